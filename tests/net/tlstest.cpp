// SPDX-License-Identifier: MIT
#include "net/rawserver.h"
#include "net/selfsigned.h"
#include "net/wirefixture.h"
#include "support/testregistry.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;
using Kind = ApiError::Kind;

namespace {

QString encrypted(const RawServer &server)
{
    return server.api().replace(QLatin1String("http://"), QLatin1String("https://"));
}

std::unique_ptr<QTcpServer> selfSignedServer()
{
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(QByteArray(selfSignedCertificate)));
    configuration.setPrivateKey(QSslKey(QByteArray(selfSignedKey), QSsl::Ec));
    server->setSslConfiguration(configuration);
    server->listen(QHostAddress::LocalHost);
    return server;
}

} // namespace

//! Certificates and handshakes that are not accepted; the key does not leave the machine then.
class TlsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plainSocketIsNoTls();
    void selfSignedIsRefused();
};

void TlsTest::plainSocketIsNoTls()
{
    RawServer server(RawServer::answering(RawServer::http(200, "{}")));
    QTcpServer plainText;
    QVERIFY(plainText.listen(QHostAddress::LocalHost));
    connect(&plainText, &QTcpServer::newConnection, &plainText, [&plainText] {
        QTcpSocket *socket = plainText.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            QVERIFY(!socket->readAll().contains(canaryKey));
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    WireFixture wire(QStringLiteral("https://127.0.0.1:%1/api").arg(plainText.serverPort()));
    wire.get();
    QTRY_VERIFY(wire.isEnded());
    QVERIFY(wire.hasError(Kind::Tls));
    QVERIFY(!wire.exchange->error->detail.isEmpty());

    // Control: without https the same fixture gets its answer.
    WireFixture readable(server.api());
    readable.get();
    QTRY_VERIFY(readable.isEnded());
    QVERIFY(!readable.exchange->error);
}

void TlsTest::selfSignedIsRefused()
{
    RawServer server(RawServer::answering(RawServer::http(200, "{}")), selfSignedServer());
    WireFixture wire(encrypted(server));
    wire.get();
    QTRY_VERIFY(wire.isEnded());
    QVERIFY(wire.hasError(Kind::Tls));
    QVERIFY(!wire.exchange->error->detail.isEmpty());
    QCOMPARE(server.requestCount(), 0);

    // Control: who waves it through hands the key over.
    PlainRequest plain(wire.server.pageUrl(1, 10));
    plain.reply->ignoreSslErrors();
    QTRY_VERIFY(plain.isEnded());
    QCOMPARE(server.requestCount(), 1);
    QCOMPARE(server.requests().front().header("Authorization"), "Bearer " + canaryKey);
}

CONTACTS_TEST(TlsTest)

#include "tlstest.moc"
