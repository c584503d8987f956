// SPDX-License-Identifier: MIT
#include "domain/clock.h"

namespace contacts {

namespace {

class SystemClockTimer final : public ClockTimer
{
public:
    SystemClockTimer()
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            // The callback may start the timer again or destroy this object.
            const auto callback = std::exchange(m_callback, nullptr);
            callback();
        });
    }

    void start(std::chrono::milliseconds delay, std::function<void()> callback) override
    {
        m_callback = std::move(callback);
        m_timer.start(delay);
    }
    void stop() override { m_timer.stop(); }
    bool isActive() const override { return m_timer.isActive(); }

private:
    QTimer m_timer;
    std::function<void()> m_callback;
};

} // namespace

std::chrono::milliseconds SystemClock::now() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

QDateTime SystemClock::utcNow() const
{
    return QDateTime::currentDateTimeUtc();
}

std::unique_ptr<ClockTimer> SystemClock::makeTimer()
{
    return std::make_unique<SystemClockTimer>();
}

} // namespace contacts
