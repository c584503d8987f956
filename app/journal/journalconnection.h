// SPDX-License-Identifier: MIT
#pragma once

#include "edit/writejournal.h"

#include <QSqlDatabase>
#include <QString>

#include <functional>

class QSqlQuery;

namespace contacts {

//! The connection to the file of the journal: makes the file, and opens none that it does not
//! understand. For one thread.
//!
//! A file that is damaged, empty, of a newer version or not a journal at all is a failure of every
//! open(), and nothing in it is changed: it may hold the only trace of a change that was sent, and
//! whoever is told so can still look into it, keep it, or take it away. A file is given its name
//! when it is whole, so that an empty one is never taken for a new one.
class JournalConnection
{
public:
    using Failure = WriteJournal::Failure;

    //! How long to wait for somebody else, e.g. a backup, to let go of the file.
    static constexpr int busyMilliseconds = 2000;

    //! No file: in memory only.
    explicit JournalConnection(QString file);
    ~JournalConnection();
    JournalConnection(const JournalConnection &) = delete;
    JournalConnection &operator=(const JournalConnection &) = delete;

    bool isInMemory() const { return m_file.isEmpty(); }
    bool isOpen() const { return m_isOpen; }
    //! Makes the folder (0700) and the file (0600) where they are missing.
    Failure open();
    //! One in memory is gone with that. No query may be alive.
    void close();

    //! Only while it is open.
    QSqlQuery query() const;
    Failure exec(const QString &statement) const;
    //! All of it or nothing.
    Failure transaction(const std::function<Failure()> &work) const;

private:
    Failure provideFile() const;
    Failure makeFile() const;
    Failure connect(const QString &file);
    Failure makeTables() const;
    Failure checkTables() const;
    Failure checkWhole() const;
    Failure setUp() const;
    Failure set(const QString &setting, const QString &value, const QString &expected) const;

    QString m_file;
    QString m_name; //!< of the connection; no other has it
    bool m_isOpen = false;
};

//! Why a query failed, or that it did not: after the last row too.
WriteJournal::Failure failureOf(const QSqlQuery &query);

} // namespace contacts
