// SPDX-License-Identifier: MIT
#include "accountcolors.h"
#include "contacttableview.h"
#include "gui/accountprogram.h"
#include "support/testregistry.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

//! Several accounts side by side, one of them open.
class SwitchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markTitleAndLine();
    void eachHasItsOwnSheet();
    void theOneThatIsOpen();
    void nobodySeesAnothersContacts();
    void inTheMiddleOfAWalk();
    void rapidly();
    void theRequestWindowStays();
    void renamed();
    void leavesNothingStrangeBehind();
    void quitAtAnyPoint_data();
    void quitAtAnyPoint();

private:
    using Mood = MoodyKeychain::Mood;
    static constexpr const char *shopKey = AccountProgram::shopKey;
    static constexpr const char *clubKey = AccountProgram::clubKey;

    static QColor lineColor(const AccountProgram &program)
    {
        const QWidget *line = program.find("accountLine");
        return line ? line->palette().color(line->backgroundRole()) : QColor();
    }
    static QStringList marked(const AccountProgram &program)
    {
        QStringList names;
        for (const QString &entry : program.accountEntries()) {
            const QString name = QString(entry).remove(u'&');
            if (program.accountEntry(name)->isChecked())
                names << name;
        }
        return names;
    }
    //! Two accounts, Club is open.
    static bool connectTwo(const AccountProgram &program, const PracticeServer &shop,
                           const PracticeServer &club)
    {
        return program.connectAccount(QStringLiteral("My shop"), shop, shopKey)
            && program.connectAccount(QStringLiteral("Club"), club, clubKey);
    }
};

void SwitchTest::markTitleAndLine()
{
    AccountProgram program;
    const PracticeServer &shop = program.serve();
    const PracticeServer &club = program.serve({.rows = 77, .key = clubKey});
    QVERIFY(program.start());
    QVERIFY(!program.isShown("accountLine"));
    QCOMPARE(marked(program), QStringList());
    QVERIFY(connectTwo(program, shop, club));
    const auto verify = [&program](const QString &name, AccountColor color) {
        QCOMPARE(marked(program), QStringList(name));
        QCOMPARE(program.title(), QStringLiteral("Contactsheet: ") + name);
        QCOMPARE(lineColor(program), AccountColors::shade(color));
        QVERIFY(program.accountEntry(name)->font().bold());
    };
    verify(QStringLiteral("Club"), AccountColor::Green);
    program.choose(QStringLiteral("My shop"));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    verify(QStringLiteral("My shop"), AccountColor::Blue);
    program.choose(QStringLiteral("Practice account"));
    QTRY_VERIFY(program.isShown("practiceStrip"));
    verify(QStringLiteral("Practice account"), AccountColor::Grey);
    QVERIFY(program.restart());
    QTRY_VERIFY(program.isShown("practiceStrip"));
    verify(QStringLiteral("Practice account"), AccountColor::Grey);
    program.choose(QStringLiteral("Club"));
    QVERIFY(program.waitOpen(QStringLiteral("Club")));
    QVERIFY(!program.isShown("practiceStrip"));
    QVERIFY(program.restart());
    QVERIFY(program.waitOpen(QStringLiteral("Club")));
    verify(QStringLiteral("Club"), AccountColor::Green);
}

