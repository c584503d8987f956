// SPDX-License-Identifier: MIT
#include "secrets/accountkeysfixture.h"
#include "support/testregistry.h"

#include <QtTest>

using namespace contacts;
using namespace contacts::testing;
using namespace std::chrono_literals;
using Kind = KeyProblem::Kind;
using Call = FakeSecretStore::Call;

namespace {

const QByteArray key = QByteArrayLiteral("key-1");
const QString entry = QStringLiteral("org.example.Program/a-1/https://sms.example.org");

//! One call of store() or forget() and how it ended.
struct Change : StoreCall
{
    Change(AccountKeysFixture &fixture, bool isForgetting)
        : Change(fixture, isForgetting, fixture.account())
    {
    }
    Change(AccountKeysFixture &fixture, bool isForgetting, const Account &account)
    {
        if (isForgetting)
            fixture.keys->forget(account, context.get(), ending());
        else
            fixture.keys->store(account, ApiKey(key), context.get(), ending());
    }
};

void changes()
{
    QTest::addColumn<bool>("isForgetting");
    QTest::newRow("store") << false;
    QTest::newRow("forget") << true;
}

} // namespace

//! AccountKeys storing and forgetting keys in a keychain that is slow, fails or hangs.
class AccountKeysWritingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void carriedOut_data() { changes(); }
    void carriedOut();
    void problemsArePassedOn_data();
    void problemsArePassedOn();
    void timesOut_data() { changes(); }
    void timesOut();
    void lateProblemIsNotToldTwice_data() { changes(); }
    void lateProblemIsNotToldTwice();
    void contextGone_data() { changes(); }
    void contextGone();
    void destroyedWhileItHangs_data() { changes(); }
    void destroyedWhileItHangs();
    void eachEndsForItself();
    void listenerStoresAgain();
    void readingGoesOnMeanwhile();
    void forgetsTheKeyOfThisRun();
    void keyOfThisRunIsNotWritten();
};

void AccountKeysWritingTest::carriedOut()
{
    QFETCH(bool, isForgetting);
    AccountKeysFixture f;
    Change change(f, isForgetting);
    QCOMPARE(f.keychain.askedCount(), 1);
    const FakeSecretStore::Request expected{isForgetting ? Call::Remove : Call::Write, entry,
                                            isForgetting ? QByteArray() : key};
    QCOMPARE(f.keychain.pending().front(), expected);
    QCOMPARE(change.outcome(), "pending");
    f.clock.advance(f.timings.keychainPatience - 1ms);
    f.keychain.end(0);
    QCOMPARE(change.outcome(), "done");
    QCOMPARE(f.clock.nextTimer(), std::nullopt);
    f.clock.advance(1h);
    QCOMPARE(change.outcome(), "done");
    QCOMPARE(f.heard, QStringList());
}

void AccountKeysWritingTest::problemsArePassedOn_data()
{
    QTest::addColumn<bool>("isForgetting");
    QTest::addColumn<KeyProblem::Kind>("kind");
    for (const Kind kind : {Kind::Denied, Kind::NoService, Kind::Failed}) {
        QTest::addRow("store, %s", qPrintable(wordFor(kind))) << false << kind;
        QTest::addRow("forget, %s", qPrintable(wordFor(kind))) << true << kind;
    }
}

void AccountKeysWritingTest::problemsArePassedOn()
{
    QFETCH(bool, isForgetting);
    QFETCH(KeyProblem::Kind, kind);
    AccountKeysFixture f;
    Change change(f, isForgetting);
    f.keychain.end(0, KeyProblem{kind, QStringLiteral("why")});
    QCOMPARE(change.outcome(), wordFor(kind));
    QCOMPARE(change.problem->detail, "why");
    f.clock.advance(1h);
    QCOMPARE(f.keychain.askedCount(), 1);
    QCOMPARE(change.outcome(), wordFor(kind));
}

void AccountKeysWritingTest::timesOut()
{
    QFETCH(bool, isForgetting);
    AccountKeysFixture f;
    Change change(f, isForgetting);
    Writing plain(f.keychain, QStringLiteral("plain"), key);
    f.clock.advance(f.timings.keychainPatience - 1ms);
    QCOMPARE(change.outcome(), "pending");
    f.clock.advance(1ms);
    QCOMPARE(change.outcome(), "NotAnswering");
    // It was given up, not taken away. Control: the store alone has no time-out.
    QCOMPARE(f.keychain.pendingCount(), 2);
    QCOMPARE(plain.outcome(), "pending");

    f.keychain.end(0);
    QCOMPARE(change.endings, 1);
    QCOMPARE(change.outcome(), "NotAnswering");
    f.keychain.end(0);
    QCOMPARE(plain.outcome(), "done");
}

void AccountKeysWritingTest::lateProblemIsNotToldTwice()
{
    QFETCH(bool, isForgetting);
    AccountKeysFixture f;
    Change change(f, isForgetting);
    f.clock.advance(f.timings.keychainPatience);
    f.keychain.end(0, f.problem(Kind::Denied));
    QCOMPARE(change.endings, 1);
    QCOMPARE(change.outcome(), "NotAnswering");
}

