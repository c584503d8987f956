// SPDX-License-Identifier: MIT
#include "store/contactlist.h"

#include <algorithm>
#include <limits>

namespace contacts {

ContactList::ContactList(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void ContactList::applyPage(const PageRequest &asked, const ContactPage &answer, quint64 removals)
{
    const ContactPage page =
        removals < this->removals() ? withoutRemoved(answer, removals) : answer;
    ListChange change;
    change.totalBefore = m_total;
    m_servedSizes.insert(asked.perPage, page.perPage);

    const qint64 first = page.firstPosition();
    const qint64 rows = page.records->size();
    // An empty page past the end must not stretch the list to where it was asked for.
    const qint64 total = rows > 0 ? std::max(page.total, first + rows) : page.total;
    // What happened before the first answer of a reading does not touch it.
    if (m_readFrom.isValid() && page.total < m_total) {
        const qint64 ownRemovals = std::min(m_uncounted, m_total - page.total);
        m_uncounted -= ownRemovals;
        m_removedMeanwhile += m_total - page.total - ownRemovals;
    }

    ContactStore::Merged merged = m_store.merge(page.records);
    change.changed = std::move(merged.changed);
    for (const RecordHandle handle : merged.handles)
        markRead(handle);
    for (int row = 0; row < page.records->size(); ++row)
        m_highestId = std::max(m_highestId, page.records->id(row));

    change.reordered = (m_total > total) || m_axis.wouldReorder(first, merged.handles);
    if (change.reordered)
        Q_EMIT orderAboutToChange();
    m_axis.setTotal(total);
    m_total = total;
    if (rows > 0) {
        ServerAxis::Placed placed = m_axis.place(first, merged.handles);
        if (placed.moved > 0)
            m_repeatsAt.push_back(first);
        change.vacated = std::move(placed.vacated);
    }
    // A short answer counts as an answer for its whole page: asking again would not help.
    const bool isShortened = page.records != answer.records;
    change.placed = {
        std::min(first, total),
        std::min(first + (isShortened ? rows : std::max<qint64>(rows, page.perPage)), total)};
    for (const qint64 position : change.vacated)
        m_read.remove({position, position + 1});
    m_read.add(change.placed);
    m_read.remove({total, std::numeric_limits<qint64>::max()});
    std::erase_if(change.vacated,
                  [&change](qint64 position) { return change.placed.contains(position); });

    m_readTo = m_clock.utcNow();
    if (!m_readFrom.isValid())
        m_readFrom = m_readTo;
    Q_EMIT pageApplied(change);
}

//! An answer to a question that is older than some removals, as it would be after them.
ContactPage ContactList::withoutRemoved(const ContactPage &page, quint64 removals) const
{
    ContactPage result = page;
    const auto isRemoved = [&](int row) {
        const auto removed = m_removedIds.constFind(page.records->id(row).value);
        return removed != m_removedIds.constEnd() && removed.value() >= removals;
    };
    ContactChunkBuilder builder;
    for (int row = 0; row < page.records->size(); ++row) {
        if (!isRemoved(row))
            builder.add(*page.records, row);
    }
    if (builder.size() < page.records->size())
        result.records = builder.build();
    // Nobody can tell whether it counted before or after them; only what is beyond is news.
    const qint64 since = qint64(m_removals - removals);
    if (result.total > m_total && m_total >= 0)
        result.total = std::max(m_total, result.total - since);
    return result;
}

RecordHandle ContactList::applyContact(const std::shared_ptr<const ContactChunk> &contact)
{
    const ContactStore::Merged merged = m_store.merge(contact);
    m_highestId = std::max(m_highestId, contact->id(0));
    if (merged.added > 0 || !merged.changed.empty())
        Q_EMIT contactsChanged(merged.handles);
    return merged.handles.front();
}

void ContactList::removeContact(ContactId id)
{
    const std::optional<RecordHandle> handle = m_store.find(id);
    if (!handle && m_removedIds.contains(id.value))
        return; // said twice
    m_removedIds.insert(id.value, m_removals++);
    const std::optional<qint64> position =
        handle ? m_axis.positionOf(*handle) : std::optional<qint64>();
    if (handle) {
        Q_EMIT contactAboutToBeRemoved(*handle);
        if (position) {
            m_axis.takeOut(*position);
            m_read.takeOut(*position);
            --m_total;
        }
        unmarkRead(*handle);
        m_store.remove({*handle});
        Q_EMIT contactRemoved();
    }
    if (!position)
        ++m_uncounted;
    // Without a position the list may have been read after the contact was gone: only the server
    // knows how many there are.
    Q_EMIT positionTakenOut(position.value_or(-1));
}

bool ContactList::isRead(RowRange range) const
{
    range.end = std::min(range.end, std::max<qint64>(m_total, 0));
    return m_read.contains(range);
}

qint64 ContactList::firstUnread(qint64 from) const
{
    return std::min(m_read.firstMissing(from), std::max<qint64>(m_total, 0));
}

int ContactList::servedPageSize(int asked) const
{
    return m_servedSizes.value(asked, asked);
}

PageRequest ContactList::pageAt(qint64 position, int asked, RequestPriority priority) const
{
    return {int(position / servedPageSize(asked)) + 1, asked, priority};
}

void ContactList::beginReading()
{
    m_read.clear();
    m_readHandles.clear();
    m_readCount = 0;
    m_removedMeanwhile = 0;
    m_uncounted = 0;
    m_repeatsAt.clear();
    m_readFrom = {};
}

void ContactList::dropUnread()
{
    std::vector<RecordHandle> unread;
    const quint32 count = m_store.handleCount();
    for (quint32 handle = 0; handle < count; ++handle) {
        const bool read = handle < m_readHandles.size() && m_readHandles[handle];
        if (!read && m_store.record({handle}).chunk)
            unread.push_back({handle});
    }
    if (unread.empty())
        return;
    Q_EMIT contactsAboutToBeDropped();
    for (const RecordHandle handle : unread)
        m_axis.remove(handle);
    m_store.remove(unread);
    Q_EMIT contactsDropped();
}

void ContactList::unmarkRead(RecordHandle handle)
{
    if (handle.value < m_readHandles.size() && m_readHandles[handle.value]) {
        m_readHandles[handle.value] = false;
        --m_readCount;
    }
}

void ContactList::markRead(RecordHandle handle)
{
    if (handle.value >= m_readHandles.size())
        m_readHandles.resize(std::max<size_t>(handle.value + 1, m_readHandles.size() * 2), false);
    if (!m_readHandles[handle.value]) {
        m_readHandles[handle.value] = true;
        ++m_readCount;
    }
}

} // namespace contacts
