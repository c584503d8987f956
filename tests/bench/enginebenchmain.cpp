// SPDX-License-Identifier: MIT
#include "bench/enginebench.h"

#include <QCommandLineParser>
#include <QCoreApplication>

// The models of the program, measured: see tests/bench/bench.py, which starts this.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption rows(QStringLiteral("rows"), {}, QStringLiteral("number"),
                                  QStringLiteral("1000000"));
    const QCommandLineOption references(QStringLiteral("references"));
    parser.addOptions({rows, references});
    parser.process(application);
    contacts::bench::EngineBench(parser.value(rows).toUInt(), parser.isSet(references)).run();
    return 0;
}
