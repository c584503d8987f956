// SPDX-License-Identifier: MIT
#include "secrets/keyring.h"
#include "secrets/keychainsecretstore.h"
#include "secrets/privatehome.h"
#include "secrets/sessionbus.h"
#include "secrets/silentservice.h"
#include "secrets/storecall.h"
#include "support/testregistry.h"

#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

namespace {

const QByteArray canaryKey = QByteArrayLiteral("canary-key-c41d70");

} // namespace

//! A real keyring that others use meanwhile: locked, opened again, emptied by another program.
class KeyringTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void lockedIsDenied();
    void lockedAndUnlocked();
    void lockedIsNotRemoved();
    void lockedAndNothingThere();
    void lockedIsOpenedByThePerson_data();
    void lockedIsOpenedByThePerson();
    void removedElsewhere();
    void contextGoneWhileAsked();
    void nothingReadableOnDisk();

private:
    static QString entry();

    PrivateHome m_home;
    SessionBus m_bus{m_home};
    Keyring m_keyring{m_home};
    KeychainSecretStore m_store{QStringLiteral("org.example.KeyringTest")};
};

void KeyringTest::initTestCase()
{
    QVERIFY2(m_bus.start(), qPrintable(m_bus.problem()));
    QVERIFY(m_keyring.start());
}

void KeyringTest::init()
{
    Writing writing(m_store, entry(), canaryKey);
    QTRY_COMPARE(writing.outcome(), "done");
}

void KeyringTest::cleanup()
{
    QVERIFY(!m_keyring.isLocked() || m_keyring.unlock());
}

QString KeyringTest::entry()
{
    return QStringLiteral("org.example/%1").arg(QLatin1String(QTest::currentTestFunction()));
}

void KeyringTest::lockedIsDenied()
{
    QVERIFY(m_keyring.lock());
    Reading reading(m_store, entry());
    QTRY_COMPARE(reading.outcome(), "Denied");
    QVERIFY(!reading.secret);
    Writing overwriting(m_store, entry(), "other");
    QTRY_COMPARE(overwriting.outcome(), "Denied");
    Writing writing(m_store, entry() + u'2', "other");
    QTRY_COMPARE(writing.outcome(), "Denied");
    Removing removing(m_store, entry());
    QTRY_COMPARE(removing.outcome(), "Denied");
}

void KeyringTest::lockedAndUnlocked()
{
    QVERIFY(m_keyring.lock());
    Reading locked(m_store, entry());
    QTRY_COMPARE(locked.outcome(), "Denied");
    QVERIFY(m_keyring.unlock());
    Reading unlocked(m_store, entry());
    QTRY_COMPARE(unlocked.outcome(), "done");
    QCOMPARE(*unlocked.secret, canaryKey);
}

void KeyringTest::lockedIsNotRemoved()
{
    QVERIFY(m_keyring.lock());
    Removing removing(m_store, entry());
    QTRY_COMPARE(removing.outcome(), "Denied");
    // The fault is really there: it was not removed.
    QVERIFY(m_keyring.hasEntry(entry()));
    QVERIFY(m_keyring.unlock());
    Removing unlocked(m_store, entry());
    QTRY_COMPARE(unlocked.outcome(), "done");
    QVERIFY(!m_keyring.hasEntry(entry()));
}

void KeyringTest::lockedAndNothingThere()
{
    QVERIFY(m_keyring.lock());
    Reading reading(m_store, entry() + u'2');
    QTRY_COMPARE(reading.outcome(), "NotFound");
    Removing removing(m_store, entry() + u'2');
    QTRY_COMPARE(removing.outcome(), "done");
}

void KeyringTest::lockedIsOpenedByThePerson_data()
{
    QTest::addColumn<bool>("isRemoving");
    QTest::newRow("to read") << false;
    QTest::newRow("to remove") << true;
}

void KeyringTest::lockedIsOpenedByThePerson()
{
    QFETCH(bool, isRemoving);
    // Where the keyring has the person asked for the password; this one cannot be used.
    const SilentService prompter(m_bus.address(),
                                 QStringLiteral("org.gnome.keyring.SystemPrompter"),
                                 SilentService::Answer::Error);
    QVERIFY(prompter.isOnBus());
    const auto call = [this, isRemoving](const QString &entry) -> std::unique_ptr<StoreCall> {
        if (isRemoving)
            return std::make_unique<Removing>(m_store, entry);
        return std::make_unique<Reading>(m_store, entry);
    };
    QVERIFY(m_keyring.lock());
    const auto locked = call(entry());
    QTRY_COMPARE(locked->outcome(), "Denied");
    const int asked = prompter.callCount();
    QVERIFY(asked > 0);

    // Control: for what is not there nobody is asked.
    const auto missing = call(entry() + u'2');
    QTRY_COMPARE(missing->outcome(), isRemoving ? "done" : "NotFound");
    QCOMPARE(prompter.callCount(), asked);
}

void KeyringTest::removedElsewhere()
{
    Reading before(m_store, entry());
    QTRY_COMPARE(before.outcome(), "done");
    QVERIFY(m_keyring.removeEntry(entry()));
    Reading reading(m_store, entry());
    QTRY_COMPARE(reading.outcome(), "NotFound");
    Removing removing(m_store, entry());
    QTRY_COMPARE(removing.outcome(), "done");
}

void KeyringTest::contextGoneWhileAsked()
{
    // Both need a question of their own behind the library's answer.
    QVERIFY(m_keyring.lock());
    Reading dead(m_store, entry());
    Removing deadRemoving(m_store, entry());
    Reading living(m_store, entry());
    dead.context.reset();
    deadRemoving.context.reset();
    QTRY_COMPARE(living.outcome(), "Denied");
    QCOMPARE(dead.outcome(), "pending");
    QCOMPARE(deadRemoving.outcome(), "pending");
}

void KeyringTest::nothingReadableOnDisk()
{
    Reading reading(m_store, entry());
    QTRY_COMPARE(reading.outcome(), "done");
    QCOMPARE(*reading.secret, canaryKey);
    QVERIFY(QFileInfo(m_home.path(QStringLiteral("data/keyrings/login.keyring"))).size() > 0);
    QCOMPARE(m_home.filesThatTell(canaryKey), QStringList());

    // Control: the same search finds what is written plainly, or only wrapped.
    for (const QByteArray &told : {canaryKey, canaryKey.toBase64(), canaryKey.toHex()}) {
        QVERIFY(m_home.writePlainly(QStringLiteral("data/plain"), "key=" + told + '\n'));
        QCOMPARE(m_home.filesThatTell(canaryKey),
                 QStringList(m_home.path(QStringLiteral("data/plain"))));
    }
}

CONTACTS_TEST(KeyringTest)

#include "keyringtest.moc"
