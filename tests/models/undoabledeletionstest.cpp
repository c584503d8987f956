// SPDX-License-Identifier: MIT
#include "edit/undoabledeletions.h"
#include "support/manualclock.h"
#include "support/testregistry.h"

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>
#include <set>

namespace contacts::testing {

using namespace std::chrono_literals;
using Deletions = std::vector<WriteQueue::Deletion>;

namespace {

Deletions deletionsOf(const std::vector<qint64> &ids)
{
    Deletions deletions;
    for (const qint64 id : ids)
        deletions.push_back({ContactId{id}, {}});
    return deletions;
}

std::vector<qint64> idsOf(const Deletions &deletions)
{
    std::vector<qint64> ids;
    for (const WriteQueue::Deletion &deletion : deletions)
        ids.push_back(deletion.id.value);
    return ids;
}

//! Everything that became due, in order, and how often that was said.
struct Sent
{
    explicit Sent(UndoableDeletions &deletions)
    {
        QObject::connect(&deletions, &UndoableDeletions::due, &context,
                         [this](const Deletions &due) {
                             ++times;
                             const std::vector<qint64> now = idsOf(due);
                             ids.insert(ids.end(), now.begin(), now.end());
                         });
    }

    std::vector<qint64> ids;
    int times = 0;
    QObject context;
};

//! The same, as simple as can be: time passes in steps of one.
struct Oracle
{
    void add(const std::vector<qint64> &wanted)
    {
        std::vector<qint64> batch;
        for (const qint64 id : wanted) {
            if (!contains(id) && std::find(batch.begin(), batch.end(), id) == batch.end())
                batch.push_back(id);
        }
        if (batch.empty())
            return;
        batches.push_back(batch);
        left = undoTime;
    }
    bool undo()
    {
        if (batches.empty())
            return false;
        batches.pop_back();
        return true;
    }
    void send()
    {
        for (const std::vector<qint64> &batch : batches)
            sent.insert(sent.end(), batch.begin(), batch.end());
        batches.clear();
    }
    void pass(std::chrono::milliseconds time)
    {
        for (; time > 0ms; time -= 1ms) {
            if (!batches.empty() && left && !isHeld && --*left <= 0ms)
                send();
        }
    }
    bool contains(qint64 id) const
    {
        return std::any_of(batches.begin(), batches.end(), [id](const std::vector<qint64> &batch) {
            return std::find(batch.begin(), batch.end(), id) != batch.end();
        });
    }
    qint64 count() const
    {
        qint64 count = 0;
        for (const std::vector<qint64> &batch : batches)
            count += qint64(batch.size());
        return count;
    }

    std::optional<std::chrono::milliseconds> undoTime{10s};
    std::vector<std::vector<qint64>> batches;
    std::optional<std::chrono::milliseconds> left;
    bool isHeld = false;
    std::vector<qint64> sent;
};

} // namespace

//! What was deleted goes when its time is over, and not a moment before.
class UndoableDeletionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesWhenItsTimeIsOver();
    void undoTakesTheNewestBack();
    void standsStillWhileHeld();
    void waitsForever();
    void isInOnePlaceOnly();
    void endDeletesNothing();
    void agreesWithTheOracle();
};

