// SPDX-License-Identifier: MIT
#include "edit/writequeue.h"
#include "models/queuecases.h"
#include "support/testregistry.h"

#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

//! On disk, sent once, read back, compared.
class WriteQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOnDiskBeforeItIsSent();
    void whatCannotBeWrittenDownIsNotSent();
    void everyEndOfAWrite_data();
    void everyEndOfAWrite();
    void urgentOnesOvertakeBulk();
    void somebodyElseChangedIt();
    void aServerThatWipesIsNoticed();
    void anotherOrderIsStoredAsMeant();
};

void WriteQueueTest::isOnDiskBeforeItIsSent()
{
    for (const Kind kind : {Kind::Create, Kind::Update, Kind::Delete}) {
        QueueFixture f(5);
        f.journal.work();
        QSignalSpy added(&f.queue(), &WriteQueue::changeAdded);
        const qint64 id = f.submit(requestOf(kind));
        QCOMPARE(added.size(), 1);
        QCOMPARE(f.change(id).state, State::Waiting);
        QCOMPARE(f.queue().counts().unfinished(), qint64(1));
        QCOMPARE(f.queue().isLeaving(ContactId{3}), kind == Kind::Delete);
        QVERIFY(f.writer.reads().empty() && f.writer.waiting().empty());
        f.journal.workOnce();
        QCOMPARE(f.journal.rows.size(), size_t(1));
        QCOMPARE(f.journal.rows[0].state, Row::Waiting);
        QCOMPARE(f.journal.rows[0].request, requestOf(kind));
        QCOMPARE(f.journal.rows[0].origin, QueueFixture::origin());
        QCOMPARE(f.journal.rows[0].account, f.account);
        QCOMPARE(f.change(id).state, State::Sending);
        QCOMPARE(f.writer.reads().size(), size_t(kind == Kind::Update));
        if (kind == Kind::Update)
            f.writer.answerRead(0, f.writes.contact(ContactId{3}));
        f.writer.giveTurn();
        QVERIFY(f.writer.sent().empty()); // not before it is written down that it goes out now
        QCOMPARE(f.journal.rows[0].state, Row::Waiting);
        f.journal.work();
        QCOMPARE(f.journal.rows[0].state, Row::Sent);
        QCOMPARE(f.writer.sent(), std::vector{requestOf(kind)});
        f.serve();
        QCOMPARE(f.change(id).state, State::Done);
        QCOMPARE(f.writer.sent().size(), size_t(1));
        QVERIFY(f.journal.rows.empty());
        QVERIFY(!f.queue().isLeaving(ContactId{3}));
    }
}

void WriteQueueTest::whatCannotBeWrittenDownIsNotSent()
{
    for (const Kind kind : {Kind::Create, Kind::Update, Kind::Delete}) {
        QueueFixture f(5);
        f.serve();
        f.journal.setFailure(QStringLiteral("disk full"));
        const qint64 id = f.submit(requestOf(kind));
        f.serve();
        QCOMPARE(f.change(id).state, State::NotDone);
        QCOMPARE(f.change(id).reason, Reason::NotOnDisk);
        QCOMPARE(f.change(id).diskError, QStringLiteral("disk full"));
        QVERIFY(f.writer.sent().empty());
        f.queue().retry(id);
        f.serve();
        QCOMPARE(f.change(id).reason, Reason::NotOnDisk);
        f.journal.setFailure({});
        f.queue().retry(id);
        f.serve();
        QCOMPARE(f.change(id).state, State::Done);
        QCOMPARE(f.writer.sent().size(), size_t(1));
        QVERIFY(f.journal.rows.empty());

        // It was written down, but not that it goes out now.
        QueueFixture g(5);
        g.serve();
        const qint64 other = g.submit(requestOf(kind));
        g.journal.work();
        if (kind == Kind::Update)
            g.writer.answerRead(0, g.writes.contact(ContactId{3}));
        g.journal.setFailure(QStringLiteral("disk full"));
        g.writer.giveTurn();
        g.serve();
        QCOMPARE(g.change(other).state, State::NotDone);
        QCOMPARE(g.change(other).reason, Reason::NotOnDisk);
        QCOMPARE(g.change(other).diskError, QStringLiteral("disk full"));
        QVERIFY(g.writer.sent().empty() && g.writer.waiting().empty());
        g.journal.setFailure({});
        g.queue().retry(other);
        g.serve();
        QCOMPARE(g.change(other).state, State::Done);
        QVERIFY(g.journal.rows.empty());
        QCOMPARE(g.run->miscounts, 0);
    }
}

void WriteQueueTest::everyEndOfAWrite_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("fault");
    const std::array kinds{"create", "update", "delete"};
    const std::array faults{"nothing",    "refused",        "key taken", "key rejected",
                            "not found",  "rate limited",   "offline",   "stored",
                            "not stored", "readback fails", "different"};
    for (size_t kind = 0; kind < kinds.size(); ++kind) {
        for (size_t fault = 0; fault < faults.size(); ++fault) {
            if (Kind(kind) != Kind::Delete || Case(fault) != Case::Different)
                QTest::addRow("%s, %s", kinds[kind], faults[fault]) << int(kind) << int(fault);
        }
    }
}

