// SPDX-License-Identifier: MIT
#include "secrets/accountkeysfixture.h"
#include "secrets/memorysecretstore.h"
#include "support/testregistry.h"

#include <QtTest>

using namespace contacts;
using namespace contacts::testing;
using namespace std::chrono_literals;
using Kind = KeyProblem::Kind;

namespace {

const QByteArray key = QByteArrayLiteral("key-1");

} // namespace

//! AccountKeys reading keys: whose key it is, and patience with a keychain that is slow or hangs.
class AccountKeysTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void entryIsNamedAfterTheAccount_data();
    void entryIsNamedAfterTheAccount();
    void otherServerNeverFindsTheKey_data();
    void otherServerNeverFindsTheKey();
    void keyOfThisRunComesFirst();
    void keyOfThisRunIsForItsServer();
    void passingFailureIsRetriedOnce_data();
    void passingFailureIsRetriedOnce();
    void retryCanSucceed();
    void finalFailureIsNotRetried_data();
    void finalFailureIsNotRetried();
    void slowIsSaidAndAskedAgain();
    void noRetryAfterSlow();
    void patienceEndsDuringTheRetry();
    void answerWhileSlow();
    void lateAnswerIsStillRead_data();
    void lateAnswerIsStillRead();
    void answersToAnEarlierReading();
    void answersToTheSameReadingBegunAnew();
    void stopped();
    void stoppedBeforeTheRetry();
    void stoppedBeforeTheKeychainIsAsked();
    void listenerReadsAgain();
    void listenerStops();
    void destroyedWhileItHangs();
};

void AccountKeysTest::entryIsNamedAfterTheAccount_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("entry");
    QTest::newRow("plain") << "a-1"
                           << "https://sms.example.org/api"
                           << "org.example.Program/a-1/https://sms.example.org";
    QTest::newRow("port") << "a-1"
                          << "https://sms.example.org:8443/api"
                          << "org.example.Program/a-1/https://sms.example.org:8443";
    QTest::newRow("other account") << "a-2"
                                   << "https://sms.example.org/api"
                                   << "org.example.Program/a-2/https://sms.example.org";
    QTest::newRow("capitals") << "a-1"
                              << "https://SMS.Example.org/api"
                              << "org.example.Program/a-1/https://sms.example.org";
    QTest::newRow("other path") << "a-1"
                                << "https://sms.example.org/v2"
                                << "org.example.Program/a-1/https://sms.example.org";
}

void AccountKeysTest::entryIsNamedAfterTheAccount()
{
    QFETCH(QString, id);
    QFETCH(QString, server);
    QFETCH(QString, entry);
    AccountKeysFixture f;
    QVERIFY(f.startReading(f.account(id, server)));
    QCOMPARE(f.keychain.pending().front(),
             (FakeSecretStore::Request{FakeSecretStore::Call::Read, entry, {}}));
}

void AccountKeysTest::otherServerNeverFindsTheKey_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("server");
    QTest::newRow("host") << "a-1"
                          << "https://sms.example.com/api";
    QTest::newRow("subdomain") << "a-1"
                               << "https://x.sms.example.org/api";
    QTest::newRow("port") << "a-1"
                          << "https://sms.example.org:444/api";
    QTest::newRow("account") << "a-2"
                             << "https://sms.example.org/api";
}

void AccountKeysTest::otherServerNeverFindsTheKey()
{
    QFETCH(QString, id);
    QFETCH(QString, server);
    AccountKeysFixture f;
    MemorySecretStore store;
    AccountKeys keys(store, QStringLiteral("org.example.Program"), f.clock, f.timings);
    QStringList heard;
    connect(&keys, &AccountKeys::read, this,
            [&heard](const Account &, const ApiKey &found) { heard << found.bytes(); });
    connect(
        &keys, &AccountKeys::failed, this,
        [&heard](const Account &, const KeyProblem &problem) { heard << wordFor(problem.kind); });
    StoreCall storing;
    keys.store(f.account(), ApiKey(key), storing.context.get(), storing.ending());
    QTRY_COMPARE(storing.outcome(), "done");
    keys.startReading(f.account(id, server));
    QTRY_COMPARE(heard, QStringList("NotFound"));

    // Control: its own server finds it.
    keys.startReading(f.account());
    QTRY_COMPARE(heard.size(), 2);
    QCOMPARE(heard.last(), QString::fromUtf8(key));
}

