// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace contacts {

//! What the server makes of a phone number (contract.md, Writing).
class PracticeNumbers
{
public:
    struct Place
    {
        std::string_view country; //!< ISO letters; empty: unknown
        std::string_view continent;
    };

    //! "+" and the digits, nothing else is understood; empty: none, or more than 15.
    static std::string normalised(std::string_view written);
    //! Where a number with that calling code is; the number starts with its country code, no plus
    //! needed.
    static Place place(std::string_view number);
};

} // namespace contacts
