// SPDX-License-Identifier: MIT
#pragma once

#include "practice/practicecontact.h"

namespace contacts {

//! Invents the people of the practice server: a pure function of (seed, number of rows, id), so
//! that a million of them take no memory. Thread-safe.
class PracticePeople
{
public:
    PracticePeople(quint64 seed, quint32 rows);

    //! Overwrites all of `contact`; give the same one again to save allocations.
    //! Ids above the number of rows are people too, created when the list ends.
    void fill(quint32 id, PracticeContact &contact) const;
    std::string number(quint32 id) const;

private:
    quint64 m_seed;
    quint32 m_rows;
    std::vector<quint8> m_groupOf; //!< group by weight
};

} // namespace contacts
