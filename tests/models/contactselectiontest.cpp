// SPDX-License-Identifier: MIT
#include "models/selectionfixture.h"
#include "support/testregistry.h"

#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

class ContactSelectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsContactsThroughANewOrder();
    void searchLeavesWhatIsShown();
    void growingAndShrinkingResult();
    void selectAllThenSearchAndBack();
    void rowsThatAreNotRead();
    void manyRangesBecomeFlags();
    void flagsFollowAddAndRemove();
    void aPlainClickLeavesFlags();
    void aStretchOfFlagsIsDrawnAnew();
    void flagsOfUnreadRowsAreNotLost();
    void aColumnMoreKeepsTheSelection();
    void noColumnsAtFirst();
    void currentIndexIsAlwaysValid();
    void whoIsDroppedIsNotSelected();
    void equalsASetOfIds_data();
    void equalsASetOfIds();
    void aResetOfItsOwnBringsNothingBack();
};

void ContactSelectionTest::followsContactsThroughANewOrder()
{
    SelectionFixture f(100);
    for (const int row : {3, 10, 50})
        f.select(row);
    f.selection.setCurrentIndex(f.model.index(10, 1), QItemSelectionModel::NoUpdate);
    QItemSelectionModel plain(&f.model);
    plain.select(f.model.index(3, 0), selectRows);
    QSignalSpy left(&f.selection, &ContactSelection::rowsLeft);
    f.server.insertAt(0);
    f.readAll();
    QCOMPARE(f.selectedIds(), (std::set<qint64>{4, 11, 51}));
    QVERIFY(f.selection.isSelectedRow(4));
    QVERIFY(!f.selection.isSelectedRow(3));
    QCOMPARE(f.currentId(), qint64(11));
    QCOMPARE(f.selection.currentIndex().column(), 1);
    QCOMPARE(left.size(), 0);
    QVERIFY(!plain.hasSelection()); // what a reset does to a selection that knows only rows

    std::vector<qint64> reversed;
    for (qint64 id = 100; id >= 1; --id)
        reversed.push_back(id);
    f.show({}, reversed, byId);
    QCOMPARE(f.selectedIds(), (std::set<qint64>{4, 11, 51}));
    QCOMPARE(f.selection.currentIndex().row(), 89);
    f.model.showServerOrder();
    QCOMPARE(f.selectedIds(), (std::set<qint64>{4, 11, 51}));
    QCOMPARE(f.currentId(), qint64(11));
    f.check();
}

void ContactSelectionTest::searchLeavesWhatIsShown()
{
    SelectionFixture f(100);
    for (const int row : {3, 10, 50})
        f.select(row);
    QCOMPARE(f.selection.selectedCount(), qint64(3));
    QSignalSpy left(&f.selection, &ContactSelection::rowsLeft);
    QSignalSpy changed(&f.selection, &ContactSelection::selectedRowsChanged);
    f.show(QStringLiteral("a"), {11, 20, 21});
    QCOMPARE(f.selection.selectedCount(), qint64(1));
    QCOMPARE(f.selectedIds(), (std::set<qint64>{11}));
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.at(0).at(0).toLongLong(), qint64(2));
    QVERIFY(!changed.isEmpty());
    f.check();
    // Back: what left the selection does not come back by itself.
    f.model.showServerOrder();
    QCOMPARE(f.selectedIds(), (std::set<qint64>{11}));
    QCOMPARE(left.size(), 1);
}

void ContactSelectionTest::growingAndShrinkingResult()
{
    SelectionFixture f(100);
    std::vector<qint64> ids{5, 10, 15, 20, 25, 30};
    f.show(QStringLiteral("a"), ids);
    f.selectRange(1, 4);
    f.selection.setCurrentIndex(f.model.index(2, 0), QItemSelectionModel::NoUpdate);
    QSignalSpy left(&f.selection, &ContactSelection::rowsLeft);
    QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
    f.show(QStringLiteral("a"), {5, 7, 10, 12, 15, 20, 25, 30, 99});
    QCOMPARE(f.selectedIds(), (std::set<qint64>{10, 15, 20, 25}));
    QCOMPARE(f.currentId(), qint64(15));
    QVERIFY(left.isEmpty());
    f.show(QStringLiteral("a"), {5, 7, 10, 25, 30});
    QCOMPARE(f.selectedIds(), (std::set<qint64>{10, 25}));
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.at(0).at(0).toLongLong(), qint64(2));
    f.show(QStringLiteral("a"), {5, 10, 25, 30}); // nobody selected leaves
    QCOMPARE(left.size(), 1);
    QCOMPARE(resets.size(), 0);
    f.check();
}

