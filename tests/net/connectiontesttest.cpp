// SPDX-License-Identifier: MIT
#include "net/connectionfixture.h"
#include "net/wirefixture.h"
#include "practice/practiceserver.h"
#include "support/testregistry.h"

#include <QtTest>

using namespace contacts;
using namespace contacts::testing;
using Kind = ApiError::Kind;

//! An address and a key are tried before they are kept: what is found, what is said when not, how
//! many requests it takes, and that the key stays with the server that was typed.
class ConnectionTestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneGetFindsTheList_data();
    void oneGetFindsTheList();
    void practiceServerIsFound_data();
    void practiceServerIsFound();
    void practiceServerRefusesTheKey();
    void missingApiIsFound_data();
    void missingApiIsFound();
    void wrongAddressIsNamedAsTyped_data();
    void wrongAddressIsNamedAsTyped();
    void answersOfThisApiAreFinal_data();
    void answersOfThisApiAreFinal();
    void answerBehindApiCounts_data();
    void answerBehindApiCounts();
    void redirectIsOfferedNotFollowed_data();
    void redirectIsOfferedNotFollowed();
    void redirectThatIsNoAddressIsNotOffered_data();
    void redirectThatIsNoAddressIsNotOffered();
    void redirectAtHome();
    void redirectToItselfIsNotOffered();
    void nobodyListens();
    void hostDoesNotExist();
    void addressIsRefusedUnasked_data();
    void addressIsRefusedUnasked();
    void keyThatCannotBeSentIsNot();
};

void ConnectionTestTest::oneGetFindsTheList_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QByteArray>("path");
    const QString api = QStringLiteral("/api");
    QTest::newRow("as documented") << api << api << atApi;
    QTest::newRow("trailing slash") << QStringLiteral("/api/") << api << atApi;
    QTest::newRow("many slashes and blanks") << QStringLiteral("/api///  \n") << api << atApi;
    QTest::newRow("without /api") << QString() << QString() << atRoot;
    QTest::newRow("deeper") << QStringLiteral("/sms/v2") << QStringLiteral("/sms/v2")
                            << QByteArray("/sms/v2/contacts/");
}

void ConnectionTestTest::oneGetFindsTheList()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, server);
    QFETCH(const QByteArray, path);
    RawServer raw(byPath({{path, people()}}));
    ConnectionFixture fixture;
    fixture.start(root(raw) + typed);
    QVERIFY(fixture.outcomes.empty());
    QTRY_VERIFY(fixture.isEnded());
    QVERIFY(fixture.isFound());
    QCOMPARE(fixture.found().contacts, 4711);
    QCOMPARE(fixture.found().server, root(raw) + server);

    QCOMPARE(raw.requestCount(), 1);
    const RawRequest &request = raw.requests().front();
    QVERIFY(request.head.startsWith("GET " + path + "?page=1&results_per_page=10 "));
    QCOMPARE(request.header("Authorization"), "Bearer " + canaryKey);
    QCOMPARE(fixture.outcomes.size(), size_t(1));
    QCOMPARE(fixture.clock.nextTimer(), std::nullopt);
}

void ConnectionTestTest::practiceServerIsFound_data()
{
    QTest::addColumn<PracticeProfile>("profile");
    QTest::addColumn<quint32>("rows");
    QTest::newRow("docs") << PracticeProfile::Docs << 2345u;
    QTest::newRow("family") << PracticeProfile::Family << 2345u;
    QTest::newRow("empty account") << PracticeProfile::Family << 0u;
}

void ConnectionTestTest::practiceServerIsFound()
{
    QFETCH(const PracticeProfile, profile);
    QFETCH(const quint32, rows);
    PracticeServer::Options options;
    options.rows = rows;
    options.key = canaryKey.toStdString();
    options.profile = profile;
    PracticeServer server(options);
    QString error;
    QVERIFY2(server.start(&error), qPrintable(error));
    for (const QString &typed : {server.baseUrl(), server.baseUrl().chopped(4)}) {
        server.clearJournal();
        ConnectionFixture fixture;
        fixture.start(typed);
        QTRY_VERIFY(fixture.isEnded());
        QVERIFY(fixture.isFound());
        QCOMPARE(fixture.found().contacts, qint64(rows));
        QCOMPARE(fixture.found().server, server.baseUrl());
        const auto journal = server.journal();
        QCOMPARE(journal.size(), size_t(typed == server.baseUrl() ? 1 : 2));
        for (const PracticeServer::JournalEntry &entry : journal)
            QCOMPARE(entry.method, std::string("GET"));
        QCOMPARE(journal.back().path, std::string("/api/contacts/"));
    }
}

