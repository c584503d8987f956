// SPDX-License-Identifier: MIT
#include "net/httpanswer.h"
#include "net/rateheaders.h"
#include "net/retrypolicy.h"
#include "support/testregistry.h"

#include <QtTest>

using namespace contacts;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

//! The pure parts between a status line and an ApiError.
class HttpAnswerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void classifiesByStatus_data();
    void classifiesByStatus();
    void redirectKeepsNoSecrets();
    void tellsWebPagesFromWarnings();
    void readsRateHeaders();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void retriesWhatMayPass();
    void backsOffWithinBounds();
};

void HttpAnswerTest::classifiesByStatus_data()
{
    QTest::addColumn<HttpAnswer>("answer");
    QTest::addColumn<Kind>("kind");
    const QByteArray json = R"({"errors":[{"title":"Vietato","status":"1"}]})";
    const auto row = [](const char *name, const HttpAnswer &answer, Kind kind) {
        QTest::newRow(name) << answer << kind;
    };
    const auto status = [&json](int code) { return HttpAnswer{code, json, {}, {}, {}, false}; };
    const auto to = [](int code, const char *url) {
        return HttpAnswer{code, {}, {}, {}, QUrl(QString::fromLatin1(url)), false};
    };
    const auto later = [](int code) {
        return HttpAnswer{code, {}, {}, std::chrono::seconds(90), {}, false};
    };

    row("204", status(204), Kind::Malformed);
    row("400", status(400), Kind::Refused);
    row("401", status(401), Kind::KeyNotAccepted);
    row("403", status(403), Kind::Forbidden);
    row("404 JSON", status(404), Kind::NotFound);
    row("404 HTML", {404, "<html>404</html>", {}, {}, {}, false}, Kind::NotThisApi);
    row("404 empty", {404, {}, {}, {}, {}, false}, Kind::NotThisApi);
    row("406", status(406), Kind::Forbidden);
    row("408", status(408), Kind::TimedOut);
    row("409", status(409), Kind::Refused);
    row("422", status(422), Kind::Refused);
    row("429", status(429), Kind::RateLimited);
    row("429 challenge", {429, {}, {}, {}, {}, true}, Kind::Forbidden);
    row("403 challenge", {403, {}, {}, {}, {}, true}, Kind::Forbidden);
    row("500", status(500), Kind::ServerError);
    row("502", status(502), Kind::ServerError);
    row("503", status(503), Kind::ServerError);
    row("503 later", later(503), Kind::Maintenance);
    row("508", status(508), Kind::ServerError);
    row("511", status(511), Kind::SignInNetwork);
    for (const int code : {520, 521, 522, 523, 524, 525, 526})
        row(qPrintable(QString::number(code)), status(code), Kind::ServerError);
    row("302 later", later(302), Kind::Maintenance);
    row("301", to(301, "https://www.example.org/api"), Kind::Redirected);
    row("302 same host", to(302, "https://example.org/login"), Kind::Redirected);
    row("302 nowhere", to(302, ""), Kind::Redirected);
    row("302 portal", to(302, "http://login.hotel.example/welcome"), Kind::SignInNetwork);
    row("302 private", to(302, "http://192.168.1.1/"), Kind::SignInNetwork);
    row("307 private", to(307, "http://172.20.0.1:8000/"), Kind::SignInNetwork);
}

void HttpAnswerTest::classifiesByStatus()
{
    QFETCH(const HttpAnswer, answer);
    QFETCH(const Kind, kind);
    const ApiError error =
        errorForStatus(answer, QUrl(QStringLiteral("https://example.org/api/contacts/")));
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.httpStatus, answer.status);
    QVERIFY(error.detail.contains(QString::number(answer.status)));
    QCOMPARE(error.retryAfter.has_value(), kind == Kind::Maintenance);
    if (answer.body.startsWith('{'))
        QCOMPARE(error.serverMessage, QStringLiteral("Vietato"));
}

void HttpAnswerTest::redirectKeepsNoSecrets()
{
    const HttpAnswer answer{
        302, {}, {}, {}, QUrl(QStringLiteral("https://me:pw@example.com/x?key=abc#f")), false};
    QCOMPARE(errorForStatus(answer, QUrl(QStringLiteral("https://example.org/"))).location,
             QStringLiteral("https://example.com/x"));
}

