// SPDX-License-Identifier: MIT
#include "edit/writequeue.h"
#include "models/queuecases.h"
#include "support/testregistry.h"

#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

//! What earlier runs left, and what a person does with changes that wait or ended.
class QueueRestartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void earlierOnesAreHeld();
    void sentOnesAreLookedUpAfterARestart();
    void endedOnesStayAfterARestart();
    void anotherOriginIsNeverSent();
    void discardingWhileItIsWrittenDown();
    void retrying();
    void retryingACreateThatIsThere();
    void clearingWhatIsDone();
    void forgetsOldDone();
};

void QueueRestartTest::earlierOnesAreHeld()
{
    QueueFixture f(20);
    f.serve();
    f.submit(QueueFixture::renamingOf(1, "Earlier"));
    f.submit(QueueFixture::createOf("+390001"));
    f.submit(QueueFixture::deletionOf(2));
    f.submitDeletions({5, 6, 7});
    f.journal.workOnce();
    f.journal.workOnce();
    f.journal.workOnce();
    f.journal.workOnce();
    QCOMPARE(f.journal.rows.size(), size_t(6));
    f.start();
    f.serve();
    f.queue().resume();
    f.clock.advance(std::chrono::hours(1));
    const qint64 mine = f.submit(QueueFixture::renamingOf(9, "This run's"));
    f.serve();
    QCOMPARE(f.change(mine).state, State::Done);
    QCOMPARE(f.writer.sent().size(), size_t(1));
    QCOMPARE(f.queue().counts().held, qint64(6));
    QCOMPARE(f.queue().counts().waiting, qint64(6));
    QVERIFY(!f.queue().isLeaving(ContactId{2}) && !f.queue().isLeaving(ContactId{5}));
    f.queue().sendHeld();
    QVERIFY(f.queue().isLeaving(ContactId{2}) && f.queue().isLeaving(ContactId{5}));
    f.serve();
    QCOMPARE(f.writer.sent().size(), size_t(7));
    QCOMPARE(f.queue().counts().done, qint64(7));
    QCOMPARE(f.queue().counts().held, qint64(0));
    QVERIFY(f.journal.rows.empty());
    QCOMPARE(f.run->miscounts, 0);

    // Or they are forgotten.
    f.submitDeletions({10, 11});
    f.journal.workOnce();
    f.start();
    f.serve();
    QCOMPARE(f.queue().counts().held, qint64(2));
    f.queue().discardWaiting();
    f.serve();
    QVERIFY(f.journal.rows.empty() && f.queue().ids().empty());
    QCOMPARE(f.run->miscounts, 0);
}

void QueueRestartTest::sentOnesAreLookedUpAfterARestart()
{
    for (const Kind kind : {Kind::Create, Kind::Update, Kind::Delete}) {
        for (const bool arrives : {true, false}) {
            QueueFixture f(5);
            f.serve();
            f.readList();
            f.submit(requestOf(kind));
            f.serveReads();
            if (arrives)
                f.writes.accept(requestOf(kind));
            f.start();
            f.serve();
            QCOMPARE(f.queue().ids().size(), size_t(1));
            const WriteQueue::Change &change = f.change(f.queue().ids().front());
            const Expected expected = expectedOf(kind, arrives ? Case::Stored : Case::NotStored);
            QCOMPARE(change.state, expected.state);
            QCOMPARE(change.reason, expected.reason);
            QCOMPARE(f.writer.sent().size(), size_t(1)); // of the first run
            QCOMPARE(f.journal.rows.size(), size_t(arrives ? 0 : 1));
            QCOMPARE(f.run->miscounts, 0);
        }
    }
}

void QueueRestartTest::endedOnesStayAfterARestart()
{
    for (const Kind kind : {Kind::Create, Kind::Update, Kind::Delete}) {
        QueueFixture f(5);
        f.serve();
        f.submit(requestOf(kind));
        f.serveReads();
        f.end(Outcome::Refused, Fault::Refused);
        f.serve();
        f.start();
        f.serve();
        const qint64 id = f.queue().ids().at(0);
        QCOMPARE(f.change(id).state, State::NotDone);
        QCOMPARE(f.change(id).reason, Reason::Earlier);
        f.queue().sendHeld();
        f.queue().resume();
        f.serve();
        QCOMPARE(f.writer.sent().size(), size_t(1));
        f.queue().retry(id);
        f.serve();
        if (kind == Kind::Create) {
            // It may have arrived: the first answer is only that it did not.
            QCOMPARE(f.change(id).reason, Reason::NotFound);
            QCOMPARE(f.writer.sent().size(), size_t(1));
            f.queue().retry(id);
            f.serve();
        }
        QCOMPARE(f.change(id).state, State::Done);
        QCOMPARE(f.writer.sent().size(), size_t(2));
        QVERIFY(f.journal.rows.empty());
        QCOMPARE(f.run->miscounts, 0);
    }
}

