// SPDX-License-Identifier: MIT
#pragma once

#include "bench/samples.h"
#include "practice/practicelist.h"
#include "practice/practiceswitches.h"
#include "store/contactlist.h"

#include <QByteArray>

#include <vector>

namespace contacts::bench {

//! The practice server's people as a list that was read page by page, without a network between.
class MadeList
{
public:
    //! What the pages cost on their way into the list, in milliseconds of CPU per page of 1,000.
    struct Cost
    {
        Samples decode; //!< parse, check, fold, build the chunk; on a worker
        Samples apply; //!< take the chunk over; on the UI thread
    };

    explicit MadeList(quint32 rows);

    //! The JSON of a page of 1,000, as the server answers it.
    QByteArray page(int number) const;
    int pages() const { return int((m_rows + pageSize - 1) / pageSize); }
    //! Reads all of them into `list`.
    Cost readInto(ContactList &list) const;

    static constexpr quint32 pageSize = 1'000;

private:
    const quint32 m_rows;
    const PracticeList m_people;
    const PracticeSwitches m_switches;
};

} // namespace contacts::bench
