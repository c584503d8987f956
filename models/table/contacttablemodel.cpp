// SPDX-License-Identifier: MIT
#include "table/contacttablemodel.h"

#include <QHash>
#include <QPoint>

#include <algorithm>

namespace contacts {

namespace {

//! More changed runs than this are one reset: each run costs the view a pass over its selection.
constexpr size_t mostRuns = 50;

std::vector<RowRange> runsWhere(const QList<RecordHandle> &rows, const std::vector<bool> &flags,
                                bool wanted)
{
    std::vector<RowRange> runs;
    for (qsizetype row = 0; row < rows.size() && runs.size() <= mostRuns; ++row) {
        const bool flag = rows[row].value < flags.size() && flags[rows[row].value];
        if (flag != wanted)
            continue;
        if (!runs.empty() && runs.back().end == row)
            ++runs.back().end;
        else
            runs.push_back({row, row + 1});
    }
    return runs;
}

std::vector<bool> flagsOf(const QList<RecordHandle> &rows, quint32 handleCount)
{
    std::vector<bool> flags(handleCount, false);
    for (const RecordHandle handle : rows)
        flags[handle.value] = true;
    return flags;
}

} // namespace

ContactTableModel::ContactTableModel(const ContactList &list, const CellText &text, QObject *parent)
    : QAbstractTableModel(parent)
    , m_list(list)
    , m_text(text)
    , m_serverRows(int(std::max<qint64>(0, list.total())))
{
    connect(&list, &ContactList::orderAboutToChange, this,
            &ContactTableModel::onOrderAboutToChange);
    connect(&list, &ContactList::pageApplied, this, &ContactTableModel::onPageApplied);
    connect(&list, &ContactList::contactsChanged, this, &ContactTableModel::emitChanged);
    connect(&list, &ContactList::contactAboutToBeRemoved, this,
            &ContactTableModel::onAboutToBeRemoved);
    connect(&list, &ContactList::contactRemoved, this, &ContactTableModel::onRemoved);
    connect(&list, &ContactList::contactsAboutToBeDropped, this,
            &ContactTableModel::beginResetModel);
    connect(&list, &ContactList::contactsDropped, this, &ContactTableModel::onContactsDropped);
}

void ContactTableModel::setZone(const QTimeZone &zone)
{
    m_text = m_text.inZone(zone);
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int ContactTableModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_result ? int(m_rows.size()) : m_serverRows;
}

int ContactTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ContactTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const ColumnKey &column = m_columns[size_t(index.column())];
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = column.isCount() || column.field == ColumnKey::Field::Id;
        return int(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role == RowStateRole)
        return int(rowState(index.row()));
    const RecordRef record = recordAt(index.row());
    if (!record.chunk) {
        if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) {
            return rowState(index.row()) == RowState::Unreadable ? tr("Could not be read")
                                                                 : tr("Not read yet");
        }
        return {};
    }
    switch (role) {
    case Qt::AccessibleTextRole:
        if (const QString said = markText(mark(index.row())); !said.isEmpty())
            return tr("%1 (%2)", "what a cell holds, and what else is said of the row")
                .arg(m_text.display(column, record), said);
        return m_text.display(column, record);
    case Qt::DisplayRole:
        return m_text.display(column, record);
    case Qt::ToolTipRole:
        if (const QString said = markText(mark(index.row())); !said.isEmpty())
            return said;
        return m_text.toolTip(column, record);
    case HighlightsRole:
        return highlights(column, record);
    case MarkRole:
        return int(mark(index.row()));
    case OptedOutRole:
        return record.chunk->hasOptedOut(record.row);
    default:
        return {};
    }
}

QVariant ContactTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ColumnKey &column = m_columns[size_t(section)];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return CellText::heading(column);
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = column.isCount() || column.field == ColumnKey::Field::Id;
        return int(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    return {};
}

void ContactTableModel::setColumns(const std::vector<ColumnKey> &columns)
{
    // Taken out and put in one by one: a column that stays keeps its width and place in the header.
    for (int i = columnCount() - 1; i >= 0; --i) {
        if (std::find(columns.begin(), columns.end(), m_columns[size_t(i)]) == columns.end()) {
            beginRemoveColumns({}, i, i);
            m_columns.erase(m_columns.begin() + i);
            endRemoveColumns();
        }
    }
    for (const ColumnKey &column : columns) {
        if (columnOf(column) >= 0)
            continue;
        const int at = columnCount();
        beginInsertColumns({}, at, at);
        m_columns.push_back(column);
        endInsertColumns();
    }
}

