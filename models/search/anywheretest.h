// SPDX-License-Identifier: MIT
#pragma once

#include "search/contacttest.h"

namespace contacts {

//! Finds a text in name, parameter values, number and country.
class AnywhereTest final : public ContactTest
{
public:
    //! `text` must outlive it.
    AnywhereTest(const QueryText &text, const CountryIndex &countries);

    bool matches(const ContactChunk &chunk, int row) const override;
    void mark(const ContactChunk &chunk, char *flags) const override;
    //! Longer texts are found less often, and leave less to look at for what follows.
    int cost() const override;

private:
    void markValues(const ContactChunk &chunk, char *flags) const;
    void markNumbers(const ContactChunk &chunk, char *flags) const;
    void markCountries(const ContactChunk &chunk, char *flags) const;

    const QueryText &m_text;
    const CountryIndex::Codes m_countries;
};

} // namespace contacts
