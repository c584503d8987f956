// SPDX-License-Identifier: MIT
#pragma once

#include "store/contactchunk.h"

#include <unordered_map>
#include <vector>

namespace contacts {

//! How many contacts live in a country; an empty code: nobody knows where.
struct CountryCount
{
    CountryCode country;
    qint64 contacts = 0;

    friend bool operator==(const CountryCount &, const CountryCount &) = default;
};

//! Counts contacts by country. One thread.
class CountryCounter
{
public:
    void add(CountryCode country) { ++m_contacts[country.packed]; }
    void add(const CountryCounter &other);
    //! Most contacts first, then by code; those of no known country are left out.
    std::vector<CountryCount> countries() const;
    qint64 unknown() const;

private:
    std::unordered_map<quint16, qint64> m_contacts;
};

} // namespace contacts
