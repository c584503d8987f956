// SPDX-License-Identifier: MIT
#include "practice/rawclient.h"
#include "practice/testserver.h"
#include "support/testregistry.h"

#include <QDateTime>
#include <QLocale>

#include <atomic>

using namespace contacts;
using namespace contacts::testing;
using Profile = PracticeServer::Profile;

//! The window, on a clock that only the test moves.
class PracticeRateLimitTest : public QObject
{
    Q_OBJECT

private:
    PracticeServer::Options timed(Profile profile)
    {
        auto options = optionsFor(profile, 5);
        options.clock = [this] { return m_now.load(); };
        return options;
    }

    std::atomic<qint64> m_now{5000};

private Q_SLOTS:
    void init() { m_now = 5000; }

    void sixtyPerMinute()
    {
        TestServer server(timed(Profile::Family));
        RawClient client(server.port());
        for (int i = 1; i <= 60; ++i) {
            const RawAnswer answer = client.get("/api/contacts/1");
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.header("x-ratelimit-limit"), "60");
            QCOMPARE(answer.header("x-ratelimit-remaining"), QByteArray::number(60 - i));
            QVERIFY(answer.header("x-ratelimit-reset").isNull());
        }
        m_now += 20'500;
        const RawAnswer over = client.get("/api/contacts/1");
        QCOMPARE(over.status, 429);
        QCOMPARE(over.header("x-ratelimit-reset"), "40"); // seconds left, rounded up
        QVERIFY(over.header("retry-after").isNull());
        QVERIFY(over.header("x-ratelimit-remaining").isNull());
        QVERIFY(over.json().contains(QLatin1String("errors")));
        m_now = 5000 + 59'999;
        QCOMPARE(client.get("/api/contacts/1").status, 429);
        m_now = 5000 + 60'000;
        const RawAnswer next = client.get("/api/contacts/1");
        QCOMPARE(next.status, 200);
        QCOMPARE(next.header("x-ratelimit-remaining"), "59");
    }

    void nothingIsDoneAboveTheLimit()
    {
        auto options = timed(Profile::Family);
        options.switches = {{"rate-limit", "1"}};
        TestServer server(options);
        RawClient client(server.port());
        QCOMPARE(client.remove("/api/contacts/1").status, 200);
        QCOMPARE(client.remove("/api/contacts/2").status, 429);
        QCOMPARE(client.post("/api/contacts", {{"phone_number", "+391"}}).status, 429);
        QCOMPARE(server->total(), 4u);
    }

    void anotherClientTakesItsShareOfEachWindow()
    {
        auto options = timed(Profile::Family);
        options.switches = {{"another-client", "57"}};
        TestServer server(options);
        RawClient client(server.port());
        for (int window = 0; window < 2; ++window) {
            QCOMPARE(client.get("/api/contacts/1").header("x-ratelimit-remaining"), "2");
            QCOMPARE(client.get("/api/contacts/1").status, 200);
            QCOMPARE(client.get("/api/contacts/1").header("x-ratelimit-remaining"), "0");
            QCOMPARE(client.get("/api/contacts/1").status, 429);
            m_now += 60'000;
        }
    }

    void retryAfterAsADate()
    {
        auto options = timed(Profile::Family);
        options.switches = {{"rate-limit", "0"}, {"rate-headers", "retry-after-date"}};
        TestServer server(options);
        RawClient client(server.port());
        const QDateTime before = QDateTime::currentDateTimeUtc();
        const QByteArray value = client.get("/api/contacts/1").header("retry-after");
        QDateTime then = QLocale::c().toDateTime(QString::fromLatin1(value),
                                                 QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
        then.setTimeSpec(Qt::UTC);
        QVERIFY2(then.isValid(), value.constData());
        QVERIFY(qAbs(before.secsTo(then) - 60) <= 30);
    }

    void aWrongKeyUsesUpNothing()
    {
        auto options = timed(Profile::Family);
        options.key = "right";
        TestServer server(options);
        RawClient wrong(server.port(), "wrong");
        for (int i = 0; i < 70; ++i)
            QCOMPARE(wrong.get("/api/contacts/1").status, 401);
        RawClient right(server.port(), "right");
        QCOMPARE(right.get("/api/contacts/1").header("x-ratelimit-remaining"), "59");
    }

    void docsHasNoLimit()
    {
        TestServer server(timed(Profile::Docs));
        RawClient client(server.port());
        for (int i = 0; i < 200; ++i) {
            const RawAnswer answer = client.get("/api/contacts/1");
            QCOMPARE(answer.status, 200);
            QVERIFY(answer.header("x-ratelimit-limit").isNull());
        }
    }
};

CONTACTS_TEST(PracticeRateLimitTest)
#include "practiceratelimittest.moc"
