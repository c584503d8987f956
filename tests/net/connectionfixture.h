// SPDX-License-Identifier: MIT
#pragma once

#include "net/httpconnectiontest.h"
#include "net/rawserver.h"
#include "net/samples.h"
#include "support/manualclock.h"

#include <QTcpSocket>

#include <map>
#include <memory>
#include <vector>

namespace contacts::testing {

//! The list of a server that was typed without and with /api.
inline const QByteArray atRoot = QByteArrayLiteral("/contacts/");
inline const QByteArray atApi = QByteArrayLiteral("/api/contacts/");

//! One run of a connection test, its clock, and how it ended.
struct ConnectionFixture
{
    ManualClock clock;
    Timings timings;
    HttpConnectionTest test{clock, timings};
    std::unique_ptr<ConnectionTest::Run> run;
    std::vector<ConnectionTest::Outcome> outcomes;

    void start(const QString &typed,
               const ApiKey &key = ApiKey(QByteArrayLiteral("canary-key-7f3a91")))
    {
        run = test.start(typed, key, [this](ConnectionTest::Outcome outcome) {
            outcomes.push_back(std::move(outcome));
        });
    }
    //! Lets what is due at once happen; no time passes.
    bool isEnded()
    {
        clock.advance({});
        return !outcomes.empty();
    }
    //! The answer is known, and only the callback is still to come.
    bool isAboutToEnd() const { return clock.nextTimer() == std::chrono::milliseconds(0); }
    bool isFound() const { return outcomes.front().hasValue(); }
    const ConnectionTest::Found &found() const { return outcomes.front().value(); }
    const ConnectionTest::Problem &problem() const { return outcomes.front().error(); }
    ApiError::Kind kind() const { return problem().error.kind; }
};

//! The list of an account.
inline QByteArray people(int total = 4711)
{
    return RawServer::http(200,
                           pageJson({contactJson(1)},
                                    R"("page":1,"results_per_page":10,"total_pages":1,"total":)"
                                        + QByteArray::number(total)));
}

//! A redirect, and what comes with it.
inline QByteArray redirect(const QString &target, const QByteArray &headers = {})
{
    return RawServer::http(302, {}, "Location: " + target.toLatin1() + "\r\n" + headers);
}

//! The server without /api.
inline QString root(const RawServer &server)
{
    return server.api().chopped(4);
}

//! Answers each path as the table says, everything else with a 404 page.
inline RawServer::Script byPath(const std::map<QByteArray, QByteArray> &answers)
{
    return [answers](QTcpSocket &socket, const RawRequest &request) {
        const QByteArray path = request.target().split('?').front();
        const auto found = answers.find(path);
        socket.write(found != answers.end() ? found->second
                                            : RawServer::http(404, "<!doctype html><p>Not here"));
    };
}

//! The paths that were asked for, in order.
inline QByteArrayList askedPaths(const RawServer &server)
{
    QByteArrayList paths;
    for (const RawRequest &request : server.requests())
        paths << request.target().split('?').front();
    return paths;
}

} // namespace contacts::testing
