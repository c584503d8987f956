// SPDX-License-Identifier: MIT
#pragma once

#include "session/account.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace contacts {

class ColorChoice;

//! Name and colour of an account, and whether it may be changed.
class AccountDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AccountDialog(const Account &account, QWidget *parent = nullptr);

    //! With what was entered.
    Account account() const;

private:
    const Account m_account;
    QLineEdit *m_name;
    ColorChoice *m_color;
    QCheckBox *m_looksOnly;
};

} // namespace contacts
