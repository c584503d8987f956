// SPDX-License-Identifier: MIT
#include "gui/accountprogram.h"
#include "support/testregistry.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

//! Connecting an account: what is typed is tried with one request, and nothing is kept before it
//! works.
class ConnectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstStartByKeyboard();
    void firstStartByMouse();
    void wrongKeyThenRightKey();
    void faults_data();
    void faults();
    void addresses_data();
    void addresses();
    void addressWithoutApi();
    void redirectOffersTheNewAddress();
    void anEditNeedsAnotherTest();
    void stopWhileTesting();
    void cancelWhileNothingIsKept();
    void keyIsMasked();
    void keyIsPasted_data();
    void keyIsPasted();
    void unsendableKey();
    void whereTheKeyIs();
    void lookOnly();

private:
    static constexpr const char *key = AccountProgram::shopKey;

    //! Neither settings nor keychain know of anything, and the first page is behind the dialog.
    static void verifyNothingKept(const AccountProgram &program)
    {
        QVERIFY2(program.stored().empty(), program.settingsText().constData());
        QVERIFY(!program.settingsText().contains("127.0.0.1"));
        QVERIFY(program.filesWith(QLatin1String(key)).isEmpty());
        QVERIFY(program.keychain.secrets().isEmpty());
        QVERIFY(program.isShown("welcomePage"));
        QVERIFY(!program.hasSession());
    }
    static bool saysFound(const AccountProgram &program, const char *number)
    {
        return program.text("dialogNoticeTitle")
            == QLatin1String(number) + QStringLiteral(" contacts found");
    }
};

void ConnectTest::firstStartByKeyboard()
{
    AccountProgram program;
    const PracticeServer &server = program.serve({.rows = 1'234});
    QVERIFY(program.start());
    QCOMPARE(program.text("welcomeTitle"), QStringLiteral("Welcome to Contactsheet"));
    QCOMPARE(program.title(), QStringLiteral("Contactsheet"));
    program.key(Qt::Key_Return); // the first button
    QTRY_VERIFY(program.isShown("connectDialog"));
    program.type(QStringLiteral("My shop"));
    program.key(Qt::Key_Tab);
    program.key(Qt::Key_Down); // green
    program.key(Qt::Key_Tab);
    QCOMPARE(program.text("accountServer"), QStringLiteral("sms.sociostacks.com/api"));
    program.type(server.baseUrl()); // in the place of what stood there
    program.key(Qt::Key_Tab);
    QVERIFY(!program.find("connectMain")->isEnabled()); // no key yet
    program.key(Qt::Key_Return);
    QVERIFY(program.isShown("connectDialog"));
    program.type(QLatin1String(key));
    program.key(Qt::Key_Return);
    QTRY_VERIFY(saysFound(program, "1,234"));
    QCOMPARE(program.text("connectMain"), QStringLiteral("Open the account"));
    QVERIFY(program.stored().empty() && program.keychain.secrets().isEmpty());
    QCOMPARE(AccountProgram::asked(server), 1);
    program.key(Qt::Key_Return);
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QVERIFY(!program.isShown("connectDialog"));
    QVERIFY(program.isShown("contactTable"));
    QCOMPARE(program.title(), QStringLiteral("Contactsheet: My shop"));

    const std::vector<Account> stored = program.stored();
    QCOMPARE(stored.size(), size_t(1));
    QCOMPARE(stored.front().color, AccountColor::Green);
    QCOMPARE(stored.front().server, server.baseUrl());
    QCOMPARE(program.keychain.secrets(), QList<QByteArray>{key});
    const QString entry = program.keychain.entries().first();
    QVERIFY2(entry.contains(stored.front().id.value), qPrintable(entry));
    QVERIFY(program.filesWith(QLatin1String(key)).isEmpty());
    QVERIFY(!program.filesWith(stored.front().id.value).isEmpty()); // the search does find
    QVERIFY(program.restart());
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
}

void ConnectTest::firstStartByMouse()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    program.clickButton(QStringLiteral("Connect an account"));
    QTRY_VERIFY(program.isShown("connectDialog"));
    program.enter("accountServer", server.baseUrl());
    QGuiApplication::clipboard()->setText(QLatin1String(key));
    program.click("keyPaste");
    program.click("connectMain");
    QTRY_VERIFY(saysFound(program, "200"));
    QCOMPARE(program.text("accountName"), QStringLiteral("127.0.0.1")); // none was typed
    program.click("connectMain");
    QVERIFY(program.waitOpen(QStringLiteral("127.0.0.1")));
    program.quit();

    AccountProgram other;
    QVERIFY(other.start());
    other.clickButton(QStringLiteral("Try the practice account"));
    QTRY_VERIFY(other.isShown("practiceStrip"));
    QVERIFY(other.keychain.reads() + other.keychain.writes() == 0);
}

void ConnectTest::wrongKeyThenRightKey()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    program.fillIn(QStringLiteral("My shop"), server.baseUrl(), "wrong");
    program.click("connectMain");
    QTRY_COMPARE(program.text("dialogNoticeTitle"),
                 QStringLiteral("The server does not accept this key."));
    QCOMPARE(AccountProgram::asked(server, 401), 1);
    QVERIFY(!program.text("dialogNoticeText").isEmpty());
    QCOMPARE(program.text("connectMain"), QStringLiteral("Test"));
    verifyNothingKept(program);
    // The keyboard is in the key, and what is typed takes its place.
    program.type(QLatin1String(key));
    QCOMPARE(program.text("keyEdit"), QLatin1String(key));
    QVERIFY(!program.isShown("dialogNotice"));
    QVERIFY(program.testIt());
    program.click("connectMain");
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QCOMPARE(AccountProgram::asked(server, 401), 1);
}

