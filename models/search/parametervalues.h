// SPDX-License-Identifier: MIT
#pragma once

#include "store/storesnapshot.h"

#include <QStringList>

namespace contacts::ParameterValues {

//! Values that many contacts have for a key, as a person reads them, the most frequent first. Only
//! the first 20,000 contacts that were read are looked at, which takes some milliseconds: enough to
//! propose from. `beginning`: of the value or of a word in it, capitals and accents aside.
QStringList frequent(const StoreSnapshot &store, const QString &key, const QString &beginning,
                     int most);

} // namespace contacts::ParameterValues
