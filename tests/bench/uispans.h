// SPDX-License-Identifier: MIT
#pragma once

#include "bench/samples.h"

#include <QEvent>
#include <QString>

#include <vector>

namespace contacts::bench {

//! One call from the event loop into the program.
struct UiSpan
{
    double milliseconds = 0; //!< CPU time of the UI thread
    const char *receiver = ""; //!< its class
    QEvent::Type type = QEvent::None;
    //! The longest of the events that were delivered within, such as one widget's paint.
    double innerMilliseconds = 0;
    const char *innerReceiver = "";
    QEvent::Type innerType = QEvent::None;

    //! "QWidgetWindow UpdateRequest 12.3 ms (QWidget Paint 11.8 ms)".
    QString described() const;
};

//! All such calls of one activity, and which were the longest.
class UiSpans
{
public:
    //! Longer than this is a picture that comes late.
    static constexpr double limit = 16;

    void add(const UiSpan &span);

    const Samples &milliseconds() const { return m_milliseconds; }
    //! The longest first; only a few.
    const std::vector<UiSpan> &worst() const { return m_worst; }

    //! The figure on standard output, and on standard error what took longer than the limit.
    void print(const QString &activity) const;

private:
    Samples m_milliseconds;
    std::vector<UiSpan> m_worst;
};

} // namespace contacts::bench
