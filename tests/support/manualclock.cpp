// SPDX-License-Identifier: MIT
#include "support/manualclock.h"

#include <algorithm>

namespace contacts::testing {

class ManualClock::Timer final : public ClockTimer
{
public:
    explicit Timer(ManualClock &clock)
        : m_clock(clock)
    {
    }
    ~Timer() override { m_clock.m_pending.remove(this); }

    void start(std::chrono::milliseconds delay, std::function<void()> callback) override
    {
        stop();
        m_due = m_clock.m_now + delay;
        m_callback = std::move(callback);
        m_clock.m_pending.push_back(this);
    }
    void stop() override { m_clock.m_pending.remove(this); }
    bool isActive() const override
    {
        return std::find(m_clock.m_pending.begin(), m_clock.m_pending.end(), this)
            != m_clock.m_pending.end();
    }

    std::chrono::milliseconds due() const { return m_due; }
    void fire()
    {
        stop();
        const auto callback = std::exchange(m_callback, nullptr);
        callback();
    }

private:
    ManualClock &m_clock;
    std::chrono::milliseconds m_due{0};
    std::function<void()> m_callback;
};

QDateTime ManualClock::utcNow() const
{
    return QDateTime(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC)
        .addMSecs((m_now.count() - 1'000'000));
}

std::unique_ptr<ClockTimer> ManualClock::makeTimer()
{
    return std::make_unique<Timer>(*this);
}

void ManualClock::advance(std::chrono::milliseconds duration)
{
    const auto end = m_now + duration;
    for (;;) {
        const auto next =
            std::min_element(m_pending.begin(), m_pending.end(),
                             [](const Timer *a, const Timer *b) { return a->due() < b->due(); });
        if (next == m_pending.end() || (*next)->due() > end)
            break;
        m_now = std::max(m_now, (*next)->due());
        (*next)->fire();
    }
    m_now = end;
}

std::optional<std::chrono::milliseconds> ManualClock::nextTimer() const
{
    std::optional<std::chrono::milliseconds> next;
    for (const Timer *timer : m_pending) {
        const auto left = timer->due() - m_now;
        if (!next || left < *next)
            next = left;
    }
    return next;
}

} // namespace contacts::testing
