// SPDX-License-Identifier: MIT
#include "bench/scrolling.h"

#include "gui/bardrag.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QTableView>
#include <QWheelEvent>

namespace contacts::bench {

namespace {
constexpr std::chrono::seconds patience{2};
constexpr int movesOfADrag = 10;
constexpr int notch = 120; //!< of a wheel, in eighths of a degree
} // namespace

Scrolling::Scrolling(MeasuredApplication &application, QTableView &table)
    : m_application(application)
    , m_table(table)
{
}

template<typename Act>
void Scrolling::step(const Act &act)
{
    const int before = m_table.verticalScrollBar()->value();
    m_application.expectPaint([] { return true; });
    act();
    // At an end of the list nothing moves and nothing is painted.
    if (m_table.verticalScrollBar()->value() != before)
        m_application.wait(patience);
}

void Scrolling::turnWheel(int steps)
{
    QWidget *viewport = m_table.viewport();
    const QPointF at = viewport->rect().center();
    for (int i = 0; i < steps; ++i) {
        step([&] {
            QWheelEvent event(at, viewport->mapToGlobal(at), {}, QPoint(0, -notch), Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(viewport, &event);
        });
    }
}

void Scrolling::pageDown(int times)
{
    for (int i = 0; i < times; ++i) {
        step([this] {
            QKeyEvent press(QEvent::KeyPress, Qt::Key_PageDown, Qt::NoModifier);
            QCoreApplication::sendEvent(&m_table, &press);
        });
    }
}

void Scrolling::dragBar(int times)
{
    std::uniform_real_distribution<double> parts(0, 1);
    for (int i = 0; i < times; ++i)
        dragBarTo(parts(m_random));
}

void Scrolling::sendMouse(QEvent::Type type, QPoint at)
{
    QScrollBar *bar = m_table.verticalScrollBar();
    const bool isMove = type == QEvent::MouseMove;
    QMouseEvent event(type, at, bar->mapToGlobal(at), isMove ? Qt::NoButton : Qt::LeftButton,
                      type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(bar, &event);
}

void Scrolling::dragBarTo(double part)
{
    QScrollBar *bar = m_table.verticalScrollBar();
    const auto [from, to] = testing::BarDrag::along(*bar, part);
    sendMouse(QEvent::MouseButtonPress, from);
    for (int i = 1; i <= movesOfADrag; ++i) {
        const QPoint at = from + (to - from) * i / movesOfADrag;
        step([&] { sendMouse(QEvent::MouseMove, at); });
    }
    sendMouse(QEvent::MouseButtonRelease, to);
}

} // namespace contacts::bench
