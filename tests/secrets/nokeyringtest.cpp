// SPDX-License-Identifier: MIT
#include "secrets/keychainsecretstore.h"
#include "secrets/privatehome.h"
#include "secrets/sessionbus.h"
#include "secrets/storecall.h"
#include "support/testregistry.h"

#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

namespace {

const QByteArray canaryKey = QByteArrayLiteral("canary-key-90be26");

} // namespace

//! A session bus on which there is no keyring and none that could be started.
class NoKeyringTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void isNoService();
    void keyIsWrittenNowhere();
    void neverAfterTheContext();

private:
    PrivateHome m_home;
    SessionBus m_bus{m_home};
    KeychainSecretStore m_store{QStringLiteral("org.example.NoKeyringTest")};
    const QString m_entry = QStringLiteral("org.example/a-1/sms.example.org");
};

void NoKeyringTest::initTestCase()
{
    QVERIFY2(m_bus.start(), qPrintable(m_bus.problem()));
}

void NoKeyringTest::isNoService()
{
    QVERIFY(!SessionBus::hasOwner(QStringLiteral("org.freedesktop.secrets")));
    Reading reading(m_store, m_entry);
    Writing writing(m_store, m_entry, canaryKey);
    Removing removing(m_store, m_entry);
    QTRY_COMPARE(reading.outcome(), "NoService");
    QTRY_COMPARE(writing.outcome(), "NoService");
    QTRY_COMPARE(removing.outcome(), "NoService");
    QVERIFY(!reading.problem->detail.isEmpty());
    QVERIFY(!writing.problem->detail.contains(QString::fromUtf8(canaryKey)));
}

void NoKeyringTest::keyIsWrittenNowhere()
{
    Writing writing(m_store, m_entry, canaryKey);
    QTRY_COMPARE(writing.outcome(), "NoService");
    QCOMPARE(m_home.filesThatTell(canaryKey), QStringList());

    // Control: the same search finds what is written plainly.
    const QString plain = QStringLiteral("config/plain");
    QVERIFY(m_home.writePlainly(plain, canaryKey));
    QCOMPARE(m_home.filesThatTell(canaryKey), QStringList(m_home.path(plain)));
}

void NoKeyringTest::neverAfterTheContext()
{
    // Asking the bus who is there takes a while, too.
    Reading dead(m_store, m_entry);
    Reading living(m_store, m_entry);
    dead.context.reset();
    QTRY_COMPARE(living.outcome(), "NoService");
    QCOMPARE(dead.outcome(), "pending");
}

CONTACTS_TEST(NoKeyringTest)

#include "nokeyringtest.moc"
