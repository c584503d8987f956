// SPDX-License-Identifier: MIT
#include "contactdelegate.h"
#include "contacttableview.h"
#include "gui/fakewindow.h"
#include "gui/practicewindow.h"
#include "mainwindow.h"
#include "practice/practiceserver.h"
#include "support/testregistry.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

namespace {

//! Counts what a view asks its delegate for.
class CountingDelegate final : public ContactDelegate
{
public:
    using ContactDelegate::ContactDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        ++painted;
        ContactDelegate::paint(painter, option, index);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        ++measured;
        return ContactDelegate::sizeHint(option, index);
    }

    mutable int painted = 0;
    mutable int measured = 0;
};

int fullHeight(const ContactTableView &table)
{
    return table.verticalScrollBar()->maximum() + table.viewport()->height();
}

//! How many colours a row shows: one, when nothing is painted on it.
int coloursOf(const Screen &screen, int row)
{
    const QRect area = screen.table().visualRect(screen.model().index(row, 0));
    const QImage image = screen.table().viewport()->grab(area).toImage();
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, y));
    }
    return int(colours.size());
}

} // namespace

//! Opening, scrolling, and what is read for it.
class SheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensOnThePracticeAccount();
    void hasItsFullLengthFromTheFirstAnswer();
    void readsOnlyWhatIsLookedAt();
    void readsNothingOnTheWay();
    void showsPlaceholdersWhereNothingIsRead();
    void paintsOnlyWhatIsVisible();
    void alwaysHasACurrentRow();
    void showsAnEmptyAccount();
};

void SheetTest::opensOnThePracticeAccount()
{
    PracticeWindow practice;
    QVERIFY(practice.open());
    Screen &screen = practice.screen();
    QTRY_COMPARE(screen.model().rowCount(), 2000);
    QTRY_VERIFY(practice.isComplete());
    QCOMPARE(practice.window().windowTitle(), QStringLiteral("Contactsheet: Practice account"));
    QVERIFY(screen.text("practiceStrip").contains(QStringLiteral("nothing here is real")));
    QVERIFY(screen.table().hasFocus());

    QStringList headings;
    for (int section = 0; section < screen.model().columnCount(); ++section)
        headings << screen.model().headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    QCOMPARE(headings.mid(0, 4),
             QStringList({QStringLiteral("Name"), QStringLiteral("Phone number"),
                          QStringLiteral("Country"), QStringLiteral("Opted out")}));
    const QStringList parameters = headings.mid(4, 6);
    QCOMPARE(parameters.constFirst(), QStringLiteral("city")); // six of ten people have one
    QVERIFY2(!parameters.contains(QStringLiteral("balance")), "one of 25 people has a balance");
    QCOMPARE(
        headings.mid(10),
        QStringList({QStringLiteral("Sent"), QStringLiteral("Pending"), QStringLiteral("Failed"),
                     QStringLiteral("Received"), QStringLiteral("Last sent"),
                     QStringLiteral("Last received"), QStringLiteral("Changed"),
                     QStringLiteral("Created"), QStringLiteral("ID")}));
    QCOMPARE(screen.text("statusRows"), QStringLiteral("2,000 contacts"));
}

