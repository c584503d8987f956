// SPDX-License-Identifier: MIT
#pragma once

#include "domain/phonenumbers.h"

#include <vector>

namespace contacts {

//! PhoneNumbers by Google's libphonenumber. Its log, which it writes to standard output, is shut.
//! Holds nothing: every object shares the library's own tables, which the first one loads.
class LibPhoneNumbers final : public PhoneNumbers
{
public:
    LibPhoneNumbers();

    QString international(QStringView stored) const override;
    Reading read(QStringView typed, const QString &defaultCountry) const override;
    bool looksWrong(std::string_view digits) const override;

    struct Region
    {
        QString country; //!< two letters
        int callingCode = 0; //!< 39 for Italy
    };
    //! The countries whose numbers are known, in no order.
    static std::vector<Region> regions();
};

} // namespace contacts
