// SPDX-License-Identifier: MIT
#include "contacttableview.h"
#include "gui/fakewindow.h"
#include "mainwindow.h"
#include "support/testregistry.h"
#include "theme.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QHoverEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QToolTip>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

namespace {

constexpr int nameWidth = 150;

//! Wider than the window, the name first.
ColumnLayout wideLayout()
{
    ColumnLayout layout;
    for (const ColumnKey &key : ColumnLayout::builtInColumns())
        layout.columns.push_back({key, nameWidth});
    return layout;
}

std::vector<Person> people()
{
    std::vector<Person> people = plainPeople(1, 60);
    for (Person &person : people)
        person.hasOptedOut = person.id % 3 == 0;
    return people;
}

//! A window that shows a part of the columns.
class Wide
{
public:
    explicit Wide(const ColumnLayout &layout = wideLayout(), std::vector<Person> who = people())
        : fake(std::move(who), layout)
    {
        fake.screen().action("actionViews").setChecked(false);
        fake.window().resize(640, 400);
    }
    [[nodiscard]] bool open() { return fake.openWhole() && bar().maximum() > 0; }
    Screen &screen() { return fake.screen(); }
    ContactTableView &table() { return fake.screen().table(); }
    QHeaderView &header() { return fake.screen().header(); }
    QHeaderView &heading() { return *fake.screen().find<QHeaderView>("frozenHeading"); }
    QScrollBar &bar() { return *table().horizontalScrollBar(); }
    int name() { return fake.screen().model().columnOf(nameColumn); }
    bool isMirrored() { return table().isRightToLeft(); }
    //! Where the name stands, worked out from the widths alone.
    QRect leading()
    {
        QRect area(0, 0, header().sectionSize(name()), table().viewport()->height());
        if (isMirrored())
            area.moveRight(table().viewport()->width() - 1);
        return area;
    }
    //! In the viewport, `along` pixels from its leading edge.
    QPoint at(int along, int row)
    {
        const int y = table().rowViewportPosition(row) + table().rowHeight(row) / 2;
        return {isMirrored() ? table().viewport()->width() - 1 - along : along, y};
    }
    QImage leadingPicture() { return table().viewport()->grab(leading()).toImage(); }
    QStringList columns()
    {
        QStringList keys;
        for (const ColumnLayout::Column &column : table().layoutNow().columns)
            keys << column.key.toString();
        return keys;
    }

    FakeWindow fake;
};

void send(QWidget *widget, QEvent::Type type, QPoint at, Qt::MouseButton button,
          Qt::MouseButtons buttons)
{
    QMouseEvent event(type, at, widget->mapToGlobal(at), button, buttons, {});
    QApplication::sendEvent(widget, &event);
}

void drag(QWidget *widget, QPoint from, QPoint to)
{
    send(widget, QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    for (int step = 1; step <= 10; ++step)
        send(widget, QEvent::MouseMove, from + (to - from) * step / 10, Qt::NoButton,
             Qt::LeftButton);
    send(widget, QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
}

//! Counts what is painted and how.
class CountingDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        ++painted[index.column()];
        if (option.state & QStyle::State_MouseOver)
            hovered << index.column();
        area[index.column()] |= option.rect;
    }
    mutable QHash<int, int> painted;
    mutable QHash<int, QRect> area;
    mutable QList<int> hovered;
};

} // namespace

//! The name that stays in view while the sheet is scrolled sideways, in both directions of writing.
class FrozenColumnTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void looksTheSameScrolled_data() { directions(); }
    void looksTheSameScrolled();
    void nothingIsPaintedTwice();
    void itsCellsAreWhereTheyAreSeen_data() { directions(); }
    void itsCellsAreWhereTheyAreSeen();
    void theKeyboardNeverGoesBeneath_data() { directions(); }
    void theKeyboardNeverGoesBeneath();
    void homeShowsTheStart();
    void selectsByDragging();
    void headingSorts();
    void headingHasItsMenu();
    void widthFollowsBothWays_data() { directions(); }
    void widthFollowsBothWays();
    void anotherColumnInFront();
    void aColumnDroppedOnItIsSeen();
    void hiddenAndShownAgain();
    void switchedOffAndOn();
    void aWideNameScrolls();
    void changedTextIsSeen();
    void allOfItIsRepainted();