int ContactTableModel::columnOf(const ColumnKey &key) const
{
    const auto found = std::find(m_columns.begin(), m_columns.end(), key);
    return found == m_columns.end() ? -1 : int(std::distance(m_columns.begin(), found));
}

void ContactTableModel::showServerOrder()
{
    if (!m_result)
        return;
    beginResetModel();
    m_result.reset();
    m_rows = {};
    m_serverRows = int(std::max<qint64>(0, m_list.total()));
    endResetModel();
}

void ContactTableModel::showResult(const std::shared_ptr<const SearchResult> &result)
{
    const bool sameQuestion =
        m_result && m_result->query == result->query && m_result->sort == result->sort;
    if (sameQuestion && applyFewRuns(result->handles)) {
        m_rows = result->handles; // the same, but shared
        m_result = result;
        return;
    }
    beginResetModel();
    m_result = result;
    m_rows = result->handles;
    endResetModel();
}

bool ContactTableModel::applyFewRuns(const QList<RecordHandle> &target)
{
    const quint32 handleCount = m_list.store().handleCount();
    const std::vector<bool> before = flagsOf(m_rows, handleCount);
    const std::vector<bool> after = flagsOf(target, handleCount);
    const std::vector<RowRange> removed = runsWhere(m_rows, after, false);
    const std::vector<RowRange> inserted = runsWhere(target, before, false);
    if (removed.size() + inserted.size() > mostRuns)
        return false;
    // What stays must stay in the same order.
    auto at = m_rows.cbegin();
    for (const RecordHandle handle : target) {
        if (!before[handle.value])
            continue;
        while (at != m_rows.cend() && !after[at->value])
            ++at;
        if (at == m_rows.cend() || *at++ != handle)
            return false;
    }
    for (auto run = removed.rbegin(); run != removed.rend(); ++run) {
        beginRemoveRows({}, int(run->begin), int(run->end) - 1);
        m_rows.remove(run->begin, run->size());
        endRemoveRows();
    }
    for (const RowRange &run : inserted) {
        beginInsertRows({}, int(run.begin), int(run.end) - 1);
        m_rows.insert(run.begin, run.size(), RecordHandle{});
        std::copy_n(target.cbegin() + run.begin, run.size(), m_rows.begin() + run.begin);
        endInsertRows();
    }
    return true;
}

RecordHandle ContactTableModel::handleAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    if (m_result)
        return m_rows[row];
    return row < m_list.axis().total() ? m_list.axis().at(row) : RecordHandle{};
}

int ContactTableModel::rowOf(RecordHandle handle) const
{
    if (!handle.isValid())
        return -1;
    if (!m_result) {
        const auto position = m_list.axis().positionOf(handle);
        return position && *position < m_serverRows ? int(*position) : -1;
    }
    return int(m_rows.indexOf(handle));
}

std::vector<int> ContactTableModel::rowsOf(const std::vector<RecordHandle> &handles) const
{
    std::vector<int> rows;
    if (!m_result || handles.size() == 1) {
        for (const RecordHandle handle : handles)
            rows.push_back(rowOf(handle));
        return rows;
    }
    std::vector<bool> isWanted(m_list.store().handleCount(), false);
    for (const RecordHandle handle : handles)
        isWanted[handle.value] = true;
    QHash<quint32, int> found;
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (isWanted[m_rows[row].value])
            found.insert(m_rows[row].value, int(row));
    }
    for (const RecordHandle handle : handles)
        rows.push_back(found.value(handle.value, -1));
    return rows;
}

ContactTableModel::RowState ContactTableModel::rowState(int row) const
{
    if (recordAt(row).chunk)
        return RowState::Loaded;
    return !m_result && m_unreadable.contains({row, row + 1}) ? RowState::Unreadable
                                                              : RowState::NotRead;
}

