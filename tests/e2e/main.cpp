// SPDX-License-Identifier: MIT
#include "application.h"
#include "e2e/findtour.h"
#include "e2e/glyphs.h"
#include "e2e/tour.h"
#include "theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFont>
#include <QTemporaryDir>

#include <cstdio>

namespace contacts::testing {
void walkThroughTheSheet(Tour &tour);
void walkThroughTheServersMoods(Tour &tour);
void walkThroughAccounts(Tour &tour);
void walkThroughChanges(Tour &tour);
} // namespace contacts::testing

namespace {

//! Nothing of the person's is read or written: neither settings nor caches.
void useFolder(const QTemporaryDir &folder)
{
    for (const char *variable :
         {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
        qputenv(variable, folder.path().toLocal8Bit());
}

//! A platform without a screen says at every window what it cannot do with one.
void printMessage(QtMsgType, const QMessageLogContext &, const QString &message)
{
    if (!message.contains(QLatin1String("This plugin does not support")))
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

} // namespace

int main(int argc, char **argv)
{
    using namespace contacts;

    const QTemporaryDir folder;
    useFolder(folder);
    qInstallMessageHandler(printMessage);
    QApplication application(argc, argv);
    Application::setIdentity();

    QCommandLineParser parser;
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("Folder for the pictures."),
                                 QStringLiteral("folder"), QStringLiteral("tour"));
    const QCommandLineOption palette(QStringLiteral("palette"), QStringLiteral("light or dark."),
                                     QStringLiteral("name"));
    const QCommandLineOption only(
        QStringLiteral("pictures-only"),
        QStringLiteral("Save this picture and no other; may be repeated."), QStringLiteral("name"));
    parser.addHelpOption();
    parser.addOptions({out, palette, only});
    parser.process(application);
    if (!folder.isValid() || !QDir().mkpath(parser.value(out))) {
        std::fprintf(stderr, "%s cannot be written.\n", qPrintable(parser.value(out)));
        return 1;
    }
    if (parser.value(palette) == QLatin1String("dark"))
        applyDarkPalette();

    // No font has this one: else the pictures could not be checked for boxes.
    constexpr char32_t nobodysCharacter = 0x10FFFD;
    if (testing::hasGlyph(nobodysCharacter, QApplication::font())) {
        std::fputs("Missing characters cannot be told.\n", stderr);
        return 1;
    }

    // One program ends and the next one begins: the tour goes on.
    QApplication::setQuitOnLastWindowClosed(false);
    testing::Tour tour(parser.value(out), parser.values(only));
    for (const auto part :
         {testing::walkThroughTheSheet, testing::walkThroughTheServersMoods,
          testing::walkThroughAccounts, testing::walkThroughChanges, testing::walkThroughFinding}) {
        if (!tour.hasFailed())
            part(tour);
    }
    return tour.hasFailed() ? 1 : 0;
}
