// SPDX-License-Identifier: MIT
#pragma once

#include "commandline.h"
#include "domain/clock.h"
#include "domain/timings.h"
#include "session.h"
#include "settings.h"

#include <memory>

namespace contacts {

class MainWindow;

//! The whole program behind main(): one account in one window. Needs a QApplication that outlives
//! it.
class Application
{
public:
    //! Name, version and icon of the program; before anything else, with an application object.
    static void setIdentity();

    explicit Application(CommandLine line);
    ~Application();

    //! False with a text for the person when it cannot start.
    [[nodiscard]] bool start(QString *error);

    Session &session() { return m_session; }
    MainWindow &window() { return *m_window; }

private:
    const CommandLine m_line;
    SystemClock m_clock;
    const Timings m_timings;
    Session m_session;
    std::unique_ptr<Settings> m_settings; //!< null: nothing of this run is stored
    std::unique_ptr<MainWindow> m_window;
};

} // namespace contacts
