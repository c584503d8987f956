// SPDX-License-Identifier: MIT
#include "gui/accountprogram.h"
#include "support/testregistry.h"

#include <QLabel>
#include <QLineEdit>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

Q_DECLARE_METATYPE(contacts::testing::MoodyKeychain::Mood)

//! Putting a new account's key into the keychain, which may not want it, and turning back from it.
class KeepingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moods_data();
    void moods();
    void forThisSessionOnly_data();
    void forThisSessionOnly();
    void cancelWhileTheKeychainHangs();
    void cancelAfterTheKeychainSaidNo();
    void endedInTheMiddleOfKeeping();
    void anotherServerAfterAHungKeychain();
    void buttonsByKeyboard();
    void settingsThatCannotBeWritten();
    void names_data();
    void names();
    void noNameAtAll();
    void theSameAccountTwice();

private:
    using Mood = MoodyKeychain::Mood;
    static constexpr const char *key = AccountProgram::shopKey;

    //! Tested, and the keychain asked to keep it.
    static void keepIt(const AccountProgram &program, const PracticeServer &server)
    {
        program.fillIn(QStringLiteral("My shop"), server.baseUrl(), key);
        QVERIFY(program.testIt());
        program.click("connectMain");
        QTRY_VERIFY(!program.text("dialogNoticeTitle").contains(QStringLiteral("found")));
    }
    static void verifyNothingLeft(const AccountProgram &program)
    {
        QVERIFY2(program.stored().empty(), program.settingsText().constData());
        QVERIFY(program.filesWith(QStringLiteral("127.0.0.1")).isEmpty());
        QVERIFY(program.filesWith(QLatin1String(key)).isEmpty());
        QCOMPARE(program.keychain.entries(), QStringList());
    }
};

void KeepingTest::moods_data()
{
    QTest::addColumn<Mood>("mood");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("advice");
    QTest::newRow("denied") << Mood::Denied << QStringLiteral("The keychain is locked or said no")
                            << QStringLiteral("Unlock it");
    QTest::newRow("none") << Mood::NoService
                          << QStringLiteral("This computer has no keychain running")
                          << QStringLiteral("gnome-keyring");
    QTest::newRow("hung") << Mood::Hangs << QStringLiteral("The keychain does not answer")
                          << QStringLiteral("Look for a window");
    QTest::newRow("failed") << Mood::Failed << QStringLiteral("The keychain could not be used")
                            << QStringLiteral("The system says: <b>disk</b> on fire");
}

void KeepingTest::moods()
{
    QFETCH(Mood, mood);
    QFETCH(QString, title);
    QFETCH(QString, advice);
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    program.keychain.setMood(mood);
    keepIt(program, server);
    QTRY_COMPARE(program.text("dialogNoticeTitle"), title);
    QVERIFY2(program.text("dialogNoticeText").contains(advice),
             qPrintable(program.text("dialogNoticeText")));
    QCOMPARE(program.keychain.writes(), 1);
    QCOMPARE(program.keychain.secrets(), QList<QByteArray>());
    // Nothing that was typed is lost, nothing is open yet, and Enter does not cancel.
    QVERIFY(program.isShown("connectDialog"));
    QCOMPARE(program.find("connectDialog")->focusWidget(), program.find("connectMain"));
    QVERIFY(!program.hasSession());
    QCOMPARE(program.text("accountName"), QStringLiteral("My shop"));
    QCOMPARE(program.text("accountServer"), server.baseUrl());
    QCOMPARE(program.text("keyEdit"), QLatin1String(key));
    program.clickButton(QStringLiteral("Try again"));
    QTRY_COMPARE(program.keychain.writes(), 2);
    QTRY_COMPARE(program.text("dialogNoticeTitle"), title); // it is still so
    program.keychain.setMood(Mood::Works);
    program.clickButton(QStringLiteral("Try again"));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QVERIFY(!program.isShown("connectDialog"));
    QCOMPARE(program.keychain.secrets(), QList<QByteArray>{key});
    QCOMPARE(program.stored().size(), size_t(1));
    QCOMPARE(program.accountEntries().size(), 2); // with the practice account
    QVERIFY(program.restart());
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
}

