// SPDX-License-Identifier: MIT
#include "edit/writequeue.h"
#include "models/queuecases.h"
#include "support/testregistry.h"

#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

//! New contacts whose end nobody knows, and what stands in the way of bulk work.
class QueueLookupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAHigherIdIsAdopted();
    void withoutAWholeListNobodyIsAdopted();
    void twoNewOnesAreForThePerson();
    void theWholeListIsReadWhenItsEndsDoNotShow();
    void aStoppedReadingSaysNothing();
    void lookUpsDoNotEndEachOther();
    void bulkWaitsForTheNetwork();
    void bulkWaitsForTheKey();
    void aLookUpDoesNotEndAnObstacle();
    void oneContactThatNeverAnswersHoldsUpNobody();
    void bulkDeletions();
    void theJournalCannotBeRead();
};

void QueueLookupTest::onlyAHigherIdIsAdopted()
{
    // Somebody with that number is there already.
    QueueFixture f(9);
    f.server.people[4].phone = "+390001";
    f.serve();
    f.readList();
    const qint64 id = f.submit(QueueFixture::createOf("+390001"));
    f.serveReads();
    f.end(Outcome::Unknown, Fault::TimedOut);
    f.serve();
    QCOMPARE(f.change(id).reason, Reason::FoundOthers);
    QCOMPARE(f.change(id).found, std::vector{ContactId{5}});
    f.queue().discard({id});
    // Somebody new with another number is not meant.
    const qint64 other = f.submit(QueueFixture::createOf("+390002"));
    f.serveReads();
    f.server.insertAt(0);
    f.end(Outcome::Unknown, Fault::TimedOut);
    f.serve();
    QCOMPARE(f.change(other).reason, Reason::NotFound);
    // The new one beside the old one.
    const qint64 third = f.submit(QueueFixture::createOf("+390001"));
    f.serveReads();
    f.arriveUnheard();
    f.serve();
    QCOMPARE(f.change(third).state, State::Done);
    QCOMPARE(f.writes.idsWithNumber("+390001").size(), size_t(2));
    QCOMPARE(f.change(third).contact.value, f.writes.idsWithNumber("+390001").front());
    // An answer without an id says as little as none.
    const qint64 fourth = f.submit(QueueFixture::createOf("+390004"));
    f.serveReads();
    f.writes.accept(f.writer.underWay().front());
    f.writer.end({Outcome::Accepted, {}, {}});
    f.serve();
    QCOMPARE(f.change(fourth).state, State::Done);
    QCOMPARE(f.run->miscounts, 0);
}

void QueueLookupTest::withoutAWholeListNobodyIsAdopted()
{
    QueueFixture f(30);
    f.server.sizeDivisor = 100;
    f.serve();
    f.run->walker.start();
    f.server.serve(f.source, 1);
    f.run->walker.stop();
    f.server.serve(f.source);
    QVERIFY(f.run->list.highestId().isValid()); // of those that were read
    const qint64 id = f.submit(QueueFixture::createOf("+390001"));
    f.serveReads();
    QVERIFY(!f.journal.rows.at(0).highestId.isValid());
    f.arriveUnheard();
    f.serve();
    QCOMPARE(f.change(id).state, State::NotDone);
    QCOMPARE(f.change(id).reason, Reason::FoundOthers);
    QCOMPARE(f.change(id).found, std::vector{ContactId{1'000'000}});
    // Nor in the next run.
    f.start();
    f.serve();
    f.queue().retry(f.queue().ids().at(0));
    f.serve();
    QCOMPARE(f.change(1).reason, Reason::FoundOthers);
    QCOMPARE(f.writer.sent().size(), size_t(1));
    QCOMPARE(f.run->miscounts, 0);
}

void QueueLookupTest::twoNewOnesAreForThePerson()
{
    QueueFixture f(9);
    f.serve();
    f.readList();
    const qint64 id = f.submit(QueueFixture::createOf("+390001"));
    f.serveReads();
    f.writes.accept(QueueFixture::createOf("+390001")); // somebody else had the same idea
    f.arriveUnheard();
    f.serve();
    QCOMPARE(f.change(id).reason, Reason::FoundOthers);
    QCOMPARE(f.change(id).found.size(), size_t(2));
    QCOMPARE(f.writer.sent().size(), size_t(1));
}

void QueueLookupTest::theWholeListIsReadWhenItsEndsDoNotShow()
{
    for (const qint64 position : {0, 45, 100}) {
        QueueFixture f(100);
        f.server.sizeDivisor = 100; // pages of 10
        f.serve();
        f.readList();
        const qint64 id = f.submit(QueueFixture::createOf("+390001"));
        f.serveReads();
        const size_t before = f.source.asked().size();
        f.arriveUnheard();
        std::rotate(f.server.people.begin(), f.server.people.begin() + 1,
                    f.server.people.begin() + position + 1);
        QCOMPARE(f.server.people[size_t(position)].phone, std::optional<std::string>("+390001"));
        f.serve();
        QCOMPARE(f.change(id).state, State::Done);
        const size_t asked = f.source.asked().size() - before;
        if (position == 0)
            QCOMPARE(asked, size_t(1));
        else
            QVERIFY(position == 100 ? asked == 2 : asked > 10);
        QCOMPARE(f.run->miscounts, 0);
    }
}

