// SPDX-License-Identifier: MIT
#pragma once

#include "net/apiclient.h"
#include "net/requestbudget.h"
#include "support/manualclock.h"

#include <memory>
#include <optional>
#include <vector>

namespace contacts::testing {

//! A client, its budget and clock, and the answers it gave.
struct ClientFixture
{
    ManualClock clock;
    Timings timings;
    RequestBudget budget{clock, timings};
    ApiConnection connection;
    std::unique_ptr<ApiClient> client;
    std::vector<PageAnswer> answers;

    explicit ClientFixture(const QString &address,
                           const QByteArray &key = QByteArrayLiteral("canary-key-7f3a91"),
                           const Timings &patience = {})
        : timings(patience)
        , connection(ServerAddress::parse(address).value(), ApiKey(key), budget, clock, timings)
        , client(std::make_unique<ApiClient>(connection))
    {
    }

    std::unique_ptr<RequestHandle> fetch(int page = 1,
                                         RequestPriority priority = RequestPriority::Visible)
    {
        return client->fetchPage({page, 1000, priority}, [this](PageAnswer answer) {
            answers.push_back(std::move(answer));
        });
    }
    int answerCount() const { return int(answers.size()); }
    bool isWaiting() const { return clock.nextTimer().has_value(); }
    //! Lets time pass until the next timer is due.
    std::chrono::milliseconds passToNextTimer()
    {
        const auto wait = clock.nextTimer().value_or(std::chrono::milliseconds(0));
        clock.advance(wait);
        return wait;
    }
};

} // namespace contacts::testing