void QueueRestartTest::anotherOriginIsNeverSent()
{
    QueueFixture f(9);
    f.serve();
    f.submit(QueueFixture::renamingOf(1, "Sent"));
    f.serveReads();
    f.submit(QueueFixture::renamingOf(2, "Waiting"));
    f.journal.work();
    f.start(QStringLiteral("https://two.example:443"));
    f.serve();
    QCOMPARE(f.queue().ids().size(), size_t(2));
    f.queue().sendHeld();
    for (const qint64 id : f.queue().ids()) {
        QCOMPARE(f.change(id).state, State::NotDone);
        QCOMPARE(f.change(id).reason, Reason::OtherServer);
        f.queue().retry(id);
    }
    f.queue().resume();
    f.serve();
    QCOMPARE(f.writer.sent().size(), size_t(1));
    QVERIFY(f.writer.reads().empty());
    QCOMPARE(f.queue().counts().notDone, qint64(2));
    QCOMPARE(f.journal.rows.size(), size_t(2)); // for when the address is what it was
    QCOMPARE(f.journal.rows[0].state, Row::Sent);
    QCOMPARE(f.journal.rows[1].state, Row::Waiting);
    f.start();
    f.serve();
    QCOMPARE(f.queue().counts().held, qint64(1));
    f.queue().discard(f.queue().ids());
    f.serve();
    f.start(QStringLiteral("https://two.example:443"));
    f.serve();
    f.queue().discard(f.queue().ids());
    f.serve();
    QVERIFY(f.journal.rows.empty());
    QCOMPARE(f.run->miscounts, 0);
}

void QueueRestartTest::discardingWhileItIsWrittenDown()
{
    QueueFixture f(9);
    f.serve();
    const qint64 id = f.submit(QueueFixture::renamingOf(1, "Not wanted"));
    QSignalSpy removed(&f.queue(), &WriteQueue::changeRemoved);
    f.queue().discard({id, 77});
    QCOMPARE(removed.size(), 1);
    QVERIFY(!f.queue().find(id));
    f.journal.workOnce();
    QCOMPARE(f.journal.rows.size(), size_t(1));
    f.serve();
    QVERIFY(f.journal.rows.empty());
    QVERIFY(f.writer.sent().empty());
    // Only some of many.
    f.submitDeletions({3, 4, 5});
    const std::vector<qint64> ids = f.queue().ids();
    f.queue().discard({ids[1]});
    f.serve();
    QCOMPARE(f.writer.sent().size(), size_t(2));
    QVERIFY(f.writes.find(ContactId{4}));
    QVERIFY(f.journal.rows.empty());
    // What is under way is left as it is.
    const qint64 sent = f.submit(QueueFixture::renamingOf(1, "Sent"));
    f.serveReads();
    f.queue().discard({sent});
    QCOMPARE(f.change(sent).state, State::Sending);
    f.arriveUnheard();
    f.queue().discard({sent});
    QCOMPARE(f.change(sent).state, State::Checking);
    f.serve();
    f.queue().discard({sent});
    QCOMPARE(f.change(sent).state, State::Done);
    QCOMPARE(f.run->miscounts, 0);
}

void QueueRestartTest::retrying()
{
    QueueFixture f(9);
    f.serve();
    const qint64 id = f.submit(QueueFixture::deletionOf(3));
    f.serveReads();
    f.end(Outcome::Unknown, Fault::TimedOut);
    f.serve();
    QCOMPARE(f.change(id).reason, Reason::StillThere);
    QCOMPARE(f.change(id).error.value_or(ApiError()).kind, Fault::TimedOut);
    f.queue().retry(id);
    QCOMPARE(f.change(id).reason, Reason::None);
    QVERIFY(f.queue().isLeaving(ContactId{3}));
    f.queue().retry(id); // pressed twice
    f.serve();
    QCOMPARE(f.change(id).state, State::Done);
    QCOMPARE(f.writer.sent().size(), size_t(2));
    f.queue().retry(id);
    f.queue().retry(99);
    f.serve();
    QCOMPARE(f.writer.sent().size(), size_t(2));
    // One that is being looked up is looked up at once.
    const qint64 checked = f.submit(QueueFixture::renamingOf(4, "Other"));
    f.serveReads();
    f.arriveUnheard();
    f.writer.answerRead(0, errorOf(Fault::TimedOut));
    f.serve();
    QCOMPARE(f.change(checked).reason, Reason::CannotCheck);
    f.queue().retry(checked);
    f.serve();
    QCOMPARE(f.change(checked).state, State::Done);
    QCOMPARE(f.writer.sent().size(), size_t(3));
    QCOMPARE(f.run->miscounts, 0);
}