void SwitchTest::eachHasItsOwnSheet()
{
    AccountProgram program;
    const PracticeServer &shop = program.serve();
    const PracticeServer &club = program.serve({.rows = 77, .key = clubKey});
    QVERIFY(program.start());
    QVERIFY(connectTwo(program, shop, club));
    // The club by name, id first; the shop downwards by number, and as it came.
    QVERIFY(program.waitComplete());
    program.screen().clickHeader(nameColumn);
    QHeaderView &header = program.screen().header();
    header.moveSection(header.visualIndex(program.screen().model().columnOf(idColumn)), 0);
    program.screen().searchFor(QStringLiteral("a"));
    QTRY_VERIFY(!program.account().sheet().isWorking());
    const ColumnLayout clubColumns = program.screen().table().layoutNow();
    const QStringList clubNames = program.screen().names();
    QVERIFY(!clubNames.isEmpty() && clubNames.size() < 77);
    program.choose(QStringLiteral("My shop"));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QVERIFY(program.waitComplete());
    QVERIFY(program.screen().search().text().isEmpty());
    QVERIFY(program.account().sheet().sort().isServerOrder());
    QVERIFY(program.screen().table().layoutNow() != clubColumns);
    program.screen().clickHeader(phoneColumn);
    program.screen().clickHeader(phoneColumn);
    const SortOrder shopSort{phoneColumn, Qt::DescendingOrder};
    QCOMPARE(program.account().sheet().sort(), shopSort);

    for (const bool isAnotherRun : {false, true}) {
        if (isAnotherRun)
            QVERIFY(program.restart());
        program.choose(isAnotherRun ? QStringLiteral("My shop") : QStringLiteral("Club"));
        program.choose(QStringLiteral("Club"));
        QVERIFY(program.waitOpen(QStringLiteral("Club")));
        QVERIFY(program.waitComplete());
        QCOMPARE(program.screen().table().layoutNow(), clubColumns);
        QCOMPARE(program.account().sheet().sort(), (SortOrder{nameColumn, Qt::AscendingOrder}));
        // What was searched for may be a name: it is for this run only.
        QCOMPARE(program.screen().search().text(), isAnotherRun ? QString() : QStringLiteral("a"));
        QTRY_VERIFY(!program.account().sheet().isWorking());
        QCOMPARE(program.screen().names() == clubNames, !isAnotherRun);
        program.choose(QStringLiteral("My shop"));
        QVERIFY(program.waitOpen(QStringLiteral("My shop")));
        QCOMPARE(program.account().sheet().sort(), shopSort);
        QVERIFY(program.screen().search().text().isEmpty());
    }
}

void SwitchTest::theOneThatIsOpen()
{
    AccountProgram program;
    const PracticeServer &shop = program.serve();
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), shop));
    QVERIFY(program.waitComplete());
    program.screen().clickRow(5);
    const int asked = AccountProgram::asked(shop);
    const AccountSession *session = &program.account();
    const int reads = program.keychain.reads();
    program.choose(QStringLiteral("My shop"));
    QCOMPARE(&program.account(), session);
    QCOMPARE(program.screen().currentRow(), 5);
    QCOMPARE(marked(program), QStringList(QStringLiteral("My shop")));
    QVERIFY(!QTest::qWaitFor([&] { return AccountProgram::asked(shop) > asked; }, 50));
    QCOMPARE(program.keychain.reads(), reads);
    program.choose(QStringLiteral("Practice account"));
    QTRY_VERIFY(program.isShown("practiceStrip"));
    session = &program.account();
    program.choose(QStringLiteral("Practice account"));
    QCOMPARE(&program.account(), session);
    QCOMPARE(marked(program), QStringList(QStringLiteral("Practice account")));
}

void SwitchTest::nobodySeesAnothersContacts()
{
    AccountProgram program;
    const PracticeServer &shop = program.serve();
    const PracticeServer &club = program.serve({.rows = 200, .key = clubKey, .seed = 7});
    QVERIFY(program.start());
    QVERIFY(connectTwo(program, shop, club));
    QVERIFY(program.waitComplete());
    const QStringList clubNames = program.screen().names();
    program.choose(QStringLiteral("My shop"));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QVERIFY(program.waitComplete());
    const QStringList shopNames = program.screen().names();
    QVERIFY(shopNames != clubNames); // ids and counts are the same, people are not
    for (int i = 0; i < 3; ++i) {
        program.choose(QStringLiteral("Club"));
        QVERIFY(program.waitOpen(QStringLiteral("Club")));
        QVERIFY(program.waitComplete());
        QCOMPARE(program.screen().names(), clubNames);
        program.choose(QStringLiteral("My shop"));
        QVERIFY(program.waitOpen(QStringLiteral("My shop")));
        QVERIFY(program.waitComplete());
        QCOMPARE(program.screen().names(), shopNames);
    }
    QCOMPARE(AccountProgram::asked(shop, 401) + AccountProgram::asked(club, 401), 0);
}