void KeepingTest::forThisSessionOnly_data()
{
    moods_data();
}

void KeepingTest::forThisSessionOnly()
{
    QFETCH(Mood, mood);
    QFETCH(QString, title);
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    program.keychain.setMood(mood);
    keepIt(program, server);
    QTRY_COMPARE(program.text("dialogNoticeTitle"), title);
    program.clickButton(QStringLiteral("For this session only"));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QVERIFY(program.filesWith(QLatin1String(key)).isEmpty());
    // It is kept while the program runs, also when the keychain has nothing to say.
    program.choose(QStringLiteral("Practice account"));
    QTRY_VERIFY(program.isShown("practiceStrip"));
    program.choose(QStringLiteral("My shop"));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    program.quit();
    QCOMPARE(program.keychain.secrets(), QList<QByteArray>());
    if (mood != Mood::Hangs)
        program.keychain.setMood(Mood::Works);
    QVERIFY(program.start());
    if (mood == Mood::Hangs) {
        // What hung is gone with the program that asked for it.
        QTRY_COMPARE(program.text("keyTitle"), QStringLiteral("The keychain does not answer"));
        return;
    }
    QTRY_COMPARE(program.text("keyTitle"),
                 QStringLiteral("The keychain has no key for this account"));
    program.clickButton(QStringLiteral("Enter the key…"));
    QTRY_VERIFY(program.isShown("connectDialog"));
    program.enter("keyEdit", QLatin1String(key));
    QVERIFY(program.testIt());
    program.click("connectMain");
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QCOMPARE(program.keychain.secrets(), QList<QByteArray>{key});
}

void KeepingTest::cancelWhileTheKeychainHangs()
{
    for (const bool isToldFirst : {false, true}) {
        AccountProgram program;
        if (!isToldFirst)
            program.timings.keychainPatience = std::chrono::minutes(1);
        const PracticeServer &server = program.serve();
        QVERIFY(program.start());
        program.keychain.setMood(Mood::Hangs);
        keepIt(program, server);
        QTRY_COMPARE(program.text("dialogNoticeTitle"),
                     isToldFirst ? QStringLiteral("The keychain does not answer")
                                 : QStringLiteral("Putting the key into the keychain…"));
        QCOMPARE(program.stored().size(), size_t(1)); // there is something to take back
        QCOMPARE(program.keychain.hanging(), 1);
        program.key(Qt::Key_Escape);
        QTRY_VERIFY(!program.isShown("connectDialog"));
        QVERIFY(program.isShown("welcomePage"));
        verifyNothingLeft(program);
        // The write succeeds after all, and then what takes it back does.
        QCOMPARE(program.keychain.hanging(), 2);
        program.keychain.setMood(Mood::Works);
        program.keychain.release();
        verifyNothingLeft(program);
        QCOMPARE(program.keychain.writes(), 1);
        QVERIFY(program.restart());
        QVERIFY(program.isShown("welcomePage"));
        QCOMPARE(program.accountEntries(), QStringList(QStringLiteral("&Practice account")));
    }
}

void KeepingTest::cancelAfterTheKeychainSaidNo()
{
    for (const Mood mood : {Mood::Denied, Mood::NoService, Mood::Failed}) {
        AccountProgram program;
        const PracticeServer &server = program.serve();
        QVERIFY(program.start());
        program.keychain.setMood(mood);
        keepIt(program, server);
        QTRY_VERIFY(program.hasButton(QStringLiteral("Try again")));
        QCOMPARE(program.stored().size(), size_t(1));
        program.clickButton(QStringLiteral("Cancel"));
        QTRY_VERIFY(!program.isShown("connectDialog"));
        QVERIFY(program.isShown("welcomePage"));
        verifyNothingLeft(program);
    }
}

