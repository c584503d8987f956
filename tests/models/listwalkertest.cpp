// SPDX-License-Identifier: MIT
#include "store/listwalker.h"
#include "models/listfixture.h"
#include "support/testregistry.h"

#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

namespace {

using State = ListWalker::State;
using Kind = ApiError::Kind;

struct WalkFixture : ListFixture
{
    using ListFixture::ListFixture;

    int walk()
    {
        walker.start();
        return server.serve(source);
    }

    ListWalker walker{list, reader, clock};
};

} // namespace

class ListWalkerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completesAStillList_data();
    void completesAStillList();
    void takesAnyPageSize_data();
    void takesAnyPageSize();
    void endsWithAServerThatIgnoresThePage_data();
    void endsWithAServerThatIgnoresThePage();
    void saysThatShortPagesLackContacts();
    void readsAllButABadContact_data();
    void readsAllButABadContact();
    void aBadContactCostsFewRequests();
    void endsSoonWithABrokenServer_data();
    void endsSoonWithABrokenServer();
    void goesOnWhereItFailed();
    void stopKeepsWhatIsPaidFor();
    void stopDropsWhatWaits();
    void restartReadsEverythingAgain();
    void restartInTheMiddle();
    void otherReadersHelp();
    void refreshMeanwhileDoesNotHarm();
    void removalBeforeAReadingDoesNotCount();
    void readsOnWhenACompleteListGrew();
    void dropsWhoIsGone();
    void timeLeftComesFromThePace();
};

//! The requests that a still list takes: each page once, and the front again after several.
static int walkOf(int count, int pageSize)
{
    const int pages = std::max(1, (count + pageSize - 1) / pageSize);
    return pages == 1 ? 1 : pages + 1;
}

void ListWalkerTest::completesAStillList_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 9, 99, 100, 101, 999, 1'000, 1'001, 1'999, 2'000, 2'500, 10'000})
        QTest::newRow(qPrintable(QString::number(count))) << count;
}

void ListWalkerTest::completesAStillList()
{
    QFETCH(int, count);
    WalkFixture f(count);
    QCOMPARE(f.walker.state(), State::Idle);
    QSignalSpy states(&f.walker, &ListWalker::stateChanged);
    QSignalSpy progress(&f.walker, &ListWalker::progressed);
    QCOMPARE(f.walk(), walkOf(count, 1'000));
    QCOMPARE(f.walker.state(), State::Complete);
    QVERIFY(f.list.isWhole());
    QVERIFY(f.knownIds() == f.server.ids());
    QVERIFY(f.standsAsOnServer());
    QCOMPARE(states.size(), 2);
    QCOMPARE(progress.size(), int(f.source.asked().size()));
    for (const PageRequest &request : f.source.asked())
        QCOMPARE(request.priority, RequestPriority::Background);
    f.walker.start();
    QCOMPARE(f.source.pendingCount(), 0);
}

void ListWalkerTest::takesAnyPageSize_data()
{
    QTest::addColumn<int>("served");
    for (const int served : {1, 7, 25, 100, 999, 1'000})
        QTest::newRow(qPrintable(QString::number(served))) << served;
}

void ListWalkerTest::takesAnyPageSize()
{
    QFETCH(int, served);
    for (const int count : {0, 1, served, 10 * served + 1}) {
        WalkFixture f(count);
        f.server.pageSize = served;
        const int requests = f.walk();
        QCOMPARE(f.walker.state(), State::Complete);
        QVERIFY(f.standsAsOnServer());
        QCOMPARE(requests, walkOf(count, served));
    }
}

void ListWalkerTest::endsWithAServerThatIgnoresThePage_data()
{
    QTest::addColumn<bool>("namesPageAsAsked");
    QTest::addColumn<int>("pageSize");
    for (const int pageSize : {0, 25}) {
        QTest::addRow("says so, %d", pageSize) << false << pageSize;
        QTest::addRow("claims the page, %d", pageSize) << true << pageSize;
    }
}

void ListWalkerTest::endsWithAServerThatIgnoresThePage()
{
    QFETCH(bool, namesPageAsAsked);
    QFETCH(int, pageSize);
    WalkFixture f(5'000);
    f.server.ignoresPage = true;
    f.server.namesPageAsAsked = namesPageAsAsked;
    f.server.pageSize = pageSize;
    f.walker.start();
    const int pages = 5'000 / (pageSize > 0 ? pageSize : 1'000);
    const int most = 10 * pages + 10;
    QVERIFY(f.server.serve(f.source, most) < most);
    QCOMPARE(f.walker.state(), State::Moved);
    QVERIFY(f.walker.missingAtMost() >= 4'000);
}

void ListWalkerTest::saysThatShortPagesLackContacts()
{
    WalkFixture f(3'500);
    f.server.shortBy = 3;
    const int requests = f.walk();
    QVERIFY(requests < 30);
    QCOMPARE(f.walker.state(), State::Moved);
    const qint64 missing = qint64(f.server.people.size()) - qint64(f.knownIds().size());
    QVERIFY(missing > 0);
    QVERIFY(f.walker.missingAtMost() >= missing);
}

void ListWalkerTest::readsAllButABadContact_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QList<qint64>>("bad");
    QTest::newRow("first") << 2'500 << QList<qint64>{1};
    QTest::newRow("sixth") << 2'500 << QList<qint64>{6};
    QTest::newRow("middle") << 2'500 << QList<qint64>{1'500};
    QTest::newRow("end of a page") << 2'500 << QList<qint64>{1'000};
    QTest::newRow("begin of a page") << 2'500 << QList<qint64>{1'001};
    QTest::newRow("last") << 2'501 << QList<qint64>{2'501};
    QTest::newRow("two far apart") << 2'500 << QList<qint64>{100, 2'400};
    QTest::newRow("two neighbours") << 2'500 << QList<qint64>{1'000, 1'001};
    QTest::newRow("only one") << 1 << QList<qint64>{1};
}

