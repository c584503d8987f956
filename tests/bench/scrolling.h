// SPDX-License-Identifier: MIT
#pragma once

#include "bench/measuredapplication.h"

#include <QPoint>

#include <random>

class QTableView;

namespace contacts::bench {

//! Scrolls a table as a person does: each step waits for the picture of the one before. The same
//! for the program's sheet and for the bare view beside it.
class Scrolling
{
public:
    //! The viewport of `table` is to be watched by `application`.
    Scrolling(MeasuredApplication &application, QTableView &table);

    //! `steps` notches of the wheel downwards.
    void turnWheel(int steps);
    //! Presses Page Down so many times. The table needs the keyboard focus.
    void pageDown(int times);
    //! Drags the bar to so many places picked at random, the same ones each time.
    void dragBar(int times);

private:
    template<typename Act>
    void step(const Act &act);
    void sendMouse(QEvent::Type type, QPoint at);
    void dragBarTo(double part);

    MeasuredApplication &m_application;
    QTableView &m_table;
    std::mt19937 m_random{1};
};

} // namespace contacts::bench