void SheetTest::hasItsFullLengthFromTheFirstAnswer()
{
    FakeWindow fake(50'000);
    QVERIFY(fake.open());
    QCOMPARE(fake.source.pendingCount(), 1);
    QCOMPARE(fake.source.pending().front().perPage, 100);
    fake.serve(1);

    ContactTableView &table = fake.screen().table();
    const int rowHeight = table.rowHeight(0);
    QCOMPARE(fullHeight(table), 50'000 * rowHeight);

    // What a view shows that learns of rows as they arrive.
    QStandardItemModel arrived(100, 1);
    QTableView plain;
    plain.verticalHeader()->setDefaultSectionSize(rowHeight);
    plain.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    plain.setModel(&arrived);
    QVERIFY(fake.screen().showBeside(plain));
    QVERIFY(plain.verticalScrollBar()->maximum() < fullHeight(table) / 100);
}

void SheetTest::readsOnlyWhatIsLookedAt()
{
    PracticeWindow practice({.rows = 120'000}); // too long to be read without being asked to
    QVERIFY(practice.open());
    Screen &screen = practice.screen();
    QTRY_COMPARE(screen.model().rowCount(), 120'000);

    screen.key(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(screen.currentRow(), 119'999);
    QTRY_COMPARE(screen.model().rowState(119'999), ContactTableModel::RowState::Loaded);
    QCOMPARE(screen.cell(119'999, idColumn), QStringLiteral("1")); // the newest are first
    QCOMPARE(practice.pagesAsked(),
             QStringList({QStringLiteral("1/100"), QStringLiteral("120/1000")}));
    QCOMPARE(screen.model().rowState(60'000), ContactTableModel::RowState::NotRead);

    // The journal would show more: a search needs the rest.
    screen.searchFor(QStringLiteral("x"));
    QTRY_VERIFY(practice.pagesAsked().size() > 3);
}

void SheetTest::readsNothingOnTheWay()
{
    FakeWindow fake(200'000);
    QVERIFY(fake.open());
    fake.serve(1);
    QScrollBar *bar = fake.screen().table().verticalScrollBar();
    fake.source.setSendsAtOnce(false);
    const int step = bar->maximum() / 40;
    for (int i = 1; i <= 40; ++i)
        bar->setValue(i * step);
    fake.clock.advance(Timings().scrollSettle);
    // The first jump went out at once; of the others only where the bar rests is wanted.
    QCOMPARE(fake.source.pendingCount(), 1);
    QCOMPARE(fake.source.pending().front().page, 200);
    QVERIFY(fake.source.asked().size() <= 3);

    // Unhurried, each place is read: the count above is not low because nothing is ever asked.
    for (int i = 1; i <= 5; ++i) {
        bar->setValue(i * step);
        fake.clock.advance(Timings().scrollSettle);
        fake.source.send(fake.source.pendingCount() - 1);
    }
    QVERIFY(fake.source.asked().size() >= 7);
}

void SheetTest::showsPlaceholdersWhereNothingIsRead()
{
    FakeWindow fake(5'000);
    QVERIFY(fake.open());
    fake.serve(1);
    Screen &screen = fake.screen();
    screen.key(Qt::Key_End, Qt::ControlModifier);
    screen.key(Qt::Key_Home);
    const int row = 4'990;
    QCOMPARE(screen.model().rowState(row), ContactTableModel::RowState::NotRead);
    QVERIFY(screen.name(row).isEmpty());
    QCOMPARE(screen.model().index(row, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Not read yet"));
    QVERIFY2(coloursOf(screen, row) > 1, "a bar stands where the name will be");

    fake.serve();
    QCOMPARE(screen.model().rowState(row), ContactTableModel::RowState::Loaded);
    QCOMPARE(screen.name(row), QStringLiteral("Person 4991"));
    // An empty cell that is read has no bar.
    fake.server.people[size_t(row)].name.reset();
    screen.key(Qt::Key_F5);
    fake.serve();
    QCOMPARE(screen.name(row), QString());
    QCOMPARE(coloursOf(screen, row), 1);
}

void SheetTest::paintsOnlyWhatIsVisible()
{
    FakeWindow fake(5'000);
    QVERIFY(fake.open());
    fake.serve(1);
    Screen &screen = fake.screen();
    ContactTableView &table = screen.table();
    auto *counting = new CountingDelegate(fake.account().selection(), &table);
    table.setItemDelegate(counting);
    QTRY_VERIFY(counting->painted > 0);
    const int onScreen =
        (table.rowAt(table.viewport()->height() - 1) + 2) * screen.model().columnCount();

    counting->painted = counting->measured = 0;
    fake.serve(1); // a thousand rows, most of them not on the screen
    QTRY_VERIFY(counting->painted > 0);
    QVERIFY2(counting->painted <= 2 * onScreen, qPrintable(QString::number(counting->painted)));
    QCOMPARE(counting->measured, 0);

    // What would ask for more: rows and columns as large as what they hold.
    table.resizeColumnsToContents();
    QVERIFY(counting->measured > onScreen);
}

void SheetTest::alwaysHasACurrentRow()
{
    FakeWindow fake(3'000);
    QVERIFY(fake.open());
    fake.serve(1);
    Screen &screen = fake.screen();
    QCOMPARE(screen.currentRow(), 0);
    fake.serve();
    screen.clickRow(1'500);
    QCOMPARE(screen.currentRow(), 1'500);
    screen.searchFor(QStringLiteral("Person 29"));
    QVERIFY(fake.waitForResult());
    QVERIFY(screen.table().currentIndex().isValid());
    screen.searchFor(QStringLiteral("nobody"));
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.model().rowCount(), 0);
    screen.searchFor(QStringLiteral("Person 12"));
    QVERIFY(fake.waitForResult());
    QVERIFY(screen.table().currentIndex().isValid());

    // A plain selection has none after the same.
    QItemSelectionModel plain(&screen.model());
    plain.setCurrentIndex(screen.model().index(0, 0), QItemSelectionModel::NoUpdate);
    QVERIFY(plain.currentIndex().isValid());
    screen.searchFor(QStringLiteral("Person 77"));
    QVERIFY(fake.waitForResult());
    QVERIFY(!plain.currentIndex().isValid());
    QVERIFY(screen.table().currentIndex().isValid());
}

void SheetTest::showsAnEmptyAccount()
{
    PracticeWindow practice({.rows = 0});
    QVERIFY(practice.open());
    Screen &screen = practice.screen();
    QTRY_COMPARE(screen.text("emptyTitle"), QStringLiteral("No contacts yet"));
    QVERIFY(!screen.isShown("contactTable"));
    QVERIFY(!screen.isShown("emptyButton0"));

    practice.server().addContact();
    screen.key(Qt::Key_F5);
    QTRY_VERIFY(screen.isShown("contactTable"));
    QCOMPARE(screen.model().rowCount(), 1);
    QVERIFY(screen.table().currentIndex().isValid());
}

CONTACTS_TEST(SheetTest)

#include "sheettest.moc"
