// SPDX-License-Identifier: MIT
#include "net/serveraddress.h"
#include "net/redaction.h"
#include "support/testregistry.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace contacts;
using Error = ServerAddress::Error;

namespace {

//! A valid address as somebody could type it; parts of it have to be escaped or look like others.
QString randomAddress(QRandomGenerator &random)
{
    const auto oneOf = [&random](const QStringList &choices) {
        return choices.at(qsizetype(random.bounded(choices.size())));
    };
    static const QStringList loopback{QStringLiteral("127.0.0.1"), QStringLiteral("localhost"),
                                      QStringLiteral("[::1]"), QStringLiteral("127.9.8.7"),
                                      QStringLiteral("LOCALHOST")};
    static const QStringList hosts{
        QStringLiteral("example.org"),         QStringLiteral("SMS.Example.org"),
        QStringLiteral("192.0.2.7"),           QStringLiteral("[2001:db8::7]"),
        QStringLiteral("b\u00fccher.example"), QStringLiteral("xn--bcher-kva.example"),
        QStringLiteral("a-b.example")};
    static const QStringList ports{QString(),
                                   QStringLiteral(":1"),
                                   QStringLiteral(":80"),
                                   QStringLiteral(":443"),
                                   QStringLiteral(":8443"),
                                   QStringLiteral(":65535")};
    static const QStringList pieces{
        QStringLiteral("/"),      QStringLiteral("/api"),   QStringLiteral("/API"),
        QStringLiteral("v2"),     QStringLiteral("%20"),    QStringLiteral("%2F"),
        QStringLiteral("%25"),    QStringLiteral("%3F"),    QStringLiteral("%23"),
        QStringLiteral("%C3%A9"), QStringLiteral("\u00e9"), QStringLiteral("%22"),
        QStringLiteral("%3C"),    QStringLiteral("%FF"),    QStringLiteral("%61"),
        QStringLiteral("@"),      QStringLiteral(":"),      QStringLiteral("://"),
        QStringLiteral("/../"),   QStringLiteral("/./"),    QStringLiteral("+"),
        QStringLiteral("~"),      QStringLiteral("%7B"),    QStringLiteral("%5C")};
    const bool isHttp = random.bounded(3) == 0;
    QString text =
        isHttp ? QStringLiteral("http://") : oneOf({QString(), QStringLiteral("https://")});
    text += oneOf(isHttp || random.bounded(4) == 0 ? loopback : hosts) + oneOf(ports);
    const int count = int(random.bounded(6));
    for (int i = 0; i < count; ++i)
        text += (i == 0 ? QStringLiteral("/") : QString()) + oneOf(pieces);
    return text;
}

} // namespace

//! Which typed addresses are taken, how they are written, and where a key may go.
class ServerAddressTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void everyErrorHasASentence();
    void findsApiBehindThePath_data();
    void findsApiBehindThePath();
    void readsAMovedList_data();
    void readsAMovedList();
    void everyAddressIsReadAgain();
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
        "example.org/sms%20x/api");
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

void ServerAddressTest::findsApiBehindThePath_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("withApi"); // empty: there is none
    const auto row = [](const char *typed, const char *withApi) {
        QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(withApi);
    };
    row("example.org", "https://example.org/api");
    row("example.org//", "https://example.org/api");
    row("example.org:8443/sms/", "https://example.org:8443/sms/api");
    row("example.org/myapi", "https://example.org/myapi/api");
    row("example.org/api/v2", "https://example.org/api/v2/api");
    row("example.org/a%20b%2Fc", "https://example.org/a%20b%2Fc/api");
    row("http://[::1]:9", "http://[::1]:9/api");
    row("example.org/api", "");
    row("example.org/api/", "");
    row("example.org/sms/API", "");
    row("example.org/x/../api", "");
}

void ServerAddressTest::findsApiBehindThePath()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, withApi);
    const ServerAddress address = ServerAddress::parse(typed).value();
    const auto other = address.withApi();
    QCOMPARE(other.has_value(), !withApi.isEmpty());
    if (!other)
        return;
    QCOMPARE(other->toString(), withApi);
    QVERIFY(address.isSameOrigin(other->base));
    QVERIFY(!other->withApi());
    QVERIFY(ServerAddress::parse(withApi).value() == *other);
}

void ServerAddressTest::readsAMovedList_data()
{
    QTest::addColumn<QUrl>("location");
    QTest::addColumn<QString>("address"); // empty: there is none
    const auto row = [](const char *location, const char *address) {
        QTest::newRow(location) << QUrl::fromEncoded(location) << QString::fromLatin1(address);
    };
    row("https://other.example/api/contacts/?page=1&results_per_page=10",
        "https://other.example/api");
    row("https://other.example/api/contacts", "https://other.example/api");
    row("https://other.example/contacts///", "https://other.example");
    row("https://other.example:443/api/contacts/#top", "https://other.example/api");
    row("https://other.example:8443/sms/contacts/", "https://other.example:8443/sms");
    row("https://other.example/a%20b%2Fc/contacts/", "https://other.example/a%20b%2Fc");
    row("https://other.example/x/../api/contacts/", "https://other.example/api");
    row("https://me:secret@other.example/api/contacts/", "https://other.example/api");
    row("http://127.0.0.1:8080/api/contacts/", "http://127.0.0.1:8080/api");
    // What stands behind the list or looks like it.
    row("https://other.example/api/contacts/17", "");
    row("https://other.example/api/mycontacts/", "");
    row("https://other.example/api/contacts/..", "");
    row("https://other.example/api%2Fcontacts", "");
    row("https://other.example/?next=/contacts/", "");
    row("https://other.example/", "");
    // Where the key must not go.
    row("http://other.example/api/contacts/", "");
    row("ftp://other.example/api/contacts/", "");
    row("file:///api/contacts/", "");
    row("https:///api/contacts/", "");
    // Without a host it names no server.
    row("", "");
    row("/api/contacts/", "");
    row("other.example/contacts/", "");
    row("//other.example/contacts/", "");
}

void ServerAddressTest::readsAMovedList()
{
    QFETCH(const QUrl, location);
    QFETCH(const QString, address);
    const auto moved = ServerAddress::fromMovedList(location);
    QCOMPARE(moved ? moved->toString() : QString(), address);
    if (!moved)
        return;
    // There and back again.
    QVERIFY(ServerAddress::fromMovedList(moved->pageUrl(3, 50)) == moved);
}

void ServerAddressTest::everyAddressIsReadAgain()
{
    constexpr quint32 seed = 20'260'304;
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    int taken = 0;
    for (int round = 0; round < 20'000; ++round) {
        const QString typed = randomAddress(random);
        const auto address = ServerAddress::parse(typed);
        if (!address)
            continue;
        ++taken;
        const auto isReadAgain = [&address](const QString &text) {
            const auto again = ServerAddress::parse(text);
            return again && *again == *address && again->toString() == address->toString();
        };
        QVERIFY2(isReadAgain(address->toString()), qPrintable(typed));
        QVERIFY2(isReadAgain(address->display()), qPrintable(typed));
        QVERIFY2(ServerAddress::fromMovedList(address->pageUrl(1, 10)) == *address,
                 qPrintable(typed));
        QVERIFY2(address->isSameOrigin(address->pageUrl(1, 10)), qPrintable(typed));
        if (const auto api = address->withApi())
            QVERIFY2(address->isSameOrigin(api->base) && !api->withApi(), qPrintable(typed));
    }
    qInfo("%d of 20,000 are addresses", taken);
    QVERIFY(taken > 15'000);
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
