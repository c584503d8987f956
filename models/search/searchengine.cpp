// SPDX-License-Identifier: MIT
#include "search/searchengine.h"

#include "search/chunkscanner.h"
#include "search/inparallel.h"
#include "search/recordorder.h"

#include <QPointer>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace contacts {

namespace {

//! A result is narrowed while it holds less than one of so many contacts.
constexpr quint32 hitsWorthAPass = 64;
//! Less work is done before another thread has begun.
constexpr size_t segmentsWorthAThread = 20;
constexpr size_t recordsWorthAThread = 50'000;

//! Somebody may be missing from its hits for an exact id alone.
bool leavesOutById(const ContactQuery &query)
{
    const std::vector<const QueryCondition *> wanted = query.wanted();
    const auto byId = std::count_if(wanted.begin(), wanted.end(), [](const auto *condition) {
        return !condition->column && condition->textValue().id;
    });
    return query.ids().size() > size_t(byId);
}

} // namespace

//! What runs on the thread, and what it remembers from one job to the next: the order of all
//! records, and the last hits, each for one generation of the store.
class SearchEngine::Worker
{
public:
    Worker(SearchEngine &engine, const Collation &collation, const TerritoryNames &territories,
           NumberFacts &numbers)
        : m_engine(engine)
        , m_countries(territories)
        , m_numbers(numbers)
        , m_order(collation, territories)
        , m_thread([this](const std::stop_token &stop) { run(stop); })
    {
    }

    void post(quint64 sequence, std::optional<SearchJob> job)
    {
        m_newest = sequence;
        const std::lock_guard lock(m_mutex);
        m_waiting = std::move(job);
        m_waitingSequence = sequence;
        m_wake.notify_one();
    }

private:
    void run(const std::stop_token &stop)
    {
        for (;;) {
            SearchJob job;
            quint64 sequence = 0;
            {
                std::unique_lock lock(m_mutex);
                if (!m_wake.wait(lock, stop, [this] { return m_waiting.has_value(); }))
                    return;
                job = std::move(*m_waiting);
                m_waiting.reset();
                sequence = m_waitingSequence;
            }
            const auto cancelled = [&] {
                return stop.stop_requested() || m_newest.load() != sequence;
            };
            std::shared_ptr<const SearchResult> result = answer(job, cancelled);
            if (result && !cancelled())
                deliver(sequence, std::move(result));
        }
    }

    void deliver(quint64 sequence, std::shared_ptr<const SearchResult> result)
    {
        // Queued: the engine outlives this thread, and its queue ends with it.
        QMetaObject::invokeMethod(
            &m_engine,
            [engine = &m_engine, sequence, result = std::move(result)] {
                if (engine->m_sequence != sequence)
                    return;
                engine->m_searching = false;
                Q_EMIT engine->resultReady(result);
            },
            Qt::QueuedConnection);
    }

    std::shared_ptr<const SearchResult> answer(const SearchJob &job,
                                               const std::function<bool()> &cancelled)
    {
        if (!order(job, cancelled))
            return nullptr;
        auto result = std::make_shared<SearchResult>();
        result->query = job.query;
        result->sort = job.sort;
        result->generation = job.store.generation();
        if (job.query.isEmpty()) {
            result->handles = m_sorted;
        } else if (canNarrow(job)) {
            narrow(job, result->handles);
        } else if (!scan(job, cancelled, result->handles)) {
            return nullptr;
        }
        m_last = result;
        return result;
    }

    //! Brings m_sorted up to the job; false when cancelled.
    bool order(const SearchJob &job, const std::function<bool()> &cancelled)
    {
        if (m_sortedStore == job.store.generation() && m_sortedBy == job.sort
            && m_sortedPositions == job.positions)
            return true;
        m_sorted = m_order.sorted(job, cancelled);
        if (cancelled()) {
            m_sortedPositions.reset();
            return false;
        }
        m_sortedStore = job.store.generation();
        m_sortedBy = job.sort;
        m_sortedPositions = job.positions;
        m_last.reset();
        return true;
    }

