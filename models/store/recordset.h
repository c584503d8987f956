// SPDX-License-Identifier: MIT
#pragma once

#include "store/storesnapshot.h"

#include <vector>

namespace contacts {

//! Some contacts of a snapshot, or all: what a worker counts. They are visited in the order in
//! which they are kept, segment by segment, which is many times faster than one by one. Immutable;
//! any thread.
class RecordSet
{
public:
    //! Everybody who is not removed.
    explicit RecordSet(StoreSnapshot store)
        : m_store(std::move(store))
        , m_isEverybody(true)
    {
    }
    //! Those whose mark, by handle, is not 0; handles past its end are not among them.
    RecordSet(StoreSnapshot store, std::vector<char> marks)
        : m_store(std::move(store))
        , m_marks(std::move(marks))
    {
        m_marks.resize(m_store.handleCount());
    }

    size_t segmentCount() const { return m_store.segments().size(); }
    //! Calls `use(chunk, row)` for each contact of the segment.
    template<typename Use>
    void visit(size_t segment, Use use) const
    {
        const StoreSegment &part = m_store.segments()[segment];
        const char *marks = m_isEverybody ? nullptr : m_marks.data() + part.firstHandle;
        const std::vector<SegmentChange> none;
        const std::vector<SegmentChange> &changes = part.changes ? *part.changes : none;
        auto change = changes.begin();
        for (int row = 0, rows = part.chunk->size(); row < rows; ++row) {
            const bool isChanged = change != changes.end() && change->row == row;
            const ContactChunk *chunk = isChanged ? change->chunk.get() : part.chunk.get();
            const int chunkRow = isChanged ? change->chunkRow : row;
            if (isChanged)
                ++change;
            if (chunk && (!marks || marks[row]))
                use(*chunk, chunkRow);
        }
    }

private:
    StoreSnapshot m_store;
    std::vector<char> m_marks;
    bool m_isEverybody = false;
};

} // namespace contacts
