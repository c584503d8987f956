// SPDX-License-Identifier: MIT
#include "models/listfixture.h"
#include "store/listwalker.h"
#include "support/testregistry.h"

#include <QtTest>

namespace contacts::testing {

namespace {

using State = ListWalker::State;

//! Somebody else adds and removes contacts, at most one between two answers: at both ends and in
//! the middle, the front more often, as lists with the newest first have it.
class Churn
{
public:
    Churn(FakeServer &server, quint32 seed)
        : m_server(server)
        , m_random(seed)
        , m_percent(m_random.bounded(2, 60))
        , m_removals(m_random.bounded(3))
    {
    }

    void step()
    {
        if (int(m_random.bounded(100)) >= m_percent)
            return;
        const qint64 size = qint64(m_server.people.size());
        const qint64 position = m_random.bounded(3) == 0 ? 0
            : m_random.bounded(2) == 0                   ? size
                                                         : m_random.bounded(int(size) + 1);
        ++changes;
        if (m_random.bounded(3) < m_removals && size > 1)
            m_server.removeAt(std::min(position, size - 1));
        else
            m_server.insertAt(position);
    }

    int changes = 0;

private:
    FakeServer &m_server;
    QRandomGenerator m_random;
    int m_percent;
    int m_removals; //!< of three changes
};

struct ChurnFixture : ListFixture
{
    ChurnFixture(qint64 count, int divisor, quint32 seed)
        : ListFixture(count)
        , churn(server, seed)
    {
        server.sizeDivisor = divisor;
    }

    qint64 missing() const
    {
        const std::set<qint64> known = knownIds();
        qint64 missing = 0;
        for (const qint64 id : server.ids())
            missing += known.count(id) == 0;
        return missing;
    }

    //! Checks what the walker says of itself once it ended.
    void check() const
    {
        QVERIFY(walker.state() == State::Complete || walker.state() == State::Moved);
        if (walker.state() == State::Complete) {
            QVERIFY(knownIds() == server.ids());
            QCOMPARE(list.total(), qint64(server.people.size()));
        } else {
            QVERIFY(walker.missingAtMost() >= std::max<qint64>(1, missing()));
        }
    }

    ListWalker walker{list, reader, clock};
    Churn churn;
};

constexpr quint32 firstSeed = 80'000;
constexpr int mostRequests = 2'000;

} // namespace

class ChurnTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCompleteOrSaysSo();
    void isCompleteOrSaysSoAtFullSize();
    void calmSecondReadingIsComplete();
    void repeatedReadingsStayRight();
    void everyPageOnceIsNotEnough();
    void swapInFrontIsSeen();
};

void ChurnTest::isCompleteOrSaysSo()
{
    qInfo("seeds from %u", firstSeed);
    int complete = 0;
    int completeUnderChurn = 0;
    int movedWithMissing = 0;
    for (quint32 run = 0; run < 1'000; ++run) {
        ChurnFixture f(20 + run % 180, 50, firstSeed + run);
        f.walker.start();
        QVERIFY(f.server.serve(f.source, mostRequests, [&f] { f.churn.step(); }) < mostRequests);
        f.check();
        if (QTest::currentTestFailed()) {
            qInfo("run %u", run);
            return;
        }
        complete += f.walker.state() == State::Complete;
        completeUnderChurn += f.walker.state() == State::Complete && f.churn.changes > 1;
        movedWithMissing += f.walker.state() == State::Moved && f.missing() > 0;
    }
    qInfo("%d of 1000 complete, %d of them under churn; %d moved with contacts missing", complete,
          completeUnderChurn, movedWithMissing);
    QVERIFY(completeUnderChurn > 100);
    QVERIFY(movedWithMissing > 100);
}

