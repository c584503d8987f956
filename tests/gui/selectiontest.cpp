// SPDX-License-Identifier: MIT
#include "contacttableview.h"
#include "gui/fakewindow.h"
#include "mainwindow.h"
#include "support/testregistry.h"

#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

//! The selection holds only rows that are shown.
class SelectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsThatLeaveTheResultLeaveTheSelection();
    void everythingSelectedThenSearched();
    void followsContactsThroughASort();
    void scatteredSelectionIsPaintedAndCounted();
    void outlivesAChangeOfColumns();
    void byKeyboard();
};

void SelectionTest::rowsThatLeaveTheResultLeaveTheSelection()
{
    std::vector<Person> people = plainPeople(1, 2'000);
    people[5].name = "Zenobia";
    FakeWindow fake(std::move(people));
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.clickRow(3);
    screen.clickRow(5, Qt::ControlModifier);
    screen.clickRow(7, Qt::ControlModifier);
    QCOMPARE(screen.selected(), qint64(3));
    QCOMPARE(screen.text("statusSelected"), QStringLiteral("3 selected"));

    QItemSelectionModel plain(&screen.model());
    for (const int row : {3, 5, 7}) {
        plain.select(screen.model().index(row, 0),
                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    QCOMPARE(plain.selectedRows().size(), 3);

    screen.searchFor(QStringLiteral("zenobia"));
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.names(), QStringList(QStringLiteral("Zenobia")));
    QCOMPARE(screen.selected(), qint64(1));
    QVERIFY(fake.account().selection().isSelectedRow(0));
    QCOMPARE(screen.text("statusSelected"), QStringLiteral("1 selected"));
    QCOMPARE(screen.text("statusRemark"),
             QStringLiteral("2 selected contacts no longer shown, so no longer selected"));
    QCOMPARE(plain.selectedRows().size(), 0); // Qt's own forgets all three

    screen.key(Qt::Key_Escape);
    QCOMPARE(screen.model().rowCount(), 2'000);
    QCOMPARE(screen.selected(), qint64(1));
    QVERIFY(fake.account().selection().isSelectedRow(5));
    QVERIFY(!fake.account().selection().isSelectedRow(3));
}

void SelectionTest::everythingSelectedThenSearched()
{
    FakeWindow fake(2'000);
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(screen.selected(), qint64(2'000));
    QCOMPARE(screen.text("statusSelected"), QStringLiteral("2,000 selected"));
    screen.searchFor(QStringLiteral("Person 19"));
    QVERIFY(fake.waitForResult());
    const qint64 found = screen.model().rowCount();
    QVERIFY(found > 100 && found < 300);
    QCOMPARE(screen.selected(), found);
    screen.key(Qt::Key_Escape);
    QCOMPARE(screen.selected(), found);

    // Ctrl+A in the box selects its text, not the contacts.
    screen.clickRow(1);
    screen.searchFor(QStringLiteral("Person 2"));
    QVERIFY(fake.waitForResult());
    screen.key(Qt::Key_A, Qt::ControlModifier);
    QVERIFY(screen.selected() <= 1);
}

void SelectionTest::followsContactsThroughASort()
{
    FakeWindow fake(500);
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.clickRow(10);
    const QString wanted = screen.name(10);
    screen.clickHeader(nameColumn);
    QVERIFY(fake.waitForResult());
    screen.clickHeader(nameColumn);
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.selected(), qint64(1));
    const int row = screen.rowOf(wanted);
    QVERIFY(row != 10);
    QVERIFY(fake.account().selection().isSelectedRow(row));
    QCOMPARE(screen.currentRow(), row);
    // The contact one was on is in view.
    QVERIFY(screen.table().viewport()->rect().contains(
        screen.table().visualRect(screen.table().currentIndex()).center()));
}

void SelectionTest::scatteredSelectionIsPaintedAndCounted()
{
    // Every second one of 4,000: more ranges than Qt's own selection is used for.
    std::vector<Person> people;
    for (int i = 1; i <= 4'000; ++i) {
        people.push_back(personNamed(
            i, (i % 2 == 0 ? QStringLiteral("Even %1") : QStringLiteral("Odd %1")).arg(i)));
    }
    FakeWindow fake(std::move(people));
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.searchFor(QStringLiteral("Even"));
    QVERIFY(fake.waitForResult());
    screen.key(Qt::Key_Down);
    screen.key(Qt::Key_A, Qt::ControlModifier);
    screen.key(Qt::Key_Escape);
    QCOMPARE(screen.model().rowCount(), 4'000);
    QCOMPARE(screen.selected(), qint64(2'000));

    const auto backgroundOf = [&screen](int row) {
        const QRect name = screen.table().visualRect(screen.model().index(row, 0));
        const QImage image = screen.table().viewport()->grab(name).toImage();
        return image.pixel(image.width() - 3, image.height() / 2);
    };
    const int first = screen.topRow() + 1;
    const int odd = screen.name(first).startsWith(QLatin1String("Odd")) ? first : first + 1;
    const QRgb selected = screen.window().palette().color(QPalette::Highlight).rgb();
    QVERIFY(backgroundOf(odd) != selected);
    QCOMPARE(backgroundOf(odd + 1), selected);

    // A click is a new selection of one.
    screen.clickRow(odd);
    QCOMPARE(screen.selected(), qint64(1));
}

void SelectionTest::outlivesAChangeOfColumns()
{
    FakeWindow fake(500);
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.clickRow(3);
    screen.clickRow(5, Qt::ControlModifier);
    QItemSelectionModel plain(&screen.model());
    for (const int row : {3, 5}) {
        plain.select(screen.model().index(row, 0),
                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    ColumnLayout layout = screen.table().layoutNow();
    layout.columns.pop_back();
    screen.table().applyLayout(layout);
    layout.columns.push_back({idColumn, 80});
    layout.columns.push_back({ColumnKey::ofParameter(QStringLiteral("city")), 80});
    screen.table().applyLayout(layout);
    QCOMPARE(screen.selected(), qint64(2));
    QCOMPARE(screen.text("statusSelected"), QStringLiteral("2 selected"));
    QCOMPARE(plain.selectedRows().size(), 0); // contract.md "header and selection"
}

void SelectionTest::byKeyboard()
{
    FakeWindow fake(500);
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.key(Qt::Key_Down);
    QCOMPARE(screen.currentRow(), 1);
    screen.key(Qt::Key_Down, Qt::ShiftModifier);
    screen.key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(screen.selected(), qint64(3));
    screen.key(Qt::Key_PageDown, Qt::ShiftModifier);
    QVERIFY(screen.selected() > 10);
    screen.key(Qt::Key_Up);
    QCOMPARE(screen.selected(), qint64(1));
}

CONTACTS_TEST(SelectionTest)

#include "selectiontest.moc"
