// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <map>

namespace contacts {

//! Rows or server positions from `begin` to `end`, `end` excluded.
struct RowRange
{
    qint64 begin = 0;
    qint64 end = 0;

    qint64 size() const { return end - begin; }
    bool isEmpty() const { return end <= begin; }
    bool contains(qint64 row) const { return row >= begin && row < end; }
    friend bool operator==(const RowRange &, const RowRange &) = default;
};

//! A set of numbers kept as ranges that neither touch nor overlap.
class RowRangeSet
{
public:
    void add(RowRange range);
    void remove(RowRange range);
    void clear() { m_ranges.clear(); }
    //! The number goes, and all above it become one less.
    void takeOut(qint64 number);

    bool contains(RowRange range) const;
    //! The first number ≥ from that is not in the set.
    qint64 firstMissing(qint64 from) const;
    qint64 count() const;
    const std::map<qint64, qint64> &ranges() const { return m_ranges; } //!< begin → end

private:
    std::map<qint64, qint64> m_ranges;
};

} // namespace contacts
