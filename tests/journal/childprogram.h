// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QStringList>

namespace contacts::testing {

//! A program that is watched, and killed at the latest when this goes.
class ChildProgram
{
public:
    ChildProgram(const QString &program, const QStringList &arguments);
    ~ChildProgram();

    //! Whether it has written so many lines, now or soon.
    bool waitForLines(qsizetype lines);
    //! At once, whatever it is doing; nothing of it runs any more then.
    void kill();
    //! By itself, without an error.
    bool waitForEnd();
    //! All it has written so far, errors too.
    QByteArray output();

private:
    QProcess m_process;
    QByteArray m_output;
};

} // namespace contacts::testing