void WriteQueueTest::everyEndOfAWrite()
{
    QFETCH(int, kind);
    QFETCH(int, fault);
    const WriteRequest request = requestOf(Kind(kind));
    const Expected expected = expectedOf(Kind(kind), Case(fault));
    QueueFixture f(5);
    f.serve();
    f.readList();
    QSignalSpy stored(&f.queue(), &WriteQueue::contactStored);
    const qint64 id = f.submit(request);
    f.serveReads();
    QCOMPARE(f.writer.underWay(), std::vector{request});
    QCOMPARE(f.change(id).state, State::Sending);
    QCOMPARE(f.journal.rows.at(0).highestId.value, qint64(5));
    switch (Case(fault)) {
    case Case::Nothing:
        break;
    case Case::Refused:
        f.end(Outcome::Refused, Fault::Refused);
        break;
    case Case::NotFound:
        f.server.removeAt(2);
        f.end(Outcome::Refused, Fault::NotFound);
        break;
    case Case::KeyTaken:
    case Case::KeyRejected:
        f.end(Outcome::Refused, Fault::KeyNotAccepted);
        f.serve();
        QCOMPARE(f.run->questioned, 1);
        QCOMPARE(f.change(id).state, State::Sending);
        f.queue().keyChecked(Case(fault) == Case::KeyTaken);
        break;
    case Case::RateLimited:
        f.end(Outcome::NotSent, Fault::RateLimited);
        break;
    case Case::Offline:
        f.end(Outcome::NotSent, Fault::Offline);
        break;
    case Case::Stored:
        f.arriveUnheard();
        QCOMPARE(f.change(id).state, State::Checking);
        break;
    case Case::NotStored:
        f.end(Outcome::Unknown, Fault::TimedOut);
        QCOMPARE(f.change(id).state, State::Checking);
        break;
    case Case::ReadBackFails:
        if (Kind(kind) == Kind::Delete)
            f.arriveUnheard();
        else
            f.writer.end(f.writes.accept(request));
        f.writer.answerRead(0, errorOf(Fault::ServerError));
        QCOMPARE(f.change(id).state, State::Checking);
        QCOMPARE(f.change(id).reason, Reason::CannotCheck);
        QCOMPARE(f.change(id).error.value_or(ApiError()).kind, Fault::ServerError);
        f.journal.work();
        QCOMPARE(f.journal.rows.at(0).state, Row::Sent);
        QVERIFY(f.writer.reads().empty());
        f.clock.advance(f.timings.offlineProbe);
        QCOMPARE(f.writer.reads().size(), size_t(1));
        break;
    case Case::Different: {
        const WriteOutcome outcome = f.writes.accept(request);
        f.writes.find(outcome.id)->name = "Somebody else's";
        f.writer.end(outcome);
        break;
    }
    }
    f.serve();
    const WriteQueue::Change &change = f.change(id);
    QCOMPARE(change.state, expected.state);
    QCOMPARE(change.reason, expected.reason);
    QCOMPARE(int(f.writer.sent().size()), expected.sent);
    const bool isDone = expected.state == State::Done;
    QCOMPARE(f.journal.rows.size(), size_t(isDone ? 0 : 1));
    if (!isDone)
        QCOMPARE(f.journal.rows[0].state, Row::NotDone);
    // A new contact is there, whatever was stored of it.
    const bool isThere = Kind(kind) == Kind::Create && expected.reason == Reason::StoredDifferently;
    QCOMPARE(stored.size(), isThere || (isDone && Kind(kind) != Kind::Delete) ? 1 : 0);
    if (isDone) {
        const bool isNew = Kind(kind) == Kind::Create;
        QCOMPARE(change.contact.value, isNew ? qint64(1'000'000) : qint64(3));
        QCOMPARE(f.run->list.store().find(change.contact).has_value(), Kind(kind) != Kind::Delete);
        QVERIFY(!change.error.has_value());
    }
    if (Case(fault) == Case::KeyRejected)
        QVERIFY(f.queue().obstacle().has_value());
    if (Case(fault) == Case::KeyTaken)
        QCOMPARE(change.error.value_or(ApiError()).kind, Fault::Refused);
    if (Case(fault) == Case::Different || (Case(fault) == Case::NotStored && kind > 0))
        QCOMPARE(change.now,
                 std::optional(
                     ContactValues::from(f.writes
                                             .find(isDone                         ? ContactId{}
                                                       : change.contact.isValid() ? change.contact
                                                                                  : request.id)
                                             ->fields())));
    if (expected.reason == Reason::Gone)
        QVERIFY(!f.run->list.store().find(request.id).has_value());
    QVERIFY(!f.queue().isLeaving(ContactId{3}));
    QVERIFY(f.run->isCountedRight());
    QCOMPARE(f.run->miscounts, 0);
    QCOMPARE(f.queue().counts().unfinished(), qint64(0));
    // The next one is not held up.
    const qint64 next = f.submit(QueueFixture::renamingOf(1, "Next"));
    f.serve();
    QCOMPARE(f.change(next).state, State::Done);
}

