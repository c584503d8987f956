// SPDX-License-Identifier: MIT
#include "application.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <string_view>

using namespace contacts;

namespace {

//! Help and version are answered without a display, which a QApplication would want.
bool asksForText(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](std::string_view argument) {
        return argument == "--help" || argument == "-h" || argument == "--version"
            || argument == "-v";
    });
}

int say(const CommandLine::Exit &exit)
{
    std::fputs(qPrintable(exit.text), exit.code == 0 ? stdout : stderr);
    return exit.code;
}

} // namespace

int main(int argc, char **argv)
{
    if (asksForText(argc, argv)) {
        const QCoreApplication application(argc, argv);
        Application::setIdentity();
        const auto line = CommandLine::parse(QCoreApplication::arguments());
        return line ? 0 : say(line.error());
    }
    QApplication application(argc, argv);
    Application::setIdentity();
    const auto line = CommandLine::parse(QCoreApplication::arguments());
    if (!line)
        return say(line.error());
    Application program(*line);
    QString error;
    if (!program.start(&error)) {
        std::fprintf(stderr, "%s\n", qPrintable(error));
        return 1;
    }
    return QApplication::exec();
}