void AccountKeysTest::keyOfThisRunComesFirst()
{
    AccountKeysFixture f;
    f.keys->keepForThisRun(f.account(), ApiKey(key));
    f.keys->startReading(f.account());
    QTRY_COMPARE(f.heard, QStringList("read a-1 key-1"));
    QCOMPARE(f.keychain.askedCount(), 0);
    QCOMPARE(f.clock.nextTimer(), std::nullopt);

    // Control: without it the keychain is asked.
    f.keys->dropForThisRun(f.account());
    QVERIFY(f.startReading(f.account()));
    f.keychain.answer(0, QByteArray("key-2"));
    QCOMPARE(f.heard.last(), "read a-1 key-2");
}

void AccountKeysTest::keyOfThisRunIsForItsServer()
{
    AccountKeysFixture f;
    f.keys->keepForThisRun(f.account(), ApiKey(key));
    QVERIFY(f.startReading(
        f.account(QStringLiteral("a-1"), QStringLiteral("https://sms.example.com/api"))));
    QCOMPARE(f.heard, QStringList());
    QCOMPARE(f.keychain.pendingCount(), 1);
}

void AccountKeysTest::passingFailureIsRetriedOnce_data()
{
    QTest::addColumn<KeyProblem::Kind>("kind");
    QTest::newRow("NoService") << Kind::NoService;
    QTest::newRow("Failed") << Kind::Failed;
}

void AccountKeysTest::passingFailureIsRetriedOnce()
{
    QFETCH(KeyProblem::Kind, kind);
    AccountKeysFixture f;
    QVERIFY(f.startReading(f.account()));
    Reading plain(f.keychain, QStringLiteral("plain"));
    f.keychain.answer(1, f.problem(kind));
    f.keychain.answer(0, f.problem(kind));
    QCOMPARE(f.heard, QStringList());
    // Control: who asks without retrying has failed.
    QCOMPARE(plain.outcome(), wordFor(kind));

    f.clock.advance(f.timings.keychainRetry - 1ms);
    QCOMPARE(f.keychain.pendingCount(), 0);
    f.clock.advance(1ms);
    QCOMPARE(f.keychain.pendingCount(), 1);
    QCOMPARE(f.keychain.asked().back(), f.keychain.asked().front());
    f.keychain.answer(0, f.problem(kind));
    QCOMPARE(f.heard, QStringList("failed a-1 " + wordFor(kind)));
    f.clock.advance(1h);
    QVERIFY(f.settle());
    QCOMPARE(f.heard.size(), 1);
    QCOMPARE(f.keychain.pendingCount(), 0);
}

void AccountKeysTest::retryCanSucceed()
{
    AccountKeysFixture f;
    QVERIFY(f.startReading(f.account()));
    f.keychain.answer(0, f.problem(Kind::NoService));
    f.clock.advance(f.timings.keychainRetry);
    f.keychain.answer(0, key);
    QCOMPARE(f.heard, QStringList("read a-1 key-1"));
    QCOMPARE(f.clock.nextTimer(), std::nullopt);

    // The next reading has a retry of its own.
    QVERIFY(f.startReading(f.account()));
    f.keychain.answer(0, f.problem(Kind::NoService));
    QCOMPARE(f.heard.size(), 1);
    QCOMPARE(f.clock.nextTimer(), f.timings.keychainRetry);
}

void AccountKeysTest::finalFailureIsNotRetried_data()
{
    QTest::addColumn<KeyProblem::Kind>("kind");
    QTest::newRow("NotFound") << Kind::NotFound;
    QTest::newRow("Denied") << Kind::Denied;
}

void AccountKeysTest::finalFailureIsNotRetried()
{
    QFETCH(KeyProblem::Kind, kind);
    AccountKeysFixture f;
    QVERIFY(f.startReading(f.account()));
    f.keychain.answer(0, f.problem(kind));
    QCOMPARE(f.heard, QStringList("failed a-1 " + wordFor(kind)));
    QCOMPARE(f.clock.nextTimer(), std::nullopt);
    QVERIFY(f.settle());
    QCOMPARE(f.keychain.askedCount(), 1);
}

void AccountKeysTest::slowIsSaidAndAskedAgain()
{
    AccountKeysFixture f;
    QVERIFY(f.startReading(f.account()));
    const Reading plain(f.keychain, QStringLiteral("plain"));
    f.clock.advance(f.timings.keychainPatience - 1ms);
    QCOMPARE(f.heard, QStringList());
    QCOMPARE(f.keychain.askedCount(), 2);
    f.clock.advance(1ms);
    QCOMPARE(f.heard, QStringList("slow a-1"));
    QCOMPARE(f.keychain.askedCount(), 3);
    QCOMPARE(f.keychain.asked().back(), f.keychain.asked().front());

    f.clock.advance(f.timings.keychainPatience - 1ms);
    QCOMPARE(f.heard.size(), 1);
    f.clock.advance(1ms);
    QCOMPARE(f.heard, QStringList({"slow a-1", "failed a-1 NotAnswering"}));
    f.clock.advance(1h);
    QVERIFY(f.settle());
    QCOMPARE(f.heard.size(), 2);
    // Nothing was asked more often, and nothing that hangs was taken away.
    QCOMPARE(f.keychain.askedCount(), 3);
    QCOMPARE(f.keychain.pendingCount(), 3);
    // Control: the store alone has said nothing.
    QCOMPARE(plain.outcome(), "pending");
}

