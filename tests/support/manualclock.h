// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"

#include <list>
#include <optional>

namespace contacts::testing {

//! Time that passes only when a test says so. Must outlive the timers it makes.
class ManualClock final : public Clock
{
public:
    std::chrono::milliseconds now() const override { return m_now; }
    QDateTime utcNow() const override;
    std::unique_ptr<ClockTimer> makeTimer() override;

    //! Lets `duration` pass; timers due on the way are called in order, each at its own time.
    void advance(std::chrono::milliseconds duration);
    //! When the next timer is due, from now; nullopt: nothing is pending.
    std::optional<std::chrono::milliseconds> nextTimer() const;

private:
    class Timer;
    std::chrono::milliseconds m_now{1'000'000};
    std::list<Timer *> m_pending;
};

} // namespace contacts::testing
