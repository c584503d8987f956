// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace contacts {

//! One pending call. Destroying or stopping it takes the call back.
class ClockTimer
{
public:
    virtual ~ClockTimer() = default;
    //! Calls `callback` once after `delay`; starting again replaces what was pending.
    virtual void start(std::chrono::milliseconds delay, std::function<void()> callback) = 0;
    virtual void stop() = 0;
    virtual bool isActive() const = 0;
};

//! Where every time in the program comes from. UI thread only, but for the constant times.
class Clock
{
public:
    virtual ~Clock() = default;
    //! Monotonic; only differences mean something.
    virtual std::chrono::milliseconds now() const = 0;
    virtual QDateTime utcNow() const = 0;
    virtual std::unique_ptr<ClockTimer> makeTimer() = 0;
};

//! The machine's own clocks.
class SystemClock final : public Clock
{
public:
    std::chrono::milliseconds now() const override;
    QDateTime utcNow() const override;
    std::unique_ptr<ClockTimer> makeTimer() override;
};

} // namespace contacts
