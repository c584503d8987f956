// SPDX-License-Identifier: MIT
#include "gui/accountprogram.h"
#include "support/testregistry.h"

#include <QHeaderView>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

//! Forgetting an account: asked for first, and nothing of it is left behind.
class ForgetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksFirst();
    void nothingIsLeft();
    void theNextAccountOpens();
    void theKeychainSaysNo_data();
    void theKeychainSaysNo();
    void leavesTheKey();
    void aHungKeychainFindsOutLater();
    void endedInTheMiddle();
    void inTheMiddleOfAWalk();
    void fromTheKeyPage();
    void saysThatItIsUnderWay();
    void aDialogOfTheForgottenAccount();

private:
    using Mood = MoodyKeychain::Mood;
    static constexpr const char *key = AccountProgram::shopKey;

    static void askToForget(const AccountProgram &program)
    {
        program.trigger("actionForget");
        QTRY_VERIFY(program.isShown("forgetBox"));
    }
};

void ForgetTest::asksFirst()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    askToForget(program);
    QVERIFY(program.hasButton(QStringLiteral("Forget account")));
    program.key(Qt::Key_Escape);
    QTRY_VERIFY(!program.isShown("forgetBox"));
    askToForget(program);
    program.clickButton(QStringLiteral("Cancel"));
    QTRY_VERIFY(!program.isShown("forgetBox"));
    askToForget(program);
    program.key(Qt::Key_Return); // Enter alone loses nothing
    QTRY_VERIFY(!program.isShown("forgetBox"));
    QCOMPARE(program.keychain.removals(), 0);
    QCOMPARE(program.stored().size(), size_t(1));
    QVERIFY(program.hasSession());
    QCOMPARE(program.title(), QStringLiteral("Contactsheet: My shop"));
    // The practice account is nobody's to forget.
    program.choose(QStringLiteral("Practice account"));
    QTRY_VERIFY(program.isShown("practiceStrip"));
    for (const char *name : {"actionForget", "actionReplaceKey", "actionEditAccount"})
        QVERIFY(!program.screen().action(name).isEnabled());
}

void ForgetTest::nothingIsLeft()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("Canary shop"), server));
    // As much of it as there can be: columns, sort, settings.
    QVERIFY(program.waitComplete());
    program.screen().clickHeader(nameColumn);
    program.screen().header().resizeSection(0, 123);
    program.trigger("actionEditAccount");
    QTRY_VERIFY(program.isShown("accountDialog"));
    program.click("accountLooksOnly");
    program.click("accountSave");
    QVERIFY(program.restart());
    QVERIFY(program.waitOpen(QStringLiteral("Canary shop")));
    const QString id = program.account().account().id.value;
    const QStringList traces{id, QStringLiteral("Canary"), QString::number(server.port()),
                             QStringLiteral("127.0.0.1")};
    for (const QString &trace : traces)
        QVERIFY2(!program.filesWith(trace).isEmpty(), qPrintable(trace));
    QVERIFY(program.settingsText().contains("columns"));
    QVERIFY(program.settingsText().contains("sort"));
    QCOMPARE(program.keychain.entriesWith(id).size(), 1);
    QCOMPARE(program.keychain.entriesWith(QLatin1String(key)).size(), 1);

    askToForget(program);
    program.click("forgetButton");
    QTRY_VERIFY(program.isShown("welcomePage"));
    QVERIFY(!program.hasSession());
    QCOMPARE(program.title(), QStringLiteral("Contactsheet"));
    QCOMPARE(program.keychain.entries(), QStringList());
    const int asked = AccountProgram::asked(server);
    QVERIFY(program.restart()); // what ends may write as well
    for (const QString &trace : traces) {
        const QStringList left = program.filesWith(trace);
        QVERIFY2(left.isEmpty(), qPrintable(trace + QStringLiteral(": ") + left.join(u' ')));
    }
    QVERIFY2(!program.settingsText().contains("accounts"), program.settingsText().constData());
    QVERIFY(program.isShown("welcomePage"));
    QCOMPARE(AccountProgram::asked(server), asked);
}

