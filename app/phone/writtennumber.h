// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

namespace contacts {

//! A phone number as somebody wrote it, taken apart without knowing any country.
struct WrittenNumber
{
    //! More digits than these are not kept: no country has such a number, and libphonenumber takes
    //! minutes for very long ones.
    static constexpr qsizetype longest = 64;

    bool hasPlus = false; //!< before the first digit
    QString digits; //!< of any script, as 0 … 9
    QString extension; //!< the same, of what follows "ext", "x", "#", ";ext=" …
    //! Letters after the first digit that mark no extension: "1-800-FLOWERS". What stands before
    //! the number is a label ("Tel.") and does not count.
    bool hasLetters = false;

    //! Any text of any length, also a tel: address.
    static WrittenNumber of(QStringView typed);
};

} // namespace contacts
