// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace contacts {

//! The platform's own style with a little more room left and right of the text in cells and
//! headings, the same for both.
class SheetStyle : public QProxyStyle
{
    Q_OBJECT

public:
    using QProxyStyle::QProxyStyle;

    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
};

} // namespace contacts
