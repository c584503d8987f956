// SPDX-License-Identifier: MIT
#include "contacttableview.h"
#include "gui/fakewindow.h"
#include "gui/practicewindow.h"
#include "mainwindow.h"
#include "store/searchtext.h"
#include "support/testregistry.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

//! Searching by typing, and the way back.
class SearchBoxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingInTheSheetSearches();
    void escBringsBackTheRow_data();
    void escBringsBackTheRow();
    void whatWasChosenInTheSearchStays();
    void blanksAreNoSearch();
    void theButtonInTheBoxBringsBackToo();
    void downAndEnterGoToTheSheet_data();
    void downAndEnterGoToTheSheet();
    void marksTheOriginalCharacters();
    void numbersHoweverWritten_data();
    void numbersHoweverWritten();
    void saysWhatNobodyFoundCovers();
};

void SearchBoxTest::typingInTheSheetSearches()
{
    PracticeWindow practice;
    QVERIFY(practice.open());
    Screen &screen = practice.screen();
    QTRY_VERIFY(practice.isComplete());
    QVERIFY(screen.table().hasFocus());
    screen.type(QStringLiteral("maria"));
    QCOMPARE(screen.search().text(), QStringLiteral("maria"));
    QVERIFY(screen.search().hasFocus());
    QTRY_VERIFY(screen.model().rowCount() > 0 && screen.model().rowCount() < 500);
    QTRY_VERIFY(!practice.account().sheet().isWorking());
    for (int row = 0; row < screen.model().rowCount(); ++row) {
        const RecordRef record = screen.model().recordAt(row);
        std::string text(record.chunk->foldedNames()[size_t(record.row)]);
        for (int i = 0; i < record.chunk->parameterCount(record.row); ++i)
            SearchText::appendFolded(record.chunk->parameter(record.row, i).value, text);
        QVERIFY2(text.find("maria") != std::string::npos, qPrintable(screen.name(row)));
    }
    QCOMPARE(screen.text("statusRows"),
             QStringLiteral("%1 found in 2,000").arg(screen.model().rowCount()));

    // What Qt's own views do with typed letters: they look for a row, and show them all.
    QTableView plain;
    plain.setModel(&screen.model());
    const int before = screen.model().rowCount();
    QTest::keyClicks(&plain, QStringLiteral("zz"));
    QCOMPARE(screen.model().rowCount(), before);
}

void SearchBoxTest::escBringsBackTheRow_data()
{
    QTest::addColumn<bool>("sorted");
    QTest::addColumn<bool>("fromTheSheet");
    QTest::newRow("server's order, Esc in the box") << false << false;
    QTest::newRow("server's order, Esc in the sheet") << false << true;
    QTest::newRow("sorted, Esc in the box") << true << false;
}

