// SPDX-License-Identifier: MIT
#include "models/turmoil.h"

#include "domain/displaytext.h"

#include <QtTest>

namespace contacts::testing {

namespace {

using Field = ColumnKey::Field;

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

} // namespace

std::vector<ColumnKey> manyColumns()
{
    std::vector<ColumnKey> columns;
    for (int field = 0; field < int(Field::Parameter); ++field)
        columns.push_back({Field(field), {}});
    for (const char16_t *key : {u"city", u"age", u"never"})
        columns.push_back(ColumnKey::ofParameter(QString::fromUtf16(key)));
    return columns;
}

Turmoil::Turmoil(quint32 seed)
    : m_random(seed)
{
    server.sizeDivisor = 50;
    for (int i = 1; i <= 90; ++i)
        server.people.push_back(Person::random(i, m_random));
}

void Turmoil::step()
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

void Turmoil::check() const
{
    QCOMPARE(model.showsResult(), m_showsResult);
    const int rows = m_showsResult ? int(m_shown.size()) : int(std::max<qint64>(0, list.total()));
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

void Turmoil::churn()
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

void Turmoil::applyAnyPage()
{
    const int pages = int(server.people.size()) / 20 + 2;
    apply({m_random.bounded(1, pages + 1), 1'000});
    apply({m_random.bounded(1, pages + 1), 500});
}

void Turmoil::repeatWithinAPage()
{
    std::vector<Person> rows(server.people.begin(), server.people.begin() + 10);
    rows[size_t(m_random.bounded(10))] = rows[size_t(m_random.bounded(10))];
    list.applyPage({1, 500}, {chunkOf(rows), qint64(server.people.size()), 1, 10});
}

void Turmoil::readWhole()
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

void Turmoil::show()
{
    m_question = m_random.bounded(3);
    m_sorted = m_random.bounded(2) == 0;
    m_shown = someContacts();
    m_showsResult = true;
    model.showResult(result());
}

void Turmoil::updateShown()
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
                m_shown.insert(m_shown.begin() + m_random.bounded(int(m_shown.size()) + 1), handle);
        }
    }
    model.showResult(result());
}

std::shared_ptr<const SearchResult> Turmoil::result() const
{
    const SortOrder sort{ColumnKey{Field::Id, {}}, Qt::AscendingOrder};
    return resultOf(QString::number(m_question), m_shown, m_sorted ? sort : SortOrder());
}

std::vector<RecordHandle> Turmoil::someContacts()
{
    std::vector<RecordHandle> handles = liveHandles();
    const int one = m_random.bounded(1, 5);
    std::erase_if(handles, [one](RecordHandle handle) { return handle.value % 5 >= quint32(one); });
    if (m_random.bounded(2) == 0)
        std::reverse(handles.begin(), handles.end());
    return handles;
}

RowRangeSet Turmoil::someRows()
{
    RowRangeSet rows;
    const qint64 begin = m_random.bounded(100);
    rows.add({begin, begin + m_random.bounded(40)});
    return rows;
}

void Turmoil::chooseColumns()
{
    std::vector<ColumnKey> columns = manyColumns();
    std::shuffle(columns.begin(), columns.end(), m_random);
    columns.resize(size_t(m_random.bounded(int(columns.size()) + 1)));
    model.setColumns(columns);
}

} // namespace contacts::testing
