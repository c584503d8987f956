// SPDX-License-Identifier: MIT
#include "net/clientfixture.h"
#include "net/rawserver.h"
#include "net/samples.h"
#include "store/contactchunk.h"
#include "support/testregistry.h"

#include <QTcpSocket>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

namespace {

//! Answers with each of these in turn, then with the last one for ever.
RawServer::Script inTurn(const QByteArrayList &answers)
{
    auto next = std::make_shared<qsizetype>(0);
    return [answers, next](QTcpSocket &socket, const RawRequest &) {
        socket.write(answers.at(std::min((*next)++, answers.size() - 1)));
    };
}

const auto silence = [](QTcpSocket &, const RawRequest &) {};

} // namespace

//! Reads from the first try to the answer, over real sockets.
class ApiClientTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersAPage();
    void faultsNameThePage_data();
    void faultsNameThePage();
    void twoInFlightInOrder();
    void retriesWithBackOff();
    void givesUpAfterThreeRetries();
    void doesNotRetryWhatStays();
    void waitsOutARateLimit();
    void givesUpAfterFiveRateLimits();
    void oneRateLimitMayBeTheLast();
    void rateLimitIsNoTry();
    void unsendableKeyIsNotSent();
    void queuedHandleIsNeverSent();
    void sentHandleIsAborted();
    void retryOfADroppedHandleIsNotSent();
    void clientMayGoFirst();
    void everythingMayGoInsideTheCallback();
    void dropsAtAnyMoment();
};

void ApiClientTest::answersAPage()
{
    RawServer server(RawServer::keepingAlive(RawServer::http(
        200, peopleJson(1000), "X-RateLimit-Limit: 60\r\nX-RateLimit-Remaining: 41\r\n")));
    ClientFixture fixture(server.api());
    const auto handle = fixture.fetch(3);
    QVERIFY(!handle->isSent());
    QCOMPARE(fixture.answerCount(), 0);
    QTRY_COMPARE(fixture.answerCount(), 1);
    QVERIFY(!handle->isSent());
    QVERIFY(fixture.answers.front());
    QCOMPARE(fixture.answers.front()->records->size(), 1000);
    QVERIFY(server.requests().front().head.startsWith(
        "GET /api/contacts/?page=3&results_per_page=1000 "));
    QCOMPARE(fixture.budget.state().remaining, 41);
}

void ApiClientTest::faultsNameThePage_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    const QByteArray good = pageJson({contactJson(1)});
    QTest::newRow("empty") << QByteArray() << Kind::Malformed;
    QTest::newRow("truncated") << good.left(good.size() / 2) << Kind::Malformed;
    QTest::newRow("HTML") << QByteArray("<!doctype html><p>Sign in") << Kind::NotThisApi;
    QTest::newRow("PHP warning") << QByteArray("<br />\n<b>Warning</b>: x\n" + good)
                                 << Kind::Malformed;
    QTest::newRow("invalid UTF-8") << QByteArray(good).replace("Doe", "D\xff") << Kind::Malformed;
    QTest::newRow("wrong type") << QByteArray(good).replace("\"John Doe\"", "{}")
                                << Kind::Malformed;
    QTest::newRow("200,000 levels") << QByteArray(good).replace(
        "{\"age\":18}", QByteArray(200'000, '[') + QByteArray(200'000, ']'))
                                    << Kind::Malformed;
    QTest::newRow("an error with 200")
        << QByteArray(R"({"errors":[{"title":"Manutenzione"}]})") << Kind::Malformed;
}

void ApiClientTest::faultsNameThePage()
{
    QFETCH(const QByteArray, body);
    QFETCH(const Kind, kind);
    RawServer server(RawServer::keepingAlive(RawServer::http(200, body)));
    ClientFixture fixture(server.api());
    const auto handle = fixture.fetch(12);
    QTRY_COMPARE(fixture.answerCount(), 1);
    QVERIFY(!fixture.answers.front());
    QCOMPARE(fixture.answers.front().error().kind, kind);
    QCOMPARE(fixture.answers.front().error().page, 12);
    QCOMPARE(fixture.answers.front().error().serverMessage,
             body.contains("Manutenzione") ? QStringLiteral("Manutenzione") : QString());
    QCOMPARE(server.requestCount(), 1);
}

