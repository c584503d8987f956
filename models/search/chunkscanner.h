// SPDX-License-Identifier: MIT
#pragma once

#include "search/searchjob.h"

namespace contacts {

//! Finds a query's words in chunks. Any thread, one at a time.
class ChunkScanner
{
public:
    ChunkScanner(ContactQuery query, const CountryIndex &countries);

    bool matches(const ContactChunk &chunk, int row) const;
    //! One flag per row of the segment, changes and removals considered.
    void scan(const StoreSegment &segment, std::vector<char> &matching) const;

private:
    struct Word
    {
        const ContactQuery::Word *query = nullptr;
        CountryIndex::Codes countries;
    };

    static bool matches(const Word &word, const ContactChunk &chunk, int row);
    static void markWord(const Word &word, const ContactChunk &chunk, std::vector<char> &matching);

    ContactQuery m_query;
    std::vector<Word> m_words;
};

} // namespace contacts
