// SPDX-License-Identifier: MIT
#include "search/countryindex.h"

#include "search/territorynames.h"
#include "store/searchtext.h"

namespace contacts {

CountryIndex::CountryIndex(const TerritoryNames &names)
{
    for (char first = 'A'; first <= 'Z'; ++first) {
        for (char second = 'A'; second <= 'Z'; ++second) {
            const char letters[] = {first, second};
            const CountryCode code = CountryCode::fromText({letters, 2});
            m_names[size_t(indexOf(code))] = SearchText::folded(names.name(code));
        }
    }
}

int CountryIndex::indexOf(CountryCode code)
{
    if (code.isEmpty())
        return -1;
    return ((code.packed >> 8) - 'A') * 26 + ((code.packed & 0xff) - 'A');
}

CountryIndex::Codes CountryIndex::codesContaining(std::string_view folded) const
{
    Codes codes;
    for (size_t i = 0; i < m_names.size(); ++i)
        codes[i] = m_names[i].find(folded) != std::string::npos;
    return codes;
}

} // namespace contacts
