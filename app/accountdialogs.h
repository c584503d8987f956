// SPDX-License-Identifier: MIT
#pragma once

#include "accountdesk.h"
#include "net/httpconnectiontest.h"

namespace contacts {

class ConnectDialog;

//! What a person does with accounts through dialogs: connects one, gives it another key, renames
//! it, forgets it, changes settings. Keeps what was entered and hands it to the desk. UI thread.
//!
//! The order of the steps is such that wherever the program ends in between, no key is left that
//! no account knows of, and no key goes to another server than its own.
class AccountDialogs : public QObject
{
    Q_OBJECT

public:
    //! All must outlive this.
    AccountDialogs(AccountDesk &desk, Settings &settings, AccountKeys &keys, Clock &clock,
                   const Timings &timings, MainWindow &window, QObject *parent = nullptr);

private:
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

    AccountDesk &m_desk;
    Settings &m_settings;
    AccountKeys &m_keys;
    MainWindow &m_window;
    HttpConnectionTest m_test;
    std::optional<Account> m_replaced; //!< as it was before it got another address
};

} // namespace contacts
