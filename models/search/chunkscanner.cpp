// SPDX-License-Identifier: MIT
#include "search/chunkscanner.h"

#include <algorithm>

namespace contacts {

namespace {

//! Marks the rows in whose stretch of the arena the needle is found. `begin` tells where a row's
//! stretch begins; a needle never holds the '\n' that ends one.
template<typename Begin>
void markFound(std::string_view arena, std::string_view needle, int rows, const Begin &begin,
               std::vector<char> &matching)
{
    int row = 0;
    for (size_t at = arena.find(needle); at != std::string_view::npos;
         at = arena.find(needle, at)) {
        while (row + 1 < rows && begin(row + 1) <= at)
            ++row;
        matching[size_t(row)] = 1;
        if (row + 1 >= rows)
            return;
        at = begin(row + 1);
    }
}

bool hasNumber(std::string_view searchDigits)
{
    return searchDigits.size() > 1;
}

} // namespace

ChunkScanner::ChunkScanner(ContactQuery query, const CountryIndex &countries)
    : m_query(std::move(query))
{
    for (const ContactQuery::Word &word : m_query.words())
        m_words.push_back({&word, countries.codesContaining(word.folded)});
}

bool ChunkScanner::matches(const ContactChunk &chunk, int row) const
{
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const Word &word) { return matches(word, chunk, row); });
}

bool ChunkScanner::matches(const Word &word, const ContactChunk &chunk, int row)
{
    const ContactQuery::Word &query = *word.query;
    if (chunk.searchText(row).find(query.folded) != std::string_view::npos)
        return true;
    const std::string_view digits = chunk.searchDigits(row);
    if (query.number.isIn(digits.substr(0, digits.size() - 1)))
        return true;
    const int country = CountryIndex::indexOf(chunk.country(row));
    if (country >= 0 && word.countries[size_t(country)])
        return true;
    return query.id && *query.id == chunk.id(row);
}

void ChunkScanner::scan(const StoreSegment &segment, std::vector<char> &matching) const
{
    const ContactChunk &chunk = *segment.chunk;
    const int rows = chunk.size();
    matching.assign(size_t(rows), m_words.empty() ? 1 : 0);
    if (!m_words.empty())
        markWord(m_words.front(), chunk, matching);
    if (m_words.size() > 1) {
        for (int row = 0; row < rows; ++row)
            matching[size_t(row)] = matching[size_t(row)] && matches(chunk, row);
    }
    if (segment.changes) {
        for (const SegmentChange &change : *segment.changes)
            matching[size_t(change.row)] =
                change.chunk && matches(*change.chunk, change.chunkRow) ? 1 : 0;
    }
}

void ChunkScanner::markWord(const Word &word, const ContactChunk &chunk,
                            std::vector<char> &matching)
{
    const ContactQuery::Word &query = *word.query;
    const int rows = chunk.size();
    if (rows == 0)
        return;
    markFound(
        chunk.searchTextArena(), query.folded, rows,
        [&chunk](int row) { return chunk.searchTextBegin(row); }, matching);
    if (query.number.isNumber) {
        if (query.number.digits.empty()) {
            for (int row = 0; row < rows; ++row)
                matching[size_t(row)] |= hasNumber(chunk.searchDigits(row));
        } else {
            markFound(
                chunk.searchDigitsArena(), query.number.digits, rows,
                [&chunk](int row) { return chunk.searchDigitsBegin(row); }, matching);
        }
        if (!query.number.orDigits.empty()) {
            markFound(
                chunk.searchDigitsArena(), query.number.orDigits, rows,
                [&chunk](int row) { return chunk.searchDigitsBegin(row); }, matching);
        }
    }
    if (word.countries.any()) {
        for (int row = 0; row < rows; ++row) {
            const int country = CountryIndex::indexOf(chunk.country(row));
            matching[size_t(row)] |= country >= 0 && word.countries[size_t(country)];
        }
    }
    if (query.id) {
        for (int row = 0; row < rows; ++row)
            matching[size_t(row)] |= *query.id == chunk.id(row);
    }
}

} // namespace contacts
