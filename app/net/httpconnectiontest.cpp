// SPDX-License-Identifier: MIT
#include "net/httpconnectiontest.h"

#include "net/apiclient.h"
#include "net/requestbudget.h"

namespace contacts {

using Kind = ApiError::Kind;

namespace {

//! The smallest page: only its total counts.
constexpr PageRequest smallestPage{1, allowedPageSizes.front(), RequestPriority::Awaited};

Timings withoutPatience(Timings timings)
{
    timings.readRetries = 0;
    timings.mostRateLimited = 1;
    return timings;
}

//! Another path of the same server may be the right one. 401 and the like come from this API.
bool mayBeElsewhere(const ApiError &error, const ServerAddress &server)
{
    const bool isMovedAtHome =
        error.kind == Kind::Redirected && server.isSameOrigin(QUrl(error.location));
    return error.kind == Kind::NotThisApi || error.kind == Kind::NotFound
        || error.kind == Kind::Malformed || isMovedAtHome;
}

} // namespace

class HttpConnectionTest::HttpRun final : public Run
{
public:
    HttpRun(Clock &clock, const Timings &timings, ApiKey key, std::function<void(Outcome)> ended)
        : m_clock(clock)
        , m_timings(timings)
        , m_key(std::move(key))
        , m_ended(std::move(ended))
        , m_soon(clock.makeTimer())
        , m_budget(clock, timings)
    {
    }

    void start(const QString &typed);

private:
    void ask(const ServerAddress &server);
    void answered(const PageAnswer &answer);
    void failed(const ApiError &error);
    void end(Outcome outcome);

    Clock &m_clock;
    const Timings m_timings;
    const ApiKey m_key;
    std::function<void(Outcome)> m_ended;
    std::unique_ptr<ClockTimer> m_soon; //!< an answer never comes from within start()
    RequestBudget m_budget;
    std::optional<ServerAddress> m_typed;
    ServerAddress m_asked;
    std::optional<ApiError> m_firstError; //!< of the address as it was typed
    std::unique_ptr<ApiConnection> m_connection;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<RequestHandle> m_request;
};

void HttpConnectionTest::HttpRun::start(const QString &typed)
{
    const auto address = ServerAddress::parse(typed);
    if (address) {
        m_typed = *address;
        ask(*address);
        return;
    }
    Problem problem;
    problem.addressProblem = ServerAddress::errorSentence(address.error());
    m_soon->start({}, [this, problem] { end(problem); });
}

void HttpConnectionTest::HttpRun::ask(const ServerAddress &server)
{
    m_asked = server;
    m_request.reset();
    m_client.reset();
    m_connection = std::make_unique<ApiConnection>(server, m_key, m_budget, m_clock, m_timings);
    m_client = std::make_unique<ApiClient>(*m_connection);
    m_request = m_client->fetchPage(smallestPage, [this](const PageAnswer &answer) {
        // Its client cannot be taken away while it is answering.
        m_soon->start({}, [this, answer] { answered(answer); });
    });
}

void HttpConnectionTest::HttpRun::answered(const PageAnswer &answer)
{
    if (answer)
        end(Found{m_asked.toString(), answer->total});
    else
        failed(answer.error());
}

void HttpConnectionTest::HttpRun::failed(const ApiError &error)
{
    if (!m_firstError && mayBeElsewhere(error, m_asked)) {
        if (const auto other = m_asked.withApi()) {
            m_firstError = error;
            ask(*other);
            return;
        }
    }
    // What the second try says counts only when it found this API there.
    const bool isNearer = m_firstError && !mayBeElsewhere(error, m_asked);
    Problem problem;
    problem.error = m_firstError && !isNearer ? *m_firstError : error;
    problem.error.page = 0; // nobody asked for a part of a list
    problem.server = (m_firstError && !isNearer ? *m_typed : m_asked).display();
    if (problem.error.kind == Kind::Redirected) {
        const auto moved = ServerAddress::fromMovedList(QUrl(problem.error.location));
        // A server may send in circles: what was tried already would not help.
        if (moved && *moved != *m_typed && *moved != m_asked)
            problem.newServer = moved->display();
    }
    end(std::move(problem));
}

void HttpConnectionTest::HttpRun::end(Outcome outcome)
{
    // The callback may destroy this object, and with it the function that is running.
    const auto ended = std::exchange(m_ended, nullptr);
    ended(std::move(outcome));
}

HttpConnectionTest::HttpConnectionTest(Clock &clock, const Timings &timings)
    : m_clock(clock)
    , m_timings(withoutPatience(timings))
{
}

std::unique_ptr<ConnectionTest::Run> HttpConnectionTest::start(const QString &typedServer,
                                                               const ApiKey &key,
                                                               std::function<void(Outcome)> ended)
{
    auto run = std::make_unique<HttpRun>(m_clock, m_timings, key, std::move(ended));
    run->start(typedServer);
    return run;
}

} // namespace contacts