private:
    static void directions()
    {
        QTest::addColumn<bool>("mirrored");
        QTest::newRow("left to right") << false;
        QTest::newRow("right to left") << true;
    }
    static void setDirection()
    {
        QFETCH(bool, mirrored);
        QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    }
};

void FrozenColumnTest::cleanup()
{
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void FrozenColumnTest::looksTheSameScrolled()
{
    setDirection();
    Wide wide;
    QVERIFY(wide.open());
    wide.screen().clickRow(2);
    wide.screen().clickRow(4, Qt::ControlModifier);
    wide.screen().searchFor(QStringLiteral("person"));
    QVERIFY(wide.fake.waitForResult());
    const QImage before = wide.leadingPicture();
    QVERIFY(!wide.screen().isShown("frozenHeading"));
    const QImage edge = wide.table().viewport()->grab().toImage();

    wide.bar().setValue(2 * nameWidth + 40);
    QVERIFY(wide.screen().isShown("frozenHeading"));
    QCOMPARE(wide.leadingPicture(), before);
    // What follows it did move, and the table as Qt paints it would have taken the name along.
    QVERIFY(wide.table().viewport()->grab().toImage() != edge);
    wide.table().setNameKept(false);
    QVERIFY(wide.leadingPicture() != before);
    QVERIFY(!wide.screen().isShown("frozenHeading"));
    wide.table().setNameKept(true);
    QCOMPARE(wide.leadingPicture(), before);
    wide.bar().setValue(0);
    QVERIFY(!wide.screen().isShown("frozenHeading"));
    QCOMPARE(wide.leadingPicture(), before);
}

void FrozenColumnTest::nothingIsPaintedTwice()
{
    Wide wide;
    QVERIFY(wide.open());
    CountingDelegate delegate;
    wide.table().setItemDelegate(&delegate);
    const auto repaint = [&] {
        delegate.painted.clear();
        delegate.area.clear();
        delegate.hovered.clear();
        wide.table().viewport()->repaint();
    };
    repaint();
    const int rows = delegate.painted.value(wide.name());
    QVERIFY(rows > 5);
    const int columns = int(delegate.painted.size());
    for (const int painted : std::as_const(delegate.painted))
        QCOMPARE(painted, rows);

    // The second and third column are wholly beneath the name.
    wide.bar().setValue(2 * nameWidth);
    repaint();
    QCOMPARE(delegate.painted.value(wide.name()), rows);
    QCOMPARE(delegate.area.value(wide.name()).left(), 0);
    QVERIFY(!delegate.painted.contains(wide.header().logicalIndex(1)));
    QVERIFY(!delegate.painted.contains(wide.header().logicalIndex(2)));
    QVERIFY(delegate.painted.size() <= columns);
    for (const int painted : std::as_const(delegate.painted))
        QCOMPARE(painted, rows);

    // The cell under the pointer knows, also where another one lies beneath it.
    const QPoint pointer = wide.at(20, 3);
    QHoverEvent hover(QEvent::HoverMove, pointer,
                      wide.table().viewport()->mapToGlobal(QPointF(pointer)), pointer);
    QApplication::sendEvent(wide.table().viewport(), &hover);
    repaint();
    QCOMPARE(delegate.hovered, QList<int>{wide.name()});
    QHoverEvent away(QEvent::HoverLeave, QPointF(-1, -1), QPointF(-1, -1), pointer);
    QApplication::sendEvent(wide.table().viewport(), &away);
    repaint();
    QVERIFY(delegate.hovered.isEmpty());
    wide.table().setItemDelegate(nullptr);
}

void FrozenColumnTest::itsCellsAreWhereTheyAreSeen()
{
    setDirection();
    Wide wide;
    QVERIFY(wide.open());
    QWidget *viewport = wide.table().viewport();
    for (const int scrolled : {0, 1, 70, nameWidth, 3 * nameWidth + 17, wide.bar().maximum()}) {
        wide.bar().setValue(scrolled);
        for (int along = 0; along < viewport->width(); along += 7) {
            const QPoint point = wide.at(along, 1);
            const QModelIndex index = wide.table().indexAt(point);
            // Counted by hand: the name first, then the others as far as they are scrolled.
            const int visual = along < nameWidth ? 0 : (along + scrolled) / nameWidth;
            QCOMPARE(index.row(), 1);
            QCOMPARE(wide.header().visualIndex(index.column()), visual);
            QVERIFY(wide.table().visualRect(index).contains(point));
        }
    }
    wide.bar().setValue(3 * nameWidth);
    QTest::mouseClick(viewport, Qt::LeftButton, {}, wide.at(5, 3));
    QCOMPARE(wide.table().currentIndex(), wide.screen().model().index(3, wide.name()));
    QCOMPARE(wide.screen().selected(), qint64(1));
    QCOMPARE(wide.bar().value(), 3 * nameWidth); // it is in view already
    QSignalSpy opened(&wide.table(), &ContactTableView::openRequested);
    QTest::mouseDClick(viewport, Qt::LeftButton, {}, wide.at(5, 2));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<RecordHandle>(), wide.screen().model().handleAt(2));
}

