// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace contacts {

//! What `--log FILE` writes: everything the program logs, one line each, with the time. Only this
//! person can read the file. Keys, bodies, names and numbers are in no message to begin with; what
//! looks like one is taken out all the same, since Qt and the system log here as well.
class LogFile
{
public:
    LogFile() = delete;

    //! From now on until the program ends; what it printed on standard error before, it still
    //! prints. False with a text for the person when the file cannot be written.
    [[nodiscard]] static bool start(const QString &path, QString *error);

    //! Without what may be a key or a phone number.
    static QString redacted(QString text);
};

} // namespace contacts
