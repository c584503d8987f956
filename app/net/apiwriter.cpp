// SPDX-License-Identifier: MIT
#include "net/apiwriter.h"

#include "net/apirequest.h"
#include "net/contactdecoder.h"
#include "net/contactform.h"
#include "net/requestbudget.h"
#include "net/retrypolicy.h"
#include "store/contactchunk.h"

#include <QPointer>
#include <QRandomGenerator>

namespace contacts {

using Kind = ApiError::Kind;
using OutcomeKind = WriteOutcome::Kind;

namespace {

//! Status codes that a server of this API answers before it did anything.
bool isRefusal(const ApiError &error)
{
    switch (error.kind) {
    case Kind::KeyNotAccepted:
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::NotThisApi:
    case Kind::Refused:
        return error.httpStatus >= 400 && error.httpStatus < 500;
    default:
        return false;
    }
}

WriteOutcome unknown(ApiError error)
{
    return {OutcomeKind::Unknown, {}, std::move(error)};
}

ApiError unreadable(const HttpAnswer &answer)
{
    ApiError error;
    error.kind = looksLikeHtml(answer.body) ? Kind::NotThisApi : Kind::Malformed;
    error.httpStatus = answer.status;
    error.detail = QStringLiteral("the answer to a write cannot be read");
    return error;
}

WriteOutcome outcomeOfCreate(const HttpAnswer &answer)
{
    const std::optional<qint64> id = decodeWrittenId(answer.body);
    if (!id)
        return unknown(unreadable(answer));
    if (*id > 0)
        return {OutcomeKind::Accepted, ContactId{*id}, {}};
    ApiError error;
    error.kind = Kind::Refused;
    error.httpStatus = answer.status;
    error.detail = QStringLiteral("the server answered no id");
    return {OutcomeKind::Refused, {}, std::move(error)};
}

WriteOutcome outcomeOf(const WriteRequest &request, const HttpAnswer &answer)
{
    switch (request.kind) {
    case WriteRequest::Kind::Create:
        return outcomeOfCreate(answer);
    case WriteRequest::Kind::Update:
        if (decodeWrittenId(answer.body) == request.id.value)
            return {OutcomeKind::Accepted, request.id, {}};
        return unknown(unreadable(answer));
    case WriteRequest::Kind::Delete:
        // An empty body, 204 or JSON; a web page comes from somebody in between.
        if (answer.body.trimmed().isEmpty() || !looksLikeHtml(answer.body))
            return {OutcomeKind::Accepted, request.id, {}};
        break;
    }
    return unknown(unreadable(answer));
}

WriteOutcome outcomeOf(const WriteRequest &request, const Exchange &exchange)
{
    if (!exchange.error)
        return outcomeOf(request, exchange.answer);
    const ApiError &error = *exchange.error;
    if (exchange.isUnsent || error.kind == Kind::RateLimited)
        return {OutcomeKind::NotSent, {}, error};
    // Whoever is to be deleted is not there: that is what was wanted.
    if (request.kind == WriteRequest::Kind::Delete && error.kind == Kind::NotFound)
        return {OutcomeKind::Accepted, request.id, {}};
    if (isRefusal(error))
        return {OutcomeKind::Refused, {}, error};
    return unknown(error);
}

} // namespace

//! One contact's GET, tried again where it fails in passing.
class ApiWriter::Read final : public ReadHandle
{
public:
    Read(ApiConnection &connection, ContactId id, std::function<void(ContactAnswer)> answered)
        : m_connection(connection)
        , m_id(id)
        , m_answered(std::move(answered))
        , m_retry(connection.clock.makeTimer())
    {
    }

    void enqueue()
    {
        m_ticket = m_connection.budget.enqueue(RequestPriority::Awaited, [this] { send(); });
    }

private:
    void send()
    {
        if (!m_connection.isKeySendable())
            return answer(unsendableKey());
        m_exchange = std::make_unique<ApiRequest>(m_connection);
        m_exchange->get(m_connection.server.contactUrl(m_id),
                        [this](const Exchange &exchange) { ended(exchange); });
    }

    void ended(const Exchange &exchange)
    {
        // The exchange goes while it is calling, and takes its answer along.
        const std::unique_ptr<ApiRequest> done = std::move(m_exchange);
        if (exchange.answer.status != 0)
            m_connection.budget.noteAnswer(*m_ticket, exchange.answer.rate);
        const bool isRateLimited = exchange.error && exchange.error->kind == Kind::RateLimited;
        if (isRateLimited)
            m_connection.budget.noteRateLimited(exchange.answer.rate.wait);
        m_ticket.reset();
        if (isRateLimited && ++m_rateLimited < m_connection.timings.mostRateLimited)
            return enqueue();
        if (!exchange.error)
            return answer(decoded(exchange.answer.body));
        const auto delay = delayBeforeRetry(++m_failedTries, *exchange.error, m_connection.timings,
                                            QRandomGenerator::global()->generateDouble());
        if (!delay)
            return answer(*exchange.error);
        m_retry->start(*delay, [this] { enqueue(); });
    }