ContactTableModel::Mark ContactTableModel::mark(int row) const
{
    const RecordHandle handle = handleAt(row);
    const RecordRef record = m_list.store().record(handle);
    if (record.chunk && m_isLeaving && m_isLeaving(record.chunk->id(record.row)))
        return Mark::Leaving;
    const bool isKept =
        std::find(m_noLongerFound.begin(), m_noLongerFound.end(), handle) != m_noLongerFound.end();
    return isKept ? Mark::NoLongerFound : Mark::None;
}

QString ContactTableModel::markText(Mark mark)
{
    switch (mark) {
    case Mark::Leaving:
        return tr("Will be deleted");
    case Mark::NoLongerFound:
        return tr("No longer matches the search");
    case Mark::None:
        break;
    }
    return {};
}

void ContactTableModel::setNoLongerFound(std::vector<RecordHandle> contacts)
{
    if (contacts == m_noLongerFound)
        return;
    m_noLongerFound = std::move(contacts);
    marksChanged();
}

void ContactTableModel::marksChanged()
{
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {MarkRole});
}

void ContactTableModel::setUnreadable(const RowRangeSet &rows)
{
    m_unreadable = rows;
    if (!m_result && m_serverRows > 0 && !m_columns.empty())
        Q_EMIT dataChanged(index(0, 0), index(m_serverRows - 1, columnCount() - 1));
}

void ContactTableModel::onOrderAboutToChange()
{
    if (!m_result)
        beginResetModel();
}

void ContactTableModel::onPageApplied(const ListChange &change)
{
    if (m_result) {
        emitChanged(change.changed);
        return;
    }
    const int total = int(m_list.total());
    if (change.reordered) {
        m_serverRows = total;
        endResetModel();
        return;
    }
    if (total > m_serverRows) {
        beginInsertRows({}, m_serverRows, total - 1);
        m_serverRows = total;
        endInsertRows();
    }
    if (!change.placed.isEmpty() && !m_columns.empty()) {
        Q_EMIT dataChanged(index(int(change.placed.begin), 0),
                           index(int(change.placed.end) - 1, columnCount() - 1));
    }
}

void ContactTableModel::onContactsDropped()
{
    m_rows.removeIf([this](RecordHandle handle) { return !m_list.store().record(handle).chunk; });
    endResetModel();
}

void ContactTableModel::onAboutToBeRemoved(RecordHandle contact)
{
    m_removing = rowOf(contact);
    if (m_removing >= 0)
        beginRemoveRows({}, m_removing, m_removing);
}

void ContactTableModel::onRemoved()
{
    if (m_removing < 0)
        return;
    if (m_result) {
        m_rows.remove(m_removing);
    } else {
        --m_serverRows;
    }
    endRemoveRows();
    m_removing = -1;
}

void ContactTableModel::emitChanged(const std::vector<RecordHandle> &handles)
{
    if (columnCount() == 0 || rowCount() == 0 || handles.empty())
        return;
    if (handles.size() > mostRuns) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    for (const int row : rowsOf(handles)) {
        if (row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

QVariant ContactTableModel::highlights(const ColumnKey &column, RecordRef record) const
{
    using Field = ColumnKey::Field;
    if (!m_result || m_result->query.isEmpty())
        return {};
    std::vector<SearchText::Range> ranges;
    std::vector<std::string> needles;
    std::vector<std::string> digits;
    for (const QueryCondition *condition : m_result->query.wanted()) {
        if (!condition->isText() || (condition->column && *condition->column != column))
            continue;
        const QueryText &text = condition->textValue();
        needles.push_back(text.folded);
        if (text.number.isNumber) {
            digits.push_back(text.number.digits);
            digits.push_back(text.number.orDigits);
        }
        if (column.field == Field::Id && text.id == record.chunk->id(record.row))
            ranges = {{0, int(m_text.display(column, record).size())}};
    }
    if (column.field == Field::PhoneNumber) {
        ranges = SearchText::numberHighlights(m_text.display(column, record), digits);
    } else if (column.field == Field::Name || column.field == Field::Country
               || column.isParameter()) {
        ranges = SearchText::highlights(m_text.display(column, record), needles);
    }
    QList<QPoint> points;
    for (const SearchText::Range &range : ranges)
        points << QPoint(range.start, range.length);
    return points.isEmpty() ? QVariant() : QVariant::fromValue(points);
}

} // namespace contacts
