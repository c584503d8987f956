// SPDX-License-Identifier: MIT
#pragma once

#include "bench/stopwatch.h"

class QAbstractItemModel;

namespace contacts {
class ContactStore;
}

namespace contacts::bench {

class MadeList;

//! What is commonly used instead, with the same rows.
class References
{
public:
    struct Times
    {
        Milliseconds proxy{}; //!< QSortFilterProxyModel, "mar" in any column
        Milliseconds sqlite{}; //!< LIKE '%mar%' over the folded text, in memory
    };

    //! Median of a page of 1,000 parsed by QJsonDocument, without looking at it.
    static Milliseconds parsePages(const MadeList &list, int pages);
    //! Medians of a few queries. `sorted`: the proxy has sorted by the first column before.
    static Times filter(QAbstractItemModel &model, bool sorted);
    //! QSortFilterProxyModel, by the first column and the person's language; once.
    static Milliseconds sortByName(QAbstractItemModel &model);
    //! Heap bytes per contact of a std::vector of structs with QStrings, by the allocator's own
    //! count; 0 where it does not tell.
    static double bytesOfStructs(const ContactStore &store);
};

} // namespace contacts::bench