void SearchBoxTest::escBringsBackTheRow()
{
    QFETCH(bool, sorted);
    QFETCH(bool, fromTheSheet);
    FakeWindow fake(3'000);
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    if (sorted) {
        screen.clickHeader(nameColumn);
        QVERIFY(fake.waitForResult());
        screen.clickHeader(nameColumn);
        QVERIFY(fake.waitForResult());
    }
    QScrollBar *bar = screen.table().verticalScrollBar();
    bar->setValue(700 * screen.table().rowHeight(0) + 5);
    screen.clickRow(710);
    const QString current = screen.name(710);
    const int before = bar->value();

    // A view without a memory, on the same rows.
    QTableView plain;
    plain.setModel(&screen.model());
    plain.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    plain.resize(600, 400);
    QVERIFY(screen.showBeside(plain));
    plain.verticalScrollBar()->setValue(before);
    QCOMPARE(plain.verticalScrollBar()->value(), before);

    screen.searchFor(QStringLiteral("Person 29"));
    QVERIFY(fake.waitForResult());
    QVERIFY(screen.model().rowCount() < 200);
    QCOMPARE(bar->value(), 0);
    QTRY_VERIFY(plain.verticalScrollBar()->value() != before);
    if (fromTheSheet)
        screen.table().setFocus();
    screen.key(Qt::Key_Escape);
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.model().rowCount(), 3'000);
    QVERIFY(screen.search().text().isEmpty());
    QVERIFY(screen.table().hasFocus());
    QCOMPARE(screen.name(screen.currentRow()), current);
    QCOMPARE(bar->value(), before);
    QVERIFY(plain.verticalScrollBar()->value() != before);
}

void SearchBoxTest::whatWasChosenInTheSearchStays()
{
    FakeWindow fake(3'000);
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.clickRow(40);
    screen.searchFor(QStringLiteral("Person 29"));
    QVERIFY(fake.waitForResult());
    screen.clickRow(50);
    const QString chosen = screen.name(50);
    screen.key(Qt::Key_Escape);
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.name(screen.currentRow()), chosen);
    QVERIFY(screen.currentRow() > 2'000);
    const QRect cell = screen.table().visualRect(screen.table().currentIndex());
    QVERIFY(screen.table().viewport()->rect().contains(cell.center()));
}

void SearchBoxTest::blanksAreNoSearch()
{
    FakeWindow fake(3'000);
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.searchFor(QStringLiteral("  "));
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.model().rowCount(), 3'000);

    // Where they stood when they typed the blanks is not where they are when they search.
    QScrollBar *bar = screen.table().verticalScrollBar();
    bar->setValue(900 * screen.table().rowHeight(0));
    screen.clickRow(905);
    screen.search().setFocus();
    screen.search().end(false);
    screen.type(QStringLiteral("2999"));
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.model().rowCount(), 1);
    screen.key(Qt::Key_Escape);
    QCOMPARE(screen.currentRow(), 905);
    QCOMPARE(screen.topRow(), 900);
}

void SearchBoxTest::theButtonInTheBoxBringsBackToo()
{
    FakeWindow fake(3'000);
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.clickRow(1'000);
    const int top = screen.topRow();
    screen.searchFor(QStringLiteral("nobody"));
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.text("emptyButton0"), QStringLiteral("Clear search"));
    screen.click("emptyButton0");
    QCOMPARE(screen.model().rowCount(), 3'000);
    QCOMPARE(screen.topRow(), top);
    QCOMPARE(screen.currentRow(), 1'000);
    QVERIFY(screen.table().hasFocus());

    screen.searchFor(QStringLiteral("Person 29"));
    QVERIFY(fake.waitForResult());
    screen.action("actionClearSearch").trigger();
    QCOMPARE(screen.topRow(), top);
    QCOMPARE(screen.currentRow(), 1'000);
}

void SearchBoxTest::downAndEnterGoToTheSheet_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("down") << Qt::Key_Down;
    QTest::newRow("return") << Qt::Key_Return;
    QTest::newRow("enter") << Qt::Key_Enter;
}

void SearchBoxTest::downAndEnterGoToTheSheet()
{
    QFETCH(Qt::Key, key);
    FakeWindow fake(3'000);
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.searchFor(QStringLiteral("Person 29"));
    QVERIFY(fake.waitForResult());
    QVERIFY(screen.search().hasFocus());
    screen.key(key);
    QVERIFY(screen.table().hasFocus());
    QVERIFY(screen.table().currentIndex().isValid());
    screen.key(Qt::Key_Down);
    QCOMPARE(screen.currentRow(), 1);
    QCOMPARE(screen.selected(), qint64(1));

    // With nothing to go to they stay where they can type.
    screen.searchFor(QStringLiteral("nobody"));
    QVERIFY(fake.waitForResult());
    screen.key(key);
    QVERIFY(screen.search().hasFocus());
}

void SearchBoxTest::marksTheOriginalCharacters()
{
    using Marks = QList<QPoint>;
    FakeWindow fake(
        {personNamed(1, QStringLiteral("Zoë José Straße"), QStringLiteral("+393123456789")),
         personNamed(2, QStringLiteral("Anna"), QStringLiteral("+4915112345678"))});
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    const auto marks = [&screen](const ColumnKey &column) {
        return screen.model()
            .index(0, screen.model().columnOf(column))
            .data(ContactTableModel::HighlightsRole)
            .value<Marks>();
    };
    screen.searchFor(QStringLiteral("jose"));
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.names(), QStringList(QStringLiteral("Zoë José Straße")));
    QCOMPARE(marks(nameColumn), Marks({QPoint(4, 4)}));
    screen.searchFor(QStringLiteral("strasse ZOE"));
    QVERIFY(fake.waitForResult());
    QCOMPARE(marks(nameColumn), Marks({QPoint(0, 3), QPoint(9, 6)}));
    screen.searchFor(QStringLiteral("2345"));
    QVERIFY(fake.waitForResult());
    screen.searchFor(QStringLiteral("12345"));
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.model().rowCount(), 2);
    const QString number = screen.cell(0, phoneColumn);
    QCOMPARE(number, QStringLiteral("+39 312 345 6789"));
    QCOMPARE(marks(phoneColumn), Marks({QPoint(5, 6)})); // "12 345"

    // They are on the screen: the mark's colour is in the cell, and only while it is searched for.
    const auto isMarked = [&screen] {
        const QModelIndex index = screen.model().index(1, screen.model().columnOf(phoneColumn));
        const QImage image =
            screen.table().viewport()->grab(screen.table().visualRect(index)).toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) == qRgb(0xff, 0xe5, 0x8a))
                    return true;
            }
        }
        return false;
    };
    QVERIFY(isMarked());
    screen.searchFor({});
    QVERIFY(fake.waitForResult());
    QVERIFY(!isMarked());
}

