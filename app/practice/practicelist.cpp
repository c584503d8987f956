// SPDX-License-Identifier: MIT
#include "practice/practicelist.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace contacts {

namespace {

//! Neighbours swap within blocks of this many rows, so that they also cross page edges.
constexpr quint64 unstableBlock = 64;

} // namespace

PracticeList::PracticeList(quint64 seed, quint32 rows)
    : m_people(seed, rows)
    , m_ids(rows)
    , m_nextId(rows + 1)
{
    std::iota(m_ids.begin(), m_ids.end(), 1u);
}

quint32 PracticeList::total() const
{
    const std::lock_guard lock(m_mutex);
    return quint32(m_ids.size());
}

quint64 PracticeList::version() const
{
    const std::lock_guard lock(m_mutex);
    return m_version;
}

PracticeList::Slice PracticeList::slice(Order order, quint64 first, quint32 count,
                                        quint64 salt) const
{
    const std::lock_guard lock(m_mutex);
    Slice slice;
    const quint64 total = m_ids.size();
    slice.total = quint32(total);
    const quint64 end = first < total ? std::min(first + count, total) : first;
    slice.rows.reserve(end - first);
    const std::vector<quint32> &ids = order == Order::Name ? sortedByName() : m_ids;
    for (quint64 i = first; i < end; ++i) {
        if (order == Order::Unstable)
            slice.rows.push_back(rowOf(unstableAt(i, salt)));
        else
            slice.rows.push_back(rowOf(ids[order == Order::Newest ? total - 1 - i : i]));
    }
    return slice;
}

//! Position in the newest-first order, after a shuffle of its block that depends on the salt.
quint32 PracticeList::unstableAt(quint64 position, quint64 salt) const
{
    const quint64 total = m_ids.size();
    const quint64 start = position - position % unstableBlock;
    const quint64 length = std::min(unstableBlock, total - start);
    // x -> (a x + b) mod length is a permutation when a and length have no common factor.
    quint64 factor = 1 + (salt * 0x9e3779b9u + start) % length;
    while (std::gcd(factor, length) != 1)
        ++factor;
    const quint64 place = (factor * (position - start) + salt) % length;
    return m_ids[total - 1 - (start + place)];
}

bool PracticeList::find(quint32 id, Row &row) const
{
    const std::lock_guard lock(m_mutex);
    if (position(id) == m_ids.end())
        return false;
    row = rowOf(id);
    return true;
}

bool PracticeList::hasNumber(std::string_view number) const
{
    const std::lock_guard lock(m_mutex);
    return std::any_of(m_ids.begin(), m_ids.end(), [&](quint32 id) {
        const auto changed = m_changed.find(id);
        if (changed == m_changed.end())
            return m_people.number(id) == number;
        return changed->second->number && *changed->second->number == number;
    });
}

quint32 PracticeList::add(PracticeContact contact)
{
    const std::lock_guard lock(m_mutex);
    const quint32 id = m_nextId++;
    contact.id = id;
    m_changed.emplace(id, std::make_shared<const PracticeContact>(std::move(contact)));
    m_ids.push_back(id);
    ++m_version;
    return id;
}

quint32 PracticeList::addInvented()
{
    const std::lock_guard lock(m_mutex);
    m_ids.push_back(m_nextId);
    ++m_version;
    return m_nextId++;
}

bool PracticeList::change(quint32 id, const std::function<void(PracticeContact &, bool)> &change)
{
    const std::lock_guard lock(m_mutex);
    if (position(id) == m_ids.end())
        return false;
    auto contact = std::make_shared<PracticeContact>();
    const auto before = m_changed.find(id);
    if (before != m_changed.end())
        *contact = *before->second;
    else
        m_people.fill(id, *contact);
    change(*contact, before != m_changed.end());
    m_changed[id] = std::move(contact);
    ++m_version;
    return true;
}

bool PracticeList::remove(quint32 id)
{
    const std::lock_guard lock(m_mutex);
    const auto found = position(id);
    if (found == m_ids.end())
        return false;
    m_ids.erase(found);
    m_changed.erase(id);
    ++m_version;
    return true;
}

PracticeList::Row PracticeList::rowOf(quint32 id) const
{
    // The map is empty until something is written, and stays small: no look-up for most pages.
    const auto changed = m_changed.empty() ? m_changed.end() : m_changed.find(id);
    return {id, changed == m_changed.end() ? nullptr : changed->second};
}

std::vector<quint32>::const_iterator PracticeList::position(quint32 id) const
{
    const auto found = std::lower_bound(m_ids.begin(), m_ids.end(), id);
    return found != m_ids.end() && *found == id ? found : m_ids.end();
}

const std::vector<quint32> &PracticeList::sortedByName() const
{
    if (m_byNameVersion == m_version)
        return m_byName;
    std::vector<std::pair<std::string, quint32>> named;
    named.reserve(m_ids.size());
    PracticeContact contact;
    for (const quint32 id : m_ids) {
        const auto changed = m_changed.find(id);
        if (changed == m_changed.end())
            m_people.fill(id, contact);
        const PracticeContact &shown = changed == m_changed.end() ? contact : *changed->second;
        named.emplace_back(shown.name.value_or(std::string()), id);
    }
    std::sort(named.begin(), named.end());
    m_byName.clear();
    m_byName.reserve(named.size());
    for (const auto &[name, id] : named)
        m_byName.push_back(id);
    m_byNameVersion = m_version;
    return m_byName;
}

} // namespace contacts
