// SPDX-License-Identifier: MIT
#pragma once

#include "edit/writejournal.h"

#include <QSqlDatabase>

#include <functional>

class QSqlQuery;

namespace contacts {

//! The rows of the journal, each call being one transaction. For one thread; opens the file when it
//! is needed, and anew after a failure to open. A file that cannot be understood is a failure of
//! every call and is left as it is: it may hold the only trace of a change that was sent.
class JournalTable
{
public:
    using Failure = WriteJournal::Failure;
    using State = JournaledWrite::State;

    //! No file: in memory only.
    explicit JournalTable(QString file);
    ~JournalTable();
    JournalTable(const JournalTable &) = delete;
    JournalTable &operator=(const JournalTable &) = delete;

    Result<std::vector<qint64>, QString> add(std::vector<JournaledWrite> writes);
    //! A number that is not there is a failure: it is not on disk now.
    Failure setState(qint64 number, State state, ContactId highestId);
    Failure remove(const std::vector<qint64> &numbers);
    //! One unreadable row is a failure: a change that may have arrived must not be forgotten.
    Result<std::vector<JournaledWrite>, QString> load(const AccountId &account);
    Failure removeAccount(const AccountId &account);

private:
    Failure open();
    Failure provideFile() const;
    Failure setUp();
    Failure exec(const QString &statement);
    Failure transaction(const std::function<Failure()> &work);
    Failure clearErased(qint64 erased);
    void close();

    const QString m_file;
    const QString m_name; //!< of the connection; no other has it
    QSqlDatabase m_database;
    qint64 m_erased = 0; //!< since the file was written anew
};

} // namespace contacts
