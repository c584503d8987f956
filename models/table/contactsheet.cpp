// SPDX-License-Identifier: MIT
#include "table/contactsheet.h"

#include <algorithm>
#include <map>

namespace contacts {

namespace {
//! A refresh that took long is repeated after so many times its length, not all the time.
constexpr int restAfterRefresh = 4;
//! A day begins, and "within 30 days" moves on.
constexpr std::chrono::minutes timePasses{1};
} // namespace

ContactSheet::ContactSheet(ContactList &list, ListWalker &walker, SearchEngine &engine,
                           ContactTableModel &model, Clock &clock, const Timings &timings,
                           QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_walker(walker)
    , m_engine(engine)
    , m_model(model)
    , m_clock(clock)
    , m_timings(timings)
    , m_refresh(clock.makeTimer())
    , m_timePassed(clock.makeTimer())
    , m_vocabulary(model.text().territories())
{
    connect(&engine, &SearchEngine::resultReady, this, &ContactSheet::show);
    const auto listChanged = [this] {
        learnParameters();
        askSoon();
    };
    connect(&list, &ContactList::pageApplied, this, listChanged);
    connect(&list, &ContactList::contactsChanged, this, listChanged);
    connect(&list, &ContactList::contactRemoved, this, [this] {
        // The others are found as before, and in the same order.
        if (m_engine.isSearching())
            ask();
        Q_EMIT updated();
    });
    connect(&list, &ContactList::contactsDropped, this, [this] {
        // What is being searched holds contacts that are gone: its answer must not be shown.
        if (m_engine.isSearching())
            ask();
        else
            askSoon();
    });
    connect(&walker, &ListWalker::stateChanged, this, &ContactSheet::updated);
}

ContactSheet::~ContactSheet() = default;

void ContactSheet::setQueryText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    readQuery();
}

void ContactSheet::readQuery()
{
    m_reading = QueryParser(m_vocabulary).parse(m_text);
    const bool same = m_reading.isWrong() || m_reading.query == m_query;
    const bool begins = !same && m_query.isEmpty();
    if (!same)
        m_query = m_reading.query;
    Q_EMIT queryChanged();
    if (same)
        return;
    // Not at each letter: who stopped the reading, or has a list that moves, is left in peace.
    if (begins)
        completeList();
    ask();
}

void ContactSheet::learnParameters()
{
    const ParameterUsage &usage = m_list.store().parameterUsage();
    if (usage.keyCount() == m_keyCount)
        return;
    m_keyCount = usage.keyCount();
    QStringList keys;
    for (const ParameterUsage::Entry &entry : usage.mostUsed())
        keys << entry.key;
    m_vocabulary.setParameters(keys);
    // What was text until now may name a parameter.
    if (!m_reading.problems.empty())
        readQuery();
}

void ContactSheet::zoneChanged()
{
    if (m_query.hasDates())
        ask();
}

void ContactSheet::setSort(const SortOrder &sort)
{
    if (sort == m_sort)
        return;
    m_sort = sort;
    Q_EMIT sortChanged();
    if (!sort.isServerOrder())
        completeList();
    ask();
}

void ContactSheet::completeList()
{
    if (!m_list.isWhole() && m_walker.state() != ListWalker::State::Moved)
        m_walker.start();
}

ContactSheet::Coverage ContactSheet::coverage() const
{
    return {m_model.rowCount(), m_list.knownCount(), std::max<qint64>(0, m_list.total()),
            m_walker.state() == ListWalker::State::Complete && m_list.isWhole()};
}

void ContactSheet::ask()
{
    m_refresh->stop();
    m_timePassed->stop();
    m_outdated = false;
    m_isUpToDate = !needsResult();
    if (!needsResult()) {
        m_engine.cancel();
        noteQuestion(m_query, m_sort);
        m_model.showServerOrder();
        Q_EMIT updated();
        return;
    }
    SearchJob job{m_query,
                  m_sort,
                  m_list.store().snapshot(),
                  m_list.axis().positions(),
                  {},
                  {m_clock.utcNow().toSecsSinceEpoch(), m_model.text().zone()}};
    for (const ContactId id : m_query.ids()) {
        if (const auto handle = m_list.store().find(id))
            job.namedById.push_back(*handle);
    }
    if (m_query.moves())
        m_timePassed->start(timePasses, [this] { askSoon(); });
    m_askedAt = m_clock.now();
    m_engine.search(std::move(job));
}

void ContactSheet::noteQuestion(const ContactQuery &query, const SortOrder &sort)
{
    if (query == m_shownQuery && sort == m_shownSort)
        return;
    m_shownQuery = query;
    m_shownSort = sort;
    m_kept.clear();
    m_model.setNoLongerFound({});
    Q_EMIT questionChanged();
}

void ContactSheet::askSoon()
{
    m_isUpToDate = !needsResult();
    Q_EMIT updated();
    if (!needsResult())
        return;
    if (m_engine.isSearching()) {
        m_outdated = true; // asked again when the answer is there
        return;
    }
    if (!m_refresh->isActive()) {
        m_refresh->start(std::max(m_timings.searchRefresh, m_lastDuration * restAfterRefresh),
                         [this] { ask(); });
    }
}

void ContactSheet::keep(RecordHandle contact)
{
    const bool isShown = m_model.showsResult() && m_model.rowOf(contact) >= 0;
    if (isShown && std::find(m_kept.begin(), m_kept.end(), contact) == m_kept.end())
        m_kept.push_back(contact);
}

//! The rows that are kept stand behind the one that they stand behind now.
std::shared_ptr<const SearchResult>
ContactSheet::withKept(const std::shared_ptr<const SearchResult> &result)
{
    auto kept = std::make_shared<SearchResult>(*result);
    const std::vector<int> rows = m_model.rowsOf(m_kept);
    std::map<int, RecordHandle> byRow;
    for (size_t i = 0; i < m_kept.size(); ++i) {
        if (rows[i] >= 0 && m_list.store().record(m_kept[i]).chunk)
            byRow.emplace(rows[i], m_kept[i]);
    }
    m_kept.clear();
    for (const auto &[row, contact] : byRow)
        m_kept.push_back(contact);
    std::vector<RecordHandle> lost;
    for (const RecordHandle contact : m_kept) {
        if (kept->handles.removeAll(contact) == 0)
            lost.push_back(contact);
    }
    std::vector<bool> isThere(m_list.store().handleCount(), false);
    for (const RecordHandle handle : kept->handles)
        isThere[handle.value] = true;
    for (const auto &[row, contact] : byRow) {
        int before = row - 1;
        while (before >= 0 && !isThere[m_model.handleAt(before).value])
            --before;
        auto at = kept->handles.begin();
        if (before >= 0)
            at = std::next(std::find(at, kept->handles.end(), m_model.handleAt(before)));
        kept->handles.insert(at, contact);
        isThere[contact.value] = true;
    }
    m_model.setNoLongerFound(std::move(lost));
    return kept;
}

void ContactSheet::show(const std::shared_ptr<const SearchResult> &result)
{
    m_lastDuration = m_clock.now() - m_askedAt;
    noteQuestion(result->query, result->sort);
    m_model.showResult(m_kept.empty() ? result : withKept(result));
    m_isUpToDate = !m_outdated;
    Q_EMIT updated();
    if (m_outdated) {
        m_outdated = false;
        askSoon();
    }
}

} // namespace contacts
