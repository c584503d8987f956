// SPDX-License-Identifier: MIT
#pragma once

#include "domain/apikey.h"
#include "domain/result.h"
#include "net/serveraddress.h"
#include "practiceoptions.h"

#include <QCoreApplication>
#include <QStringList>

namespace contacts {

//! What the program was asked to do when it was started.
struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(contacts::CommandLine)

public:
    //! Why it does not start: a text for the terminal and the exit code.
    struct Exit
    {
        QString text;
        int code = 0; //!< 0: it was asked for (help, version)
    };

    enum class Open {
        Accounts, //!< those that were connected, the one open last first
        Practice,
        Server, //!< for this run only: nothing of it is stored
    };

    Open open = Open::Accounts;
    PracticeOptions practice;
    ServerAddress server; //!< Open::Server
    ApiKey key; //!< Open::Server
    QString settingsFolder; //!< empty: the standard one
    QString logFile; //!< empty: no log
    bool selfTest = false;
    bool darkPalette = false;

    //! The key in the environment, taken out of what children inherit and of what the system shows
    //! of this process. Needs no application object; empty the second time.
    static QByteArray takeKeyOfTheEnvironment();
    //! May read the key from standard input. Needs an application object.
    static Result<CommandLine, Exit> parse(const QStringList &arguments,
                                           const QByteArray &keyOfTheEnvironment);

private:
    class Reader;
};

} // namespace contacts
