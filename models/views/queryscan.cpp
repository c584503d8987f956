// SPDX-License-Identifier: MIT
#include "views/queryscan.h"

#include "search/queryparser.h"

#include <algorithm>

namespace contacts {

namespace {

//! What is looked up again and again, made when it is first needed: on the worker.
struct Language
{
    explicit Language(const TerritoryNames &territories)
        : countries(territories)
        , vocabulary(territories)
    {
    }
    const CountryIndex countries;
    const QueryVocabulary vocabulary;
};

} // namespace

QueryScan::QueryScan(ContactQuery query, const Shared &shared, const QueryMoment &moment)
    : m_query(std::move(query))
    , m_ids(m_query.ids())
    , m_shared(shared)
    , m_moment(moment)
{
    if (dependsOn() == DependsOn::Contact)
        m_scanner = std::make_unique<ChunkScanner>(m_query, context(m_noStore));
}

ViewScan::Maker QueryScan::maker(const TerritoryNames &territories, NumberFacts &numbers)
{
    return [&territories, &numbers, language = std::shared_ptr<const Language>()](
               const QString &text, const QueryMoment &moment) mutable {
        if (!language)
            language = std::make_shared<Language>(territories);
        return std::make_unique<QueryScan>(QueryParser(language->vocabulary).parse(text).query,
                                           Shared{language->countries, numbers}, moment);
    };
}

bool QueryScan::asksFor(QueryCondition::Operator op) const
{
    const std::vector<const QueryCondition *> conditions = m_query.conditions();
    return std::any_of(conditions.begin(), conditions.end(),
                       [op](const QueryCondition *condition) { return condition->op == op; });
}

ViewScan::DependsOn QueryScan::dependsOn() const
{
    if (m_query.hasDates())
        return DependsOn::Time;
    return asksFor(QueryCondition::Operator::Repeated) ? DependsOn::List : DependsOn::Contact;
}

bool QueryScan::isSlow() const
{
    return asksFor(QueryCondition::Operator::LooksWrong);
}

qint64 QueryScan::count(const StoreSegment &segment) const
{
    return count(*m_scanner, segment);
}

qint64 QueryScan::count(const ChunkScanner &scanner, const StoreSegment &segment) const
{
    std::vector<char> flags(size_t(segment.chunk->size()));
    scanner.scan(segment, flags.data());
    for (size_t row = 0; !m_ids.empty() && row < flags.size(); ++row) {
        const RecordRef record = segment.record(int(row));
        if (!record.chunk)
            continue;
        const ContactId id = record.chunk->id(record.row);
        if (std::find(m_ids.begin(), m_ids.end(), id) != m_ids.end())
            flags[row] = scanner.matches(*record.chunk, record.row) ? 1 : 0;
    }
    return std::count(flags.begin(), flags.end(), 1);
}

std::optional<qint64> QueryScan::countAll(const StoreSnapshot &store,
                                          const std::function<bool()> &cancelled) const
{
    const ChunkScanner scanner(m_query, context(store));
    qint64 sum = 0;
    for (const StoreSegment &segment : store.segments()) {
        if (cancelled())
            return std::nullopt;
        sum += count(scanner, segment);
    }
    return sum;
}

} // namespace contacts
