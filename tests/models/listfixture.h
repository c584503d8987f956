// SPDX-License-Identifier: MIT
#pragma once

#include "models/fakeserver.h"
#include "store/pagereader.h"
#include "support/manualclock.h"

namespace contacts::testing {

//! A list that is read from a fake server.
struct ListFixture
{
    explicit ListFixture(qint64 count = 0)
        : server(count)
    {
    }

    std::set<qint64> knownIds() const
    {
        std::set<qint64> ids;
        for (quint32 handle = 0; handle < list.store().handleCount(); ++handle) {
            const RecordRef record = list.store().record({handle});
            if (record.chunk)
                ids.insert(record.chunk->id(record.row).value);
        }
        return ids;
    }

    //! 0 where nobody is known.
    qint64 idAt(qint64 position) const
    {
        const RecordRef record = list.store().record(list.axis().at(position));
        return record.chunk ? record.chunk->id(record.row).value : 0;
    }

    //! Every position holds whom the server has there.
    bool standsAsOnServer() const
    {
        if (list.total() != qint64(server.people.size()) || list.axis().total() != list.total())
            return false;
        for (size_t i = 0; i < server.people.size(); ++i) {
            if (idAt(qint64(i)) != server.people[i].id)
                return false;
        }
        return true;
    }

    //! Takes a page over as if somebody else had read it.
    void apply(const PageRequest &request)
    {
        list.applyPage(request, server.answer(request).value());
    }

    ManualClock clock;
    FakeServer server;
    FakeSource source;
    ContactList list{clock};
    PageReader reader{list, source};
};

} // namespace contacts::testing
