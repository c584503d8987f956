// SPDX-License-Identifier: MIT
#include "gui/accountprogram.h"
#include "settings.h"
#include "support/testregistry.h"

#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

//! A key that is not accepted any more, or is to be another one, perhaps for another server.
class ReplaceKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void revokedInTheMiddle();
    void aPageWith401IsNotTheKey();
    void cancelledAndWrong();
    void sameServer();
    void anotherServer();
    void anotherPathHasTheSameKey();
    void anotherServerEndedInTheMiddle_data();
    void anotherServerEndedInTheMiddle();
    void theKeychainIsLocked();
    void forThisSessionOnlyReplaces();
    void aKeptKeyEndsTheOneOfThisSession();
    void aLateAnswerBehindTheDialog();
    void movedServer();
    void aNewKeyHasANewWindow();

private:
    using Mood = MoodyKeychain::Mood;
    static constexpr const char *key = AccountProgram::shopKey;
    static constexpr const char *newKey = AccountProgram::clubKey;

    static void openDialog(const AccountProgram &program)
    {
        program.trigger("actionReplaceKey");
        QTRY_VERIFY(program.isShown("connectDialog"));
    }
    static bool finish(const AccountProgram &program)
    {
        if (!program.testIt())
            return false;
        program.click("connectMain");
        return QTest::qWaitFor([&] { return !program.isShown("connectDialog"); });
    }
};

void ReplaceKeyTest::revokedInTheMiddle()
{
    AccountProgram program;
    PracticeServer &server = program.serve();
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    QVERIFY(program.waitComplete());
    const QStringList names = program.screen().names();
    QCOMPARE(names.size(), 200);
    QVERIFY(server.setSwitch("account", "blocked"));
    program.key(Qt::Key_F5);
    QTRY_COMPARE(program.text("messageTitle"),
                 QStringLiteral("The server does not accept this key."));
    QVERIFY(AccountProgram::asked(server, 401) >= 2); // the page, and the one that asks
    QVERIFY(program.account().connection() == AccountSession::Connection::KeyNotAccepted);
    QCOMPARE(program.screen().names(), names);
    QVERIFY(program.isShown("contactTable"));
    QCOMPARE(program.keychain.removals(), 0);
    QCOMPARE(program.keychain.secrets(), QList<QByteArray>{key});
    const int refused = AccountProgram::asked(server, 401);
    QVERIFY(!QTest::qWaitFor([&] { return AccountProgram::asked(server, 401) > refused; }, 150));

    // It stays so over a restart, and still nobody takes the key away.
    QVERIFY(program.restart());
    QTRY_VERIFY(program.hasSession() && program.isShown("messageBar"));
    QCOMPARE(program.keychain.removals(), 0);
    QVERIFY(server.setSwitch("account", "ok"));
    program.click("messageRetry");
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QTRY_VERIFY(!program.isShown("messageBar"));
    QVERIFY(server.setSwitch("account", "blocked"));
    program.key(Qt::Key_F5);
    QTRY_COMPARE(program.text("messageAction"), QStringLiteral("Replace key…"));

    program.click("messageAction");
    QTRY_VERIFY(program.isShown("connectDialog"));
    QCOMPARE(program.find("connectDialog")->windowTitle(),
             QStringLiteral("Key and address of “My shop”"));
    QCOMPARE(program.text("accountServer"), server.baseUrl());
    QCOMPARE(program.find("connectDialog")->focusWidget(), program.find("keyEdit"));
    QVERIFY(server.setSwitch("account", "ok"));
    program.type(QLatin1String(key));
    QVERIFY(finish(program));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QVERIFY(!program.isShown("messageBar"));
}