void AccountKeysWritingTest::contextGone()
{
    QFETCH(bool, isForgetting);
    AccountKeysFixture f;
    Change answered(f, isForgetting);
    Change timedOut(f, isForgetting);
    Change living(f, isForgetting);
    Change livingTimedOut(f, isForgetting);
    answered.context.reset();
    timedOut.context.reset();
    f.keychain.end(2);
    f.keychain.end(0);
    f.clock.advance(f.timings.keychainPatience);
    QCOMPARE(answered.outcome(), "pending");
    QCOMPARE(timedOut.outcome(), "pending");
    QCOMPARE(f.keychain.pendingCount(), 2);
    // Control: those with a context are told at the same moments.
    QCOMPARE(living.outcome(), "done");
    QCOMPARE(livingTimedOut.outcome(), "NotAnswering");
}

void AccountKeysWritingTest::destroyedWhileItHangs()
{
    QFETCH(bool, isForgetting);
    AccountKeysFixture f;
    Change change(f, isForgetting);
    Change timedOut(f, isForgetting);
    Writing plain(f.keychain, QStringLiteral("plain"), key);
    f.clock.advance(f.timings.keychainPatience - 1ms);
    f.keys.reset();
    QCOMPARE(f.clock.nextTimer(), std::nullopt);
    QCOMPARE(f.keychain.pendingCount(), 3);
    f.keychain.end(0);
    f.clock.advance(1h);
    f.keychain.end(0, f.problem(Kind::Failed));
    QVERIFY(f.settle());
    QCOMPARE(change.outcome(), "pending");
    QCOMPARE(timedOut.outcome(), "pending");
    // Control: who asked the store itself is told.
    f.keychain.end(0);
    QCOMPARE(plain.outcome(), "done");
}

void AccountKeysWritingTest::eachEndsForItself()
{
    AccountKeysFixture f;
    Change first(f, false);
    Change second(f, false, f.account(QStringLiteral("a-2")));
    f.clock.advance(1s);
    Change third(f, true);
    f.keychain.end(1);
    QCOMPARE(first.outcome(), "pending");
    QCOMPARE(second.outcome(), "done");
    QCOMPARE(third.outcome(), "pending");
    f.clock.advance(f.timings.keychainPatience - 1s);
    QCOMPARE(first.outcome(), "NotAnswering");
    QCOMPARE(third.outcome(), "pending");
    f.keychain.end(1, f.problem(Kind::Denied));
    QCOMPARE(third.outcome(), "Denied");
    f.keychain.end(0);
    for (const StoreCall &call : {std::cref(first), std::cref(second), std::cref(third)})
        QCOMPARE(call.endings, 1);
}

void AccountKeysWritingTest::listenerStoresAgain()
{
    AccountKeysFixture f;
    StoreCall again;
    QObject context;
    int endings = 0;
    f.keys->store(f.account(), ApiKey(key), &context,
                  [&](const std::optional<KeyProblem> &problem) {
                      ++endings;
                      QVERIFY(problem);
                      f.keys->store(f.account(), ApiKey(key), again.context.get(), again.ending());
                  });
    f.clock.advance(f.timings.keychainPatience);
    QCOMPARE(endings, 1);
    QCOMPARE(f.keychain.pendingCount(), 2);
    f.keychain.end(0);
    QCOMPARE(again.outcome(), "pending");
    f.keychain.end(0);
    QCOMPARE(again.outcome(), "done");
    QCOMPARE(endings, 1);
}

void AccountKeysWritingTest::readingGoesOnMeanwhile()
{
    AccountKeysFixture f;
    Change storing(f, false);
    QVERIFY(f.startReading(f.account(QStringLiteral("a-2"))));
    Change forgetting(f, true);
    f.keychain.answer(1, QByteArray("key-2"));
    QCOMPARE(f.heard, QStringList("read a-2 key-2"));
    QCOMPARE(storing.outcome(), "pending");
    f.keys->stopReading();
    f.clock.advance(f.timings.keychainPatience);
    QCOMPARE(storing.outcome(), "NotAnswering");
    QCOMPARE(forgetting.outcome(), "NotAnswering");
}

void AccountKeysWritingTest::forgetsTheKeyOfThisRun()
{
    AccountKeysFixture f;
    f.keys->keepForThisRun(f.account(), ApiKey(key));
    f.keys->startReading(f.account());
    QTRY_COMPARE(f.heard, QStringList("read a-1 key-1"));
    // Also where the keychain never answers.
    Change forgetting(f, true);
    QVERIFY(f.startReading(f.account()));
    QCOMPARE(f.keychain.pending().back(), (FakeSecretStore::Request{Call::Read, entry, {}}));
    QCOMPARE(f.heard.size(), 1);
    QCOMPARE(forgetting.outcome(), "pending");
}

void AccountKeysWritingTest::keyOfThisRunIsNotWritten()
{
    AccountKeysFixture f;
    f.keys->keepForThisRun(f.account(), ApiKey(key));
    f.keys->dropForThisRun(f.account());
    QVERIFY(f.settle());
    QCOMPARE(f.keychain.askedCount(), 0);
    // Control: storing is what asks the keychain.
    const Change storing(f, false);
    QCOMPARE(f.keychain.askedCount(), 1);
}

CONTACTS_TEST(AccountKeysWritingTest)

#include "accountkeyswritingtest.moc"