void AccountKeysTest::noRetryAfterSlow()
{
    AccountKeysFixture f;
    QVERIFY(f.startReading(f.account()));
    f.clock.advance(f.timings.keychainPatience);
    f.keychain.answer(0, f.problem(Kind::NoService));
    QCOMPARE(f.heard, QStringList({"slow a-1", "failed a-1 NoService"}));
    QCOMPARE(f.clock.nextTimer(), std::nullopt);
    // What was asked once more is not heard any more, whatever it says.
    f.keychain.answer(0, key);
    QCOMPARE(f.heard.size(), 2);
}

void AccountKeysTest::patienceEndsDuringTheRetry()
{
    AccountKeysFixture f;
    QVERIFY(f.startReading(f.account()));
    f.clock.advance(f.timings.keychainPatience - 1ms);
    f.keychain.answer(0, f.problem(Kind::Failed));
    QCOMPARE(f.keychain.pendingCount(), 0);
    f.clock.advance(1ms);
    QCOMPARE(f.heard, QStringList("slow a-1"));
    QCOMPARE(f.keychain.pendingCount(), 1);
    f.clock.advance(f.timings.keychainRetry);
    QCOMPARE(f.keychain.pendingCount(), 1);
    f.keychain.answer(0, f.problem(Kind::Failed));
    QCOMPARE(f.heard, QStringList({"slow a-1", "failed a-1 Failed"}));
    QCOMPARE(f.clock.nextTimer(), std::nullopt);
}

void AccountKeysTest::answerWhileSlow()
{
    AccountKeysFixture f;
    QVERIFY(f.startReading(f.account()));
    f.clock.advance(f.timings.keychainPatience);
    f.keychain.answer(0, key);
    QCOMPARE(f.heard, QStringList({"slow a-1", "read a-1 key-1"}));
    f.clock.advance(1h);
    f.keychain.answer(0, QByteArray("key-2"));
    QCOMPARE(f.heard.size(), 2);
}

void AccountKeysTest::lateAnswerIsStillRead_data()
{
    QTest::addColumn<int>("late");
    QTest::newRow("to the first request") << 0;
    QTest::newRow("to the second request") << 1;
}

void AccountKeysTest::lateAnswerIsStillRead()
{
    QFETCH(int, late);
    AccountKeysFixture f;
    QVERIFY(f.startReading(f.account()));
    f.clock.advance(2 * f.timings.keychainPatience);
    QCOMPARE(f.heard.last(), "failed a-1 NotAnswering");
    f.clock.advance(1h);
    f.keychain.answer(late, key);
    QCOMPARE(f.heard, QStringList({"slow a-1", "failed a-1 NotAnswering", "read a-1 key-1"}));
    f.keychain.answer(0, QByteArray("key-2"));
    QCOMPARE(f.heard.size(), 3);
}

void AccountKeysTest::answersToAnEarlierReading()
{
    AccountKeysFixture f;
    QVERIFY(f.startReading(f.account()));
    f.clock.advance(f.timings.keychainPatience - 1ms);
    const Reading plain(f.keychain, QStringLiteral("plain"));
    QVERIFY(f.startReading(f.account(QStringLiteral("a-2"))));
    f.keychain.answer(0, key);
    f.keychain.answer(0, QByteArray("plain"));
    QCOMPARE(f.heard, QStringList());
    // Control: what was asked in between without a number was answered.
    QCOMPARE(plain.outcome(), "done");
    // The second reading has patience of its own.
    f.clock.advance(f.timings.keychainPatience - 1ms);
    QCOMPARE(f.heard, QStringList());
    f.keychain.answer(0, QByteArray("key-2"));
    QCOMPARE(f.heard, QStringList("read a-2 key-2"));
}

void AccountKeysTest::answersToTheSameReadingBegunAnew()
{
    AccountKeysFixture f;
    QVERIFY(f.startReading(f.account()));
    QVERIFY(f.startReading(f.account()));
    f.keychain.answer(0, f.problem(Kind::Denied));
    QCOMPARE(f.heard, QStringList());
    f.keychain.answer(0, key);
    QCOMPARE(f.heard, QStringList("read a-1 key-1"));
}

