// SPDX-License-Identifier: MIT
#include "table/pagescheduler.h"
#include "models/listfixture.h"
#include "store/listwalker.h"
#include "support/testregistry.h"

#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

namespace {

using Kind = ApiError::Kind;
using Requests = std::vector<PageRequest>;

struct ScheduleFixture : ListFixture
{
    //! With the first page read, as soon as anything is shown.
    explicit ScheduleFixture(qint64 count)
        : ListFixture(count)
    {
        apply({1, 100});
    }

    void rest() { clock.advance(timings.scrollSettle); }
    PageRequest page(int number, int perPage = PageScheduler::pageSize) const
    {
        return {number, perPage, RequestPriority::Visible};
    }
    qint64 unreadable() const { return scheduler.unreadable().count(); }

    Timings timings;
    PageScheduler scheduler{list, reader, clock, timings};
};

} // namespace

class PageSchedulerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithASmallPage();
    void startsInSpiteOfABadContact();
    void startFailsSoon();
    void jumpsAtOnceThenTrails();
    void asksForNothingThatIsRead();
    void twoPagesAcrossAnEdge();
    void dropsWhatWasNotSent();
    void keepsWhatWasSent();
    void leavesToTheWalkerWhatIsSent();
    void doesNotWaitForAQueuedWalker();
    void takesOverWhatTheWalkerCouldNotRead();
    void triesSmallerPagesOnce();
    void saysWhatCannotBeRead_data();
    void saysWhatCannotBeRead();
    void retriesWhatCouldNotBeRead();
    void refreshReadsVisibleAndBothEnds();
    void refreshOfAResultIsBounded();
    void refreshThatFailsSaysSo();
    void takesAnyPageSize_data();
    void takesAnyPageSize();
    void doesNotAskForEver_data();
    void doesNotAskForEver();
    void followsATotalThatShrinks();
    void followsATotalThatGrows();
    void nothingComesAfterItsEnd();
    void readsEverythingThatEverRestedOnTheScreen();
};

