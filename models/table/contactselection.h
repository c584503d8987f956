// SPDX-License-Identifier: MIT
#pragma once

#include "table/contacttablemodel.h"
#include "table/selectedrows.h"

#include <QItemSelectionModel>

namespace contacts {

//! The selected rows of the sheet. Holds only rows that are shown; follows contacts, not row
//! numbers, through every change of the order. Past `mostRanges` scattered ranges it keeps one flag
//! per contact instead of Qt's ranges (whose repaint would take 225 ms for 100,000 of them), so
//! painting and counting go through here and not through selectedRows(). UI thread.
class ContactSelection : public QItemSelectionModel
{
    Q_OBJECT

public:
    static constexpr int mostRanges = 1'000;

    explicit ContactSelection(ContactTableModel *model, QObject *parent = nullptr);

    qint64 selectedCount() const;
    bool isSelectedRow(int row) const;
    //! From the top; rows that are not read yet are left out and counted in `unread`.
    std::vector<RecordHandle> selectedHandles(qint64 *unread = nullptr) const;
    //! The same for a worker: who they are is not looked up here, however many there are.
    SelectedRows selectedRowsNow() const;
    //! The same for a worker: at once where all rows are selected.
    ContactRows selectedContacts(qint64 *unread = nullptr) const;

    using QItemSelectionModel::select;
    void select(const QItemSelection &selection, SelectionFlags command) override;
    void reset() override;

Q_SIGNALS:
    //! Somebody selected or unselected rows: it was not the rows that came and went.
    void chosen();
    //! Everything that can change selectedCount() or isSelectedRow().
    void selectedRowsChanged();
    //! Rows that were selected are no longer shown and so no longer selected; not those of contacts
    //! that were removed from the list.
    void rowsLeft(qint64 count);

private:
    struct Memory
    {
        std::vector<bool> handles;
        std::vector<RowRange> unreadRows; //!< selected before they were read; server's order only
        qint64 count = 0;
        RecordHandle current;
        int currentRow = -1;
        int currentColumn = 0;
        bool valid = false;
    };

    void capture();
    void capture(qint64 row);
    void restore();
    void restoreCurrent();
    std::vector<RowRange> rowRanges() const;
    void flag(int row, SelectionFlags command);
    void flag(const QItemSelection &selection, SelectionFlags command);
    void leaveFlags();
    void forgetRows(int first, int last);

    ContactTableModel &m_contacts;
    Memory m_captured; //!< across a reset
    bool m_resetting = false;
    bool m_restored = false; //!< model and view both reset: once is enough
    //! What a stretch that is still being drawn found: put back before it is drawn anew.
    std::vector<std::pair<int, bool>> m_drawn;
    std::vector<bool> m_flags; //!< by handle; the truth while m_flagged
    RowRangeSet m_unreadFlags; //!< rows flagged before they were read; server's order only
    qint64 m_flagCount = 0;
    bool m_flagged = false;
    bool m_wasServerOrder = true;
    qint64 m_countBeforeRemoval = 0;
};

} // namespace contacts
