// SPDX-License-Identifier: MIT
#include "net/apiclient.h"

#include "net/apirequest.h"
#include "net/decodeworker.h"
#include "net/requestbudget.h"
#include "net/retrypolicy.h"

#include <QRandomGenerator>

namespace contacts {

//! One read from the first try to the answer; lives in the hands of who asked.
class ApiClient::PageFetch final : public RequestHandle
{
public:
    PageFetch(ApiClient &client, quint64 id, const PageRequest &request,
              std::function<void(PageAnswer)> answered)
        : m_client(&client)
        , m_id(id)
        , m_request(request)
        , m_answered(std::move(answered))
    {
    }
    ~PageFetch() override
    {
        if (m_client)
            m_client->m_fetches.erase(m_id);
    }

    bool isSent() const override { return m_exchange || m_isDecoding; }

    void enqueue();
    void answer(PageAnswer answer);
    void forgetClient();

private:
    void send();
    void exchangeEnded(Exchange exchange);
    void rateLimited(const ApiError &error);
    void exchangeFailed(ApiError error);

    ApiClient *m_client; //!< null once answered, or when the client is gone
    const quint64 m_id;
    const PageRequest m_request;
    std::function<void(PageAnswer)> m_answered;
    std::unique_ptr<ClockTimer> m_retryTimer;
    std::unique_ptr<RequestBudget::Ticket> m_ticket;
    std::unique_ptr<ApiRequest> m_exchange;
    bool m_isDecoding = false;
    int m_failedTries = 0;
    int m_rateLimitedInARow = 0;
};

void ApiClient::PageFetch::enqueue()
{
    m_ticket = m_client->m_connection.budget.enqueue(m_request.priority, [this] { send(); });
}

void ApiClient::PageFetch::send()
{
    ApiConnection &connection = m_client->m_connection;
    if (!connection.isKeySendable())
        return exchangeFailed(unsendableKey());
    m_exchange = std::make_unique<ApiRequest>(connection);
    m_exchange->get(connection.server.pageUrl(m_request.page, m_request.perPage),
                    [this](Exchange exchange) { exchangeEnded(std::move(exchange)); });
}

void ApiClient::PageFetch::exchangeEnded(Exchange exchange)
{
    RequestBudget &budget = m_client->m_connection.budget;
    if (exchange.answer.status != 0)
        budget.noteAnswer(*m_ticket, exchange.answer.rate);
    const bool isRateLimited =
        exchange.error && exchange.error->kind == ApiError::Kind::RateLimited;
    if (isRateLimited)
        budget.noteRateLimited(exchange.answer.rate.wait);
    // The next request may go out while this answer is decoded.
    m_ticket.reset();
    m_exchange.reset();

    if (isRateLimited)
        return rateLimited(*exchange.error);
    m_rateLimitedInARow = 0;
    if (exchange.error)
        return exchangeFailed(*std::move(exchange.error));
    m_isDecoding = true;
    m_client->m_worker->decode(m_id, std::move(exchange.answer.body), m_request);
}

void ApiClient::PageFetch::rateLimited(const ApiError &error)
{
    // It was never processed, and the budget holds everything back until the pause is over.
    if (++m_rateLimitedInARow < m_client->m_connection.timings.mostRateLimited)
        return enqueue();
    exchangeFailed(error);
}

void ApiClient::PageFetch::exchangeFailed(ApiError error)
{
    const auto delay = delayBeforeRetry(++m_failedTries, error, m_client->m_connection.timings,
                                        QRandomGenerator::global()->generateDouble());
    if (!delay) {
        error.page = m_request.page;
        return answer(std::move(error));
    }
    m_retryTimer = m_client->m_connection.clock.makeTimer();
    m_retryTimer->start(*delay, [this] { enqueue(); });
}

void ApiClient::PageFetch::answer(PageAnswer answer)
{
    m_client->m_fetches.erase(m_id);
    forgetClient();
    // The callback may destroy this object, and with it the function that is running.
    const auto answered = std::exchange(m_answered, nullptr);
    answered(std::move(answer));
}

void ApiClient::PageFetch::forgetClient()
{
    m_client = nullptr;
    m_isDecoding = false;
    m_retryTimer.reset();
    m_ticket.reset();
    m_exchange.reset();
}

ApiClient::ApiClient(ApiConnection &connection, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_worker(std::make_unique<DecodeWorker>([this](quint64 id, PageAnswer answer) {
        QMetaObject::invokeMethod(
            this, [this, id, answer = std::move(answer)] { pageDecoded(id, answer); },
            Qt::QueuedConnection);
    }))
{
}

ApiClient::~ApiClient()
{
    // The worker calls into this object: it ends first.
    m_worker.reset();
    for (const auto &[id, fetch] : m_fetches)
        fetch->forgetClient();
}

std::unique_ptr<RequestHandle> ApiClient::fetchPage(const PageRequest &request,
                                                    std::function<void(PageAnswer)> answered)
{
    const quint64 id = m_nextId++;
    auto fetch = std::make_unique<PageFetch>(*this, id, request, std::move(answered));
    m_fetches.emplace(id, fetch.get());
    fetch->enqueue();
    return fetch;
}

void ApiClient::pageDecoded(quint64 id, PageAnswer answer)
{
    const auto found = m_fetches.find(id);
    if (found != m_fetches.end())
        found->second->answer(std::move(answer));
}

} // namespace contacts
