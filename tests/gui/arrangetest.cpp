// SPDX-License-Identifier: MIT
#include "application.h"
#include "contacttableview.h"
#include "detailpane.h"
#include "filterdialog.h"
#include "gui/fakewindow.h"
#include "practice/practiceserver.h"
#include "summarydialog.h"
#include "support/testregistry.h"
#include "viewsbar.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

namespace {

std::vector<Person> people()
{
    std::vector<Person> people;
    for (int i = 1; i <= 60; ++i) {
        Person person = plainPerson(i);
        person.phone = "+3934012340" + std::to_string(10 + i);
        person.country = i % 2 ? "IT" : "DE";
        person.sent = i;
        person.failed = i % 6 == 0 ? 1 : 0;
        person.hasOptedOut = i % 10 == 0;
        if (i % 3 == 0)
            person.parameters.push_back({"city", i % 2 ? "Rome" : "New York"});
        if (i % 4)
            person.lastSent = 1'700'000'000;
        people.push_back(person);
    }
    people[0].name = "";
    people[1].phone = "+1";
    people[2].phone = people[3].phone;
    return people;
}

QListView &viewsList(const Screen &screen)
{
    return *screen.find<QListView>("viewsList");
}

//! The row of a view; -1 when there is none.
int rowOfView(const Screen &screen, const QString &name)
{
    const QAbstractItemModel &model = *viewsList(screen).model();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString() == name)
            return row;
    }
    return -1;
}

QString countOf(const Screen &screen, const QString &name)
{
    return viewsList(screen)
        .model()
        ->index(rowOfView(screen, name), 0)
        .data(ViewList::CountTextRole)
        .toString();
}

void openView(const Screen &screen, const QString &name)
{
    QListView &list = viewsList(screen);
    const int row = rowOfView(screen, name);
    QVERIFY2(row >= 0, qPrintable(name));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                      list.visualRect(list.model()->index(row, 0)).center());
}

//! Types over the name that is being edited.
void nameIt(const Screen &screen, const QString &name)
{
    QLineEdit *editor = nullptr;
    QTRY_VERIFY((editor = viewsList(screen).findChild<QLineEdit *>()) != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, name);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(!viewsList(screen).findChild<QLineEdit *>());
}

QMenu *cellMenu(const Screen &screen, int row, const ColumnKey &column)
{
    ContactTableView &table = screen.table();
    const QModelIndex index = screen.model().index(row, screen.model().columnOf(column));
    table.scrollTo(index);
    QContextMenuEvent event(QContextMenuEvent::Mouse, table.visualRect(index).center(),
                            table.viewport()->mapToGlobal(table.visualRect(index).center()));
    QApplication::sendEvent(table.viewport(), &event);
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

} // namespace

//! Views, filter, cell menu, detail and summary where they meet: in the window.
class ArrangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInViews_data();
    void builtInViews();
    void anOwnViewHasItsOwnLook();
    void theAccountsColumnsAreItsOwn();
    void viewsComeBack();
    void hiddenViewsCountNothing();
    void cellsFilter();
    void theFilterWritesTheSearch();
    void barsFilter();
    void detailIsRemembered();
    void switchingWhileEverythingIsOpen();
};

void ArrangeTest::builtInViews_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("found");
    QTest::newRow("all") << QStringLiteral("All") << QString() << 60;
    QTest::newRow("opted out") << QStringLiteral("Opted out") << QStringLiteral("optedout:yes")
                               << 6;
    QTest::newRow("never") << QStringLiteral("Never messaged") << QStringLiteral("lastsent:never")
                           << 15;
    QTest::newRow("failed") << QStringLiteral("Failed messages") << QStringLiteral("failed>0")
                            << 10;
    QTest::newRow("no name") << QStringLiteral("No name") << QStringLiteral("no:name") << 1;
    QTest::newRow("wrong") << QStringLiteral("Number looks wrong") << QStringLiteral("phone:wrong")
                           << 1;
    QTest::newRow("twice") << QStringLiteral("Same number twice") << QStringLiteral("phone:twice")
                           << 2;
}

void ArrangeTest::builtInViews()
{
    QFETCH(QString, name);
    QFETCH(QString, query);
    QFETCH(int, found);
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    fake.clock.advance(std::chrono::minutes(1));
    QTRY_COMPARE(countOf(screen, name), QString::number(found));
    if (query.isEmpty())
        screen.searchFor(QStringLiteral("nobody"));
    openView(screen, name);
    QCOMPARE(screen.search().text(), query);
    if (!query.isEmpty())
        QVERIFY(fake.waitForResult());
    QTRY_COMPARE(screen.model().rowCount(), found);
    QCOMPARE(viewsList(screen).currentIndex().row(), rowOfView(screen, name));
    // What is typed afterwards is another question.
    screen.search().setText(QStringLiteral("person 1"));
    QCOMPARE(screen.find<ViewsBar>("viewsBar")->currentView(), QString());
}

