// SPDX-License-Identifier: MIT
#include "bench/jumpbench.h"
#include "bench/memorybench.h"
#include "bench/readingbench.h"
#include "bench/sheetbench.h"
#include "bench/typingbench.h"

#include <QCommandLineParser>

using namespace contacts;
using namespace contacts::bench;

// The window of the program, measured: see tests/bench/bench.py, which starts this.
int main(int argc, char **argv)
{
    MeasuredApplication application(argc, argv);
    Application::setIdentity();
    QCommandLineParser parser;
    const QCommandLineOption server(QStringLiteral("server"), {}, QStringLiteral("address"));
    const QCommandLineOption part(QStringLiteral("part"), {}, QStringLiteral("name"));
    const QCommandLineOption quick(QStringLiteral("quick"));
    const QCommandLineOption journal(QStringLiteral("journal"), {}, QStringLiteral("file"));
    parser.addOptions({server, part, quick, journal});
    parser.process(application);
    const QString name = parser.value(part);
    const bool isQuick = parser.isSet(quick);

    OpenProgram program(application, parser.value(server));
    program.open();
    if (name == QLatin1String("typing")) {
        program.readWholeList();
        TypingBench(program, isQuick ? 1 : 6).run();
    } else if (name == QLatin1String("sheet")) {
        SheetBench(program, isQuick).run();
    } else if (name == QLatin1String("reading")) {
        ReadingBench(program).run();
    } else if (name == QLatin1String("memory")) {
        MemoryBench(program).run();
    } else if (name == QLatin1String("jump")) {
        JumpBench(program, parser.value(journal)).run(isQuick ? 5 : 30);
    } else {
        qFatal("--part is typing, sheet, reading, memory or jump");
    }
    return program.close();
}
