// SPDX-License-Identifier: MIT
#include "support/fakesource.h"

#include <algorithm>

namespace contacts::testing {

struct FakeSource::Exchange
{
    PageRequest request;
    std::function<void(PageAnswer)> answered;
    bool isSent = false;
    bool isAnswered = false;
    bool isDropped = false;
};

class FakeSource::Handle final : public RequestHandle
{
public:
    explicit Handle(std::shared_ptr<Exchange> exchange)
        : m_exchange(std::move(exchange))
    {
    }
    ~Handle() override
    {
        m_exchange->isDropped = !m_exchange->isAnswered;
        m_exchange->answered = nullptr;
    }
    bool isSent() const override { return m_exchange->isSent; }

private:
    std::shared_ptr<Exchange> m_exchange;
};

FakeSource::FakeSource() = default;

FakeSource::~FakeSource()
{
    for (const auto &exchange : open())
        exchange->isAnswered = true;
}

std::unique_ptr<RequestHandle> FakeSource::fetchPage(const PageRequest &request,
                                                     std::function<void(PageAnswer)> answered)
{
    m_asked.push_back(request);
    // What has ended is only needed for its count.
    auto exchange = std::make_shared<Exchange>();
    exchange->request = request;
    exchange->answered = std::move(answered);
    exchange->isSent = m_sendsAtOnce;
    std::erase_if(m_exchanges, [](const auto &other) { return other->isAnswered; });
    m_exchanges.push_back(exchange);
    return std::make_unique<Handle>(std::move(exchange));
}

std::vector<std::shared_ptr<FakeSource::Exchange>> FakeSource::open() const
{
    std::vector<std::shared_ptr<Exchange>> open;
    std::copy_if(
        m_exchanges.begin(), m_exchanges.end(), std::back_inserter(open),
        [](const auto &exchange) { return !exchange->isAnswered && !exchange->isDropped; });
    return open;
}

std::vector<PageRequest> FakeSource::pending() const
{
    std::vector<PageRequest> requests;
    for (const auto &exchange : open())
        requests.push_back(exchange->request);
    return requests;
}

bool FakeSource::isPending(const PageRequest &request) const
{
    const std::vector<PageRequest> requests = pending();
    return std::find(requests.begin(), requests.end(), request) != requests.end();
}

bool FakeSource::isSent(int index) const
{
    return open().at(size_t(index))->isSent;
}

void FakeSource::send(int index)
{
    open().at(size_t(index))->isSent = true;
}

void FakeSource::answer(int index, PageAnswer answer)
{
    const std::shared_ptr<Exchange> exchange = open().at(size_t(index));
    exchange->isSent = true;
    exchange->isAnswered = true;
    exchange->answered(std::move(answer));
}

void FakeSource::answer(const PageRequest &request, PageAnswer answer)
{
    const std::vector<PageRequest> requests = pending();
    const auto found = std::find(requests.begin(), requests.end(), request);
    Q_ASSERT(found != requests.end());
    this->answer(int(std::distance(requests.begin(), found)), std::move(answer));
}

int FakeSource::droppedUnsent() const
{
    return int(std::count_if(m_exchanges.begin(), m_exchanges.end(), [](const auto &exchange) {
        return exchange->isDropped && !exchange->isSent;
    }));
}

int FakeSource::droppedSent() const
{
    return int(std::count_if(m_exchanges.begin(), m_exchanges.end(), [](const auto &exchange) {
        return exchange->isDropped && exchange->isSent;
    }));
}

} // namespace contacts::testing