void FrozenColumnTest::theKeyboardNeverGoesBeneath()
{
    setDirection();
    ColumnLayout layout = wideLayout();
    QRandomGenerator random(23);
    for (size_t i = 1; i < layout.columns.size(); ++i)
        layout.columns[i].width = 40 + int(random.bounded(700)); // also wider than the room
    Wide wide(layout);
    QVERIFY(wide.open());
    wide.screen().clickRow(1);
    const int room = wide.table().viewport()->width() - nameWidth;
    const Qt::Key keys[] = {Qt::Key_Left,  Qt::Key_Right, Qt::Key_Left,
                            Qt::Key_Right, Qt::Key_Down,  Qt::Key_PageDown,
                            Qt::Key_Up,    Qt::Key_Home,  Qt::Key_End};
    bool stockWouldHide = false;
    for (int press = 0; press < 400; ++press) {
        // Runs, so that they reach both ends.
        const Qt::Key key = press % 40 < 20 ? keys[press / 40 % 2] : keys[random.bounded(9)];
        if (random.bounded(5) == 0)
            wide.bar().setValue(int(random.bounded(wide.bar().maximum() + 1)));
        const int before = wide.table().currentIndex().column();
        wide.screen().key(key);
        const int column = wide.table().currentIndex().column();
        const int start = wide.header().sectionPosition(column) - wide.bar().value();
        if (column == wide.name()) {
            QVERIFY(wide.leading().contains(
                wide.table().visualRect(wide.table().currentIndex()).center()));
            continue;
        }
        if (column == before)
            continue; // a key that changes nothing does not scroll either, here as in any table
        QVERIFY2(start >= nameWidth, qPrintable(QStringLiteral("%1 at %2").arg(press).arg(start)));
        stockWouldHide = stockWouldHide || start == nameWidth;
        if (wide.header().sectionSize(column) <= room)
            QVERIFY(start + wide.header().sectionSize(column) <= wide.table().viewport()->width());
    }
    QVERIFY2(stockWouldHide, "nothing was ever in danger");
}

void FrozenColumnTest::homeShowsTheStart()
{
    Wide wide;
    QVERIFY(wide.open());
    wide.screen().clickRow(1);
    wide.screen().key(Qt::Key_End);
    QVERIFY(wide.bar().value() > 0);
    wide.screen().key(Qt::Key_Home);
    QCOMPARE(wide.table().currentIndex().column(), wide.name());
    QCOMPARE(wide.bar().value(), 0);
}

