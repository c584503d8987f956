// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>

namespace contacts {

//! What the screen may know of the request window (contract.md "Rate limit").
struct BudgetState
{
    //! On Clock::now()'s scale: until then nothing more is sent (429, or the last 5 are reached).
    std::optional<std::chrono::milliseconds> pausedUntil;
    //! The same for background work alone, which leaves a part of the window to other programs.
    std::optional<std::chrono::milliseconds> backgroundPausedUntil;
    int remaining = -1; //!< as last answered; -1: the server names no window
    int limit = -1; //!< requests per window; -1: no window known

    friend bool operator==(const BudgetState &, const BudgetState &) = default;
};

} // namespace contacts