void ReplaceKeyTest::aPageWith401IsNotTheKey()
{
    AccountProgram program;
    PracticeServer &server = program.serve({.rows = 5'000});
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    QVERIFY(program.waitComplete());
    QVERIFY(server.setSwitch("fault-page", "3"));
    QVERIFY(server.setSwitch("fault", "401"));
    program.key(Qt::Key_F5, Qt::ShiftModifier); // everything again
    QTRY_VERIFY(program.isShown("messageBar"));
    const auto journal = server.journal();
    const auto refused = std::find_if(journal.begin(), journal.end(),
                                      [](const auto &entry) { return entry.status == 401; });
    QVERIFY(refused != journal.end()); // it did arrive
    QVERIFY(refused + 1 != journal.end()); // and was asked about, which was accepted
    QCOMPARE(journal.back().status, 200);
    QCOMPARE(program.text("messageTitle"), QStringLiteral("The server refused the request."));
    QVERIFY(program.account().connection() != AccountSession::Connection::KeyNotAccepted);
    QVERIFY(!program.isShown("messageAction"));
    QCOMPARE(program.screen().model().rowCount(), 5'000);
    QVERIFY(!program.screen().name(2'500).isEmpty());
    QCOMPARE(program.keychain.secrets(), QList<QByteArray>{key});
    QCOMPARE(program.keychain.removals(), 0);
    // It does not ask about it over and over.
    const int asked = AccountProgram::asked(server);
    QVERIFY(!QTest::qWaitFor([&] { return AccountProgram::asked(server) > asked + 4; }, 200));

    QVERIFY(server.setSwitch("fault", "none"));
    program.click("messageRetry");
    QVERIFY(program.waitComplete());
    QTRY_VERIFY(!program.isShown("messageBar"));

    // The same with every page refused is the key.
    QVERIFY(server.setSwitch("fault-page", "off"));
    QVERIFY(server.setSwitch("fault", "401"));
    program.key(Qt::Key_F5);
    QTRY_COMPARE(program.text("messageTitle"),
                 QStringLiteral("The server does not accept this key."));
}

void ReplaceKeyTest::cancelledAndWrong()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    const QByteArray before = program.settingsText();
    openDialog(program);
    QVERIFY(
        !program.isShown("accountName")); // name, colour and the tick have a dialog of their own
    QVERIFY(!program.isShown("accountLooksOnly"));
    program.enter("keyEdit", QStringLiteral("wrong"));
    program.click("connectMain");
    QTRY_COMPARE(program.text("dialogNoticeTitle"),
                 QStringLiteral("The server does not accept this key."));
    program.key(Qt::Key_Escape);
    QTRY_VERIFY(!program.isShown("connectDialog"));
    openDialog(program);
    program.enter("keyEdit", QLatin1String(key));
    QVERIFY(program.testIt());
    program.key(Qt::Key_Escape);
    QTRY_VERIFY(!program.isShown("connectDialog"));
    // The account stays as it was: only a new one is taken back.
    QCOMPARE(program.keychain.secrets(), QList<QByteArray>{key});
    QCOMPARE(program.keychain.writes(), 1);
    QCOMPARE(program.keychain.removals(), 0);
    QCOMPARE(program.settingsText(), before);
    QVERIFY(program.hasSession());
}

void ReplaceKeyTest::sameServer()
{
    AccountProgram program;
    PracticeServer &server = program.serve();
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    const QStringList entries = program.keychain.entries();
    const quint16 port = server.port();
    server.stop();
    // The server knows another key from now on.
    PracticeServer::Options options;
    options.port = port;
    options.rows = 200;
    options.key = newKey;
    PracticeServer renewed(std::move(options));
    QString error;
    QVERIFY2(renewed.start(&error), qPrintable(error));
    program.key(Qt::Key_F5);
    QTRY_COMPARE(program.text("messageAction"), QStringLiteral("Replace key…"));
    program.click("messageAction");
    QTRY_VERIFY(program.isShown("connectDialog"));
    program.enter("keyEdit", QLatin1String(newKey));
    QVERIFY(finish(program));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QCOMPARE(program.keychain.secrets(), QList<QByteArray>{newKey});
    QCOMPARE(program.keychain.entries(), entries);
    QCOMPARE(program.stored().size(), size_t(1));
    renewed.clearJournal();
    QVERIFY(program.restart());
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QCOMPARE(AccountProgram::asked(renewed, 401), 0);
}

void ReplaceKeyTest::anotherServer()
{
    AccountProgram program;
    const PracticeServer &first = program.serve();
    const PracticeServer &second = program.serve({.rows = 77, .key = newKey});
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), first));
    const AccountId id = program.account().account().id;
    QVERIFY(program.waitComplete());
    openDialog(program);
    program.enter("accountServer", second.baseUrl());
    program.enter("keyEdit", QLatin1String(newKey));
    QVERIFY(finish(program));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QTRY_COMPARE(program.screen().model().rowCount(), 77); // nobody of the other list
    QCOMPARE(program.account().account().id, id);
    QCOMPARE(program.stored().front().server, second.baseUrl());
    QCOMPARE(program.keychain.secrets(), QList<QByteArray>{newKey});
    QVERIFY(program.filesWith(QString::number(first.port())).isEmpty());
    QVERIFY(program.restart());
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QCOMPARE(AccountProgram::asked(second, 401), 0); // the old key never arrived there
    // It would have been seen.
    openDialog(program);
    program.enter("keyEdit", QLatin1String(key));
    program.click("connectMain");
    QTRY_COMPARE(AccountProgram::asked(second, 401), 1);
}

void ReplaceKeyTest::anotherPathHasTheSameKey()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    program.quit();
    const AccountId id = program.stored().front().id;
    for (const QString &before : {QStringLiteral("http://127.0.0.1:1/api"),
                                  server.baseUrl().chopped(4) + QStringLiteral("/old")}) {
        {
            Settings settings(program.folder());
            QVERIFY(settings.setKeyServers(id, {server.baseUrl(), before}));
        }
        const int removals = program.keychain.removals();
        QVERIFY(program.start());
        QVERIFY(program.waitOpen(QStringLiteral("My shop")));
        // Another server's entry goes; another path's is the key in use.
        QTRY_COMPARE(program.keychain.removals() - removals, before.endsWith(u'd') ? 0 : 1);
        QCOMPARE(program.keychain.secrets(), QList<QByteArray>{key});
        program.quit();
    }
}

