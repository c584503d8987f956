// SPDX-License-Identifier: MIT
#include "sheetstyle.h"

namespace contacts {

namespace {
constexpr int textMargin = 7;
} // namespace

int SheetStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                            const QWidget *widget) const
{
    switch (metric) {
    case PM_HeaderMargin:
        return textMargin;
    case PM_FocusFrameHMargin:
        return textMargin - 1; // views add one of their own
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace contacts