void KeepingTest::endedInTheMiddleOfKeeping()
{
    for (const bool arrives : {false, true}) {
        AccountProgram program;
        const PracticeServer &server = program.serve();
        QVERIFY(program.start());
        program.keychain.setMood(Mood::Hangs);
        keepIt(program, server);
        QTRY_COMPARE(program.keychain.hanging(), 1);
        program.end();
        if (!arrives)
            program.keychain.setMood(Mood::Denied);
        else
            program.keychain.setMood(Mood::Works);
        program.keychain.release();
        program.keychain.setMood(Mood::Works);
        // Whatever is in the keychain, an account knows of it.
        QCOMPARE(program.stored().size(), size_t(1));
        QCOMPARE(program.keychain.secrets().size(), arrives ? 1 : 0);
        QVERIFY(program.start());
        if (arrives) {
            QVERIFY(program.waitOpen(QStringLiteral("My shop")));
        } else {
            QTRY_COMPARE(program.text("keyTitle"),
                         QStringLiteral("The keychain has no key for this account"));
            QCOMPARE(program.title(), QStringLiteral("Contactsheet: My shop"));
        }
    }
}

void KeepingTest::anotherServerAfterAHungKeychain()
{
    AccountProgram program;
    const PracticeServer &first = program.serve();
    const PracticeServer &second = program.serve();
    QVERIFY(program.start());
    program.keychain.setMood(Mood::Hangs);
    keepIt(program, first);
    QTRY_COMPARE(program.text("dialogNoticeTitle"), QStringLiteral("The keychain does not answer"));
    program.enter("accountServer", second.baseUrl());
    QVERIFY(program.testIt());
    program.keychain.setMood(Mood::Works);
    program.click("connectMain"); // now the first write is carried out as well
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QCOMPARE(program.stored().front().server, second.baseUrl());
    QCOMPARE(program.keychain.entries().size(), 1);
    QVERIFY(program.keychain.entries().front().endsWith(QString::number(second.port())));
    QVERIFY(program.restart());
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QCOMPARE(AccountProgram::asked(first), 1); // the test
}

void KeepingTest::buttonsByKeyboard()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    program.keychain.setMood(Mood::Denied);
    keepIt(program, server);
    QTRY_VERIFY(program.hasButton(QStringLiteral("For this session only")));
    // Enter does what the button that has the keyboard says.
    QWidget *button = program.find("dialogNoticeButton1");
    for (int i = 0; i < 20 && QApplication::focusWidget() != button; ++i)
        program.key(Qt::Key_Tab);
    QVERIFY(button->hasFocus());
    program.key(Qt::Key_Return);
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QCOMPARE(program.keychain.writes(), 1);

    program.fillIn(QStringLiteral("Second"), server.baseUrl(), key);
    QVERIFY(program.testIt());
    program.key(Qt::Key_Tab);
    while (program.hasButton(QStringLiteral("Cancel"))
           && QApplication::focusWidget()->property("text") != QStringLiteral("Cancel"))
        program.key(Qt::Key_Tab);
    program.key(Qt::Key_Return);
    QTRY_VERIFY(!program.isShown("connectDialog"));
    QCOMPARE(program.stored().size(), size_t(1));
}

void KeepingTest::settingsThatCannotBeWritten()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(QDir().mkpath(program.settingsFile())); // a folder where the file should be
    QVERIFY(program.start());
    keepIt(program, server);
    QTRY_COMPARE(program.text("dialogNoticeTitle"),
                 QStringLiteral("The account could not be saved."));
    QVERIFY2(program.text("dialogNoticeText").contains(program.folder()),
             qPrintable(program.text("dialogNoticeText")));
    QVERIFY(program.isShown("connectDialog"));
    QCOMPARE(program.text("keyEdit"), QLatin1String(key));
    QCOMPARE(program.keychain.writes(), 0);
    QVERIFY(QDir().rmdir(program.settingsFile()));
    program.click("connectMain");
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QCOMPARE(program.stored().size(), size_t(1));
}

