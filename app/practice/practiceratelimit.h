// SPDX-License-Identifier: MIT
#pragma once

#include "practice/practiceexchange.h"
#include "practice/practiceswitches.h"

#include <functional>
#include <mutex>

namespace contacts {

//! A fixed window of requests, as contract.md has seen it. Thread-safe.
class PracticeRateLimit
{
public:
    using ClockFunction = std::function<qint64()>; //!< milliseconds that only grow

    explicit PracticeRateLimit(ClockFunction clock);

    //! Counts one request. False: the limit is reached. `headers` is what goes with the answer in
    //! either case.
    bool admit(const PracticeSwitches &switches, PracticeFields &headers);

private:
    ClockFunction m_clock;
    std::mutex m_mutex;
    qint64 m_windowStart = -1; //!< the window starts with its first request
    qint64 m_used = 0;
};

} // namespace contacts