void ListWalkerTest::readsAllButABadContact()
{
    QFETCH(int, count);
    QFETCH(QList<qint64>, bad);
    for (const Kind kind : {Kind::Malformed, Kind::ServerError, Kind::TimedOut, Kind::TooLarge}) {
        WalkFixture f(count);
        f.server.badIds = std::set<qint64>(bad.begin(), bad.end());
        f.server.badKind = kind;
        f.walk();
        QCOMPARE(f.walker.state(), State::Moved);
        const std::set<qint64> known = f.knownIds();
        for (qint64 id = 1; id <= count; ++id) {
            const bool isNear = std::any_of(bad.begin(), bad.end(), [id](qint64 other) {
                return std::abs(id - other) <= 9 && (id - 1) / 10 == (other - 1) / 10;
            });
            QCOMPARE(known.count(id) == 0, isNear);
        }
        QCOMPARE(f.walker.unreadable(), qint64(count) - qint64(known.size()));
        QCOMPARE(f.walker.missingAtMost(), f.walker.unreadable());
    }
}

void ListWalkerTest::aBadContactCostsFewRequests()
{
    WalkFixture f(10'000);
    f.server.badIds = {5'555};
    const int requests = f.walk();
    // 10 pages, and the bad one in ever smaller parts.
    QVERIFY2(requests <= 10 + 4 + 5 + 5 + 3, qPrintable(QString::number(requests)));
    QCOMPARE(f.walker.unreadable(), qint64(10));
}

void ListWalkerTest::endsSoonWithABrokenServer_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("pagesBefore");
    for (int kind = int(Kind::Offline); kind <= int(Kind::Refused); ++kind) {
        for (const int pages : {0, 3})
            QTest::addRow("kind %d after %d pages", kind, pages) << kind << pages;
    }
}

void ListWalkerTest::endsSoonWithABrokenServer()
{
    QFETCH(int, kind);
    QFETCH(int, pagesBefore);
    WalkFixture f(1'000'000 / 100);
    f.walker.start();
    f.server.serve(f.source, pagesBefore);
    f.server.down = errorOf(Kind(kind));
    const int requests = f.server.serve(f.source, 1'000);
    QVERIFY2(requests <= 8, qPrintable(QString::number(requests)));
    QCOMPARE(f.walker.state(), State::Failed);
    QVERIFY(f.walker.error().has_value());
    QCOMPARE(f.walker.error()->kind, Kind(kind));
    QCOMPARE(f.list.knownCount(), qint64(pagesBefore) * 1'000);
}

void ListWalkerTest::goesOnWhereItFailed()
{
    for (const Kind kind : {Kind::Offline, Kind::ServerError}) {
        WalkFixture f(5'000);
        f.walker.start();
        f.server.serve(f.source, 3);
        f.server.down = errorOf(kind);
        f.server.serve(f.source);
        QCOMPARE(f.walker.state(), State::Failed);
        f.server.down.reset();
        QCOMPARE(f.walk(), 3);
        QCOMPARE(f.walker.state(), State::Complete);
        QVERIFY(f.standsAsOnServer());
        QVERIFY(!f.walker.error().has_value());
        QCOMPARE(f.walker.unreadable(), qint64(0));
    }
}

void ListWalkerTest::stopKeepsWhatIsPaidFor()
{
    WalkFixture f(3'000);
    f.walker.start();
    f.server.serve(f.source, 1);
    f.walker.stop();
    QCOMPARE(f.walker.state(), State::Idle);
    QCOMPARE(f.source.pendingCount(), 1);
    f.server.serve(f.source);
    QCOMPARE(f.list.knownCount(), qint64(2'000));
    QCOMPARE(f.walker.state(), State::Idle);
    QCOMPARE(f.walk(), 2);
    QCOMPARE(f.walker.state(), State::Complete);
    QVERIFY(f.standsAsOnServer());

    // The same with the start before the answer: still no page twice.
    WalkFixture g(3'000);
    g.walker.start();
    g.walker.stop();
    g.walker.start();
    QCOMPARE(g.source.pendingCount(), 1);
    QCOMPARE(g.server.serve(g.source), 4);
    QCOMPARE(g.walker.state(), State::Complete);
}

void ListWalkerTest::stopDropsWhatWaits()
{
    WalkFixture f(3'000);
    f.source.setSendsAtOnce(false);
    f.walker.start();
    f.walker.stop();
    QCOMPARE(f.source.pendingCount(), 0);
    QCOMPARE(f.source.droppedUnsent(), 1);
    f.walk();
    QCOMPARE(f.walker.state(), State::Complete);
}

void ListWalkerTest::restartReadsEverythingAgain()
{
    WalkFixture f(2'500);
    f.walk();
    f.server.removeAt(1'200);
    f.server.insertAt(0);
    f.server.people[40].name = "Changed meanwhile";
    f.walker.restart();
    QCOMPARE(f.walker.state(), State::Reading);
    QCOMPARE(f.list.knownCount(), qint64(2'500)); // rows stay until new ones arrive
    QCOMPARE(f.list.readCount(), qint64(0));
    QCOMPARE(f.server.serve(f.source), 4);
    QCOMPARE(f.walker.state(), State::Complete);
    QVERIFY(f.standsAsOnServer());
    QVERIFY(f.knownIds() == f.server.ids());
}

void ListWalkerTest::restartInTheMiddle()
{
    for (int after = 0; after < 6; ++after) {
        for (const bool sends : {true, false}) {
            WalkFixture f(5'500);
            f.source.setSendsAtOnce(sends);
            f.walker.start();
            f.server.serve(f.source, after);
            f.server.insertAt(100);
            f.walker.restart();
            QVERIFY(f.server.serve(f.source) <= 9);
            QCOMPARE(f.walker.state(), State::Complete);
            QVERIFY(f.standsAsOnServer());
        }
    }
}

void ListWalkerTest::otherReadersHelp()
{
    WalkFixture f(5'000);
    f.apply({1, 100});
    f.apply({3, 1'000});
    f.apply({5, 1'000});
    f.walk();
    QCOMPARE(f.walker.state(), State::Complete);
    QVERIFY(f.standsAsOnServer());
    std::vector<int> pages;
    for (const PageRequest &request : f.source.asked())
        pages.push_back(request.page);
    QCOMPARE(pages, (std::vector<int>{1, 2, 4, 1}));
}

void ListWalkerTest::refreshMeanwhileDoesNotHarm()
{
    const quint32 seed = 71;
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int run = 0; run < 200; ++run) {
        WalkFixture f(random.bounded(1, 250));
        f.server.sizeDivisor = 50;
        f.walker.start();
        const auto refresh = [&] {
            if (random.bounded(2) == 0)
                return;
            const std::array sizes{50, 500, 1'000};
            const int perPage = sizes[size_t(random.bounded(3))];
            const int pages = int(f.server.people.size()) * 50 / perPage + 1;
            f.apply({random.bounded(1, pages + 1), perPage, RequestPriority::Awaited});
        };
        QVERIFY(f.server.serve(f.source, 100, refresh) < 100);
        QCOMPARE(f.walker.state(), State::Complete);
        QVERIFY(f.standsAsOnServer());
    }
}

void ListWalkerTest::removalBeforeAReadingDoesNotCount()
{
    WalkFixture f(2'500);
    f.walk();
    f.server.removeAt(0);
    f.walker.restart();
    QCOMPARE(f.server.serve(f.source), 4); // not once more with another page size
    QCOMPARE(f.walker.state(), State::Complete);
    QVERIFY(f.knownIds() == f.server.ids());

    // The same between the first page of all and a restart of the walk.
    WalkFixture g(2'500);
    g.apply({1, 100});
    g.walker.start();
    g.server.serve(g.source, 1);
    g.server.removeAt(0);
    g.server.serve(g.source);
    QCOMPARE(g.walker.state(), State::Complete);
    QVERIFY(g.knownIds() == g.server.ids());
}

void ListWalkerTest::readsOnWhenACompleteListGrew()
{
    WalkFixture f(5'000);
    f.walk();
    for (int i = 0; i < 30; ++i)
        f.server.insertAt(2'500);
    f.apply({1, 1'000, RequestPriority::Awaited}); // F5 tells of the new total
    QVERIFY(!f.list.isWhole());
    f.walk();
    QCOMPARE(f.walker.state(), State::Complete);
    QVERIFY(f.list.isWhole());
    QVERIFY(f.knownIds() == f.server.ids());
}

void ListWalkerTest::dropsWhoIsGone()
{
    WalkFixture f(2'000);
    f.walk();
    f.server.people.erase(f.server.people.begin() + 500, f.server.people.begin() + 700);
    f.walker.restart();
    QSignalSpy about(&f.list, &ContactList::contactsAboutToBeDropped);
    QSignalSpy dropped(&f.list, &ContactList::contactsDropped);
    f.server.serve(f.source);
    QCOMPARE(f.walker.state(), State::Complete);
    QCOMPARE(f.list.knownCount(), qint64(1'800));
    QVERIFY(f.standsAsOnServer());
    QCOMPARE(about.size(), 1);
    QCOMPARE(dropped.size(), 1);
}

void ListWalkerTest::timeLeftComesFromThePace()
{
    WalkFixture f(10'000);
    QVERIFY(!f.walker.timeLeft().has_value());
    f.walker.start();
    const auto second = [&f] { f.clock.advance(std::chrono::seconds(1)); };
    f.server.serve(f.source, 1, second);
    QVERIFY(!f.walker.timeLeft().has_value());
    f.server.serve(f.source, 3, second);
    QCOMPARE(f.walker.requestsLeft(), qint64(6));
    QCOMPARE(f.walker.timeLeft().value_or(std::chrono::seconds(0)), std::chrono::seconds(6));
    f.server.serve(f.source);
    QCOMPARE(f.walker.requestsLeft(), qint64(0));
    QVERIFY(!f.walker.timeLeft().has_value());
}

} // namespace contacts::testing

using contacts::testing::ListWalkerTest;
CONTACTS_TEST(ListWalkerTest)
#include "listwalkertest.moc"
