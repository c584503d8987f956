// SPDX-License-Identifier: MIT
#include "views/viewcounter.h"
#include "models/viewcountfixture.h"
#include "support/testregistry.h"

#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

namespace {

using namespace std::chrono_literals;

//! Everything that reading, a person and others do to a list and its views.
void step(CountFixture &it, QRandomGenerator &random)
{
    constexpr int size = 25;
    const int pages = int(it.server.people.size()) / size + 1;
    const auto somebody = [&] { return size_t(random.bounded(int(it.server.people.size()))); };
    const auto ownId = [&] {
        const auto &own = it.views.ownViews();
        return own.empty() ? QString() : own[size_t(random.bounded(int(own.size())))].id;
    };
    const auto query = [&] {
        const int which = random.bounded(10);
        return which == 0 ? twice : which == 1 ? byTheHour : it.stored(randomQuery(random));
    };
    switch (random.bounded(12)) {
    case 0:
    case 1:
    case 2:
        it.apply({random.bounded(1, pages + 1), size});
        break;
    case 3: {
        Person &person = it.server.people[somebody()];
        person = Person::random(person.id, random);
        if (random.bounded(2))
            it.list.applyContact(chunkOf({person}));
        break;
    }
    case 4: {
        const size_t gone = somebody();
        if (it.server.people.size() < 60)
            break;
        it.list.removeContact(ContactId{it.server.people[gone].id});
        it.server.removeAt(qint64(gone));
        break;
    }
    case 5: {
        const Person person = Person::random(it.server.newId(), random);
        it.server.people.insert(it.server.people.begin() + qint64(somebody()), person);
        break;
    }
    case 6: {
        // Others removed somebody; what is not there any more is dropped.
        it.server.removeAt(qint64(somebody()));
        it.list.beginReading();
        for (int page = 1; page <= pages; ++page)
            it.apply({page, size});
        if (it.list.isWhole())
            it.list.dropUnread();
        break;
    }
    case 7:
        if (random.bounded(4) == 0) {
            it.walker.restart();
            it.server.serve(it.source);
        }
        break;
    case 8:
        if (it.views.ownViews().size() < 60)
            it.add(query());
        break;
    case 9:
        it.views.replace(ownId(), query(), {}, {});
        break;
    case 10:
        if (random.bounded(3) == 0)
            it.views.remove(ownId());
        else if (random.bounded(3) == 0)
            it.views.undo();
        break;
    default:
        it.watch.now = random.bounded(1'000);
        it.clock.advance(std::chrono::milliseconds(random.bounded(5'000)));
        it.counter.setActive(random.bounded(4) != 0);
    }
}

} // namespace

//! The counts beside the views.
class ViewCounterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsEqualTheOracle();
    void lowerBoundUntilComplete();
    void startsNoRequests();
    void hiddenDoesNothing();
    void segmentsAreCountedOnce();
    void onlyAWholeCountSeesOthers();
    void whatDependsOnTimeIsMadeAnew();
    void notMoreOftenWhileReading();
    void restsAfterLongCounts();
    void hidingCancels();
    void newQueriesOvertake();
    void whatIsCountedStaysWhenCancelled();
    void changesWhileCountingAreCounted();
    void endsWhileCounting();
};

void ViewCounterTest::countsEqualTheOracle()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    CountFixture it(0);
    for (int i = 0; i < 240; ++i)
        it.server.people.push_back(Person::random(i + 1, random));
    it.apply({1, 25});
    for (int i = 0; i < 50; ++i)
        it.add(i < 40 ? randomQuery(random) : QString::number(random.bounded(240)));
    int wholes = 0;
    for (int round = 0; round < 150; ++round) {
        for (int left = random.bounded(1, 12); left > 0; --left) {
            step(it, random);
            if (random.bounded(5) == 0)
                QTest::qWait(0); // an answer may come in between
        }
        it.counter.setActive(true);
        it.clock.advance(it.pace.byTheClock); // so that those by the clock are made anew
        QVERIFY(it.settle());
        const QString difference = it.difference();
        QVERIFY2(difference.isEmpty(), qPrintable(QString::number(round) + u' ' + difference));
        wholes += it.isWhole();
    }
    QVERIFY2(wholes > 5 && wholes < 145, qPrintable(QString::number(wholes)));
}

void ViewCounterTest::lowerBoundUntilComplete()
{
    CountFixture it(3'000);
    const QString people = it.add(QStringLiteral("person"));
    const QString nobody = it.add(QStringLiteral("zebra"));
    const QString all = QStringLiteral("all");
    it.counter.setActive(true);
    QVERIFY(it.settle());
    QCOMPARE(it.text(all), QString()); // not even that is known yet
    it.walker.start();
    it.server.serve(it.source, 1);
    QVERIFY(it.settle());
    QCOMPARE(it.text(people), QStringLiteral("\u2265 1000"));
    QCOMPARE(it.text(nobody), QStringLiteral("\u2265 0"));
    QCOMPARE(it.text(all), QStringLiteral("3000")); // the server said so
    it.server.serve(it.source);
    QCOMPARE(it.walker.state(), ListWalker::State::Complete);
    // What was counted of a part is not taken for the whole.
    QCOMPARE(it.text(people), QStringLiteral("\u2265 1000"));
    QVERIFY(it.settle());
    QCOMPARE(it.text(people), QStringLiteral("3000"));
    QCOMPARE(it.text(nobody), QStringLiteral("0"));
    // Read again: until then nobody knows whether there are more.
    it.walker.restart();
    QCOMPARE(it.text(people), QStringLiteral("\u2265 3000"));
    it.server.serve(it.source);
    QCOMPARE(it.text(people), QStringLiteral("3000")); // the same contacts: nothing to count
}

void ViewCounterTest::startsNoRequests()
{
    CountFixture it(3'000);
    for (int i = 0; i < 55; ++i)
        it.add(QStringLiteral("person %1").arg(i));
    it.counter.setActive(true);
    QVERIFY(it.settle());
    it.apply({1, 100});
    QVERIFY(it.settle());
    it.clock.advance(1h);
    QVERIFY(it.settle());
    it.counter.setActive(false);
    it.counter.setActive(true);
    QVERIFY(it.settle());
    QCOMPARE(it.count(it.views.ownViews()[5].id), it.expected(QStringLiteral("person 5")));
    QCOMPARE(it.source.asked().size(), size_t(0));
    QCOMPARE(it.walker.state(), ListWalker::State::Idle);
    // The list would be asked for if somebody wanted it.
    it.walker.start();
    QCOMPARE(it.source.asked().size(), size_t(1));
}

void ViewCounterTest::hiddenDoesNothing()
{
    CountFixture it(300);
    it.add(QStringLiteral("person"));
    it.apply({1, 100});
    it.apply({2, 100});
    it.add(byTheHour);
    it.clock.advance(1h);
    QVERIFY(!it.counter.isActive() && !it.counter.isCounting());
    QVERIFY(!it.clock.nextTimer());
    QCOMPARE(it.watch.made.load(), 0);

    it.counter.setActive(true);
    QVERIFY(it.settle());
    const int scans = it.watch.scans;
    QVERIFY(scans > 0);
    QVERIFY(it.clock.nextTimer().has_value()); // for what hangs on the time
    it.counter.setActive(false);
    it.apply({3, 100});
    it.add(QStringLiteral("39"));
    QVERIFY(!it.clock.nextTimer());
    it.clock.advance(1h);
    QVERIFY(!it.counter.isCounting());
    QCOMPARE(it.watch.scans.load(), scans);

    it.counter.setActive(true);
    QVERIFY(it.settle());
    QVERIFY2(it.difference().isEmpty(), qPrintable(it.difference()));
}

void ViewCounterTest::segmentsAreCountedOnce()
{
    CountFixture it(1'000);
    it.views.setOwnViews({});
    const int queries = ViewList::builtInCount() - 2 + 3; // All is known, Twice is counted whole
    for (int i = 0; i < 3; ++i)
        it.add(QStringLiteral("person %1").arg(i));
    const auto scansOf = [&it](const auto &change) {
        const int before = it.watch.scans;
        change();
        return it.settle() ? it.watch.scans - before : -1;
    };
    QCOMPARE(scansOf([&] {
                 it.counter.setActive(true);
                 for (int page = 1; page <= 5; ++page)
                     it.apply({page, 100});
             }),
             5 * queries);
    QCOMPARE(scansOf([&] { it.apply({6, 100}); }), queries);
    QCOMPARE(scansOf([&] { it.apply({3, 100}); }), 0); // the same contacts
    QCOMPARE(scansOf([&] {
                 Person person = it.server.people[150];
                 person.name = "Person 1 and 2";
                 it.list.applyContact(chunkOf({person}));
             }),
             queries);
    QVERIFY2(it.difference().isEmpty(), qPrintable(it.difference()));
    QCOMPARE(scansOf([&] { it.list.removeContact(ContactId{151}); }), queries);
    QVERIFY2(it.difference().isEmpty(), qPrintable(it.difference()));
    QCOMPARE(scansOf([&] { it.add(QStringLiteral("person 7")); }), 6);
    QCOMPARE(scansOf([&] { it.add(QStringLiteral("person 7")); }), 0); // counted already
    QVERIFY2(it.difference().isEmpty(), qPrintable(it.difference()));
}

void ViewCounterTest::onlyAWholeCountSeesOthers()
{
    CountFixture it(200);
    it.server.people[7].phone = "+1 555";
    it.server.people[150].phone = "+1555";
    const QString id = it.add(twice);
    it.apply({1, 100});
    it.counter.setActive(true);
    QVERIFY(it.settle());
    QCOMPARE(it.count(id), qint64(0));
    it.apply({2, 100});
    QVERIFY(it.settle());
    QCOMPARE(it.count(id), qint64(2));
    // Segment by segment nobody would be found.
    qint64 bySegment = 0;
    for (const StoreSegment &segment : it.list.store().snapshot().segments())
        bySegment += withRepeatedNumber({segment});
    QCOMPARE(bySegment, qint64(0));
    // It is kept as long as nothing changes.
    const int scans = it.watch.scans;
    it.counter.setActive(false);
    it.counter.setActive(true);
    QVERIFY(it.settle());
    QCOMPARE(it.watch.scans.load(), scans);
    it.list.removeContact(ContactId{8});
    QVERIFY(it.settle());
    QCOMPARE(it.count(id), qint64(0));
}

void ViewCounterTest::whatDependsOnTimeIsMadeAnew()
{
    CountFixture it(100);
    const QString id = it.add(byTheHour);
    const QString other = it.add(QStringLiteral("person"));
    it.apply({1, 100});
    it.watch.now = 1;
    it.counter.setActive(true);
    QVERIFY(it.settle());
    QCOMPARE(it.count(id), qint64(1));
    QCOMPARE(it.count(other), qint64(100));
    const int wholes = it.watch.wholes;
    it.watch.now = 2;
    it.clock.advance(it.pace.byTheClock);
    QTRY_VERIFY(!it.counter.isCounting());
    QCOMPARE(it.count(id), qint64(2));
    QCOMPARE(it.watch.wholes.load(), wholes + 1); // only that one
    it.views.remove(id);
    QVERIFY(it.settle());
    QVERIFY(!it.clock.nextTimer()); // and nothing ticks on
}

void ViewCounterTest::notMoreOftenWhileReading()
{
    CountFixture it(60'000);
    it.add(QStringLiteral("person"));
    it.counter.setActive(true);
    QVERIFY(it.settle());
    QSignalSpy counted(&it.counter, &ViewCounter::counted);
    const auto started = it.clock.now();
    // A page every 100 ms: the list never rests.
    for (int page = 1; page <= 60; ++page) {
        it.apply({page, 1'000});
        it.clock.advance(100ms);
        QTRY_VERIFY(!it.counter.isCounting());
    }
    const auto elapsed = it.clock.now() - started;
    QCOMPARE(counted.size(), elapsed / it.pace.whileChanging);
    it.clock.advance(it.pace.settled); // it rests
    QTRY_VERIFY(!it.counter.isCounting());
    QVERIFY2(it.difference().isEmpty(), qPrintable(it.difference()));
    QVERIFY(!it.clock.nextTimer());
}

void ViewCounterTest::restsAfterLongCounts()
{
    CountFixture it(300);
    it.add(QStringLiteral("person"));
    it.apply({1, 100});
    it.counter.setActive(true);
    it.beginHeldUp();
    it.clock.advance(2s); // so long it takes
    it.watch.open();
    QTRY_VERIFY(!it.counter.isCounting());
    const int scans = it.watch.scans;
    it.apply({2, 100});
    it.clock.advance(2s * it.pace.rest - 1ms);
    QVERIFY(!it.counter.isCounting());
    QCOMPARE(it.watch.scans.load(), scans);
    // A computer that slept in the middle does not rest for hours.
    it.beginHeldUp();
    it.clock.advance(10h);
    it.watch.open();
    QTRY_VERIFY(!it.counter.isCounting());
    QVERIFY2(it.difference().isEmpty(), qPrintable(it.difference()));
    it.apply({3, 100});
    QCOMPARE(*it.clock.nextTimer(), it.pace.longestRest);
    QVERIFY(it.settle());
    QVERIFY2(it.difference().isEmpty(), qPrintable(it.difference()));
}

void ViewCounterTest::hidingCancels()
{
    CountFixture it(300);
    const QString id = it.add(QStringLiteral("person"));
    it.apply({1, 100});
    it.counter.setActive(true);
    it.beginHeldUp();
    QVERIFY(it.counter.isCounting());
    it.counter.setActive(false);
    QVERIFY(!it.counter.isCounting());
    QSignalSpy counted(&it.counter, &ViewCounter::counted);
    it.watch.open();
    // Shown and hidden once more: whatever the first job had to say came before this one's.
    it.counter.setActive(true);
    it.clock.advance(0ms);
    QVERIFY(counted.wait(10'000));
    QCOMPARE(counted.size(), 1);
    QCOMPARE(it.count(id), qint64(100));
}

void ViewCounterTest::newQueriesOvertake()
{
    CountFixture it(300);
    it.add(QStringLiteral("zebra"));
    it.apply({1, 100});
    it.counter.setActive(true);
    it.beginHeldUp();
    it.clock.advance(10s); // it takes long, and would rest long
    QSignalSpy counted(&it.counter, &ViewCounter::counted);
    const QString id = it.add(QStringLiteral("person"));
    it.clock.advance(it.pace.settled);
    it.watch.open();
    QVERIFY(counted.wait(10'000));
    QTest::qWait(0);
    QCOMPARE(counted.size(), 1);
    QCOMPARE(it.count(id), qint64(100));
}

void ViewCounterTest::whatIsCountedStaysWhenCancelled()
{
    CountFixture it(1'000);
    for (int page = 1; page <= 10; ++page)
        it.apply({page, 100});
    it.counter.setActive(true);
    const int all = 10 * (ViewList::builtInCount() - 2); // without All and Twice
    const int quick = all - 10; // "Number looks wrong" is counted when the whole list was
    // Cancelled again and again, always at another place: it gets there all the same.
    int rounds = 0;
    while (it.count(QStringLiteral("wrong-number")) < 0 && rounds < 10 * all) {
        ++rounds;
        it.counter.setActive(true);
        it.beginHeldUp();
        it.counter.setActive(false);
        it.watch.open();
        if (it.watch.scans >= quick)
            it.counter.setActive(true);
        QVERIFY(it.settle());
    }
    QCOMPARE(it.watch.scans.load(), all); // and nothing was counted twice
    QVERIFY2(it.difference().isEmpty(), qPrintable(it.difference()));
}

void ViewCounterTest::changesWhileCountingAreCounted()
{
    CountFixture it(300);
    const QString id = it.add(QStringLiteral("person"));
    it.apply({1, 100});
    it.counter.setActive(true);
    it.beginHeldUp();
    it.apply({2, 100});
    it.watch.open();
    QTRY_VERIFY(!it.counter.isCounting());
    QCOMPARE(it.count(id), qint64(100)); // what it was asked about
    QVERIFY(it.settle());
    QCOMPARE(it.count(id), qint64(200));
}

void ViewCounterTest::endsWhileCounting()
{
    for (int round = 0; round < 50; ++round) {
        CountFixture it(2'000);
        for (int page = 1; page <= 20; ++page)
            it.apply({page, 100});
        it.add(QStringLiteral("person"));
        it.counter.setActive(true);
        it.clock.advance(0ms);
        QVERIFY(it.counter.isCounting());
        if (round % 2)
            QTest::qWait(0);
    }
}

} // namespace contacts::testing

using contacts::testing::ViewCounterTest;
CONTACTS_TEST(ViewCounterTest)
#include "viewcountertest.moc"