void WriteQueueTest::urgentOnesOvertakeBulk()
{
    QueueFixture f(20);
    f.serve();
    f.submitDeletions({1, 2, 3, 4});
    f.serveReads();
    QCOMPARE(f.writer.underWay(), (std::vector<WriteRequest>{f.change(1).write.request}));
    QVERIFY(f.change(1).write.request.isBulk);
    const qint64 urgent = f.submit(QueueFixture::renamingOf(9, "Now"));
    const qint64 second = f.submit(QueueFixture::deletionOf(10));
    f.serveReads();
    QCOMPARE(f.writer.sent().size(), size_t(1)); // one at a time
    f.writer.end(f.writes.accept(f.writer.underWay().front()));
    f.serveReads();
    QCOMPARE(f.writer.underWay().front(), f.change(urgent).write.request);
    f.serve();
    std::vector<qint64> order;
    for (const WriteRequest &sent : f.writer.sent())
        order.push_back(sent.id.value);
    QCOMPARE(order, (std::vector<qint64>{1, 9, 10, 2, 3, 4}));
    QCOMPARE(f.change(second).state, State::Done);
    QCOMPARE(f.run->miscounts, 0);
}

void WriteQueueTest::somebodyElseChangedIt()
{
    QueueFixture f(5);
    f.serve();
    f.readList();
    const qint64 id = f.submit(QueueFixture::renamingOf(3, "Mine"));
    f.writes.find(ContactId{3})->parameters.push_back({"city", "Rome"});
    f.serve();
    QCOMPARE(f.change(id).state, State::NotDone);
    QCOMPARE(f.change(id).reason, Reason::ChangedMeanwhile);
    QCOMPARE(f.change(id).now,
             std::optional(ContactValues::from(f.writes.find(ContactId{3})->fields())));
    QVERIFY(f.writer.sent().empty());
    // What was read is shown as well.
    const RecordRef record = f.run->list.store().record(*f.run->list.store().find(ContactId{3}));
    QCOMPARE(record.chunk->parameterCount(record.row), 1);

    const qint64 gone = f.submit(QueueFixture::renamingOf(4, "Mine"));
    f.server.removeAt(3);
    f.serve();
    QCOMPARE(f.change(gone).reason, Reason::Gone);
    QVERIFY(!f.run->list.store().find(ContactId{4}).has_value());
    QVERIFY(f.writer.sent().empty());

    // It cannot be read: nothing is sent.
    const qint64 unread = f.submit(QueueFixture::renamingOf(5, "Mine"));
    f.journal.work();
    f.writer.answerRead(0, errorOf(Fault::TimedOut));
    f.serve();
    QCOMPARE(f.change(unread).reason, Reason::NotSent);
    QVERIFY(f.writer.sent().empty());
    QCOMPARE(f.run->miscounts, 0);
}

void WriteQueueTest::aServerThatWipesIsNoticed()
{
    using Parameters = WritingServer::Parameters;
    for (const Parameters parameters :
         {Parameters::Replace, Parameters::Merge, Parameters::WipeWhenAbsent}) {
        QueueFixture f(5);
        f.serve();
        f.writes.parameters = parameters;
        f.submit(QueueFixture::renamingOf(2, "Without any"));
        f.serve();
        QVERIFY(!f.queue().wipesAbsentParameters());
        f.writes.find(ContactId{3})->parameters.push_back({"city", "Rome"});
        const qint64 id = f.submit(QueueFixture::renamingOf(3, "With one"));
        f.serve();
        const bool wipes = parameters == Parameters::WipeWhenAbsent;
        QCOMPARE(f.queue().wipesAbsentParameters(), wipes);
        QCOMPARE(f.change(id).reason, wipes ? Reason::StoredDifferently : Reason::None);
    }
}

void WriteQueueTest::anotherOrderIsStoredAsMeant()
{
    for (const bool isSame : {true, false}) {
        QueueFixture f(5);
        f.serve();
        WriteRequest request = QueueFixture::renamingOf(3, "It's");
        request.change.parameters = {{"city", "Rome"}, {"note", "\"x\""}};
        const qint64 id = f.submit(request);
        f.serveReads();
        const WriteOutcome outcome = f.writes.accept(f.writer.underWay().front());
        Person &person = *f.writes.find(ContactId{3});
        QCOMPARE(person.name, std::optional<std::string>("It&#39;s"));
        std::reverse(person.parameters.begin(), person.parameters.end());
        if (!isSame)
            person.parameters.pop_back();
        f.writer.end(outcome);
        f.serve();
        QCOMPARE(f.change(id).reason, isSame ? Reason::None : Reason::StoredDifferently);
    }
}

} // namespace contacts::testing

using contacts::testing::WriteQueueTest;
CONTACTS_TEST(WriteQueueTest)
#include "writequeuetest.moc"
