// SPDX-License-Identifier: MIT
#include "settings.h"
#include "gui/accountprogram.h"
#include "support/testregistry.h"
#include "translator.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

//! What a person chooses for the program and for an account, and the file that keeps it.
class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void byKeyboard();
    void cancelChangesNothing();
    void timesChangeAtOnce();
    void timesOfThePracticeAccount();
    void typedZonesAreFound();
    void anotherLanguage();
    void requestsLeftToOthers();
    void completingTheList();
    void completingWhenNeeded();
    void damagedFile_data();
    void damagedFile();
    void damagedFileIsMended();
    void folderThatCannotBeWritten();
    void onlyTheirOwner();

private:
    static constexpr const char *key = AccountProgram::shopKey;

    static QComboBox &box(const AccountProgram &program, const char *name)
    {
        auto *found = qobject_cast<QComboBox *>(program.find(name));
        if (!found)
            qFatal("no %s", name);
        return *found;
    }
    static void openDialog(const AccountProgram &program)
    {
        program.trigger("actionSettings");
        QTRY_VERIFY(program.isShown("settingsDialog"));
    }
    static void save(const AccountProgram &program)
    {
        program.click("settingsSave");
        QTRY_VERIFY(!program.isShown("settingsDialog"));
    }
    //! By Tab. Where no window manager is, what the field has opened takes the keyboard along, and
    //! gives it back a moment later.
    static void leave(const AccountProgram &program, const char *name)
    {
        program.key(Qt::Key_Tab);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        program.type({});
        if (box(program, name).hasFocus())
            program.key(Qt::Key_Tab);
        QVERIFY(!box(program, name).hasFocus());
    }
    //! Opens the dialog, chooses one thing and saves.
    static void choose(const AccountProgram &program, const char *name, const QVariant &value)
    {
        openDialog(program);
        QComboBox &choice = box(program, name);
        choice.setFocus();
        for (int i = 0; i < choice.count() && choice.currentData() != value; ++i)
            program.key(choice.findData(value) > choice.currentIndex() ? Qt::Key_Down : Qt::Key_Up);
        QCOMPARE(choice.currentData(), value);
        save(program);
    }
};

void SettingsTest::cleanup()
{
    // Another run of the program finds the computer's language; here it is the same process.
    QLocale::setDefault(QLocale(QLocale::English));
    installTranslators(QLocale());
}

void SettingsTest::byKeyboard()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    openDialog(program);
    const auto down = [&program](int times) {
        for (int i = 0; i < times; ++i)
            program.key(Qt::Key_Down);
        program.key(Qt::Key_Tab);
    };
    down(0); // the language
    program.key(Qt::Key_A, Qt::ControlModifier);
    program.type(QStringLiteral("Asia/Tokyo"));
    leave(program, "settingZone");
    QCOMPARE(box(program, "settingZone").currentText(), QStringLiteral("Asia/Tokyo"));
    down(1); // 30 seconds
    program.key(Qt::Key_A, Qt::ControlModifier);
    program.type(QStringLiteral("Italy (+39)"));
    leave(program, "settingCountry");
    down(2); // when needed
    down(1); // 40
    program.key(Qt::Key_Return);
    QTRY_VERIFY(!program.isShown("settingsDialog"));

    QVERIFY(program.restart());
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    openDialog(program);
    QCOMPARE(box(program, "settingLanguage").currentData().toString(), QString());
    QCOMPARE(box(program, "settingZone").currentData().toByteArray(), QByteArray("Asia/Tokyo"));
    QCOMPARE(box(program, "settingUndo").currentData().toInt(), 30);
    QCOMPARE(box(program, "settingCountry").currentData().toString(), QStringLiteral("IT"));
    QCOMPARE(box(program, "settingCompleting").currentData().toInt(), int(Completing::WhenNeeded));
    QCOMPARE(box(program, "settingLeave").currentData().toInt(), 40);
    const Account stored = program.stored().front();
    QCOMPARE(stored.defaultCountry, QStringLiteral("IT"));
    QCOMPARE(stored.completing, Completing::WhenNeeded);
    QCOMPARE(stored.leaveForOthers, 40);
    QCOMPARE(stored.name, QStringLiteral("My shop"));
    program.key(Qt::Key_Escape);
    QTRY_VERIFY(!program.isShown("settingsDialog"));
    // And until it is sent, which is none of the times.
    choose(program, "settingUndo", 0);
    QVERIFY(!Settings(program.folder()).preferences().undoTime.has_value());
}

