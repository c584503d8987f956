// SPDX-License-Identifier: MIT
#include "domain/displaytext.h"
#include "models/sheetfixture.h"
#include "support/testregistry.h"

#include <QAbstractItemModelTester>
#include <QPoint>
#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

namespace {

using Field = ColumnKey::Field;

std::vector<ColumnKey> manyColumns()
{
    std::vector<ColumnKey> columns;
    for (int field = 0; field < int(Field::Parameter); ++field)
        columns.push_back({Field(field), {}});
    for (const char16_t *key : {u"city", u"age", u"never"})
        columns.push_back(ColumnKey::ofParameter(QString::fromUtf16(key)));
    return columns;
}

QString timeText(std::optional<qint64> seconds)
{
    return seconds ? QLocale::c().toString(QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC),
                                           QLocale::ShortFormat)
                   : QString();
}

//! What a cell must show, from the person alone.
QString cellOf(const ColumnKey &column, const Person &person)
{
    switch (column.field) {
    case Field::Name:
        return displayText(person.name.value_or(""));
    case Field::PhoneNumber:
        return FakePhoneNumbers().international(QString::fromStdString(person.phone.value_or("")));
    case Field::Country:
        return FakeTerritoryNames().name(CountryCode::fromText(person.country));
    case Field::OptedOut:
        return person.hasOptedOut ? QStringLiteral("Opted out") : QString();
    case Field::Sent:
        return QString::number(person.sent);
    case Field::Pending:
        return QString::number(person.pending);
    case Field::Failed:
        return QString::number(person.failed);
    case Field::Received:
        return QString::number(person.received);
    case Field::LastSent:
        return timeText(person.lastSent);
    case Field::LastReceived:
        return timeText(person.lastReceived);
    case Field::Changed:
        return timeText(person.changed);
    case Field::Created:
        return timeText(person.created);
    case Field::Id:
        return QString::number(person.id);
    case Field::Parameter:
        break;
    }
    for (const Person::Parameter &parameter : person.parameters) {
        if (parameter.key == column.parameter.toStdString()) {
            return parameter.kind == ParameterKind::Null
                ? QString()
                : displayText(parameter.value).replace(u'\n', u' ');
        }
    }
    return {};
}

//! A view that knows only what the signals tell it.
class Mirror
{
public:
    explicit Mirror(const ContactTableModel &model)
        : m_model(model)
    {
        const auto all = [this] { readAll(); };
        QObject::connect(&model, &QAbstractItemModel::modelReset, &m_context, all);
        QObject::connect(&model, &QAbstractItemModel::columnsInserted, &m_context, all);
        QObject::connect(&model, &QAbstractItemModel::columnsRemoved, &m_context, all);
        QObject::connect(&model, &QAbstractItemModel::rowsInserted, &m_context,
                         [this](const QModelIndex &, int first, int last) {
                             for (int row = first; row <= last; ++row)
                                 m_rows.insert(row, read(row));
                         });
        QObject::connect(&model, &QAbstractItemModel::rowsRemoved, &m_context,
                         [this](const QModelIndex &, int first, int last) {
                             m_rows.remove(first, last - first + 1);
                         });
        QObject::connect(&model, &QAbstractItemModel::dataChanged, &m_context,
                         [this](const QModelIndex &first, const QModelIndex &last) {
                             for (int row = first.row(); row <= last.row(); ++row)
                                 m_rows[row] = read(row);
                         });
        readAll();
    }

    void check() const
    {
        QCOMPARE(m_rows.size(), m_model.rowCount());
        for (int row = 0; row < m_rows.size(); ++row)
            QCOMPARE(m_rows.at(row), read(row));
    }

private:
    void readAll()
    {
        m_rows.clear();
        for (int row = 0; row < m_model.rowCount(); ++row)
            m_rows << read(row);
    }
    QString read(int row) const
    {
        if (m_model.columnCount() == 0)
            return {}; // no cell that could be told of
        QStringList cells{QString::number(int(m_model.rowState(row)))};
        for (int column = 0; column < m_model.columnCount(); ++column)
            cells << m_model.data(m_model.index(row, column), Qt::DisplayRole).toString();
        return cells.join(u'|');
    }

    const ContactTableModel &m_model;
    QStringList m_rows;
    QObject m_context;
};

//! A list that everything happens to, and the model that must stay true.
class Turmoil : public SheetFixture
{
public:
    explicit Turmoil(quint32 seed)
        : m_random(seed)
    {
        server.sizeDivisor = 50;
        for (int i = 1; i <= 90; ++i)
            server.people.push_back(Person::random(i, m_random));
    }

    void step()
    {
        switch (m_random.bounded(12)) {
        case 0:
            churn();
            break;
        case 1:
            show();
            break;
        case 2:
            m_shown.clear();
            model.showServerOrder();
            m_showsResult = false;
            break;
        case 3:
            chooseColumns();
            break;
        case 4:
            readWhole();
            break;
        case 5:
            repeatWithinAPage();
            break;
        case 6:
            model.setUnreadable(someRows());
            break;
        case 7:
            updateShown();
            break;
        default:
            applyAnyPage();
        }
    }

