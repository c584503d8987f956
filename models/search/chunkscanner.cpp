// SPDX-License-Identifier: MIT
#include "search/chunkscanner.h"

#include "search/textfinder.h"

#include <algorithm>

namespace contacts {

namespace {

//! With fewer rows left than one in so many, looking at each of them is faster than another pass.
constexpr int rowsWorthAPass = 8;

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

ChunkScanner::ChunkScanner(const ContactQuery &query, const CountryIndex &countries)
{
    for (const ContactQuery::Word &word : query.words())
        m_words.push_back({&word, countries.codesContaining(word.folded)});
    // Longer words are found less often, and leave less to look at for the others.
    std::stable_sort(m_words.begin(), m_words.end(), [](const Word &a, const Word &b) {
        return a.query->folded.size() > b.query->folded.size();
    });
}

bool ChunkScanner::matches(const ContactChunk &chunk, int row) const
{
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const Word &word) { return matches(word, chunk, row); });
}

bool ChunkScanner::matches(const Word &word, const ContactChunk &chunk, int row)
{
    const ContactQuery::Word &query = *word.query;
    if (contains(chunk.foldedNames()[size_t(row)], query.folded))
        return true;
    const size_t end = chunk.parameterBegins()[size_t(row) + 1];
    for (size_t i = chunk.parameterBegins()[size_t(row)]; i < end; ++i) {
        if (contains(chunk.foldedValues()[chunk.parameterValues()[i]], query.folded))
            return true;
    }
    return query.number.isIn(chunk.digits(row)) || hasCountry(word.countries, chunk.country(row))
        || (query.id && *query.id == chunk.id(row));
}

void ChunkScanner::scan(const StoreSegment &segment, Flags flags) const
{
    const ContactChunk &chunk = *segment.chunk;
    const auto rows = size_t(chunk.size());
    std::fill_n(flags, rows, m_words.empty() ? 1 : 0);
    if (!m_words.empty())
        mark(m_words.front(), chunk, flags);
    std::vector<char> others;
    for (size_t i = 1; i < m_words.size(); ++i) {
        const auto found = size_t(std::count(flags, flags + rows, 1));
        if (found * rowsWorthAPass < rows) {
            for (size_t row = 0; found > 0 && row < rows; ++row)
                flags[row] = flags[row] && matches(m_words[i], chunk, int(row));
            continue;
        }
        others.assign(rows, 0);
        mark(m_words[i], chunk, others.data());
        for (size_t row = 0; row < rows; ++row)
            flags[row] &= others[row];
    }
    if (segment.changes) {
        for (const SegmentChange &change : *segment.changes)
            flags[change.row] = change.chunk && matches(*change.chunk, change.chunkRow) ? 1 : 0;
    }
}

void ChunkScanner::mark(const Word &word, const ContactChunk &chunk, Flags flags)
{
    TextFinder(word.query->folded).mark(chunk.foldedNames(), flags);
    markValues(word, chunk, flags);
    if (word.query->number.isNumber)
        markNumbers(word, chunk, flags);
    if (word.countries.any())
        markCountries(word, chunk, flags);
}

void ChunkScanner::markValues(const Word &word, const ContactChunk &chunk, Flags flags)
{
    std::vector<char> found(chunk.foldedValues().size(), 0);
    TextFinder(word.query->folded).mark(chunk.foldedValues(), found.data());
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

void ChunkScanner::markNumbers(const Word &word, const ContactChunk &chunk, Flags flags)
{
    const SearchText::NumberNeedle &number = word.query->number;
    if (number.digits.empty()) {
        for (int row = 0; row < chunk.size(); ++row)
            flags[row] |= !chunk.digits(row).empty();
    } else {
        TextFinder(number.digits).mark(chunk.numbers(), flags);
    }
    if (!number.orDigits.empty())
        TextFinder(number.orDigits).mark(chunk.numbers(), flags);
}

void ChunkScanner::markCountries(const Word &word, const ContactChunk &chunk, Flags flags)
{
    std::vector<char> found;
    for (const ContactChunk::Place &place : chunk.places())
        found.push_back(hasCountry(word.countries, place.country));
    if (std::find(found.begin(), found.end(), 1) == found.end())
        return;
    chunk.placeOfRow().visit(
        [flags, isFound = found.data(), rows = size_t(chunk.size())](auto place) {
            for (size_t row = 0; row < rows; ++row)
                flags[row] = char(flags[row] | isFound[place(row)]);
        });
}

} // namespace contacts
