// SPDX-License-Identifier: MIT
#include "store/rowrange.h"

#include <algorithm>

namespace contacts {

void RowRangeSet::add(RowRange range)
{
    if (range.isEmpty())
        return;
    auto next = m_ranges.upper_bound(range.begin);
    if (next != m_ranges.begin()) {
        const auto previous = std::prev(next);
        if (previous->second >= range.begin) {
            range.begin = previous->first;
            range.end = std::max(range.end, previous->second);
            next = m_ranges.erase(previous);
        }
    }
    while (next != m_ranges.end() && next->first <= range.end) {
        range.end = std::max(range.end, next->second);
        next = m_ranges.erase(next);
    }
    m_ranges.emplace_hint(next, range.begin, range.end);
}

void RowRangeSet::remove(RowRange range)
{
    if (range.isEmpty())
        return;
    auto at = m_ranges.upper_bound(range.begin);
    if (at != m_ranges.begin())
        --at;
    while (at != m_ranges.end() && at->first < range.end) {
        const RowRange old{at->first, at->second};
        if (old.end <= range.begin) {
            ++at;
            continue;
        }
        at = m_ranges.erase(at);
        if (old.begin < range.begin)
            m_ranges.emplace_hint(at, old.begin, range.begin);
        if (old.end > range.end)
            at = m_ranges.emplace_hint(at, range.end, old.end);
    }
}

void RowRangeSet::takeOut(qint64 number)
{
    std::map<qint64, qint64> moved;
    std::swap(moved, m_ranges);
    for (const auto &[begin, end] : moved)
        add({begin > number ? begin - 1 : begin, end > number ? end - 1 : end});
}

bool RowRangeSet::contains(RowRange range) const
{
    return range.isEmpty() || firstMissing(range.begin) >= range.end;
}

qint64 RowRangeSet::firstMissing(qint64 from) const
{
    auto next = m_ranges.upper_bound(from);
    if (next == m_ranges.begin())
        return from;
    const auto previous = std::prev(next);
    return previous->second > from ? previous->second : from;
}

qint64 RowRangeSet::count() const
{
    qint64 sum = 0;
    for (const auto &[begin, end] : m_ranges)
        sum += end - begin;
    return sum;
}

} // namespace contacts
