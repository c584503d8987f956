// SPDX-License-Identifier: MIT
#pragma once

#include "domain/apierror.h"
#include "domain/timings.h"

#include <chrono>
#include <optional>

namespace contacts {

//! How long to wait before a read is sent again; nothing: it is not sent again. For reads only:
//! a write leaves the machine once.
//! failedTries: tries so far, from 1. random01: 0 … 1, spreads the wait over half to full.
std::optional<std::chrono::milliseconds> delayBeforeRetry(int failedTries, const ApiError &error,
                                                          const Timings &timings, double random01);

} // namespace contacts