void AccountKeysTest::stopped()
{
    AccountKeysFixture f;
    QVERIFY(f.startReading(f.account()));
    Reading plain(f.keychain, QStringLiteral("plain"));
    f.keys->stopReading();
    QCOMPARE(f.clock.nextTimer(), std::nullopt);
    QCOMPARE(f.keychain.pendingCount(), 2);
    f.clock.advance(1h);
    f.keychain.answer(0, key);
    f.keychain.answer(0, key);
    QVERIFY(f.settle());
    QCOMPARE(f.heard, QStringList());
    QCOMPARE(plain.outcome(), "done");
}

void AccountKeysTest::stoppedBeforeTheRetry()
{
    AccountKeysFixture f;
    QVERIFY(f.startReading(f.account()));
    f.keychain.answer(0, f.problem(Kind::NoService));
    QCOMPARE(f.clock.nextTimer(), f.timings.keychainRetry);
    f.keys->stopReading();
    QCOMPARE(f.clock.nextTimer(), std::nullopt);
    f.clock.advance(1h);
    QVERIFY(f.settle());
    QCOMPARE(f.keychain.askedCount(), 1);
    QCOMPARE(f.heard, QStringList());
}

void AccountKeysTest::stoppedBeforeTheKeychainIsAsked()
{
    AccountKeysFixture f;
    f.keys->startReading(f.account());
    QCOMPARE(f.keychain.askedCount(), 0);
    f.keys->stopReading();
    QVERIFY(f.settle());
    QCOMPARE(f.keychain.askedCount(), 0);

    // Control: not stopped, the same moment asks it.
    f.keys->startReading(f.account());
    QVERIFY(f.settle());
    QCOMPARE(f.keychain.askedCount(), 1);
}

void AccountKeysTest::listenerReadsAgain()
{
    AccountKeysFixture f;
    int again = 0;
    const auto readAgain = [&f, &again](const Account &account) {
        if (++again <= 2)
            f.keys->startReading(account);
    };
    connect(f.keys.get(), &AccountKeys::slow, f.keys.get(), [&](const Account &account) {
        if (again == 0)
            readAgain(account);
    });
    connect(f.keys.get(), &AccountKeys::failed, f.keys.get(), readAgain);
    QVERIFY(f.startReading(f.account()));
    f.clock.advance(f.timings.keychainPatience);
    QTRY_COMPARE(f.keychain.askedCount(), 3);
    f.clock.advance(2 * f.timings.keychainPatience);
    QTRY_COMPARE(f.keychain.askedCount(), 5);
    for (const FakeSecretStore::Request &request : f.keychain.asked())
        QCOMPARE(request, f.keychain.asked().front());
    f.keychain.answer(4, f.problem(Kind::Denied));
    QCOMPARE(f.heard,
             QStringList({"slow a-1", "slow a-1", "failed a-1 NotAnswering", "failed a-1 Denied"}));
}

void AccountKeysTest::listenerStops()
{
    AccountKeysFixture f;
    QStringList servers;
    const auto stop = [&f, &servers](const Account &account) {
        f.keys->stopReading();
        servers << account.server;
    };
    connect(f.keys.get(), &AccountKeys::slow, f.keys.get(), stop);
    QVERIFY(f.startReading(f.account()));
    f.clock.advance(1h);
    QCOMPARE(f.heard, QStringList("slow a-1"));
    // What it was told is whole, though nothing is read any more.
    QCOMPARE(servers, QStringList(f.account().server));
    f.keychain.answer(0, key);
    f.keychain.answer(0, key);
    QCOMPARE(f.heard.size(), 1);
}

void AccountKeysTest::destroyedWhileItHangs()
{
    AccountKeysFixture f;
    QVERIFY(f.startReading(f.account()));
    const Reading plain(f.keychain, QStringLiteral("plain"));
    f.clock.advance(f.timings.keychainPatience);
    QCOMPARE(f.heard, QStringList("slow a-1"));
    f.keys.reset();
    QCOMPARE(f.clock.nextTimer(), std::nullopt);
    // Its requests were left where they are.
    QCOMPARE(f.keychain.pendingCount(), 3);
    f.clock.advance(1h);
    for (int i = 0; i < 3; ++i)
        f.keychain.answer(0, key);
    QVERIFY(f.settle());
    QCOMPARE(f.heard.size(), 1);
    QCOMPARE(plain.outcome(), "done");
}

CONTACTS_TEST(AccountKeysTest)

#include "accountkeystest.moc"
