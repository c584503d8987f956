// SPDX-License-Identifier: MIT
#include "net/certificates.h"
#include "net/rawserver.h"
#include "net/wirefixture.h"
#include "support/testregistry.h"

#include <QHostInfo>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpSocket>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;
using namespace std::chrono_literals;
using Fault = ApiError::TlsFault;
using Issuer = Certificates::Issuer;
using Kind = ApiError::Kind;
using Wish = Certificates::Wish;

namespace {

QString encrypted(const RawServer &server)
{
    return server.api().replace(QLatin1String("http://"), QLatin1String("https://"));
}

//! Only TLS 1.0, with ciphers that go with it.
QSslConfiguration outdated(QSslConfiguration configuration)
{
    configuration.setProtocol(QSsl::AnyProtocol);
    configuration.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1"));
    configuration.setBackendConfigurationOption("MaxProtocol", QByteArray("TLSv1"));
    configuration.setBackendConfigurationOption("CipherString", QByteArray("ALL:@SECLEVEL=0"));
    return configuration;
}

bool hasError(const QList<QSslError> &errors, QSslError::SslError error)
{
    return std::any_of(errors.begin(), errors.end(),
                       [error](const QSslError &each) { return each.error() == error; });
}

} // namespace

//! Certificates and handshakes of real TLS servers. What is not accepted ends in the fault a person
//! can do something about, and the key does not leave the machine.
class TlsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void soundCertificateIsAccepted_data();
    void soundCertificateIsAccepted();
    void badCertificateIsRefused_data();
    void badCertificateIsRefused();
    void worstFaultIsNamed_data();
    void worstFaultIsNamed();
    void acceptedOnlyWhileTrusted();
    void outdatedProtocolIsRefused();
    void plainSocketIsNoTls();
    void silentHandshakeTimesOut();

private:
    std::unique_ptr<QTcpServer> tlsServer(const QList<QSslCertificate> &chain,
                                          bool isOutdated = false) const;
    QSslConfiguration m_before = QSslConfiguration::defaultConfiguration();
    Certificates m_certificates;
};

void TlsTest::initTestCase()
{
    QVERIFY2(m_certificates.makeAuthorities(), qPrintable(m_certificates.message()));
    QSslConfiguration trusting = m_before;
    trusting.addCaCertificate(m_certificates.authority());
    QSslConfiguration::setDefaultConfiguration(trusting);
}

void TlsTest::cleanupTestCase()
{
    QSslConfiguration::setDefaultConfiguration(m_before);
}

