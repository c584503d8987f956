// SPDX-License-Identifier: MIT
#include "net/clientfixture.h"
#include "net/rawserver.h"
#include "net/samples.h"
#include "support/testregistry.h"

#include <QLoggingCategory>
#include <QTcpSocket>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

namespace {

QString &captured()
{
    static QString text;
    return text;
}

void capture(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    captured() += QString::fromLatin1(context.category) + QLatin1String(": ") + message + u'\n';
}

} // namespace

//! With everything logged there is a line for each exchange, and no key, name or number in any.
class NetLogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void logsNoCanary();

private:
    QtMessageHandler m_before = nullptr;
};

void NetLogTest::initTestCase()
{
    QLoggingCategory::setFilterRules(QStringLiteral("contacts.*=true"));
    m_before = qInstallMessageHandler(capture);
}

void NetLogTest::cleanupTestCase()
{
    qInstallMessageHandler(m_before);
}

void NetLogTest::logsNoCanary()
{
    const QByteArray record =
        contactJson(1, {{"name", R"("Canaryname")"}, {"phone_number", R"("+39000111222")"}});
    const QByteArray good = pageJson({record});
    const QByteArrayList answers{
        RawServer::http(200, good),
        RawServer::http(200, good + "Canaryname"),
        RawServer::http(200, "<html>Canaryname +39000111222</html>"),
        RawServer::http(200, QByteArray(good).replace("\"id\":1", "\"id\":0")),
        RawServer::http(401, R"({"errors":[{"title":"Canaryname"}]})"),
        RawServer::http(302, {}, "Location: http://Canaryname.example/+39000111222\r\n"),
        "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n" + good,
        "Canaryname +39000111222 is not HTTP\r\n\r\n",
    };
    QString details;
    for (const QByteArray &bytes : answers) {
        RawServer server(RawServer::answering(bytes));
        Timings patience;
        patience.readRetries = 0;
        ClientFixture fixture(server.api(), "canary-key-7f3a91", patience);
        const auto handle = fixture.fetch(77);
        QTRY_COMPARE(fixture.answerCount(), 1);
        if (!fixture.answers.front())
            details += fixture.answers.front().error().detail + u'\n';
        QVERIFY(server.requests().front().head.contains("canary-key-7f3a91"));
    }
    // Control: the log is on, and what is looked for would be found.
    QVERIFY(captured().count(QLatin1String("contacts.net: GET /api/contacts/?page=77"))
            >= answers.size());
    QVERIFY(captured().contains(QLatin1String("status 401")));
    qWarning("Canaryname");
    QCOMPARE(captured().count(QLatin1String("Canaryname")), 1);
    captured().remove(QLatin1String("Canaryname"));

    for (const QLatin1String canary :
         {QLatin1String("canary-key"), QLatin1String("Canaryname"), QLatin1String("canaryname"),
          QLatin1String("39000111222"), QLatin1String("Bearer"), QLatin1String("John")}) {
        QVERIFY2(!captured().contains(canary), canary.data());
        QVERIFY2(!details.contains(canary), canary.data());
    }
}

CONTACTS_TEST(NetLogTest)

#include "netlogtest.moc"
