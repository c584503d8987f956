// SPDX-License-Identifier: MIT
#pragma once

#include "domain/apikey.h"
#include "domain/clock.h"
#include "domain/timings.h"
#include "net/serveraddress.h"

#include <memory>

class QNetworkAccessManager;

namespace contacts {

class RequestBudget;

//! What all requests of one account share: where they go, with which key, over which sockets and
//! out of which budget. UI thread only.
class ApiConnection
{
public:
    //! Budget and clock must outlive this. An empty key sends no Authorization; one that cannot
    //! stand in a header is never sent.
    ApiConnection(ServerAddress address, ApiKey apiKey, RequestBudget &requestBudget,
                  Clock &theClock, const Timings &theTimings);
    ~ApiConnection();
    ApiConnection(const ApiConnection &) = delete;
    ApiConnection &operator=(const ApiConnection &) = delete;

    const ServerAddress server;
    const ApiKey key;
    RequestBudget &budget;
    Clock &clock;
    const Timings timings;
    const std::unique_ptr<QNetworkAccessManager> manager;

    bool isKeySendable() const { return key.isEmpty() || key.isSendable(); }
};

} // namespace contacts
