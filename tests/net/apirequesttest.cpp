// SPDX-License-Identifier: MIT
#include "net/rawserver.h"
#include "net/samples.h"
#include "net/wirefixture.h"
#include "support/testregistry.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

//! One exchange against scripted bytes.
class ApiRequestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsWhatTheContractSays();
    void classifiesAnswers_data();
    void classifiesAnswers();
    void keyStaysHomeAfterARedirect_data();
    void keyStaysHomeAfterARedirect();
    void shortBodyIsNoAnswer();
    void shortBodyIsNoAnswerHoweverItArrives();
    void cutChunksAreNoAnswer();
    void brokenCompressionIsNoAnswer();
    void stopsAt64Megabytes();
    void stopsWhenTheLengthSaysSo();
    void stopsABomb();
    void compressedPageArrives();
    void endlessErrorBodyIsCutOff();
    void cookiesAreNotSentBack();
    void refusedConnectionIsOffline();
    void notHttpIsMalformed();
};

void ApiRequestTest::sendsWhatTheContractSays()
{
    RawServer server(RawServer::answering(
        RawServer::http(200, "{}", "X-RateLimit-Limit: 60\r\nX-RateLimit-Remaining: 59\r\n")));
    WireFixture wire(server.api());
    wire.get();
    QVERIFY(!wire.isEnded());
    QTRY_VERIFY(wire.isEnded());
    QVERIFY(!wire.exchange->error);
    QCOMPARE(wire.exchange->answer.status, 200);
    QCOMPARE(wire.exchange->answer.body, QByteArray("{}"));
    QCOMPARE(wire.exchange->answer.rate, (RateHeaders{60, 59, {}}));

    QCOMPARE(server.requestCount(), 1);
    const RawRequest &request = server.requests().front();
    QVERIFY(request.head.startsWith("GET /api/contacts/?page=1&results_per_page=10 HTTP/1.1\r\n"));
    QCOMPARE(request.header("Authorization"), "Bearer " + canaryKey);
    QCOMPARE(request.header("Accept"), QByteArray("application/json"));
    QCOMPARE(request.header("Accept-Language"), QByteArray("*"));
    QVERIFY(request.header("User-Agent").startsWith("Contactsheet/"));
    QVERIFY(request.header("Cookie").isEmpty());
    QVERIFY(request.header("Upgrade").isEmpty());
    QCOMPARE(wire.clock.nextTimer(), std::nullopt);
}

void ApiRequestTest::classifiesAnswers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, int status, const QByteArray &headers, Kind kind) {
        QTest::newRow(name) << RawServer::http(status, R"({"errors":[{"title":"No"}]})", headers)
                            << kind;
    };
    row("204", 204, {}, Kind::Malformed);
    row("400", 400, {}, Kind::Refused);
    row("401", 401, {}, Kind::KeyNotAccepted);
    row("401 asks for a password", 401, "WWW-Authenticate: Basic realm=\"x\"\r\n",
        Kind::KeyNotAccepted);
    row("403", 403, {}, Kind::Forbidden);
    row("404", 404, {}, Kind::NotFound);
    row("429", 429, "X-RateLimit-Reset: 24\r\n", Kind::RateLimited);
    row("429 challenge", 429, "cf-mitigated: challenge\r\n", Kind::Forbidden);
    row("500", 500, {}, Kind::ServerError);
    row("503", 503, {}, Kind::ServerError);
    row("503 later", 503, "Retry-After: 120\r\n", Kind::Maintenance);
    row("503 at a date", 503, "Retry-After: Wed, 04 Mar 2026 12:02:00 GMT\r\n", Kind::Maintenance);
    row("302 later", 302, "Retry-After: 120\r\nLocation: /maintenance.html\r\n", Kind::Maintenance);
    row("302", 302, "Location: https://me:pw@other.example/x?k=v\r\n", Kind::Redirected);
    row("302 nowhere", 302, {}, Kind::Redirected);
    row("302 portal", 302, "Location: http://captive.example/\r\n", Kind::SignInNetwork);
    row("511", 511, {}, Kind::SignInNetwork);
    row("521", 521, {}, Kind::ServerError);
}

void ApiRequestTest::classifiesAnswers()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Kind, kind);
    RawServer server(RawServer::answering(bytes));
    WireFixture wire(server.api());
    wire.get();
    QTRY_VERIFY(wire.isEnded());
    QVERIFY(wire.exchange->error);
    QCOMPARE(wire.exchange->error->kind, kind);
    QCOMPARE(wire.exchange->error->httpStatus, wire.exchange->answer.status);
    QVERIFY(!wire.exchange->error->location.contains(QLatin1String("pw")));
    if (kind == Kind::Maintenance)
        QCOMPARE(wire.exchange->error->retryAfter, 120s);
    if (bytes.contains("Reset"))
        QCOMPARE(wire.exchange->answer.rate.wait, 24s);
    QCOMPARE(server.requestCount(), 1);
    QCOMPARE(wire.endings, 1);
}

