// SPDX-License-Identifier: MIT
#pragma once

#include "bench/uispans.h"

#include <QApplication>

#include <chrono>
#include <functional>
#include <map>
#include <optional>

class QEventLoop;

namespace contacts::bench {

//! An application that measures what the UI thread computes in each call from the event loop, and
//! notes when something is on the screen. UI thread.
class MeasuredApplication : public QApplication
{
    Q_OBJECT

public:
    using Clock = std::chrono::steady_clock;
    using Condition = std::function<bool()>;

    using QApplication::QApplication;

    //! From now on calls belong to this activity; empty: to none.
    void setActivity(const QString &activity) { m_activity = activity; }
    const UiSpans &spans(const QString &activity) { return m_spans[activity]; }

    //! The widget whose paint expectPaint() is about; another one that is shown in its place may
    //! be added.
    void watch(const QWidget *widget) { m_watched.push_back(widget); }

    //! Waits from now on, instead of what was waited for before, for the end of the first call in
    //! which a watched widget is painted while this holds: then the picture is on its way to the
    //! screen.
    void expectPaint(Condition holds);
    //! The same for the end of the first call after which this holds.
    void expect(Condition holds);
    //! When that was, also when it was before this; nothing when it takes longer than that.
    std::optional<Clock::time_point> wait(std::chrono::milliseconds patience);
    //! The event loop goes on for so long.
    void rest(std::chrono::milliseconds time);

    bool notify(QObject *receiver, QEvent *event) override;

private:
    bool notifyOutermost(QObject *receiver, QEvent *event);
    bool notifyInner(QObject *receiver, QEvent *event);
    void notePaint(const QObject *receiver);
    void checkExpected();

    QString m_activity;
    std::map<QString, UiSpans> m_spans;
    std::vector<const QWidget *> m_watched;
    int m_depth = 0;
    UiSpan m_span; //!< the call under way
    Condition m_expected;
    bool m_expectsPaint = false;
    bool m_painted = false;
    std::optional<Clock::time_point> m_met;
    QEventLoop *m_waiting = nullptr;
};

} // namespace contacts::bench
