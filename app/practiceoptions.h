// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace contacts {

//! How the practice account is made up.
struct PracticeOptions
{
    int rows = 30'000; //!< read within one window of requests
    QStringList switches; //!< "name=value"
    QString profile; //!< empty: family
};

} // namespace contacts
