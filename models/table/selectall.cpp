// SPDX-License-Identifier: MIT
#include "table/selectall.h"

namespace contacts {

SelectAll::SelectAll(ContactSheet &sheet, const ContactList &list, const ListWalker &walker,
                     ContactSelection &selection, const ContactTableModel &model, QObject *parent)
    : QObject(parent)
    , m_selection(selection)
    , m_model(model)
    , m_whole(sheet, list, walker)
{
    connect(&m_whole, &WholeResult::ended, this, &SelectAll::ended);
    connect(&selection, &ContactSelection::chosen, this, [this] {
        if (!m_isSelecting)
            cancel();
    });
}

void SelectAll::request()
{
    selectRows();
    if (m_whole.isWaiting())
        return;
    m_whole.await();
    if (m_whole.isWaiting())
        Q_EMIT waitingChanged();
}

void SelectAll::cancel()
{
    m_whole.cancel();
}

void SelectAll::selectRows()
{
    const int rows = m_model.rowCount();
    const int columns = m_model.columnCount();
    if (rows == 0 || columns == 0)
        return;
    m_isSelecting = true;
    m_selection.select(QItemSelection(m_model.index(0, 0), m_model.index(rows - 1, columns - 1)),
                       QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_isSelecting = false;
}

void SelectAll::ended(WholeResult::End end)
{
    Q_EMIT waitingChanged();
    if (end == WholeResult::End::OtherQuestion || end == WholeResult::End::Cancelled)
        return;
    selectRows();
    Q_EMIT selected(end);
}

} // namespace contacts