std::unique_ptr<QTcpServer> TlsTest::tlsServer(const QList<QSslCertificate> &chain,
                                               bool isOutdated) const
{
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration configuration = m_before;
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(m_certificates.key());
    server->setSslConfiguration(isOutdated ? outdated(configuration) : configuration);
    if (!server->listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
    return server;
}

void TlsTest::soundCertificateIsAccepted_data()
{
    QTest::addColumn<Issuer>("issuer");
    QTest::addColumn<QString>("host");
    QTest::newRow("name") << Issuer::Trusted << QStringLiteral("localhost");
    QTest::newRow("address") << Issuer::Trusted << QStringLiteral("127.0.0.1");
    QTest::newRow("intermediate") << Issuer::Intermediate << QStringLiteral("127.0.0.1");
}

void TlsTest::soundCertificateIsAccepted()
{
    QFETCH(const Issuer, issuer);
    QFETCH(const QString, host);
    if (host == QLatin1String("localhost")
        && QHostInfo::fromName(host).error() != QHostInfo::NoError)
        QSKIP("This system has no name for itself, as bare ones do.");
    Wish wish;
    wish.issuer = issuer;
    const QSslCertificate sound = m_certificates.make(wish);
    QVERIFY2(!sound.isNull(), qPrintable(m_certificates.message()));
    RawServer server(RawServer::answering(RawServer::http(200, "{}")),
                     tlsServer({sound, m_certificates.issuerOf(wish)}));
    WireFixture wire(encrypted(server).replace(QLatin1String("127.0.0.1"), host));
    wire.get();
    QTRY_VERIFY(wire.isEnded());
    QVERIFY2(!wire.exchange->error,
             wire.exchange->error ? qPrintable(wire.exchange->error->detail) : "");
    QCOMPARE(wire.exchange->answer.body, QByteArray("{}"));
    QCOMPARE(server.requestCount(), 1);
    QCOMPARE(server.requests().front().header("Authorization"), "Bearer " + canaryKey);
}

void TlsTest::badCertificateIsRefused_data()
{
    QTest::addColumn<Wish>("wish");
    QTest::addColumn<bool>("sendsIssuer");
    QTest::addColumn<Fault>("fault");
    const QByteArray here = Wish().names;
    const QByteArray elsewhere("DNS:other.example");
    const auto row = [](const char *name, const Wish &wish, Fault fault, bool sendsIssuer = true) {
        QTest::newRow(name) << wish << sendsIssuer << fault;
    };
    row("expired", {Issuer::Trusted, here, 2001, 2002}, Fault::Expired);
    row("not yet valid", {Issuer::Trusted, here, 2097, 2098}, Fault::NotYetValid);
    row("another host", {Issuer::Trusted, elsewhere, 2001, 2098}, Fault::OtherHost);
    row("self-signed", {Issuer::Itself, here, 2001, 2098}, Fault::SelfSigned, false);
    row("unknown issuer", {Issuer::Unknown, here, 2001, 2098}, Fault::UnknownIssuer, false);
    row("unknown issuer, sent along", {Issuer::Unknown, here, 2001, 2098}, Fault::UnknownIssuer);
    // Its issuer would be trusted, but nobody can tell.
    row("gap in the chain", {Issuer::Intermediate, here, 2001, 2098}, Fault::UnknownIssuer, false);
}

void TlsTest::badCertificateIsRefused()
{
    QFETCH(const Wish, wish);
    QFETCH(const bool, sendsIssuer);
    QFETCH(const Fault, fault);
    QList<QSslCertificate> chain{m_certificates.make(wish)};
    QVERIFY2(!chain.front().isNull(), qPrintable(m_certificates.message()));
    if (sendsIssuer)
        chain << m_certificates.issuerOf(wish);
    RawServer server(RawServer::answering(RawServer::http(200, "{}")), tlsServer(chain));
    WireFixture wire(encrypted(server));
    wire.get();
    QTRY_VERIFY(wire.isEnded());
    QVERIFY(wire.hasError(Kind::Tls));
    QCOMPARE(wire.exchange->error->tlsFault, fault);
    QCOMPARE(wire.exchange->error->httpStatus, 0);
    QVERIFY(!wire.exchange->error->detail.isEmpty());
    QVERIFY(!wire.exchange->error->detail.contains(QLatin1String(canaryKey)));
    QCOMPARE(server.requestCount(), 0);

    // Control: who waves it through hands the key over; and that is the first request there.
    PlainRequest plain(wire.server.pageUrl(1, 10));
    plain.reply->ignoreSslErrors();
    QTRY_VERIFY(plain.isEnded());
    QCOMPARE(server.requestCount(), 1);
    QCOMPARE(server.requests().front().header("Authorization"), "Bearer " + canaryKey);
    QCOMPARE(wire.endings, 1);
}

void TlsTest::worstFaultIsNamed_data()
{
    QTest::addColumn<Wish>("wish");
    QTest::addColumn<QList<QSslError::SslError>>("faults");
    QTest::addColumn<Fault>("named");
    using E = QSslError;
    using Errors = QList<QSslError::SslError>;
    const QByteArray here = Wish().names;
    const QByteArray elsewhere("DNS:other.example");
    const auto row = [](const char *name, const Wish &wish, const Errors &faults, Fault named) {
        QTest::newRow(name) << wish << faults << named;
    };
    // Renewing does not help where nobody vouches for it.
    row("expired and self-signed", {Issuer::Itself, here, 2001, 2002},
        {E::CertificateExpired, E::SelfSignedCertificate}, Fault::SelfSigned);
    row("another host and self-signed", {Issuer::Itself, elsewhere, 2001, 2098},
        {E::HostNameMismatch, E::SelfSignedCertificate}, Fault::SelfSigned);
    row("expired, unknown issuer", {Issuer::Unknown, here, 2001, 2002},
        {E::CertificateExpired, E::SelfSignedCertificateInChain}, Fault::UnknownIssuer);
    row("not yet valid, unknown issuer", {Issuer::Unknown, here, 2097, 2098},
        {E::CertificateNotYetValid, E::SelfSignedCertificateInChain}, Fault::UnknownIssuer);
    row("expired, another host", {Issuer::Trusted, elsewhere, 2001, 2002},
        {E::CertificateExpired, E::HostNameMismatch}, Fault::Expired);
    row("not yet valid, another host", {Issuer::Trusted, elsewhere, 2097, 2098},
        {E::CertificateNotYetValid, E::HostNameMismatch}, Fault::NotYetValid);
}

//! Several things are wrong at once.
void TlsTest::worstFaultIsNamed()
{
    QFETCH(const Wish, wish);
    QFETCH(const QList<QSslError::SslError>, faults);
    QFETCH(const Fault, named);
    QList<QSslCertificate> chain{m_certificates.make(wish)};
    QVERIFY2(!chain.front().isNull(), qPrintable(m_certificates.message()));
    if (wish.issuer != Issuer::Itself)
        chain << m_certificates.issuerOf(wish);
    RawServer server(RawServer::answering(RawServer::http(200, "{}")), tlsServer(chain));
    WireFixture wire(encrypted(server));
    wire.get();
    QTRY_VERIFY(wire.isEnded());
    QVERIFY(wire.hasError(Kind::Tls));
    QCOMPARE(wire.exchange->error->tlsFault, named);
    QVERIFY(!wire.exchange->error->detail.isEmpty());
    QCOMPARE(server.requestCount(), 0);

    // Control: all of them are there.
    PlainRequest plain(wire.server.pageUrl(1, 10));
    QList<QSslError> errors;
    connect(plain.reply.get(), &QNetworkReply::sslErrors, this,
            [&errors](const QList<QSslError> &seen) { errors = seen; });
    plain.reply->ignoreSslErrors();
    QTRY_VERIFY(plain.isEnded());
    for (const QSslError::SslError fault : faults)
        QVERIFY2(hasError(errors, fault), qPrintable(QString::number(fault)));
    QCOMPARE(server.requestCount(), 1);
}

//! Control for all of the above: it is this authority that makes the difference.
void TlsTest::acceptedOnlyWhileTrusted()
{
    const QSslCertificate sound = m_certificates.make({});
    QVERIFY2(!sound.isNull(), qPrintable(m_certificates.message()));
    RawServer server(RawServer::answering(RawServer::http(200, "{}")), tlsServer({sound}));
    const QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    QSslConfiguration::setDefaultConfiguration(m_before);
    WireFixture untrusting(encrypted(server));
    untrusting.get();
    QSslConfiguration::setDefaultConfiguration(trusting);
    QTRY_VERIFY(untrusting.isEnded());
    QVERIFY(untrusting.hasError(Kind::Tls));
    QCOMPARE(untrusting.exchange->error->tlsFault, Fault::UnknownIssuer);
    QCOMPARE(server.requestCount(), 0);

    WireFixture wire(encrypted(server));
    wire.get();
    QTRY_VERIFY(wire.isEnded());
    QVERIFY(!wire.exchange->error);
    QCOMPARE(server.requestCount(), 1);
}

void TlsTest::outdatedProtocolIsRefused()
{
    const QSslCertificate sound = m_certificates.make({});
    QVERIFY2(!sound.isNull(), qPrintable(m_certificates.message()));
    RawServer server(RawServer::answering(RawServer::http(200, "{}")), tlsServer({sound}, true));
    WireFixture wire(encrypted(server));
    wire.get();
    QTRY_VERIFY(wire.isEnded());
    QVERIFY(wire.hasError(Kind::Tls));
    QCOMPARE(wire.exchange->error->tlsFault, Fault::Handshake);
    QVERIFY(!wire.exchange->error->detail.isEmpty());
    QCOMPARE(server.requestCount(), 0);

    // Control: there is a server that answers, for those who step down to TLS 1.0.
    QNetworkRequest request(wire.server.pageUrl(1, 10));
    request.setRawHeader("Authorization", "Bearer " + canaryKey);
    request.setSslConfiguration(outdated(QSslConfiguration::defaultConfiguration()));
    const std::unique_ptr<QNetworkReply> plain(wire.manager.get(request));
    QTRY_VERIFY(plain->isFinished());
    QVERIFY2(plain->error() == QNetworkReply::NoError, qPrintable(plain->errorString()));
    QVERIFY(plain->sslConfiguration().sessionCipher().protocolString().contains(
        QLatin1String("TLSv1")));
    QCOMPARE(server.requestCount(), 1);
    QCOMPARE(server.requests().front().header("Authorization"), "Bearer " + canaryKey);
}

void TlsTest::plainSocketIsNoTls()
{
    QByteArray arrived;
    QTcpServer plainText;
    QVERIFY(plainText.listen(QHostAddress::LocalHost));
    connect(&plainText, &QTcpServer::newConnection, &plainText, [&plainText, &arrived] {
        QTcpSocket *socket = plainText.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, &arrived] {
            arrived += socket->readAll();
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    WireFixture wire(QStringLiteral("https://127.0.0.1:%1/api").arg(plainText.serverPort()));
    wire.get();
    QTRY_VERIFY(wire.isEnded());
    QVERIFY(wire.hasError(Kind::Tls));
    QCOMPARE(wire.exchange->error->tlsFault, Fault::Handshake);
    QVERIFY(!wire.exchange->error->detail.isEmpty());
    QVERIFY(!arrived.isEmpty());
    QVERIFY(!arrived.contains(canaryKey));

    // Control: without https the key arrives there, for everybody to read.
    WireFixture readable(QStringLiteral("http://127.0.0.1:%1/api").arg(plainText.serverPort()));
    readable.get();
    QTRY_VERIFY(readable.isEnded());
    QVERIFY(arrived.contains(canaryKey));
}

void TlsTest::silentHandshakeTimesOut()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    auto wire = std::make_unique<WireFixture>(
        QStringLiteral("https://127.0.0.1:%1/api").arg(silent.serverPort()));
    wire->get();
    QTRY_VERIFY(silent.hasPendingConnections());
    const std::unique_ptr<QTcpSocket> socket(silent.nextPendingConnection());
    QTRY_VERIFY(socket->bytesAvailable() > 0);
    wire->clock.advance(wire->timings.connectTimeout - 1ms);
    QVERIFY(!wire->isEnded());
    wire->clock.advance(1ms);
    QVERIFY(wire->hasError(Kind::TimedOut));
    QCOMPARE(wire->exchange->error->httpStatus, 0);
    // Qt keeps a connection that was never ready until its manager goes.
    wire.reset();
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(!socket->readAll().contains(canaryKey));
}

CONTACTS_TEST(TlsTest)

#include "tlstest.moc"
