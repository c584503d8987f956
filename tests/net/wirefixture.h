// SPDX-License-Identifier: MIT
#pragma once

#include "net/apirequest.h"
#include "net/requestbudget.h"
#include "support/manualclock.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <memory>
#include <optional>

namespace contacts::testing {

inline const QByteArray canaryKey = QByteArrayLiteral("canary-key-7f3a91");

//! One ApiRequest against an address, and how it ended.
struct WireFixture
{
    ManualClock clock;
    Timings timings;
    RequestBudget budget{clock, timings};
    ApiConnection connection;
    const ServerAddress &server;
    QNetworkAccessManager &manager;
    std::unique_ptr<ApiRequest> request;
    std::optional<Exchange> exchange;
    int endings = 0;

    explicit WireFixture(const QString &address)
        : connection(ServerAddress::parse(address).value(), ApiKey(canaryKey), budget, clock,
                     timings)
        , server(connection.server)
        , manager(*connection.manager)
        , request(std::make_unique<ApiRequest>(connection))
    {
    }

    void get()
    {
        request->get(server.pageUrl(1, 10), [this](Exchange ended) {
            ++endings;
            exchange = std::move(ended);
        });
    }
    bool isEnded() const { return exchange.has_value(); }
    bool hasError(ApiError::Kind kind) const
    {
        return exchange && exchange->error && exchange->error->kind == kind;
    }
};

//! The unprotected way: a plain request of Qt's with its own defaults.
struct PlainRequest
{
    QNetworkAccessManager manager;
    std::unique_ptr<QNetworkReply> reply;

    explicit PlainRequest(const QUrl &url)
    {
        QNetworkRequest request(url);
        request.setRawHeader("Authorization", "Bearer " + canaryKey);
        request.setDecompressedSafetyCheckThreshold(-1);
        reply.reset(manager.get(request));
    }
    bool isEnded() const { return reply->isFinished(); }
    int status() const
    {
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }
};

} // namespace contacts::testing
