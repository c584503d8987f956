// SPDX-License-Identifier: MIT
#pragma once

#include "detailmodel.h"

#include <QStyledItemDelegate>

namespace contacts {

//! Paints lines of the detail pane: what it is beside what it says, both wrapped and whole.
class DetailDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    //! `model` must outlive the delegate.
    explicit DetailDelegate(const DetailModel &model, QObject *parent = nullptr);

    //! All lines are laid out for a list of this width, labels in this much of it, and `end` left
    //! free at the end of each; pixels.
    void setWidths(int list, int label, int end);
    //! How wide a label would like to be.
    static int labelWidth(const DetailRow &row, const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    //! Relative to the line, as in a left-to-right window.
    struct Places
    {
        QRect label;
        QRect icon;
        QRect text;
        QRect note;
        int height = 0;
    };

    Places places(const QFont &font, const DetailRow &row, bool isFirst) const;
    static QFont labelFont(const QFont &font, const DetailRow &row);
    static QFont textFont(const QFont &font, const DetailRow &row);
    static QFont noteFont(const QFont &font);

    const DetailModel &m_model;
    int m_listWidth = 0;
    int m_labelWidth = 0;
    int m_end = 0;
};

} // namespace contacts
