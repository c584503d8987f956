// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace contacts {

//! What one answer says about the request window (contract.md "Rate limit").
struct RateHeaders
{
    std::optional<int> limit; //!< X-RateLimit-Limit: requests per window
    std::optional<int> remaining; //!< X-RateLimit-Remaining: still free when it was written
    //! X-RateLimit-Reset (seconds left, not an epoch), else Retry-After (seconds or date).
    std::optional<std::chrono::seconds> wait;

    friend bool operator==(const RateHeaders &, const RateHeaders &) = default;
};

//! Reads the raw header values; what cannot be read is taken as missing.
RateHeaders parseRateHeaders(const QByteArray &limit, const QByteArray &remaining,
                             const QByteArray &reset,
                             std::optional<std::chrono::seconds> retryAfter);

//! Retry-After: whole seconds or an HTTP date; a date in the past is 0 s.
//! Nothing when it is not readable or further away than a day.
std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &value,
                                                    const QDateTime &utcNow);

} // namespace contacts
