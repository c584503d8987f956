// SPDX-License-Identifier: MIT
#include "net/retrypolicy.h"

#include <algorithm>

namespace contacts {

std::optional<std::chrono::milliseconds> delayBeforeRetry(int failedTries, const ApiError &error,
                                                          const Timings &timings, double random01)
{
    if (failedTries < 1 || failedTries > timings.readRetries || !error.isTransient())
        return std::nullopt;
    auto full = std::min(timings.retryBase, timings.retryMax);
    for (int i = 1; i < failedTries && full < timings.retryMax; ++i)
        full = std::min(full * 2, timings.retryMax);
    const double part = 0.5 + 0.5 * std::clamp(random01, 0.0, 1.0);
    return std::chrono::milliseconds(qint64(double(full.count()) * part));
}

} // namespace contacts
