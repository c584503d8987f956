// SPDX-License-Identifier: MIT
#include "net/requestbudget.h"
#include "support/manualclock.h"
#include "support/testregistry.h"

#include <QtTest>

#include <algorithm>

using namespace contacts;
using namespace contacts::testing;
using namespace std::chrono_literals;

namespace {

constexpr auto awaited = RequestPriority::Awaited;
constexpr auto visible = RequestPriority::Visible;
constexpr auto background = RequestPriority::Background;

RateHeaders left(int remaining, int limit = 60)
{
    return {limit, remaining, {}};
}

//! A budget and the requests that a test put into it, by number.
struct Bench
{
    ManualClock clock;
    RequestBudget budget;
    std::vector<std::unique_ptr<RequestBudget::Ticket>> tickets;
    std::vector<int> started;

    explicit Bench(int leaveForOthers = 20)
        : budget(clock, Timings{}, leaveForOthers)
    {
    }

    int add(RequestPriority priority)
    {
        const int number = int(tickets.size());
        tickets.push_back(budget.enqueue(priority, [this, number] { started.push_back(number); }));
        return number;
    }
    //! Lets what is queued on the event loop happen.
    void settle() { QCoreApplication::sendPostedEvents(&budget); }
    void pass(std::chrono::milliseconds duration)
    {
        clock.advance(duration);
        settle();
    }
    void answer(int number, const RateHeaders &headers = {})
    {
        budget.noteAnswer(*tickets[size_t(number)], headers);
        tickets[size_t(number)].reset();
        settle();
    }
    //! One request from start to answer; false: it was not let out.
    bool exchange(RequestPriority priority, const RateHeaders &headers = {})
    {
        const int number = add(priority);
        settle();
        if (!isStarted(number)) {
            tickets.back().reset();
            return false;
        }
        answer(number, headers);
        return true;
    }
    bool isStarted(int number) const
    {
        return std::find(started.begin(), started.end(), number) != started.end();
    }
};

} // namespace

class RequestBudgetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void neverStartsInsideEnqueue();
    void keepsTheOrder();
    void limitsConnections();
    void ticketsGiveTheirPlaceUp();
    void ticketMayDieInItsOwnStart();
    void ticketsOutliveTheBudget();
    void withoutHeadersOnlyConnectionsCount();
    void leavesTwentyToOthers();
    void leavingLessLetsWaitingWorkGo();
    void leavingMoreHoldsWaitingWork();
    void keepsTheLastFive();
    void smallWindowsInProportion();
    void pausesForTheSecondsNamed();
    void pausesUntilTheWindowEnds();
    void rateLimitWithoutHeadersSetsSixtyASecond();
    void windowEndIsInferredFromARise();
    void reorderingIsNoRise();
    void anotherProgramUsesTheKeyUp();
    void lateAnswerOfAnOldWindowIsIgnored();
    void announcesEachChangeOnce();
};

void RequestBudgetTest::neverStartsInsideEnqueue()
{
    Bench bench;
    const int first = bench.add(awaited);
    QVERIFY(!bench.isStarted(first));
    QVERIFY(!bench.tickets[0]->isStarted());
    bench.settle();
    QVERIFY(bench.isStarted(first));
    QVERIFY(bench.tickets[0]->isStarted());
}

void RequestBudgetTest::keepsTheOrder()
{
    Bench bench;
    const int holder1 = bench.add(visible);
    const int holder2 = bench.add(visible);
    bench.settle();
    const int b1 = bench.add(background);
    const int v1 = bench.add(visible);
    const int a1 = bench.add(awaited);
    const int b2 = bench.add(background);
    const int v2 = bench.add(visible);
    const int a2 = bench.add(awaited);
    for (const int number : {holder1, holder2, a1, a2, v1, v2, b1, b2})
        bench.answer(number);
    QCOMPARE(bench.started, (std::vector{holder1, holder2, a1, a2, v1, v2, b1, b2}));
}