void ConnectionTestTest::practiceServerRefusesTheKey()
{
    PracticeServer::Options options;
    options.key = "another key";
    PracticeServer server(options);
    QString error;
    QVERIFY2(server.start(&error), qPrintable(error));
    ConnectionFixture fixture;
    fixture.start(server.baseUrl());
    QTRY_VERIFY(fixture.isEnded());
    QVERIFY(!fixture.isFound());
    QCOMPARE(fixture.kind(), Kind::KeyNotAccepted);
    QVERIFY(!fixture.problem().error.serverMessage.isEmpty());
    QCOMPARE(server.journal().size(), size_t(1));
}

void ConnectionTestTest::missingApiIsFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("first");
    const QByteArray html("<!doctype html><p>Welcome");
    QTest::newRow("404 page") << QString() << RawServer::http(404, html);
    QTest::newRow("404 JSON") << QString()
                              << RawServer::http(404,
                                                 R"({"errors":[{"title":"No","status":404}]})");
    QTest::newRow("404 empty") << QString() << RawServer::http(404, {});
    QTest::newRow("200 page") << QString() << RawServer::http(200, html);
    QTest::newRow("other JSON") << QString() << RawServer::http(200, R"({"status":"ok"})");
    QTest::newRow("moved at home") << QString() << redirect(QStringLiteral("/sign/"));
    QTest::newRow("trailing slashes") << QStringLiteral("//") << RawServer::http(404, html);
}

void ConnectionTestTest::missingApiIsFound()
{
    QFETCH(const QString, typed);
    QFETCH(const QByteArray, first);
    RawServer server(byPath({{atRoot, first}, {atApi, people()}}));
    ConnectionFixture fixture;
    fixture.start(root(server) + typed);
    QTRY_VERIFY(fixture.isEnded());
    QVERIFY(fixture.isFound());
    QCOMPARE(fixture.found().contacts, 4711);
    QCOMPARE(fixture.found().server, server.api());
    QCOMPARE(askedPaths(server), (QByteArrayList{atRoot, atApi}));
    const QByteArray host = "127.0.0.1:" + QByteArray::number(server.port());
    for (const RawRequest &request : server.requests())
        QCOMPARE(request.header("Host"), host);
    QCOMPARE(fixture.outcomes.size(), size_t(1));
}

void ConnectionTestTest::wrongAddressIsNamedAsTyped_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArrayList>("asked");
    const QByteArray html("<!doctype html><p>Welcome");
    const QByteArray ok("{\"status\":\"ok\"}");
    const QByteArray json(R"({"errors":[{"title":"No","status":404}]})");
    const QByteArrayList two{atRoot, atApi};
    const auto row = [](const char *name, const char *path, const QByteArray &answer, Kind kind,
                        const QByteArrayList &asked) {
        QTest::newRow(name) << QString::fromLatin1(path) << answer << kind << asked;
    };
    row("404 page", "", RawServer::http(404, html), Kind::NotThisApi, two);
    row("404 JSON", "", RawServer::http(404, json), Kind::NotFound, two);
    row("200 page", "", RawServer::http(200, html), Kind::NotThisApi, two);
    row("other JSON", "", RawServer::http(200, ok), Kind::Malformed, two);
    row("wrong path", "/wrong", RawServer::http(404, html), Kind::NotThisApi,
        {"/wrong/contacts/", "/wrong/api/contacts/"});
    // Nothing is tried behind /api again.
    row("404 behind /api", "/api", RawServer::http(404, html), Kind::NotThisApi, {atApi});
    row("200 behind /api", "/api", RawServer::http(200, html), Kind::NotThisApi, {atApi});
    row("behind /API", "/API/", RawServer::http(200, ok), Kind::Malformed, {"/API/contacts/"});
}

