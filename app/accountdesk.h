// SPDX-License-Identifier: MIT
#pragma once

#include "net/httpconnectiontest.h"
#include "secrets/accountkeys.h"
#include "session.h"
#include "settings.h"

#include <QObject>
#include <QPointer>

#include <map>

namespace contacts {

class ConnectDialog;
class MainWindow;

//! Which account is open, and everything a person does with accounts: connects, switches, gives
//! another key, renames, forgets. One flow for opening: key (keychain) → session (first answer is
//! the check) → sheet. UI thread.
class AccountDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Settings *settings = nullptr; //!< null: nothing of this run is stored, no other accounts
        SecretStore &keychain;
        QString programId; //!< begins the names of the keychain's entries
        Clock &clock;
        Timings timings;
        MainWindow &window;
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

    //! Null while no account is open.
    Session *session() { return m_session.get(); }

private:
    void connectWindow();
    void open(const Account &account);
    void openWithKey(const Account &account, const ApiKey &key);
    void showSession();
    void closeSession();
    void choose(const AccountId &id);
    void practice();
    void tryAgain();
    void connectAccount();
    void replaceKey(const QString &movedTo);
    void runDialog(ConnectDialog *dialog, bool isNew);
    void keepNew(ConnectDialog *dialog, const Account &account, const ApiKey &key);
    void keepReplaced(ConnectDialog *dialog, const Account &account, const ApiKey &key);
    void undoReplacing();
    void storeKey(ConnectDialog *dialog, const Account &account, const ApiKey &key);
    void keepForThisRun(ConnectDialog *dialog, const Account &account, const ApiKey &key);
    bool save(ConnectDialog *dialog, const Account &account);
    void finish(ConnectDialog *dialog, const Account &account, const ApiKey &key);
    void editAccount();
    void forgetAccount();
    void forgetKey(const Account &account);
    void forgetRest(const AccountId &id);
    void showSettings();
    void sayNotSaved();
    QString notWritable() const;
    void updateAccounts();
    AccountColor unusedColor() const;
    QTimeZone zone() const;

    Parts m_parts;
    HttpConnectionTest m_test;
    AccountKeys m_keys;
    Account m_account; //!< open, or being opened; not valid: none
    ApiKey m_key; //!< that m_session uses
    std::optional<Account> m_replaced; //!< as it was before it got another address
    std::unique_ptr<Session> m_session;
    //! One for each key, kept while the program runs: who comes back to an account finds its window
    //! of requests as it was.
    std::map<QString, std::shared_ptr<RequestBudget>> m_budgets;
    std::map<QString, SheetState> m_states; //!< with the queries, which are not stored
};

} // namespace contacts
