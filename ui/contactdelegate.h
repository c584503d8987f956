// SPDX-License-Identifier: MIT
#pragma once

#include "table/contactselection.h"

#include <QStyledItemDelegate>

namespace contacts {

//! Paints cells: what a search found is marked at its characters, rows that are not read are quiet
//! bars, and the selection is asked of ContactSelection. Server text is always plain text.
class ContactDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    //! `selection` must outlive the delegate.
    ContactDelegate(const ContactSelection &selection, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    //! How strongly a row that was just stored stands out: from 1 to 0.
    void setFlash(RecordHandle contact, qreal strength);

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintCurrentRow(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const;
    void paintMark(QPainter *painter, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option,
                   const QList<QPoint> &highlights) const;
    void paintUnread(QPainter *painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;

    const ContactSelection &m_selection;
    RecordHandle m_flashing;
    qreal m_flash = 0;
};

} // namespace contacts