void UndoableDeletionsTest::goesWhenItsTimeIsOver()
{
    ManualClock clock;
    UndoableDeletions deletions(clock);
    const Sent sent(deletions);
    deletions.add(deletionsOf({1, 2}));
    clock.advance(9'999ms);
    QCOMPARE(sent.times, 0);
    QCOMPARE(deletions.timeLeft(), std::optional(1ms));
    clock.advance(1ms);
    QCOMPARE(sent.ids, (std::vector<qint64>{1, 2}));
    QVERIFY(deletions.isEmpty());
    QVERIFY(!deletions.undo()); // too late

    // A further one starts the time anew for all, and they go together.
    deletions.setUndoTime(30s);
    deletions.add(deletionsOf({3}));
    clock.advance(20s);
    deletions.add(deletionsOf({4}));
    clock.advance(29s);
    QCOMPARE(sent.times, 1);
    clock.advance(1s);
    QCOMPARE(sent.times, 2);
    QCOMPARE(sent.ids, (std::vector<qint64>{1, 2, 3, 4}));
    QVERIFY(!clock.nextTimer());
}

void UndoableDeletionsTest::undoTakesTheNewestBack()
{
    ManualClock clock;
    UndoableDeletions deletions(clock);
    const Sent sent(deletions);
    deletions.add(deletionsOf({1}));
    deletions.add(deletionsOf({2, 3}));
    QCOMPARE(deletions.count(), qint64(3));
    QCOMPARE(idsOf(deletions.newest()), (std::vector<qint64>{2, 3}));
    QVERIFY(deletions.undo());
    QVERIFY(!deletions.contains(ContactId{2}));
    QVERIFY(deletions.contains(ContactId{1}));
    clock.advance(10s);
    QCOMPARE(sent.ids, (std::vector<qint64>{1}));

    deletions.add(deletionsOf({4}));
    QVERIFY(deletions.undo());
    QVERIFY(deletions.newest().empty());
    clock.advance(1h);
    QCOMPARE(sent.times, 1);
}

void UndoableDeletionsTest::standsStillWhileHeld()
{
    ManualClock clock;
    UndoableDeletions deletions(clock);
    const Sent sent(deletions);
    deletions.add(deletionsOf({1}));
    clock.advance(7s);
    deletions.setHeld(true);
    clock.advance(1h);
    QCOMPARE(sent.times, 0);
    QCOMPARE(deletions.timeLeft(), std::optional<std::chrono::milliseconds>(3s));
    deletions.setHeld(false);
    clock.advance(2'999ms);
    QCOMPARE(sent.times, 0);
    clock.advance(1ms);
    QCOMPARE(sent.times, 1);

    // Added while it is held: its whole time begins when it is not.
    deletions.setHeld(true);
    deletions.add(deletionsOf({2}));
    clock.advance(1h);
    deletions.setHeld(false);
    clock.advance(9'999ms);
    QCOMPARE(sent.times, 1);
    clock.advance(1ms);
    QCOMPARE(sent.times, 2);
}

void UndoableDeletionsTest::waitsForever()
{
    ManualClock clock;
    UndoableDeletions deletions(clock);
    const Sent sent(deletions);
    deletions.setUndoTime({});
    deletions.add(deletionsOf({1}));
    QVERIFY(!deletions.timeLeft());
    clock.advance(24h);
    QCOMPARE(sent.times, 0);
    // The time chosen counts for deletions from now on.
    deletions.setUndoTime(10s);
    clock.advance(24h);
    QCOMPARE(sent.times, 0);
    deletions.sendNow();
    QCOMPARE(sent.ids, (std::vector<qint64>{1}));
    deletions.sendNow();
    QCOMPARE(sent.times, 1);
}

void UndoableDeletionsTest::isInOnePlaceOnly()
{
    ManualClock clock;
    UndoableDeletions deletions(clock);
    std::set<qint64> handedOn;
    bool wasHere = true;
    bool wasGone = false;
    connect(&deletions, &UndoableDeletions::due, this, [&](const Deletions &due) {
        wasHere = deletions.contains(ContactId{1});
        handedOn.insert(due.front().id.value);
    });
    connect(&deletions, &UndoableDeletions::changed, this, [&] {
        wasGone = wasGone || (!deletions.contains(ContactId{1}) && !handedOn.contains(1));
    });
    deletions.add(deletionsOf({1}));
    deletions.add(deletionsOf({1, 1})); // it is deleted once
    QCOMPARE(deletions.count(), qint64(1));
    clock.advance(10s);
    QVERIFY(!wasHere);
    QVERIFY(!wasGone); // nobody saw it in neither place
    QVERIFY(handedOn.contains(1));
}

void UndoableDeletionsTest::endDeletesNothing()
{
    ManualClock clock;
    auto deletions = std::make_unique<UndoableDeletions>(clock);
    const Sent sent(*deletions);
    deletions->add(deletionsOf({1}));
    clock.advance(9s);
    QVERIFY(clock.nextTimer()); // it would have gone
    deletions.reset();
    clock.advance(1h);
    QCOMPARE(sent.times, 0);
}

void UndoableDeletionsTest::agreesWithTheOracle()
{
    const quint32 seed = 23;
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    ManualClock clock;
    UndoableDeletions deletions(clock);
    const Sent sent(deletions);
    Oracle oracle;
    int undone = 0;
    for (int step = 0; step < 5'000; ++step) {
        const int what = random.bounded(10);
        if (what < 3) {
            std::vector<qint64> ids(size_t(random.bounded(4)));
            for (qint64 &id : ids)
                id = random.bounded(1, 30);
            deletions.add(deletionsOf(ids));
            oracle.add(ids);
        } else if (what == 3) {
            QCOMPARE(deletions.undo(), oracle.undo());
            ++undone;
        } else if (what == 4 && random.bounded(4) == 0) {
            deletions.sendNow();
            oracle.send();
        } else if (what == 5) {
            oracle.isHeld = random.bounded(2) == 0;
            deletions.setHeld(oracle.isHeld);
        } else if (what == 6) {
            oracle.undoTime.reset();
            if (random.bounded(4) != 0)
                oracle.undoTime = std::chrono::seconds(random.bounded(1, 4));
            deletions.setUndoTime(
                oracle.undoTime ? std::optional(
                    std::chrono::duration_cast<std::chrono::seconds>(*oracle.undoTime))
                                : std::nullopt);
        } else {
            const std::chrono::milliseconds time(random.bounded(1'500));
            clock.advance(time);
            oracle.pass(time);
        }
        QCOMPARE(deletions.isEmpty(), oracle.batches.empty());
        QCOMPARE(deletions.count(), oracle.count());
        QCOMPARE(idsOf(deletions.newest()),
                 oracle.batches.empty() ? std::vector<qint64>() : oracle.batches.back());
        for (qint64 id = 1; id < 30; ++id)
            QCOMPARE(deletions.contains(ContactId{id}), oracle.contains(id));
        if (!oracle.batches.empty())
            QCOMPARE(deletions.timeLeft(), oracle.left);
        QCOMPARE(sent.ids, oracle.sent);
    }
    QVERIFY(sent.times > 100 && undone > 100);
}

CONTACTS_TEST(UndoableDeletionsTest)

} // namespace contacts::testing

#include "undoabledeletionstest.moc"