void SettingsTest::cancelChangesNothing()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    const QByteArray before = program.settingsText();
    QVERIFY(!before.isEmpty());
    openDialog(program);
    for (const char *name : {"settingLanguage", "settingZone", "settingUndo", "settingCountry",
                             "settingCompleting", "settingLeave"}) {
        const int index = box(program, name).currentIndex();
        box(program, name).setFocus();
        program.key(index == 0 ? Qt::Key_Down : Qt::Key_Up);
        QVERIFY(box(program, name).currentIndex() != index);
    }
    QVERIFY(program.isShown("settingLanguageLater")); // said before it is saved
    program.key(Qt::Key_Escape);
    QTRY_VERIFY(!program.isShown("settingsDialog"));
    QCOMPARE(program.settingsText(), before);
    QCOMPARE(program.account().account(), program.stored().front());
    QCOMPARE(program.account().model().text().zone(), QTimeZone::systemTimeZone());
}

void SettingsTest::timesChangeAtOnce()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    QVERIFY(program.waitComplete());
    const ColumnKey created{ColumnKey::Field::Created, {}};
    const QString cell = program.screen().cell(0, created);
    const QString age = program.text("statusAge");
    QVERIFY2(!cell.isEmpty() && age.startsWith(QStringLiteral("Read ")), qPrintable(cell + age));
    choose(program, "settingZone", QByteArray("Asia/Kolkata")); // five hours and a half
    QVERIFY(program.screen().cell(0, created) != cell);
    QVERIFY(program.text("statusAge") != age);
    const QString there = program.screen().cell(0, created);
    QVERIFY(program.restart());
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QCOMPARE(program.screen().cell(0, created), there);
    choose(program, "settingZone", QByteArray());
    QCOMPARE(program.screen().cell(0, created), cell);
}

void SettingsTest::timesOfThePracticeAccount()
{
    AccountProgram program;
    QVERIFY(program.start());
    program.clickButton(QStringLiteral("Try the practice account"));
    QTRY_VERIFY(program.isComplete());
    const QString age = program.text("statusAge");
    QVERIFY(age.startsWith(QStringLiteral("Read ")));
    openDialog(program);
    QVERIFY(!program.isShown("settingCountry")); // it has no settings of its own
    program.key(Qt::Key_Escape);
    QTRY_VERIFY(!program.isShown("settingsDialog"));
    choose(program, "settingZone", QByteArray("Asia/Kolkata"));
    QVERIFY2(program.text("statusAge") != age, qPrintable(age));
}

void SettingsTest::typedZonesAreFound()
{
    AccountProgram program;
    QVERIFY(program.start());
    openDialog(program);
    QComboBox &zone = box(program, "settingZone");
    const auto typeZone = [&](const char *text) {
        zone.setFocus();
        program.key(Qt::Key_A, Qt::ControlModifier);
        program.type(QLatin1String(text));
    };
    // What nobody chose is not taken, and the field does not look as if it were.
    typeZone("Mars/Olympus");
    program.key(Qt::Key_Tab);
    QCOMPARE(zone.currentData().toByteArray(), QByteArray());
    QVERIFY(zone.currentText().startsWith(QStringLiteral("This computer's time")));
    typeZone("asia/tokyo");
    program.key(Qt::Key_Tab);
    QCOMPARE(zone.currentData().toByteArray(), QByteArray("Asia/Tokyo"));
    // A part of a name offers what has it.
    typeZone("kolk");
    QTRY_VERIFY(QApplication::activePopupWidget());
    program.key(Qt::Key_Down);
    program.key(Qt::Key_Return);
    QTRY_COMPARE(zone.currentData().toByteArray(), QByteArray("Asia/Kolkata"));
    QVERIFY(program.isShown("settingsDialog"));
    save(program);
    QCOMPARE(Settings(program.folder()).preferences().timeZone, QByteArray("Asia/Kolkata"));
}

