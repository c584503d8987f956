// SPDX-License-Identifier: MIT
#include "table/contactselection.h"

#include <algorithm>

namespace contacts {

namespace {

std::vector<RowRange> rangesOf(const RowRangeSet &rows)
{
    std::vector<RowRange> ranges;
    for (const auto &[begin, end] : rows.ranges())
        ranges.push_back({begin, end});
    return ranges;
}

} // namespace

ContactSelection::ContactSelection(ContactTableModel *model, QObject *parent)
    : QItemSelectionModel(nullptr, parent)
    , m_contacts(*model)
{
    // Connected before the base class is: it forgets rows as soon as they are about to go.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { capture(); });
    connect(this, &QItemSelectionModel::selectionChanged, this,
            &ContactSelection::selectedRowsChanged);
    // Ranges cover whole rows: a changed number of columns would leave them partly covered.
    for (const auto about : {&QAbstractItemModel::columnsAboutToBeInserted,
                             &QAbstractItemModel::columnsAboutToBeRemoved})
        connect(model, about, this, [this] { capture(); });
    for (const auto done :
         {&QAbstractItemModel::columnsInserted, &QAbstractItemModel::columnsRemoved}) {
        connect(model, done, this, &ContactSelection::restore);
    }
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { forgetRows(first, last); });
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first) {
        if (m_contacts.isRemoving())
            m_unreadFlags.takeOut(first);
        const qint64 left = m_countBeforeRemoval - selectedCount();
        if (left <= 0)
            return;
        Q_EMIT selectedRowsChanged();
        // Who was deleted did not leave the result.
        if (!m_contacts.isRemoving())
            Q_EMIT rowsLeft(left);
    });
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (!currentIndex().isValid())
            restoreCurrent();
    });
    setModel(model);
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] { m_drawn.clear(); });
}

qint64 ContactSelection::selectedCount() const
{
    if (m_flagged)
        return m_flagCount;
    qint64 count = 0;
    for (const RowRange &range : rowRanges())
        count += range.size();
    return count;
}

bool ContactSelection::isSelectedRow(int row) const
{
    if (m_flagged) {
        const RecordHandle handle = m_contacts.handleAt(row);
        return (handle.value < m_flags.size() && m_flags[handle.value])
            || m_unreadFlags.contains({row, row + 1});
    }
    return m_contacts.columnCount() > 0 && isSelected(m_contacts.index(row, 0));
}

std::vector<RecordHandle> ContactSelection::selectedHandles(qint64 *unread) const
{
    std::vector<RecordHandle> handles;
    qint64 missing = 0;
    const auto take = [&](int row) {
        const RecordHandle handle = m_contacts.handleAt(row);
        if (handle.isValid())
            handles.push_back(handle);
        else
            ++missing;
    };
    if (m_flagged) {
        for (int row = 0, rows = m_contacts.rowCount(); row < rows; ++row) {
            if (isSelectedRow(row))
                take(row);
        }
    } else {
        for (const RowRange &range : rowRanges()) {
            for (qint64 row = range.begin; row < range.end; ++row)
                take(int(row));
        }
    }
    if (unread)
        *unread = missing;
    return handles;
}

SelectedRows ContactSelection::selectedRowsNow() const
{
    SelectedRows rows;
    rows.count = selectedCount();
    rows.rowCount = m_contacts.rowCount();
    rows.ranges = m_flagged ? rangesOf(m_unreadFlags) : rowRanges();
    rows.isFlagged = m_flagged;
    rows.flags = m_flags;
    if (m_contacts.showsResult())
        rows.result = m_contacts.resultRows();
    else
        rows.positions = m_contacts.serverPositions();
    return rows;
}

ContactRows ContactSelection::selectedContacts(qint64 *unread) const
{
    const qint64 rows = m_contacts.rowCount();
    if (selectedCount() < rows)
        return ContactRows(selectedHandles(unread));
    ContactRows all = m_contacts.shownContacts();
    if (unread)
        *unread = rows - all.count();
    return all;
}

void ContactSelection::select(const QItemSelection &selection, SelectionFlags command)
{
    if (!m_resetting)
        m_captured.valid = false;
    if (!m_flagged) {
        QItemSelectionModel::select(selection, command);
    } else if (command & Clear) {
        leaveFlags();
        QItemSelectionModel::select(selection, command);
        Q_EMIT selectedRowsChanged();
    } else {
        flag(selection, command);
    }
    if (!m_resetting)
        Q_EMIT chosen();
}

void ContactSelection::flag(const QItemSelection &selection, SelectionFlags command)
{
    // Qt's Current: the stretch from the last click to here replaces the one drawn before.
    const auto drawn = std::exchange(m_drawn, {});
    if (command & Current) {
        for (const auto &[row, before] : drawn)
            flag(row, before ? Select : Deselect);
    }
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            m_drawn.emplace_back(row, isSelectedRow(row));
            flag(row, command);
        }
    }
    Q_EMIT selectedRowsChanged();
}

void ContactSelection::flag(int row, SelectionFlags command)
{
    const bool before = isSelectedRow(row);
    const bool after = command & Toggle ? !before
        : (command & Select)            ? true
        : (command & Deselect)          ? false
                                        : before;
    const RecordHandle handle = m_contacts.handleAt(row);
    m_unreadFlags.remove({row, row + 1});
    if (handle.isValid()) {
        if (handle.value >= m_flags.size())
            m_flags.resize(handle.value + 1, false);
        m_flags[handle.value] = after;
    } else if (after) {
        m_unreadFlags.add({row, row + 1});
    }
    m_flagCount += int(after) - int(before);
}

