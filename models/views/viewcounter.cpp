// SPDX-License-Identifier: MIT
#include "views/viewcounter.h"

#include <QThread>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace contacts {

struct ViewCounter::Job
{
    quint64 sequence = 0;
    std::set<QString> queries;
    StoreSnapshot store;
    QueryMoment moment;
};

struct ViewCounter::Answer
{
    std::map<QString, qint64> counts; //!< by query
    bool isLast = false; //!< of its job
    bool dependsOnTime = false;
};

//! What runs on the thread, and the counts it keeps: those of each segment as long as the segment
//! is the same.
class ViewCounter::Worker
{
public:
    Worker(ViewCounter &counter, ViewScan::Maker makeScan)
        : m_counter(counter)
        , m_makeScan(std::move(makeScan))
        , m_thread([this](const std::stop_token &stop) { run(stop); })
    {
    }

    ~Worker()
    {
        // From here on somebody waits, and an idle thread may get no time for long.
        if (QThread *self = m_self.load())
            self->setPriority(QThread::NormalPriority);
    }

    //! `job` without a value: what is under way is cancelled.
    void post(quint64 sequence, std::optional<Job> job)
    {
        m_newest = sequence;
        const std::lock_guard lock(m_mutex);
        m_waiting = std::move(job);
        m_wake.notify_one();
    }

private:
    using Cancelled = std::function<bool()>;
    static constexpr qint64 unknown = -1;

    //! Known by who owns its parts: an address alone may be used again.
    struct Segment
    {
        std::weak_ptr<const ContactChunk> chunk;
        std::weak_ptr<const std::vector<SegmentChange>> changes;

        bool is(const StoreSegment &other) const
        {
            const auto same = [](const auto &a, const auto &b) {
                return !a.owner_before(b) && !b.owner_before(a);
            };
            return same(chunk, other.chunk) && same(changes, other.changes);
        }
    };
    struct Query
    {
        std::unique_ptr<const ViewScan> scan;
        std::vector<qint64> bySegment; //!< DependsOn::Contact
        qint64 whole = unknown; //!< DependsOn::List, of m_wholeGeneration
    };

    void run(const std::stop_token &stop)
    {
        // Nobody waits for a count; who searches does.
        QThread::currentThread()->setPriority(QThread::IdlePriority);
        m_self = QThread::currentThread();
        for (;;) {
            Job job;
            {
                std::unique_lock lock(m_mutex);
                if (!m_wake.wait(lock, stop, [this] { return m_waiting.has_value(); }))
                    return;
                job = std::move(*m_waiting);
                m_waiting.reset();
            }
            count(job, [&] { return stop.stop_requested() || m_newest.load() != job.sequence; });
        }
    }

    void count(const Job &job, const Cancelled &cancelled)
    {
        keepQueries(job);
        keepSegments(job.store);
        if (!countSegments(job.store, false, cancelled))
            return;
        deliver(job.sequence, sums(false));
        if (!countWholes(job.store, cancelled))
            return;
        deliver(job.sequence, wholes());
        if (!countSegments(job.store, true, cancelled))
            return;
        Answer answer = sums(true);
        answer.isLast = true;
        answer.dependsOnTime = wholes().dependsOnTime;
        deliver(job.sequence, std::move(answer));
    }

    void keepQueries(const Job &job)
    {
        for (auto at = m_queries.begin(); at != m_queries.end();) {
            const bool isStale = at->second.scan->dependsOn() == ViewScan::DependsOn::Time;
            at = isStale || job.queries.count(at->first) == 0 ? m_queries.erase(at) : std::next(at);
        }
        for (const QString &text : job.queries) {
            Query &query = m_queries[text];
            if (!query.scan)
                query.scan = m_makeScan(text, job.moment);
        }
        if (m_wholeGeneration != job.store.generation()) {
            for (auto &[text, query] : m_queries)
                query.whole = unknown;
            m_wholeGeneration = job.store.generation();
        }
    }

    void keepSegments(const StoreSnapshot &store)
    {
        const std::vector<StoreSegment> &segments = store.segments();
        m_segments.resize(segments.size());
        for (auto &[text, query] : m_queries)
            query.bySegment.resize(segments.size(), unknown);
        for (size_t i = 0; i < segments.size(); ++i) {
            if (m_segments[i].is(segments[i]))
                continue;
            m_segments[i] = {segments[i].chunk, segments[i].changes};
            for (auto &[text, query] : m_queries)
                query.bySegment[i] = unknown;
        }
    }

