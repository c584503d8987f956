// SPDX-License-Identifier: MIT
#include "net/connectionfixture.h"
#include "net/wirefixture.h"
#include "support/testregistry.h"

#include <QtTest>

using namespace contacts;
using namespace contacts::testing;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

namespace {

const auto silence = [](QTcpSocket &, const RawRequest &) {};

} // namespace

//! A connection test over time: what is not waited for, what ends it, and that nothing is heard of
//! a run that is gone.
class ConnectionRunTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void waitsAreNamedNotWaitedFor_data();
    void waitsAreNamedNotWaitedFor();
    void silenceTimesOut();
    void stalledAnswerTimesOut();
    void endedRunIsSilent_data();
    void endedRunIsSilent();
    void runMayGoInsideItsCallback();
    void testMayGoBeforeItsRun();
};

void ConnectionRunTest::waitsAreNamedNotWaitedFor_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("seconds"); // 0: the server does not tell
    const QByteArray date = "Retry-After: Wed, 04 Mar 2026 12:02:00 GMT\r\n";
    QTest::newRow("302") << redirect(QStringLiteral("/maintenance.html"), "Retry-After: 600\r\n")
                         << Kind::Maintenance << 600;
    QTest::newRow("503") << RawServer::http(503, {}, "Retry-After: 90\r\n") << Kind::Maintenance
                         << 90;
    QTest::newRow("503 at a date") << RawServer::http(503, {}, date) << Kind::Maintenance << 120;
    QTest::newRow("503 bare") << RawServer::http(503, {}) << Kind::ServerError << 0;
    QTest::newRow("429") << RawServer::http(429, {}, "X-RateLimit-Reset: 24\r\n")
                         << Kind::RateLimited << 24;
    QTest::newRow("429 later") << RawServer::http(429, {}, "Retry-After: 7\r\n")
                               << Kind::RateLimited << 7;
    QTest::newRow("429 bare") << RawServer::http(429, {}) << Kind::RateLimited << 0;
}

void ConnectionRunTest::waitsAreNamedNotWaitedFor()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const Kind, kind);
    QFETCH(const int, seconds);
    RawServer server(RawServer::keepingAlive(answer));
    ConnectionFixture fixture;
    const QDateTime before = fixture.clock.utcNow();
    fixture.start(root(server));
    QTRY_VERIFY(fixture.isEnded());
    QVERIFY(!fixture.isFound());
    QCOMPARE(fixture.kind(), kind);
    const ApiError &error = fixture.problem().error;
    QCOMPARE(error.retryAfter.has_value(), seconds > 0);
    QCOMPARE(error.until, seconds > 0 ? before.addSecs(seconds) : QDateTime());
    QCOMPARE(fixture.clock.utcNow(), before);
    // Nothing follows, however long one waits.
    fixture.clock.advance(1h);
    ConnectionFixture later;
    later.start(root(server));
    QTRY_VERIFY(later.isEnded());
    QCOMPARE(server.requestCount(), 2);
    QCOMPARE(fixture.outcomes.size(), size_t(1));
}

void ConnectionRunTest::silenceTimesOut()
{
    RawServer server(silence);
    ConnectionFixture fixture;
    fixture.start(root(server));
    QTRY_COMPARE(server.requestCount(), 1);
    fixture.clock.advance(fixture.timings.connectTimeout - 1ms);
    QVERIFY(!fixture.isEnded());
    fixture.clock.advance(1ms);
    QTRY_VERIFY(fixture.isEnded());
    QCOMPARE(fixture.kind(), Kind::TimedOut);
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(server.requestCount(), 1);
}

void ConnectionRunTest::stalledAnswerTimesOut()
{
    RawServer server(
        RawServer::keepingAlive("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"da"));
    ConnectionFixture fixture;
    fixture.start(root(server));
    QTRY_COMPARE(fixture.clock.nextTimer(), fixture.timings.stallTimeout);
    fixture.clock.advance(fixture.timings.stallTimeout - 1ms);
    QVERIFY(!fixture.isEnded());
    fixture.clock.advance(1ms);
    QTRY_VERIFY(fixture.isEnded());
    QCOMPARE(fixture.kind(), Kind::TimedOut);
    QCOMPARE(server.requestCount(), 1);
}

void ConnectionRunTest::endedRunIsSilent_data()
{
    QTest::addColumn<QString>("typed"); // PORT: where somebody listens
    QTest::addColumn<int>("requests"); // -1: the answer is known, only not told yet
    const QString address = QStringLiteral("http://127.0.0.1:PORT");
    QTest::newRow("at once") << address << 0;
    QTest::newRow("first try") << address << 1;
    QTest::newRow("second try") << address << 2;
    QTest::newRow("about to end") << address + QLatin1String("/api") << -1;
    QTest::newRow("refused address") << QString() << -1;
}

void ConnectionRunTest::endedRunIsSilent()
{
    QFETCH(QString, typed);
    QFETCH(const int, requests);
    // Answers the first try, and the second one only when it is the only one.
    RawServer server(byPath({{atApi, requests < 0 ? people() : QByteArray()}}));
    typed.replace(QLatin1String("PORT"), QString::number(server.port()));
    ConnectionFixture fixture;
    fixture.start(typed);
    if (requests < 0) {
        QTRY_VERIFY(fixture.isAboutToEnd());
    } else if (requests > 0) {
        if (requests > 1)
            QTRY_VERIFY(!fixture.isEnded() && server.requestCount() == requests);
        else
            QTRY_COMPARE(server.requestCount(), requests);
    }
    QVERIFY(fixture.outcomes.empty());
    fixture.run.reset();
    QCOMPARE(fixture.clock.nextTimer(), std::nullopt);
    const int before = server.requestCount();
    fixture.clock.advance(1h);
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(server.requestCount(), before);
    QVERIFY(fixture.outcomes.empty());
}

void ConnectionRunTest::runMayGoInsideItsCallback()
{
    // Also with the clock that the program uses, whose timers live in the run.
    RawServer server(RawServer::keepingAlive(people()));
    for (const QString &typed : {server.api(), QString()}) {
        SystemClock clock;
        HttpConnectionTest test(clock, Timings{});
        std::unique_ptr<ConnectionTest::Run> run;
        const auto alive = std::make_shared<int>(7);
        int ended = 0;
        run = test.start(typed, ApiKey(canaryKey),
                         [&run, &ended, alive](const ConnectionTest::Outcome &) {
                             run.reset();
                             ended += *alive;
                         });
        QCOMPARE(ended, 0);
        QTRY_COMPARE(ended, 7);
    }
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(server.requestCount(), 1);
}

void ConnectionRunTest::testMayGoBeforeItsRun()
{
    RawServer server(RawServer::keepingAlive(people()));
    ManualClock clock;
    auto test = std::make_unique<HttpConnectionTest>(clock, Timings{});
    int ended = 0;
    const auto run = test->start(server.api(), ApiKey(canaryKey),
                                 [&ended](const ConnectionTest::Outcome &) { ++ended; });
    test.reset();
    QTRY_VERIFY((clock.advance({}), ended == 1));
}

CONTACTS_TEST(ConnectionRunTest)

#include "connectionruntest.moc"