void ConnectTest::faults_data()
{
    QTest::addColumn<QString>("fault"); // empty: there is no server
    QTest::addColumn<QString>("title");
    const auto row = [](const char *fault, const char *title) {
        QTest::newRow(*fault ? fault : "no server")
            << QString::fromLatin1(fault) << QString::fromLatin1(title);
    };
    row("", "cannot be reached");
    row("401", "does not accept this key");
    row("403", "A firewall");
    row("cloudflare-challenge", "A firewall");
    row("404html", "not as a contacts server");
    row("html", "not as a contacts server");
    row("400", "refused the request");
    row("429-bare", "limit of requests is used up");
    row("500", "a problem of its own");
    row("500-empty", "a problem of its own");
    row("502", "a problem of its own");
    row("508", "a problem of its own");
    row("520", "a problem of its own");
    row("redirect-otherhost", "points to another address");
    row("maintenance", "being maintained");
    row("captive", "sign in");
    row("truncated", "cannot be read");
    row("deep", "cannot be read");
    row("close", "broke off");
    row("short-body", "broke off");
}

void ConnectTest::faults()
{
    QFETCH(QString, fault);
    QFETCH(QString, title);
    AccountProgram program;
    PracticeServer &server = program.serve();
    if (fault.isEmpty())
        server.stop();
    else
        QVERIFY(server.setSwitch("fault", fault.toStdString()));
    QVERIFY(program.start());
    program.fillIn(QStringLiteral("My shop"), server.baseUrl(), key);
    program.click("connectMain");
    QTRY_COMPARE(program.text("connectMain"), QStringLiteral("Test"));
    QTRY_VERIFY(program.isShown("dialogNotice"));
    const QString said = program.text("dialogNoticeTitle");
    QVERIFY2(said.contains(title), qPrintable(said));
    QVERIFY(!program.text("dialogNoticeText").isEmpty());
    for (const char *label : {"dialogNoticeTitle", "dialogNoticeText"}) {
        QVERIFY2(!program.text(label).contains(QLatin1String("%1")), qPrintable(said));
        QVERIFY(!program.text(label).contains(QLatin1String(key)));
        const auto *shown = qobject_cast<QLabel *>(program.find(label));
        QCOMPARE(shown->textFormat(), Qt::PlainText);
        QTRY_VERIFY(shown->height() >= shown->heightForWidth(shown->width())); // all of it
    }
    QVERIFY(fault.isEmpty() == (AccountProgram::asked(server) == 0)); // it was there
    QCOMPARE(AccountProgram::asked(server, 200),
             fault == u"html" || fault == u"truncated" || fault == u"deep" || fault == u"short-body"
                 ? 1
                 : 0);
    verifyNothingKept(program);
    QCOMPARE(program.keychain.writes(), 0);
    QCOMPARE(program.text("keyEdit"), QLatin1String(key)); // nothing typed is lost
    QCOMPARE(program.text("accountName"), QStringLiteral("My shop"));

    // And only the fault was in the way.
    QString error;
    if (fault.isEmpty())
        QVERIFY2(server.start(&error), qPrintable(error));
    else
        QVERIFY(server.setSwitch("fault", "none"));
    QVERIFY(program.testIt());
    QVERIFY(saysFound(program, "200"));
}