    ContactAnswer decoded(const QByteArray &body) const
    {
        ContactAnswer contact = decodeContact(body);
        if (!contact || (*contact)->id(0) == m_id)
            return contact;
        ApiError error;
        error.kind = Kind::Malformed;
        error.httpStatus = 200;
        error.detail = QStringLiteral("another contact than the one asked for");
        return error;
    }

    void answer(ContactAnswer answer)
    {
        // The callback may destroy this object, and with it the function that is running.
        const auto answered = std::exchange(m_answered, nullptr);
        answered(std::move(answer));
    }

    ApiConnection &m_connection;
    const ContactId m_id;
    std::function<void(ContactAnswer)> m_answered;
    std::unique_ptr<ClockTimer> m_retry;
    std::unique_ptr<RequestBudget::Ticket> m_ticket;
    std::unique_ptr<ApiRequest> m_exchange;
    int m_failedTries = 0;
    int m_rateLimited = 0;
};

//! One write from its place in the queue to its answer.
class ApiWriter::Write final : public WriteHandle
{
public:
    Write(ApiWriter &writer, WriteRequest request, std::function<void()> itsTurn)
        : m_writer(writer)
        , m_request(std::move(request))
        , m_itsTurn(std::move(itsTurn))
        , m_soon(writer.m_connection.clock.makeTimer())
    {
    }

    void enqueue()
    {
        const auto priority =
            m_request.isBulk ? RequestPriority::Background : RequestPriority::Awaited;
        m_ticket = m_writer.m_connection.budget.enqueue(priority, [this] {
            const auto itsTurn = std::exchange(m_itsTurn, nullptr);
            itsTurn();
        });
    }

    void send(std::function<void(WriteOutcome)> ended) override
    {
        Q_ASSERT(!m_itsTurn && !m_exchange && !m_ended);
        m_ended = std::move(ended);
        if (const auto obstacle = whyNot()) {
            m_ticket.reset();
            m_soon->start({}, [this, obstacle] { end({OutcomeKind::NotSent, {}, *obstacle}); });
            return;
        }
        const ServerAddress &server = m_writer.m_connection.server;
        const auto answered = [this](const Exchange &exchange) { exchangeEnded(exchange); };
        m_exchange = std::make_unique<ApiRequest>(m_writer.m_connection);
        switch (m_request.kind) {
        case WriteRequest::Kind::Create:
            m_exchange->post(server.contactsUrl(), ContactForm::from(m_request.change), answered);
            break;
        case WriteRequest::Kind::Update:
            m_exchange->post(server.contactUrl(m_request.id), ContactForm::from(m_request.change),
                             answered);
            break;
        case WriteRequest::Kind::Delete:
            m_exchange->remove(server.contactUrl(m_request.id), answered);
            break;
        }
    }

private:
    std::optional<ApiError> whyNot() const
    {
        if (!m_writer.m_connection.isKeySendable())
            return unsendableKey();
        if (!m_writer.m_looksOnly)
            return std::nullopt;
        ApiError error;
        error.kind = Kind::Refused;
        error.detail = QStringLiteral("this account is only looked at");
        return error;
    }

    void exchangeEnded(const Exchange &exchange)
    {
        const std::unique_ptr<ApiRequest> done = std::move(m_exchange);
        RequestBudget &budget = m_writer.m_connection.budget;
        if (exchange.answer.status != 0)
            budget.noteAnswer(*m_ticket, exchange.answer.rate);
        if (exchange.error && exchange.error->kind == Kind::RateLimited)
            budget.noteRateLimited(exchange.answer.rate.wait);
        m_ticket.reset();
        end(outcomeOf(m_request, exchange));
    }

    void end(WriteOutcome outcome)
    {
        const auto ended = std::exchange(m_ended, nullptr);
        ended(std::move(outcome));
    }

    ApiWriter &m_writer;
    const WriteRequest m_request;
    std::function<void()> m_itsTurn;
    std::function<void(WriteOutcome)> m_ended;
    std::unique_ptr<ClockTimer> m_soon;
    std::unique_ptr<RequestBudget::Ticket> m_ticket;
    std::unique_ptr<ApiRequest> m_exchange;
};

ApiWriter::ApiWriter(ApiConnection &connection, bool looksOnly, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_looksOnly(looksOnly)
{
}

ApiWriter::~ApiWriter() = default;

std::unique_ptr<ContactWriter::ReadHandle>
ApiWriter::readContact(ContactId id, std::function<void(ContactAnswer)> answered)
{
    auto read = std::make_unique<Read>(m_connection, id, std::move(answered));
    read->enqueue();
    return read;
}

std::unique_ptr<WriteHandle> ApiWriter::prepareWrite(const WriteRequest &request,
                                                     std::function<void()> itsTurn)
{
    auto write = std::make_unique<Write>(*this, request, std::move(itsTurn));
    write->enqueue();
    return write;
}

} // namespace contacts
