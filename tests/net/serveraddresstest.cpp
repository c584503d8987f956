// SPDX-License-Identifier: MIT
#include "net/serveraddress.h"
#include "net/redaction.h"
#include "support/testregistry.h"

#include <QtTest>

using namespace contacts;
using Error = ServerAddress::Error;

class ServerAddressTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void everyErrorHasASentence();
    void knowsItsOrigin();
    void redactsAddresses();
};

void ServerAddressTest::accepts_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *typed, const char *base, const char *shown) {
        QTest::newRow(typed) << QString::fromUtf8(typed)
                             << QString::fromUtf8(base)
                + QLatin1String("/contacts/?page=2&results_per_page=50")
                             << QString::fromUtf8(shown);
    };
    const char standard[] = "https://sms.sociostacks.com/api";
    row("https://sms.sociostacks.com/api", standard, "sms.sociostacks.com/api");
    row("  https://sms.sociostacks.com/api///\n", standard, "sms.sociostacks.com/api");
    row("sms.sociostacks.com/api", standard, "sms.sociostacks.com/api");
    row("HTTPS://SMS.SocioStacks.com:443/api/", standard, "sms.sociostacks.com/api");
    row("https://example.org", "https://example.org", "example.org");
    row("https://example.org:8443/a/../b/", "https://example.org:8443/b", "example.org:8443/b");
    row("https://example.org/sms%20x/api", "https://example.org/sms%20x/api",
        "example.org/sms x/api");
    row("example.org:8443/api", "https://example.org:8443/api", "example.org:8443/api");
    row("http://localhost:8080/api", "http://localhost:8080/api", "http://localhost:8080/api");
    row("http://127.0.0.1:1/", "http://127.0.0.1:1", "http://127.0.0.1:1");
    row("http://127.3.4.5/api", "http://127.3.4.5/api", "http://127.3.4.5/api");
    row("http://[::1]:80/api", "http://[::1]/api", "http://[::1]/api");
}

void ServerAddressTest::accepts()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, page);
    QFETCH(const QString, shown);
    const auto address = ServerAddress::parse(typed);
    QVERIFY(address);
    QCOMPARE(address->pageUrl(2, 50).toString(QUrl::FullyEncoded), page);
    QCOMPARE(address->display(), shown);
    // What is stored can be read again.
    QVERIFY(ServerAddress::parse(address->base.toString(QUrl::FullyEncoded)).value() == *address);
}

void ServerAddressTest::refuses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Error>("error");
    const auto row = [](const char *typed, Error error) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << error;
    };
    row("", Error::Empty);
    row(" \t", Error::Empty);
    row("https://", Error::NotAnAddress);
    row("https:///api", Error::NotAnAddress);
    row("https://exa mple.org", Error::NotAnAddress);
    row("https://example.org:port", Error::NotAnAddress);
    row("https://example.org:99999", Error::NotAnAddress);
    row("https://example.org:0", Error::NotAnAddress);
    row("ftp://example.org", Error::OtherScheme);
    row("file:///etc", Error::NotAnAddress);
    row("http://example.org/api", Error::NotEncrypted);
    row("http://localhost.example.org/api", Error::NotEncrypted);
    row("http://127.0.0.1.example.org/api", Error::NotEncrypted);
    row("http://192.168.1.5/api", Error::NotEncrypted);
    row("http://0.0.0.0/api", Error::NotEncrypted);
    row("https://me:secret@example.org/api", Error::UserInformation);
    row("https://me@example.org/api", Error::UserInformation);
    row("https://@example.org/api", Error::UserInformation);
    row("http://localhost@example.org/api", Error::UserInformation);
    row("https://example.org/api?key=1", Error::QueryOrFragment);
    row("https://example.org/api?", Error::QueryOrFragment);
    row("https://example.org/api#x", Error::QueryOrFragment);
    QTest::newRow("too long") << QLatin1String("https://example.org/") + QString(3000, u'a')
                              << Error::NotAnAddress;
}

void ServerAddressTest::refuses()
{
    QFETCH(const QString, typed);
    QFETCH(const Error, error);
    const auto address = ServerAddress::parse(typed);
    QVERIFY(!address);
    QCOMPARE(address.error(), error);
}

void ServerAddressTest::everyErrorHasASentence()
{
    QSet<QString> sentences;
    for (const Error error : {Error::Empty, Error::NotAnAddress, Error::OtherScheme,
                              Error::NotEncrypted, Error::UserInformation, Error::QueryOrFragment})
        sentences.insert(ServerAddress::errorSentence(error));
    QCOMPARE(sentences.size(), 6);
    QVERIFY(!sentences.contains(QString()));
}

void ServerAddressTest::knowsItsOrigin()
{
    const ServerAddress address = ServerAddress::standard();
    QVERIFY(ServerAddress::parse(address.base.toString()).value() == address);
    QVERIFY(!address.isLoopback());
    QVERIFY(address.isSameOrigin(QUrl(QStringLiteral("https://sms.sociostacks.com:443/x"))));
    for (const auto &other :
         {QStringLiteral("http://sms.sociostacks.com/"), QStringLiteral("https://sociostacks.com/"),
          QStringLiteral("https://sms.sociostacks.com:8443/"), QStringLiteral("/api")})
        QVERIFY2(!address.isSameOrigin(QUrl(other)), qPrintable(other));
    QVERIFY(ServerAddress::parse(QStringLiteral("http://[::1]:9/")).value().isLoopback());
}

void ServerAddressTest::redactsAddresses()
{
    QCOMPARE(
        redactedUrl(QUrl(QStringLiteral(
            "https://me:secret@example.org/api/contacts/?page=3&results_per_page=10&q=Rossi#x"))),
        QStringLiteral("https://example.org/api/contacts/?page=3&results_per_page=10&q=redacted"));
    QCOMPARE(redactedUrl(QUrl(QStringLiteral("https://example.org/api/contacts/17"))),
             QStringLiteral("https://example.org/api/contacts/17"));
}

CONTACTS_TEST(ServerAddressTest)

#include "serveraddresstest.moc"