void SettingsTest::anotherLanguage()
{
    AccountProgram program;
    QVERIFY(program.start());
    const QString english = program.text("welcomeTitle");
    choose(program, "settingLanguage", QStringLiteral("it"));
    QCOMPARE(program.text("welcomeTitle"), english); // not before it starts again
    QVERIFY(program.restart());
    QVERIFY(program.text("welcomeTitle") != english);
    QVERIFY(!program.text("welcomeTitle").isEmpty());
    QCOMPARE(QLocale().language(), QLocale::Italian);
    choose(program, "settingLanguage", QStringLiteral("en"));
    QVERIFY(program.restart());
    QCOMPARE(program.text("welcomeTitle"), english);
    choose(program, "settingLanguage", QString());
    program.quit();
    cleanup();
    QVERIFY(program.start());
    QCOMPARE(program.text("welcomeTitle"), english);
}

void SettingsTest::requestsLeftToOthers()
{
    AccountProgram program;
    const PracticeServer &server =
        program.serve({.rows = 80'000, .switches = {QStringLiteral("rate-limit=60")}});
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    // 20 of 60 are left alone, then as many as are chosen. The test of the key was one of the 60.
    for (const int leave : {20, 5}) {
        if (leave != 20)
            choose(program, "settingLeave", leave);
        QTRY_COMPARE_WITH_TIMEOUT(AccountProgram::asked(server), 60 - leave, 20'000);
        QTRY_VERIFY(program.text("statusWaiting").contains(QStringLiteral("continuing in")));
        QVERIFY(!QTest::qWaitFor([&] { return AccountProgram::asked(server) > 60 - leave; }, 100));
    }
    QCOMPARE(AccountProgram::asked(server, 429), 0);
}

void SettingsTest::completingTheList()
{
    AccountProgram program;
    const PracticeServer &server = program.serve({.rows = 150'000});
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    // So long a list is not read by itself.
    const int asked = AccountProgram::asked(server);
    QVERIFY(!QTest::qWaitFor([&] { return AccountProgram::asked(server) > asked; }, 150));
    choose(program, "settingCompleting", int(Completing::Always));
    QVERIFY(program.waitComplete());
    QVERIFY(AccountProgram::asked(server) >= asked + 150);
    QVERIFY(program.restart());
    QVERIFY(program.waitComplete());
    choose(program, "settingCompleting", int(Completing::UpToLimit));
    QVERIFY(program.restart());
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    const int before = AccountProgram::asked(server);
    QVERIFY(!QTest::qWaitFor([&] { return AccountProgram::asked(server) > before; }, 150));
}

void SettingsTest::completingWhenNeeded()
{
    AccountProgram program;
    const PracticeServer &server = program.serve({.rows = 3'000});
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    QVERIFY(program.waitComplete()); // by itself
    choose(program, "settingCompleting", int(Completing::WhenNeeded));
    QVERIFY(program.restart());
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    const int asked = AccountProgram::asked(server);
    QVERIFY(!QTest::qWaitFor([&] { return AccountProgram::asked(server) > asked; }, 150));
    QVERIFY(!program.isComplete());
    program.screen().searchFor(QStringLiteral("a"));
    QVERIFY(program.waitComplete());
}

void SettingsTest::damagedFile_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::addColumn<bool>("isReadable"); // both accounts can still be told
    QTest::newRow("whole") << QByteArray() << true;
    QTest::newRow("garbage behind")
        << QByteArray("+\n\x01\xff garbage without equals\n[[[\n=\n%zz\\x=1\n") << true;
    QTest::newRow("unknown words")
        << QByteArray("[General]\nlanguage=xx\ntime-zone=Mars/Olympus\nundo-seconds=soon\n"
                      "last-open=nobody\n[accounts]\n<id>\\color=ultraviolet\n"
                      "<id>\\completing=perhaps\n<id>\\leave-for-others=many\n"
                      "<id>\\look-only=maybe\n<id>\\columns=180:nonsense, :, 5, x:name\n"
                      "<id>\\sort=sideways:name\n")
        << true;
    QTest::newRow("huge values") << QByteArray(
        "[General]\nundo-seconds=99999999999999999999\n[accounts]\n"
        "<id>\\leave-for-others=-2147483649\n"
        "<id>\\columns=2147483647:name, -5:phone_number, 99999999999:id\n"
        "<id>\\country=ITITITITITITITITITITITIT\n")
                                 << true;
    QTest::newRow("an account without a server")
        << QByteArray("[accounts]\n<id2>\\server=\n") << true;
    QTest::newRow("named twice, and the practice account")
        << QByteArray("[General]\norder=<id>, <id>, practice, nobody, <id2>\n[accounts]\n"
                      "practice\\server=http://127.0.0.1:1/api\n")
        << true;
    QTest::newRow("half a file") << QByteArray("half") << false;
    QTest::newRow("empty") << QByteArray("empty") << false;
    QTest::newRow("not text") << QByteArray("binary") << false;
}

void SettingsTest::damagedFile()
{
    QFETCH(QByteArray, damage);
    QFETCH(bool, isReadable);
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    QVERIFY(program.connectAccount(QStringLiteral("Second"), server));
    program.choose(QStringLiteral("My shop"));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    program.quit();
    const std::vector<Account> before = program.stored();
    QByteArray text = program.settingsText();
    const bool isSecondLost = damage.contains("<id2>\\server");
    damage.replace("<id>", before[0].id.value.toLatin1());
    damage.replace("<id2>", before[1].id.value.toLatin1());
    if (damage == "half")
        text = text.left(text.size() / 2);
    else if (damage == "empty")
        text.clear();
    else if (damage == "binary")
        text = QByteArray(4'096, '\xfe') + QByteArray(100, '\0');
    else
        text += damage; // what stands last is what counts
    QFile file(program.settingsFile());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    file.close();

    QVERIFY(program.start());
    if (isReadable) {
        QVERIFY(program.waitOpen(QStringLiteral("My shop")));
        const QStringList expected = isSecondLost
            ? QStringList{QStringLiteral("My shop"), QStringLiteral("&Practice account")}
            : QStringList{QStringLiteral("My shop"), QStringLiteral("Second"),
                          QStringLiteral("&Practice account")};
        QCOMPARE(program.accountEntries(), expected);
        QVERIFY(program.account().account().server == server.baseUrl());
        openDialog(program); // every value there is one that can be chosen
        program.key(Qt::Key_Escape);
    } else {
        QTRY_VERIFY(program.hasSession() || program.isShown("welcomePage")
                    || program.isShown("keyPage"));
    }
    // And the program can be used again.
    QVERIFY(program.connectAccount(QStringLiteral("Third"), server));
    QVERIFY(program.restart());
    QVERIFY(program.waitOpen(QStringLiteral("Third")));
}

void SettingsTest::damagedFileIsMended()
{
    AccountProgram program;
    const PracticeServer &server = program.serve();
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), server));
    program.quit();
    QFile file(program.settingsFile());
    QVERIFY(file.open(QIODevice::Append) && file.write("\nno equals\n[[\n") > 0);
    file.close();
    QSettings damaged(program.settingsFile(), QSettings::IniFormat);
    QCOMPARE(damaged.status(), QSettings::FormatError); // it is damaged
    QVERIFY(program.start());
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    choose(program, "settingUndo", 60);
    QVERIFY2(!QApplication::activeModalWidget(), "it was saved, and is said not to be");
    QVERIFY(program.restart());
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QCOMPARE(Settings(program.folder()).preferences().undoTime,
             std::optional(std::chrono::seconds(60)));
}

void SettingsTest::folderThatCannotBeWritten()
{
    AccountProgram program;
    QVERIFY(QDir().mkpath(program.settingsFile())); // a folder where the file should be
    QVERIFY(program.start());
    choose(program, "settingUndo", 60);
    QTRY_COMPARE(program.text("qt_msgbox_label"),
                 QStringLiteral("The settings could not be saved."));
    QVERIFY(program.text("qt_msgbox_informativelabel").contains(program.folder()));
    program.key(Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    // As soon as it can be written it is.
    QVERIFY(QDir().rmdir(program.settingsFile()));
    choose(program, "settingUndo", 30);
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(program.settingsText().contains("undo-seconds=30"));
}

void SettingsTest::onlyTheirOwner()
{
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    AccountProgram program;
    QVERIFY(QFile::setPermissions(program.folder(),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                      | QFile::ReadOther | QFile::ExeOther));
    QVERIFY(program.start());
    choose(program, "settingUndo", 60);
    QVERIFY(!(QFile::permissions(program.settingsFile()) & others));
    // A folder that was there is left as it is; one that is made is nobody else's.
    QVERIFY(QFile::permissions(program.folder()) & QFile::ReadOther);
    const QString made = program.folder() + QStringLiteral("/made");
    const Settings settings(made);
    QVERIFY(QDir(made).exists());
    QVERIFY(!(QFile::permissions(made) & others));
}

CONTACTS_TEST(SettingsTest)

#include "settingstest.moc"