void ConnectionTestTest::wrongAddressIsNamedAsTyped()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, answer);
    QFETCH(const Kind, kind);
    QFETCH(const QByteArrayList, asked);
    RawServer server(RawServer::keepingAlive(answer));
    ConnectionFixture fixture;
    fixture.start(root(server) + path);
    QTRY_VERIFY(fixture.isEnded());
    QVERIFY(!fixture.isFound());
    QCOMPARE(fixture.kind(), kind);
    QCOMPARE(fixture.problem().addressProblem, QString());
    QCOMPARE(fixture.problem().error.page, 0);
    QCOMPARE(fixture.problem().newServer, QString());
    QString typed = root(server) + path;
    while (typed.endsWith(u'/'))
        typed.chop(1);
    QCOMPARE(fixture.problem().server, typed);
    QCOMPARE(askedPaths(server), asked);
}

void ConnectionTestTest::answersOfThisApiAreFinal_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, int status, Kind kind, const QByteArray &headers = {}) {
        QTest::newRow(name) << RawServer::http(status, {}, headers) << kind;
    };
    row("401", 401, Kind::KeyNotAccepted);
    row("403", 403, Kind::Forbidden);
    row("challenge", 403, Kind::Forbidden, "cf-mitigated: challenge\r\n");
    row("400", 400, Kind::Refused);
    row("500", 500, Kind::ServerError);
    row("502", 502, Kind::ServerError);
    row("511", 511, Kind::SignInNetwork);
    row("portal elsewhere", 302, Kind::SignInNetwork, "Location: http://captive.example/login\r\n");
    row("portal at home", 302, Kind::SignInNetwork, "Location: http://192.168.1.1/\r\n");
}

//! One request, and no second try at another path.
void ConnectionTestTest::answersOfThisApiAreFinal()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const Kind, kind);
    RawServer server(RawServer::keepingAlive(answer));
    ConnectionFixture fixture;
    fixture.start(root(server));
    QTRY_VERIFY(fixture.isEnded());
    QVERIFY(!fixture.isFound());
    QCOMPARE(fixture.kind(), kind);
    QCOMPARE(fixture.problem().newServer, QString());
    QCOMPARE(fixture.problem().server, root(server));
    QCOMPARE(askedPaths(server), (QByteArrayList{atRoot}));
    QVERIFY(!fixture.clock.nextTimer());

    // Control: an answer of something else is tried once more.
    server.setScript(RawServer::keepingAlive(RawServer::http(404, {})));
    ConnectionFixture other;
    other.start(root(server));
    QTRY_VERIFY(other.isEnded());
    QCOMPARE(server.requestCount(), 3);
}

void ConnectionTestTest::answerBehindApiCounts_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("401") << RawServer::http(401, {}) << Kind::KeyNotAccepted;
    QTest::newRow("429") << RawServer::http(429, {}, "Retry-After: 9\r\n") << Kind::RateLimited;
    QTest::newRow("503") << RawServer::http(503, {}, "Retry-After: 9\r\n") << Kind::Maintenance;
    QTest::newRow("moved") << redirect(QStringLiteral("https://other.example/api/contacts/"))
                           << Kind::Redirected;
}

//! A 404 at the root, and behind /api somebody who knows what was asked.
void ConnectionTestTest::answerBehindApiCounts()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const Kind, kind);
    RawServer server(byPath({{atApi, answer}}));
    ConnectionFixture fixture;
    fixture.start(root(server));
    QTRY_VERIFY(fixture.isEnded());
    QVERIFY(!fixture.isFound());
    QCOMPARE(fixture.kind(), kind);
    QCOMPARE(fixture.problem().server, server.api());
    QCOMPARE(fixture.problem().newServer,
             kind == Kind::Redirected ? QStringLiteral("other.example/api") : QString());
    QCOMPARE(askedPaths(server), (QByteArrayList{atRoot, atApi}));
}

void ConnectionTestTest::redirectIsOfferedNotFollowed_data()
{
    QTest::addColumn<QString>("otherHost");
    QTest::addColumn<QString>("typedPath");
    QTest::newRow("another port") << QStringLiteral("127.0.0.1") << QStringLiteral("/api");
    QTest::newRow("another host") << QStringLiteral("127.0.0.2") << QStringLiteral("/api");
    QTest::newRow("another port, without /api") << QStringLiteral("127.0.0.1") << QString();
    QTest::newRow("another host, without /api") << QStringLiteral("127.0.0.2") << QString();
}

