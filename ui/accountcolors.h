// SPDX-License-Identifier: MIT
#pragma once

#include "session/account.h"

#include <QColor>
#include <QCoreApplication>
#include <QIcon>

namespace contacts {

//! How the colours of accounts look and what they are called. UI thread.
class AccountColors
{
    Q_DECLARE_TR_FUNCTIONS(contacts::AccountColors)

public:
    //! Stands out from light and from dark windows.
    static QColor shade(AccountColor color);
    static QString name(AccountColor color);
    //! A round spot; `marked`: with a tick in it.
    static QIcon icon(AccountColor color, bool marked = false);
};

} // namespace contacts
