// SPDX-License-Identifier: MIT
#pragma once

#include "session/account.h"

#include <QComboBox>

namespace contacts {

//! Chooses the colour of an account, by spot and by word.
class ColorChoice : public QComboBox
{
    Q_OBJECT

public:
    explicit ColorChoice(AccountColor color, QWidget *parent = nullptr);

    AccountColor color() const;
};

} // namespace contacts