void ContactSelectionTest::selectAllThenSearchAndBack()
{
    SelectionFixture f(2'000);
    f.selectRange(0, 1'999, onlyRows);
    QCOMPARE(f.selection.selectedCount(), qint64(2'000));
    QSignalSpy left(&f.selection, &ContactSelection::rowsLeft);
    f.show(QStringLiteral("a"), {7, 1'500, 1'501});
    QCOMPARE(f.selection.selectedCount(), qint64(3));
    QCOMPARE(left.at(0).at(0).toLongLong(), qint64(1'997));
    f.model.showServerOrder();
    QCOMPARE(f.selectedIds(), (std::set<qint64>{7, 1'500, 1'501}));
    f.check();
}

void ContactSelectionTest::rowsThatAreNotRead()
{
    SelectionFixture f(300, false);
    f.apply({1, 100});
    f.selectRange(90, 109);
    qint64 unread = 0;
    QCOMPARE(f.selection.selectedHandles(&unread).size(), size_t(10));
    QCOMPARE(unread, qint64(10));
    QCOMPARE(f.selection.selectedCount(), qint64(20));
    // A new order elsewhere, before they are read and after.
    std::swap(f.server.people[20], f.server.people[30]);
    f.apply({1, 100});
    QCOMPARE(f.selection.selectedCount(), qint64(20));
    f.apply({2, 100});
    QCOMPARE(f.selection.selectedHandles(&unread).size(), size_t(20));
    QCOMPARE(unread, qint64(0));
    std::swap(f.server.people[20], f.server.people[30]);
    f.apply({1, 100});
    QCOMPARE(f.selection.selectedCount(), qint64(20));
    QCOMPARE(*f.selectedIds().rbegin(), qint64(110));
    QSignalSpy left(&f.selection, &ContactSelection::rowsLeft);
    f.selectRange(250, 259);
    f.show(QStringLiteral("a"), {91, 92});
    QCOMPARE(left.at(0).at(0).toLongLong(), qint64(28));
    f.check();
}

void ContactSelectionTest::manyRangesBecomeFlags()
{
    SelectionFixture f(3'000);
    QSignalSpy left(&f.selection, &ContactSelection::rowsLeft);
    f.selectEveryOther();
    QCOMPARE(f.selection.selectedCount(), qint64(1'500));
    QVERIFY(f.selection.selection().isEmpty()); // Qt's ranges would make each repaint slow
    for (int row = 0; row < 3'000; ++row)
        QCOMPARE(f.selection.isSelectedRow(row), f.idOf(f.model.handleAt(row)) % 2 == 1);
    f.check();
    f.model.showServerOrder();
    QCOMPARE(f.selection.selectedCount(), qint64(1'500));
    QVERIFY(f.selection.isSelectedRow(0) && !f.selection.isSelectedRow(1));
    QVERIFY(left.isEmpty());
    // A search that leaves few brings Qt's ranges back.
    f.show(QStringLiteral("a"), {1, 2, 3, 4});
    QCOMPARE(f.selectedIds(), (std::set<qint64>{1, 3}));
    QCOMPARE(f.selection.selectedRows().size(), 2);
    QCOMPARE(left.at(0).at(0).toLongLong(), qint64(1'498));
    f.check();
}

void ContactSelectionTest::flagsFollowAddAndRemove()
{
    SelectionFixture f(3'000);
    f.selectEveryOther();
    QSignalSpy changed(&f.selection, &ContactSelection::selectedRowsChanged);
    const int even = f.rowOfId(100);
    f.select(even, toggleRows);
    QVERIFY(f.selection.isSelectedRow(even));
    QCOMPARE(f.selection.selectedCount(), qint64(1'501));
    f.select(even, toggleRows);
    QVERIFY(!f.selection.isSelectedRow(even));
    f.select(f.rowOfId(101), toggleRows);
    QCOMPARE(f.selection.selectedCount(), qint64(1'499));
    f.selectRange(0, 9);
    QCOMPARE(f.selection.selectedCount(), qint64(1'504));
    f.selectRange(0, 9, deselectRows);
    QCOMPARE(f.selection.selectedCount(), qint64(1'494));
    QCOMPARE(changed.size(), 5);
    // Rows of the same result that go one by one.
    QSignalSpy left(&f.selection, &ContactSelection::rowsLeft);
    std::vector<RecordHandle> handles;
    for (int row = 0; row < 3'000; ++row)
        handles.push_back(f.model.handleAt(row));
    handles.erase(handles.begin() + 100, handles.begin() + 200);
    f.model.showResult(SheetFixture::resultOf(QString(), handles, byId));
    QCOMPARE(f.selection.selectedCount(), qint64(1'444));
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.at(0).at(0).toLongLong(), qint64(50));
    f.check();
}

void ContactSelectionTest::aPlainClickLeavesFlags()
{
    SelectionFixture f(3'000);
    f.selectEveryOther();
    f.select(7, onlyRows);
    QCOMPARE(f.selection.selectedCount(), qint64(1));
    QCOMPARE(f.selection.selectedRows().size(), 1);
    QVERIFY(f.selection.isSelectedRow(7) && !f.selection.isSelectedRow(9));
    f.check();
    f.selectEveryOther();
    f.selection.clearSelection();
    QCOMPARE(f.selection.selectedCount(), qint64(0));
    f.check();
    f.selectEveryOther();
    f.selectRange(0, f.model.rowCount() - 1, onlyRows);
    QCOMPARE(f.selection.selectedCount(), qint64(3'000));
    f.check();
}

void ContactSelectionTest::aStretchOfFlagsIsDrawnAnew()
{
    // Shift and an arrow down, down, up: each draws the stretch from its start again.
    constexpr auto drawn = QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows;
    SelectionFixture f(3'000);
    f.selectEveryOther();
    const std::vector<bool> before{f.selection.isSelectedRow(10), f.selection.isSelectedRow(11),
                                   f.selection.isSelectedRow(12)};
    QVERIFY(before[0] != before[1]);
    f.selectRange(10, 11, drawn);
    f.selectRange(10, 12, drawn);
    QVERIFY(f.selection.isSelectedRow(10) && f.selection.isSelectedRow(11)
            && f.selection.isSelectedRow(12));
    f.selectRange(10, 10, drawn);
    QVERIFY(f.selection.isSelectedRow(10));
    QCOMPARE(f.selection.isSelectedRow(11), before[1]);
    QCOMPARE(f.selection.isSelectedRow(12), before[2]);
    // Control: without Current each one adds.
    f.selectRange(10, 12, selectRows);
    f.selectRange(10, 10, selectRows);
    QVERIFY(f.selection.isSelectedRow(11) && f.selection.isSelectedRow(12));
}

void ContactSelectionTest::flagsOfUnreadRowsAreNotLost()
{
    SelectionFixture f(4'000, false);
    f.apply({1, 1'000});
    f.apply({2, 1'000});
    f.apply({3, 1'000});
    QItemSelection rows;
    for (int row = 0; row < 4'000; row += 2)
        rows.append(QItemSelectionRange(f.model.index(row, 0), f.model.index(row, 2)));
    f.selection.select(rows, onlyRows);
    QCOMPARE(f.selection.selectedCount(), qint64(2'000));
    QSignalSpy left(&f.selection, &ContactSelection::rowsLeft);
    std::swap(f.server.people[20], f.server.people[30]);
    f.apply({1, 1'000});
    QCOMPARE(left.size(), 0);
    qint64 unread = 0;
    QCOMPARE(f.selection.selectedHandles(&unread).size(), size_t(1'500));
    QCOMPARE(unread, qint64(500));
    QCOMPARE(f.selection.selectedCount(), qint64(2'000));
}

void ContactSelectionTest::aColumnMoreKeepsTheSelection()
{
    SelectionFixture f(100);
    QItemSelectionModel plain(&f.model);
    for (const int row : {3, 10}) {
        f.select(row);
        plain.select(f.model.index(row, 0), selectRows);
    }
    QCOMPARE(plain.selectedRows().size(), 2);
    std::vector<ColumnKey> columns = fewColumns();
    columns.push_back(ColumnKey::ofParameter(QStringLiteral("city")));
    f.model.setColumns(columns);
    QVERIFY(plain.selectedRows().isEmpty());
    QCOMPARE(f.selection.selectedRows().size(), 2);
    QCOMPARE(f.selection.selectedCount(), qint64(2));
    columns.erase(columns.begin());
    f.model.setColumns(columns);
    QCOMPARE(f.selection.selectedRows().size(), 2);
    QCOMPARE(f.selectedIds(), (std::set<qint64>{4, 11}));
    f.check();

    SelectionFixture g(3'000);
    g.selectEveryOther();
    columns.push_back({ColumnKey::Field::Country, {}});
    g.model.setColumns(columns);
    QCOMPARE(g.selection.selectedCount(), qint64(1'500));
    g.check();
}

void ContactSelectionTest::noColumnsAtFirst()
{
    SelectionFixture f(100, false);
    f.model.setColumns({});
    f.readAll();
    QCOMPARE(f.selection.selectedCount(), qint64(0));
    QVERIFY(!f.selection.isSelectedRow(0));
    f.model.setColumns(fewColumns());
    QVERIFY(f.selection.currentIndex().isValid());
    f.select(5);
    QCOMPARE(f.selection.selectedCount(), qint64(1));
    f.check();
}

void ContactSelectionTest::currentIndexIsAlwaysValid()
{
    SelectionFixture f(100, false);
    QVERIFY(!f.selection.currentIndex().isValid());
    f.apply({1, 100});
    QVERIFY(f.selection.currentIndex().isValid());
    f.selection.setCurrentIndex(f.model.index(40, 2), QItemSelectionModel::NoUpdate);
    f.show(QStringLiteral("zz"), {});
    QVERIFY(!f.selection.currentIndex().isValid());
    f.model.showServerOrder(); // back where one was
    QCOMPARE(f.currentId(), qint64(41));
    f.show(QStringLiteral("zz"), {});
    f.show(QStringLiteral("zz"), {41, 50}); // grows, row by row
    QCOMPARE(f.currentId(), qint64(41));
    QCOMPARE(f.selection.currentIndex().column(), 2);
    f.show(QStringLiteral("zz"), {50});
    QCOMPARE(f.currentId(), qint64(50));
    f.show(QStringLiteral("zz"), {});
    f.show(QStringLiteral("z"), {7, 8});
    QVERIFY(f.selection.currentIndex().isValid());
    f.model.showServerOrder();
    QVERIFY(f.selection.currentIndex().isValid());
    f.server.people.clear();
    f.apply({1, 100});
    QVERIFY(!f.selection.currentIndex().isValid());
    QCOMPARE(f.model.rowCount(), 0);
}

void ContactSelectionTest::whoIsDroppedIsNotSelected()
{
    SelectionFixture f(100);
    f.selectRange(10, 19);
    QSignalSpy left(&f.selection, &ContactSelection::rowsLeft);
    f.server.people.erase(f.server.people.begin() + 15, f.server.people.begin() + 17);
    f.list.beginReading();
    f.readAll();
    f.list.dropUnread();
    QCOMPARE(f.selection.selectedCount(), qint64(8));
    QCOMPARE(f.selectedIds(), (std::set<qint64>{11, 12, 13, 14, 15, 18, 19, 20}));
    qint64 sum = 0;
    for (const QList<QVariant> &signal : left)
        sum += signal.at(0).toLongLong();
    QCOMPARE(sum, qint64(2));
    f.check();
}

void ContactSelectionTest::equalsASetOfIds_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("steps");
    QTest::newRow("few") << 60 << 3'000;
    QTest::newRow("many, as flags") << 5'000 << 150;
}

void ContactSelectionTest::equalsASetOfIds()
{
    QFETCH(int, count);
    QFETCH(int, steps);
    const quint32 seed = 111;
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    SelectionFixture f(count);
    std::set<qint64> selected;
    qint64 left = 0;
    qint64 expectedLeft = 0;
    connect(&f.selection, &ContactSelection::rowsLeft, this, [&left](qint64 n) { left += n; });
    std::vector<qint64> all;
    for (qint64 id = 1; id <= count; ++id)
        all.push_back(id);
    std::vector<qint64> shown = all;
    int question = 0;
    int flagged = 0;
    const int rarely = count > ContactSelection::mostRanges ? 20 : 4;
    const auto row = [&] { return random.bounded(f.model.rowCount()); };
    const auto keepShown = [&] {
        const std::set<qint64> visible(shown.begin(), shown.end());
        expectedLeft += qint64(
            std::erase_if(selected, [&visible](qint64 id) { return visible.count(id) == 0; }));
    };
    for (int step = 0; step < steps; ++step) {
        const int what = f.model.rowCount() > 0 ? random.bounded(9) : random.bounded(6, 9);
        if (what < 3) {
            const int first = row();
            const int last = std::min(f.model.rowCount() - 1, first + random.bounded(6));
            const auto command = what == 0 ? selectRows : what == 1 ? toggleRows : deselectRows;
            f.selectRange(first, last, command);
            for (int r = first; r <= last; ++r) {
                const qint64 id = f.idOf(f.model.handleAt(r));
                if (what == 0 || (what == 1 && selected.count(id) == 0))
                    selected.insert(id);
                else
                    selected.erase(id);
            }
        } else if (what == 3 && random.bounded(rarely) == 0) {
            const int only = row();
            f.select(only, onlyRows);
            selected = {f.idOf(f.model.handleAt(only))};
        } else if (what == 4 && random.bounded(2) == 0) {
            QItemSelection rows;
            selected.clear();
            for (int r = random.bounded(2); r < f.model.rowCount(); r += 2) {
                rows.append(QItemSelectionRange(f.model.index(r, 0), f.model.index(r, 2)));
                selected.insert(f.idOf(f.model.handleAt(r)));
            }
            f.selection.select(rows, onlyRows);
        } else if (what == 6) {
            shown = all;
            std::shuffle(shown.begin(), shown.end(), random);
            if (random.bounded(rarely) == 0)
                shown.resize(size_t(random.bounded(count + 1)));
            f.show(QString::number(++question), shown);
            keepShown();
        } else if (what == 7 && f.model.showsResult()) {
            for (int i = random.bounded(4); i > 0 && !shown.empty(); --i)
                shown.erase(shown.begin() + random.bounded(int(shown.size())));
            const std::set<qint64> visible(shown.begin(), shown.end());
            for (const qint64 id : all) {
                if (visible.count(id) == 0 && random.bounded(40) == 0)
                    shown.insert(shown.begin() + random.bounded(int(shown.size()) + 1), id);
            }
            f.show(QString::number(question), shown);
            keepShown();
        } else if (what == 8 && random.bounded(3) == 0) {
            shown = all;
            f.model.showServerOrder();
            // On one page: who goes to a page not yet read again is not shown for that long.
            const int within = std::min(count, 1'000);
            std::swap(f.server.people[size_t(random.bounded(within))],
                      f.server.people[size_t(random.bounded(within))]);
            f.readAll();
        }
        QVERIFY2(f.selectedIds() == selected, qPrintable(QString::number(step)));
        QCOMPARE(left, expectedLeft);
        f.check();
        if (QTest::currentTestFailed()) {
            qInfo("step %d", step);
            return;
        }
        flagged += !selected.empty() && f.selection.selection().isEmpty();
    }
    QVERIFY(expectedLeft > 0);
    QCOMPARE(flagged > 20, count > ContactSelection::mostRanges);
}

void ContactSelectionTest::aResetOfItsOwnBringsNothingBack()
{
    SelectionFixture f(100);
    f.selectRange(0, 9);
    f.server.insertAt(0);
    f.readAll();
    QCOMPARE(f.selection.selectedCount(), qint64(10));
    f.select(50, onlyRows);
    f.selection.reset();
    QCOMPARE(f.selection.selectedCount(), qint64(0));
    QVERIFY(f.selection.currentIndex().isValid());
}

} // namespace contacts::testing

using contacts::testing::ContactSelectionTest;
CONTACTS_TEST(ContactSelectionTest)
#include "contactselectiontest.moc"
