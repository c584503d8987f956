// SPDX-License-Identifier: MIT
#pragma once

#include "accountdesk.h"
#include "net/httpconnectiontest.h"

#include <QPointer>

#include <functional>

class QDialog;

namespace contacts {

class ConnectDialog;
class WriteJournal;

//! What a person does with accounts through dialogs: connects one, gives it another key, renames
//! it, forgets it, changes settings. Keeps what was entered and hands it to the desk. UI thread.
//!
//! What the keychain may hold is noted in the settings before it is put there and taken off when it
//! is gone: wherever the program ends in between, no key is left that no account knows of. That no
//! key goes to another server than its own is AccountKeys' business.
class AccountDialogs : public QObject
{
    Q_OBJECT

public:
    //! All must outlive this.
    AccountDialogs(AccountDesk &desk, Settings &settings, AccountKeys &keys, WriteJournal &journal,
                   Clock &clock, const Timings &timings, MainWindow &window,
                   QObject *parent = nullptr);

    //! Takes out of the keychain what an earlier run could not, or did not come to.
    void removeLeftKeys();

private:
    void connectAccount();
    void replaceKey(const QString &movedTo);
    void runDialog(ConnectDialog *dialog, const std::function<bool(const Account &)> &prepare);
    bool save(ConnectDialog *dialog, const Account &account);
    bool noteServer(ConnectDialog *dialog, const Account &account);
    void storeKey(ConnectDialog *dialog, const Account &account, const ApiKey &key);
    void finish(ConnectDialog *dialog, const Account &account, const ApiKey &key);
    void removeOtherKeys(const Account &account);
    void takeBackNew(const AccountId &id);
    void takeBackReplaced(const AccountId &id);
    void editAccount();
    void forgetAccount();
    void forgetKeys(const Account &account);
    void forgetNextKey(const Account &account, QStringList servers, const QPointer<QDialog> &box);
    void askToForgetAnyway(const Account &account, const KeyProblem &problem);
    void forgetRest(const AccountId &id);
    void showSettings();
    void sayNotSaved();
    QString notWritable() const;
    void updateAccounts();
    AccountColor unusedColor() const;

    AccountDesk &m_desk;
    Settings &m_settings;
    AccountKeys &m_keys;
    WriteJournal &m_journal;
    MainWindow &m_window;
    HttpConnectionTest m_test;
};

} // namespace contacts
