// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaObject>
#include <QObject>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace contacts {

//! One thread and one slot: a newer job takes the place of one that waits and cancels the one under
//! way; only the newest is answered. Created, used and destroyed on the UI thread, as a member of
//! `receiver`; destroying cancels and waits for the step under way. The thread begins with the
//! first job.
template<typename Job, typename Answer>
class NewestJob
{
public:
    using Cancelled = std::function<bool()>;
    using Reply = std::shared_ptr<const Answer>;
    //! Runs on the thread; null when it was cancelled. `done` is called on the UI thread.
    NewestJob(QObject &receiver, std::function<Reply(const Job &, const Cancelled &)> work,
              std::function<void(const Reply &)> done)
        : m_receiver(receiver)
        , m_work(std::move(work))
        , m_done(std::move(done))
    {
    }

    void post(Job job) { set(std::move(job)); }
    //! Nothing that was posted is answered any more.
    void cancel()
    {
        if (m_isWorking)
            set(std::nullopt);
    }
    //! A job was posted and is not answered yet.
    bool isWorking() const { return m_isWorking; }

private:
    void set(std::optional<Job> job)
    {
        m_isWorking = job.has_value();
        m_newest = ++m_sequence;
        {
            const std::lock_guard lock(m_mutex);
            m_waiting = std::move(job);
            m_waitingSequence = m_sequence;
            m_wake.notify_one();
        }
        if (!m_thread.joinable())
            m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
    }

    void run(const std::stop_token &stop)
    {
        for (;;) {
            std::optional<Job> job;
            quint64 sequence = 0;
            {
                std::unique_lock lock(m_mutex);
                if (!m_wake.wait(lock, stop, [this] { return m_waiting.has_value(); }))
                    return;
                job = std::exchange(m_waiting, std::nullopt);
                sequence = m_waitingSequence;
            }
            const Cancelled cancelled = [&] {
                return stop.stop_requested() || m_newest.load() != sequence;
            };
            Reply reply = m_work(*job, cancelled);
            if (!reply || cancelled())
                continue;
            // Queued: the receiver outlives this thread, and its queue ends with it.
            QMetaObject::invokeMethod(
                &m_receiver,
                [this, sequence, reply = std::move(reply)] {
                    if (m_sequence != sequence)
                        return;
                    m_isWorking = false;
                    m_done(reply);
                },
                Qt::QueuedConnection);
        }
    }

    QObject &m_receiver;
    const std::function<Reply(const Job &, const Cancelled &)> m_work;
    const std::function<void(const Reply &)> m_done;
    quint64 m_sequence = 0; //!< UI thread
    bool m_isWorking = false; //!< UI thread
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Job> m_waiting;
    quint64 m_waitingSequence = 0;
    std::atomic<quint64> m_newest{0};
    std::jthread m_thread; // last: ends before anything it uses
};

} // namespace contacts
