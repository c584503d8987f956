// SPDX-License-Identifier: MIT
#include "application.h"
#include "logfile.h"
#include "selftest.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string_view>

#ifdef Q_OS_UNIX
#    include <sys/resource.h>
#endif

using namespace contacts;

namespace {

//! These are answered without a display, which a QApplication would want.
bool asksForText(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](std::string_view argument) {
        return argument == "--help" || argument == "-h" || argument == "--version"
            || argument == "-v" || argument == "--self-test";
    });
}

int say(const QString &text, int exitCode)
{
    std::fputs(qPrintable(text), exitCode == 0 ? stdout : stderr);
    return exitCode;
}

//! The memory of the program holds the key and the contacts: a crash must not leave them on disk.
void forbidCoreFiles()
{
#ifdef Q_OS_UNIX
    // One byte: Linux hands a core to a program of the system whatever the limit is, but for one.
    const rlimit none{1, 1};
    setrlimit(RLIMIT_CORE, &none);
#endif
}

int runWithDisplay(int argc, char **argv, const QByteArray &keyOfTheEnvironment)
{
    QApplication application(argc, argv);
    Application::setIdentity();
    const auto line = CommandLine::parse(QCoreApplication::arguments(), keyOfTheEnvironment);
    if (!line)
        return say(line.error().text, line.error().code);
    QString error;
    if (!line->logFile.isEmpty() && !LogFile::start(line->logFile, &error))
        return say(error + u'\n', 1);
    Application program(*line);
    const Application::Outcome outcome = program.start();
    if (!outcome.isRunning)
        return say(outcome.text + u'\n', outcome.exitCode);
    return QApplication::exec();
}

//! Nothing when it turns out that a display is wanted after all.
std::optional<int> runWithoutDisplay(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Application::setIdentity();
    const auto line = CommandLine::parse(QCoreApplication::arguments(), {});
    if (!line)
        return say(line.error().text, line.error().code);
    // The word may have been the value of another option.
    return line->selfTest ? std::optional(SelfTest::runAndPrint()) : std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
    forbidCoreFiles();
    // Before anything is started that could inherit it.
    const QByteArray key = CommandLine::takeKeyOfTheEnvironment();
    if (asksForText(argc, argv)) {
        if (const auto exitCode = runWithoutDisplay(argc, argv))
            return *exitCode;
    }
    return runWithDisplay(argc, argv, key);
}
