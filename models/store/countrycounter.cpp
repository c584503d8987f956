// SPDX-License-Identifier: MIT
#include "store/countrycounter.h"

#include <algorithm>

namespace contacts {

void CountryCounter::add(const CountryCounter &other)
{
    for (const auto &[packed, contacts] : other.m_contacts)
        m_contacts[packed] += contacts;
}

std::vector<CountryCount> CountryCounter::countries() const
{
    std::vector<CountryCount> countries;
    for (const auto &[packed, contacts] : m_contacts) {
        if (packed != 0)
            countries.push_back({CountryCode{packed}, contacts});
    }
    std::sort(countries.begin(), countries.end(), [](const CountryCount &a, const CountryCount &b) {
        return a.contacts != b.contacts ? a.contacts > b.contacts
                                        : a.country.text() < b.country.text();
    });
    return countries;
}

qint64 CountryCounter::unknown() const
{
    const auto found = m_contacts.find(0);
    return found == m_contacts.end() ? 0 : found->second;
}

} // namespace contacts