void ForgetTest::theNextAccountOpens()
{
    AccountProgram program;
    const PracticeServer &shop = program.serve();
    const PracticeServer &club = program.serve({.rows = 77, .key = AccountProgram::clubKey});
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), shop));
    QVERIFY(program.connectAccount(QStringLiteral("Club"), club, AccountProgram::clubKey));
    askToForget(program);
    program.click("forgetButton");
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QVERIFY(!program.accountEntry(QStringLiteral("Club")));
    QVERIFY(program.accountEntry(QStringLiteral("My shop"))->isChecked());
    QCOMPARE(program.keychain.secrets(), QList<QByteArray>{key});
    QVERIFY(program.filesWith(QStringLiteral("Club")).isEmpty());
    QVERIFY(program.restart());
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
}

void ForgetTest::theKeychainSaysNo_data()
{
    QTest::addColumn<int>("mood");
    QTest::addColumn<QString>("title");
    QTest::newRow("denied") << int(Mood::Denied)
                            << QStringLiteral("The keychain is locked or said no");
    QTest::newRow("none") << int(Mood::NoService)
                          << QStringLiteral("This computer has no keychain running");
    QTest::newRow("hung") << int(Mood::Hangs) << QStringLiteral("The keychain does not answer");
    QTest::newRow("failed") << int(Mood::Failed)
                            << QStringLiteral("The keychain could not be used");
}

void ForgetTest::theKeychainSaysNo()
{
    QFETCH(int, mood);
    QFETCH(QString, title);
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    program.keychain.setMood(Mood(mood));
    for (const char *answer : {"Cancel", "Try again"}) {
        askToForget(program);
        program.click("forgetButton");
        QTRY_VERIFY(program.isShown("forgetFailedBox"));
        QCOMPARE(program.text("qt_msgbox_label"),
                 QStringLiteral("The keychain could not be told to remove the key of “My shop”."));
        QVERIFY(program.text("qt_msgbox_informativelabel").startsWith(title));
        // Nothing is lost so far.
        QVERIFY(program.hasSession());
        QCOMPARE(program.stored().size(), size_t(1));
        QCOMPARE(program.keychain.secrets(), QList<QByteArray>{key});
        if (QByteArray(answer) == "Try again")
            program.keychain.setMood(Mood::Works);
        program.clickButton(QLatin1String(answer));
        QTRY_VERIFY(!program.isShown("forgetFailedBox"));
    }
    QTRY_VERIFY(program.isShown("welcomePage"));
    QCOMPARE(program.keychain.entries(), QStringList());
    QVERIFY(program.stored().empty());
}

void ForgetTest::leavesTheKey()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    program.keychain.setMood(Mood::Denied);
    askToForget(program);
    program.click("forgetButton");
    QTRY_VERIFY(program.isShown("forgetFailedBox"));
    program.clickButton(QStringLiteral("Forget and leave the key"));
    QTRY_VERIFY(program.isShown("welcomePage"));
    QVERIFY(program.stored().empty());
    QCOMPARE(program.keychain.secrets(), QList<QByteArray>{key}); // as the button says
}

void ForgetTest::aHungKeychainFindsOutLater()
{
    AccountProgram program;
    program.timings.keychainPatience = std::chrono::minutes(1);
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    program.keychain.setMood(Mood::Hangs);
    askToForget(program);
    program.click("forgetButton");
    QTRY_COMPARE(program.keychain.hanging(), 1);
    QVERIFY(program.hasSession());
    // Asked for again before there was an answer, and in a hurry.
    askToForget(program);
    program.click("forgetButton");
    QTRY_COMPARE(program.keychain.hanging(), 2);
    program.keychain.setMood(Mood::Works);
    program.keychain.release();
    QTRY_VERIFY(program.isShown("welcomePage"));
    QVERIFY(program.stored().empty());
    QCOMPARE(program.keychain.entries(), QStringList());
    QVERIFY(!program.isShown("forgetFailedBox"));
}

void ForgetTest::endedInTheMiddle()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    program.keychain.setMood(Mood::Hangs);
    askToForget(program);
    program.click("forgetButton");
    QTRY_COMPARE(program.keychain.hanging(), 1);
    program.end();
    // Whether the key went or not, the account is still there to be forgotten.
    QCOMPARE(program.keychain.secrets(), QList<QByteArray>{key});
    QCOMPARE(program.stored().size(), size_t(1));
    program.keychain.setMood(Mood::Works);
    program.keychain.release();
    QCOMPARE(program.keychain.entries(), QStringList());
    QVERIFY(program.start());
    QTRY_COMPARE(program.text("keyTitle"),
                 QStringLiteral("The keychain has no key for this account"));
    askToForget(program);
    program.click("forgetButton");
    QTRY_VERIFY(program.isShown("welcomePage"));
    QVERIFY(program.filesWith(QStringLiteral("My shop")).isEmpty());
}

