// SPDX-License-Identifier: MIT
#include "application.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace contacts;

    QApplication application(argc, argv);
    Application::setIdentity();
    const auto line = CommandLine::parse(QCoreApplication::arguments());
    if (!line) {
        std::fputs(qPrintable(line.error().text), line.error().code == 0 ? stdout : stderr);
        return line.error().code;
    }
    Application program(*line);
    QString error;
    if (!program.start(&error)) {
        std::fprintf(stderr, "%s\n", qPrintable(error));
        return 1;
    }
    return QApplication::exec();
}