void SwitchTest::inTheMiddleOfAWalk()
{
    AccountProgram program;
    PracticeServer &shop =
        program.serve({.rows = 20'000, .switches = {QStringLiteral("delay-ms=40")}});
    const PracticeServer &club = program.serve({.rows = 3'000, .key = clubKey});
    QVERIFY(program.start());
    QVERIFY(connectTwo(program, shop, club));
    shop.clearJournal();
    program.choose(QStringLiteral("My shop"));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    program.screen().searchFor(QStringLiteral("a")); // and a search over what is read
    QTRY_VERIFY(AccountProgram::asked(shop) > 3);
    QVERIFY(program.account().walker().isReading());
    program.choose(QStringLiteral("Club"));
    QVERIFY(program.waitOpen(QStringLiteral("Club")));
    QVERIFY(program.waitComplete());
    const int asked = AccountProgram::asked(shop);
    QVERIFY(asked < 15);
    QVERIFY(!QTest::qWaitFor([&] { return AccountProgram::asked(shop) > asked; }, 200));
    // Left alone it would have gone on.
    program.choose(QStringLiteral("My shop"));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QTRY_VERIFY(AccountProgram::asked(shop) > asked + 15);
}

void SwitchTest::rapidly()
{
    AccountProgram program;
    const PracticeServer &shop =
        program.serve({.rows = 20'000, .switches = {QStringLiteral("delay-ms=20")}});
    const PracticeServer &club = program.serve({.rows = 3'000, .key = clubKey});
    QVERIFY(program.start());
    QVERIFY(connectTwo(program, shop, club));
    const std::array<QString, 3> names{QStringLiteral("My shop"), QStringLiteral("Club"),
                                       QStringLiteral("Practice account")};
    for (int i = 0; i < 21; ++i) {
        const QString &name = names[size_t(i) % names.size()];
        program.choose(name);
        QCOMPARE(program.title(), QStringLiteral("Contactsheet: ") + name);
        if (i % 4 == 3)
            QVERIFY(program.waitOpen(name));
    }
    // Without a moment in between, too.
    for (int i = 0; i < 20; ++i)
        program.accountEntry(names[size_t(i) % 2])->trigger();
    QVERIFY(program.waitOpen(QStringLiteral("Club")));
    QVERIFY(program.waitComplete());
    QCOMPARE(program.screen().model().rowCount(), 3'000);
    QCOMPARE(marked(program), QStringList(QStringLiteral("Club")));
    QCOMPARE(program.window().findChildren<QWidget *>(QStringLiteral("accountView")).size(), 1);
    QCOMPARE(AccountProgram::asked(shop, 401) + AccountProgram::asked(club, 401), 0);
}

void SwitchTest::theRequestWindowStays()
{
    AccountProgram program;
    PracticeServer &shop = program.serve();
    const PracticeServer &club = program.serve({.rows = 77, .key = clubKey});
    QVERIFY(program.start());
    QVERIFY(connectTwo(program, shop, club));
    program.choose(QStringLiteral("My shop"));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QVERIFY(program.waitComplete());
    QVERIFY(shop.setSwitch("fault", "429-bare"));
    QVERIFY(shop.setSwitch("fault-times", "1"));
    program.key(Qt::Key_F5);
    const auto pauses = [&program] {
        return program.text("statusWaiting").startsWith(QStringLiteral("Server limit reached"));
    };
    QTRY_VERIFY(pauses());
    QCOMPARE(AccountProgram::asked(shop, 429), 1);
    // The other account has a window of its own.
    program.choose(QStringLiteral("Club"));
    QVERIFY(program.waitOpen(QStringLiteral("Club")));
    QVERIFY(program.waitComplete());
    QVERIFY(!pauses());
    const int asked = AccountProgram::asked(shop);
    program.choose(QStringLiteral("My shop"));
    QTRY_VERIFY(program.hasSession());
    QTRY_VERIFY(pauses());
    QVERIFY(!QTest::qWaitFor([&] { return AccountProgram::asked(shop) > asked; }, 150));
    QVERIFY(program.account().list().total() < 0);
    // A window that is not known of would not hold anything back.
    QVERIFY(program.restart());
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QVERIFY(AccountProgram::asked(shop) > asked);
}

void SwitchTest::renamed()
{
    AccountProgram program;
    const PracticeServer &shop = program.serve();
    const PracticeServer &club = program.serve({.rows = 77, .key = clubKey});
    QVERIFY(program.start());
    QVERIFY(connectTwo(program, shop, club));
    const int asked = AccountProgram::asked(club);
    program.trigger("actionEditAccount");
    QTRY_VERIFY(program.isShown("accountDialog"));
    program.enter("accountName", QStringLiteral(" "));
    QVERIFY(!program.find("accountSave")->isEnabled());
    program.key(Qt::Key_Escape);
    QTRY_VERIFY(!program.isShown("accountDialog"));
    QCOMPARE(program.title(), QStringLiteral("Contactsheet: Club"));
    program.trigger("actionEditAccount");
    QTRY_VERIFY(program.isShown("accountDialog"));
    program.enter("accountName", QStringLiteral("Gym"));
    program.key(Qt::Key_Tab);
    program.key(Qt::Key_Down); // orange
    program.key(Qt::Key_Return);
    QTRY_COMPARE(program.title(), QStringLiteral("Contactsheet: Gym"));
    QCOMPARE(marked(program), QStringList(QStringLiteral("Gym")));
    QCOMPARE(lineColor(program), AccountColors::shade(AccountColor::Orange));
    QVERIFY(!program.accountEntry(QStringLiteral("Club")));
    QCOMPARE(AccountProgram::asked(club), asked);
    QVERIFY(program.restart());
    QVERIFY(program.waitOpen(QStringLiteral("Gym")));
    QCOMPARE(program.accountEntries(),
             (QStringList{QStringLiteral("My shop"), QStringLiteral("Gym"),
                          QStringLiteral("&Practice account")})); // in their order
}

void SwitchTest::leavesNothingStrangeBehind()
{
    AccountProgram program;
    const PracticeServer &shop = program.serve();
    const PracticeServer &club = program.serve({.rows = 77, .key = clubKey});
    QVERIFY(program.start());
    QVERIFY(connectTwo(program, shop, club));
    for (const char *name : {"My shop", "Practice account", "Club", "My shop"}) {
        program.choose(QLatin1String(name));
        QVERIFY(program.waitOpen(QLatin1String(name)));
        program.screen().clickHeader(nameColumn);
        program.screen().searchFor(QStringLiteral("canary"));
    }
    program.quit();
    QSettings file(program.settingsFile(), QSettings::IniFormat);
    file.beginGroup(QStringLiteral("accounts"));
    QStringList ids{Account::practiceId().value};
    for (const Account &account : program.stored())
        ids << account.id.value;
    for (const QString &group : file.childGroups())
        QVERIFY2(ids.contains(group), qPrintable(group));
    QCOMPARE(file.childKeys(), QStringList());
    QVERIFY(program.filesWith(QStringLiteral("canary")).isEmpty());
    for (const char *secret : {shopKey, clubKey})
        QVERIFY(program.filesWith(QLatin1String(secret)).isEmpty());
}

void SwitchTest::quitAtAnyPoint_data()
{
    QTest::addColumn<QString>("point");
    for (const char *point : {"reading the key", "first page", "walk", "search", "menu", "dialog",
                              "testing", "settings", "question"})
        QTest::newRow(point) << QString::fromLatin1(point);
}

void SwitchTest::quitAtAnyPoint()
{
    QFETCH(QString, point);
    AccountProgram program;
    PracticeServer &shop = program.serve({.rows = 20'000});
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), shop));
    program.quit();
    if (point == u"reading the key")
        program.keychain.setMood(Mood::Hangs);
    QVERIFY(shop.setSwitch("delay-ms", point == u"first page" ? "60000" : "30"));
    shop.clearJournal();
    QVERIFY(program.start());
    if (point == u"reading the key")
        QTRY_VERIFY(program.isShown("keyPage"));
    else
        QTRY_VERIFY(AccountProgram::asked(shop) > (point == u"first page" ? 0 : 2));
    if (point == u"search") {
        program.screen().clickHeader(nameColumn);
        program.screen().searchFor(QStringLiteral("a"));
    } else if (point == u"menu") {
        auto *menu = program.window().findChild<QMenu *>(QStringLiteral("accountMenu"));
        menu->popup(program.window().mapToGlobal(QPoint(20, 20)));
    } else if (point == u"dialog" || point == u"testing") {
        program.fillIn(QStringLiteral("Second"), shop.baseUrl(), shopKey);
        if (point == u"testing")
            program.click("connectMain");
    } else if (point == u"settings") {
        program.trigger("actionSettings");
    } else if (point == u"question") {
        program.trigger("actionForget");
    }
    program.end();
    QCOMPARE(program.stored().size(), size_t(1));
    program.keychain.setMood(Mood::Works);
    program.keychain.release();
    QVERIFY(shop.setSwitch("delay-ms", "0"));
    QVERIFY(program.start());
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
}

CONTACTS_TEST(SwitchTest)

#include "switchtest.moc"
