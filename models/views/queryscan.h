// SPDX-License-Identifier: MIT
#pragma once

#include "search/chunkscanner.h"
#include "views/viewscan.h"

namespace contacts {

//! Counts whom a query finds, exact ids included: as many as the sheet would show.
class QueryScan final : public ViewScan
{
public:
    //! What all scans have in common.
    struct Shared
    {
        const CountryIndex &countries;
        NumberFacts &numbers;
    };

    QueryScan(ContactQuery query, const Shared &shared, const QueryMoment &moment);

    //! Both must outlive it and be usable from any thread. Nothing that the query language knows
    //! of single accounts is needed: stored queries name their parameters as such.
    static Maker maker(const TerritoryNames &territories, NumberFacts &numbers);

    DependsOn dependsOn() const override;
    bool isSlow() const override;
    qint64 count(const StoreSegment &segment) const override;
    std::optional<qint64> countAll(const StoreSnapshot &store,
                                   const std::function<bool()> &cancelled) const override;

private:
    qint64 count(const ChunkScanner &scanner, const StoreSegment &segment) const;
    bool asksFor(QueryCondition::Operator op) const;
    QueryContext context(const StoreSnapshot &store) const
    {
        return {m_shared.countries, m_shared.numbers, store, m_moment};
    }

    const ContactQuery m_query;
    const std::vector<ContactId> m_ids;
    const Shared m_shared;
    const QueryMoment m_moment;
    const StoreSnapshot m_noStore; //!< of what depends on each contact alone
    std::unique_ptr<const ChunkScanner> m_scanner; //!< null: it depends on more than the contact
};

} // namespace contacts
