// SPDX-License-Identifier: MIT
#include "colorchoice.h"

#include "accountcolors.h"

namespace contacts {

ColorChoice::ColorChoice(AccountColor color, QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(QStringLiteral("accountColor"));
    for (const AccountColor choice : accountColors)
        addItem(AccountColors::icon(choice), AccountColors::name(choice), int(choice));
    setCurrentIndex(findData(int(color)));
}

AccountColor ColorChoice::color() const
{
    return AccountColor(currentData().toInt());
}

} // namespace contacts