void KeepingTest::names_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *title, const QString &typed, const QString &name) {
        QTest::newRow(title) << typed << name;
    };
    const auto same = [&row](const char *title, const QString &name) { row(title, name, name); };
    row("very long", QString(300, u'w'), QString(80, u'w'));
    same("ampersand", QStringLiteral("Tom & Jerry && Co"));
    same("markup", QStringLiteral("<b>Big</b> <img src=x>"));
    same("right to left", QStringLiteral("\u0645\u062a\u062c\u0631 \u05d7\u05e0\u05d5\u05ea"));
    same("places", QStringLiteral("%1 of %2, 100%"));
    same("file syntax", QStringLiteral("[a]=b;c,d\\e\"f\"/g@h"));
    row("blanks", QStringLiteral("  My   shop  "), QStringLiteral("My shop"));
}

void KeepingTest::names()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    program.fillIn(typed, server.baseUrl(), key);
    QVERIFY(program.testIt());
    program.click("connectMain");
    QVERIFY(program.waitOpen(name));
    QVERIFY(program.restart());
    QVERIFY(program.waitOpen(name));
    QCOMPARE(program.title(), QStringLiteral("Contactsheet: ") + name);
    // A single & would underline a letter and be gone.
    QAction *entry = program.accountEntry(name);
    QVERIFY2(entry, qPrintable(program.accountEntries().join(u'|')));
    QVERIFY(entry->isChecked());

    program.trigger("actionEditAccount");
    QTRY_VERIFY(program.isShown("accountDialog"));
    QCOMPARE(program.text("accountName"), name);
    program.key(Qt::Key_Escape);
    program.trigger("actionReplaceKey");
    QTRY_VERIFY(program.isShown("connectDialog"));
    QCOMPARE(program.find("connectDialog")->windowTitle(),
             QStringLiteral("Key and address of “%1”").arg(name));
    program.key(Qt::Key_Escape);
    program.trigger("actionForget");
    QTRY_VERIFY(program.isShown("forgetBox"));
    program.keychain.setMood(Mood::Failed);
    program.click("forgetButton");
    QTRY_VERIFY(program.isShown("forgetFailedBox"));
    int naming = 0;
    const auto labels = program.find("forgetFailedBox")->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        naming += label->text().contains(name) ? 1 : 0;
        // Left to itself a label takes some texts for markup.
        QVERIFY2(label->text().isEmpty() || label->textFormat() == Qt::PlainText,
                 qPrintable(label->objectName()));
    }
    QCOMPARE(naming, 1);
    program.key(Qt::Key_Escape);
}

void KeepingTest::noNameAtAll()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    program.fillIn(QString(), server.baseUrl(), key);
    QVERIFY(program.testIt());
    program.enter("accountName", QStringLiteral("   ")); // what was put there is taken away
    program.click("connectMain");
    QVERIFY(program.waitOpen(QStringLiteral("127.0.0.1")));
    QCOMPARE(program.title(), QStringLiteral("Contactsheet: 127.0.0.1"));
}

void KeepingTest::theSameAccountTwice()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    const std::vector<Account> stored = program.stored();
    QCOMPARE(stored.size(), size_t(2));
    QVERIFY(stored[0].id != stored[1].id);
    QVERIFY(stored[0].color != stored[1].color); // only that tells them apart
    QCOMPARE(program.keychain.entries().size(), 2);
    QCOMPARE(program.accountEntries().size(), 3);
    // One of them goes, and the other one is as it was.
    program.trigger("actionForget");
    QTRY_VERIFY(program.isShown("forgetBox"));
    program.click("forgetButton");
    QTRY_COMPARE(program.stored().size(), size_t(1));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QCOMPARE(program.account().account().id, stored[0].id);
    QCOMPARE(program.keychain.entries().size(), 1);
}

CONTACTS_TEST(KeepingTest)

#include "keepingtest.moc"
