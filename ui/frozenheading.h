// SPDX-License-Identifier: MIT
#pragma once

#include <QHeaderView>

class QTableView;

namespace contacts {

//! The heading of a column that stays in view, over the headings that are scrolled beneath it. A
//! click, a drag of its edge or a double click there does what it does to the table's own heading,
//! and arrow and width are the same in both.
class FrozenHeading : public QHeaderView
{
    Q_OBJECT

public:
    //! Lies in the horizontal header of `table`, which must not get another one; hidden at first.
    FrozenHeading(QTableView &table, QAbstractItemModel &model);

    //! Between what stays and what is scrolled, on the paper of this palette.
    static QColor edgeColor(const QPalette &palette);

    //! -1: none. To be told again whenever columns came or went.
    void setSection(int section);
    int section() const { return m_section; }
    //! Shows it at `place` in the header. It gets no wider than `widest`, for as long as it is held
    //! by its edge too.
    void showAt(const QRect &place, int widest);

Q_SIGNALS:
    void menuRequested(int section, const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void connectHeader();

    QHeaderView &m_header;
    int m_section = -1;
    QRect m_edge;
};

} // namespace contacts