void ConnectTest::addresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("title");
    QTest::newRow("not an address") << QStringLiteral("my shop's server")
                                    << QStringLiteral("The server address cannot be read.");
    QTest::newRow("readable on the way")
        << QStringLiteral("http://sms.example.com/api") << QStringLiteral("http:// is taken for");
    QTest::newRow("another scheme")
        << QStringLiteral("ftp://sms.example.com/api") << QStringLiteral("must begin with https");
    QTest::newRow("with a password") << QStringLiteral("https://me:secret@sms.example.com/api")
                                     << QStringLiteral("user name or password");
    QTest::newRow("with a question")
        << QStringLiteral("https://sms.example.com/api?key=1") << QStringLiteral("must not hold ?");
}

void ConnectTest::addresses()
{
    QFETCH(QString, typed);
    QFETCH(QString, title);
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    program.fillIn(QStringLiteral("My shop"), typed, key);
    program.click("connectMain");
    QTRY_VERIFY2(program.text("dialogNoticeTitle").contains(title),
                 qPrintable(program.text("dialogNoticeTitle")));
    verifyNothingKept(program);
    // The keyboard is in the address, which is selected.
    program.type(server.baseUrl());
    QCOMPARE(program.text("accountServer"), server.baseUrl());
    QVERIFY(program.testIt());
}

void ConnectTest::addressWithoutApi()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    QString typed = server.baseUrl();
    typed.chop(int(qstrlen("/api")));
    program.fillIn(QStringLiteral("My shop"), typed, key);
    QVERIFY(program.testIt());
    QCOMPARE(AccountProgram::asked(server, 404), 1); // as typed it is not there
    QCOMPARE(program.text("accountServer"), server.baseUrl()); // what answered stands there
    program.click("connectMain");
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QCOMPARE(program.stored().front().server, server.baseUrl());
}

void ConnectTest::redirectOffersTheNewAddress()
{
    AccountProgram program;
    PracticeServer &before = program.serve();
    const PracticeServer &now = program.serve({.rows = 321});
    const QString newServer = QStringLiteral("http://127.0.0.1:%1/api").arg(now.port());
    QVERIFY(before.setSwitch("redirect-to",
                             (newServer + QStringLiteral("/contacts/?page=1")).toStdString()));
    QVERIFY(before.setSwitch("fault", "redirect-otherhost"));
    QVERIFY(program.start());
    program.fillIn(QStringLiteral("My shop"), before.baseUrl(), key);
    program.click("connectMain");
    QTRY_COMPARE(program.text("dialogNoticeTitle"),
                 QStringLiteral("The server points to another address."));
    QVERIFY2(program.text("dialogNoticeText").contains(newServer),
             qPrintable(program.text("dialogNoticeText")));
    QCOMPARE(AccountProgram::asked(before, 302), 1);
    QCOMPARE(AccountProgram::asked(now), 0); // not followed, and the key did not go there
    verifyNothingKept(program);
    program.clickButton(QStringLiteral("Enter the new address"));
    QCOMPARE(program.text("accountServer"), newServer);
    QCOMPARE(program.text("connectMain"), QStringLiteral("Test"));
    QVERIFY(!program.isShown("dialogNotice"));
    QCOMPARE(AccountProgram::asked(now), 0); // entered, not used
    program.key(Qt::Key_Return);
    QTRY_VERIFY(saysFound(program, "321"));
    program.key(Qt::Key_Return);
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QCOMPARE(program.stored().front().server, newServer);
    QCOMPARE(AccountProgram::asked(before), 1);
}

