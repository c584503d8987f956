// SPDX-License-Identifier: MIT
#pragma once

#include "barmodel.h"

#include <QStyledItemDelegate>

namespace contacts {

//! Paints bars: lying ones with label, count and share beside them, standing ones bare.
class BarDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    //! `model` must outlive the delegate. `orientation`: how the bars grow.
    BarDelegate(const BarModel &model, Qt::Orientation orientation, QObject *parent = nullptr);

    //! What all bars share, and how much of it the chart needs itself above and below standing
    //! ones; pixels.
    void setSpace(const QSize &space, int above = 0, int below = 0);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    static int lineHeight(const QFontMetrics &metrics);

private:
    void paintLying(QPainter &painter, const QStyleOptionViewItem &option, const Bar &bar) const;
    void paintStanding(QPainter &painter, const QStyleOptionViewItem &option, const Bar &bar) const;
    static QColor color(const QStyleOptionViewItem &option, const Bar &bar);
    static QBrush brush(const QStyleOptionViewItem &option, const Bar &bar, const QRect &area);
    //! Of the widest one.
    int width(QString Bar::*text, const QFontMetrics &metrics) const;

    const BarModel &m_model;
    const Qt::Orientation m_orientation;
    QSize m_space;
    int m_above = 0;
    int m_below = 0;
};

} // namespace contacts