void ArrangeTest::anOwnViewHasItsOwnLook()
{
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    const ColumnLayout before = screen.table().layoutNow();
    screen.searchFor(QStringLiteral("city:\"new york\" sent>10"));
    QVERIFY(fake.waitForResult());
    screen.clickHeader(sentColumn);
    QVERIFY(fake.waitForResult());
    ColumnLayout few;
    few.columns = {{nameColumn, 200}, {sentColumn, 90}};
    screen.table().applyLayout(few);
    screen.click("viewsSave");
    nameIt(screen, QStringLiteral("New Yorkers"));
    QCOMPARE(rowOfView(screen, QStringLiteral("New Yorkers")), 7);

    // Back to a built-in one: the columns and the order of before stay what the person set last.
    screen.table().applyLayout(before);
    screen.account().sheet().setSort({});
    openView(screen, QStringLiteral("All"));
    QCOMPARE(screen.model().rowCount(), 60);
    QCOMPARE(screen.table().layoutNow().keys(), before.keys());

    openView(screen, QStringLiteral("New Yorkers"));
    QVERIFY(fake.waitForResult());
    QTRY_COMPARE(screen.model().rowCount(), 9);
    QCOMPARE(screen.table().layoutNow().keys(), few.keys());
    QCOMPARE(*screen.account().sheet().sort().column, sentColumn);
    QCOMPARE(screen.search().text(), QStringLiteral("city:\"new york\" sent>10"));
    // And from there back again: its look does not stay.
    openView(screen, QStringLiteral("Opted out"));
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.table().layoutNow().keys(), before.keys());
    QVERIFY(screen.account().sheet().sort().isServerOrder());
}

void ArrangeTest::theAccountsColumnsAreItsOwn()
{
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    ColumnLayout chosen;
    chosen.columns = {{nameColumn, 222}, {phoneColumn, 0}};
    screen.table().applyLayout(chosen);
    screen.click("viewsSave");
    nameIt(screen, QStringLiteral("Mine"));
    QSignalSpy changed(&fake.window(), &MainWindow::sheetStateChanged);
    openView(screen, QStringLiteral("Mine"));
    screen.action("actionResetColumns").trigger();
    QVERIFY(screen.table().layoutNow().keys().size() > 2);
    screen.search().setText(QStringLiteral("person 1"));
    QVERIFY(!changed.isEmpty());
    for (const QList<QVariant> &told : changed)
        QCOMPARE(told[0].value<SheetState>().columns.keys(), chosen.keys());
    openView(screen, QStringLiteral("All"));
    QCOMPARE(screen.table().layoutNow().keys(), chosen.keys());
}

void ArrangeTest::viewsComeBack()
{
    QFile::remove(QDir(Settings::standardFolder()).filePath(QStringLiteral("settings.ini")));
    CommandLine line;
    line.open = CommandLine::Open::Practice;
    line.practice.rows = 200;
    int found = 0;
    {
        Application program(line);
        QVERIFY(program.start().isRunning);
        Screen screen(program.window(), program.session().account());
        QVERIFY(screen.show());
        QTRY_COMPARE(screen.model().rowCount(), 200);
        screen.searchFor(QStringLiteral("country:it has:city"));
        QTRY_VERIFY(screen.model().rowCount() < 200 && screen.model().rowCount() > 0);
        found = screen.model().rowCount();
        screen.click("viewsSave");
        nameIt(screen, QStringLiteral("Cities"));
        screen.action("actionDetail").trigger();
    }
    Application program(line);
    QVERIFY(program.start().isRunning);
    Screen screen(program.window(), program.session().account());
    QVERIFY(screen.show());
    QTRY_COMPARE(screen.model().rowCount(), 200);
    QCOMPARE(screen.search().text(), QString()); // what was searched for is not stored
    QVERIFY(screen.isShown("detailPane"));
    openView(screen, QStringLiteral("Cities"));
    QTRY_COMPARE(screen.model().rowCount(), found);
    QCOMPARE(screen.search().text(), QStringLiteral("country:IT has:city"));
}

