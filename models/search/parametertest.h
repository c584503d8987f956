// SPDX-License-Identifier: MIT
#pragma once

#include "search/contacttest.h"

namespace contacts {

//! Looks at the value of one custom parameter: the first that has the key, as the sheet shows it.
class ParameterTest final : public ContactTest
{
public:
    //! `condition` must outlive it.
    explicit ParameterTest(const QueryCondition &condition);

    bool matches(const ContactChunk &chunk, int row) const override;
    void mark(const ContactChunk &chunk, char *flags) const override;
    int cost() const override { return 40; }

    static bool compare(double value, QueryCondition::Operator op, double wanted);
    static std::string_view trimmed(std::string_view folded);

private:
    //! Of the value in this place of the chunk.
    bool fits(const ContactChunk &chunk, size_t value) const;

    const QueryCondition &m_condition;
    const std::string m_key;
    std::optional<double> m_number; //!< what the text to equal is as a number
};

} // namespace contacts
