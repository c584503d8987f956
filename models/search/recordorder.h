// SPDX-License-Identifier: MIT
#pragma once

#include "search/collation.h"
#include "search/searchjob.h"
#include "search/territorynames.h"

#include <functional>

namespace contacts {

//! Sorts records. Text goes by the person's language, numbers by value, times by time; who has no
//! value comes last in both directions; equal ones stay in the server's order. A parameter that
//! reads as a number sorts as one, before those that do not. Worker threads, one at a time each.
class RecordOrder
{
public:
    RecordOrder(const Collation &collation, const TerritoryNames &territories);

    //! All live records of the job in its order; empty when `cancelled` said so on the way.
    std::vector<RecordHandle> sorted(const SearchJob &job,
                                     const std::function<bool()> &cancelled) const;

private:
    struct Keys;

    std::vector<RecordHandle> inServerOrder(const SearchJob &job) const;
    bool appendKey(const ColumnKey &column, RecordRef record, Keys &keys) const;
    bool appendText(QStringView text, Keys &keys) const;

    const Collation &m_collation;
    const TerritoryNames &m_territories;
};

//! The number that a text is, if it is one as a person would write it in a parameter:
//! digits with one decimal point or comma and a sign, at most 15 significant digits.
std::optional<double> numericValue(std::string_view text);

} // namespace contacts