void QueueLookupTest::aStoppedReadingSaysNothing()
{
    QueueFixture f(100);
    f.server.sizeDivisor = 100;
    f.serve();
    f.readList();
    const qint64 id = f.submit(QueueFixture::createOf("+390001"));
    f.serveReads();
    f.end(Outcome::Unknown, Fault::TimedOut);
    f.server.serve(f.source, 5);
    QVERIFY(f.run->walker.isReading());
    QCOMPARE(f.change(id).state, State::Checking);
    f.run->walker.stop();
    QCOMPARE(f.change(id).state, State::Checking);
    QCOMPARE(f.change(id).reason, Reason::CannotCheck);
    f.serve();
    QCOMPARE(f.change(id).reason, Reason::CannotCheck);
    f.clock.advance(f.timings.offlineProbe);
    f.server.down = errorOf(Fault::Offline);
    f.serve();
    QCOMPARE(f.change(id).reason, Reason::CannotCheck);
    QCOMPARE(f.change(id).error.value_or(ApiError()).kind, Fault::Offline);
    f.server.down.reset();
    // Others go on meanwhile.
    const qint64 other = f.submit(QueueFixture::renamingOf(4, "Other"));
    f.serve();
    QCOMPARE(f.change(other).state, State::Done);
    f.clock.advance(f.timings.offlineProbe);
    f.serve();
    QCOMPARE(f.change(id).reason, Reason::NotFound);
    QCOMPARE(f.run->miscounts, 0);
}

void QueueLookupTest::lookUpsDoNotEndEachOther()
{
    QueueFixture f(100);
    f.server.sizeDivisor = 100;
    f.serve();
    f.readList();
    // Three that nobody heard of again, none of which arrived.
    std::vector<qint64> ids;
    for (const char *number : {"+390001", "+390002", "+390003"}) {
        ids.push_back(f.submit(QueueFixture::createOf(number)));
        f.journal.work();
        f.writer.giveTurn();
        f.journal.work();
        f.end(Outcome::Unknown, Fault::TimedOut);
    }
    // A list that takes its time: between two answers it is tried again.
    int answers = 0;
    while (f.queue().counts().checking > 0 && ++answers < 500) {
        f.clock.advance(f.timings.offlineProbe);
        f.serveReads();
        if (f.source.pendingCount() > 0)
            f.server.serve(f.source, 1);
    }
    for (const qint64 id : ids) {
        QCOMPARE(f.change(id).state, State::NotDone);
        QCOMPARE(f.change(id).reason, Reason::NotFound);
    }
    QCOMPARE(f.run->miscounts, 0);
}

void QueueLookupTest::bulkWaitsForTheNetwork()
{
    QueueFixture f(20);
    f.serve();
    f.submitDeletions({1, 2, 3});
    f.serveReads();
    f.end(Outcome::NotSent, Fault::Offline);
    f.serve();
    QCOMPARE(f.queue().counts().waiting, qint64(3));
    QCOMPARE(f.queue().obstacle().value_or(ApiError()).kind, Fault::Offline);
    QVERIFY(f.writer.waiting().empty());
    QCOMPARE(f.journal.rows.at(0).state, Row::Waiting);
    // A person is told at once.
    const qint64 urgent = f.submit(QueueFixture::renamingOf(9, "Now"));
    f.journal.work();
    f.writer.answerRead(0, errorOf(Fault::Offline));
    QCOMPARE(f.change(urgent).reason, Reason::NotSent);
    f.clock.advance(f.timings.offlineProbe);
    QVERIFY(!f.queue().obstacle().has_value());
    f.serve();
    QCOMPARE(f.queue().counts().done, qint64(3));
    QCOMPARE(f.writer.sent().size(), size_t(4));
    // What does not pass by itself waits for a person.
    f.submitDeletions({4, 5});
    f.serveReads();
    f.end(Outcome::NotSent, Fault::Tls);
    f.serve();
    f.clock.advance(std::chrono::hours(1));
    f.serve();
    QCOMPARE(f.queue().counts().waiting, qint64(2));
    f.queue().resume();
    f.serve();
    QCOMPARE(f.queue().counts().done, qint64(5));
    QCOMPARE(f.run->miscounts, 0);
}