void ReplaceKeyTest::anotherServerEndedInTheMiddle_data()
{
    QTest::addColumn<bool>("isStored"); // the new key, before the program ends
    QTest::addColumn<bool>("laterAlso"); // what hangs is carried out after that
    QTest::newRow("the new key never comes") << false << false;
    QTest::newRow("the new key comes late") << false << true;
    QTest::newRow("the old key does not go") << true << false;
    QTest::newRow("the old key goes late") << true << true;
}

void ReplaceKeyTest::anotherServerEndedInTheMiddle()
{
    QFETCH(bool, isStored);
    QFETCH(bool, laterAlso);
    AccountProgram program;
    program.timings.keychainPatience = std::chrono::minutes(1);
    const PracticeServer &first = program.serve();
    const PracticeServer &second = program.serve({.rows = 77, .key = newKey});
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), first));
    openDialog(program);
    program.enter("accountServer", second.baseUrl());
    program.enter("keyEdit", QLatin1String(newKey));
    QVERIFY(program.testIt());
    program.keychain.setMood(Mood::Hangs);
    program.click("connectMain");
    QTRY_COMPARE(program.keychain.hanging(), 1);
    if (isStored) {
        program.keychain.setMood(Mood::Works);
        program.keychain.release();
        program.keychain.setMood(Mood::Hangs);
        QTRY_COMPARE(program.keychain.hanging(), 1); // the old key is to go
    }
    program.end();
    program.keychain.setMood(laterAlso ? Mood::Works : Mood::Denied);
    program.keychain.release();
    program.keychain.setMood(Mood::Works);

    const PracticeServer &now = isStored ? second : first;
    const std::vector<Account> stored = program.stored();
    QCOMPARE(stored.size(), size_t(1));
    QCOMPARE(stored.front().server, now.baseUrl());
    // Without looking after it, two keys are left where one step is missing.
    QCOMPARE(int(program.keychain.entries().size()), isStored != laterAlso ? 2 : 1);
    QVERIFY(program.start());
    QTRY_COMPARE(program.keychain.entries().size(), 1);
    QVERIFY(program.keychain.entries().front().endsWith(now.baseUrl().chopped(4)));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QCOMPARE(AccountProgram::asked(first, 401), 0);
    QCOMPARE(AccountProgram::asked(second, 401), 0);
}

void ReplaceKeyTest::theKeychainIsLocked()
{
    AccountProgram program;
    const PracticeServer &first = program.serve();
    const PracticeServer &second = program.serve({.rows = 77, .key = newKey});
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), first));
    program.keychain.setMood(Mood::Denied);
    openDialog(program);
    program.enter("accountServer", second.baseUrl());
    program.enter("keyEdit", QLatin1String(newKey));
    QVERIFY(program.testIt());
    program.click("connectMain");
    QTRY_COMPARE(program.text("dialogNoticeTitle"),
                 QStringLiteral("The keychain is locked or said no"));
    // The account still has its server, and its key.
    QCOMPARE(program.stored().front().server, first.baseUrl());
    QCOMPARE(program.keychain.secrets(), QList<QByteArray>{key});
    QCOMPARE(program.text("keyEdit"), QLatin1String(newKey));
    program.keychain.setMood(Mood::Works);
    program.clickButton(QStringLiteral("Try again"));
    QTRY_VERIFY(!program.isShown("connectDialog"));
    QTRY_COMPARE(program.screen().model().rowCount(), 77);
    QCOMPARE(program.keychain.secrets(), QList<QByteArray>{newKey});
}

