// SPDX-License-Identifier: MIT
#pragma once

#include "application.h"
#include "e2e/tour.h"
#include "mainwindow.h"
#include "secrets/memorysecretstore.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace contacts {
class PracticeServer;
}

namespace contacts::testing {

//! Of a keychain that lives longer than the program, and can be locked, silent or away.
struct TourKeychainState
{
    MemorySecretStore kept;
    std::optional<KeyProblem::Kind> problem;
    bool isSilent = false;
};

//! The whole program on accounts of its own, and the hands of the person in front of it.
class AccountScene
{
public:
    AccountScene();
    ~AccountScene();

    //! Also once more, with what was stored. Empty when the window is there.
    Tour::Problem start();

    MainWindow &window() { return m_program->window(); }
    AccountSession &account() { return m_program->session().account(); }
    PracticeServer &shop() { return *m_shop; }
    PracticeServer &mailing() { return *m_mailing; }

    //! Null when none is on the screen.
    template<typename T>
    T *find(const char *name)
    {
        for (T *widget : window().findChildren<T *>(QLatin1String(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    QString text(const char *name);
    //! Waits for a label with this in it.
    bool see(const char *name, const QString &part);
    bool seeTitle(const QString &title);
    bool seeDialog(const char *name);
    bool click(const char *name);
    static void type(const QString &text);
    static void press(Qt::Key pressed, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    //! Name, server and key, by keyboard alone.
    static void fill(const QString &name, const QString &server, const QString &typedKey);
    bool trigger(const char *name);

    static const char *key(); //!< that both servers take
    TourKeychainState keychain;

private:
    const QTemporaryDir m_folder;
    std::unique_ptr<PracticeServer> m_shop;
    std::unique_ptr<PracticeServer> m_mailing;
    std::unique_ptr<Application> m_program;
};

} // namespace contacts::testing