void RequestBudgetTest::limitsConnections()
{
    Bench bench;
    const int b1 = bench.add(background);
    const int b2 = bench.add(background);
    bench.settle();
    QCOMPARE(bench.started, (std::vector{b1}));
    const int v1 = bench.add(visible);
    const int v2 = bench.add(visible);
    bench.settle();
    QCOMPARE(bench.started, (std::vector{b1, v1}));
    bench.answer(v1);
    QCOMPARE(bench.started, (std::vector{b1, v1, v2}));
    bench.answer(b1);
    QCOMPARE(bench.started, (std::vector{b1, v1, v2, b2}));
}

void RequestBudgetTest::ticketsGiveTheirPlaceUp()
{
    Bench bench;
    bench.add(visible);
    bench.add(visible);
    bench.settle();
    const int dropped = bench.add(visible);
    const int kept = bench.add(visible);
    bench.tickets[size_t(dropped)].reset();
    bench.settle();
    QVERIFY(!bench.isStarted(kept));
    bench.tickets[0].reset();
    bench.settle();
    QVERIFY(bench.isStarted(kept));
    QVERIFY(!bench.isStarted(dropped));
}

void RequestBudgetTest::ticketMayDieInItsOwnStart()
{
    ManualClock clock;
    RequestBudget budget(clock, Timings{});
    std::unique_ptr<RequestBudget::Ticket> ticket;
    int starts = 0;
    const auto alive = std::make_shared<int>(7);
    ticket = budget.enqueue(visible, [&ticket, &starts, alive] {
        ticket.reset();
        starts += *alive;
    });
    QCoreApplication::sendPostedEvents(&budget);
    QCOMPARE(starts, 7);
}

void RequestBudgetTest::ticketsOutliveTheBudget()
{
    ManualClock clock;
    auto budget = std::make_unique<RequestBudget>(clock, Timings{});
    const auto sent = budget->enqueue(visible, [] {});
    QCoreApplication::sendPostedEvents(budget.get());
    const auto waiting = budget->enqueue(visible, [] { QFAIL("started after the end"); });
    budget.reset();
    QCoreApplication::sendPostedEvents();
    QVERIFY(sent->isStarted() && !waiting->isStarted());
}

void RequestBudgetTest::withoutHeadersOnlyConnectionsCount()
{
    Bench bench;
    for (int i = 0; i < 500; ++i)
        QVERIFY(bench.exchange(background));
    QCOMPARE(bench.budget.state(), BudgetState{});
}

