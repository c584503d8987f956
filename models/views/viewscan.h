// SPDX-License-Identifier: MIT
#pragma once

#include "search/querydate.h"
#include "store/storesnapshot.h"

#include <functional>
#include <memory>
#include <optional>

namespace contacts {

//! Counts whom one view shows. Immutable; any thread.
class ViewScan
{
public:
    //! Makes one from a stored query; called on a worker.
    using Maker = std::function<std::unique_ptr<const ViewScan>(const QString &query,
                                                                const QueryMoment &moment)>;

    //! What the answer about one contact hangs on, and so how long a count stays true.
    enum class DependsOn {
        Contact, //!< itself: each segment is counted once
        List, //!< others as well, as with a number that stands twice: counted as a whole
        Time, //!< today's date, perhaps others too: made and counted anew each time
    };

    ViewScan() = default;
    ViewScan(const ViewScan &) = delete;
    ViewScan &operator=(const ViewScan &) = delete;
    virtual ~ViewScan() = default;

    virtual DependsOn dependsOn() const { return DependsOn::Contact; }
    //! Takes milliseconds for a segment: it is counted when all others are.
    virtual bool isSlow() const { return false; }
    //! Of the segment's contacts; not asked with DependsOn::List.
    virtual qint64 count(const StoreSegment &segment) const = 0;
    //! Of all contacts; asked where it depends on more than the contact. nullopt: cancelled.
    virtual std::optional<qint64> countAll(const StoreSnapshot &store,
                                           const std::function<bool()> &cancelled) const
    {
        qint64 sum = 0;
        for (const StoreSegment &segment : store.segments()) {
            if (cancelled())
                return std::nullopt;
            sum += count(segment);
        }
        return sum;
    }
};

} // namespace contacts
