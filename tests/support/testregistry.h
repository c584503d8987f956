// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace contacts::testing {

//! Several test classes share one executable: `unit_tests ClassName [Qt Test options]`.
struct TestRegistration
{
    TestRegistration(const char *name, std::function<std::unique_ptr<QObject>()> make);
};

//! Runs the test class that the command line names; to be called with an application object alive.
int runNamedTest(int argc, char **argv);

} // namespace contacts::testing

//! Put once in the test's .cpp, before its `#include "….moc"`.
// NOLINTBEGIN(bugprone-macro-parentheses): a class name cannot stand in parentheses.
#define CONTACTS_TEST(Class) \
    static const contacts::testing::TestRegistration registration##Class{ \
        #Class, [] { return std::unique_ptr<QObject>(new Class); }};
// NOLINTEND(bugprone-macro-parentheses)
