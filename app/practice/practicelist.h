// SPDX-License-Identifier: MIT
#pragma once

#include "practice/practicecontact.h"
#include "practice/practicepeople.h"

#include <functional>
#include <memory>
#include <mutex>
#include <string_view>
#include <unordered_map>

namespace contacts {

//! The account's contacts: which ids exist, in which order, and what was changed about them.
//! Only changes take memory beside four bytes a contact. Thread-safe.
class PracticeList
{
public:
    enum class Order { Newest, Oldest, Name, Unstable };

    //! One row of an answer; `changed` is null for one who is as PracticePeople made them.
    struct Row
    {
        quint32 id = 0;
        std::shared_ptr<const PracticeContact> changed;
    };
    struct Slice
    {
        quint32 total = 0;
        std::vector<Row> rows;
    };

    PracticeList(quint64 seed, quint32 rows);

    const PracticePeople &people() const { return m_people; }
    quint32 total() const;
    //! Grows with every change; for those who keep what they rendered.
    quint64 version() const;

    //! Up to `count` rows from position `first` on. Order::Name sorts anew after each change,
    //! seconds for a million; with Order::Unstable another `salt` swaps neighbours otherwise.
    Slice slice(Order order, quint64 first, quint32 count, quint64 salt) const;
    bool find(quint32 id, Row &row) const;
    //! Compares with every number there is: a fraction of a second for a million.
    bool hasNumber(std::string_view number) const;

    //! The contact's id is set by the list: one more than any before.
    quint32 add(PracticeContact contact);
    //! A new one as PracticePeople makes them.
    quint32 addInvented();
    //! False: no such contact. `change` sees a full copy of it.
    bool change(quint32 id, const std::function<void(PracticeContact &, bool wasChanged)> &change);
    bool remove(quint32 id);

private:
    Row rowOf(quint32 id) const;
    std::vector<quint32>::const_iterator position(quint32 id) const;
    const std::vector<quint32> &sortedByName() const;
    quint32 unstableAt(quint64 position, quint64 salt) const;

    const PracticePeople m_people;
    mutable std::mutex m_mutex;
    std::vector<quint32> m_ids; //!< ascending, which is oldest first
    std::unordered_map<quint32, std::shared_ptr<const PracticeContact>> m_changed;
    quint32 m_nextId;
    quint64 m_version = 1;
    mutable std::vector<quint32> m_byName; //!< of m_byNameVersion
    mutable quint64 m_byNameVersion = 0;
};

} // namespace contacts
