// SPDX-License-Identifier: MIT
#pragma once

#include "domain/apierror.h"
#include "domain/contactpage.h"
#include "domain/result.h"
#include "source/contactsource.h"

#include <QByteArray>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace contacts {

//! Decodes pages one after the other on a thread of its own. Destroying it drops what waits, ends
//! what runs early and joins.
class DecodeWorker
{
public:
    //! Called on the worker's thread.
    using Decoded = std::function<void(quint64 id, PageAnswer answer)>;

    explicit DecodeWorker(Decoded decoded);
    ~DecodeWorker();
    DecodeWorker(const DecodeWorker &) = delete;
    DecodeWorker &operator=(const DecodeWorker &) = delete;

    //! Any thread.
    void decode(quint64 id, QByteArray body, const PageRequest &request);

private:
    struct Job
    {
        quint64 id = 0;
        QByteArray body;
        PageRequest request;
    };

    void run(const std::stop_token &stop);

    const Decoded m_decoded;
    std::mutex m_mutex;
    std::condition_variable_any m_added;
    std::deque<Job> m_jobs;
    std::jthread m_thread; // last: it uses all of the above
};

} // namespace contacts
