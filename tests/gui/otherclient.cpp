// SPDX-License-Identifier: MIT
#include "gui/otherclient.h"

#include "gui/screen.h"
#include "store/contactchunk.h"

#include <QNetworkReply>
#include <QtTest>

namespace contacts::testing {

Pairs pairsOf(const std::vector<ParameterValue> &parameters)
{
    Pairs pairs;
    for (const ParameterValue &parameter : parameters)
        pairs[parameter.key] = parameter.value;
    return pairs;
}

OtherClient::OtherClient(const QString &address)
    : m_address(address)
    , m_connection(ServerAddress::parse(address).value(), {}, m_budget, m_clock, m_timings)
    , m_writer(m_connection, false)
{
}

Timings OtherClient::timings()
{
    Timings timings = quickTimings();
    timings.window = std::chrono::milliseconds(100);
    return timings;
}

WriteOutcome OtherClient::write(const WriteRequest &request)
{
    std::optional<WriteOutcome> over;
    std::unique_ptr<WriteHandle> handle;
    handle = m_writer.prepareWrite(
        request, [&] { handle->send([&](const WriteOutcome &outcome) { over = outcome; }); });
    if (!QTest::qWaitFor([&] { return over.has_value(); }))
        qWarning("no answer to a write");
    return over.value_or(WriteOutcome());
}

ContactId OtherClient::create(const std::vector<SentParameter> &parameters)
{
    WriteRequest request;
    request.kind = WriteRequest::Kind::Create;
    request.change.phoneNumber = "+39335" + QByteArray::number(4'000'000 + ++m_created);
    request.change.name = "Ada";
    request.change.parameters = parameters;
    return write(request).id;
}

std::optional<ContactValues> OtherClient::read(ContactId id)
{
    std::optional<ContactValues> values;
    bool isAnswered = false;
    const auto handle = m_writer.readContact(id, [&](const ContactWriter::ContactAnswer &answer) {
        isAnswered = true;
        if (answer)
            values = ContactValues::from((*answer)->fields(0));
    });
    return QTest::qWaitFor([&] { return isAnswered; }) ? values : std::nullopt;
}

Pairs OtherClient::pairs(ContactId id)
{
    return pairsOf(read(id).value_or(ContactValues()).parameters);
}

QByteArray OtherClient::raw(ContactId id)
{
    const QString url = QStringLiteral("%1/contacts/%2").arg(m_address).arg(id.value);
    const std::unique_ptr<QNetworkReply> reply(m_manager.get(QNetworkRequest(QUrl(url))));
    return QTest::qWaitFor([&] { return reply->isFinished(); }) ? reply->readAll() : QByteArray();
}

} // namespace contacts::testing
