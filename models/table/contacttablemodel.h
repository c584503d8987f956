// SPDX-License-Identifier: MIT
#pragma once

#include "domain/columnkey.h"
#include "search/searchjob.h"
#include "store/contactlist.h"
#include "table/celltext.h"
#include "table/contactrows.h"

#include <QAbstractTableModel>

#include <functional>

namespace contacts {

//! The sheet: either the server's order, where rows may not be read yet, or a result.
//! data() never asks for anything; who shows rows tells PageScheduler which. UI thread.
class ContactTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        HighlightsRole = Qt::UserRole + 1, //!< QList<QPoint>: start and length in the display text
        RowStateRole, //!< RowState as int
        OptedOutRole, //!< bool
        MarkRole, //!< Mark as int
    };
    enum class RowState {
        Loaded,
        NotRead, //!< its page has not arrived
        Unreadable, //!< its page could not be had
    };

    //! What else is to be seen of a row.
    enum class Mark {
        None,
        Leaving, //!< it is deleted, or about to be
        NoLongerFound, //!< it was edited and does not match the search any more
    };

    ContactTableModel(const ContactList &list, const CellText &text, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setColumns(const std::vector<ColumnKey> &columns);
    const std::vector<ColumnKey> &columns() const { return m_columns; }
    //! -1 when it is not shown.
    int columnOf(const ColumnKey &key) const;

    void showServerOrder();
    //! A new result for what is shown already changes rows one by one where that is few, so that
    //! the view does not jump. Nobody in it was dropped from the list meanwhile.
    void showResult(const std::shared_ptr<const SearchResult> &result);
    bool showsResult() const { return m_result != nullptr; }
    //! Who stands in the result's rows now; shared, so it costs nothing. Empty: the server's order.
    QList<RecordHandle> resultRows() const { return m_rows; }
    //! Who stands where in the server's order; shared as well.
    std::shared_ptr<const ServerAxis::Positions> serverPositions() const
    {
        return m_list.axis().positions();
    }

    //! Not valid for a row that is not read.
    RecordHandle handleAt(int row) const;
    //! The rows that are being removed are those of a contact that is gone from the list.
    bool isRemoving() const { return m_removing >= 0; }
    //! -1 when the contact is not shown. In a result it is looked for row by row, which takes half
    //! a millisecond in a million; rowsOf() takes little more for all of them.
    int rowOf(RecordHandle handle) const;
    std::vector<int> rowsOf(const std::vector<RecordHandle> &handles) const;
    RecordRef recordAt(int row) const { return m_list.store().record(handleAt(row)); }
    RowState rowState(int row) const;
    //! Everybody who is read, from the top.
    ContactRows shownContacts() const
    {
        return m_result ? ContactRows(m_rows)
                        : ContactRows(m_list.axis().positions(), m_list.axis().placedCount());
    }

    //! Tells who is about to be deleted; asked when a row is shown. marksChanged() after that.
    void setLeaving(std::function<bool(ContactId)> isLeaving)
    {
        m_isLeaving = std::move(isLeaving);
    }
    //! Shown although the result does not hold them.
    void setNoLongerFound(std::vector<RecordHandle> contacts);
    void marksChanged();

    //! Rows of the server's order whose pages could not be had.
    void setUnreadable(const RowRangeSet &rows);
    const CellText &text() const { return m_text; }
    //! Every time shown changes to this zone.
    void setZone(const QTimeZone &zone);

private:
    void onOrderAboutToChange();
    void onPageApplied(const ListChange &change);
    void onContactsDropped();
    void onAboutToBeRemoved(RecordHandle contact);
    void onRemoved();
    Mark mark(int row) const;
    static QString markText(Mark mark);
    void emitChanged(const std::vector<RecordHandle> &handles);
    bool applyFewRuns(const QList<RecordHandle> &target);
    QVariant highlights(const ColumnKey &column, RecordRef record) const;

    const ContactList &m_list;
    CellText m_text;
    std::vector<ColumnKey> m_columns;
    std::shared_ptr<const SearchResult> m_result; //!< null: server's order
    QList<RecordHandle> m_rows; //!< of the result; shared with it until single rows change
    int m_serverRows = 0;
    int m_removing = -1; //!< row between contactAboutToBeRemoved() and contactRemoved()
    RowRangeSet m_unreadable;
    std::function<bool(ContactId)> m_isLeaving;
    std::vector<RecordHandle> m_noLongerFound;
};

} // namespace contacts
