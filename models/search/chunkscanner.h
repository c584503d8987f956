// SPDX-License-Identifier: MIT
#pragma once

#include "search/searchjob.h"

namespace contacts {

//! Finds a query's words in chunks. Any number of threads at a time; the query and the countries
//! must outlive it.
class ChunkScanner
{
public:
    //! By row of a segment: whether it is found. Bytes, so that threads may write beside each
    //! other.
    using Flags = char *;

    ChunkScanner(const ContactQuery &query, const CountryIndex &countries);

    bool matches(const ContactChunk &chunk, int row) const;
    //! Sets one flag per row of the segment, to 1 or 0, changes and removals considered. A contact
    //! that only its exact id would find is not found here: matches() looks at ids as well.
    void scan(const StoreSegment &segment, Flags flags) const;

private:
    struct Word
    {
        const ContactQuery::Word *query = nullptr;
        CountryIndex::Codes countries;
    };

    static bool matches(const Word &word, const ContactChunk &chunk, int row);
    static void mark(const Word &word, const ContactChunk &chunk, Flags flags);
    static void markValues(const Word &word, const ContactChunk &chunk, Flags flags);
    static void markNumbers(const Word &word, const ContactChunk &chunk, Flags flags);
    static void markCountries(const Word &word, const ContactChunk &chunk, Flags flags);

    std::vector<Word> m_words;
};

} // namespace contacts
