// SPDX-License-Identifier: MIT
#pragma once

#include "edit/writejournal.h"

#include <QRandomGenerator>

#include <map>

namespace contacts::testing {

//! One call to a journal.
struct JournalStep
{
    enum class Kind { Add, SetState, Remove, RemoveAccount };

    Kind kind = Kind::Add;
    std::vector<JournaledWrite> writes; //!< Add
    std::vector<qint64> numbers; //!< SetState: one; Remove
    JournaledWrite::State state = JournaledWrite::State::Waiting; //!< SetState
    ContactId highestId; //!< SetState
    AccountId account; //!< RemoveAccount

    //! The failure's text; empty: done, with the numbers that were expected.
    QString performOn(WriteJournal &journal) const;
};

//! Random calls, the same for the same seed, and what a journal must hold after them.
class JournalScript
{
public:
    using Rows = std::map<qint64, JournaledWrite>;

    explicit JournalScript(quint32 seed);

    //! The next call; rows() are those after it.
    JournalStep next();
    const Rows &rows() const { return m_rows; }
    std::vector<JournaledWrite> rowsOf(const AccountId &account) const;

    static std::vector<AccountId> accounts();
    //! With odd bytes, odd Unicode, and all that may be absent, null or empty.
    static JournaledWrite randomWrite(QRandomGenerator &random);

private:
    JournalStep addition();
    JournalStep change();
    JournalStep removal();
    qint64 anyNumber();

    QRandomGenerator m_random;
    Rows m_rows;
    qint64 m_lastNumber = 0;
};

//! What the journal holds, of all accounts; what it could not read is none of the script's rows.
JournalScript::Rows rowsIn(WriteJournal &journal);

} // namespace contacts::testing
