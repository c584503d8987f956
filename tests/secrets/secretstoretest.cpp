// SPDX-License-Identifier: MIT
#include "secrets/keychainsecretstore.h"
#include "secrets/keyring.h"
#include "secrets/memorysecretstore.h"
#include "secrets/privatehome.h"
#include "secrets/sessionbus.h"
#include "secrets/storecall.h"
#include "support/testregistry.h"

#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

//! The contract of SecretStore, kept by each store there is; the keychain is a real keyring.
class SecretStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void notThere_data() { stores(); }
    void notThere();
    void writtenAndReadBack_data();
    void writtenAndReadBack();
    void overwritten_data() { stores(); }
    void overwritten();
    void removed_data() { stores(); }
    void removed();
    void removingWhatIsNotThere_data() { stores(); }
    void removingWhatIsNotThere();
    void entriesDoNotMix_data() { stores(); }
    void entriesDoNotMix();
    void inTheOrderOfTheCalls_data() { stores(); }
    void inTheOrderOfTheCalls();
    void neverFromWithinTheCall_data() { stores(); }
    void neverFromWithinTheCall();
    void neverAfterTheContext_data() { stores(); }
    void neverAfterTheContext();

private:
    static void stores();
    //! The store the row names, and an entry that no other row uses.
    SecretStore &store();
    static QString entry();

    PrivateHome m_home;
    SessionBus m_bus{m_home};
    Keyring m_keyring{m_home};
    MemorySecretStore m_memory;
    KeychainSecretStore m_keychain{QStringLiteral("org.example.StoreTest")};
};

void SecretStoreTest::initTestCase()
{
    QVERIFY2(m_bus.start(), qPrintable(m_bus.problem()));
    QVERIFY(m_keyring.start());
}

void SecretStoreTest::stores()
{
    QTest::addColumn<bool>("isKeychain");
    QTest::newRow("memory") << false;
    QTest::newRow("keychain") << true;
}

SecretStore &SecretStoreTest::store()
{
    QFETCH(bool, isKeychain);
    return isKeychain ? static_cast<SecretStore &>(m_keychain) : m_memory;
}

QString SecretStoreTest::entry()
{
    return QStringLiteral("org.example/%1/%2")
        .arg(QLatin1String(QTest::currentTestFunction()), QLatin1String(QTest::currentDataTag()));
}

void SecretStoreTest::notThere()
{
    Reading reading(store(), entry());
    QTRY_COMPARE(reading.outcome(), "NotFound");
    QVERIFY(!reading.secret);
}

void SecretStoreTest::writtenAndReadBack_data()
{
    const std::pair<const char *, QByteArray> secrets[] = {
        {"plain", "sk-0123456789"},
        {"300 characters", QByteArray("0123456789").repeated(30)},
        {"signs", "a+b/c=d~e.f_g-h:i@j%k&l\\m\"n'o{p}"},
        {"UTF-8", "k\xc3\xa9y-\xe9\x8d\xb5-\xf0\x9f\x94\x91"},
        {"spaces", " a  b "}};
    QTest::addColumn<bool>("isKeychain");
    QTest::addColumn<QByteArray>("secret");
    for (const auto &[name, secret] : secrets) {
        QTest::addRow("memory, %s", name) << false << secret;
        QTest::addRow("keychain, %s", name) << true << secret;
    }
}

void SecretStoreTest::writtenAndReadBack()
{
    QFETCH(QByteArray, secret);
    Writing writing(store(), entry(), secret);
    QTRY_COMPARE(writing.outcome(), "done");
    Reading reading(store(), entry());
    QTRY_COMPARE(reading.outcome(), "done");
    QCOMPARE(*reading.secret, secret);
}

void SecretStoreTest::overwritten()
{
    Writing first(store(), entry(), "the longer first one");
    QTRY_COMPARE(first.outcome(), "done");
    Writing second(store(), entry(), "second");
    QTRY_COMPARE(second.outcome(), "done");
    Reading reading(store(), entry());
    QTRY_COMPARE(reading.outcome(), "done");
    QCOMPARE(*reading.secret, "second");

    // One entry took the place of the other: nothing is left below it.
    Removing removing(store(), entry());
    QTRY_COMPARE(removing.outcome(), "done");
    Reading after(store(), entry());
    QTRY_COMPARE(after.outcome(), "NotFound");
}

