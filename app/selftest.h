// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>

#include <vector>

namespace contacts {

//! Whether everything that is loaded at run time is there, for installers and for who helps a
//! person. Needs an application object and no display.
class SelfTest
{
    Q_DECLARE_TR_FUNCTIONS(contacts::SelfTest)

public:
    struct Check
    {
        QString what;
        QString found; //!< version or name
        QString missing; //!< what to do; empty: all is well
    };

    static std::vector<Check> run();
    //! Prints a line for each check. 0 when all is well, else 1.
    static int runAndPrint();

private:
    static Check tls();
    static Check database();
    static Check keychain();
    static Check translations();
    static Check eventLoop();
};

} // namespace contacts
