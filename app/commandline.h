// SPDX-License-Identifier: MIT
#pragma once

#include "domain/result.h"
#include "net/serveraddress.h"

#include <QByteArray>
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

    bool practice = false;
    int practiceRows = 30'000; //!< read within one window of requests
    QStringList practiceSwitches; //!< "name=value"
    QString practiceProfile; //!< empty: family
    bool darkPalette = false;
    ServerAddress server;
    QByteArray key; //!< without blanks, quotes and "Bearer"; empty with practice

    //! Reads the key from the environment (and takes it out of there, so that no child inherits it)
    //! or from standard input. Needs an application object.
    static Result<CommandLine, Exit> parse(const QStringList &arguments);

    //! A key as people paste it, without what does not belong to it.
    static QByteArray cleanKey(QByteArray pasted);
};

} // namespace contacts
