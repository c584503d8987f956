// SPDX-License-Identifier: MIT
#pragma once

#include "store/contactchunk.h"

#include <array>
#include <bitset>
#include <string>
#include <string_view>

namespace contacts {

class TerritoryNames;

//! The folded name of every country code, in the person's language: what a word is looked for in.
//! Immutable; any thread.
class CountryIndex
{
public:
    static constexpr int codeCount = 26 * 26;
    using Codes = std::bitset<codeCount>;

    explicit CountryIndex(const TerritoryNames &names);

    //! -1 for no country.
    static int indexOf(CountryCode code);
    Codes codesContaining(std::string_view folded) const;

private:
    std::array<std::string, codeCount> m_names;
};

} // namespace contacts
