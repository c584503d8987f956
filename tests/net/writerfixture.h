// SPDX-License-Identifier: MIT
#pragma once

#include "net/apiwriter.h"
#include "net/requestbudget.h"
#include "support/manualclock.h"

#include <optional>
#include <vector>

namespace contacts::testing {

//! A writer with its connection, budget and clock, and how its calls ended.
struct WriterFixture
{
    ManualClock clock;
    Timings timings;
    RequestBudget budget{clock, timings};
    ApiConnection connection;
    ApiWriter writer;
    std::unique_ptr<WriteHandle> write;
    std::unique_ptr<ContactWriter::ReadHandle> read;
    std::vector<WriteOutcome> outcomes;
    std::vector<ContactWriter::ContactAnswer> contacts;
    int turns = 0;

    explicit WriterFixture(const QString &address, bool looksOnly = false,
                           const QByteArray &key = QByteArrayLiteral("canary-key-7f3a91"))
        : connection(ServerAddress::parse(address).value(), ApiKey(key), budget, clock, timings)
        , writer(connection, looksOnly)
    {
    }

    //! As soon as it is its turn.
    void send(const WriteRequest &request)
    {
        write = writer.prepareWrite(request, [this] {
            ++turns;
            write->send([this](const WriteOutcome &outcome) { outcomes.push_back(outcome); });
        });
    }
    void readContact(qint64 id)
    {
        read =
            writer.readContact(ContactId{id}, [this](const ContactWriter::ContactAnswer &answer) {
                contacts.push_back(answer);
            });
    }
    bool isEnded() const { return outcomes.size() == 1; }
};

inline WriteRequest createRequest(const QByteArray &number = QByteArrayLiteral("+393331112223"))
{
    WriteRequest request;
    request.kind = WriteRequest::Kind::Create;
    request.change.phoneNumber = number;
    request.change.name = QByteArrayLiteral("Anna");
    return request;
}

inline WriteRequest updateRequest(qint64 id, const QByteArray &name = QByteArrayLiteral("Berta"))
{
    WriteRequest request;
    request.kind = WriteRequest::Kind::Update;
    request.id = ContactId{id};
    request.change.name = name;
    return request;
}

inline WriteRequest deleteRequest(qint64 id)
{
    WriteRequest request;
    request.kind = WriteRequest::Kind::Delete;
    request.id = ContactId{id};
    return request;
}

} // namespace contacts::testing