void ConnectTest::anEditNeedsAnotherTest()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    PracticeServer &other = program.serve({.rows = 77, .key = AccountProgram::clubKey});
    QVERIFY(program.start());
    program.fillIn(QStringLiteral("My shop"), server.baseUrl(), key);
    QVERIFY(program.testIt());
    // Another key.
    program.enter("keyEdit", QLatin1String(AccountProgram::clubKey));
    QCOMPARE(program.text("connectMain"), QStringLiteral("Test"));
    QVERIFY(!program.isShown("dialogNotice"));
    program.click("connectMain");
    QTRY_COMPARE(program.text("dialogNoticeTitle"),
                 QStringLiteral("The server does not accept this key."));
    verifyNothingKept(program);
    // Another server, with this key.
    program.enter("accountServer", other.baseUrl());
    QVERIFY(program.testIt());
    QVERIFY(saysFound(program, "77"));
    // And back: the key is not this server's.
    program.enter("accountServer", server.baseUrl());
    QCOMPARE(program.text("connectMain"), QStringLiteral("Test"));
    program.enter("accountServer", other.baseUrl());
    QCOMPARE(program.text("connectMain"), QStringLiteral("Test"));
    QVERIFY(program.testIt());
    // Name, colour and the tick are nobody's business but the person's.
    program.enter("accountName", QStringLiteral("Club"));
    program.click("accountLooksOnly");
    QCOMPARE(program.text("connectMain"), QStringLiteral("Open the account"));
    program.click("connectMain");
    QVERIFY(program.waitOpen(QStringLiteral("Club")));
    QCOMPARE(program.stored().front().server, other.baseUrl());
    QCOMPARE(program.keychain.secrets(), QList<QByteArray>{AccountProgram::clubKey});

    // Edited while the answer is on its way: it is an answer to another question.
    QVERIFY(other.setSwitch("delay-ms", "150"));
    program.fillIn(QStringLiteral("Second"), other.baseUrl(), AccountProgram::clubKey);
    program.click("connectMain");
    QTRY_COMPARE(program.text("dialogNoticeTitle"), QStringLiteral("Asking the server…"));
    QVERIFY(!program.find("keyEdit")->isEnabled());
    QVERIFY(!program.find("accountServer")->isEnabled());
    QTRY_VERIFY(saysFound(program, "77")); // such an answer does come
}

void ConnectTest::stopWhileTesting()
{
    AccountProgram program;
    PracticeServer &server = program.serve({.switches = {QStringLiteral("delay-ms=60000")}});
    QVERIFY(program.start());
    program.fillIn(QStringLiteral("My shop"), server.baseUrl(), key);
    program.click("connectMain");
    QTRY_COMPARE(AccountProgram::asked(server), 1);
    QCOMPARE(program.text("connectMain"), QStringLiteral("Stop"));
    QCOMPARE(program.text("dialogNoticeTitle"), QStringLiteral("Asking the server…"));
    program.click("connectMain");
    QCOMPARE(program.text("connectMain"), QStringLiteral("Test"));
    QVERIFY(!program.isShown("dialogNotice"));
    QVERIFY(program.find("keyEdit")->isEnabled());
    QCOMPARE(program.text("keyEdit"), QLatin1String(key));
    verifyNothingKept(program);
    QVERIFY(server.setSwitch("delay-ms", "0"));
    QVERIFY(program.testIt());
}

void ConnectTest::cancelWhileNothingIsKept()
{
    AccountProgram program;
    PracticeServer &server = program.serve();
    QVERIFY(program.start());
    // Before the test, by Esc and by the button; while it runs; and after it.
    program.fillIn(QStringLiteral("My shop"), server.baseUrl(), key);
    program.key(Qt::Key_Escape);
    QTRY_VERIFY(!program.isShown("connectDialog"));
    program.fillIn(QStringLiteral("My shop"), server.baseUrl(), key);
    program.clickButton(QStringLiteral("Cancel"));
    QTRY_VERIFY(!program.isShown("connectDialog"));
    QCOMPARE(AccountProgram::asked(server), 0);
    QVERIFY(server.setSwitch("delay-ms", "300"));
    program.fillIn(QStringLiteral("My shop"), server.baseUrl(), key);
    program.click("connectMain");
    QTRY_COMPARE(AccountProgram::asked(server), 1);
    program.key(Qt::Key_Escape);
    QTRY_VERIFY(!program.isShown("connectDialog"));
    QVERIFY(server.setSwitch("delay-ms", "0"));
    program.fillIn(QStringLiteral("My shop"), server.baseUrl(), key);
    QVERIFY(program.testIt());
    program.key(Qt::Key_Escape);
    QTRY_VERIFY(!program.isShown("connectDialog"));
    verifyNothingKept(program);
    QCOMPARE(program.keychain.writes(), 0);
    QVERIFY(program.restart());
    QVERIFY(program.isShown("welcomePage"));
}

