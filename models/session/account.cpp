// SPDX-License-Identifier: MIT
#include "session/account.h"

#include <QUuid>

namespace contacts {

AccountId AccountId::create()
{
    return {QUuid::createUuid().toString(QUuid::WithoutBraces)};
}

} // namespace contacts
