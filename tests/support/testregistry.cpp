// SPDX-License-Identifier: MIT
#include "support/testregistry.h"

#include <QtTest>

#include <cstdio>
#include <map>

namespace contacts::testing {

namespace {

using Factory = std::function<std::unique_ptr<QObject>()>;

std::map<QString, Factory> &registry()
{
    static std::map<QString, Factory> tests;
    return tests;
}

} // namespace

TestRegistration::TestRegistration(const char *name, Factory make)
{
    registry().emplace(QString::fromLatin1(name), std::move(make));
}

int runNamedTest(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto found = argc > 1 ? registry().find(arguments.at(1)) : registry().end();
    if (found == registry().end()) {
        std::fprintf(stderr, "usage: %s TestClass [Qt Test options]\n", argv[0]);
        for (const auto &[name, make] : registry())
            std::fprintf(stderr, "  %s\n", qPrintable(name));
        return 2;
    }
    arguments.removeAt(1);
    return QTest::qExec(found->second().get(), arguments);
}

} // namespace contacts::testing