void SecretStoreTest::removed()
{
    Writing writing(store(), entry(), "key");
    Reading before(store(), entry());
    QTRY_COMPARE(before.outcome(), "done");
    Removing removing(store(), entry());
    QTRY_COMPARE(removing.outcome(), "done");
    Reading after(store(), entry());
    QTRY_COMPARE(after.outcome(), "NotFound");
    QCOMPARE(writing.outcome(), "done");
}

void SecretStoreTest::removingWhatIsNotThere()
{
    Removing removing(store(), entry());
    QTRY_COMPARE(removing.outcome(), "done");
}

void SecretStoreTest::entriesDoNotMix()
{
    const QString other = entry() + u'2';
    Writing writing(store(), entry(), "key 1");
    Writing writingOther(store(), other, "key 2");
    Reading reading(store(), entry());
    Reading readingOther(store(), other);
    QTRY_COMPARE(reading.outcome(), "done");
    QTRY_COMPARE(readingOther.outcome(), "done");
    QCOMPARE(*reading.secret, "key 1");
    QCOMPARE(*readingOther.secret, "key 2");

    Removing removing(store(), entry());
    QTRY_COMPARE(removing.outcome(), "done");
    Reading gone(store(), entry());
    QTRY_COMPARE(gone.outcome(), "NotFound");
    Reading kept(store(), other);
    QTRY_COMPARE(kept.outcome(), "done");
    QCOMPARE(*kept.secret, "key 2");
}

void SecretStoreTest::inTheOrderOfTheCalls()
{
    Reading before(store(), entry());
    Writing writing(store(), entry(), "1");
    Reading first(store(), entry());
    Writing writingAgain(store(), entry(), "2");
    Reading second(store(), entry());
    Removing removing(store(), entry());
    Reading after(store(), entry());
    Writing writingLast(store(), entry(), "3");
    Removing removingMissing(store(), entry() + u'2');
    Reading last(store(), entry());
    QTRY_COMPARE(last.outcome(), "done");
    QTRY_COMPARE(before.outcome(), "NotFound");
    QTRY_COMPARE(after.outcome(), "NotFound");
    QTRY_COMPARE(removing.outcome(), "done");
    QTRY_COMPARE(removingMissing.outcome(), "done");
    QCOMPARE(*first.secret, "1");
    QCOMPARE(*second.secret, "2");
    QCOMPARE(*last.secret, "3");
    for (const StoreCall &call :
         {std::cref(writing), std::cref(writingAgain), std::cref(writingLast)})
        QCOMPARE(call.outcome(), "done");
}

void SecretStoreTest::neverFromWithinTheCall()
{
    Reading missing(store(), entry());
    QCOMPARE(missing.outcome(), "pending");
    Writing writing(store(), entry(), "key");
    QCOMPARE(writing.outcome(), "pending");
    Reading reading(store(), entry());
    QCOMPARE(reading.outcome(), "pending");
    Removing removing(store(), entry());
    QCOMPARE(removing.outcome(), "pending");

    // Control: each does end, once.
    QTRY_COMPARE(removing.outcome(), "done");
    QTRY_COMPARE(missing.outcome(), "NotFound");
    QTRY_COMPARE(reading.outcome(), "done");
    QCOMPARE(writing.outcome(), "done");
}

void SecretStoreTest::neverAfterTheContext()
{
    Reading missing(store(), entry());
    Writing writing(store(), entry(), "key");
    Reading reading(store(), entry());
    Removing removing(store(), entry() + u'2');
    for (StoreCall *call :
         std::initializer_list<StoreCall *>{&missing, &writing, &reading, &removing})
        call->context.reset();

    // Control: what was asked later and still has its context does end, and what was asked for
    // without one was done all the same.
    Reading living(store(), entry());
    Reading livingMissing(store(), entry() + u'2');
    Removing livingRemoving(store(), entry());
    QTRY_COMPARE(living.outcome(), "done");
    QCOMPARE(*living.secret, "key");
    QTRY_COMPARE(livingMissing.outcome(), "NotFound");
    QTRY_COMPARE(livingRemoving.outcome(), "done");
    for (const StoreCall &call : {std::cref<StoreCall>(missing), std::cref<StoreCall>(writing),
                                  std::cref<StoreCall>(reading), std::cref<StoreCall>(removing)})
        QCOMPARE(call.outcome(), "pending");
}

CONTACTS_TEST(SecretStoreTest)

#include "secretstoretest.moc"
