// SPDX-License-Identifier: MIT
#pragma once

#include "models/sheetfixture.h"
#include "session/accountsession.h"
#include "support/fakejournal.h"
#include "support/fakewriter.h"

#include <memory>

namespace contacts::testing {

//! An open account over a source whose answers the test gives.
struct SessionFixture
{
    explicit SessionFixture(qint64 count)
        : server(count)
    {
        session->model().setColumns(fewColumns());
    }

    int serve(int most = 1'000) { return server.serve(source, most); }
    //! The first page is there and the first screen is shown.
    void open()
    {
        session->setVisibleRows({0, 40});
        session->start();
        serve(1);
    }
    const ListWalker &walker() const { return session->walker(); }

    ManualClock clock;
    FakeServer server;
    FakeSource source;
    FakeWriter writer;
    FakeJournal journal;
    Timings timings;
    FakeCollation collation;
    FakePhoneNumbers phoneNumbers;
    FakeTerritoryNames territories;
    CellText text{phoneNumbers, territories, QLocale::c(), QTimeZone::utc()};
    std::unique_ptr<AccountSession> session = std::make_unique<AccountSession>(
        AccountSession::Parts{Account{}, QStringLiteral("http://localhost"),
                              QStringLiteral("http://localhost:80")},
        AccountSession::Services{source, writer, journal, clock, collation, territories,
                                 phoneNumbers},
        timings, text);
};

} // namespace contacts::testing
