// SPDX-License-Identifier: MIT
#pragma once

#include "journal/journalconnection.h"

namespace contacts {

//! The rows of the journal, each call being one transaction. For one thread; opens the file when it
//! is needed, and anew after every failure.
//!
//! SQLite's secure_delete overwrites what is deleted, but not the copies that stay in the gaps of a
//! page when it moves other rows together. So no row is moved while it holds anything: every
//! column that changes keeps its size, a removed row is overwritten with zeros where it is, and the
//! zeros are cleared away when no other row is left, or by writing the rest anew.
class JournalTable
{
public:
    using Failure = WriteJournal::Failure;
    using State = JournaledWrite::State;

    explicit JournalTable(QString file);

    Result<std::vector<qint64>, QString> add(std::vector<JournaledWrite> writes);
    //! A number that is not there is a failure: it is not on disk now.
    Failure setState(qint64 number, State state, ContactId highestId);
    Failure remove(const std::vector<qint64> &numbers);
    //! One unreadable row is a failure, also where it seems to be another account's: whose it is
    //! is not known for sure, and a change that may have arrived must not be forgotten.
    Result<std::vector<JournaledWrite>, QString> load(const AccountId &account);
    Failure removeAccount(const AccountId &account);

private:
    Failure open();
    Failure change(const std::function<Failure()> &work);
    Failure count();
    Failure insert(std::vector<JournaledWrite> &writes);
    Failure readRow(qint64 number, JournaledWrite &row, QByteArray &content);
    Failure readRows(const AccountId &account, std::vector<JournaledWrite> &rows);
    Failure clearErased();
    bool isWorthClearing() const;

    JournalConnection m_connection;
    qint64 m_kept = 0; //!< rows that hold a write
    qint64 m_erased = 0; //!< rows of zeros
};

} // namespace contacts
