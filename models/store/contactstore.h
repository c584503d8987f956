// SPDX-License-Identifier: MIT
#pragma once

#include "store/idindex.h"
#include "store/parameterusage.h"
#include "store/storesnapshot.h"

#include <optional>

namespace contacts {

//! Every contact that was read, once, in the newest form that was answered.
//! UI thread; workers read its snapshots. No failure: an answer was checked before it comes here.
class ContactStore
{
public:
    struct Merged
    {
        std::vector<RecordHandle> handles; //!< one per row of the answer, in its order
        std::vector<RecordHandle> changed; //!< known before, with other content now
        int added = 0;
    };

    //! Takes an answer over. A contact that stands in it twice gets one handle, the later row wins.
    Merged merge(const std::shared_ptr<const ContactChunk> &answer);
    //! Forgets contacts, ascending; their handles are never used again.
    void remove(const std::vector<RecordHandle> &handles);

    //! Contacts held: each id once.
    qint64 count() const { return m_byId.size(); }
    std::optional<RecordHandle> find(ContactId id) const;
    //! Everybody whose number has just these digits, ascending; at most `most`. None for no digits.
    std::vector<RecordHandle> findNumber(std::string_view number, size_t most) const;
    RecordRef record(RecordHandle handle) const { return m_current.record(handle); }
    quint32 handleCount() const { return m_current.handleCount(); }
    const ParameterUsage &parameterUsage() const { return m_parameterUsage; }

    const StoreSnapshot &snapshot() const { return m_current; }
    //! Bytes held for records, the map of ids included.
    size_t memoryUsage() const;

private:
    //! Of a record that is there.
    ContactId idOf(RecordHandle handle) const;
    //! Of contacts known before, with the rows where they stand: the last one of each, where its
    //! content differs from what is known.
    std::vector<std::pair<RecordHandle, int>>
    rowsWithOtherContent(const ContactChunk &answer,
                         std::vector<std::pair<RecordHandle, int>> known) const;
    void appendSegment(std::shared_ptr<const ContactChunk> chunk);
    void change(RecordHandle handle, SegmentChange change);
    static void compactIfWorth(StoreSegment &segment);
    static void compact(StoreSegment &segment);

    StoreSnapshot m_current;
    IdIndex m_byId;
    ParameterUsage m_parameterUsage;
};

} // namespace contacts
