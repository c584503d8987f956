// SPDX-License-Identifier: MIT
#include "secrets/keychainsecretstore.h"
#include "secrets/privatehome.h"
#include "secrets/storecall.h"
#include "support/testregistry.h"

#include <QDBusConnection>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

namespace {

const QByteArray canaryKey = QByteArrayLiteral("canary-key-2f60e8");

} // namespace

//! No session bus at all, as in a bare window system or over ssh: there is no keychain then.
class NoSessionBusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isNoService_data();
    void isNoService();
    void keyIsWrittenNowhere();
    void neverAfterTheContext();

private:
    PrivateHome m_home;
    KeychainSecretStore m_store{QStringLiteral("org.example.NoSessionBusTest")};
    const QString m_entry = QStringLiteral("org.example/a-1/sms.example.org");
};

void NoSessionBusTest::isNoService_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("none named") << QByteArray();
    QTest::newRow("one that is gone") << QByteArray("unix:path=/nonexistent/bus");
}

void NoSessionBusTest::isNoService()
{
    QFETCH(QByteArray, address);
    if (!address.isEmpty())
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    Reading reading(m_store, m_entry);
    Writing writing(m_store, m_entry, canaryKey);
    Removing removing(m_store, m_entry);
    QTRY_COMPARE(reading.outcome(), "NoService");
    QTRY_COMPARE(writing.outcome(), "NoService");
    QTRY_COMPARE(removing.outcome(), "NoService");
    QVERIFY(!reading.problem->detail.isEmpty());
    QVERIFY(!writing.problem->detail.contains(QString::fromUtf8(canaryKey)));
    QVERIFY(!QDBusConnection::sessionBus().isConnected());
}

void NoSessionBusTest::keyIsWrittenNowhere()
{
    Writing writing(m_store, m_entry, canaryKey);
    QTRY_COMPARE(writing.outcome(), "NoService");
    QCOMPARE(m_home.filesThatTell(canaryKey), QStringList());

    // Control: the same search finds what is written plainly.
    const QString plain = QStringLiteral("config/plain");
    QVERIFY(m_home.writePlainly(plain, canaryKey));
    QCOMPARE(m_home.filesThatTell(canaryKey), QStringList(m_home.path(plain)));
}

void NoSessionBusTest::neverAfterTheContext()
{
    Reading dead(m_store, m_entry);
    Reading living(m_store, m_entry);
    dead.context.reset();
    QTRY_COMPARE(living.outcome(), "NoService");
    QCOMPARE(dead.outcome(), "pending");
}

CONTACTS_TEST(NoSessionBusTest)

#include "nosessionbustest.moc"
