// SPDX-License-Identifier: MIT
#pragma once

#include "application.h"
#include "e2e/tour.h"
#include "gui/screen.h"

#include <memory>

namespace contacts {
class PracticeServer;
}

namespace contacts::testing {

//! The whole program on a practice account, as `contactsheet --practice` starts it, and the hands
//! of the person in front of it.
class Scene
{
public:
    //! `options` as on the command line, besides --practice.
    explicit Scene(const QStringList &options);
    ~Scene();

    //! Empty when the window is there.
    Tour::Problem start();

    Screen &screen() { return *m_screen; }
    QWidget &window();
    AccountSession &account() { return m_program->session().account(); }
    PracticeServer &server();
    void set(const char *name, const char *value);

    //! Waits for what a person would see. False after ten seconds.
    static bool see(const std::function<bool()> &condition);
    bool seeRead(int row);
    bool seeComplete();
    bool seeResult();
    //! Drags the bar of the sheet to this part of its length, 0 … 1.
    void dragBarTo(double part);
    //! What the status and the message bar say, for a failure.
    QString described();

private:
    std::unique_ptr<Application> m_program;
    std::unique_ptr<Screen> m_screen;
};

} // namespace contacts::testing
