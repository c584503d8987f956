// SPDX-License-Identifier: MIT
#include "net/rawserver.h"
#include "net/samples.h"
#include "net/wirefixture.h"
#include "support/testregistry.h"

#include <QTcpSocket>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

//! Time-outs, on a clock that only the test moves, and taking a request back at every moment.
class ApiRequestTimingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void silentServerTimesOut();
    void stalledAnswerTimesOut();
    void slowDripTimesOutAsAWhole();
    void cancelBeforeTheAnswer();
    void cancelInTheMiddle();
    void cancelInsideTheCallback();
    void closedWithoutAnAnswer();
};

void ApiRequestTimingTest::silentServerTimesOut()
{
    RawServer server([](QTcpSocket &, const RawRequest &) {});
    WireFixture wire(server.api());
    wire.get();
    const PlainRequest plain(wire.server.pageUrl(1, 10));
    QTRY_COMPARE(server.requestCount(), 2);
    wire.clock.advance(wire.timings.connectTimeout - 1ms);
    QVERIFY(!wire.isEnded());
    wire.clock.advance(1ms);
    QVERIFY(wire.hasError(Kind::TimedOut));
    QCOMPARE(wire.exchange->error->httpStatus, 0);
    QTRY_COMPARE(server.openConnections(), 1);
    QCOMPARE(wire.endings, 1);
    QCOMPARE(wire.clock.nextTimer(), std::nullopt);
    // Control: without an own timer it waits on.
    QVERIFY(!plain.isEnded());
}

void ApiRequestTimingTest::stalledAnswerTimesOut()
{
    RawServer server(
        RawServer::keepingAlive("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"da"));
    WireFixture wire(server.api());
    wire.get();
    wire.clock.advance(10s);
    QTRY_COMPARE(wire.clock.nextTimer(), wire.timings.stallTimeout);
    wire.clock.advance(wire.timings.stallTimeout - 1ms);
    QVERIFY(!wire.isEnded());
    wire.clock.advance(1ms);
    QVERIFY(wire.hasError(Kind::TimedOut));
    QCOMPARE(wire.exchange->error->httpStatus, 200);
}

void ApiRequestTimingTest::slowDripTimesOutAsAWhole()
{
    QPointer<QTcpSocket> line;
    RawServer server([&line](QTcpSocket &socket, const RawRequest &) {
        line = &socket;
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
    });
    WireFixture wire(server.api());
    wire.get();
    QTRY_COMPARE(wire.clock.nextTimer(), wire.timings.stallTimeout);
    const auto step = wire.timings.stallTimeout - 1s;
    auto passed = 0ms;
    while (passed + wire.timings.stallTimeout < wire.timings.exchangeTimeout) {
        wire.clock.advance(step);
        passed += step;
        QVERIFY(!wire.isEnded());
        QVERIFY(line);
        line->write(" ");
        // The byte has arrived when the wait for the next one begins anew.
        QTRY_COMPARE(wire.clock.nextTimer(),
                     std::min(wire.timings.stallTimeout, wire.timings.exchangeTimeout - passed));
    }
    QVERIFY(passed > wire.timings.stallTimeout);
    wire.clock.advance(wire.timings.exchangeTimeout - passed - 1ms);
    QVERIFY(!wire.isEnded());
    wire.clock.advance(1ms);
    QVERIFY(wire.hasError(Kind::TimedOut));
}

void ApiRequestTimingTest::cancelBeforeTheAnswer()
{
    RawServer server([](QTcpSocket &, const RawRequest &) {});
    WireFixture wire(server.api());
    wire.get();
    QTRY_COMPARE(server.requestCount(), 1);
    wire.request.reset();
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(wire.endings, 0);
    QCOMPARE(wire.clock.nextTimer(), std::nullopt);
}

void ApiRequestTimingTest::cancelInTheMiddle()
{
    RawServer server(
        RawServer::keepingAlive("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"da"));
    WireFixture wire(server.api());
    wire.get();
    QTRY_COMPARE(wire.clock.nextTimer(), wire.timings.stallTimeout);
    QTRY_COMPARE(wire.manager.findChildren<QNetworkReply *>().size(), 1);

    // Control: abort() tells whoever still listens, at once.
    int toldOnAbort = 0;
    const auto reply = wire.manager.findChildren<QNetworkReply *>().front();
    connect(reply, &QNetworkReply::finished, this, [&toldOnAbort] { ++toldOnAbort; });
    wire.request.reset();
    QCOMPARE(toldOnAbort, 1);
    QCOMPARE(wire.endings, 0);
    QTRY_COMPARE(server.openConnections(), 0);
    QTRY_COMPARE(wire.manager.findChildren<QNetworkReply *>().size(), 0);
    QCOMPARE(wire.endings, 0);
}

void ApiRequestTimingTest::cancelInsideTheCallback()
{
    RawServer server(RawServer::answering(RawServer::http(200, "{}")));
    WireFixture wire(server.api());
    wire.request->get(wire.server.pageUrl(1, 10), [&wire](Exchange ended) {
        wire.request.reset();
        ++wire.endings;
        wire.exchange = std::move(ended);
    });
    QTRY_VERIFY(wire.isEnded());
    QVERIFY(!wire.exchange->error);
    QTRY_COMPARE(wire.manager.findChildren<QNetworkReply *>().size(), 0);
    QCOMPARE(wire.endings, 1);
}

void ApiRequestTimingTest::closedWithoutAnAnswer()
{
    RawServer server(RawServer::answering({}));
    WireFixture wire(server.api());
    wire.get();
    QTRY_VERIFY(wire.isEnded());
    QVERIFY(wire.hasError(Kind::ConnectionLost));
    QCOMPARE(wire.endings, 1);
}

CONTACTS_TEST(ApiRequestTimingTest)

#include "apirequesttimingtest.moc"