void ApiRequestTest::keyStaysHomeAfterARedirect_data()
{
    QTest::addColumn<QString>("otherHost");
    QTest::newRow("another port") << QStringLiteral("127.0.0.1");
    QTest::newRow("another host") << QStringLiteral("127.0.0.2");
}

void ApiRequestTest::keyStaysHomeAfterARedirect()
{
    QFETCH(const QString, otherHost);
    auto listener = std::make_unique<QTcpServer>();
    QVERIFY(listener->listen(QHostAddress(otherHost)));
    RawServer other(RawServer::answering(RawServer::http(200, "{}")), std::move(listener));
    RawServer server(RawServer::answering(RawServer::http(
        302, {}, "Location: " + other.api(otherHost).toLatin1() + "/contacts/\r\n")));
    WireFixture wire(server.api());
    wire.get();
    QTRY_VERIFY(wire.isEnded());
    QVERIFY(wire.hasError(Kind::Redirected));
    QCOMPARE(wire.exchange->error->location, other.api(otherHost) + QLatin1String("/contacts/"));
    QCOMPARE(other.requestCount(), 0);

    // Control: Qt's default follows and takes the key along.
    const PlainRequest plain(wire.server.pageUrl(1, 10));
    QTRY_VERIFY(plain.isEnded());
    QCOMPARE(other.requestCount(), 1);
    QCOMPARE(other.requests().front().header("Authorization"), "Bearer " + canaryKey);
}

void ApiRequestTest::shortBodyIsNoAnswer()
{
    const QByteArray body = pageJson({contactJson(1)});
    const QByteArray head =
        "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size() + 1) + "\r\n\r\n";
    RawServer server(RawServer::answering(head + body));
    WireFixture wire(server.api());
    wire.get();
    QTRY_VERIFY(wire.isEnded());
    QVERIFY(wire.hasError(Kind::ConnectionLost));
    QVERIFY(wire.exchange->answer.body.isEmpty());

    // Control: who looks at the status alone takes it for an answer.
    const PlainRequest plain(wire.server.pageUrl(1, 10));
    QTRY_VERIFY(plain.isEnded());
    QCOMPARE(plain.status(), 200);
    QCOMPARE(plain.reply->readAll(), body);
}

//! Qt misses some of these, depending on what arrives together with the end.
void ApiRequestTest::shortBodyIsNoAnswerHoweverItArrives()
{
    const QByteArray body = peopleJson(500);
    const QByteArray head =
        "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size() + 1) + "\r\n\r\n";
    for (const qsizetype size : {0, 1, 1000, 16'384, 65'536, 100'000, 200'000}) {
        RawServer server(RawServer::answering(head + body.left(size)));
        WireFixture wire(server.api());
        // Again on the same manager, which may reuse what it has left of a connection.
        for (int again = 0; again < 3; ++again) {
            wire.exchange.reset();
            wire.request = std::make_unique<ApiRequest>(wire.connection);
            wire.get();
            QTRY_VERIFY(wire.isEnded());
            QVERIFY2(wire.hasError(Kind::ConnectionLost), qPrintable(QString::number(size)));
        }
    }
}

