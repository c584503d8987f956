// SPDX-License-Identifier: MIT
#pragma once

#include "session/account.h"
#include "session/preferences.h"

#include <QDialog>

#include <optional>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;

namespace contacts {

//! What a person can set, for the whole program and for the account that is open.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    //! One entry of a list to choose from: what is stored, and how it is called.
    struct Choice
    {
        QString value;
        QString text;
    };
    struct Choices
    {
        std::vector<Choice> languages;
        std::vector<Choice> countries; //!< in the person's order; two letters each
    };

    //! Without an account there are no settings of one.
    SettingsDialog(const Preferences &preferences, const std::optional<Account> &account,
                   const Choices &choices, QWidget *parent = nullptr);

    //! With what was chosen.
    Preferences preferences() const;
    std::optional<Account> account() const;

private:
    QWidget *createGeneral(const Choices &choices);
    QWidget *createAccount(const Choices &choices);
    QComboBox *addChoice(QFormLayout &form, const char *name, const QString &label);
    void alignLabels();
    void addZones();
    void addUndoTimes();

    QList<QLabel *> m_labels;
    const Preferences m_preferences;
    const std::optional<Account> m_account;
    QComboBox *m_language = nullptr;
    QComboBox *m_zone = nullptr;
    QComboBox *m_undo = nullptr;
    QComboBox *m_country = nullptr;
    QComboBox *m_completing = nullptr;
    QComboBox *m_leave = nullptr;
};

} // namespace contacts