void PageSchedulerTest::startsWithASmallPage()
{
    ListFixture f(5'000);
    PageScheduler scheduler(f.list, f.reader, f.clock, Timings());
    QSignalSpy reading(&scheduler, &PageScheduler::readingChanged);
    scheduler.setVisibleRows({0, 40}); // nothing is known yet
    QCOMPARE(f.source.pendingCount(), 0);
    scheduler.start();
    scheduler.start();
    QCOMPARE(f.source.pending(), (Requests{{1, 100, RequestPriority::Visible}}));
    QVERIFY(scheduler.isReading());
    QCOMPARE(reading.size(), 1);
    f.server.serve(f.source);
    QVERIFY(!scheduler.isReading());
    QCOMPARE(reading.size(), 2);
    QCOMPARE(f.list.total(), qint64(5'000));
    QCOMPARE(f.list.knownCount(), qint64(100));
    scheduler.start();
    QCOMPARE(f.source.pendingCount(), 0);
}

void PageSchedulerTest::startsInSpiteOfABadContact()
{
    for (const qint64 bad : {1, 7, 99}) {
        ListFixture f(5'000);
        f.server.badIds = {bad};
        PageScheduler scheduler(f.list, f.reader, f.clock, Timings());
        scheduler.setVisibleRows({0, 40});
        scheduler.start();
        QVERIFY(f.server.serve(f.source, 100) < 10);
        QCOMPARE(f.list.total(), qint64(5'000));
    }
}

void PageSchedulerTest::startFailsSoon()
{
    for (const Kind kind : {Kind::Offline, Kind::ServerError, Kind::KeyNotAccepted}) {
        ListFixture f(5'000);
        f.server.down = errorOf(kind);
        PageScheduler scheduler(f.list, f.reader, f.clock, Timings());
        QSignalSpy failed(&scheduler, &PageScheduler::failed);
        scheduler.setVisibleRows({0, 40});
        scheduler.start();
        QVERIFY(f.server.serve(f.source, 100) <= 3);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.at(0).at(0).value<ApiError>().kind, kind);
        QVERIFY(!scheduler.isReading());
        f.server.down.reset();
        scheduler.retry();
        f.server.serve(f.source);
        QCOMPARE(f.list.total(), qint64(5'000));
    }
}

void PageSchedulerTest::jumpsAtOnceThenTrails()
{
    ScheduleFixture f(100'000);
    f.scheduler.setVisibleRows({50'010, 50'050});
    QCOMPARE(f.source.asked(), (Requests{f.page(51)})); // without any time passing
    for (int i = 1; i <= 30; ++i) {
        f.clock.advance(f.timings.scrollSettle - std::chrono::milliseconds(1));
        f.scheduler.setVisibleRows({50'010 + i * 1'000, 50'050 + i * 1'000});
    }
    QCOMPARE(f.source.asked().size(), size_t(1)); // it never rested
    f.rest();
    QCOMPARE(f.source.asked(), (Requests{f.page(51), f.page(81)}));
    f.rest();
    f.scheduler.setVisibleRows({10, 5'050}); // rested: the next jump is at once again
    QCOMPARE(f.source.asked().size(), size_t(2 + 6));
}

void PageSchedulerTest::asksForNothingThatIsRead()
{
    ScheduleFixture f(5'000);
    f.scheduler.setVisibleRows({10, 100});
    f.rest();
    QVERIFY(f.source.asked().empty());
    f.scheduler.setVisibleRows({10, 101});
    f.rest();
    f.scheduler.setVisibleRows({11, 101});
    f.rest();
    QCOMPARE(f.source.asked(), (Requests{f.page(1)}));
    f.server.serve(f.source);
    f.scheduler.setVisibleRows({500, 900});
    f.rest();
    QCOMPARE(f.source.asked().size(), size_t(1));
    f.scheduler.setVisibleRows({});
    f.rest();
    QCOMPARE(f.source.asked().size(), size_t(1));
}

void PageSchedulerTest::twoPagesAcrossAnEdge()
{
    ScheduleFixture f(100'000);
    f.scheduler.setVisibleRows({41'980, 42'020});
    QCOMPARE(f.source.pending(), (Requests{f.page(42), f.page(43)}));
    f.server.serve(f.source);
    f.rest();
    QCOMPARE(f.source.asked().size(), size_t(2));
    QVERIFY(f.list.isRead({41'000, 43'000}));
}

void PageSchedulerTest::dropsWhatWasNotSent()
{
    ScheduleFixture f(100'000);
    f.source.setSendsAtOnce(false);
    f.scheduler.setVisibleRows({50'010, 50'050});
    f.scheduler.setVisibleRows({60'010, 60'050});
    f.rest();
    QCOMPARE(f.source.pending(), (Requests{f.page(61)}));
    QCOMPARE(f.source.droppedUnsent(), 1);
    QSignalSpy reading(&f.scheduler, &PageScheduler::readingChanged);
    f.scheduler.setVisibleRows({});
    f.rest();
    QCOMPARE(f.source.pendingCount(), 0);
    QVERIFY(!f.scheduler.isReading());
    QCOMPARE(reading.size(), 1);
}

void PageSchedulerTest::keepsWhatWasSent()
{
    ScheduleFixture f(100'000);
    f.scheduler.setVisibleRows({50'010, 50'050});
    f.scheduler.setVisibleRows({60'010, 60'050});
    f.rest();
    QCOMPARE(f.source.pending(), (Requests{f.page(51), f.page(61)}));
    // In the other order, and the one nobody looks at any more is taken over as well.
    f.source.answer(1, f.server.answer(f.page(61)));
    f.source.answer(0, f.server.answer(f.page(51)));
    QVERIFY(f.list.isRead({50'000, 51'000}));
    QVERIFY(f.list.isRead({60'000, 61'000}));
    QCOMPARE(f.source.droppedSent(), 0);
    QCOMPARE(f.idAt(50'010), qint64(50'011));
}

void PageSchedulerTest::leavesToTheWalkerWhatIsSent()
{
    ScheduleFixture f(5'000);
    ListWalker walker(f.list, f.reader, f.clock);
    walker.start();
    QCOMPARE(f.source.pendingCount(), 1);
    f.scheduler.setVisibleRows({200, 240});
    f.rest();
    QCOMPARE(f.source.pendingCount(), 1);
    QVERIFY(!f.scheduler.isReading());
    f.server.serve(f.source, 1);
    QVERIFY(f.list.isRead({200, 240}));
}

void PageSchedulerTest::doesNotWaitForAQueuedWalker()
{
    ScheduleFixture f(5'000);
    ListWalker walker(f.list, f.reader, f.clock);
    f.source.setSendsAtOnce(false);
    walker.start();
    f.scheduler.setVisibleRows({200, 240});
    QCOMPARE(f.source.pending(), (Requests{{1, 1'000, RequestPriority::Background}, f.page(1)}));
}

void PageSchedulerTest::takesOverWhatTheWalkerCouldNotRead()
{
    ScheduleFixture f(5'000);
    ListWalker walker(f.list, f.reader, f.clock);
    walker.start();
    f.scheduler.setVisibleRows({200, 240});
    f.source.answer(0, errorOf(Kind::ConnectionLost));
    QCOMPARE(walker.state(), ListWalker::State::Failed);
    QCOMPARE(f.source.pending(), (Requests{f.page(1)}));
}

void PageSchedulerTest::triesSmallerPagesOnce()
{
    ScheduleFixture f(5'000);
    f.server.badIds = {2'111};
    QSignalSpy failed(&f.scheduler, &PageScheduler::failed);
    f.scheduler.setVisibleRows({2'090, 2'130});
    f.server.serve(f.source, 50);
    f.rest();
    f.server.serve(f.source, 50);
    QCOMPARE(f.source.asked(), (Requests{f.page(3), f.page(42, 50), f.page(43, 50)}));
    QVERIFY(f.list.isRead({2'050, 2'100}));
    QCOMPARE(f.unreadable(), qint64(50));
    QVERIFY(f.scheduler.unreadable().contains({2'100, 2'150}));
    QCOMPARE(failed.size(), 1);
    // Elsewhere pages are large again.
    f.scheduler.setVisibleRows({4'000, 4'040});
    f.rest();
    QCOMPARE(f.source.pending(), (Requests{f.page(5)}));
}

void PageSchedulerTest::saysWhatCannotBeRead_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = int(Kind::Offline); kind <= int(Kind::Refused); ++kind)
        QTest::addRow("kind %d", kind) << kind;
}

void PageSchedulerTest::saysWhatCannotBeRead()
{
    QFETCH(int, kind);
    ScheduleFixture f(5'000);
    f.server.down = errorOf(Kind(kind));
    QSignalSpy failed(&f.scheduler, &PageScheduler::failed);
    QSignalSpy succeeded(&f.scheduler, &PageScheduler::succeeded);
    QSignalSpy unreadable(&f.scheduler, &PageScheduler::unreadableChanged);
    f.scheduler.setVisibleRows({2'010, 2'040});
    QVERIFY(f.server.serve(f.source, 50) <= 2);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(0).value<ApiError>().kind, Kind(kind));
    QCOMPARE(succeeded.size(), 0);
    QVERIFY(!unreadable.isEmpty());
    QVERIFY(f.scheduler.unreadable().contains({2'010, 2'040}));
    // It is not asked for again before somebody wants it.
    f.scheduler.setVisibleRows({2'011, 2'041});
    f.rest();
    f.rest();
    QCOMPARE(f.source.pendingCount(), 0);
}

void PageSchedulerTest::retriesWhatCouldNotBeRead()
{
    ScheduleFixture f(5'000);
    f.server.down = errorOf(Kind::Offline);
    f.scheduler.setVisibleRows({2'010, 2'040});
    f.server.serve(f.source);
    QVERIFY(f.unreadable() > 0);
    f.server.down.reset();
    QSignalSpy succeeded(&f.scheduler, &PageScheduler::succeeded);
    f.scheduler.retry();
    QCOMPARE(f.unreadable(), qint64(0));
    QCOMPARE(f.source.pending(), (Requests{f.page(3)}));
    f.server.serve(f.source);
    QCOMPARE(succeeded.size(), 1);
    QVERIFY(f.list.isRead({2'000, 3'000}));
}

void PageSchedulerTest::refreshReadsVisibleAndBothEnds()
{
    ScheduleFixture f(5'500);
    f.apply({3, 1'000});
    f.server.people[2'010].name = "Changed meanwhile";
    f.scheduler.setVisibleRows({2'000, 2'040});
    std::vector<qint64> visible;
    for (qint64 row = 2'000; row < 2'040; ++row)
        visible.push_back(row);
    f.scheduler.refresh(visible);
    const auto awaited = [](int page) {
        return PageRequest{page, PageScheduler::pageSize, RequestPriority::Awaited};
    };
    QCOMPARE(f.source.pending(), (Requests{awaited(1), awaited(3), awaited(6)}));
    f.scheduler.refresh(visible); // pressed once more
    QCOMPARE(f.source.pendingCount(), 3);
    // A person asked for them: they are not dropped with the rows.
    f.scheduler.setVisibleRows({4'000, 4'040});
    f.rest();
    QCOMPARE(f.source.pendingCount(), 4);
    f.server.serve(f.source);
    const RecordRef record = f.list.store().record(f.list.axis().at(2'010));
    QVERIFY(record.chunk->name(record.row) == std::string_view("Changed meanwhile"));
}

void PageSchedulerTest::refreshOfAResultIsBounded()
{
    ScheduleFixture f(100'000);
    std::vector<qint64> positions;
    for (qint64 i = 0; i < 60; ++i)
        positions.push_back(i * 1'500);
    f.scheduler.refresh(positions);
    QVERIFY(f.source.pendingCount() <= 6);
    QVERIFY(f.source.pendingCount() >= 4);
    ScheduleFixture empty(0);
    empty.scheduler.refresh({});
    QCOMPARE(empty.source.pendingCount(), 1);
}

void PageSchedulerTest::refreshThatFailsSaysSo()
{
    for (const Kind kind : {Kind::Offline, Kind::ServerError, Kind::KeyNotAccepted}) {
        ScheduleFixture f(1'000);
        f.apply({1, 1'000});
        f.server.down = errorOf(kind);
        QSignalSpy failed(&f.scheduler, &PageScheduler::failed);
        f.scheduler.setVisibleRows({0, 40});
        f.scheduler.refresh({0, 39});
        f.server.serve(f.source, 20);
        QVERIFY2(!failed.isEmpty(), qPrintable(QString::number(int(kind))));
        QCOMPARE(failed.at(0).at(0).value<ApiError>().kind, kind);
        // What was read before is still read.
        QVERIFY(f.list.isRead({0, 1'000}));
        QCOMPARE(f.unreadable(), qint64(0));
    }
}

void PageSchedulerTest::takesAnyPageSize_data()
{
    QTest::addColumn<int>("served");
    for (const int served : {10, 25, 40, 100, 333})
        QTest::newRow(qPrintable(QString::number(served))) << served;
}

void PageSchedulerTest::takesAnyPageSize()
{
    QFETCH(int, served);
    ListFixture f(5'000);
    f.server.pageSize = served;
    PageScheduler scheduler(f.list, f.reader, f.clock, Timings());
    scheduler.setVisibleRows({0, 40});
    scheduler.start();
    QVERIFY(f.server.serve(f.source, 100) <= 1 + 40 / served + 2);
    QVERIFY(f.list.isRead({0, 40}));
    f.clock.advance(std::chrono::seconds(1));
    scheduler.setVisibleRows({3'010, 3'050});
    QVERIFY(f.server.serve(f.source, 100) <= 1 + 40 / served + 2);
    QVERIFY(f.list.isRead({3'010, 3'050}));
    QCOMPARE(f.idAt(3'020), qint64(3'021));
    QCOMPARE(scheduler.unreadable().count(), qint64(0));
}

void PageSchedulerTest::doesNotAskForEver_data()
{
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<bool>("ignoresPage");
    QTest::addColumn<bool>("namesPageAsAsked");
    QTest::addColumn<int>("shortBy");
    QTest::newRow("always the first page") << 0 << true << false << 0;
    QTest::newRow("always the first page, under any name") << 0 << true << true << 0;
    QTest::newRow("always the first 25") << 25 << true << false << 0;
    QTest::newRow("short pages") << 0 << false << false << 7;
    QTest::newRow("short pages of 25") << 25 << false << false << 7;
    QTest::newRow("empty pages") << 0 << false << false << 1'000;
}

void PageSchedulerTest::doesNotAskForEver()
{
    QFETCH(int, pageSize);
    QFETCH(bool, ignoresPage);
    QFETCH(bool, namesPageAsAsked);
    QFETCH(int, shortBy);
    ListFixture f(5'000);
    f.server.pageSize = pageSize;
    f.server.ignoresPage = ignoresPage;
    f.server.namesPageAsAsked = namesPageAsAsked;
    f.server.shortBy = shortBy;
    PageScheduler scheduler(f.list, f.reader, f.clock, Timings());
    scheduler.setVisibleRows({0, 40});
    scheduler.start();
    int requests = f.server.serve(f.source, 200);
    for (const qint64 row : {3'960, 4'960, 2'000}) {
        scheduler.setVisibleRows({row, row + 40});
        f.clock.advance(std::chrono::seconds(1));
        requests += f.server.serve(f.source, 200);
    }
    QVERIFY2(requests <= 30, qPrintable(QString::number(requests)));
    QCOMPARE(f.source.pendingCount(), 0);
}

void PageSchedulerTest::followsATotalThatShrinks()
{
    ScheduleFixture f(5'000);
    f.scheduler.setVisibleRows({4'960, 5'000});
    f.server.people.resize(1'500);
    f.server.serve(f.source, 20);
    QCOMPARE(f.list.total(), qint64(1'500));
    QCOMPARE(f.source.pendingCount(), 0);
    QCOMPARE(f.unreadable(), qint64(0));
    f.scheduler.setVisibleRows({1'460, 1'500});
    f.rest();
    QCOMPARE(f.server.serve(f.source, 20), 1);
    QCOMPARE(f.idAt(1'499), qint64(1'500));
}

void PageSchedulerTest::followsATotalThatGrows()
{
    ScheduleFixture f(90);
    f.scheduler.setVisibleRows({60, 110});
    f.rest();
    QCOMPARE(f.source.pendingCount(), 0);
    while (f.server.people.size() < 2'000)
        f.server.insertAt(qint64(f.server.people.size()));
    f.apply({1, 50}); // somebody else's page tells of it
    f.rest();
    f.scheduler.setVisibleRows({61, 111});
    f.rest();
    QCOMPARE(f.server.serve(f.source, 20), 1);
    QVERIFY(f.list.isRead({61, 111}));
}

void PageSchedulerTest::nothingComesAfterItsEnd()
{
    ListFixture f(5'000);
    f.apply({1, 100});
    auto scheduler = std::make_unique<PageScheduler>(f.list, f.reader, f.clock, Timings());
    int signals_ = 0;
    const auto count = [&signals_] { ++signals_; };
    connect(scheduler.get(), &PageScheduler::failed, this, count);
    connect(scheduler.get(), &PageScheduler::succeeded, this, count);
    scheduler->setVisibleRows({2'000, 2'040});
    scheduler->refresh({2'000});
    QVERIFY(f.source.pendingCount() > 1);
    scheduler.reset();
    QCOMPARE(f.source.pendingCount(), 0);
    f.clock.advance(std::chrono::minutes(1));
    QCOMPARE(signals_, 0);
    QCOMPARE(f.list.knownCount(), qint64(100));
}

void PageSchedulerTest::readsEverythingThatEverRestedOnTheScreen()
{
    const quint32 seed = 91;
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int run = 0; run < 100; ++run) {
        ScheduleFixture f(random.bounded(1, 8'000));
        f.server.pageSize = random.bounded(4) == 0 ? 100 : 0;
        for (int step = 0; step < 30; ++step) {
            const qint64 row = random.bounded(int(f.server.people.size()));
            f.scheduler.setVisibleRows({row, row + 40});
            if (random.bounded(2) == 0)
                f.clock.advance(std::chrono::milliseconds(random.bounded(200)));
            f.source.setSendsAtOnce(random.bounded(2) == 0);
            while (f.source.pendingCount() > 0 && random.bounded(2) == 0) {
                const int index = random.bounded(f.source.pendingCount());
                f.source.answer(index, f.server.answer(f.source.pending().at(size_t(index))));
            }
        }
        const qint64 row = random.bounded(int(f.server.people.size()));
        f.scheduler.setVisibleRows({row, row + 40});
        f.rest();
        QVERIFY(f.server.serve(f.source, 500) < 500);
        QVERIFY(f.list.isRead({row, row + 40}));
        for (qint64 position = 0; position < f.list.total(); ++position)
            QVERIFY(f.idAt(position) == 0 || f.idAt(position) == position + 1);
        QCOMPARE(f.idAt(row), row + 1);
        QVERIFY(!f.scheduler.isReading());
    }
}

} // namespace contacts::testing

using contacts::testing::PageSchedulerTest;
CONTACTS_TEST(PageSchedulerTest)
#include "pageschedulertest.moc"