void ReplaceKeyTest::forThisSessionOnlyReplaces()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    program.keychain.setMood(Mood::Denied);
    openDialog(program);
    program.enter("keyEdit", QLatin1String(key));
    QVERIFY(program.testIt());
    program.click("connectMain");
    QTRY_VERIFY(program.hasButton(QStringLiteral("For this session only")));
    program.clickButton(QStringLiteral("For this session only"));
    QTRY_VERIFY(!program.isShown("connectDialog"));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    program.choose(QStringLiteral("Practice account"));
    QTRY_VERIFY(program.isShown("practiceStrip"));
    const int reads = program.keychain.reads();
    program.choose(QStringLiteral("My shop"));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QCOMPARE(program.keychain.reads(), reads); // it has no say
}

void ReplaceKeyTest::aKeptKeyEndsTheOneOfThisSession()
{
    AccountProgram program;
    const PracticeServer &first = program.serve();
    QVERIFY(program.start());
    program.keychain.setMood(Mood::Denied);
    program.fillIn(QStringLiteral("My shop"), first.baseUrl(), key);
    QVERIFY(program.testIt());
    program.click("connectMain");
    QTRY_VERIFY(program.hasButton(QStringLiteral("For this session only")));
    program.clickButton(QStringLiteral("For this session only"));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    program.keychain.setMood(Mood::Works);
    openDialog(program);
    program.enter("keyEdit", QLatin1String(key));
    QVERIFY(finish(program));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QCOMPARE(program.keychain.secrets(), QList<QByteArray>{key});
    program.choose(QStringLiteral("Practice account"));
    QTRY_VERIFY(program.isShown("practiceStrip"));
    // From now on the keychain has the say.
    program.keychain.lose(program.keychain.entries().front());
    program.choose(QStringLiteral("My shop"));
    QTRY_COMPARE(program.text("keyTitle"),
                 QStringLiteral("The keychain has no key for this account"));
}

void ReplaceKeyTest::aLateAnswerBehindTheDialog()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    program.quit();
    program.keychain.setMood(Mood::Hangs);
    QVERIFY(program.start());
    QTRY_COMPARE(program.text("keyTitle"), QStringLiteral("The keychain does not answer"));
    program.clickButton(QStringLiteral("Enter the key…"));
    QTRY_VERIFY(program.isShown("connectDialog"));
    program.enter("keyEdit", QStringLiteral("half a k"));
    program.keychain.setMood(Mood::Works);
    program.keychain.release();
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QVERIFY(program.isShown("connectDialog")); // nothing that was typed is lost
    QCOMPARE(program.text("keyEdit"), QStringLiteral("half a k"));
    program.enter("keyEdit", QLatin1String(key));
    QVERIFY(finish(program));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QCOMPARE(program.keychain.secrets(), QList<QByteArray>{key});
}

void ReplaceKeyTest::movedServer()
{
    AccountProgram program;
    PracticeServer &before = program.serve();
    const PracticeServer &now = program.serve({.rows = 77});
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), before));
    QVERIFY(before.setSwitch("redirect-to",
                             (now.baseUrl() + QStringLiteral("/contacts/?page=1")).toStdString()));
    QVERIFY(before.setSwitch("fault", "redirect-otherhost"));
    program.key(Qt::Key_F5);
    QTRY_COMPARE(program.text("messageAction"), QStringLiteral("Change address…"));
    QCOMPARE(AccountProgram::asked(now), 0);
    program.click("messageAction");
    QTRY_VERIFY(program.isShown("connectDialog"));
    QCOMPARE(program.text("accountServer"), now.baseUrl());
    program.enter("keyEdit", QLatin1String(key));
    QVERIFY(finish(program));
    QTRY_COMPARE(program.screen().model().rowCount(), 77);
    QCOMPARE(program.stored().front().server, now.baseUrl());
    QCOMPARE(program.keychain.entries().size(), 1);
}

void ReplaceKeyTest::aNewKeyHasANewWindow()
{
    AccountProgram program;
    PracticeServer &server = program.serve();
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    QVERIFY(program.waitComplete());
    QVERIFY(server.setSwitch("fault", "429-bare"));
    QVERIFY(server.setSwitch("fault-times", "1"));
    program.key(Qt::Key_F5);
    QTRY_VERIFY(program.text("statusWaiting").startsWith(QStringLiteral("Server limit reached")));
    const int asked = AccountProgram::asked(server);
    program.key(Qt::Key_F5);
    QVERIFY(!QTest::qWaitFor([&] { return AccountProgram::asked(server) > asked; }, 100));
    openDialog(program);
    program.enter("keyEdit", QLatin1String(key));
    QVERIFY(finish(program));
    QVERIFY(program.waitComplete());
    QVERIFY(!program.isShown("statusWaiting"));
}

CONTACTS_TEST(ReplaceKeyTest)

#include "replacekeytest.moc"