void ConnectTest::keyIsMasked()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    program.fillIn(QStringLiteral("My shop"), server.baseUrl(), key);
    const auto *edit = qobject_cast<QLineEdit *>(program.find("keyEdit"));
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    QVERIFY(!edit->displayText().contains(QLatin1String("Shop")));
    program.click("keyShow");
    QCOMPARE(edit->displayText(), QLatin1String(key));
    program.click("keyShow");
    QVERIFY(!edit->displayText().contains(QLatin1String("Shop")));
    // Masked text is not copied either.
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    program.click("keyEdit");
    program.key(Qt::Key_A, Qt::ControlModifier);
    program.key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    // Neither of the two buttons is a new question.
    QVERIFY(program.testIt());
    program.click("keyShow");
    QCOMPARE(program.text("connectMain"), QStringLiteral("Open the account"));
}

void ConnectTest::keyIsPasted_data()
{
    QTest::addColumn<QString>("pasted");
    const QString plain = QLatin1String(key);
    QTest::newRow("as it is") << plain;
    QTest::newRow("Bearer") << QStringLiteral("Bearer ") + plain;
    QTest::newRow("header") << QStringLiteral("Authorization: Bearer ") + plain;
    QTest::newRow("quotes") << u'"' + plain + u'"';
    QTest::newRow("blanks and lines")
        << QStringLiteral(" \r\n\t") + plain + QStringLiteral(" \n\n");
    QTest::newRow("broken over lines")
        << QStringLiteral("Bearer ") + plain.left(10) + QStringLiteral("\r\n") + plain.mid(10);
}

void ConnectTest::keyIsPasted()
{
    QFETCH(QString, pasted);
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    program.fillIn(QStringLiteral("My shop"), server.baseUrl(), "x");
    QGuiApplication::clipboard()->setText(pasted);
    program.click("keyPaste");
    QCOMPARE(program.text("keyEdit"), QLatin1String(key));
    // The same by the keyboard.
    program.enter("keyEdit", QString());
    program.key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(program.testIt());
    program.click("connectMain");
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QCOMPARE(program.keychain.secrets(), QList<QByteArray>{key});
    QCOMPARE(AccountProgram::asked(server, 401), 0);
}

void ConnectTest::unsendableKey()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    program.fillIn(QStringLiteral("My shop"), server.baseUrl(), "x");
    program.enter("keyEdit", QStringLiteral("schlüssel"));
    program.click("connectMain");
    QCOMPARE(program.text("dialogNoticeTitle"), QStringLiteral("This is not a key."));
    QCOMPARE(AccountProgram::asked(server), 0);
    program.enter("keyEdit", QStringLiteral(" \t "));
    QVERIFY(!program.find("connectMain")->isEnabled());
}

void ConnectTest::whereTheKeyIs()
{
    AccountProgram program;
    QVERIFY(program.start());
    program.trigger("actionConnect");
    QTRY_VERIFY(program.isShown("keyHelp"));
    QVERIFY(!program.isShown("keyHelpAnswer"));
    program.click("keyHelp");
    QVERIFY(program.text("keyHelpAnswer").contains(QStringLiteral("API")));
    const QWidget *answer = program.find("keyHelpAnswer");
    // All of it.
    QTRY_VERIFY2(answer->height() >= answer->heightForWidth(answer->width()),
                 qPrintable(QString::number(answer->height())));
    program.click("keyHelp");
    QVERIFY(!program.isShown("keyHelpAnswer"));
}

void ConnectTest::lookOnly()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    program.fillIn(QStringLiteral("My shop"), server.baseUrl(), key);
    program.click("accountLooksOnly");
    QVERIFY(program.testIt());
    program.click("connectMain");
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QCOMPARE(program.title(), QStringLiteral("Contactsheet: My shop (look only)"));
    QVERIFY(program.restart());
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QCOMPARE(program.title(), QStringLiteral("Contactsheet: My shop (look only)"));
    program.trigger("actionEditAccount");
    QTRY_VERIFY(program.isShown("accountDialog"));
    program.click("accountLooksOnly");
    program.click("accountSave");
    QTRY_COMPARE(program.title(), QStringLiteral("Contactsheet: My shop"));
}

CONTACTS_TEST(ConnectTest)

#include "connecttest.moc"
