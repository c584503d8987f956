// SPDX-License-Identifier: MIT
#include "search/recordorder.h"

#include "search/inparallel.h"
#include "search/sortkeys.h"

#include <algorithm>

namespace contacts {

namespace {

constexpr size_t cancelCheckEvery = 4'096;
//! Fewer records are sorted before another thread has begun.
constexpr size_t worthAThread = 5'000;

//! Sorts stretches beside each other and merges them.
void sortEntries(SortKeys &keys, Qt::SortOrder direction)
{
    std::vector<SortKeys::Entry> &entries = keys.entries();
    const auto before = [&keys, direction](const SortKeys::Entry &a, const SortKeys::Entry &b) {
        return keys.isBefore(a, b, direction);
    };
    std::vector<size_t> ends(workerCount(), 0);
    inParallel(entries.size(), worthAThread, [&](size_t part, size_t begin, size_t end) {
        const auto first = entries.begin();
        std::sort(first + std::ptrdiff_t(begin), first + std::ptrdiff_t(end), before);
        ends[part] = end;
    });
    for (size_t part = 1; part < ends.size() && ends[part] > 0; ++part) {
        const auto first = entries.begin();
        std::inplace_merge(first, first + std::ptrdiff_t(ends[part - 1]),
                           first + std::ptrdiff_t(ends[part]), before);
    }
}

} // namespace

RecordOrder::RecordOrder(const Collation &collation, const TerritoryNames &territories)
    : m_territories(territories)
{
    for (size_t i = 0; i < workerCount(); ++i)
        m_collations.push_back(collation.clone());
}

//! Who has no known position comes last, as read.
QList<RecordHandle> RecordOrder::inServerOrder(const SearchJob &job)
{
    const ServerAxis::Positions &positions = *job.positions;
    std::vector<quint32> placed;
    QList<RecordHandle> unplaced;
    for (const StoreSegment &segment : job.store.segments()) {
        for (int row = 0; row < segment.chunk->size(); ++row) {
            if (segment.changes && !segment.record(row).chunk)
                continue;
            const quint32 handle = segment.firstHandle + quint32(row);
            const quint32 position =
                handle < positions.size() ? positions[handle] : ServerAxis::unplaced;
            if (position == ServerAxis::unplaced) {
                unplaced.append(RecordHandle{handle});
                continue;
            }
            if (position >= placed.size())
                placed.resize(std::max<size_t>(position + 1, placed.size() * 2),
                              RecordHandle::none);
            placed[position] = handle;
        }
    }
    QList<RecordHandle> handles;
    handles.reserve(qsizetype(job.store.handleCount()));
    for (const quint32 handle : placed) {
        if (handle != RecordHandle::none)
            handles.append(RecordHandle{handle});
    }
    handles += unplaced;
    return handles;
}

QList<RecordHandle> RecordOrder::sorted(const SearchJob &job,
                                        const std::function<bool()> &cancelled) const
{
    QList<RecordHandle> inOrder = inServerOrder(job);
    if (job.sort.isServerOrder() || cancelled())
        return inOrder;

    std::vector<SortKeys> parts;
    for (const std::unique_ptr<Collation> &collation : m_collations)
        parts.emplace_back(*job.sort.column, *collation, m_territories);
    inParallel(size_t(inOrder.size()), worthAThread, [&](size_t part, size_t begin, size_t end) {
        // The first one gets the others' entries later: without moving its own.
        parts[part].entries().reserve(part == 0 ? size_t(inOrder.size()) : end - begin);
        for (size_t i = begin; i < end; ++i) {
            if (i % cancelCheckEvery == 0 && cancelled())
                return;
            parts[part].add(job.store.record(inOrder.at(qsizetype(i))), quint32(i));
        }
    });
    if (cancelled())
        return {};
    for (size_t part = 1; part < parts.size(); ++part)
        parts.front().append(std::move(parts[part]));
    SortKeys &keys = parts.front();
    sortEntries(keys, job.sort.direction);

    QList<RecordHandle> handles;
    handles.reserve(inOrder.size());
    for (const SortKeys::Entry &entry : keys.entries())
        handles.append(inOrder.at(entry.serial));
    for (const quint32 serial : keys.withoutValue())
        handles.append(inOrder.at(serial));
    return handles;
}

} // namespace contacts