void FrozenColumnTest::selectsByDragging()
{
    Wide wide;
    QVERIFY(wide.open());
    wide.bar().setValue(3 * nameWidth);
    drag(wide.table().viewport(), wide.at(60, 1), wide.at(70, 4));
    QCOMPARE(wide.screen().selected(), qint64(4));
    QCOMPARE(wide.bar().value(), 3 * nameWidth);
    drag(wide.table().viewport(), wide.at(60, 2), wide.at(nameWidth + 70, 3));
    QCOMPARE(wide.screen().selected(), qint64(2));
    // At the very edge, where a held pointer scrolls what is under it.
    QWidget *viewport = wide.table().viewport();
    const QPoint from = wide.at(4, 1);
    const QPoint to = wide.at(4, 3);
    send(viewport, QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    for (const QPoint at : {from + QPoint(0, 20), to})
        send(viewport, QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton);
    QSignalSpy scrolled(&wide.bar(), &QScrollBar::valueChanged);
    QVERIFY(!scrolled.wait(100));
    QCOMPARE(wide.screen().selected(), qint64(3));
    send(viewport, QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
    QCOMPARE(wide.screen().selected(), qint64(3));
}

void FrozenColumnTest::headingSorts()
{
    std::vector<Person> who = people();
    who[0].name = "Zoe";
    Wide wide(wideLayout(), who);
    QVERIFY(wide.open());
    wide.bar().setValue(3 * nameWidth);
    const QPoint middle(nameWidth / 2, wide.heading().height() / 2);
    QCOMPARE(wide.header().childAt(middle), wide.heading().viewport());
    // Beside it are the headings as always.
    QCOMPARE(wide.header().childAt(middle + QPoint(nameWidth, 0)), wide.header().viewport());
    const auto click = [&] {
        QTest::mouseClick(wide.heading().viewport(), Qt::LeftButton, {}, middle);
        return wide.fake.waitForResult();
    };
    const auto isLike = [&](int section, Qt::SortOrder order) {
        const bool both = wide.heading().sortIndicatorSection() == section
            && wide.header().sortIndicatorSection() == section;
        return both
            && (section < 0
                || (wide.heading().sortIndicatorOrder() == order
                    && wide.header().sortIndicatorOrder() == order));
    };
    QVERIFY(isLike(-1, Qt::AscendingOrder));
    QVERIFY(click());
    QVERIFY(isLike(wide.name(), Qt::AscendingOrder));
    QCOMPARE(wide.screen().names().constLast(), QStringLiteral("Zoe"));
    QVERIFY(click());
    QVERIFY(isLike(wide.name(), Qt::DescendingOrder));
    QCOMPARE(wide.screen().names().constFirst(), QStringLiteral("Zoe"));
    QVERIFY(click());
    QVERIFY(isLike(-1, Qt::AscendingOrder));
    QVERIFY(wide.fake.account().sheet().sort().isServerOrder());
    QCOMPARE(wide.bar().value(), 3 * nameWidth);
}

void FrozenColumnTest::headingHasItsMenu()
{
    Wide wide;
    QVERIFY(wide.open());
    wide.bar().setValue(3 * nameWidth);
    QContextMenuEvent event(QContextMenuEvent::Mouse, {20, 5},
                            wide.heading().viewport()->mapToGlobal(QPoint(20, 5)));
    QApplication::sendEvent(wide.heading().viewport(), &event);
    QTRY_VERIFY(QApplication::activePopupWidget());
    wide.screen().clickEntry(QStringLiteral("Sort down"));
    QVERIFY(wide.fake.waitForResult());
    QCOMPARE(wide.fake.account().sheet().sort(), (SortOrder{nameColumn, Qt::DescendingOrder}));
}

void FrozenColumnTest::widthFollowsBothWays()
{
    setDirection();
    Wide wide;
    QVERIFY(wide.open());
    wide.bar().setValue(3 * nameWidth);
    QSignalSpy changed(&wide.fake.window(), &MainWindow::sheetStateChanged);
    wide.header().resizeSection(wide.name(), 170);
    QCOMPARE(wide.heading().sectionSize(wide.name()), 170);
    QCOMPARE(wide.table().visualRect(wide.screen().model().index(0, wide.name())).width(), 170);

    // Dragged by its own edge: as wide as the pointer went, wherever the edge is.
    const int sign = wide.isMirrored() ? -1 : 1;
    const QPoint edge(wide.leading().left() + (wide.isMirrored() ? 1 : 169), 8);
    changed.clear();
    drag(wide.heading().viewport(), edge, edge + QPoint(sign * 50, 0));
    QCOMPARE(wide.header().sectionSize(wide.name()), 220);
    QCOMPARE(wide.heading().sectionSize(wide.name()), 220);
    QCOMPARE(wide.table().layoutNow().columns.front().width, 220);
    QVERIFY(!changed.isEmpty());
    // And one more for the line beside it.
    const QRect shown = wide.heading().mask().boundingRect();
    QCOMPARE(shown,
             wide.leading().adjusted(wide.isMirrored() ? -1 : 0, 0, wide.isMirrored() ? 0 : 1, 0)
                 & wide.heading().rect());

    // Not so wide that it would have to go while it is held.
    const QPoint farther(wide.leading().left() + (wide.isMirrored() ? 1 : 219), 8);
    drag(wide.heading().viewport(), farther, farther + QPoint(sign * 390, 0));
    QCOMPARE(wide.header().sectionSize(wide.name()), wide.table().viewport()->width() / 2);
    QVERIFY(wide.screen().isShown("frozenHeading"));
}

void FrozenColumnTest::anotherColumnInFront()
{
    Wide wide;
    QVERIFY(wide.open());
    QAction &keep = wide.screen().action("actionKeepName");
    QVERIFY(keep.isChecked() && keep.isEnabled());
    wide.bar().setValue(nameWidth);
    wide.header().moveSection(wide.header().visualIndex(wide.screen().model().columnOf(idColumn)),
                              0);
    QVERIFY(!keep.isChecked());
    QVERIFY(!wide.screen().isShown("frozenHeading"));
    QVERIFY(wide.table().visualRect(wide.screen().model().index(0, wide.name())).left() == 0);
    QVERIFY(wide.table().layoutNow().nameKept); // what was wished is not forgotten

    keep.trigger();
    QVERIFY(keep.isChecked());
    QCOMPARE(wide.columns().mid(0, 2), QStringList({QStringLiteral("name"), QStringLiteral("id")}));
    QVERIFY(wide.screen().isShown("frozenHeading"));
    // Taken away and brought back by hand.
    wide.header().moveSection(0, 3);
    QVERIFY(!keep.isChecked());
    wide.header().moveSection(3, 0);
    QVERIFY(keep.isChecked());
    QVERIFY(wide.screen().isShown("frozenHeading"));
}

void FrozenColumnTest::aColumnDroppedOnItIsSeen()
{
    Wide wide;
    QVERIFY(wide.open());
    wide.bar().setValue(5 * nameWidth);
    const int dragged = wide.header().logicalIndex(7);
    const int y = wide.header().height() / 2;
    drag(wide.header().viewport(),
         {wide.header().sectionViewportPosition(dragged) + nameWidth / 2, y}, {10, y});
    const int place = wide.header().visualIndex(dragged);
    QVERIFY(place >= 1 && place < 7);
    QVERIFY(wide.table().isNameKept());
    QCOMPARE(wide.header().sectionViewportPosition(dragged), nameWidth);
}

void FrozenColumnTest::hiddenAndShownAgain()
{
    Wide wide;
    QVERIFY(wide.open());
    wide.bar().setValue(3 * nameWidth);
    ColumnLayout without = wide.table().layoutNow();
    const ColumnLayout with = without;
    without.columns.erase(without.columns.begin());
    wide.table().applyLayout(without);
    QAction &keep = wide.screen().action("actionKeepName");
    QVERIFY(!keep.isChecked() && !keep.isEnabled());
    QVERIFY(!wide.screen().isShown("frozenHeading"));
    const QPoint corner = wide.at(3, 0);
    QCOMPARE(wide.table().indexAt(corner).column(), wide.header().logicalIndexAt(corner.x()));

    wide.table().applyLayout(with);
    QVERIFY(keep.isChecked() && keep.isEnabled());
    QTRY_VERIFY(wide.bar().maximum() > 0);
    wide.bar().setValue(3 * nameWidth);
    QVERIFY(wide.screen().isShown("frozenHeading"));
    QCOMPARE(wide.table().indexAt(corner).column(), wide.name());
    QCOMPARE(wide.heading().sectionSize(wide.name()), nameWidth);
    for (int section = 0; section < wide.heading().count(); ++section)
        QCOMPARE(wide.heading().isSectionHidden(section), section != wide.name());
}

void FrozenColumnTest::switchedOffAndOn()
{
    Wide wide;
    QVERIFY(wide.open());
    wide.bar().setValue(3 * nameWidth);
    QSignalSpy changed(&wide.fake.window(), &MainWindow::sheetStateChanged);
    QAction &keep = wide.screen().action("actionKeepName");
    keep.trigger();
    QVERIFY(!keep.isChecked());
    QVERIFY(!wide.screen().isShown("frozenHeading"));
    QCOMPARE(wide.table().indexAt(wide.at(3, 0)).column(), wide.header().logicalIndex(3));
    QCOMPARE(changed.size(), 1);
    QVERIFY(!changed[0][0].value<SheetState>().columns.nameKept);
    keep.trigger();
    QVERIFY(wide.screen().isShown("frozenHeading"));
    QVERIFY(changed[1][0].value<SheetState>().columns.nameKept);

    // The way back to the beginning.
    keep.trigger();
    wide.header().moveSection(1, 5);
    wide.screen().action("actionResetColumns").trigger();
    QVERIFY(keep.isChecked());
    QCOMPARE(wide.columns().mid(0, 2),
             QStringList({QStringLiteral("name"), QStringLiteral("phone")}));
    QVERIFY(wide.header().sectionSize(wide.name()) != nameWidth);
}

void FrozenColumnTest::aWideNameScrolls()
{
    Wide wide;
    QVERIFY(wide.open());
    wide.bar().setValue(40);
    QVERIFY(wide.screen().isShown("frozenHeading"));
    const int half = wide.table().viewport()->width() / 2;
    wide.header().resizeSection(wide.name(), half);
    QVERIFY(wide.screen().isShown("frozenHeading"));
    wide.header().resizeSection(wide.name(), half + 1);
    QVERIFY(!wide.screen().isShown("frozenHeading"));
    QCOMPARE(wide.table().visualRect(wide.screen().model().index(0, wide.name())).left(), -40);
    QVERIFY(wide.screen().action("actionKeepName").isChecked());
    // More room, and it stays again.
    wide.fake.window().resize(900, 400);
    QTRY_VERIFY(wide.screen().isShown("frozenHeading"));
}

void FrozenColumnTest::changedTextIsSeen()
{
    Wide wide;
    QVERIFY(wide.open());
    CountingDelegate delegate;
    wide.table().setItemDelegate(&delegate);
    wide.bar().setValue(3 * nameWidth);
    QCoreApplication::processEvents();
    delegate.painted.clear();
    const QModelIndex changed = wide.screen().model().index(2, wide.name());
    Q_EMIT wide.screen().model().dataChanged(changed, changed.siblingAtColumn(5));
    QTRY_VERIFY(delegate.painted.value(wide.name()) > 0);
    wide.table().setItemDelegate(nullptr);
}

//! What is on the screen after many small steps is what a fresh painting gives.
void FrozenColumnTest::allOfItIsRepainted()
{
    Wide wide;
    QVERIFY(wide.open());
    wide.screen().clickRow(3);
    QRandomGenerator random(5);
    for (int step = 0; step < 60; ++step) {
        if (random.bounded(3) == 0)
            wide.table().verticalScrollBar()->setValue(int(random.bounded(200)));
        wide.bar().setValue(step % 7 == 0 ? 0 : int(random.bounded(wide.bar().maximum() + 1)));
        if (random.bounded(2) == 0)
            continue; // two steps in one painting
        QCoreApplication::processEvents();
        QScreen *screen = wide.fake.window().screen();
        const QPoint corner = wide.table().viewport()->mapTo(&wide.fake.window(), QPoint(0, 0));
        const QSize size = wide.table().viewport()->size();
        const QImage seen = screen
                                ->grabWindow(wide.fake.window().winId(), corner.x(), corner.y(),
                                             size.width(), size.height())
                                .toImage()
                                .convertToFormat(QImage::Format_RGB32);
        QVERIFY(!seen.isNull());
        const QImage fresh =
            wide.table().viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
        QVERIFY2(seen == fresh, qPrintable(QString::number(step)));
    }
}

CONTACTS_TEST(FrozenColumnTest)

#include "frozencolumntest.moc"
