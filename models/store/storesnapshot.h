// SPDX-License-Identifier: MIT
#pragma once

#include "store/contactchunk.h"
#include "store/recordhandle.h"

#include <memory>
#include <vector>

namespace contacts {

//! Where the newest answer about a contact stands.
struct RecordRef
{
    const ContactChunk *chunk = nullptr; //!< null: removed
    int row = 0;
};

//! Rows of one segment that no longer stand in its own chunk.
struct SegmentChange
{
    int row = 0;
    std::shared_ptr<const ContactChunk> chunk; //!< null: the contact was removed
    int chunkRow = 0;
};

//! Contacts that got their handles together: row r of the chunk has the handle firstHandle + r.
struct StoreSegment
{
    std::shared_ptr<const ContactChunk> chunk;
    quint32 firstHandle = 0;
    //! By row; null when nothing changed.
    std::shared_ptr<const std::vector<SegmentChange>> changes;
    int compactedChanges = 0; //!< how many of them are left from the last compaction

    const SegmentChange *changeOf(int row) const;
    RecordRef record(int row) const;
};

//! All records at one moment. Immutable, cheap to copy, readable from any thread.
class StoreSnapshot
{
public:
    StoreSnapshot() = default;
    StoreSnapshot(std::vector<StoreSegment> segments, quint32 handleCount, quint64 generation);

    //! Handles run from 0 to this, excluded; some may be removed.
    quint32 handleCount() const { return m_handleCount; }
    //! Changes whenever a record is added, changed or removed.
    quint64 generation() const { return m_generation; }
    const std::vector<StoreSegment> &segments() const { return m_segments; }
    RecordRef record(RecordHandle handle) const;

private:
    friend class ContactStore;
    size_t segmentIndexOf(RecordHandle handle) const;

    std::vector<StoreSegment> m_segments;
    quint32 m_handleCount = 0;
    quint64 m_generation = 0;
};

} // namespace contacts
