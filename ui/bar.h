// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace contacts {

//! One bar of a chart. Plain text.
struct Bar
{
    QString label;
    QString axisLabel; //!< below a bar that stands; empty: none
    QString count; //!< "1,204"
    QString share; //!< "12 %", or what else is said of it
    //! Of the longest one, which is 1; a quiet one may be longer, and then fades out at its end.
    double length = 0;
    QString query; //!< what finds those it counts; empty: nothing does
    bool isQuiet = false; //!< the rest, or those of whom it is not known

    friend bool operator==(const Bar &, const Bar &) = default;
};

} // namespace contacts
