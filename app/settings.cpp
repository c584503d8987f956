// SPDX-License-Identifier: MIT
#include "settings.h"

#include <QCoreApplication>

namespace contacts {

namespace {

QString columnsKey(const QString &account)
{
    return QStringLiteral("accounts/%1/columns").arg(account);
}

} // namespace

Settings::Settings()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, QCoreApplication::organizationName(),
                 QCoreApplication::applicationName())
{
}

ColumnLayout Settings::columnLayout(const QString &account) const
{
    return ColumnLayout::fromStringList(m_settings.value(columnsKey(account)).toStringList());
}

void Settings::setColumnLayout(const QString &account, const ColumnLayout &layout)
{
    m_settings.setValue(columnsKey(account), layout.toStringList());
}

} // namespace contacts