    //! All queries of a segment while it is near; what was counted stays when it is cancelled.
    bool countSegments(const StoreSnapshot &store, bool slowOnes, const Cancelled &cancelled)
    {
        for (size_t i = 0; i < store.segments().size(); ++i) {
            for (auto &[text, query] : m_queries) {
                if (query.scan->dependsOn() != ViewScan::DependsOn::Contact
                    || query.scan->isSlow() != slowOnes || query.bySegment[i] != unknown)
                    continue;
                if (cancelled())
                    return false;
                query.bySegment[i] = query.scan->count(store.segments()[i]);
            }
        }
        return !cancelled();
    }

    bool countWholes(const StoreSnapshot &store, const Cancelled &cancelled)
    {
        for (auto &[text, query] : m_queries) {
            if (query.scan->dependsOn() == ViewScan::DependsOn::Contact || query.whole != unknown)
                continue;
            if (cancelled())
                return false;
            const std::optional<qint64> count = query.scan->countAll(store, cancelled);
            if (!count)
                return false;
            query.whole = *count;
        }
        return !cancelled();
    }

    Answer sums(bool slowOnes) const
    {
        Answer answer;
        for (const auto &[text, query] : m_queries) {
            if (query.scan->dependsOn() != ViewScan::DependsOn::Contact
                || query.scan->isSlow() != slowOnes)
                continue;
            qint64 sum = 0;
            for (const qint64 count : query.bySegment)
                sum += count;
            answer.counts.emplace(text, sum);
        }
        return answer;
    }

    Answer wholes() const
    {
        Answer answer;
        for (const auto &[text, query] : m_queries) {
            if (query.scan->dependsOn() != ViewScan::DependsOn::Contact)
                answer.counts.emplace(text, query.whole);
            answer.dependsOnTime |= query.scan->dependsOn() == ViewScan::DependsOn::Time;
        }
        return answer;
    }

    void deliver(quint64 sequence, Answer answer)
    {
        // Queued: the counter outlives this thread, and its queue ends with it.
        QMetaObject::invokeMethod(
            &m_counter,
            [counter = &m_counter, sequence, answer = std::move(answer)] {
                counter->onAnswer(sequence, answer);
            },
            Qt::QueuedConnection);
    }

    ViewCounter &m_counter;
    const ViewScan::Maker m_makeScan;

    std::map<QString, Query> m_queries;
    std::vector<Segment> m_segments;
    quint64 m_wholeGeneration = 0;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Job> m_waiting;
    std::atomic<quint64> m_newest{0};
    std::atomic<QThread *> m_self{nullptr};
    std::jthread m_thread; // last: ends before anything it uses
};