void HttpAnswerTest::tellsWebPagesFromWarnings()
{
    QVERIFY(looksLikeHtml("<!DOCTYPE html>"));
    QVERIFY(looksLikeHtml("\xef\xbb\xbf \r\n<HTML lang=en>"));
    QVERIFY(!looksLikeHtml("<br />\n<b>Warning</b>: x {\"data\":[]}"));
    QVERIFY(!looksLikeHtml("{\"data\":\"<html>\"}"));
    QVERIFY(!looksLikeHtml({}));
}

void HttpAnswerTest::readsRateHeaders()
{
    using Headers = RateHeaders;
    QCOMPARE(parseRateHeaders({}, {}, {}, {}), Headers{});
    QCOMPARE(parseRateHeaders("60", "59", {}, {}), (Headers{60, 59, {}}));
    QCOMPARE(parseRateHeaders(" 60 ", "0", "24", 7s), (Headers{60, 0, 24s}));
    QCOMPARE(parseRateHeaders({}, {}, {}, 7s), (Headers{{}, {}, 7s}));
    QCOMPARE(parseRateHeaders("0", "-1", "soon", {}), Headers{});
    // An epoch is no number of seconds left.
    QCOMPARE(parseRateHeaders({}, {}, "1761707894", 7s), (Headers{{}, {}, 7s}));
}

void HttpAnswerTest::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds");
    QTest::newRow("seconds") << QByteArray("120") << 120;
    QTest::newRow("zero") << QByteArray(" 0 ") << 0;
    QTest::newRow("date") << QByteArray("Wed, 04 Mar 2026 12:00:30 GMT") << 30;
    QTest::newRow("date in the past") << QByteArray("Wed, 04 Mar 2026 11:00:00 GMT") << 0;
    QTest::newRow("empty") << QByteArray() << -1;
    QTest::newRow("negative") << QByteArray("-5") << -1;
    QTest::newRow("a word") << QByteArray("later") << -1;
    QTest::newRow("next year") << QByteArray("Thu, 04 Mar 2027 12:00:00 GMT") << -1;
    QTest::newRow("more than a day") << QByteArray("86401") << -1;
}

void HttpAnswerTest::readsRetryAfter()
{
    QFETCH(const QByteArray, value);
    QFETCH(const int, seconds);
    const QDateTime now(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);
    QCOMPARE(parseRetryAfter(value, now).value_or(-1s), std::chrono::seconds(seconds));
}

void HttpAnswerTest::retriesWhatMayPass()
{
    const Timings timings;
    for (const Kind kind : {Kind::TimedOut, Kind::ConnectionLost, Kind::ServerError}) {
        ApiError error;
        error.kind = kind;
        QVERIFY(delayBeforeRetry(1, error, timings, 0));
        QVERIFY(delayBeforeRetry(3, error, timings, 0));
        QVERIFY(!delayBeforeRetry(4, error, timings, 0));
        QVERIFY(!delayBeforeRetry(0, error, timings, 0));
    }
    for (const Kind kind :
         {Kind::Offline, Kind::Tls, Kind::Redirected, Kind::SignInNetwork, Kind::Maintenance,
          Kind::KeyNotAccepted, Kind::Forbidden, Kind::NotFound, Kind::NotThisApi,
          Kind::RateLimited, Kind::Malformed, Kind::TooLarge, Kind::Refused}) {
        ApiError error;
        error.kind = kind;
        QVERIFY(!delayBeforeRetry(1, error, timings, 0));
    }
}

void HttpAnswerTest::backsOffWithinBounds()
{
    Timings timings;
    timings.retryBase = 1000ms;
    timings.retryMax = 3000ms;
    timings.readRetries = 1000;
    ApiError error;
    error.kind = Kind::ServerError;
    const auto delay = [&](int tries, double random) {
        return delayBeforeRetry(tries, error, timings, random).value();
    };
    QCOMPARE(delay(1, 0), 500ms);
    QCOMPARE(delay(1, 1), 1000ms);
    QCOMPARE(delay(2, 0), 1000ms);
    QCOMPARE(delay(2, 0.5), 1500ms);
    QCOMPARE(delay(3, 1), 3000ms);
    QCOMPARE(delay(1000, 1), 3000ms);
    QCOMPARE(delay(1000, -7), 1500ms);
    QCOMPARE(delay(1, 9), 1000ms);
}

CONTACTS_TEST(HttpAnswerTest)

#include "httpanswertest.moc"
