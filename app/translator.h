// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

class QLocale;

namespace contacts {

struct Language
{
    QString code; //!< "it"
    QString name; //!< as its speakers call it
};

//! The languages the program speaks, by their codes.
std::vector<Language> translatedLanguages();

//! Installs the program's and Qt's own texts in the person's language, in place of those that were
//! installed before; English plural forms where there is no translation. Needs an application
//! object, which owns what is installed.
void installTranslators(const QLocale &locale);

} // namespace contacts
