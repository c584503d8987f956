// SPDX-License-Identifier: MIT
#include "secrets/keychainsecretstore.h"
#include "secrets/keyring.h"
#include "secrets/privatehome.h"
#include "secrets/sessionbus.h"
#include "secrets/storecall.h"
#include "support/testregistry.h"

#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

namespace {

const QByteArray canaryKey = QByteArrayLiteral("canary-key-7e19d5");
const QString secretService = QStringLiteral("org.freedesktop.secrets");

} // namespace

//! A real keyring that ends under the program, and is started again or not.
class KeyringGoneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void survivesARestart();
    void writingAfterARestart();
    void killed();
    void cannotBeStarted();
    void startedAgainByTheBus();

private:
    static QString entry();
    //! The next call finds a session with the keyring that runs now.
    bool reconnect();

    PrivateHome m_home;
    SessionBus m_bus{m_home};
    Keyring m_keyring{m_home};
    KeychainSecretStore m_store{QStringLiteral("org.example.KeyringGoneTest")};
};

void KeyringGoneTest::initTestCase()
{
    QVERIFY2(m_bus.start(), qPrintable(m_bus.problem()));
}

void KeyringGoneTest::init()
{
    QVERIFY(m_keyring.start());
    QVERIFY(reconnect());
    Writing writing(m_store, entry(), canaryKey);
    QTRY_COMPARE(writing.outcome(), "done");
}

void KeyringGoneTest::cleanup()
{
    QVERIFY(m_bus.disallow());
    QVERIFY(m_keyring.kill());
}

QString KeyringGoneTest::entry()
{
    return QStringLiteral("org.example/%1").arg(QLatin1String(QTest::currentTestFunction()));
}

bool KeyringGoneTest::reconnect()
{
    Writing writing(m_store, QStringLiteral("org.example/first"), "key");
    return QTest::qWaitFor([&writing] { return writing.endings == 1; });
}

void KeyringGoneTest::survivesARestart()
{
    QVERIFY(m_keyring.kill());
    QVERIFY(m_keyring.start());
    // libsecret first tries its old session, which is no reason to say that there is no key.
    Reading first(m_store, entry());
    QTRY_COMPARE(first.endings, 1);
    QVERIFY2(first.outcome() == u"Failed" || first.outcome() == u"done",
             qPrintable(first.outcome()));
    Reading second(m_store, entry());
    QTRY_COMPARE(second.outcome(), "done");
    QCOMPARE(*second.secret, canaryKey);
    Reading missing(m_store, entry() + u'2');
    QTRY_COMPARE(missing.outcome(), "NotFound");
}

void KeyringGoneTest::writingAfterARestart()
{
    QVERIFY(m_keyring.kill());
    QVERIFY(m_keyring.start());
    Writing first(m_store, entry(), "key 2");
    QTRY_COMPARE(first.endings, 1);
    Writing second(m_store, entry(), "key 2");
    QTRY_COMPARE(second.outcome(), "done");
    Reading reading(m_store, entry());
    QTRY_COMPARE(reading.outcome(), "done");
    QCOMPARE(*reading.secret, "key 2");
}

void KeyringGoneTest::killed()
{
    QVERIFY(m_keyring.kill());
    QVERIFY(!SessionBus::canStart(secretService));
    Reading reading(m_store, entry());
    QTRY_COMPARE(reading.outcome(), "NoService");
    Writing writing(m_store, entry(), "other");
    QTRY_COMPARE(writing.outcome(), "NoService");
    Removing removing(m_store, entry());
    QTRY_COMPARE(removing.outcome(), "NoService");
    QVERIFY(!reading.problem->detail.isEmpty());

    // Back again, with nothing lost and nothing done meanwhile.
    QVERIFY(m_keyring.start());
    QVERIFY(reconnect());
    Reading after(m_store, entry());
    QTRY_COMPARE(after.outcome(), "done");
    QCOMPARE(*after.secret, canaryKey);
}

void KeyringGoneTest::cannotBeStarted()
{
    QVERIFY(m_keyring.kill());
    QVERIFY(m_bus.allow(QStringLiteral("/bin/false")));
    QVERIFY(SessionBus::canStart(secretService));
    Reading reading(m_store, entry());
    QTRY_COMPARE(reading.outcome(), "Failed");
    QVERIFY(!reading.problem->detail.isEmpty());
    Writing writing(m_store, entry(), "other");
    QTRY_COMPARE(writing.outcome(), "Failed");
    Removing removing(m_store, entry());
    QTRY_COMPARE(removing.outcome(), "Failed");
}

void KeyringGoneTest::startedAgainByTheBus()
{
    QVERIFY(m_keyring.kill());
    QVERIFY(m_bus.allow(Keyring::command()));
    Reading reading(m_store, entry());
    QTRY_COMPARE(reading.outcome(), "Denied");
    QVERIFY(SessionBus::hasOwner(secretService));

    // Control: with its password it has the key.
    QVERIFY(m_keyring.unlock());
    QVERIFY(reconnect());
    Reading unlocked(m_store, entry());
    QTRY_COMPARE(unlocked.outcome(), "done");
    QCOMPARE(*unlocked.secret, canaryKey);
    QVERIFY(m_keyring.endStarted());
}

CONTACTS_TEST(KeyringGoneTest)

#include "keyringgonetest.moc"