void ApiRequestTest::cutChunksAreNoAnswer()
{
    RawServer server(RawServer::answering(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n10\r\n{\"da"));
    WireFixture wire(server.api());
    wire.get();
    QTRY_VERIFY(wire.isEnded());
    QVERIFY(wire.hasError(Kind::ConnectionLost));
    const PlainRequest plain(wire.server.pageUrl(1, 10));
    QTRY_VERIFY(plain.isEnded());
    QCOMPARE(plain.status(), 200);
}

void ApiRequestTest::brokenCompressionIsNoAnswer()
{
    RawServer server(RawServer::answering(
        RawServer::http(200, "this is not gzip", "Content-Encoding: gzip\r\n")));
    WireFixture wire(server.api());
    wire.get();
    QTRY_VERIFY(wire.isEnded());
    QVERIFY(wire.exchange->error);
    QCOMPARE(wire.exchange->error->kind, Kind::Malformed);
}

void ApiRequestTest::stopsAt64Megabytes()
{
    constexpr qint64 total = 100LL * 1024 * 1024;
    const QByteArray head = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n";
    auto sent = std::make_shared<qint64>(0);
    RawServer server([&](QTcpSocket &socket, const RawRequest &) {
        *sent = 0;
        RawServer::stream(socket, head, total, sent);
    });
    WireFixture wire(server.api());
    wire.get();
    QTRY_VERIFY_WITH_TIMEOUT(wire.isEnded(), 20'000);
    QVERIFY(wire.hasError(Kind::TooLarge));
    QVERIFY(wire.exchange->answer.body.isEmpty());
    QTRY_COMPARE(server.openConnections(), 0);
    QVERIFY(*sent < total);

    // Control: nothing else would have stopped it.
    const PlainRequest plain(wire.server.pageUrl(1, 10));
    QTRY_VERIFY_WITH_TIMEOUT(plain.isEnded(), 20'000);
    QCOMPARE(plain.reply->bytesAvailable(), total);
}

void ApiRequestTest::stopsWhenTheLengthSaysSo()
{
    RawServer server(
        RawServer::keepingAlive("HTTP/1.1 200 OK\r\nContent-Length: 67108865\r\n\r\nfirst bytes"));
    WireFixture wire(server.api());
    wire.get();
    QTRY_VERIFY(wire.isEnded());
    QVERIFY(wire.hasError(Kind::TooLarge));
}

void ApiRequestTest::stopsABomb()
{
    constexpr qsizetype unfolded = 80 * 1024 * 1024;
    // zlib's format behind four bytes of Qt's own is what `deflate` means.
    const QByteArray bomb = qCompress(QByteArray(unfolded, ' '), 1).mid(4);
    QVERIFY(bomb.size() < 500'000);
    RawServer server(
        RawServer::answering(RawServer::http(200, bomb, "Content-Encoding: deflate\r\n")));
    WireFixture wire(server.api());
    wire.get();
    QTRY_VERIFY_WITH_TIMEOUT(wire.isEnded(), 20'000);
    // Who notices first, this or Qt's own check, depends on the sizes of the pieces that arrive.
    QVERIFY(wire.hasError(Kind::TooLarge) || wire.hasError(Kind::Malformed));
    QVERIFY(wire.exchange->answer.body.isEmpty());

    // Control: it is a whole and right answer that unfolds to more.
    const PlainRequest plain(wire.server.pageUrl(1, 10));
    QTRY_VERIFY_WITH_TIMEOUT(plain.isEnded(), 20'000);
    QCOMPARE(plain.reply->readAll().size(), unfolded);
}

void ApiRequestTest::compressedPageArrives()
{
    // 12 MB of very even text: more than Qt's own check by ratio lets through.
    const QByteArray body = '"' + QByteArray(12 * 1024 * 1024, ' ') + '"';
    RawServer server(RawServer::answering(
        RawServer::http(200, qCompress(body, 9).mid(4), "Content-Encoding: deflate\r\n")));
    WireFixture wire(server.api());
    wire.get();
    QTRY_VERIFY_WITH_TIMEOUT(wire.isEnded(), 20'000);
    QVERIFY(!wire.exchange->error);
    QVERIFY(wire.exchange->answer.body == body);
}

void ApiRequestTest::endlessErrorBodyIsCutOff()
{
    auto sent = std::make_shared<qint64>(0);
    RawServer server([&](QTcpSocket &socket, const RawRequest &) {
        RawServer::stream(socket, "HTTP/1.1 500 Scripted\r\n\r\n", 100LL * 1024 * 1024, sent);
    });
    WireFixture wire(server.api());
    wire.get();
    QTRY_VERIFY(wire.isEnded());
    QVERIFY(wire.hasError(Kind::ServerError));
    QTRY_COMPARE(server.openConnections(), 0);
    QVERIFY(*sent < 50LL * 1024 * 1024);
}

void ApiRequestTest::cookiesAreNotSentBack()
{
    RawServer server(RawServer::answering(
        RawServer::http(200, "{}", "Set-Cookie: session=canary-cookie; Path=/\r\n")));
    WireFixture wire(server.api());
    for (int i = 1; i <= 2; ++i) {
        wire.exchange.reset();
        wire.request = std::make_unique<ApiRequest>(wire.connection);
        wire.get();
        QTRY_VERIFY(wire.isEnded());
        QCOMPARE(server.requestCount(), i);
        QVERIFY(server.requests().back().header("Cookie").isEmpty());
    }

    // Control: the second plain request brings it along.
    PlainRequest plain(wire.server.pageUrl(1, 10));
    QTRY_VERIFY(plain.isEnded());
    plain.reply.reset(plain.manager.get(QNetworkRequest(wire.server.pageUrl(1, 10))));
    QTRY_VERIFY(plain.isEnded());
    QCOMPARE(server.requests().back().header("Cookie"), QByteArray("session=canary-cookie"));
}

void ApiRequestTest::refusedConnectionIsOffline()
{
    QString address;
    {
        const RawServer gone(RawServer::answering({}));
        address = gone.api();
    }
    WireFixture wire(address);
    wire.get();
    QVERIFY(!wire.isEnded());
    QTRY_VERIFY(wire.isEnded());
    QVERIFY(wire.hasError(Kind::Offline));
    QCOMPARE(wire.exchange->answer.status, 0);
}

void ApiRequestTest::notHttpIsMalformed()
{
    RawServer server(RawServer::answering("SSH-2.0-OpenSSH_9.2\r\n\r\n"));
    WireFixture wire(server.api());
    wire.get();
    QTRY_VERIFY(wire.isEnded());
    QVERIFY(wire.exchange->error);
    QVERIFY(wire.hasError(Kind::Malformed) || wire.hasError(Kind::ConnectionLost));
}

CONTACTS_TEST(ApiRequestTest)

#include "apirequesttest.moc"
