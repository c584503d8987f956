// SPDX-License-Identifier: MIT
#pragma once

#include "application.h"
#include "bench/measuredapplication.h"
#include "gui/screen.h"

#include <memory>

namespace contacts::bench {

//! The whole program on a server, as main() starts it, in a window as large as the screen, and what
//! a person does with it. Whatever does not happen in time ends the process with a message.
class OpenProgram
{
public:
    OpenProgram(MeasuredApplication &measured, const QString &server);
    ~OpenProgram();

    //! Returns when the first contacts are on the screen.
    void open();
    //! Reads the whole list, and says how long that took.
    std::chrono::duration<double> readWholeList();

    struct Answer
    {
        double rows = 0; //!< milliseconds until the rows were in the model
        double picture = 0; //!< and until they were painted
    };
    //! From just before `act`, which asks for other rows (a letter in the search, a click on a
    //! heading). Nothing when it asked for nothing new.
    std::optional<Answer> timeToAnswer(const std::function<void()> &act);
    //! From just before `act` until the sheet is painted while this holds.
    double millisecondsToPaint(const std::function<void()> &act,
                               const std::function<bool()> &holds);
    //! From just before `act` until this holds.
    double millisecondsTo(const std::function<void()> &act, const std::function<bool()> &holds);

    //! Pressed and released, as the platform reports it to the window.
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QString &text = {});
    void clickHeading(const ColumnKey &column);
    void clickRow(int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    //! The window closes and the event loop ends; prints a line when that begins.
    int close();

    MeasuredApplication &measured() { return m_measured; }
    AccountSession &account() { return m_program.session().account(); }
    testing::Screen &screen() { return *m_screen; }
    qint64 contacts() { return account().list().total(); }

private:
    double waitFor(MeasuredApplication::Clock::time_point start, const char *what);

    MeasuredApplication &m_measured;
    Application m_program;
    std::unique_ptr<testing::Screen> m_screen;
    //! The rows of what timeToAnswer() asked for.
    std::optional<MeasuredApplication::Clock::time_point> m_answered;
};

} // namespace contacts::bench
