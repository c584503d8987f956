// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPersistentModelIndex>
#include <QStyleOptionViewItem>

class QAbstractItemModel;
class QTableView;

namespace contacts {

class FrozenHeading;

//! Keeps the first column of a table at the leading edge while the others are scrolled beneath it:
//! knows where it stands, paints its cells there and gives it a heading of its own. It stands apart
//! only while something is hidden under it; until then the table is as it always was, and it costs
//! nothing. Not a second view: that would keep a second list of rows. UI thread.
//!
//! A column wider than half the table is not kept until there is room again: the others could
//! hardly be seen beside it.
class FrozenColumn : public QObject
{
    Q_OBJECT

public:
    //! `table` owns this; it shows `model`, or is about to. Its rows are neither moved nor hidden,
    //! and it scrolls by pixels.
    FrozenColumn(QTableView &table, QAbstractItemModel &model);

    //! The column at the first visual place; -1: none. To be told again whenever columns came, went
    //! or moved.
    void setColumn(int column);
    int column() const;
    //! It stands over others now.
    bool isApart() const;
    //! Where it stands in the viewport; null unless it is apart.
    QRect area() const;

    //! `cell` at the place where its column is painted.
    QRect placed(const QModelIndex &index, const QRect &cell) const;
    //! Another column was scrolled to, or put somewhere: it is not left beneath this one.
    void keepBeside(int other);
    //! After the scroll bar, the width of the table or its direction changed.
    void refresh();
    //! The contents were moved sideways by `dx` on the screen: what is wrong now is painted again.
    void repaintScrolled(int dx);
    void setHovered(const QModelIndex &index) { m_hovered = index; }
    //! Over what the table painted. `option` as the table begins a cell.
    void paint(const QRegion &dirty, const QStyleOptionViewItem &option) const;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void headingMenuRequested(int column, const QPoint &globalPosition);

private:
    bool fits() const;
    int width() const;
    //! Where it would stand, and its edge.
    QRect place() const;
    QRect edge() const;
    void paintEdge(QPainter &painter) const;

    QTableView &m_table;
    FrozenHeading *m_heading;
    QPersistentModelIndex m_hovered;
};

} // namespace contacts
