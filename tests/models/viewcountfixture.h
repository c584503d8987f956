// SPDX-License-Identifier: MIT
#pragma once

#include "models/fakewords.h"
#include "models/listfixture.h"
#include "models/searchoracle.h"
#include "search/querywriter.h"
#include "views/queryscan.h"
#include "views/viewcounter.h"

#include <QLocale>
#include <QRegularExpression>
#include <QtTest>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <unordered_map>

namespace contacts::testing {

//! Queries that are none: how often a number stands, and what time it is.
inline const QString twice = QStringLiteral("twice!");
inline const QString byTheHour = QStringLiteral("now!");

//! What scans see and a test holds up.
struct Watch
{
    //! A scan waits here while the gate is closed.
    void pass(bool ofEverything = false)
    {
        ++(ofEverything ? wholes : scans);
        std::unique_lock lock(mutex);
        ++waiting;
        changed.notify_all();
        changed.wait(lock, [this] { return !isClosed; });
        --waiting;
        changed.notify_all();
    }
    void close()
    {
        const std::lock_guard lock(mutex);
        isClosed = true;
    }
    void open()
    {
        std::unique_lock lock(mutex);
        isClosed = false;
        changed.notify_all();
        changed.wait(lock, [this] { return waiting == 0; });
    }
    void waitForScan()
    {
        std::unique_lock lock(mutex);
        changed.wait(lock, [this] { return waiting > 0; });
    }

    std::atomic<int> made{0};
    std::atomic<int> scans{0}; //!< of a segment
    std::atomic<int> wholes{0};
    std::atomic<qint64> now{0};
    std::mutex mutex;
    std::condition_variable changed;
    bool isClosed = false;
    int waiting = 0;
};

//! Contacts whose number somebody else has as well, in the slowest words.
inline qint64 withRepeatedNumber(const std::vector<StoreSegment> &segments)
{
    std::unordered_map<std::string, qint64> seen;
    for (const StoreSegment &segment : segments) {
        for (int row = 0; row < segment.chunk->size(); ++row) {
            const RecordRef record = segment.record(row);
            if (!record.chunk)
                continue;
            std::string digits(record.chunk->digits(record.row));
            if (digits.rfind("00", 0) == 0)
                digits.erase(0, 2); // a plus, written otherwise
            ++seen[digits];
        }
    }
    qint64 count = 0;
    for (const auto &[digits, contacts] : seen)
        count += !digits.empty() && contacts > 1 ? contacts : 0;
    return count;
}

//! Whether a contact is in one of the built-in views, in the slowest words.
inline std::optional<bool> isIn(const QString &query, const Person &person)
{
    if (query == QStringLiteral("optedout:yes"))
        return person.hasOptedOut;
    if (query == QStringLiteral("lastsent:never"))
        return !person.lastSent;
    if (query == QStringLiteral("failed>0"))
        return person.failed > 0;
    if (query == QStringLiteral("no:name"))
        return QString::fromStdString(person.name.value_or("")).trimmed().isEmpty();
    if (query == QStringLiteral("phone:wrong")) {
        QString digits = QString::fromStdString(person.phone.value_or(""));
        digits.remove(QRegularExpression(QStringLiteral("[^0-9]")));
        return !digits.startsWith(QStringLiteral("39")); // FakePhoneNumbers
    }
    return std::nullopt;
}

//! A query, with everything that is asked of it seen.
class WatchedScan final : public ViewScan
{
public:
    //! `isOwn`: counts as a whole are invented here.
    WatchedScan(std::unique_ptr<const ViewScan> scan, ViewScan::DependsOn dependsOn, bool isOwn,
                Watch &watch)
        : m_scan(std::move(scan))
        , m_dependsOn(dependsOn)
        , m_isOwn(isOwn)
        , m_watch(watch)
        , m_madeAt(watch.now)
    {
        ++watch.made;
    }

    ViewScan::DependsOn dependsOn() const override { return m_dependsOn; }
    bool isSlow() const override { return m_scan->isSlow(); }
    qint64 count(const StoreSegment &segment) const override
    {
        m_watch.pass();
        return m_scan->count(segment);
    }
    std::optional<qint64> countAll(const StoreSnapshot &store,
                                   const std::function<bool()> &cancelled) const override
    {
        m_watch.pass(true);
        if (cancelled())
            return std::nullopt;
        if (!m_isOwn)
            return m_scan->countAll(store, cancelled);
        return m_dependsOn == ViewScan::DependsOn::Time ? m_madeAt
                                                        : withRepeatedNumber(store.segments());
    }

private:
    const std::unique_ptr<const ViewScan> m_scan;
    const ViewScan::DependsOn m_dependsOn;
    const bool m_isOwn;
    Watch &m_watch;
    const qint64 m_madeAt;
};

//! A list with a counter over it.
struct CountFixture : ListFixture
{
    explicit CountFixture(qint64 count)
        : ListFixture(count)
    {
        QLocale::setDefault(QLocale::c());
    }
    ~CountFixture() { watch.open(); }

