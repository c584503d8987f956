// SPDX-License-Identifier: MIT
#pragma once

#include "domain/contactid.h"
#include "store/recordhandle.h"

#include <array>
#include <optional>
#include <vector>

namespace contacts {

//! Contact id → handle, in about 6 bytes a contact: only handles are kept, and the records they
//! lead to know their ids. It grows in small parts, so that no page has to wait for a million
//! contacts to be put elsewhere. One thread. `IdOf` is a function from a handle that is in the
//! index to its ContactId.
class IdIndex
{
public:
    template<typename IdOf>
    std::optional<RecordHandle> find(ContactId id, const IdOf &idOf) const
    {
        const quint64 hash = hashOf(id);
        const Part &part = m_parts[partOf(hash)];
        if (part.slots.empty())
            return std::nullopt;
        const quint32 handle = part.slots[part.slotOf(id, hash, idOf)];
        return handle == freeSlot ? std::nullopt : std::optional(RecordHandle{handle});
    }

    //! The id must not be there yet.
    template<typename IdOf>
    void insert(ContactId id, RecordHandle handle, const IdOf &idOf)
    {
        const quint64 hash = hashOf(id);
        Part &part = m_parts[partOf(hash)];
        // Five to six eighths full, each part at another moment: ids that are counted
        // up spread so evenly that otherwise all of them would grow during the same page.
        const size_t share = m_parts.size() * 5 + partOf(hash);
        if ((part.used + 1) * m_parts.size() * 8 > part.slots.size() * share)
            part.grow(idOf);
        part.slots[part.firstFree(hash)] = handle.value;
        ++part.used;
        ++part.live;
        ++m_size;
    }

    //! The id must be there.
    template<typename IdOf>
    void remove(ContactId id, const IdOf &idOf)
    {
        const quint64 hash = hashOf(id);
        Part &part = m_parts[partOf(hash)];
        quint32 &slot = part.slots[part.slotOf(id, hash, idOf)];
        Q_ASSERT(slot != freeSlot);
        slot = removed;
        --part.live;
        --m_size;
    }

    qint64 size() const { return m_size; }
    //! Bytes, this object included.
    size_t memoryUsage() const
    {
        size_t bytes = sizeof *this;
        for (const Part &part : m_parts)
            bytes += part.slots.capacity() * sizeof(quint32);
        return bytes;
    }

private:
    static constexpr quint32 freeSlot = RecordHandle::none;
    static constexpr quint32 removed = freeSlot - 1; //!< others may have been put behind it
    static constexpr int partBits = 8;
    static constexpr size_t firstSlots = 8;

    static quint64 hashOf(ContactId id) { return quint64(id.value) * 0x9e3779b97f4a7c15U; }
    static size_t partOf(quint64 hash) { return hash >> (64 - partBits); }

    struct Part
    {
        std::vector<quint32> slots; //!< a power of two, at least a quarter of it free
        size_t used = 0; //!< those removed included
        size_t live = 0;

        size_t firstSlot(quint64 hash) const { return (hash >> 24) & (slots.size() - 1); }

        template<typename IdOf>
        size_t slotOf(ContactId id, quint64 hash, const IdOf &idOf) const
        {
            size_t at = firstSlot(hash);
            while (slots[at] != freeSlot
                   && (slots[at] == removed || idOf(RecordHandle{slots[at]}) != id))
                at = (at + 1) & (slots.size() - 1);
            return at;
        }
        size_t firstFree(quint64 hash) const
        {
            size_t at = firstSlot(hash);
            while (slots[at] != freeSlot)
                at = (at + 1) & (slots.size() - 1);
            return at;
        }
        template<typename IdOf>
        void grow(const IdOf &idOf)
        {
            size_t size = firstSlots;
            while (size < live * 2)
                size *= 2;
            std::vector<quint32> old(size, freeSlot);
            old.swap(slots);
            used = live;
            for (const quint32 handle : old) {
                if (handle != freeSlot && handle != removed)
                    slots[firstFree(hashOf(idOf(RecordHandle{handle})))] = handle;
            }
        }
    };

    std::array<Part, size_t(1) << partBits> m_parts;
    qint64 m_size = 0;
};

} // namespace contacts