void ArrangeTest::hiddenViewsCountNothing()
{
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.key(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(!screen.isShown("viewsBar"));
    fake.clock.advance(std::chrono::minutes(5));
    QTest::qWait(0);
    QCOMPARE(countOf(screen, QStringLiteral("Opted out")), QString());
    screen.key(Qt::Key_B, Qt::ControlModifier);
    fake.clock.advance(std::chrono::minutes(5));
    QTRY_COMPARE(countOf(screen, QStringLiteral("Opted out")), QStringLiteral("6"));
}

void ArrangeTest::cellsFilter()
{
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    const ColumnKey city = ColumnKey::ofParameter(QStringLiteral("city"));
    QMenu *menu = cellMenu(screen, 2, city);
    QVERIFY(menu);
    screen.clickEntry(QStringLiteral("Show only this value"));
    QCOMPARE(screen.search().text(), QStringLiteral("city=Rome"));
    QVERIFY(fake.waitForResult());
    QTRY_COMPARE(screen.model().rowCount(), 10);
    QVERIFY(cellMenu(screen, 0, nameColumn));
    screen.clickEntry(QStringLiteral("Hide this value"));
    QVERIFY(fake.waitForResult());
    QTRY_COMPARE(screen.model().rowCount(), 9);
    // The same again changes nothing, the opposite takes its place.
    QVERIFY(cellMenu(screen, 0, city));
    screen.clickEntry(QStringLiteral("Show only this value"));
    QCOMPARE(screen.model().rowCount(), 9);
    QVERIFY(cellMenu(screen, 0, city));
    screen.clickEntry(QStringLiteral("Hide this value"));
    QVERIFY(!screen.search().text().contains(QStringLiteral(" city=Rome")));
    QVERIFY(screen.search().text().contains(QStringLiteral("-city=Rome")));
}

void ArrangeTest::theFilterWritesTheSearch()
{
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.searchFor(QStringLiteral("sent>50 OR optedout:yes"));
    QVERIFY(fake.waitForResult());
    screen.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = fake.window().findChild<FilterDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->query() == screen.account().sheet().query());
    dialog->findChild<QPushButton *>(QStringLiteral("filterShow"))->click();
    QCOMPARE(screen.search().text(), QStringLiteral("sent>50 OR optedout:yes"));
    QTRY_COMPARE(screen.model().rowCount(), 15);
}

void ArrangeTest::barsFilter()
{
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.searchFor(QStringLiteral("sent>10"));
    QVERIFY(fake.waitForResult());
    screen.action("actionSummary").trigger();
    auto *summary = fake.window().findChild<SummaryDialog *>();
    QVERIFY(summary && summary->isVisible());
    Q_EMIT summary->filterRequested(QStringLiteral("country:IT"));
    QCOMPARE(screen.search().text(), QStringLiteral("sent>10 country:IT"));
    Q_EMIT summary->filterRequested(QStringLiteral("country:IT"));
    QCOMPARE(screen.search().text(), QStringLiteral("sent>10 country:IT"));
    QVERIFY(fake.waitForResult());
    QTRY_COMPARE(screen.model().rowCount(), 25);
    // Once more is the same dialog.
    screen.action("actionSummary").trigger();
    QCOMPARE(fake.window().findChildren<SummaryDialog *>().size(), 1);
}

void ArrangeTest::detailIsRemembered()
{
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    QSignalSpy changed(&fake.window(), &MainWindow::sheetStateChanged);
    screen.clickRow(4);
    screen.key(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(screen.isShown("detailPane"));
    QVERIFY(changed.constLast()[0].value<SheetState>().detail.isShown);
    QTRY_COMPARE(screen.find<QLabel>("detailTitle")->toolTip().isEmpty()
                     ? screen.find<QLabel>("detailTitle")->text()
                     : screen.find<QLabel>("detailTitle")->toolTip(),
                 QStringLiteral("Person 5"));
    screen.key(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(!screen.isShown("detailPane"));
    QVERIFY(!changed.constLast()[0].value<SheetState>().detail.isShown);
    QVERIFY(screen.table().hasFocus());
}

//! Nothing that counts outlives what it counts.
void ArrangeTest::switchingWhileEverythingIsOpen()
{
    for (int i = 0; i < 5; ++i) {
        FakeWindow fake(people());
        QVERIFY(fake.openWhole());
        Screen &screen = fake.screen();
        screen.action("actionDetail").trigger();
        screen.action("actionSummary").trigger();
        screen.table().selectAll();
        screen.search().setText(QStringLiteral("phone:wrong OR phone:twice"));
        fake.clock.advance(std::chrono::seconds(1));
        fake.window().closeAccount();
    }
}

CONTACTS_TEST(ArrangeTest)

#include "arrangetest.moc"
