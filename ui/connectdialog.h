// SPDX-License-Identifier: MIT
#pragma once

#include "dialognotice.h"
#include "session/account.h"
#include "session/connectiontest.h"
#include "session/keyproblem.h"

#include <QDialog>
#include <QTimeZone>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace contacts {

class ColorChoice;
class KeyEdit;

//! Connects an account, or gives one another key or address. What is entered is tried first, then
//! handed over to be kept; whoever keeps it closes the dialog, or says what went wrong. Nothing
//! that was typed is lost until then.
class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { Connect, ReplaceKey };

    //! `test` must outlive the dialog. `account`: what the fields show at first. `zone`: of times.
    ConnectDialog(ConnectionTest &test, Purpose purpose, const Account &account,
                  const QTimeZone &zone, QWidget *parent = nullptr);
    ~ConnectDialog() override;

    //! keepRequested() did not work: the keychain did not take the key.
    void showKeyProblem(const KeyProblem &problem);
    //! The same for anything else, in the person's words.
    void showProblem(const QString &title, const QString &text);

Q_SIGNALS:
    //! It was tried and works; to be kept and opened.
    void keepRequested(const contacts::Account &account, const contacts::ApiKey &key);
    //! The same with the key for this run only.
    void keepForThisRunRequested(const contacts::Account &account, const contacts::ApiKey &key);

private:
    enum class State { Editing, Testing, Tested, Keeping, KeyProblem };

    QWidget *createFields();
    void addKeyHelp(QFormLayout &form);
    void connectFields();
    void fit();
    void say(DialogNotice::Mood mood, const QString &title, const QString &text = {},
             const QStringList &buttons = {});
    void setState(State state);
    void onEdited();
    void onMainButton();
    void onNoticeButton(int index);
    void startTest();
    void onTested(const ConnectionTest::Outcome &outcome);
    void showFault(const ConnectionTest::Problem &problem);
    void keep();
    Account entered() const;

    ConnectionTest &m_test;
    const Purpose m_purpose;
    const Account m_account;
    const QTimeZone m_zone;
    State m_state = State::Editing;
    std::unique_ptr<ConnectionTest::Run> m_run;
    QString m_testedServer;
    QString m_offeredServer; //!< where the server points to
    QLineEdit *m_name = nullptr;
    ColorChoice *m_color = nullptr;
    QLineEdit *m_server = nullptr;
    KeyEdit *m_key = nullptr;
    QCheckBox *m_looksOnly = nullptr;
    DialogNotice *m_notice = nullptr;
    QPushButton *m_main = nullptr;
};

} // namespace contacts