void QueueRestartTest::retryingACreateThatIsThere()
{
    QueueFixture f(9);
    f.serve();
    f.readList();
    const qint64 id = f.submit(QueueFixture::createOf("+390001", "Wanted"));
    f.serveReads();
    const WriteOutcome outcome = f.writes.accept(f.writer.underWay().front());
    f.writes.find(outcome.id)->name = "Stored";
    f.writer.end(outcome);
    f.serve();
    QCOMPARE(f.change(id).reason, Reason::StoredDifferently);
    f.queue().retry(id);
    f.serve();
    // It is there: a second one with this number is not what anybody wants.
    QCOMPARE(f.writes.idsWithNumber("+390001").size(), size_t(1));
    QCOMPARE(f.change(id).reason, Reason::StoredDifferently);
    f.writes.find(outcome.id)->name = "Wanted";
    f.queue().retry(id);
    f.serve();
    QCOMPARE(f.change(id).state, State::Done);
    QCOMPARE(f.writer.sent().size(), size_t(1));
    QCOMPARE(f.run->miscounts, 0);

    // Whom an earlier look-up took for it has nothing to do with the next one.
    const qint64 other = f.submit(QueueFixture::createOf("+390002"));
    f.serveReads();
    const WriteOutcome second = f.writes.accept(f.writer.underWay().front());
    f.writer.end(second);
    f.server.removeAt(0); // somebody deleted it at once
    f.serve();
    QCOMPARE(f.change(other).reason, Reason::NotFound);
    f.queue().retry(other);
    f.serveReads();
    f.arriveUnheard();
    f.serve();
    QCOMPARE(f.change(other).state, State::Done);
    QVERIFY(f.change(other).contact != second.id);
}

void QueueRestartTest::clearingWhatIsDone()
{
    QueueFixture f(9);
    f.serve();
    f.submit(QueueFixture::renamingOf(1, "Done"));
    f.serve();
    f.submit(QueueFixture::renamingOf(2, "Refused"));
    f.serveReads();
    f.end(Outcome::Refused, Fault::Refused);
    f.serve();
    const qint64 open = f.submit(QueueFixture::renamingOf(3, "Open"));
    f.serveReads();
    QCOMPARE(f.queue().ids().size(), size_t(3));
    f.queue().clearDone();
    f.journal.work();
    QCOMPARE(f.queue().ids().size(), size_t(2)); // what is not done stays
    QCOMPARE(f.queue().counts().done, qint64(0));
    QCOMPARE(f.queue().counts().notDone, qint64(1));
    QCOMPARE(f.journal.rows.size(), size_t(2));
    f.serve();
    QCOMPARE(f.change(open).state, State::Done);
    f.queue().clearDone();
    QCOMPARE(f.queue().ids().size(), size_t(1));
}

void QueueRestartTest::forgetsOldDone()
{
    const qint64 count = qint64(ChangeList::mostDone) + 30;
    QueueFixture f(count);
    f.serve();
    std::vector<qint64> everybody;
    for (qint64 id = 1; id <= count; ++id)
        everybody.push_back(id);
    QSignalSpy added(&f.queue(), &WriteQueue::changeAdded);
    QSignalSpy reset(&f.queue(), &WriteQueue::changesReset);
    QSignalSpy removed(&f.queue(), &WriteQueue::changeRemoved);
    // A recount at each signal would take too long here.
    QObject::disconnect(&f.queue(), &WriteQueue::stateChanged, &f.queue(), nullptr);
    f.submitDeletions(everybody);
    QCOMPARE(added.size(), 0);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(f.queue().ids().size(), size_t(count));
    f.serve();
    QCOMPARE(f.queue().counts().done, count);
    QCOMPARE(f.queue().ids().size(), ChangeList::mostDone);
    QCOMPARE(removed.size(), 30);
    QVERIFY(!f.queue().find(1) && !f.queue().find(30));
    QVERIFY(f.queue().find(31));
    QVERIFY(f.journal.rows.empty());
    QVERIFY(f.run->isCountedRight());
}

} // namespace contacts::testing

using contacts::testing::QueueRestartTest;
CONTACTS_TEST(QueueRestartTest)
#include "queuerestarttest.moc"