void RequestBudgetTest::leavesTwentyToOthers()
{
    Bench bench;
    int remaining = 60;
    while (bench.exchange(background, left(remaining - 1)))
        --remaining;
    QCOMPARE(remaining, 20);
    const BudgetState state = bench.budget.state();
    QCOMPARE(state.remaining, 20);
    QCOMPARE(state.limit, 60);
    QVERIFY(!state.pausedUntil);
    QCOMPARE(state.backgroundPausedUntil, bench.clock.now() + 60s);
    QVERIFY(bench.exchange(visible, left(19)));

    // Goes on by itself.
    const int waiting = bench.add(background);
    bench.pass(59'999ms);
    QVERIFY(!bench.isStarted(waiting));
    bench.pass(1ms);
    QVERIFY(bench.isStarted(waiting));
    QCOMPARE(bench.budget.state().remaining, 60);
}

void RequestBudgetTest::leavingLessLetsWaitingWorkGo()
{
    Bench bench;
    QVERIFY(bench.exchange(background, left(20)));
    const int waiting = bench.add(background);
    bench.settle();
    QVERIFY(!bench.isStarted(waiting));
    QVERIFY(bench.budget.state().backgroundPausedUntil);
    QSignalSpy spy(&bench.budget, &RequestBudget::stateChanged);

    // No time passes, and it never goes from within the call.
    bench.budget.setLeaveForOthers(5);
    QVERIFY(!bench.isStarted(waiting));
    QCOMPARE(spy.count(), 1);
    QVERIFY(!bench.budget.state().backgroundPausedUntil);
    bench.settle();
    QVERIFY(bench.isStarted(waiting));
    int remaining = 19;
    bench.answer(waiting, left(remaining));
    while (bench.exchange(background, left(remaining - 1)))
        --remaining;
    QCOMPARE(remaining, 5);
}

void RequestBudgetTest::leavingMoreHoldsWaitingWork()
{
    Bench bench;
    QVERIFY(bench.exchange(visible, left(41)));
    const int running = bench.add(background);
    bench.settle();
    QVERIFY(bench.isStarted(running));
    const int waiting = bench.add(background);
    bench.settle();
    QVERIFY(!bench.isStarted(waiting));

    bench.budget.setLeaveForOthers(40);
    bench.answer(running, left(40));
    QVERIFY(!bench.isStarted(waiting));
    QCOMPARE(bench.budget.state().backgroundPausedUntil, bench.clock.now() + 60s);
    // What the person waits for is not background.
    QVERIFY(bench.exchange(awaited, left(39)));
    bench.pass(59'999ms);
    QVERIFY(!bench.isStarted(waiting));
    bench.pass(1ms);
    QVERIFY(bench.isStarted(waiting));

    // Control: who leaves 20 lets it out at 40.
    Bench other;
    QVERIFY(other.exchange(background, left(40)));
    QVERIFY(other.exchange(background, left(39)));
}

void RequestBudgetTest::keepsTheLastFive()
{
    Bench bench;
    int remaining = 60;
    while (bench.exchange(awaited, left(remaining - 1)))
        --remaining;
    QCOMPARE(remaining, 5);
    QCOMPARE(bench.budget.state().pausedUntil, bench.clock.now() + 60s);
    QCOMPARE(bench.budget.state().backgroundPausedUntil, bench.clock.now() + 60s);
    const int waiting = bench.add(awaited);
    bench.pass(60s);
    QVERIFY(bench.isStarted(waiting));
}

void RequestBudgetTest::smallWindowsInProportion()
{
    Bench bench;
    int sent = 0;
    while (bench.exchange(background, left(11 - sent, 12)))
        ++sent;
    QCOMPARE(sent, 8);
    while (bench.exchange(visible, left(11 - sent, 12)))
        ++sent;
    QCOMPARE(sent, 11);
    // Control: 20 of 12 would never let anything out again.
    bench.pass(60s);
    QVERIFY(bench.exchange(background, left(11, 12)));
}

void RequestBudgetTest::pausesForTheSecondsNamed()
{
    Bench bench;
    QVERIFY(bench.exchange(visible, left(30)));
    const int limited = bench.add(visible);
    const int other = bench.add(visible);
    bench.settle();
    bench.budget.noteRateLimited(24s);
    bench.answer(limited);
    QCOMPARE(bench.budget.state().pausedUntil, bench.clock.now() + 24s);
    // The one that was in flight names less: the longer pause holds.
    bench.budget.noteRateLimited(23s);
    bench.answer(other);
    QCOMPARE(bench.budget.state().pausedUntil, bench.clock.now() + 24s);
    const int waiting = bench.add(awaited);
    bench.pass(23'999ms);
    QVERIFY(!bench.isStarted(waiting));
    bench.pass(1ms);
    QVERIFY(bench.isStarted(waiting));
    QVERIFY(!bench.budget.state().pausedUntil);
    // 0 seconds would ask again at once.
    bench.budget.noteRateLimited(0s);
    QCOMPARE(bench.budget.state().pausedUntil, bench.clock.now() + 1s);
}

void RequestBudgetTest::pausesUntilTheWindowEnds()
{
    Bench bench;
    QVERIFY(bench.exchange(visible, left(59)));
    bench.pass(20s);
    bench.budget.noteRateLimited({});
    QCOMPARE(bench.budget.state().pausedUntil, bench.clock.now() + 40s);
}

void RequestBudgetTest::rateLimitWithoutHeadersSetsSixtyASecond()
{
    Bench bench;
    QVERIFY(bench.exchange(visible));
    bench.pass(10s);
    bench.budget.noteRateLimited({});
    QCOMPARE(bench.budget.state().pausedUntil, bench.clock.now() + 50s);
    QCOMPARE(bench.budget.state().limit, 60);
    QCOMPARE(bench.budget.state().remaining, -1);
    bench.pass(50s);
    int sent = 0;
    while (sent < 100 && bench.exchange(background))
        ++sent;
    QCOMPARE(sent, 40);
    while (sent < 100 && bench.exchange(awaited))
        ++sent;
    QCOMPARE(sent, 55);
    bench.pass(60s);
    QVERIFY(bench.exchange(background));
}

void RequestBudgetTest::windowEndIsInferredFromARise()
{
    Bench bench;
    QVERIFY(bench.exchange(visible, left(12)));
    bench.pass(30s);
    QVERIFY(!bench.exchange(background));
    // The server's window began before our first request: at 30 s a new one is seen.
    QVERIFY(bench.exchange(visible, left(59)));
    QVERIFY(bench.exchange(background, left(20)));
    QCOMPARE(bench.budget.state().backgroundPausedUntil, bench.clock.now() + 60s);
    bench.pass(30s);
    // 60 s after the very first request means nothing any more.
    QVERIFY(!bench.exchange(background));
    bench.pass(30s);
    QVERIFY(bench.exchange(background));
}

void RequestBudgetTest::reorderingIsNoRise()
{
    Bench bench;
    QVERIFY(bench.exchange(visible, left(40)));
    // Sent first and counted first, but its answer is the last to arrive, after many others.
    const int slow = bench.add(visible);
    bench.settle();
    int remaining = 39;
    while (bench.exchange(visible, left(remaining - 1)))
        --remaining;
    // One above the last 5: the slow one may still be to come.
    QCOMPARE(remaining, 6);
    bench.answer(slow, left(39));
    // Control: the last answer rose by 33, which a look at the numbers alone takes for a new
    // window.
    QVERIFY(39 > remaining);
    QCOMPARE(bench.budget.state().backgroundPausedUntil, bench.clock.now() + 60s);
    QVERIFY(!bench.exchange(background));
    QVERIFY(!bench.exchange(awaited));
}

void RequestBudgetTest::anotherProgramUsesTheKeyUp()
{
    Bench bench;
    QVERIFY(bench.exchange(background, left(59)));
    QVERIFY(bench.exchange(background, left(21)));
    QVERIFY(bench.exchange(background, left(17)));
    QVERIFY(!bench.exchange(background));
    QVERIFY(bench.exchange(visible, left(4)));
    QVERIFY(!bench.exchange(awaited));
    QCOMPARE(bench.budget.state().remaining, 4);
    bench.pass(60s);
    // It used the new one up as well: this is how one finds out, and who tells when to go on.
    const int limited = bench.add(awaited);
    bench.settle();
    bench.budget.noteRateLimited(59s);
    bench.answer(limited);
    const int waiting = bench.add(awaited);
    bench.pass(58s);
    QVERIFY(!bench.isStarted(waiting));
    bench.pass(1s);
    QVERIFY(bench.isStarted(waiting));
}

void RequestBudgetTest::lateAnswerOfAnOldWindowIsIgnored()
{
    Bench bench;
    QVERIFY(bench.exchange(visible, left(30)));
    const int slow = bench.add(visible);
    bench.pass(59s);
    QVERIFY(bench.exchange(visible, left(59)));
    bench.answer(slow, left(3));
    QVERIFY(!bench.budget.state().pausedUntil);
    QVERIFY(bench.exchange(background, left(58)));
    // Control: the same answer to a request of this window stops everything.
    QVERIFY(bench.exchange(visible, left(3)));
    QVERIFY(bench.budget.state().pausedUntil);
}

void RequestBudgetTest::announcesEachChangeOnce()
{
    Bench bench;
    QSignalSpy spy(&bench.budget, &RequestBudget::stateChanged);
    QVERIFY(bench.exchange(visible));
    QCOMPARE(spy.count(), 0);
    QVERIFY(bench.exchange(visible, left(30)));
    QCOMPARE(spy.count(), 1);
    bench.budget.noteRateLimited(10s);
    QCOMPARE(spy.count(), 2);
    bench.pass(10s);
    QCOMPARE(spy.count(), 3);
    QVERIFY(!bench.budget.state().pausedUntil);
    bench.pass(100s);
    QCOMPARE(spy.count(), 3);
}

CONTACTS_TEST(RequestBudgetTest)

#include "requestbudgettest.moc"