void ForgetTest::inTheMiddleOfAWalk()
{
    AccountProgram program;
    PracticeServer &server = program.serve({.rows = 20'000});
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    QVERIFY(program.waitComplete());
    const int whole = AccountProgram::asked(server);
    server.clearJournal();
    QVERIFY(server.setSwitch("delay-ms", "40"));
    QVERIFY(program.restart());
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QTRY_VERIFY(AccountProgram::asked(server) > 3);
    QVERIFY(program.account().walker().isReading());
    askToForget(program);
    QVERIFY(program.account().walker().isReading()); // the question stops nothing
    program.click("forgetButton");
    QTRY_VERIFY(program.isShown("welcomePage"));
    const int asked = AccountProgram::asked(server);
    QVERIFY(asked < whole - 2);
    // Long enough for three more; none comes but what was on its way.
    QVERIFY(!QTest::qWaitFor([&] { return AccountProgram::asked(server) > asked + 1; }, 200));
    QVERIFY(program.filesWith(QStringLiteral("My shop")).isEmpty());
}

void ForgetTest::fromTheKeyPage()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    program.quit();
    program.keychain.setMood(Mood::Hangs);
    QVERIFY(program.start());
    QTRY_COMPARE(program.text("keyTitle"), QStringLiteral("The keychain does not answer"));
    askToForget(program);
    program.click("forgetButton");
    QTRY_VERIFY(program.isShown("forgetFailedBox"));
    program.clickButton(QStringLiteral("Forget and leave the key"));
    QTRY_VERIFY(program.isShown("welcomePage"));
    // The answers that come now, a key among them, are nobody's.
    program.keychain.setMood(Mood::Works);
    program.keychain.release();
    QVERIFY(!QTest::qWaitFor([&] { return program.hasSession(); }, 100));
    QVERIFY(program.isShown("welcomePage"));
    QCOMPARE(program.keychain.entries(), QStringList()); // the removal was asked for in time
}

void ForgetTest::saysThatItIsUnderWay()
{
    AccountProgram program;
    const PracticeServer &shop = program.serve();
    const PracticeServer &club = program.serve({.rows = 77, .key = AccountProgram::clubKey});
    program.timings.keychainPatience = std::chrono::minutes(1);
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("Club"), club, AccountProgram::clubKey));
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), shop));
    program.keychain.setMood(Mood::Hangs);
    askToForget(program);
    program.click("forgetButton");
    QTRY_COMPARE(program.keychain.hanging(), 1);
    // It is said, and nobody can do anything else with the account meanwhile.
    QVERIFY(program.isShown("forgettingBox"));
    QCOMPARE(QApplication::activeModalWidget(), program.find("forgettingBox"));
    QVERIFY(program.hasSession());
    program.keychain.setMood(Mood::Works);
    program.keychain.release();
    QTRY_VERIFY(!program.accountEntry(QStringLiteral("My shop")));
    QVERIFY(!program.isShown("forgettingBox"));
    QVERIFY(program.waitOpen(QStringLiteral("Club")));
    QVERIFY(program.filesWith(QStringLiteral("My shop")).isEmpty());
}

void ForgetTest::aDialogOfTheForgottenAccount()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    program.timings.keychainPatience = std::chrono::minutes(1);
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    program.keychain.setMood(Mood::Hangs);
    askToForget(program);
    program.click("forgetButton");
    QTRY_COMPARE(program.keychain.hanging(), 1);
    program.trigger("actionReplaceKey");
    QTRY_VERIFY(program.isShown("connectDialog"));
    program.enter("keyEdit", QLatin1String(key));
    QVERIFY(program.testIt());
    program.keychain.setMood(Mood::Works);
    program.keychain.release();
    QTRY_VERIFY(program.stored().empty());
    // The account is gone: no key may get into the keychain that nobody knows of.
    program.click("connectMain");
    QTRY_VERIFY(!program.isShown("connectDialog"));
    QVERIFY(program.isShown("welcomePage"));
    QVERIFY(!program.hasSession());
    QCOMPARE(program.keychain.entries(), QStringList());
    QVERIFY(program.filesWith(QStringLiteral("My shop")).isEmpty());
}

CONTACTS_TEST(ForgetTest)

#include "forgettest.moc"
