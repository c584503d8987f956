// SPDX-License-Identifier: MIT
#pragma once

#include "net/apiconnection.h"
#include "source/contactsource.h"

#include <QObject>

#include <memory>
#include <unordered_map>

namespace contacts {

class DecodeWorker;

//! The contacts of one server, over HTTP. Each read waits for its place in the budget, is sent,
//! decoded on a worker and answered; what failed in passing is sent again (RetryPolicy), each try
//! with its own place. A 429 is waited out and does not count as a try, until there were
//! Timings::mostRateLimited in a row. UI thread only.
class ApiClient : public QObject, public ContactSource
{
    Q_OBJECT
public:
    //! The connection must outlive this. A key that cannot stand in a header is never sent: every
    //! read then ends in KeyNotAccepted.
    explicit ApiClient(ApiConnection &connection, QObject *parent = nullptr);
    ~ApiClient() override;

    [[nodiscard]] std::unique_ptr<RequestHandle>
    fetchPage(const PageRequest &request, std::function<void(PageAnswer)> answered) override;

private:
    class PageFetch;

    void pageDecoded(quint64 id, PageAnswer answer);

    ApiConnection &m_connection;
    std::unique_ptr<DecodeWorker> m_worker;
    std::unordered_map<quint64, PageFetch *> m_fetches; //!< those not answered yet
    quint64 m_nextId = 1;
};

} // namespace contacts