ViewCounter::ViewCounter(const ContactList &list, const ListWalker &walker, ViewList &views,
                         ViewScan::Maker makeScan, Clock &clock, const Pace &pace, QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_walker(walker)
    , m_views(views)
    , m_clock(clock)
    , m_pace(pace)
    , m_timer(clock.makeTimer())
    , m_worker(std::make_unique<Worker>(*this, std::move(makeScan)))
{
    connect(&list, &ContactList::pageApplied, this, &ViewCounter::countSoon);
    connect(&list, &ContactList::contactsChanged, this, &ViewCounter::countSoon);
    connect(&list, &ContactList::contactRemoved, this, &ViewCounter::countSoon);
    connect(&list, &ContactList::contactsDropped, this, &ViewCounter::countSoon);
    connect(&walker, &ListWalker::stateChanged, this, &ViewCounter::countSoon);
    connect(&views, &ViewList::queriesChanged, this, &ViewCounter::onQueriesChanged);
}

ViewCounter::~ViewCounter() = default;

void ViewCounter::setActive(bool active)
{
    if (active == m_isActive)
        return;
    m_isActive = active;
    m_timer->stop();
    cancel();
    if (!active)
        return;
    publish();
    m_changedAt = m_clock.now();
    startTimer(m_clock.now());
}

void ViewCounter::setZone(const QTimeZone &zone)
{
    if (zone == m_zone)
        return;
    m_zone = zone;
    // Counts of another calendar.
    m_counted.clear();
    onQueriesChanged();
}

void ViewCounter::cancel()
{
    m_changedAt.reset();
    m_isOutdated = false;
    if (std::exchange(m_isCounting, false))
        m_worker->post(++m_sequence, std::nullopt);
}

bool ViewCounter::isWhole() const
{
    return m_walker.state() == ListWalker::State::Complete && m_list.isWhole();
}

//! Everybody is not counted: the server says how many there are.
std::set<QString> ViewCounter::queries() const
{
    std::set<QString> queries;
    for (int row = 0; row < m_views.rowCount(); ++row) {
        if (!m_views.at(row).query.isEmpty())
            queries.insert(m_views.at(row).query);
    }
    return queries;
}

void ViewCounter::onQueriesChanged()
{
    if (!m_isActive)
        return;
    publish();
    // Somebody waits for these: what is under way is overtaken, and nobody rests.
    cancel();
    m_restUntil = {};
    countSoon();
}

void ViewCounter::countSoon()
{
    if (!m_isActive)
        return;
    publish();
    if (m_isCounting) {
        m_isOutdated = true;
        return;
    }
    const auto now = m_clock.now();
    if (!m_changedAt)
        m_changedAt = now;
    startTimer(std::min(now + m_pace.settled, *m_changedAt + m_pace.whileChanging));
}

void ViewCounter::startTimer(std::chrono::milliseconds due)
{
    const auto now = m_clock.now();
    m_timer->start(std::max({due, m_restUntil, now}) - now, [this] { countNow(); });
}

bool ViewCounter::isUpToDate(const std::set<QString> &queries) const
{
    const quint64 generation = m_list.store().snapshot().generation();
    return std::all_of(queries.begin(), queries.end(), [&](const QString &query) {
        const auto found = m_counted.find(query);
        return found != m_counted.end() && found->second.generation == generation;
    });
}

void ViewCounter::countNow()
{
    const bool isChange = std::exchange(m_changedAt, std::nullopt).has_value();
    const std::set<QString> queries = this->queries();
    for (auto at = m_counted.begin(); at != m_counted.end();)
        at = queries.count(at->first) == 0 ? m_counted.erase(at) : std::next(at);
    // A timer that no change started is the one of counts that hang on the time.
    if (isChange && isUpToDate(queries) && !m_dependsOnTime)
        return publish();
    m_askedAt = m_clock.now();
    m_asked = {0, m_list.store().snapshot().generation(), isWhole()};
    m_isCounting = true;
    ++m_sequence;
    m_worker->post(m_sequence,
                   Job{m_sequence,
                       queries,
                       m_list.store().snapshot(),
                       {m_clock.utcNow().toSecsSinceEpoch(), m_zone}});
}

void ViewCounter::onAnswer(quint64 sequence, const Answer &answer)
{
    if (sequence != m_sequence || !m_isCounting)
        return;
    for (const auto &[query, contacts] : answer.counts)
        m_counted[query] = {contacts, m_asked.generation, m_asked.wasWhole};
    publish();
    if (!answer.isLast)
        return;
    m_isCounting = false;
    m_dependsOnTime = answer.dependsOnTime;
    const auto now = m_clock.now();
    m_restUntil = now + std::min(m_pace.rest * (now - m_askedAt), m_pace.longestRest);
    if (std::exchange(m_isOutdated, false))
        countSoon();
    else if (m_dependsOnTime)
        startTimer(now + m_pace.byTheClock);
    Q_EMIT counted();
}

void ViewCounter::publish()
{
    const bool isWhole = this->isWhole();
    const quint64 generation = m_list.store().snapshot().generation();
    for (int row = 0; row < m_views.rowCount(); ++row) {
        const QString &query = m_views.at(row).query;
        const auto found = m_counted.find(query);
        if (query.isEmpty())
            m_views.setCount(row, {m_list.total(), false});
        else if (found == m_counted.end())
            m_views.setCount(row, {});
        else
            m_views.setCount(
                row,
                {found->second.contacts,
                 !isWhole || !(found->second.wasWhole || found->second.generation == generation)});
    }
}

} // namespace contacts