void ApiClientTest::twoInFlightInOrder()
{
    std::vector<QPointer<QTcpSocket>> lines;
    RawServer server(
        [&lines](QTcpSocket &socket, const RawRequest &) { lines.emplace_back(&socket); });
    ClientFixture fixture(server.api());
    std::vector<std::unique_ptr<RequestHandle>> handles;
    handles.push_back(fixture.fetch(1, RequestPriority::Background));
    handles.push_back(fixture.fetch(2, RequestPriority::Background));
    handles.push_back(fixture.fetch(3));
    handles.push_back(fixture.fetch(4, RequestPriority::Awaited));
    const QByteArray good = RawServer::http(200, pageJson({contactJson(1)}));
    QTRY_COMPARE(server.requestCount(), 2);
    for (int answered = 0; answered < 4; ++answered) {
        QTRY_VERIFY(int(lines.size()) > answered);
        lines[size_t(answered)]->write(good);
        QTRY_COMPARE(fixture.answerCount(), answered + 1);
        QVERIFY(server.requestCount() <= answered + 3);
    }
    QByteArrayList pages;
    for (const RawRequest &request : server.requests())
        pages << request.target().mid(request.target().indexOf("page=") + 5, 1);
    // The first two leave together, so that their order on two connections is not ours.
    std::sort(pages.begin(), pages.begin() + 2);
    QCOMPARE(pages, (QByteArrayList{"3", "4", "1", "2"}));
}

void ApiClientTest::retriesWithBackOff()
{
    RawServer server(inTurn({RawServer::http(500, {}), RawServer::http(502, "<html>"),
                             RawServer::http(200, pageJson({contactJson(1)}))}));
    ClientFixture fixture(server.api());
    const auto handle = fixture.fetch();
    for (int tries = 1; tries <= 2; ++tries) {
        QTRY_COMPARE(server.requestCount(), tries);
        QTRY_VERIFY(!handle->isSent());
        const auto full = fixture.timings.retryBase * tries;
        const auto waited = fixture.passToNextTimer();
        QVERIFY(waited >= full / 2 && waited <= full);
    }
    QTRY_COMPARE(fixture.answerCount(), 1);
    QVERIFY(fixture.answers.front());
    QCOMPARE(server.requestCount(), 3);
}

void ApiClientTest::givesUpAfterThreeRetries()
{
    RawServer server(RawServer::keepingAlive(
        RawServer::http(500, R"({"errors":[{"title":"Errore","status":500}]})")));
    ClientFixture fixture(server.api());
    const auto handle = fixture.fetch(9);
    for (int tries = 1; tries <= 3; ++tries) {
        QTRY_COMPARE(server.requestCount(), tries);
        QTRY_VERIFY(!handle->isSent());
        fixture.passToNextTimer();
    }
    QTRY_COMPARE(fixture.answerCount(), 1);
    QCOMPARE(server.requestCount(), 4);
    QCOMPARE(fixture.answers.front().error().kind, Kind::ServerError);
    QCOMPARE(fixture.answers.front().error().page, 9);
    QCOMPARE(fixture.answers.front().error().serverMessage, QStringLiteral("Errore"));
    QVERIFY(!fixture.isWaiting());
}

void ApiClientTest::doesNotRetryWhatStays()
{
    RawServer server(RawServer::keepingAlive(RawServer::http(401, {})));
    ClientFixture fixture(server.api());
    const auto handle = fixture.fetch();
    QTRY_COMPARE(fixture.answerCount(), 1);
    QCOMPARE(fixture.answers.front().error().kind, Kind::KeyNotAccepted);
    QVERIFY(!fixture.isWaiting());
    QCOMPARE(server.requestCount(), 1);
}