void ConnectionTestTest::redirectIsOfferedNotFollowed()
{
    QFETCH(const QString, otherHost);
    QFETCH(const QString, typedPath);
    auto listener = std::make_unique<QTcpServer>();
    QVERIFY(listener->listen(QHostAddress(otherHost)));
    RawServer other(RawServer::keepingAlive(people()), std::move(listener));
    const QString target = other.api(otherHost) + QLatin1String("/contacts/?page=1");
    RawServer server(RawServer::keepingAlive(redirect(target)));
    ConnectionFixture fixture;
    fixture.start(root(server) + typedPath);
    QTRY_VERIFY(fixture.isEnded());
    QVERIFY(!fixture.isFound());
    QCOMPARE(fixture.kind(), Kind::Redirected);
    QCOMPARE(fixture.problem().server, root(server) + typedPath);
    QCOMPARE(fixture.problem().newServer, other.api(otherHost));
    QCOMPARE(server.requestCount(), 1);
    QCOMPARE(other.requestCount(), 0);

    // Control: Qt's default follows and takes the key along.
    const PlainRequest plain(QUrl(root(server) + typedPath + QLatin1String("/contacts/")));
    QTRY_VERIFY(plain.isEnded());
    QCOMPARE(other.requestCount(), 1);
    QCOMPARE(other.requests().front().header("Authorization"), "Bearer " + canaryKey);

    // Control: what is offered is the address that works.
    ConnectionFixture offered;
    offered.start(fixture.problem().newServer);
    QTRY_VERIFY(offered.isEnded());
    QVERIFY(offered.isFound());
}

void ConnectionTestTest::redirectThatIsNoAddressIsNotOffered_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("offered");
    const auto row = [](const char *target, const char *offered) {
        QTest::newRow(target) << QString::fromLatin1(target) << QString::fromLatin1(offered);
    };
    row("https://other.example/", "");
    row("https://other.example/api", "");
    row("https://other.example/api/contacts/7", "");
    // The key would travel readable.
    row("http://other.example/api/contacts/", "");
    row("ftp://other.example/api/contacts/", "");
    row("https://other.example/api/contacts/?x=1#y", "other.example/api");
    row("https://other.example:8443/contacts", "other.example:8443");
    row("https://me:secret@other.example/api/contacts/", "other.example/api");
}

void ConnectionTestTest::redirectThatIsNoAddressIsNotOffered()
{
    QFETCH(const QString, target);
    QFETCH(const QString, offered);
    RawServer server(RawServer::keepingAlive(redirect(target)));
    ConnectionFixture fixture;
    fixture.start(server.api());
    QTRY_VERIFY(fixture.isEnded());
    QVERIFY(!fixture.isFound());
    QCOMPARE(fixture.kind(), Kind::Redirected);
    QCOMPARE(fixture.problem().newServer, offered);
    QVERIFY(!fixture.problem().error.location.contains(QLatin1String("secret")));
    QCOMPARE(server.requestCount(), 1);
}

//! The same server names another path; /api is tried, and then that path is offered.
void ConnectionTestTest::redirectAtHome()
{
    const QByteArray moved = redirect(QStringLiteral("/sms/v2/contacts/?page=1"));
    RawServer server(byPath({{atRoot, moved}, {QByteArray("/sms/v2/contacts/"), people()}}));
    ConnectionFixture fixture;
    fixture.start(root(server));
    QTRY_VERIFY(fixture.isEnded());
    QVERIFY(!fixture.isFound());
    QCOMPARE(fixture.kind(), Kind::Redirected);
    QCOMPARE(fixture.problem().server, root(server));
    QCOMPARE(fixture.problem().newServer, root(server) + QLatin1String("/sms/v2"));
    QCOMPARE(askedPaths(server), (QByteArrayList{atRoot, atApi}));

    ConnectionFixture offered;
    offered.start(fixture.problem().newServer);
    QTRY_VERIFY(offered.isEnded());
    QVERIFY(offered.isFound());
}

