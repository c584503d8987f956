// SPDX-License-Identifier: MIT
#include "store/contactstore.h"

#include "store/searchtext.h"

#include <algorithm>
#include <map>

namespace contacts {

namespace {
//! A segment is written anew when this part of it no longer stands in its own chunk.
constexpr int compactAtOneIn = 4;

//! Rows whose digits, with their ending line break, are these. One search through the arena of all
//! rows: a million contacts take milliseconds.
std::vector<int> rowsWithDigits(const ContactChunk &chunk, const std::string &line)
{
    std::vector<int> rows;
    const std::string_view arena = chunk.numbers().arena();
    const PackedColumn &begins = chunk.numbers().begins();
    int row = 0;
    for (size_t at = arena.find(line); at != std::string_view::npos;
         at = arena.find(line, at + 1)) {
        if (at > 0 && arena[at - 1] != '\n' && arena[at - 1] != '+')
            continue;
        while (row + 1 < chunk.size() && begins[size_t(row) + 1] <= at)
            ++row;
        rows.push_back(row);
    }
    return rows;
}
} // namespace

ContactStore::Merged ContactStore::merge(const std::shared_ptr<const ContactChunk> &answer)
{
    Merged merged;
    const int size = answer->size();
    merged.handles.reserve(size_t(size));
    quint32 nextHandle = m_current.m_handleCount;
    std::vector<int> newRows;
    std::vector<std::pair<RecordHandle, int>> knownRows;
    const auto idOf = [&](RecordHandle handle) {
        return handle.value < m_current.m_handleCount
            ? this->idOf(handle)
            : answer->id(newRows[handle.value - m_current.m_handleCount]);
    };
    for (int row = 0; row < size; ++row) {
        const ContactId id = answer->id(row);
        const std::optional<RecordHandle> known = m_byId.find(id, idOf);
        if (!known) {
            newRows.push_back(row);
            m_byId.insert(id, {nextHandle}, idOf);
            merged.handles.push_back({nextHandle++});
            continue;
        }
        const RecordHandle handle = *known;
        merged.handles.push_back(handle);
        if (handle.value >= m_current.m_handleCount) {
            newRows[handle.value - m_current.m_handleCount] = row; // twice in this very answer
            continue;
        }
        knownRows.emplace_back(handle, row);
    }
    const std::vector<std::pair<RecordHandle, int>> changedRows =
        rowsWithOtherContent(*answer, std::move(knownRows));

    merged.added = int(newRows.size());
    if (merged.added == size && size > 0) {
        appendSegment(answer);
    } else if (merged.added > 0) {
        ContactChunkBuilder builder;
        for (const int row : newRows)
            builder.add(*answer, row);
        appendSegment(builder.build());
    }
    if (!changedRows.empty()) {
        // Copied out, so that one changed row does not keep a whole answer in memory.
        ContactChunkBuilder builder;
        for (const auto &[handle, row] : changedRows)
            builder.add(*answer, row);
        const std::shared_ptr<const ContactChunk> chunk = builder.build();
        for (int i = 0; i < int(changedRows.size()); ++i) {
            change(changedRows[size_t(i)].first, {0, chunk, i});
            merged.changed.push_back(changedRows[size_t(i)].first);
        }
    }
    if (merged.added > 0 || !changedRows.empty())
        ++m_current.m_generation;
    return merged;
}

std::vector<std::pair<RecordHandle, int>>
ContactStore::rowsWithOtherContent(const ContactChunk &answer,
                                   std::vector<std::pair<RecordHandle, int>> known) const
{
    std::sort(known.begin(), known.end());
    std::vector<std::pair<RecordHandle, int>> changed;
    for (size_t i = 0; i < known.size(); ++i) {
        const auto &[handle, row] = known[i];
        if (i + 1 < known.size() && known[i + 1].first == handle)
            continue; // it stands in the answer once more
        const RecordRef old = record(handle);
        if (!ContactChunk::equalRows(*old.chunk, old.row, answer, row))
            changed.push_back(known[i]);
    }
    return changed;
}

void ContactStore::remove(const std::vector<RecordHandle> &handles)
{
    const qint64 before = count();
    auto at = handles.begin();
    while (at != handles.end() && at->value < m_current.m_handleCount) {
        // All of a segment at once: each change of its list is a new list.
        StoreSegment &segment = m_current.m_segments[m_current.segmentIndexOf(*at)];
        const quint32 end = segment.firstHandle + quint32(segment.chunk->size());
        std::map<int, SegmentChange> changes;
        if (segment.changes) {
            for (const SegmentChange &change : *segment.changes)
                changes.emplace(change.row, change);
        }
        for (; at != handles.end() && at->value < end; ++at) {
            const int row = int(at->value - segment.firstHandle);
            const RecordRef old = segment.record(row);
            const bool isRepeated = at != handles.begin() && *std::prev(at) == *at;
            if (!old.chunk || isRepeated)
                continue;
            m_byId.remove(old.chunk->id(old.row),
                          [this](RecordHandle handle) { return idOf(handle); });
            m_parameterUsage.remove(old);
            changes.insert_or_assign(row, SegmentChange{row, nullptr, 0});
        }
        auto list = std::make_shared<std::vector<SegmentChange>>();
        for (auto &[row, change] : changes)
            list->push_back(std::move(change));
        segment.changes = std::move(list);
        compactIfWorth(segment);
    }
    if (count() != before)
        ++m_current.m_generation;
}

std::optional<RecordHandle> ContactStore::find(ContactId id) const
{
    return m_byId.find(id, [this](RecordHandle handle) { return idOf(handle); });
}

ContactId ContactStore::idOf(RecordHandle handle) const
{
    const RecordRef record = m_current.record(handle);
    return record.chunk->id(record.row);
}

std::vector<RecordHandle> ContactStore::findNumber(std::string_view number, size_t most) const
{
    std::string digits;
    SearchText::appendDigits(number, digits);
    std::vector<RecordHandle> found;
    if (digits.empty())
        return found;
    const std::string line = digits + '\n';
    for (const StoreSegment &segment : m_current.m_segments) {
        const auto add = [&](int row) {
            if (found.size() < most)
                found.push_back({segment.firstHandle + quint32(row)});
        };
        const size_t first = found.size();
        for (const int row : rowsWithDigits(*segment.chunk, line)) {
            if (!segment.changeOf(row))
                add(row);
        }
        if (segment.changes) {
            for (const SegmentChange &change : *segment.changes) {
                if (change.chunk && change.chunk->digits(change.chunkRow) == digits)
                    add(change.row);
            }
        }
        std::sort(found.begin() + std::ptrdiff_t(first), found.end());
    }
    return found;
}

size_t ContactStore::memoryUsage() const
{
    size_t bytes = m_byId.memoryUsage() + m_current.m_segments.capacity() * sizeof(StoreSegment);
    for (const StoreSegment &segment : m_current.m_segments)
        bytes += segment.chunk->memoryUsage();
    return bytes;
}

void ContactStore::appendSegment(std::shared_ptr<const ContactChunk> chunk)
{
    m_parameterUsage.add(*chunk);
    const quint32 first = m_current.m_handleCount;
    m_current.m_handleCount += quint32(chunk->size());
    m_current.m_segments.push_back({std::move(chunk), first, nullptr, 0});
}

void ContactStore::change(RecordHandle handle, SegmentChange change)
{
    m_parameterUsage.remove(record(handle));
    StoreSegment &segment = m_current.m_segments[m_current.segmentIndexOf(handle)];
    change.row = int(handle.value - segment.firstHandle);
    // Snapshots share the old list: always a new one.
    auto changes = segment.changes ? std::make_shared<std::vector<SegmentChange>>(*segment.changes)
                                   : std::make_shared<std::vector<SegmentChange>>();
    const auto at =
        std::lower_bound(changes->begin(), changes->end(), change.row,
                         [](const SegmentChange &other, int row) { return other.row < row; });
    if (at != changes->end() && at->row == change.row)
        *at = std::move(change);
    else
        changes->insert(at, std::move(change));
    segment.changes = std::move(changes);
    m_parameterUsage.add(record(handle));
    compactIfWorth(segment);
}

void ContactStore::compactIfWorth(StoreSegment &segment)
{
    const int since = int(segment.changes->size()) - segment.compactedChanges;
    if (since * compactAtOneIn > segment.chunk->size())
        compact(segment);
}

void ContactStore::compact(StoreSegment &segment)
{
    // Removed rows stay as removed changes, with an empty row in the chunk to keep the count.
    ContactChunkBuilder builder;
    auto removed = std::make_shared<std::vector<SegmentChange>>();
    for (int row = 0; row < segment.chunk->size(); ++row) {
        const RecordRef current = segment.record(row);
        if (current.chunk) {
            builder.add(*current.chunk, current.row);
        } else {
            builder.add(ContactFields{});
            removed->push_back({row, nullptr, 0});
        }
    }
    segment.chunk = builder.build();
    segment.compactedChanges = int(removed->size());
    segment.changes = removed->empty() ? nullptr : std::move(removed);
}

} // namespace contacts
