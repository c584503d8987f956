// SPDX-License-Identifier: MIT
#include "models/mirror.h"
#include "models/turmoil.h"
#include "support/testregistry.h"

#include <QAbstractItemModelTester>
#include <QPoint>
#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

namespace {

using Field = ColumnKey::Field;

} // namespace

class ContactTableModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysTrueWhateverHappens_data();
    void staysTrueWhateverHappens();
    void showsAnEmptyList();
    void growsWithoutAReset();
    void fewChangedRowsAreNoReset();
    void manyChangedRowsAreOneReset();
    void anotherQuestionIsAReset();
    void placeholdersSayWhatTheyAre();
    void columnsStayWhereTheyAre();
    void headings();
    void highlightsWhatWasFound();
    void aMillionRows();
};

void ContactTableModelTest::staysTrueWhateverHappens_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 101; seed <= 106; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void ContactTableModelTest::staysTrueWhateverHappens()
{
    QFETCH(quint32, seed);
    Turmoil turmoil(seed);
    turmoil.model.setColumns({});
    QAbstractItemModelTester tester(&turmoil.model,
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Mirror mirror(turmoil.model);
    QSignalSpy resets(&turmoil.model, &QAbstractItemModel::modelReset);
    QSignalSpy inserts(&turmoil.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removals(&turmoil.model, &QAbstractItemModel::rowsRemoved);
    for (int step = 0; step < 400; ++step) {
        turmoil.step();
        turmoil.check();
        mirror.check();
        if (QTest::currentTestFailed()) {
            qInfo("step %d", step);
            return;
        }
    }
    QVERIFY(resets.size() > 50);
    QVERIFY(inserts.size() > 5);
    QVERIFY(removals.size() > 5);
}

void ContactTableModelTest::showsAnEmptyList()
{
    SheetFixture f(0);
    QAbstractItemModelTester tester(&f.model,
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(f.model.rowCount(), 0);
    f.apply({1, 100});
    QCOMPARE(f.model.rowCount(), 0);
    f.model.showResult(SheetFixture::resultOf(QStringLiteral("a"), {}));
    QCOMPARE(f.model.rowCount(), 0);
    f.model.showServerOrder();
    QCOMPARE(f.model.rowCount(), 0);
    QVERIFY(!f.model.handleAt(0).isValid());
    QVERIFY(!f.model.handleAt(-1).isValid());
    QCOMPARE(f.model.rowOf({}), -1);
    QCOMPARE(f.model.rowOf({3}), -1);
}

void ContactTableModelTest::growsWithoutAReset()
{
    SheetFixture f(500);
    QAbstractItemModelTester tester(&f.model,
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
    f.apply({1, 100});
    f.apply({4, 100});
    f.server.insertAt(500);
    f.apply({3, 100});
    QCOMPARE(resets.size(), 0);
    QCOMPARE(f.model.rowCount(), 501);
    QCOMPARE(f.model.rowState(299), ContactTableModel::RowState::Loaded);
    QCOMPARE(f.model.rowState(100), ContactTableModel::RowState::NotRead);
    f.server.removeAt(0);
    f.apply({1, 100});
    QCOMPARE(resets.size(), 1);
    QCOMPARE(f.model.rowCount(), 500);
}

void ContactTableModelTest::fewChangedRowsAreNoReset()
{
    SheetFixture f(200);
    f.apply({1, 250});
    QAbstractItemModelTester tester(&f.model,
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::vector<RecordHandle> rows = f.liveHandles();
    const auto gone = rows.begin() + 20;
    std::vector<RecordHandle> others(rows.begin(), gone);
    others.insert(others.end(), rows.begin() + 40, rows.end());
    f.model.showResult(SheetFixture::resultOf(QStringLiteral("p"), rows));
    QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
    QSignalSpy removals(&f.model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserts(&f.model, &QAbstractItemModel::rowsInserted);
    f.model.showResult(SheetFixture::resultOf(QStringLiteral("p"), others));
    QCOMPARE(removals.size(), 1);
    f.model.showResult(SheetFixture::resultOf(QStringLiteral("p"), rows));
    QCOMPARE(inserts.size(), 1);
    f.model.showResult(SheetFixture::resultOf(QStringLiteral("p"), rows));
    QCOMPARE(resets.size(), 0);
    QCOMPARE(removals.size() + inserts.size(), 2);
    for (int row = 0; row < 200; ++row)
        QCOMPARE(f.model.handleAt(row), rows[size_t(row)]);
    // Another order of the same rows cannot be told by rows that come and go.
    std::swap(rows[3], rows[4]);
    f.model.showResult(SheetFixture::resultOf(QStringLiteral("p"), rows));
    QCOMPARE(resets.size(), 1);
    QCOMPARE(f.model.handleAt(3), rows[3]);
}

void ContactTableModelTest::manyChangedRowsAreOneReset()
{
    SheetFixture f(500);
    f.apply({1, 500});
    const std::vector<RecordHandle> rows = f.liveHandles();
    std::vector<RecordHandle> everySecond;
    for (size_t i = 0; i < rows.size(); i += 2)
        everySecond.push_back(rows[i]);
    f.model.showResult(SheetFixture::resultOf(QStringLiteral("p"), rows));
    QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
    QSignalSpy removals(&f.model, &QAbstractItemModel::rowsRemoved);
    f.model.showResult(SheetFixture::resultOf(QStringLiteral("p"), everySecond));
    QCOMPARE(resets.size(), 1);
    QCOMPARE(removals.size(), 0);
    QCOMPARE(f.model.rowCount(), 250);
}

void ContactTableModelTest::anotherQuestionIsAReset()
{
    SheetFixture f(100);
    f.apply({1, 100});
    const std::vector<RecordHandle> rows = f.liveHandles();
    f.model.showResult(SheetFixture::resultOf(QStringLiteral("p"), rows));
    QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
    f.model.showResult(SheetFixture::resultOf(QStringLiteral("pe"), rows));
    QCOMPARE(resets.size(), 1);
    const SortOrder byName{ColumnKey{Field::Name, {}}, Qt::AscendingOrder};
    f.model.showResult(SheetFixture::resultOf(QStringLiteral("pe"), rows, byName));
    QCOMPARE(resets.size(), 2);
}

void ContactTableModelTest::placeholdersSayWhatTheyAre()
{
    SheetFixture f(300);
    f.apply({1, 100});
    RowRangeSet unreadable;
    unreadable.add({50, 150});
    QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
    f.model.setUnreadable(unreadable);
    QCOMPARE(changed.size(), 1);
    const auto at = [&f](int row, int role) { return f.model.data(f.model.index(row, 1), role); };
    QCOMPARE(f.model.rowState(60), ContactTableModel::RowState::Loaded);
    QCOMPARE(at(120, ContactTableModel::RowStateRole).toInt(),
             int(ContactTableModel::RowState::Unreadable));
    QCOMPARE(at(200, ContactTableModel::RowStateRole).toInt(),
             int(ContactTableModel::RowState::NotRead));
    QCOMPARE(at(120, Qt::AccessibleTextRole).toString(), QStringLiteral("Could not be read"));
    QCOMPARE(at(200, Qt::ToolTipRole).toString(), QStringLiteral("Not read yet"));
    QVERIFY(!at(200, Qt::DisplayRole).isValid());
    QVERIFY(!at(200, ContactTableModel::OptedOutRole).isValid());
    QCOMPARE(at(60, Qt::AccessibleTextRole).toString(), QStringLiteral("Person 61"));
}

void ContactTableModelTest::columnsStayWhereTheyAre()
{
    SheetFixture f(10);
    QAbstractItemModelTester tester(&f.model,
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    f.apply({1, 100});
    const ColumnKey city = ColumnKey::ofParameter(QStringLiteral("city"));
    f.model.setColumns({city, {Field::PhoneNumber, {}}, {Field::Id, {}}, city});
    QCOMPARE(f.model.columns(),
             (std::vector<ColumnKey>{{Field::Id, {}}, {Field::PhoneNumber, {}}, city}));
    QCOMPARE(f.model.columnOf(city), 2);
    QCOMPARE(f.model.columnOf({Field::Name, {}}), -1);
    f.model.setColumns({});
    QCOMPARE(f.model.columnCount(), 0);
    QCOMPARE(f.model.rowCount(), 10);
}

void ContactTableModelTest::headings()
{
    SheetFixture f(1);
    std::set<QString> seen;
    f.model.setColumns(manyColumns());
    for (int column = 0; column < f.model.columnCount(); ++column) {
        const QString heading =
            f.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QVERIFY(!heading.isEmpty());
        QVERIFY(seen.insert(heading).second);
    }
    QVERIFY(!f.model.headerData(f.model.columnCount(), Qt::Horizontal, Qt::DisplayRole).isValid());
    QVERIFY(!f.model.headerData(-1, Qt::Horizontal, Qt::DisplayRole).isValid());
}

void ContactTableModelTest::highlightsWhatWasFound()
{
    SheetFixture f;
    Person person = plainPerson(12);
    person.name = "Jos\u00e9 &#39;P&#39;";
    person.phone = "+39012345";
    f.server.people = {person};
    f.apply({1, 100});
    f.model.setColumns(manyColumns());
    const auto highlights = [&f](const char16_t *typed, Field field) {
        f.model.showResult(SheetFixture::resultOf(QString::fromUtf16(typed), f.liveHandles()));
        return f.model
            .data(f.model.index(0, f.model.columnOf({field, {}})),
                  ContactTableModel::HighlightsRole)
            .value<QList<QPoint>>();
    };
    QCOMPARE(highlights(u"jose", Field::Name), (QList<QPoint>{{0, 4}}));
    QCOMPARE(highlights(u"'p jo", Field::Name), (QList<QPoint>{{0, 2}, {5, 2}}));
    QCOMPARE(highlights(u"italia", Field::Country), (QList<QPoint>{{0, 6}}));
    // Shown as "+39 012345": found across the blank that is only shown.
    QCOMPARE(highlights(u"9012", Field::PhoneNumber), (QList<QPoint>{{2, 5}}));
    QCOMPARE(highlights(u"+39(0)12", Field::PhoneNumber), (QList<QPoint>{{1, 6}}));
    QCOMPARE(highlights(u"12", Field::Id), (QList<QPoint>{{0, 2}}));
    QVERIFY(highlights(u"1", Field::Id).isEmpty());
    QVERIFY(highlights(u"anna", Field::Name).isEmpty());
    QVERIFY(highlights(u"", Field::Name).isEmpty());
}

void ContactTableModelTest::aMillionRows()
{
    SheetFixture f(1'000);
    const auto first = f.server.answer({1, 1'000}).value();
    f.list.applyPage({1, 1'000}, {first.records, 1'000'000, 1, 1'000});
    QCOMPARE(f.model.rowCount(), 1'000'000);
    QCOMPARE(f.model.rowState(999), ContactTableModel::RowState::Loaded);
    for (int row = 1'000; row < 1'000'000; row += 997) {
        QVERIFY(!f.model.data(f.model.index(row, 0), Qt::DisplayRole).isValid());
        QCOMPARE(f.model.rowState(row), ContactTableModel::RowState::NotRead);
    }
    QVERIFY(!f.model.index(1'000'000, 0).isValid());
    QVERIFY(!f.model.handleAt(1'000'000).isValid());
    const auto last = chunkOf(plainPeople(5'001, 1'000));
    f.list.applyPage({1'000, 1'000}, {last, 1'000'000, 1'000, 1'000});
    QCOMPARE(f.rowOfId(6'000), 999'999);
    QCOMPARE(f.source.asked().size(), size_t(0)); // reading cells asks for nothing
    f.list.applyPage({1'001, 1'000}, {chunkOf({}), 999'990, 1'001, 1'000});
    QCOMPARE(f.model.rowCount(), 999'990);
    QCOMPARE(f.rowOfId(6'000), -1);
}

} // namespace contacts::testing

using contacts::testing::ContactTableModelTest;
CONTACTS_TEST(ContactTableModelTest)
#include "contacttablemodeltest.moc"