void ContactSelection::leaveFlags()
{
    m_flagged = false;
    m_flags = {};
    m_unreadFlags.clear();
    m_drawn.clear();
    m_flagCount = 0;
}

void ContactSelection::forgetRows(int first, int last)
{
    m_countBeforeRemoval = selectedCount();
    m_drawn.clear(); // its rows are other people's now
    if (!m_flagged)
        return;
    for (int row = first; row <= last; ++row)
        flag(row, Deselect);
}

void ContactSelection::reset()
{
    if (m_captured.valid && m_restored)
        return;
    m_resetting = true;
    QItemSelectionModel::reset();
    leaveFlags();
    if (m_captured.valid)
        restore();
    else
        restoreCurrent();
    m_restored = true;
    m_resetting = false;
}

void ContactSelection::capture()
{
    const Memory last = std::exchange(m_captured, {});
    m_captured.valid = true;
    m_restored = false;
    m_captured.count = selectedCount();
    const QModelIndex current = currentIndex();
    m_captured.currentRow = current.row();
    // Where nothing is shown, who was current before may come back.
    m_captured.currentColumn = current.isValid() ? current.column() : last.currentColumn;
    m_captured.current = current.isValid() ? m_contacts.handleAt(current.row()) : last.current;
    m_wasServerOrder = !m_contacts.showsResult();
    if (m_flagged)
        m_captured.handles = m_flags;
    for (const RowRange &range : m_flagged ? rangesOf(m_unreadFlags) : rowRanges()) {
        for (qint64 row = range.begin; row < range.end; ++row)
            capture(row);
    }
}

void ContactSelection::capture(qint64 row)
{
    const RecordHandle handle = m_contacts.handleAt(int(row));
    if (handle.isValid()) {
        if (handle.value >= m_captured.handles.size())
            m_captured.handles.resize(handle.value * 3 / 2 + 1, false);
        m_captured.handles[handle.value] = true;
    } else if (!m_captured.unreadRows.empty() && m_captured.unreadRows.back().end == row) {
        ++m_captured.unreadRows.back().end;
    } else {
        m_captured.unreadRows.push_back({row, row + 1});
    }
}

void ContactSelection::restore()
{
    std::vector<RowRange> ranges;
    const bool serverOrder = m_wasServerOrder && !m_contacts.showsResult();
    qint64 count = 0;
    if (m_captured.count > 0) {
        RowRangeSet unread;
        if (serverOrder) {
            for (const RowRange &range : m_captured.unreadRows)
                unread.add(range);
        }
        for (int row = 0, rows = m_contacts.rowCount(); row < rows; ++row) {
            const RecordHandle handle = m_contacts.handleAt(row);
            const bool known =
                handle.value < m_captured.handles.size() && m_captured.handles[handle.value];
            // What was selected before it was read stays selected when it is read meanwhile.
            const bool selected = known || (serverOrder && unread.contains({row, row + 1}));
            if (!selected)
                continue;
            ++count;
            if (!ranges.empty() && ranges.back().end == row)
                ++ranges.back().end;
            else
                ranges.push_back({row, row + 1});
        }
    }
    const int lastColumn = m_contacts.columnCount() - 1;
    if (ranges.size() > size_t(mostRanges)) {
        QItemSelectionModel::select(QItemSelection(), Clear);
        m_flagged = true;
        m_flags.assign(m_captured.handles.size(), false);
        m_unreadFlags.clear();
        m_flagCount = 0;
        for (const RowRange &range : ranges) {
            for (qint64 row = range.begin; row < range.end; ++row)
                flag(int(row), Select);
        }
    } else if (lastColumn >= 0) {
        leaveFlags();
        QItemSelection selection;
        for (const RowRange &range : ranges) {
            selection.append(QItemSelectionRange(m_contacts.index(int(range.begin), 0),
                                                 m_contacts.index(int(range.end) - 1, lastColumn)));
        }
        QItemSelectionModel::select(selection, ClearAndSelect);
    }
    restoreCurrent();
    const qint64 left = m_captured.count - count;
    m_captured.count = count; // the view resets once more on its own
    Q_EMIT selectedRowsChanged();
    if (left > 0)
        Q_EMIT rowsLeft(left);
}

void ContactSelection::restoreCurrent()
{
    if (m_contacts.rowCount() == 0 || m_contacts.columnCount() == 0)
        return;
    int row = m_contacts.rowOf(m_captured.current);
    if (row < 0 && !m_captured.current.isValid() && m_wasServerOrder && !m_contacts.showsResult())
        row = m_captured.currentRow;
    // Always a current index: screen readers and the keyboard start from it.
    row = std::clamp(row, 0, m_contacts.rowCount() - 1);
    const int column = std::min(m_captured.currentColumn, m_contacts.columnCount() - 1);
    setCurrentIndex(m_contacts.index(row, column), NoUpdate);
}

std::vector<RowRange> ContactSelection::rowRanges() const
{
    RowRangeSet rows;
    for (const QItemSelectionRange &range : selection())
        rows.add({range.top(), range.bottom() + 1});
    return rangesOf(rows);
}

} // namespace contacts
