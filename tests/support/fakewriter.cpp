// SPDX-License-Identifier: MIT
#include "support/fakewriter.h"

#include <algorithm>

namespace contacts::testing {

class FakeWriter::Read final : public ReadHandle
{
public:
    Read(FakeWriter &writer, ContactId id, std::function<void(ContactAnswer)> answered)
        : m_writer(&writer)
        , m_id(id)
        , m_answered(std::move(answered))
    {
        writer.m_reads.push_back(this);
    }
    ~Read() override { leave(); }

    ContactId id() const { return m_id; }
    void answer(const ContactAnswer &answer)
    {
        leave();
        const auto answered = std::exchange(m_answered, nullptr);
        answered(answer);
    }
    void forget() { m_writer = nullptr; }

private:
    void leave()
    {
        if (m_writer)
            std::erase(m_writer->m_reads, this);
        m_writer = nullptr;
    }

    FakeWriter *m_writer;
    const ContactId m_id;
    std::function<void(ContactAnswer)> m_answered;
};

class FakeWriter::Write final : public WriteHandle
{
public:
    Write(FakeWriter &writer, WriteRequest request, std::function<void()> itsTurn)
        : m_writer(&writer)
        , m_request(std::move(request))
        , m_itsTurn(std::move(itsTurn))
    {
        writer.m_writes.push_back(this);
    }
    ~Write() override { leave(); }

    void send(std::function<void(WriteOutcome)> ended) override
    {
        m_ended = std::move(ended);
        m_writer->m_sent.push_back(m_request);
    }

    const WriteRequest &request() const { return m_request; }
    bool hasTurn() const { return !m_itsTurn; }
    bool isSent() const { return bool(m_ended); }
    void giveTurn() { std::exchange(m_itsTurn, nullptr)(); }
    void end(const WriteOutcome &outcome)
    {
        leave();
        const auto ended = std::exchange(m_ended, nullptr);
        ended(outcome);
    }
    void forget() { m_writer = nullptr; }

private:
    void leave()
    {
        if (m_writer)
            std::erase(m_writer->m_writes, this);
        m_writer = nullptr;
    }

    FakeWriter *m_writer;
    const WriteRequest m_request;
    std::function<void()> m_itsTurn;
    std::function<void(WriteOutcome)> m_ended;
};

FakeWriter::~FakeWriter()
{
    for (Read *read : m_reads)
        read->forget();
    for (Write *write : m_writes)
        write->forget();
}

std::unique_ptr<ContactWriter::ReadHandle>
FakeWriter::readContact(ContactId id, std::function<void(ContactAnswer)> answered)
{
    return std::make_unique<Read>(*this, id, std::move(answered));
}

std::unique_ptr<WriteHandle> FakeWriter::prepareWrite(const WriteRequest &request,
                                                      std::function<void()> itsTurn)
{
    return std::make_unique<Write>(*this, request, std::move(itsTurn));
}

std::vector<ContactId> FakeWriter::reads() const
{
    std::vector<ContactId> ids;
    for (const Read *read : m_reads)
        ids.push_back(read->id());
    return ids;
}

void FakeWriter::answerRead(int index, const ContactAnswer &answer)
{
    m_reads[size_t(index)]->answer(answer);
}

std::vector<FakeWriter::Write *> FakeWriter::writesWhere(bool isSent) const
{
    std::vector<Write *> writes;
    std::copy_if(
        m_writes.begin(), m_writes.end(), std::back_inserter(writes),
        [isSent](const Write *write) { return isSent ? write->isSent() : !write->hasTurn(); });
    return writes;
}

std::vector<WriteRequest> FakeWriter::waiting() const
{
    std::vector<WriteRequest> requests;
    for (const Write *write : writesWhere(false))
        requests.push_back(write->request());
    return requests;
}

void FakeWriter::giveTurn(int index)
{
    writesWhere(false)[size_t(index)]->giveTurn();
}

std::vector<WriteRequest> FakeWriter::underWay() const
{
    std::vector<WriteRequest> requests;
    for (const Write *write : writesWhere(true))
        requests.push_back(write->request());
    return requests;
}

void FakeWriter::end(const WriteOutcome &outcome, int index)
{
    writesWhere(true)[size_t(index)]->end(outcome);
}

} // namespace contacts::testing