    ViewScan::Maker maker()
    {
        return [this, make = QueryScan::maker(territories, numbers)](const QString &query,
                                                                     const QueryMoment &moment) {
            const ViewScan::DependsOn dependsOn = query == twice ? ViewScan::DependsOn::List
                : query == byTheHour                             ? ViewScan::DependsOn::Time
                                                                 : ViewScan::DependsOn::Contact;
            std::unique_ptr<const ViewScan> scan = make(query, moment);
            // Those of the query language know best.
            const bool isOwn = query == twice || query == byTheHour;
            const auto known = isOwn ? dependsOn : scan->dependsOn();
            return std::make_unique<WatchedScan>(std::move(scan), known, isOwn, watch);
        };
    }
    //! How words are stored that must all be found: in quotes where they look like something else.
    QString stored(const QString &typed)
    {
        if (typed == twice || typed == byTheHour)
            return typed;
        const QString query = QueryWriter().text(wordsQuery(typed));
        words.insert(query, typed);
        return query;
    }
    QString add(const QString &typed)
    {
        SheetView view;
        view.name = views.freeName(QStringLiteral("View"));
        view.query = stored(typed);
        return *views.add(view);
    }
    //! Lets just so much time pass until everything is counted.
    bool settle()
    {
        const auto isDone = [this] { return !counter.isCounting(); };
        if (!QTest::qWaitFor(isDone, 10'000))
            return false;
        while (clock.nextTimer() && *clock.nextTimer() < pace.byTheClock) {
            clock.advance(*clock.nextTimer());
            if (!QTest::qWaitFor(isDone, 10'000))
                return false;
        }
        return true;
    }
    //! Begins a job that stands still before its first count.
    void beginHeldUp()
    {
        watch.close();
        clock.advance(*clock.nextTimer());
        watch.waitForScan();
    }
    qint64 count(const QString &id) const
    {
        return views.index(views.rowOf(id)).data(ViewList::CountRole).toLongLong();
    }
    QString text(const QString &id) const
    {
        return views.index(views.rowOf(id)).data(ViewList::CountTextRole).toString();
    }
    bool isWhole() const { return walker.state() == ListWalker::State::Complete && list.isWhole(); }

    qint64 expected(const QString &query) const
    {
        if (query.isEmpty())
            return list.total();
        const StoreSnapshot &store = list.store().snapshot();
        if (query == twice || query == QStringLiteral("phone:twice"))
            return withRepeatedNumber(store.segments());
        if (query == byTheHour)
            return watch.now;
        const SearchOracle oracle(words.value(query, query));
        qint64 found = 0;
        for (quint32 handle = 0; handle < store.handleCount(); ++handle) {
            const RecordRef record = store.record({handle});
            if (!record.chunk)
                continue;
            const Person person = Person::at(*record.chunk, record.row);
            const auto builtIn = isIn(query, person);
            found += builtIn ? *builtIn : oracle.matches(person);
        }
        return found;
    }
    //! Empty when every count is right.
    QString difference() const
    {
        for (int row = 0; row < views.rowCount(); ++row) {
            const SheetView &view = views.at(row);
            const qint64 is = count(view.id);
            const qint64 expected = this->expected(view.query);
            const bool isBound = views.index(row).data(ViewList::IsLowerBoundRole).toBool();
            if (is != expected || isBound != (!isWhole() && !view.query.isEmpty()))
                return QStringLiteral("'%1': %2%3 for %4")
                    .arg(view.query, isBound ? QStringLiteral(">=") : QString())
                    .arg(is)
                    .arg(expected);
        }
        return {};
    }

    FakeTerritoryNames territories;
    FakePhoneNumbers phoneNumbers;
    NumberFacts numbers{phoneNumbers};
    Watch watch;
    QHash<QString, QString> words; //!< by query
    ListWalker walker{list, reader, clock};
    ViewList views;
    ViewCounter::Pace pace;
    ViewCounter counter{list, walker, views, maker(), clock, pace};
};

} // namespace contacts::testing
