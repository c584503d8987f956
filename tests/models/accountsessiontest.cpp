// SPDX-License-Identifier: MIT
#include "models/sessionfixture.h"
#include "support/testregistry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

namespace {

using Connection = AccountSession::Connection;
using Kind = ApiError::Kind;
using State = ListWalker::State;

} // namespace

class AccountSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAndCompletes();
    void whatIsLookedAtComesFirst();
    void longListsAreNotCompletedByThemselves_data();
    void longListsAreNotCompletedByThemselves();
    void completing_data();
    void completing();
    void completingChangesWhileOpen();
    void zoneIsAnnounced();
    void stopIsRespected();
    void offlineIsTriedAgain();
    void offlineWhileRefreshing();
    void offlineInPassing();
    void readingGoesOnAfterAPassingFailure();
    void unreadableRowsDoNotHoldUpTheRest();
    void keyNotAccepted();
    void oneBadPageStaysSaid();
    void resultsReadNoVisibleRows();
    void refreshInAResult();
    void readsEverythingAgain();
    void budgetIsCountedIn();
    void endsInTheMiddleOfEverything();
    void answersInAnyOrder();
};

void AccountSessionTest::opensAndCompletes()
{
    SessionFixture f(2'500);
    QAbstractItemModelTester tester(&f.session->model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy first(f.session.get(), &AccountSession::firstPageArrived);
    QSignalSpy changed(f.session.get(), &AccountSession::stateChanged);
    QCOMPARE(f.session->connection(), Connection::Connecting);
    f.open();
    QCOMPARE(first.size(), 1);
    QCOMPARE(f.session->connection(), Connection::Ready);
    QCOMPARE(f.session->model().rowCount(), 2'500);
    QVERIFY(f.walker().isReading());
    f.serve();
    QCOMPARE(f.walker().state(), State::Complete);
    QCOMPARE(f.source.asked().size(), size_t(5)); // small page, three, and the front again
    QCOMPARE(first.size(), 1);
    QVERIFY(!changed.isEmpty());
    QVERIFY(f.session->selection().currentIndex().isValid());
    QVERIFY(!f.session->problem().has_value());
}

void AccountSessionTest::whatIsLookedAtComesFirst()
{
    SessionFixture f(50'000);
    f.session->setVisibleRows({30'000, 30'040}); // as a view that kept its place
    f.session->start();
    f.serve(1);
    QCOMPARE(f.source.pending(), (std::vector<PageRequest>{{31, 1'000, RequestPriority::Visible}}));
    QVERIFY(!f.walker().isReading());
    f.serve(1);
    QVERIFY(f.walker().isReading());
}

void AccountSessionTest::longListsAreNotCompletedByThemselves_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<bool>("completes");
    QTest::newRow("100,000") << qint64(100'000) << true;
    QTest::newRow("100,001") << qint64(100'001) << false;
    QTest::newRow("1,000,000") << qint64(1'000'000) << false;
}

void AccountSessionTest::longListsAreNotCompletedByThemselves()
{
    QFETCH(qint64, total);
    QFETCH(bool, completes);
    SessionFixture f(100);
    f.session->setVisibleRows({0, 40});
    f.session->start();
    const ContactPage page = f.server.answer({1, 100}).value();
    f.source.answer(0, ContactPage{page.records, total, 1, 100});
    QCOMPARE(f.walker().isReading(), completes);
    QCOMPARE(f.source.pendingCount(), int(completes));
    // A search needs all of it.
    f.session->sheet().setQueryText(QStringLiteral("a"));
    QVERIFY(f.walker().isReading());
}

void AccountSessionTest::completing_data()
{
    QTest::addColumn<Completing>("completing");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<bool>("completes");
    for (const qint64 total : {100, 2'500, 100'000, 100'001, 150'000}) {
        QTest::addRow("always, %lld", total) << Completing::Always << total << true;
        QTest::addRow("when needed, %lld", total) << Completing::WhenNeeded << total << false;
        QTest::addRow("up to the limit, %lld", total)
            << Completing::UpToLimit << total << (total <= 100'000);
    }
}

void AccountSessionTest::completing()
{
    QFETCH(Completing, completing);
    QFETCH(qint64, total);
    QFETCH(bool, completes);
    SessionFixture f(100);
    Account account;
    account.completing = completing;
    f.session->setAccount(account); // before anything is known of the list
    QCOMPARE(f.source.pendingCount(), 0);
    f.session->setVisibleRows({0, 40});
    f.session->start();
    const ContactPage page = f.server.answer({1, 100}).value();
    f.source.answer(0, ContactPage{page.records, total, 1, 100});
    const bool isWhole = total == 100; // nothing is left to read
    QCOMPARE(f.walker().state() != State::Idle, completes);
    QCOMPARE(f.walker().isReading(), completes && !isWhole);
    if (isWhole)
        return;
    f.session->sheet().setQueryText(QStringLiteral("a")); // this needs all of it
    QVERIFY(f.walker().isReading());
}

void AccountSessionTest::completingChangesWhileOpen()
{
    SessionFixture f(5'000);
    Account account;
    account.completing = Completing::WhenNeeded;
    f.session->setAccount(account);
    f.open();
    QCOMPARE(f.walker().state(), State::Idle);
    QSignalSpy changed(f.session.get(), &AccountSession::stateChanged);
    account.name = QStringLiteral("Renamed");
    f.session->setAccount(account);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(f.session->account(), account);
    QCOMPARE(f.walker().state(), State::Idle); // a name is no reason to read
    account.completing = Completing::Always;
    f.session->setAccount(account);
    QVERIFY(f.walker().isReading());
    f.serve(2);
    account.completing = Completing::WhenNeeded; // what was begun is not thrown away
    f.session->setAccount(account);
    f.serve();
    QCOMPARE(f.walker().state(), State::Complete);

    // Who said stop is not overruled.
    SessionFixture g(5'000);
    g.open();
    g.session->stopReading();
    g.serve();
    account.completing = Completing::Always;
    g.session->setAccount(account);
    QCOMPARE(g.source.pendingCount(), 0);
    QCOMPARE(g.walker().state(), State::Idle);
}

void AccountSessionTest::zoneIsAnnounced()
{
    SessionFixture f(100);
    f.open();
    QSignalSpy changed(f.session.get(), &AccountSession::stateChanged);
    f.session->setZone(QTimeZone("Asia/Kolkata"));
    QCOMPARE(f.session->model().text().zone(), QTimeZone("Asia/Kolkata"));
    QCOMPARE(changed.size(), 1); // the status tells times as well
}

void AccountSessionTest::stopIsRespected()
{
    SessionFixture f(10'000);
    f.open();
    f.session->stopReading();
    f.serve();
    QCOMPARE(f.walker().state(), State::Idle);
    for (const qint64 row : {5'000, 8'000, 2'000}) {
        f.session->setVisibleRows({row, row + 40});
        f.clock.advance(f.timings.scrollSettle);
        f.serve();
    }
    f.session->refresh();
    f.serve();
    QCOMPARE(f.walker().state(), State::Idle);
    QVERIFY(f.session->list().knownCount() < 10'000);
    f.session->readEverythingAgain();
    f.serve();
    QCOMPARE(f.walker().state(), State::Complete);
    QCOMPARE(f.session->list().knownCount(), qint64(10'000));
}

void AccountSessionTest::offlineIsTriedAgain()
{
    SessionFixture f(2'500);
    f.server.down = errorOf(Kind::Offline);
    f.open();
    for (int attempt = 1; attempt <= 5; ++attempt) {
        QCOMPARE(f.session->connection(), Connection::Offline);
        QCOMPARE(f.session->problem()->kind, Kind::Offline);
        QVERIFY(f.session->nextTry().has_value());
        QCOMPARE(*f.session->nextTry(), f.clock.now() + f.timings.offlineProbe);
        QCOMPARE(f.source.pendingCount(), 0);
        f.clock.advance(f.timings.offlineProbe);
        QCOMPARE(f.source.pendingCount(), 1);
        QCOMPARE(f.serve(), 1);
    }
    f.server.down.reset();
    f.clock.advance(f.timings.offlineProbe);
    f.serve();
    QCOMPARE(f.session->connection(), Connection::Ready);
    QVERIFY(!f.session->problem() && !f.session->nextTry());
    QCOMPARE(f.walker().state(), State::Complete);

    // The same in the middle of reading.
    SessionFixture g(5'000);
    g.open();
    g.serve(1);
    g.server.down = errorOf(Kind::Offline);
    g.serve();
    QCOMPARE(g.session->connection(), Connection::Offline);
    g.server.down.reset();
    g.session->retry(); // pressed, and not waited for
    g.serve();
    QCOMPARE(g.session->connection(), Connection::Ready);
    QCOMPARE(g.walker().state(), State::Complete);
    QVERIFY(!g.session->nextTry().has_value());
}

void AccountSessionTest::offlineWhileRefreshing()
{
    SessionFixture f(2'500);
    f.open();
    f.serve();
    QCOMPARE(f.walker().state(), State::Complete);
    f.server.down = errorOf(Kind::Offline);
    f.session->refresh();
    f.serve();
    QCOMPARE(f.session->connection(), Connection::Offline);
    for (int attempt = 0; attempt < 3; ++attempt) {
        QVERIFY(f.session->nextTry().has_value());
        f.clock.advance(f.timings.offlineProbe);
        QVERIFY(f.source.pendingCount() > 0);
        f.serve();
        QCOMPARE(f.session->connection(), Connection::Offline);
    }
    f.server.down.reset();
    f.clock.advance(f.timings.offlineProbe);
    f.serve();
    QCOMPARE(f.session->connection(), Connection::Ready);
    QVERIFY(!f.session->nextTry().has_value());
}

void AccountSessionTest::offlineInPassing()
{
    SessionFixture f(500'000 / 10);
    f.open();
    f.session->setVisibleRows({20'000, 20'040});
    f.clock.advance(f.timings.scrollSettle);
    QCOMPARE(f.source.pendingCount(), 2);
    // The connection of one of two requests is gone, the other one answers.
    f.source.answer(1, errorOf(Kind::Offline));
    QCOMPARE(f.session->connection(), Connection::Offline);
    f.serve(1);
    QCOMPARE(f.session->connection(), Connection::Ready);
    QCOMPARE(f.session->model().rowState(20'010), ContactTableModel::RowState::NotRead);
    f.serve(2);
    QCOMPARE(f.session->model().rowState(20'010), ContactTableModel::RowState::Loaded);
}

void AccountSessionTest::readingGoesOnAfterAPassingFailure()
{
    for (const Kind kind : {Kind::Forbidden, Kind::Offline}) {
        SessionFixture f(5'000);
        f.open();
        f.serve(1);
        f.server.down = errorOf(kind);
        f.serve();
        QCOMPARE(f.walker().state(), State::Failed);
        QVERIFY(f.session->problem().has_value());
        f.server.down.reset();
        f.session->refresh(); // any answer shows that it passed; nobody pressed Retry
        f.serve();
        QVERIFY(!f.session->problem().has_value());
        QCOMPARE(f.walker().state(), State::Complete);
    }
}

void AccountSessionTest::unreadableRowsDoNotHoldUpTheRest()
{
    SessionFixture f(5'000);
    f.server.badIds = {f.server.people.front().id};
    f.open();
    f.serve();
    QVERIFY(f.session->list().knownCount() >= 4'990);
    QVERIFY(f.walker().unreadable() > 0);
}

void AccountSessionTest::keyNotAccepted()
{
    SessionFixture f(2'500);
    f.server.down = errorOf(Kind::KeyNotAccepted);
    f.open();
    QCOMPARE(f.session->connection(), Connection::Connecting); // asked whether it is the key
    f.serve();
    QCOMPARE(f.session->connection(), Connection::KeyNotAccepted);
    QVERIFY(!f.session->nextTry().has_value());
    f.clock.advance(std::chrono::hours(1));
    QCOMPARE(f.source.pendingCount(), 0); // a wrong key is not tried again by itself
    f.server.down.reset();
    f.session->retry();
    f.serve();
    QCOMPARE(f.session->connection(), Connection::Ready);
}

void AccountSessionTest::oneBadPageStaysSaid()
{
    SessionFixture f(200'000 / 10);
    f.open();
    f.session->stopReading();
    f.serve();
    f.server.badIds = {5'020};
    f.session->setVisibleRows({5'000, 5'040});
    f.clock.advance(f.timings.scrollSettle);
    f.serve();
    QCOMPARE(f.session->connection(), Connection::Failed);
    f.session->setVisibleRows({10'000, 10'040});
    f.clock.advance(f.timings.scrollSettle);
    f.serve();
    QCOMPARE(f.session->connection(), Connection::Failed);
    QCOMPARE(f.session->model().rowState(5'010), ContactTableModel::RowState::Unreadable);
    f.server.badIds.clear();
    f.session->setVisibleRows({5'000, 5'040});
    f.clock.advance(f.timings.scrollSettle);
    f.session->retry();
    f.serve();
    QCOMPARE(f.session->connection(), Connection::Ready);
    QCOMPARE(f.session->model().rowState(5'010), ContactTableModel::RowState::Loaded);
}

void AccountSessionTest::resultsReadNoVisibleRows()
{
    SessionFixture f(20'000);
    f.open();
    f.session->stopReading();
    f.serve();
    f.session->sheet().setQueryText(QStringLiteral("person"));
    QTRY_VERIFY(f.session->model().showsResult());
    f.session->stopReading();
    f.serve();
    const size_t asked = f.source.asked().size();
    f.session->setVisibleRows({500, 540}); // rows of the result, not places on the server
    f.clock.advance(std::chrono::seconds(1));
    QCOMPARE(f.source.asked().size(), asked);
    f.session->sheet().setQueryText(QString());
    f.session->setVisibleRows({15'000, 15'040});
    f.clock.advance(std::chrono::seconds(1));
    QCOMPARE(f.source.pending(), (std::vector<PageRequest>{{16, 1'000, RequestPriority::Visible}}));
}

void AccountSessionTest::refreshInAResult()
{
    SessionFixture f(5'000);
    f.open();
    f.serve();
    f.session->sheet().setQueryText(QStringLiteral("\"person\" 3456"));
    f.session->sheet().setQueryText(QStringLiteral("person 3456"));
    QTRY_COMPARE(f.session->model().rowCount(), 1);
    f.session->setVisibleRows({0, 40});
    f.session->refresh();
    std::set<int> pages;
    for (const PageRequest &request : f.source.pending())
        pages.insert(request.page);
    QCOMPARE(pages, (std::set<int>{1, 4, 5}));
}

void AccountSessionTest::readsEverythingAgain()
{
    SessionFixture f(2'500);
    f.open();
    f.serve();
    f.server.removeAt(2'000);
    f.server.insertAt(0);
    f.session->readEverythingAgain();
    QVERIFY(f.walker().isReading());
    QCOMPARE(f.session->list().knownCount(), qint64(2'500));
    f.serve();
    QCOMPARE(f.walker().state(), State::Complete);
    std::set<qint64> ids;
    ContactTableModel &model = f.session->model();
    for (int row = 0; row < model.rowCount(); ++row)
        ids.insert(model.data(model.index(row, 0), Qt::DisplayRole).toLongLong());
    QVERIFY(ids == f.server.ids());
}

void AccountSessionTest::budgetIsCountedIn()
{
    using std::chrono::seconds;
    SessionFixture f(95'000);
    QSignalSpy changed(f.session.get(), &AccountSession::stateChanged);
    BudgetState budget;
    budget.limit = 60;
    budget.remaining = 59;
    f.session->setBudgetState(budget);
    f.session->setBudgetState(budget);
    QCOMPARE(changed.size(), 1);
    QVERIFY(f.session->budget() == budget);
    QVERIFY(!f.session->readingTimeLeft().has_value());
    f.open();
    // 95 requests; 39 now, then 40 in each window.
    QCOMPARE(f.walker().requestsLeft(), qint64(95));
    QCOMPARE(f.session->readingTimeLeft().value_or(seconds(0)), seconds(120));
    budget.remaining = 20;
    f.session->setBudgetState(budget);
    QCOMPARE(f.session->readingTimeLeft().value_or(seconds(0)), seconds(180));
    budget.remaining = 60;
    f.session->setBudgetState(budget);
    f.server.serve(f.source, 60, [&f] { f.clock.advance(seconds(1)); });
    QCOMPARE(f.walker().requestsLeft(), qint64(35));
    QCOMPARE(f.session->readingTimeLeft().value_or(seconds(0)), seconds(35));
    // No window known: the pace alone.
    f.session->setBudgetState({});
    QCOMPARE(f.session->readingTimeLeft().value_or(seconds(0)), seconds(35));
    f.serve();
    QVERIFY(!f.session->readingTimeLeft().has_value());
}

void AccountSessionTest::endsInTheMiddleOfEverything()
{
    const quint32 seed = 121;
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 40; ++round) {
        SessionFixture f(3'000);
        f.source.setSendsAtOnce(random.bounded(2) == 0);
        f.open();
        f.serve(random.bounded(3));
        f.session->setVisibleRows({2'000, 2'040});
        f.session->sheet().setQueryText(QStringLiteral("person"));
        f.session->sheet().setSort({ColumnKey{ColumnKey::Field::Name, {}}, Qt::AscendingOrder});
        f.session->copier().copy(f.session->list().store().snapshot(), {{0}, {1}}, fewColumns(),
                                 f.text);
        f.session->refresh();
        if (random.bounded(2) == 0)
            QCoreApplication::sendPostedEvents();
        QVERIFY(f.source.pendingCount() > 0);
        f.session.reset();
        QCOMPARE(f.source.pendingCount(), 0); // nobody waits for an answer any more
        QVERIFY(!f.clock.nextTimer().has_value());
        QCoreApplication::sendPostedEvents();
    }
}

void AccountSessionTest::answersInAnyOrder()
{
    const quint32 seed = 122;
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 60; ++round) {
        SessionFixture f(random.bounded(1, 1'900));
        QAbstractItemModelTester tester(&f.session->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        f.server.sizeDivisor = 10;
        f.session->start();
        for (int step = 0; step < 60; ++step) {
            switch (random.bounded(6)) {
            case 0: {
                const qint64 row = random.bounded(int(f.server.people.size()));
                f.session->setVisibleRows({row, row + 40});
                break;
            }
            case 1:
                f.clock.advance(std::chrono::milliseconds(random.bounded(300)));
                break;
            case 2:
                f.session->sheet().setQueryText(
                    random.bounded(2) ? QString() : QString::number(random.bounded(50)));
                break;
            case 3:
                if (random.bounded(8) == 0)
                    f.session->refresh();
                break;
            default:
                if (const int pending = f.source.pendingCount()) {
                    const int index = random.bounded(pending);
                    f.source.answer(index, f.server.answer(f.source.pending().at(size_t(index))));
                }
            }
            QVERIFY(f.source.pendingCount() < 20);
        }
        f.session->sheet().setQueryText(QString());
        f.session->setVisibleRows({0, 40});
        f.clock.advance(std::chrono::seconds(1));
        QVERIFY(f.serve(2'000) < 2'000);
        QCOMPARE(f.walker().state(), State::Complete);
        QCOMPARE(f.session->model().rowCount(), int(f.server.people.size()));
        for (int row = 0; row < f.session->model().rowCount(); ++row)
            QCOMPARE(
                f.session->model().data(f.session->model().index(row, 0), Qt::DisplayRole).toInt(),
                row + 1);
    }
}

} // namespace contacts::testing

using contacts::testing::AccountSessionTest;
CONTACTS_TEST(AccountSessionTest)
#include "accountsessiontest.moc"
