// SPDX-License-Identifier: MIT
#pragma once

class QLocale;

namespace contacts {

//! Installs the program's and Qt's own texts in the person's language; English plural forms where
//! there is no translation. Needs an application object, which owns what is installed.
void installTranslators(const QLocale &locale);

} // namespace contacts
