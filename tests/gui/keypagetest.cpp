// SPDX-License-Identifier: MIT
#include "contacttableview.h"
#include "gui/accountprogram.h"
#include "support/testregistry.h"

#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

//! The page that stands in the place of the sheet while, or because, there is no key.
class KeyPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readingSlowAndLate();
    void slowAndThenThere();
    void problems_data();
    void problems();
    void startingKeychainIsWaitedFor();
    void enterTheKey();
    void buttonsByKeyboard();
    void practiceFromHere();
    void switchingWhileItHangs();
    void addressThatCannotBeUsed();

private:
    using Mood = MoodyKeychain::Mood;
    static constexpr const char *key = AccountProgram::shopKey;

    //! One account, connected in an earlier run.
    static bool connected(AccountProgram &program)
    {
        const PracticeServer &server = program.serve();
        if (!program.start() || !program.connectAccount(QStringLiteral("My shop"), server))
            return false;
        program.quit();
        return true;
    }
};

void KeyPageTest::readingSlowAndLate()
{
    AccountProgram program;
    program.timings.keychainPatience = std::chrono::milliseconds(1'200);
    QVERIFY(connected(program));
    program.keychain.setMood(Mood::Hangs);
    const int reads = program.keychain.reads();
    QVERIFY(program.start());
    QCOMPARE(program.text("keyTitle"), QStringLiteral("Reading the key from the keychain…"));
    QCOMPARE(program.title(), QStringLiteral("Contactsheet: My shop"));
    QVERIFY(program.isShown("accountLine"));
    QVERIFY(!program.isShown("keyButton0"));
    QTRY_COMPARE(program.text("keyTitle"), QStringLiteral("The keychain has not answered yet"));
    QCOMPARE(program.text("keyText"),
             QStringLiteral("It may be asking for its password in another window."));
    QVERIFY(program.isShown("keyButton0") && program.isShown("keyButton1"));
    QTRY_COMPARE(program.text("keyTitle"), QStringLiteral("The keychain does not answer"));
    QVERIFY(!program.hasSession());
    QCOMPARE(program.keychain.reads(), reads + 2);
    QCOMPARE(program.keychain.hanging(), 2);
    // The person typed the keychain's own password only now.
    program.keychain.setMood(Mood::Works);
    program.keychain.release();
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QVERIFY(!program.isShown("keyPage"));
    QVERIFY(program.screen().table().hasFocus());
}

void KeyPageTest::slowAndThenThere()
{
    AccountProgram program;
    program.timings.keychainPatience = std::chrono::milliseconds(1'200);
    QVERIFY(connected(program));
    program.keychain.setMood(Mood::Hangs);
    QVERIFY(program.start());
    QTRY_COMPARE(program.text("keyTitle"), QStringLiteral("The keychain has not answered yet"));
    program.keychain.setMood(Mood::Works);
    program.clickButton(QStringLiteral("Try again"));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
}

void KeyPageTest::problems_data()
{
    QTest::addColumn<int>("mood");
    QTest::addColumn<int>("reads"); // what is only passing is tried twice
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("text");
    QTest::newRow("not found") << int(Mood::NotFound) << 1
                               << QStringLiteral("The keychain has no key for this account")
                               << QStringLiteral("Perhaps another keychain is open now");
    QTest::newRow("denied") << int(Mood::Denied) << 1
                            << QStringLiteral("The keychain is locked or said no")
                            << QStringLiteral("Unlock it");
    QTest::newRow("none") << int(Mood::NoService) << 2
                          << QStringLiteral("This computer has no keychain running")
                          << QStringLiteral("Install the package gnome-keyring");
    QTest::newRow("failed") << int(Mood::Failed) << 2
                            << QStringLiteral("The keychain could not be used")
                            << QStringLiteral("The system says: <b>disk</b> on fire");
}

void KeyPageTest::problems()
{
    QFETCH(int, mood);
    QFETCH(int, reads);
    QFETCH(QString, title);
    QFETCH(QString, text);
    AccountProgram program;
    program.timings.keychainPatience = std::chrono::minutes(1);
    QVERIFY(connected(program));
    program.keychain.setMood(Mood(mood));
    const int before = program.keychain.reads();
    QVERIFY(program.start());
    QTRY_COMPARE(program.text("keyTitle"), title);
    QVERIFY2(program.text("keyText").contains(text), qPrintable(program.text("keyText")));
    QCOMPARE(program.keychain.reads(), before + reads);
    QCOMPARE(program.keychain.secrets(), QList<QByteArray>{key}); // it is not taken for lost
    program.clickButton(QStringLiteral("Try again"));
    QTRY_COMPARE(program.keychain.reads(), before + 2 * reads);
    QTRY_COMPARE(program.text("keyTitle"), title);
    program.keychain.setMood(Mood::Works);
    program.clickButton(QStringLiteral("Try again"));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
}

void KeyPageTest::startingKeychainIsWaitedFor()
{
    AccountProgram program;
    program.timings.keychainPatience = std::chrono::minutes(1);
    program.timings.keychainRetry = std::chrono::milliseconds(100);
    QVERIFY(connected(program));
    program.keychain.setMood(Mood::NoService);
    const int before = program.keychain.reads();
    QVERIFY(program.start());
    QTRY_COMPARE(program.keychain.reads(), before + 1);
    program.keychain.setMood(Mood::Works); // at login it was only starting
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QCOMPARE(program.keychain.reads(), before + 2);
}

void KeyPageTest::enterTheKey()
{
    AccountProgram program;
    QVERIFY(connected(program));
    program.keychain.lose(program.keychain.entries().front());
    QVERIFY(program.start());
    QTRY_COMPARE(program.text("keyTitle"),
                 QStringLiteral("The keychain has no key for this account"));
    program.clickButton(QStringLiteral("Enter the key…"));
    QTRY_VERIFY(program.isShown("connectDialog"));
    program.key(Qt::Key_Escape);
    QTRY_VERIFY(!program.isShown("connectDialog"));
    QVERIFY(program.isShown("keyPage"));
    QCOMPARE(program.stored().size(), size_t(1)); // turning back takes only a new account back
    program.clickButton(QStringLiteral("Enter the key…"));
    QTRY_VERIFY(program.isShown("connectDialog"));
    program.enter("keyEdit", QLatin1String(key));
    QVERIFY(program.testIt());
    program.click("connectMain");
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QVERIFY(program.restart());
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
}

void KeyPageTest::buttonsByKeyboard()
{
    AccountProgram program;
    QVERIFY(connected(program));
    program.keychain.setMood(Mood::Denied);
    QVERIFY(program.start());
    QTRY_COMPARE(program.text("keyTitle"), QStringLiteral("The keychain is locked or said no"));
    const int reads = program.keychain.reads();
    program.key(Qt::Key_Return); // the keyboard is at the first button
    QTRY_COMPARE(program.keychain.reads(), reads + 1);
    QTRY_COMPARE(program.text("keyTitle"), QStringLiteral("The keychain is locked or said no"));
    program.key(Qt::Key_Tab);
    program.key(Qt::Key_Return);
    QTRY_VERIFY(program.isShown("connectDialog"));
}

void KeyPageTest::practiceFromHere()
{
    AccountProgram program;
    QVERIFY(connected(program));
    program.keychain.setMood(Mood::Hangs);
    QVERIFY(program.start());
    QTRY_COMPARE(program.text("keyTitle"), QStringLiteral("The keychain does not answer"));
    QVERIFY(program.accountEntry(QStringLiteral("My shop"))->isChecked());
    program.choose(QStringLiteral("Practice account"));
    QTRY_VERIFY(program.isShown("practiceStrip"));
    QVERIFY(!program.accountEntry(QStringLiteral("My shop"))->isChecked());
    // What comes late opens nothing: another account is open by now.
    program.keychain.setMood(Mood::Works);
    program.keychain.release();
    QVERIFY(!QTest::qWaitFor([&] { return !program.isShown("practiceStrip"); }, 100));
    QVERIFY(program.account().account().isPractice());
    program.choose(QStringLiteral("My shop"));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
}

void KeyPageTest::switchingWhileItHangs()
{
    AccountProgram program;
    QVERIFY(connected(program));
    const PracticeServer &club = program.serve({.rows = 77, .key = AccountProgram::clubKey});
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("Club"), club, AccountProgram::clubKey));
    program.keychain.setMood(Mood::Hangs);
    program.choose(QStringLiteral("My shop"));
    QTRY_VERIFY(program.isShown("keyPage"));
    QVERIFY(!program.hasSession());
    QCOMPARE(program.title(), QStringLiteral("Contactsheet: My shop"));
    program.choose(QStringLiteral("Club"));
    QCOMPARE(program.title(), QStringLiteral("Contactsheet: Club"));
    QVERIFY(program.isShown("keyPage"));
    program.choose(QStringLiteral("My shop"));
    program.choose(QStringLiteral("Club"));
    // All that hung is answered at once; only who was asked for last is opened.
    program.keychain.setMood(Mood::Works);
    program.keychain.release();
    QVERIFY(program.waitOpen(QStringLiteral("Club")));
    QCOMPARE(program.title(), QStringLiteral("Contactsheet: Club"));
    QVERIFY(!QTest::qWaitFor(
        [&] { return program.account().account().name != QStringLiteral("Club"); }, 150));
    QCOMPARE(program.screen().model().rowCount(), 77);
    QCOMPARE(AccountProgram::asked(club, 401), 0); // nobody was given another one's key
}

void KeyPageTest::addressThatCannotBeUsed()
{
    AccountProgram program;
    QVERIFY(connected(program));
    {
        QSettings file(program.settingsFile(), QSettings::IniFormat);
        const QString id = file.value(QStringLiteral("order")).toStringList().first();
        file.setValue(QStringLiteral("accounts/%1/server").arg(id),
                      QStringLiteral("http://sms.example.com/api"));
    }
    program.keychain.setMood(Mood::Works);
    QVERIFY(program.start());
    // The key is not this server's, so there is none.
    QTRY_COMPARE(program.text("keyTitle"),
                 QStringLiteral("The keychain has no key for this account"));
    program.clickButton(QStringLiteral("Enter the key…"));
    QTRY_VERIFY(program.isShown("connectDialog"));
    program.enter("keyEdit", QLatin1String(key));
    program.click("connectMain");
    QTRY_VERIFY(program.text("dialogNoticeTitle").contains(QStringLiteral("travel readable")));
}

CONTACTS_TEST(KeyPageTest)

#include "keypagetest.moc"