//! Typing the same again would not help.
void ConnectionTestTest::redirectToItselfIsNotOffered()
{
    for (const char *target : {"/api/contacts", "/api/contacts/", "/api//contacts/?page=1"}) {
        RawServer server(RawServer::keepingAlive(redirect(QString::fromLatin1(target))));
        ConnectionFixture fixture;
        fixture.start(server.api());
        QTRY_VERIFY(fixture.isEnded());
        QVERIFY(!fixture.isFound());
        QCOMPARE(fixture.kind(), Kind::Redirected);
        const QString offered = fixture.problem().newServer;
        QVERIFY2(offered.isEmpty(), qPrintable(offered));
        QCOMPARE(server.requestCount(), 1);
    }
    // Neither of two that were tried, whichever it names.
    for (const char *target : {"/contacts", "/api/contacts/"}) {
        RawServer server(byPath({{atRoot, redirect(QString::fromLatin1(target))}}));
        ConnectionFixture fixture;
        fixture.start(root(server));
        QTRY_VERIFY(fixture.isEnded());
        QCOMPARE(fixture.kind(), Kind::Redirected);
        QCOMPARE(fixture.problem().newServer, QString());
        QCOMPARE(server.requestCount(), 2);
    }
}

void ConnectionTestTest::nobodyListens()
{
    QString address;
    {
        const RawServer gone(RawServer::answering({}));
        address = root(gone);
    }
    ConnectionFixture fixture;
    fixture.start(address);
    QTRY_VERIFY(fixture.isEnded());
    QVERIFY(!fixture.isFound());
    QCOMPARE(fixture.kind(), Kind::Offline);
    QCOMPARE(fixture.problem().server, address);
}

//! The one test that asks for a name; `.invalid` has none, online or not.
void ConnectionTestTest::hostDoesNotExist()
{
    // Longer than any name may be, so no resolver has to ask anybody.
    const QString host =
        QString(5, u'-').replace(u'-', QString(60, u'a') + u'.') + QStringLiteral("invalid");
    ConnectionFixture fixture;
    fixture.start(QStringLiteral("https://%1/api").arg(host));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.isEnded(), 60'000);
    QVERIFY(!fixture.isFound());
    QCOMPARE(fixture.kind(), Kind::AddressNotFound);
    QCOMPARE(fixture.problem().server, host + QStringLiteral("/api"));
}

void ConnectionTestTest::addressIsRefusedUnasked_data()
{
    QTest::addColumn<QString>("typed"); // PORT: where somebody listens
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << QStringLiteral(" \n");
    QTest::newRow("readable on the way") << QStringLiteral("http://192.0.2.1:PORT/api");
    QTest::newRow("a name like this machine's")
        << QStringLiteral("http://localhost.example:PORT/api");
    QTest::newRow("name and password") << QStringLiteral("http://me:secret@127.0.0.1:PORT/api");
    QTest::newRow("query") << QStringLiteral("http://127.0.0.1:PORT/api?page=1");
    QTest::newRow("another scheme") << QStringLiteral("ftp://127.0.0.1:PORT/api");
}

void ConnectionTestTest::addressIsRefusedUnasked()
{
    QFETCH(QString, typed);
    RawServer server(RawServer::keepingAlive(people()));
    typed.replace(QLatin1String("PORT"), QString::number(server.port()));
    ConnectionFixture fixture;
    fixture.start(typed);
    QVERIFY(fixture.outcomes.empty());
    QVERIFY(fixture.isEnded());
    QVERIFY(!fixture.isFound());
    QVERIFY(!fixture.problem().addressProblem.isEmpty());
    QVERIFY(!fixture.problem().addressProblem.contains(QLatin1String("secret")));
    QVERIFY(fixture.problem().server.isEmpty() && fixture.problem().newServer.isEmpty());

    // Control: a right one gets there; and what came before it would have come first.
    ConnectionFixture right;
    right.start(server.api());
    QTRY_VERIFY(right.isEnded());
    QVERIFY(right.isFound());
    QCOMPARE(server.requestCount(), 1);
    QCOMPARE(fixture.outcomes.size(), size_t(1));
}

void ConnectionTestTest::keyThatCannotBeSentIsNot()
{
    RawServer server(RawServer::keepingAlive(people()));
    for (const QByteArray &key :
         {QByteArray("abc\r\nX-Other: 1"), QByteArray("a b"), QByteArray("caf\xc3\xa9")}) {
        ConnectionFixture fixture;
        fixture.start(root(server), ApiKey(key));
        QVERIFY(fixture.outcomes.empty());
        QTRY_VERIFY(fixture.isEnded());
        QVERIFY(!fixture.isFound());
        QCOMPARE(fixture.kind(), Kind::KeyNotAccepted);
        QCOMPARE(fixture.problem().error.httpStatus, 0);
    }
    QCOMPARE(server.requestCount(), 0);
}

CONTACTS_TEST(ConnectionTestTest)

#include "connectiontesttest.moc"
