// SPDX-License-Identifier: MIT
#pragma once

#include "accountdesk.h"
#include "accountdialogs.h"
#include "commandline.h"
#include "domain/clock.h"
#include "domain/timings.h"
#include "settings.h"

#include <memory>

namespace contacts {

class MainWindow;
class SingleInstance;
class WriteJournal;

//! The whole program behind main(). Needs a QApplication that outlives it.
class Application
{
    Q_DECLARE_TR_FUNCTIONS(contacts::Application)

public:
    //! Name, version and icon of the program; before anything else, with an application object.
    static void setIdentity();

    //! `keychain`: where keys are kept; null: the keychain of the system.
    explicit Application(CommandLine line, std::unique_ptr<SecretStore> keychain = nullptr,
                         const Timings &timings = {});
    ~Application();

    struct Outcome
    {
        bool isRunning = false;
        QString text; //!< for the person, when it is not
        int exitCode = 0;
    };
    //! Opens the window, or says why not.
    [[nodiscard]] Outcome start();

    AccountDesk &desk() { return *m_desk; }
    //! Only while an account is open.
    Session &session() { return *m_desk->session(); }
    MainWindow &window() { return *m_window; }

private:
    bool isStored() const { return m_line.open != CommandLine::Open::Server; }
    std::optional<Outcome> refuseSecondStart();

    const CommandLine m_line;
    SystemClock m_clock;
    const Timings m_timings;
    std::unique_ptr<SecretStore> m_keychain;
    std::unique_ptr<Settings> m_settings; //!< null: nothing of this run is stored
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<WriteJournal> m_journal; //!< null: nothing of this run is stored
    std::unique_ptr<AccountKeys> m_keys;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<AccountDesk> m_desk;
    std::unique_ptr<AccountDialogs> m_dialogs; //!< null: nothing of this run is stored
};

} // namespace contacts
