// SPDX-License-Identifier: MIT
#include "bench/stopwatch.h"

#include <ctime>

namespace contacts::bench {

Milliseconds Stopwatch::threadCpu()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return Milliseconds(double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6);
}

} // namespace contacts::bench
