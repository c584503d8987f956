// SPDX-License-Identifier: MIT
#pragma once

#include "search/collation.h"
#include "search/searchjob.h"
#include "search/territorynames.h"

#include <functional>

namespace contacts {

//! Sorts records. Text goes by the person's language, numbers by value, times by time; who has no
//! value comes last in both directions; equal ones stay in the server's order. A parameter that
//! reads as a number sorts as one, before those that do not. One thread at a time; it takes more
//! for itself where that helps.
class RecordOrder
{
public:
    RecordOrder(const Collation &collation, const TerritoryNames &territories);

    //! All live records of the job in its order; empty when `cancelled` said so on the way. It is
    //! asked from several threads at a time.
    QList<RecordHandle> sorted(const SearchJob &job, const std::function<bool()> &cancelled) const;

private:
    static QList<RecordHandle> inServerOrder(const SearchJob &job);

    std::vector<std::unique_ptr<Collation>> m_collations; //!< one for each thread
    const TerritoryNames &m_territories;
};

} // namespace contacts
