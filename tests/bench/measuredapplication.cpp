// SPDX-License-Identifier: MIT
#include "bench/measuredapplication.h"

#include "bench/stopwatch.h"

#include <QEventLoop>
#include <QThread>
#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace contacts::bench {

void MeasuredApplication::expectPaint(Condition holds)
{
    expect(std::move(holds));
    m_expectsPaint = true;
}

void MeasuredApplication::expect(Condition holds)
{
    m_expected = std::move(holds);
    m_expectsPaint = m_painted = false;
    m_met.reset();
}

std::optional<MeasuredApplication::Clock::time_point>
MeasuredApplication::wait(std::chrono::milliseconds patience)
{
    if (!m_met) {
        QEventLoop loop;
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        m_waiting = &loop;
        loop.exec();
        m_waiting = nullptr;
    }
    m_expected = nullptr;
    return std::exchange(m_met, std::nullopt);
}

void MeasuredApplication::rest(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

bool MeasuredApplication::notify(QObject *receiver, QEvent *event)
{
    // Qt delivers the events of its network thread through here as well.
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    if (event->type() == QEvent::Paint)
        notePaint(receiver);
    ++m_depth;
    const bool accepted = m_depth == 1 ? notifyOutermost(receiver, event)
        : m_depth == 2                 ? notifyInner(receiver, event)
                                       : QApplication::notify(receiver, event);
    --m_depth;
    if (m_depth == 0)
        checkExpected();
    return accepted;
}

bool MeasuredApplication::notifyOutermost(QObject *receiver, QEvent *event)
{
    if (m_activity.isEmpty())
        return QApplication::notify(receiver, event);
    // Receiver and event may be gone afterwards.
    m_span = {};
    m_span.receiver = receiver->metaObject()->className();
    m_span.type = event->type();
    const Milliseconds start = Stopwatch::threadCpu();
    const bool accepted = QApplication::notify(receiver, event);
    m_span.milliseconds = (Stopwatch::threadCpu() - start).count();
    m_spans[m_activity].add(m_span);
    return accepted;
}

bool MeasuredApplication::notifyInner(QObject *receiver, QEvent *event)
{
    const char *name = receiver->metaObject()->className();
    const QEvent::Type type = event->type();
    const Milliseconds start = Stopwatch::threadCpu();
    const bool accepted = QApplication::notify(receiver, event);
    const double spent = (Stopwatch::threadCpu() - start).count();
    if (spent > m_span.innerMilliseconds) {
        m_span.innerMilliseconds = spent;
        m_span.innerReceiver = name;
        m_span.innerType = type;
    }
    return accepted;
}

void MeasuredApplication::notePaint(const QObject *receiver)
{
    if (!m_expectsPaint || m_painted || !m_expected || !receiver->isWidgetType())
        return;
    const auto *widget = static_cast<const QWidget *>(receiver);
    const bool isWatched =
        std::any_of(m_watched.begin(), m_watched.end(), [widget](const QWidget *watched) {
            return watched == widget || watched->isAncestorOf(widget);
        });
    m_painted = isWatched && m_expected();
}

void MeasuredApplication::checkExpected()
{
    if (!m_expected || m_met || !(m_expectsPaint ? m_painted : m_expected()))
        return;
    m_met = Clock::now();
    if (m_waiting)
        m_waiting->quit();
}

} // namespace contacts::bench