void SearchBoxTest::numbersHoweverWritten_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    QTest::newRow("as shown") << QStringLiteral("+39 312 345 6789") << true;
    QTest::newRow("00") << QStringLiteral("00393123456789") << true;
    QTest::newRow("00 and spaces") << QStringLiteral("0039 312 345 6789") << true;
    QTest::newRow("(0)") << QStringLiteral("+39(0)3123456789") << true;
    QTest::newRow("national 0") << QStringLiteral("03123456789") << true;
    QTest::newRow("dashes") << QStringLiteral("312-345-6789") << true;
    QTest::newRow("a part") << QStringLiteral("3456") << true;
    QTest::newRow("arabic digits") << QStringLiteral("٣٤٥٦") << true;
    QTest::newRow("another number") << QStringLiteral("0039 312 345 6780") << false;
    QTest::newRow("another country") << QStringLiteral("0049 312 345 6789") << false;
}

void SearchBoxTest::numbersHoweverWritten()
{
    QFETCH(QString, typed);
    QFETCH(bool, found);
    FakeWindow fake({personNamed(1, QStringLiteral("Anna"), QStringLiteral("+393123456789")),
                     personNamed(2, QStringLiteral("Otto"), QStringLiteral("+4915100000001"))});
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.type(typed);
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.names(), found ? QStringList(QStringLiteral("Anna")) : QStringList());
}

void SearchBoxTest::saysWhatNobodyFoundCovers()
{
    FakeWindow fake(3'000);
    QVERIFY(fake.open());
    fake.serve(2); // 100 and then 1,000
    Screen &screen = fake.screen();
    screen.searchFor(QStringLiteral("Person 2999"));
    QVERIFY(fake.waitForResult());
    QVERIFY(screen.text("emptyTitle").contains(QStringLiteral("so far")));
    QVERIFY2(screen.text("emptyText").contains(QStringLiteral("1,000 of 3,000")),
             qPrintable(screen.text("emptyText")));
    QVERIFY(screen.text("emptyText").contains(QStringLiteral("while reading goes on")));
    QCOMPARE(screen.text("statusRows"), QStringLiteral("0 found in the 1,000 of 3,000 read"));

    screen.click("statusStop");
    QVERIFY2(screen.text("emptyText").startsWith(QStringLiteral("Only 1,000 of 3,000")),
             qPrintable(screen.text("emptyText")));

    screen.action("actionReadAgain").trigger();
    fake.serve();
    fake.settle();
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.names(), QStringList(QStringLiteral("Person 2999")));
    QVERIFY(screen.isShown("contactTable"));

    screen.searchFor(QStringLiteral("nobody"));
    QVERIFY(fake.waitForResult());
    QVERIFY(!screen.text("emptyTitle").contains(QStringLiteral("so far")));
    QCOMPARE(screen.text("emptyText"), QStringLiteral("All 3,000 contacts were searched."));
    QCOMPARE(screen.text("statusRows"), QStringLiteral("0 found in 3,000"));
}

CONTACTS_TEST(SearchBoxTest)

#include "searchboxtest.moc"
