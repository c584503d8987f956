// SPDX-License-Identifier: MIT
#include "store/storesnapshot.h"

#include <algorithm>

namespace contacts {

const SegmentChange *StoreSegment::changeOf(int row) const
{
    if (!changes)
        return nullptr;
    const auto found =
        std::lower_bound(changes->begin(), changes->end(), row,
                         [](const SegmentChange &change, int r) { return change.row < r; });
    return found != changes->end() && found->row == row ? &*found : nullptr;
}

RecordRef StoreSegment::record(int row) const
{
    if (const SegmentChange *change = changeOf(row))
        return {change->chunk.get(), change->chunkRow};
    return {chunk.get(), row};
}

StoreSnapshot::StoreSnapshot(std::vector<StoreSegment> segments, quint32 handleCount,
                             quint64 generation)
    : m_segments(std::move(segments))
    , m_handleCount(handleCount)
    , m_generation(generation)
{
}

size_t StoreSnapshot::segmentIndexOf(RecordHandle handle) const
{
    const auto next = std::upper_bound(
        m_segments.begin(), m_segments.end(), handle.value,
        [](quint32 value, const StoreSegment &segment) { return value < segment.firstHandle; });
    return size_t(std::distance(m_segments.begin(), next)) - 1;
}

RecordRef StoreSnapshot::record(RecordHandle handle) const
{
    if (handle.value >= m_handleCount)
        return {};
    const StoreSegment &segment = m_segments[segmentIndexOf(handle)];
    return segment.record(int(handle.value - segment.firstHandle));
}

} // namespace contacts