void QueueLookupTest::bulkWaitsForTheKey()
{
    QueueFixture f(20);
    f.serve();
    f.submitDeletions({1, 2, 3});
    f.serveReads();
    f.end(Outcome::Refused, Fault::KeyNotAccepted);
    f.serve();
    QCOMPARE(f.run->questioned, 1);
    f.submit(QueueFixture::renamingOf(9, "Not before the key is known to be taken"));
    f.serve();
    QCOMPARE(f.writer.sent().size(), size_t(1));
    f.queue().keyChecked(false);
    QCOMPARE(f.queue().counts().waiting + f.queue().counts().sending, qint64(4));
    f.serveReads();
    QCOMPARE(f.writer.underWay().front().id.value, qint64(9));
    f.end(Outcome::Refused, Fault::KeyNotAccepted);
    f.queue().keyChecked(false);
    f.serve();
    QCOMPARE(f.queue().counts().waiting, qint64(3));
    QCOMPARE(f.queue().counts().notDone, qint64(1));
    QVERIFY(f.queue().obstacle().has_value());
    f.queue().keyChecked(false); // nobody asked
    f.queue().resume();
    f.serve();
    QCOMPARE(f.queue().counts().done, qint64(3));
    QCOMPARE(f.run->miscounts, 0);
}

void QueueLookupTest::aLookUpDoesNotEndAnObstacle()
{
    QueueFixture f(20);
    f.serve();
    const qint64 id = f.submit(QueueFixture::renamingOf(9, "Unclear"));
    f.serveReads();
    f.arriveUnheard();
    f.writer.answerRead(0, errorOf(Fault::KeyNotAccepted));
    QCOMPARE(f.change(id).reason, Reason::CannotCheck);
    f.submitDeletions({1, 2});
    f.journal.work();
    QVERIFY(f.writer.waiting().empty());
    QVERIFY(f.queue().obstacle().has_value());
    f.clock.advance(f.timings.offlineProbe);
    f.serve();
    QCOMPARE(f.change(id).state, State::Done); // read again, and it was there
    QVERIFY(f.queue().obstacle().has_value());
    QCOMPARE(f.queue().counts().waiting, qint64(2));
    QCOMPARE(f.writer.sent().size(), size_t(1));
    QCOMPARE(f.run->miscounts, 0);
}

void QueueLookupTest::oneContactThatNeverAnswersHoldsUpNobody()
{
    QueueFixture f(20);
    f.serve();
    const qint64 id = f.submit(QueueFixture::renamingOf(9, "Unclear"));
    f.serveReads();
    f.arriveUnheard();
    f.submitDeletions({1, 2});
    f.journal.work();
    for (int i = 0; i < 3; ++i) {
        f.writer.answerRead(0, errorOf(Fault::ServerError));
        QCOMPARE(f.change(id).reason, Reason::CannotCheck);
        QVERIFY(f.writer.waiting().empty()); // it may be the whole server
        f.clock.advance(f.timings.offlineProbe);
    }
    f.writer.answerRead(0, errorOf(Fault::ServerError));
    f.serve();
    QCOMPARE(f.queue().counts().done, qint64(2));
    QCOMPARE(f.change(id).state, State::Checking);
    f.clock.advance(f.timings.offlineProbe);
    f.serve();
    QCOMPARE(f.change(id).state, State::Done);
    QCOMPARE(f.run->miscounts, 0);
}

void QueueLookupTest::bulkDeletions()
{
    QueueFixture f(50);
    f.serve();
    f.readList();
    f.writes.find(ContactId{2})->parameters.push_back({"city", "Rome"});
    f.submitDeletions({2, 3, 4});
    f.journal.workOnce();
    QCOMPARE(f.journal.rows.size(), size_t(3));
    QVERIFY(f.journal.rows[0].before.parameters.empty()); // only who it is
    QVERIFY(f.journal.rows[0].before.name.has_value());
    f.serveReads();
    f.end(Outcome::Unknown, Fault::TimedOut); // 2 is still there: asked about, not sent again
    f.serveReads();
    f.arriveUnheard(); // 3
    f.serve();
    QVERIFY(f.writes.find(ContactId{2}));
    QCOMPARE(f.change(1).reason, Reason::StillThere);
    QCOMPARE(f.change(2).state, State::Done);
    QCOMPARE(f.change(3).state, State::Done);
    QCOMPARE(f.run->list.total(), qint64(48));
    QCOMPARE(f.writer.sent().size(), size_t(3));
    QCOMPARE(f.run->miscounts, 0);
    // A single one is no bulk.
    f.submitDeletions({7});
    QVERIFY(!f.change(4).write.request.isBulk);
}

void QueueLookupTest::theJournalCannotBeRead()
{
    QueueFixture f(9);
    f.journal.setFailure(QStringLiteral("no such folder"));
    f.journal.work();
    QCOMPARE(f.queue().loadError(), QStringLiteral("no such folder"));
    f.journal.setFailure({});
    f.submit(QueueFixture::renamingOf(4, "Other"));
    f.serve();
    QCOMPARE(f.queue().counts().done, qint64(1));
}

} // namespace contacts::testing

using contacts::testing::QueueLookupTest;
CONTACTS_TEST(QueueLookupTest)
#include "queuelookuptest.moc"
