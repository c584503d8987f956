// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>

#include <unicode/locid.h>

namespace contacts {

//! ICU's name for the person's language. The C locale has no language, and is taken as English.
//! For the sources of this folder alone, since it shows ICU.
inline icu::Locale icuLocale(const QLocale &locale)
{
    if (locale.language() == QLocale::C)
        return icu::Locale::getEnglish();
    UErrorCode status = U_ZERO_ERROR;
    const QByteArray name = locale.bcp47Name().toLatin1();
    const icu::Locale result = icu::Locale::forLanguageTag(name.constData(), status);
    return U_SUCCESS(status) ? result : icu::Locale::getEnglish();
}

} // namespace contacts
