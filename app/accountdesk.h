// SPDX-License-Identifier: MIT
#pragma once

#include "secrets/accountkeys.h"
#include "session.h"
#include "settings.h"

#include <QObject>

#include <map>

namespace contacts {

class MainWindow;

//! Which account is open. One flow: key (keychain) → session (its first answer is the check) →
//! sheet; a switch takes the sheet away, then the session and with it every request. UI thread.
class AccountDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Settings *settings = nullptr; //!< null: nothing of this run is stored, no other accounts
        AccountKeys &keys;
        Clock &clock;
        Timings timings;
        MainWindow &window;
        WriteJournal *journal = nullptr; //!< null: changes are kept in memory only
    };

    //! Everything in `parts` must outlive this.
    explicit AccountDesk(Parts parts, QObject *parent = nullptr);
    ~AccountDesk() override;

    //! The account that was open last, or the welcome page.
    void openLast();
    //! False with a text for the person when the practice server cannot start.
    [[nodiscard]] bool openPractice(const PracticeOptions &options, QString *error);
    //! An account of this run only: nothing of it is stored.
    void openForThisRun(const ServerAddress &server, const ApiKey &key);
    //! An account whose key was just entered; takes the place of one with the same id.
    void openWithNewKey(const Account &account, const ApiKey &key);

    //! Open, or being opened; not valid: none.
    const Account &account() const { return m_account; }
    //! That the open session uses; empty: none is open, or it needs none.
    const ApiKey &key() const { return m_key; }
    //! Null while no account is open.
    Session *session() { return m_session.get(); }

    //! Of the times shown.
    QTimeZone zone() const;
    //! Name, colour or settings of the open account changed.
    void setAccount(const Account &account);
    //! The zone or the Undo time in the preferences changed.
    void applyPreferences();
    //! Everything that is known of it in this run goes; another one is opened when it was open.
    void forget(const AccountId &id);

private:
    std::optional<std::chrono::seconds> undoTime() const;
    void open(const Account &account);
    void openSession(const Account &account, const ApiKey &key);
    void showSession();
    void keepViews(const std::vector<SheetView> &views);
    void close();
    void choose(const AccountId &id);
    void practice();
    void tryAgain();

    Parts m_parts;
    Account m_account;
    ApiKey m_key;
    std::unique_ptr<Session> m_session;
    //! One for each account's key, kept while the program runs: who comes back to an account finds
    //! its window of requests as it was.
    std::map<QString, std::shared_ptr<RequestBudget>> m_budgets;
    std::map<QString, SheetState> m_states; //!< with the queries, which are not stored
    std::map<QString, std::vector<SheetView>> m_views; //!< by account, of this run
};

} // namespace contacts
