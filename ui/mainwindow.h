// SPDX-License-Identifier: MIT
#pragma once

#include "session/account.h"
#include "session/accountsession.h"
#include "session/keyproblem.h"
#include "table/sheetstate.h"
#include "views/sheetview.h"

#include <QMainWindow>

#include <functional>
#include <vector>

class QAction;
class QActionGroup;
class QStackedWidget;

namespace contacts {

class AccountView;
class NoticePage;

//! The program's window: which account is open, and in the middle its sheet, or what stands in the
//! way of it. Hands wishes on; decides nothing.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    //! The accounts that can be switched to. Without this there is no menu of accounts.
    void setAccounts(const std::vector<Account> &accounts);

    //! Each of these takes the place of what was shown.
    void showWelcome();
    //! Its key is being read; `slow`: for longer than it should take.
    void showReadingKey(const Account &account, bool slow);
    void showKeyProblem(const Account &account, const KeyProblem &problem);
    //! Its address cannot be used; `why` is plain text.
    void showBadAddress(const Account &account, const QString &why);
    //! Something else stands in the way; plain text. The button tries again.
    void showProblem(const Account &account, const QString &title, const QString &text);
    //! `session` and `clock` must outlive what is shown.
    void showAccount(AccountSession &session, Clock &clock, const Timings &timings,
                     const SheetState &state);

    //! Of the account on the screen, as they were stored.
    void setOwnViews(const std::vector<SheetView> &views);
    //! A short remark in the status of the account on the screen.
    void remark(const QString &text);
    //! Takes the account off the screen; before its session goes, and one of the above after it.
    void closeAccount();

    //! Calls `leave` when nothing is left behind, or the person agreed to that; they may also stay.
    void leaveAccount(const std::function<void()> &leave);

    //! Name, colour or settings of what is shown changed.
    void updateAccount(const Account &account);
    //! Null when no account is shown.
    AccountView *accountView() const { return m_view; }
    //! In front of everything, also when it was minimised.
    void bringToFront();

Q_SIGNALS:
    void accountChosen(const contacts::AccountId &account);
    void connectRequested();
    void practiceRequested();
    void editRequested();
    //! `server`: an address to use from now on; empty: as it is.
    void replaceKeyRequested(const QString &server);
    void forgetRequested();
    void settingsRequested();
    //! The key, or whatever stood in the way, once more.
    void tryAgainRequested();
    void sheetStateChanged(const contacts::SheetState &state);
    void ownViewsChanged(const std::vector<contacts::SheetView> &views);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void askToLeave(bool isQuitting, const std::function<void()> &leave);
    void createActions();
    void createMenus();
    void fillAccounts();
    void showNotice(NoticePage *page, const Account &account);
    void updateAccountLine();
    void updateActions();
    void markOpenAccount();
    void showAbout();

    std::vector<Account> m_accounts;
    bool m_hasAccounts = false; //!< setAccounts() was called
    Account m_account; //!< what is shown; not valid on the welcome page
    QWidget *m_line = nullptr;
    QStackedWidget *m_pages = nullptr;
    NoticePage *m_welcome = nullptr;
    NoticePage *m_keyPage = nullptr;
    AccountView *m_view = nullptr;
    QMenu *m_accountMenu = nullptr;
    QMenu *m_editMenu = nullptr;
    QMenu *m_viewMenu = nullptr;
    QActionGroup *m_accountChoice = nullptr;
    QAction *m_afterAccounts = nullptr; //!< the separator below them
    QAction *m_practice = nullptr;
    QAction *m_connect = nullptr;
    QAction *m_editAccount = nullptr;
    QAction *m_replaceKey = nullptr;
    QAction *m_forget = nullptr;
    QAction *m_settings = nullptr;
    QAction *m_quit = nullptr;
    QAction *m_about = nullptr;
    bool m_mayClose = false; //!< the person agreed to leave changes behind
};

} // namespace contacts