    //! Rows against the list, cells against the people.
    void check() const
    {
        QCOMPARE(model.showsResult(), m_showsResult);
        const int rows =
            m_showsResult ? int(m_shown.size()) : int(std::max<qint64>(0, list.total()));
        QCOMPARE(model.rowCount(), rows);
        for (int row = 0; row < rows; ++row) {
            const RecordHandle handle = m_showsResult ? m_shown[size_t(row)] : list.axis().at(row);
            QCOMPARE(model.handleAt(row), handle);
            const RecordRef record = list.store().record(handle);
            QCOMPARE(model.rowState(row) == ContactTableModel::RowState::Loaded,
                     record.chunk != nullptr);
            if (handle.isValid())
                QCOMPARE(model.rowOf(handle), row);
            if (!record.chunk)
                continue;
            const Person person = Person::at(*record.chunk, record.row);
            for (int column = 0; column < model.columnCount(); ++column) {
                QCOMPARE(model.data(model.index(row, column), Qt::DisplayRole).toString(),
                         cellOf(model.columns()[size_t(column)], person));
            }
        }
    }

private:
    void churn()
    {
        const int size = int(server.people.size());
        const int at = m_random.bounded(size);
        switch (m_random.bounded(4)) {
        case 0:
            server.insertAt(at);
            break;
        case 1:
            if (size > 40)
                server.removeAt(at);
            break;
        case 2:
            std::swap(server.people[size_t(at)], server.people[size_t(m_random.bounded(size))]);
            break;
        default: {
            const qint64 id = server.people[size_t(at)].id;
            server.people[size_t(at)] = Person::random(id, m_random);
        }
        }
    }

    void applyAnyPage()
    {
        const int pages = int(server.people.size()) / 20 + 2;
        apply({m_random.bounded(1, pages + 1), 1'000});
        apply({m_random.bounded(1, pages + 1), 500});
    }

    void repeatWithinAPage()
    {
        std::vector<Person> rows(server.people.begin(), server.people.begin() + 10);
        rows[size_t(m_random.bounded(10))] = rows[size_t(m_random.bounded(10))];
        list.applyPage({1, 500}, {chunkOf(rows), qint64(server.people.size()), 1, 10});
    }

    void readWhole()
    {
        list.beginReading();
        const int pages = int(server.people.size()) / 20 + 1;
        for (int page = 1; page <= pages; ++page)
            apply({page, 1'000});
        if (!list.isWhole())
            return;
        list.dropUnread();
        std::erase_if(m_shown,
                      [this](RecordHandle handle) { return !list.store().record(handle).chunk; });
    }

    void show()
    {
        m_question = m_random.bounded(3);
        m_sorted = m_random.bounded(2) == 0;
        m_shown = someContacts();
        m_showsResult = true;
        model.showResult(result());
    }

    //! The same question, with few or many other rows.
    void updateShown()
    {
        if (!m_showsResult)
            return;
        if (m_random.bounded(3) == 0) {
            m_shown = someContacts();
        } else {
            const std::vector<RecordHandle> live = liveHandles();
            for (int left = m_random.bounded(6); left > 0 && !live.empty(); --left) {
                const RecordHandle handle = live[size_t(m_random.bounded(int(live.size())))];
                const auto found = std::find(m_shown.begin(), m_shown.end(), handle);
                if (found != m_shown.end())
                    m_shown.erase(found);
                else
                    m_shown.insert(m_shown.begin() + m_random.bounded(int(m_shown.size()) + 1),
                                   handle);
            }
        }
        model.showResult(result());
    }

    std::shared_ptr<const SearchResult> result() const
    {
        const SortOrder sort{ColumnKey{Field::Id, {}}, Qt::AscendingOrder};
        return resultOf(QString::number(m_question), m_shown, m_sorted ? sort : SortOrder());
    }

    std::vector<RecordHandle> someContacts()
    {
        std::vector<RecordHandle> handles = liveHandles();
        const int one = m_random.bounded(1, 5);
        std::erase_if(handles,
                      [one](RecordHandle handle) { return handle.value % 5 >= quint32(one); });
        if (m_random.bounded(2) == 0)
            std::reverse(handles.begin(), handles.end());
        return handles;
    }

    RowRangeSet someRows()
    {
        RowRangeSet rows;
        const qint64 begin = m_random.bounded(100);
        rows.add({begin, begin + m_random.bounded(40)});
        return rows;
    }

    void chooseColumns()
    {
        std::vector<ColumnKey> columns = manyColumns();
        std::shuffle(columns.begin(), columns.end(), m_random);
        columns.resize(size_t(m_random.bounded(int(columns.size()) + 1)));
        model.setColumns(columns);
    }

    QRandomGenerator m_random;
    std::vector<RecordHandle> m_shown;
    bool m_showsResult = false;
    int m_question = 0;
    bool m_sorted = false;
};

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
