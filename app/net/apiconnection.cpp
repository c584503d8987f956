// SPDX-License-Identifier: MIT
#include "net/apiconnection.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>

namespace contacts {

ApiConnection::ApiConnection(ServerAddress address, ApiKey apiKey, RequestBudget &requestBudget,
                             Clock &theClock, const Timings &theTimings)
    : server(std::move(address))
    , key(std::move(apiKey))
    , budget(requestBudget)
    , clock(theClock)
    , timings(theTimings)
    , manager(std::make_unique<QNetworkAccessManager>())
{
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    if (server.isLoopback())
        manager->setProxy(QNetworkProxy::NoProxy);
}

ApiConnection::~ApiConnection() = default;

} // namespace contacts
