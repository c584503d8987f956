// SPDX-License-Identifier: MIT
#pragma once

#include "application.h"
#include "gui/moodykeychain.h"
#include "gui/screen.h"
#include "practice/practiceserver.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

class QAbstractButton;
class QAction;

namespace contacts::testing {

//! The whole program as one person uses it over days: settings and keychain stay while it ends and
//! starts again, and practice servers that want a key are the accounts. Everything is found by its
//! objectName and worked by keyboard and mouse.
class AccountProgram
{
public:
    struct ServerOptions
    {
        int rows = 200;
        const char *key = shopKey;
        QStringList switches{}; //!< "name=value"
        quint64 seed = 1; //!< other people for another one
    };
    static constexpr const char *shopKey = "Shop0canary1key2with3many4letters";
    static constexpr const char *clubKey = "Club5canary6key7with8many9letters";

    AccountProgram();
    ~AccountProgram();

    //! A server that runs as long as this.
    PracticeServer &serve(const ServerOptions &options);
    PracticeServer &serve() { return serve(ServerOptions()); }

    //! Opens the window and waits until it has the keyboard.
    [[nodiscard]] bool start();
    //! Closes the window and ends the program.
    void quit();
    //! Ends it at once, as when the session of the computer ends; dialogs are not asked.
    void end();
    [[nodiscard]] bool restart();

    MainWindow &window() const { return m_program->window(); }
    bool hasSession() const { return m_program && m_program->desk().session(); }
    AccountSession &account() const { return m_program->session().account(); }
    //! Only while an account is open.
    Screen screen() const { return {window(), account()}; }
    //! All contacts of the open account are read.
    bool isComplete() const;
    bool waitComplete() const;
    //! Waits until an account is open under this name.
    bool waitOpen(const QString &name) const;

    //! What is on the screen, dialogs before the window; null when it is not.
    QWidget *find(const char *name) const;
    bool isShown(const char *name) const { return find(name) != nullptr; }
    //! Of a label, button or text field on the screen; mnemonics are taken out.
    QString text(const char *name) const;
    QString title() const { return window().windowTitle(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void type(const QString &text) const;
    void click(const char *name) const;
    //! A click on the button that says so, in the dialog that is open.
    void clickButton(const QString &text) const;
    bool hasButton(const QString &text) const { return button(text) != nullptr; }
    //! A click into the field, and what is typed takes the place of what was in it.
    void enter(const char *name, const QString &text) const;
    //! A click on an entry of the menu Account, and what that menu holds.
    void choose(const QString &entry) const;
    QStringList accountEntries() const;
    QAction *accountEntry(const QString &text) const;
    void trigger(const char *action) const;

    //! The dialog for a new account, open and filled in.
    void fillIn(const QString &name, const QString &server, const QByteArray &key) const;
    //! Tests it and waits for the good answer.
    [[nodiscard]] bool testIt() const;
    //! Connects an account through the dialog and waits until it is open.
    [[nodiscard]] bool connectAccount(const QString &name, const PracticeServer &server,
                                      const QByteArray &key = shopKey) const;

    QString folder() const { return m_folder.path(); }
    QString settingsFile() const;
    QByteArray settingsText() const;
    //! Every file below the settings folder that holds this text, or has it in its name.
    QStringList filesWith(const QString &text) const;
    //! Accounts in the settings file.
    std::vector<Account> stored() const;

    //! How often a page was asked for with this status; -1: with any.
    static int asked(const PracticeServer &server, int status = -1);

    MoodyKeychain keychain;
    Timings timings;

private:
    QWidget *focusTarget() const;
    QAbstractButton *button(const QString &text) const;

    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<PracticeServer>> m_servers;
    std::unique_ptr<Application> m_program;
};

} // namespace contacts::testing
