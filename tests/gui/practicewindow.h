// SPDX-License-Identifier: MIT
#pragma once

#include "gui/screen.h"
#include "session.h"

#include <memory>

namespace contacts {
class PracticeServer;
}

namespace contacts::testing {

//! The real window on the practice account: the server runs inside, the real client reads from it.
class PracticeWindow
{
public:
    struct Options
    {
        int rows = 2000;
        QStringList switches{}; //!< besides rate-limit=off
        ColumnLayout layout{};
        Timings timings = quickTimings();
        Clock *clock = nullptr; //!< null: the machine's own
    };

    PracticeWindow();
    explicit PracticeWindow(const Options &options);
    ~PracticeWindow();

    //! Shows the window and begins to read.
    [[nodiscard]] bool open();

    Screen &screen() { return *m_screen; }
    MainWindow &window() { return *m_window; }
    AccountSession &account() { return m_session.account(); }
    PracticeServer &server() { return *m_session.practiceServer(); }
    void set(const char *name, const char *value);
    //! The pages that arrived at the server, in order: "1/100".
    QStringList pagesAsked();
    bool isComplete();

private:
    SystemClock m_systemClock;
    Session m_session;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Screen> m_screen;
};

} // namespace contacts::testing
