// SPDX-License-Identifier: MIT
#include "net/decodeworker.h"

#include "net/contactdecoder.h"

namespace contacts {

DecodeWorker::DecodeWorker(Decoded decoded)
    : m_decoded(std::move(decoded))
    , m_thread([this](const std::stop_token &stop) { run(stop); })
{
}

DecodeWorker::~DecodeWorker() = default;

void DecodeWorker::decode(quint64 id, QByteArray body, const PageRequest &request)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back({id, std::move(body), request});
    }
    m_added.notify_one();
}

void DecodeWorker::run(const std::stop_token &stop)
{
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            if (!m_added.wait(lock, stop, [this] { return !m_jobs.empty(); }))
                return;
            if (stop.stop_requested())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        PageAnswer answer = decodePage(std::move(job.body), job.request, stop);
        if (stop.stop_requested())
            return;
        m_decoded(job.id, std::move(answer));
    }
}

} // namespace contacts
