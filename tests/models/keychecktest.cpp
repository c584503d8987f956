// SPDX-License-Identifier: MIT
#include "models/sessionfixture.h"
#include "support/testregistry.h"

#include <QtTest>

namespace contacts::testing {

using Connection = AccountSession::Connection;
using Kind = ApiError::Kind;
using State = ListWalker::State;

//! A 401 has many meanings: whether it is the key is found out with a request of its own.
class KeyCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheCheckTellsOfTheKey();
    void checkThatCannotBeAnswered();
    void oneCheckAtATime();
    void endsWhileTheKeyIsChecked();
};

void KeyCheckTest::onlyTheCheckTellsOfTheKey()
{
    // A page is refused while the key is taken.
    SessionFixture f(5'000);
    f.open();
    f.server.badIds = {f.server.people[2'500].id};
    f.server.badKind = Kind::KeyNotAccepted;
    f.serve();
    QCOMPARE(f.walker().state(), State::Failed);
    QCOMPARE(f.walker().error()->kind, Kind::KeyNotAccepted); // it did arrive
    QCOMPARE(f.session->connection(), Connection::Failed);
    QCOMPARE(f.session->problem()->kind, Kind::Refused);
    QCOMPARE(f.session->model().rowCount(), 5'000);
    QCOMPARE(f.session->model().rowState(100), ContactTableModel::RowState::Loaded);
    const PageRequest cheapest{1, 10, RequestPriority::Awaited};
    const auto &asked = f.source.asked();
    QCOMPARE(std::count(asked.begin(), asked.end(), cheapest), 1);
    f.clock.advance(std::chrono::hours(1));
    QCOMPARE(f.source.pendingCount(), 0); // once said, it is not asked again by itself
    f.server.badIds.clear();
    f.session->retry();
    f.serve();
    QCOMPARE(f.session->connection(), Connection::Ready);
    QCOMPARE(f.walker().state(), State::Complete);

    // The check is refused as well: now it is the key, and the rows stay all the same.
    f.server.down = errorOf(Kind::KeyNotAccepted);
    f.session->refresh();
    f.serve();
    QCOMPARE(f.session->connection(), Connection::KeyNotAccepted);
    QCOMPARE(f.session->problem()->kind, Kind::KeyNotAccepted);
    QCOMPARE(f.session->model().rowCount(), 5'000);
    QCOMPARE(f.session->list().knownCount(), qint64(5'000));
}

void KeyCheckTest::checkThatCannotBeAnswered()
{
    for (const Kind kind : {Kind::Offline, Kind::AddressNotFound, Kind::ServerError}) {
        SessionFixture f(300);
        f.open();
        f.serve();
        f.session->refresh();
        f.source.answer(0, errorOf(Kind::KeyNotAccepted, 1));
        while (f.source.pendingCount() > 1) // what else the refresh asked for
            f.source.answer(0, f.server.answer(f.source.pending().front()));
        QCOMPARE(f.source.pendingCount(), 1);
        QVERIFY(f.session->connection() != Connection::KeyNotAccepted);
        f.source.answer(0, errorOf(kind));
        const bool isOffline = kind != Kind::ServerError;
        QCOMPARE(f.session->connection(), isOffline ? Connection::Offline : Connection::Failed);
        QCOMPARE(f.session->problem()->kind, kind);
        QCOMPARE(f.session->nextTry().has_value(), isOffline);
    }
}

void KeyCheckTest::oneCheckAtATime()
{
    SessionFixture f(300);
    f.open();
    f.serve();
    const size_t asked = f.source.asked().size();
    for (int i = 0; i < 3; ++i)
        f.session->checkKey(errorOf(Kind::KeyNotAccepted));
    QCOMPARE(f.source.pendingCount(), 1);
    QCOMPARE(f.source.asked().size(), asked + 1); // nor was one begun and given up
    QCOMPARE(f.source.pending().front(), (PageRequest{1, 10, RequestPriority::Awaited}));
    f.source.answer(0, errorOf(Kind::KeyNotAccepted));
    QCOMPARE(f.session->connection(), Connection::KeyNotAccepted);
    f.session->checkKey(errorOf(Kind::KeyNotAccepted)); // and again when the first has ended
    QCOMPARE(f.source.pendingCount(), 1);
    f.serve();
    QCOMPARE(f.session->connection(), Connection::Failed); // it is taken now
}

void KeyCheckTest::endsWhileTheKeyIsChecked()
{
    SessionFixture f(300);
    f.open();
    f.serve();
    f.session->checkKey(errorOf(Kind::KeyNotAccepted));
    QCOMPARE(f.source.pendingCount(), 1);
    f.session.reset();
    QCOMPARE(f.source.pendingCount(), 0);

    // Left alone it would have ended.
    SessionFixture g(300);
    g.open();
    g.serve();
    g.session->checkKey(errorOf(Kind::KeyNotAccepted));
    g.source.answer(0, errorOf(Kind::KeyNotAccepted));
    QCOMPARE(g.session->connection(), Connection::KeyNotAccepted);
}

} // namespace contacts::testing

using contacts::testing::KeyCheckTest;
CONTACTS_TEST(KeyCheckTest)
#include "keychecktest.moc"
