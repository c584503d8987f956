// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollBar>
#include <QStyleOptionSlider>

namespace contacts::testing {

//! Where a mouse takes the handle of an upright bar, and where it brings it.
struct BarDrag
{
    QPoint from;
    QPoint to;

    //! To this part of the bar's length, 0 … 1.
    static BarDrag along(const QScrollBar &bar, double part)
    {
        QStyleOptionSlider option;
        option.initFrom(&bar);
        option.orientation = Qt::Vertical;
        option.minimum = bar.minimum();
        option.maximum = bar.maximum();
        option.pageStep = bar.pageStep();
        option.singleStep = bar.singleStep();
        option.sliderPosition = option.sliderValue = bar.value();
        option.subControls = QStyle::SC_All;
        const auto area = [&](QStyle::SubControl control) {
            return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, control, &bar);
        };
        const QRect handle = area(QStyle::SC_ScrollBarSlider);
        const QRect groove = area(QStyle::SC_ScrollBarGroove);
        const int length = groove.height() - handle.height();
        const QPoint from = handle.center();
        return {from, {from.x(), groove.top() + handle.height() / 2 + int(part * length)}};
    }
};

} // namespace contacts::testing
