// SPDX-License-Identifier: MIT
#pragma once

#include "edit/phonenumbers.h"

namespace contacts {

//! PhoneNumbers by Google's libphonenumber. Its log, which it writes to standard output, is shut.
//! Holds nothing: every object shares the library's own tables, which the first one loads.
class LibPhoneNumbers final : public PhoneNumbers
{
public:
    LibPhoneNumbers();

    QString international(QStringView stored) const override;
};

} // namespace contacts
