// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace contacts::bench {

using Milliseconds = std::chrono::duration<double, std::milli>;

//! Wall time since it was made.
class Stopwatch
{
public:
    Milliseconds elapsed() const { return Clock::now() - m_start; }
    //! CPU time that the calling thread has used since some moment.
    static Milliseconds threadCpu();

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point m_start = Clock::now();
};

} // namespace contacts::bench
