// SPDX-License-Identifier: MIT
#pragma once

#include "table/columnlayout.h"

#include <QSettings>

namespace contacts {

//! What is remembered from one run to the next: never a key, never a contact. UI thread.
class Settings
{
public:
    //! In the person's own configuration folder.
    Settings();

    ColumnLayout columnLayout(const QString &account) const;
    void setColumnLayout(const QString &account, const ColumnLayout &layout);

private:
    QSettings m_settings;
};

} // namespace contacts
