// SPDX-License-Identifier: MIT
#include "search/anywheretest.h"

#include "search/textfinder.h"

#include <algorithm>

namespace contacts {

namespace {

bool contains(std::string_view text, std::string_view needle)
{
    return text.find(needle) != std::string_view::npos;
}

bool hasCountry(const CountryIndex::Codes &codes, CountryCode country)
{
    const int index = CountryIndex::indexOf(country);
    return index >= 0 && codes[size_t(index)];
}

} // namespace

AnywhereTest::AnywhereTest(const QueryText &text, const CountryIndex &countries)
    : m_text(text)
    , m_countries(countries.codesContaining(text.folded))
{
}

int AnywhereTest::cost() const
{
    constexpr int most = 100;
    return most - std::min(most / 2, int(m_text.folded.size()));
}

bool AnywhereTest::matches(const ContactChunk &chunk, int row) const
{
    if (contains(chunk.foldedNames()[size_t(row)], m_text.folded))
        return true;
    const size_t end = chunk.parameterBegins()[size_t(row) + 1];
    for (size_t i = chunk.parameterBegins()[size_t(row)]; i < end; ++i) {
        if (contains(chunk.foldedValues()[chunk.parameterValues()[i]], m_text.folded))
            return true;
    }
    return m_text.number.isIn(chunk.digits(row)) || hasCountry(m_countries, chunk.country(row))
        || (m_text.id && *m_text.id == chunk.id(row));
}

void AnywhereTest::mark(const ContactChunk &chunk, char *flags) const
{
    TextFinder(m_text.folded).mark(chunk.foldedNames(), flags);
    markValues(chunk, flags);
    if (m_text.number.isNumber)
        markNumbers(chunk, flags);
    if (m_countries.any())
        markCountries(chunk, flags);
}

void AnywhereTest::markValues(const ContactChunk &chunk, char *flags) const
{
    std::vector<char> found(chunk.foldedValues().size(), 0);
    TextFinder(m_text.folded).mark(chunk.foldedValues(), found.data());
    if (std::find(found.begin(), found.end(), 1) == found.end())
        return;
    chunk.parameterBegins().visit([&](auto begin) {
        chunk.parameterValues().visit(
            [begin, flags, isFound = found.data(), rows = size_t(chunk.size())](auto value) {
                size_t parameter = 0;
                for (size_t row = 0; row < rows; ++row) {
                    char flag = flags[row];
                    for (const size_t end = begin(row + 1); parameter < end; ++parameter)
                        flag = char(flag | isFound[value(parameter)]);
                    flags[row] = flag;
                }
            });
    });
}

void AnywhereTest::markNumbers(const ContactChunk &chunk, char *flags) const
{
    const SearchText::NumberNeedle &number = m_text.number;
    if (number.digits.empty()) {
        for (int row = 0; row < chunk.size(); ++row)
            flags[row] |= !chunk.digits(row).empty();
    } else {
        TextFinder(number.digits).mark(chunk.numbers(), flags);
    }
    if (!number.orDigits.empty())
        TextFinder(number.orDigits).mark(chunk.numbers(), flags);
}

void AnywhereTest::markCountries(const ContactChunk &chunk, char *flags) const
{
    std::vector<char> found;
    for (const ContactChunk::Place &place : chunk.places())
        found.push_back(hasCountry(m_countries, place.country));
    if (std::find(found.begin(), found.end(), 1) == found.end())
        return;
    chunk.placeOfRow().visit(
        [flags, isFound = found.data(), rows = size_t(chunk.size())](auto place) {
            for (size_t row = 0; row < rows; ++row)
                flags[row] = char(flags[row] | isFound[place(row)]);
        });
}

} // namespace contacts