void ApiClientTest::waitsOutARateLimit()
{
    RawServer server(inTurn({RawServer::http(429, {}, "X-RateLimit-Reset: 24\r\n"),
                             RawServer::http(200, pageJson({contactJson(1)}))}));
    ClientFixture fixture(server.api());
    const auto handle = fixture.fetch();
    QTRY_VERIFY(fixture.budget.state().pausedUntil);
    QCOMPARE(fixture.budget.state().pausedUntil, fixture.clock.now() + 24s);
    QVERIFY(!handle->isSent());
    const auto other = fixture.fetch(2, RequestPriority::Awaited);
    fixture.clock.advance(23'999ms);
    QCOMPARE(server.requestCount(), 1);
    fixture.clock.advance(1ms);
    QTRY_COMPARE(fixture.answerCount(), 2);
    QVERIFY(fixture.answers[0] && fixture.answers[1]);
    QCOMPARE(server.requestCount(), 3);
}

void ApiClientTest::givesUpAfterFiveRateLimits()
{
    RawServer server(RawServer::keepingAlive(RawServer::http(429, {}, "Retry-After: 7\r\n")));
    ClientFixture fixture(server.api());
    const auto handle = fixture.fetch(5);
    for (int tries = 1; tries <= 5; ++tries) {
        QTRY_COMPARE(server.requestCount(), tries);
        QTRY_VERIFY(fixture.budget.state().pausedUntil);
        if (tries < 5)
            QCOMPARE(fixture.passToNextTimer(), 7s);
    }
    QTRY_COMPARE(fixture.answerCount(), 1);
    QCOMPARE(fixture.answers.front().error().kind, Kind::RateLimited);
    QCOMPARE(fixture.answers.front().error().page, 5);
    QCOMPARE(fixture.answers.front().error().retryAfter, 7s);
    QCOMPARE(server.requestCount(), 5);
}

void ApiClientTest::oneRateLimitMayBeTheLast()
{
    RawServer server(RawServer::keepingAlive(RawServer::http(429, {}, "Retry-After: 7\r\n")));
    Timings impatient;
    impatient.mostRateLimited = 1;
    ClientFixture fixture(server.api(), QByteArrayLiteral("canary-key-7f3a91"), impatient);
    const QDateTime before = fixture.clock.utcNow();
    const auto handle = fixture.fetch(5);
    QTRY_COMPARE(fixture.answerCount(), 1);
    QCOMPARE(fixture.answers.front().error().kind, Kind::RateLimited);
    QCOMPARE(fixture.answers.front().error().page, 5);
    QCOMPARE(fixture.answers.front().error().retryAfter, 7s);
    QCOMPARE(fixture.answers.front().error().until, before.addSecs(7));
    // The next one still waits for the window.
    const auto next = fixture.fetch(6);
    fixture.clock.advance(6'999ms);
    QCoreApplication::sendPostedEvents(&fixture.budget);
    QCOMPARE(server.requestCount(), 1);
    fixture.clock.advance(1ms);
    QTRY_COMPARE(fixture.answerCount(), 2);
    QCOMPARE(server.requestCount(), 2);

    // Control: with the usual patience the same answer is waited out.
    ClientFixture patient(server.api());
    const auto waiting = patient.fetch(5);
    QTRY_VERIFY(patient.budget.state().pausedUntil);
    QCOMPARE(patient.answerCount(), 0);
    patient.passToNextTimer();
    QTRY_COMPARE(server.requestCount(), 4);
}

void ApiClientTest::rateLimitIsNoTry()
{
    const QByteArray limited = RawServer::http(429, {}, "Retry-After: 7\r\n");
    const QByteArray failed = RawServer::http(500, {});
    RawServer server(inTurn({limited, failed, limited, failed, limited, limited, failed,
                             RawServer::http(200, pageJson({contactJson(1)}))}));
    ClientFixture fixture(server.api());
    const auto handle = fixture.fetch();
    for (int tries = 1; tries <= 7; ++tries) {
        QTRY_COMPARE(server.requestCount(), tries);
        QTRY_VERIFY(!handle->isSent());
        QVERIFY(fixture.isWaiting());
        fixture.passToNextTimer();
    }
    QTRY_COMPARE(fixture.answerCount(), 1);
    QVERIFY(fixture.answers.front());
}

void ApiClientTest::unsendableKeyIsNotSent()
{
    RawServer server(RawServer::keepingAlive(RawServer::http(200, {})));
    for (const QByteArray &key :
         {QByteArray("abc\r\nX-Other: 1"), QByteArray("a b"), QByteArray("caf\xc3\xa9"),
          QByteArray("a\0b", 3), QByteArray("abc\n")}) {
        ClientFixture fixture(server.api(), key);
        const auto handle = fixture.fetch();
        QTRY_COMPARE(fixture.answerCount(), 1);
        QCOMPARE(fixture.answers.front().error().kind, Kind::KeyNotAccepted);
    }
    QCOMPARE(server.requestCount(), 0);
    // Control: a line break at the end is from pasting, and goes where a key is taken over.
    ClientFixture fixture(server.api(), ApiKey::fromPasted(u"abc\n").bytes());
    const auto handle = fixture.fetch();
    QTRY_COMPARE(server.requestCount(), 1);
    QCOMPARE(server.requests().front().header("Authorization"), QByteArray("Bearer abc"));
}

void ApiClientTest::queuedHandleIsNeverSent()
{
    RawServer server(silence);
    ClientFixture fixture(server.api());
    auto first = fixture.fetch(1);
    auto second = fixture.fetch(2);
    auto third = fixture.fetch(3);
    auto fourth = fixture.fetch(4);
    QTRY_COMPARE(server.requestCount(), 2);
    QVERIFY(!third->isSent());
    third.reset();
    first.reset();
    QTRY_COMPARE(server.requestCount(), 3);
    QVERIFY(fourth->isSent());
    QVERIFY(server.requests().back().target().contains("page=4"));
    QCOMPARE(fixture.answerCount(), 0);
}

void ApiClientTest::sentHandleIsAborted()
{
    RawServer server(silence);
    ClientFixture fixture(server.api());
    auto handle = fixture.fetch();
    QVERIFY(!handle->isSent());
    QTRY_COMPARE(server.requestCount(), 1);
    QVERIFY(handle->isSent());
    handle.reset();
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(fixture.answerCount(), 0);
    QVERIFY(!fixture.isWaiting());
}

void ApiClientTest::retryOfADroppedHandleIsNotSent()
{
    RawServer server(RawServer::keepingAlive(RawServer::http(500, {})));
    ClientFixture fixture(server.api());
    auto dropped = fixture.fetch(1);
    QTRY_COMPARE(server.requestCount(), 1);
    QTRY_VERIFY(!dropped->isSent());
    QVERIFY(fixture.isWaiting());
    dropped.reset();
    QVERIFY(!fixture.isWaiting());
    // Control: one that is kept is sent again.
    const auto kept = fixture.fetch(2);
    QTRY_COMPARE(server.requestCount(), 2);
    QTRY_VERIFY(!kept->isSent());
    fixture.passToNextTimer();
    QTRY_COMPARE(server.requestCount(), 3);
    QVERIFY(server.requests().back().target().contains("page=2"));
}

void ApiClientTest::clientMayGoFirst()
{
    RawServer server(silence);
    ClientFixture fixture(server.api());
    const auto sent = fixture.fetch(1);
    const auto alsoSent = fixture.fetch(2);
    const auto queued = fixture.fetch(3);
    QTRY_COMPARE(server.requestCount(), 2);
    fixture.client.reset();
    QTRY_COMPARE(server.openConnections(), 0);
    QVERIFY(!sent->isSent() && !queued->isSent());
    QCOMPARE(fixture.answerCount(), 0);
    QCOMPARE(server.requestCount(), 2);
}

void ApiClientTest::everythingMayGoInsideTheCallback()
{
    RawServer server(RawServer::keepingAlive(RawServer::http(200, pageJson({contactJson(1)}))));
    ClientFixture fixture(server.api());
    std::unique_ptr<RequestHandle> handle;
    int answers = 0;
    handle = fixture.client->fetchPage({1, 1000, RequestPriority::Visible}, [&](PageAnswer page) {
        handle.reset();
        fixture.client.reset();
        answers += page ? 1 : 100;
    });
    QTRY_COMPARE(answers, 1);
}

//! Takes handles and clients back between sending, arriving, decoding and answering.
void ApiClientTest::dropsAtAnyMoment()
{
    RawServer server(RawServer::keepingAlive(RawServer::http(200, peopleJson(300))));
    int answered = 0;
    for (int run = 0; run < 30; ++run) {
        ClientFixture fixture(server.api());
        const int before = server.requestCount();
        auto dropped = fixture.fetch(1);
        const auto kept = fixture.fetch(2);
        QTRY_VERIFY(server.requestCount() > before);
        if (run % 3 == 0) {
            QTRY_VERIFY(fixture.answerCount() > 0);
        }
        if (run % 2 == 0)
            dropped.reset();
        if (run % 5 == 0)
            fixture.client.reset();
        else
            QTRY_VERIFY(fixture.answerCount() >= 1);
        answered += fixture.answerCount();
    }
    QVERIFY(answered > 25);
}

CONTACTS_TEST(ApiClientTest)

#include "apiclienttest.moc"