    //! Looking through many hits one by one takes longer than a pass through everything.
    bool canNarrow(const SearchJob &job) const
    {
        // Dates were asked at another moment, or by another calendar.
        return m_last && m_last->generation == job.store.generation() && m_last->sort == job.sort
            && quint32(m_last->handles.size()) < job.store.handleCount() / hitsWorthAPass
            && job.namedById.empty() && !m_last->query.hasDates() && !leavesOutById(m_last->query)
            && job.query.implies(m_last->query);
    }

    QueryContext contextOf(const SearchJob &job)
    {
        return {m_countries, m_numbers, job.store, job.moment};
    }

    void narrow(const SearchJob &job, QList<RecordHandle> &hits)
    {
        const ChunkScanner scanner(job.query, contextOf(job));
        for (const RecordHandle handle : m_last->handles) {
            const RecordRef record = job.store.record(handle);
            if (scanner.matches(*record.chunk, record.row))
                hits.append(handle);
        }
    }

    bool scan(const SearchJob &job, const std::function<bool()> &cancelled,
              QList<RecordHandle> &hits)
    {
        const ChunkScanner scanner(job.query, contextOf(job));
        const std::vector<StoreSegment> &segments = job.store.segments();
        std::vector<char> matching(job.store.handleCount());
        inParallel(segments.size(), segmentsWorthAThread, [&](size_t, size_t begin, size_t end) {
            for (size_t i = begin; i < end && !cancelled(); ++i)
                scanner.scan(segments[i], matching.data() + segments[i].firstHandle);
        });
        if (cancelled())
            return false;
        for (const RecordHandle handle : job.namedById) {
            const RecordRef record = job.store.record(handle);
            matching[handle.value] = record.chunk && scanner.matches(*record.chunk, record.row);
        }
        collect(matching, hits);
        return true;
    }

    //! Those that match, in the order of m_sorted.
    void collect(const std::vector<char> &matching, QList<RecordHandle> &hits) const
    {
        std::vector<std::vector<RecordHandle>> parts(workerCount());
        inParallel(size_t(m_sorted.size()), recordsWorthAThread,
                   [&](size_t part, size_t begin, size_t end) {
                       std::vector<RecordHandle> &found = parts[part];
                       // Written before it is known whether it counts: no branch to guess.
                       found.resize(end - begin + 1);
                       RecordHandle *to = found.data();
                       for (const RecordHandle *at = m_sorted.constData() + begin,
                                               *last = m_sorted.constData() + end;
                            at != last; ++at) {
                           *to = *at;
                           to += matching[at->value];
                       }
                       found.resize(size_t(to - found.data()));
                   });
        size_t count = 0;
        for (const std::vector<RecordHandle> &part : parts)
            count += part.size();
        hits.resize(qsizetype(count));
        RecordHandle *to = hits.data();
        for (const std::vector<RecordHandle> &part : parts)
            to = std::copy(part.begin(), part.end(), to);
    }

    SearchEngine &m_engine;
    const CountryIndex m_countries;
    NumberFacts &m_numbers;
    const RecordOrder m_order;

    QList<RecordHandle> m_sorted;
    quint64 m_sortedStore = 0;
    SortOrder m_sortedBy;
    std::shared_ptr<const ServerAxis::Positions> m_sortedPositions;
    std::shared_ptr<const SearchResult> m_last;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<SearchJob> m_waiting;
    quint64 m_waitingSequence = 0;
    std::atomic<quint64> m_newest{0};
    std::jthread m_thread; // last: ends before anything it uses
};

SearchEngine::SearchEngine(const Collation &collation, const TerritoryNames &territories,
                           NumberFacts &numbers, QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(*this, collation, territories, numbers))
{
}

SearchEngine::~SearchEngine() = default;

void SearchEngine::search(SearchJob job)
{
    m_searching = true;
    m_worker->post(++m_sequence, std::move(job));
}

void SearchEngine::cancel()
{
    m_searching = false;
    m_worker->post(++m_sequence, std::nullopt);
}

bool SearchEngine::isSearching() const
{
    return m_searching;
}

} // namespace contacts