void ChurnTest::isCompleteOrSaysSoAtFullSize()
{
    qInfo("seeds from %u", firstSeed);
    for (quint32 run = 0; run < 15; ++run) {
        ChurnFixture f(3'000 + run * 100, 1, firstSeed + run);
        f.walker.start();
        QVERIFY(f.server.serve(f.source, 200, [&f] { f.churn.step(); }) < 200);
        f.check();
        if (QTest::currentTestFailed())
            return;
    }
}

void ChurnTest::calmSecondReadingIsComplete()
{
    qInfo("seeds from %u", firstSeed);
    int twice = 0;
    for (quint32 run = 0; run < 1'000; ++run) {
        ChurnFixture f(20 + run % 180, 50, firstSeed + run);
        f.walker.start();
        bool isCalm = false;
        const auto between = [&] {
            if (!isCalm)
                f.churn.step();
            // The second reading is told by its page size; its first answer begins it.
            isCalm = isCalm || f.source.pending().front().perPage == 500;
        };
        QVERIFY(f.server.serve(f.source, mostRequests, between) < mostRequests);
        QVERIFY2(f.walker.state() == State::Complete, qPrintable(QString::number(run)));
        QVERIFY(f.knownIds() == f.server.ids());
        twice += isCalm;
    }
    QVERIFY(twice > 200);
}

void ChurnTest::repeatedReadingsStayRight()
{
    qInfo("seeds from %u", firstSeed);
    QRandomGenerator random(firstSeed);
    for (quint32 run = 0; run < 100; ++run) {
        ChurnFixture f(50 + run, 50, firstSeed + run);
        for (int reading = 0; reading < 5; ++reading) {
            for (int idle = random.bounded(4); idle > 0; --idle)
                f.churn.step();
            if (random.bounded(2) == 0)
                f.walker.restart();
            else
                f.walker.start();
            if (!f.walker.isReading())
                continue; // complete: nothing to read, however long ago that was
            f.server.serve(f.source, random.bounded(40), [&f] { f.churn.step(); });
            if (random.bounded(3) == 0)
                f.walker.stop();
            f.server.serve(f.source, mostRequests, [&f] { f.churn.step(); });
            if (f.walker.state() != State::Idle)
                f.check();
            if (QTest::currentTestFailed()) {
                qInfo("run %u, reading %d", run, reading);
                return;
            }
        }
    }
}

void ChurnTest::everyPageOnceIsNotEnough()
{
    qInfo("seeds from %u", firstSeed);
    int wrong = 0;
    for (quint32 run = 0; run < 1'000; ++run) {
        ChurnFixture f(20 + run % 180, 50, firstSeed + run);
        qint64 total = 1;
        for (int page = 1; (page - 1) * 20 < total; ++page) {
            f.churn.step();
            f.apply({page, 1'000});
            total = f.list.total();
        }
        wrong += f.missing() > 0;
    }
    qInfo("%d of 1000 lists read page by page lack contacts without a word", wrong);
    QVERIFY(wrong > 100);
}

void ChurnTest::swapInFrontIsSeen()
{
    // One contact that was read goes, and a new one comes in front, between the same two answers.
    const auto swapAfter = [](FakeServer &server, int answers, int &answered) {
        if (answered++ == answers) {
            server.removeAt(150);
            server.insertAt(0);
        }
    };
    for (int after = 1; after < 10; ++after) {
        ChurnFixture f(1'000, 10, firstSeed);
        int answered = 0;
        f.walker.start();
        f.server.serve(f.source, mostRequests, [&] { swapAfter(f.server, after, answered); });
        QCOMPARE(f.walker.state(), State::Complete);
        QVERIFY(f.knownIds() == f.server.ids());
    }

    // Control: every page once looks whole, and is not.
    ListFixture plain(1'000);
    plain.server.sizeDivisor = 10;
    int answered = 0;
    for (int page = 1; page <= 10; ++page) {
        swapAfter(plain.server, 5, answered);
        const PageRequest request{page, 1'000, RequestPriority::Background};
        plain.list.applyPage(request, *plain.server.answer(request));
    }
    QVERIFY(plain.list.isWhole());
    QVERIFY(plain.knownIds() != plain.server.ids());
}

} // namespace contacts::testing

using contacts::testing::ChurnTest;
CONTACTS_TEST(ChurnTest)
#include "churntest.moc"
