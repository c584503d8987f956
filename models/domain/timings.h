// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace contacts {

//! Every duration the program waits for, in one value, so that a test can see and change each.
//! Measured on the injected Clock, never on a timer of its own.
struct Timings
{
    using ms = std::chrono::milliseconds;

    // One exchange
    ms connectTimeout{15'000}; //!< until the first byte of the answer's headers
    ms stallTimeout{20'000}; //!< without a further byte of the answer
    ms exchangeTimeout{120'000}; //!< the whole exchange

    // Reads that failed in passing
    int readRetries = 3; //!< further tries after the first
    ms retryBase{500}; //!< doubled for each further try, with jitter of half to full
    ms retryMax{8'000};
    int mostRateLimited = 5; //!< so many 429 in a row are waited out, the last one is answered

    // The request window (contract.md: 60 requests per 60 s per key)
    ms window{60'000};
    int windowLimit = 60; //!< taken as the limit after a 429 that names none

    // The keychain of the system
    ms keychainPatience{10'000}; //!< then the person is told, and may do something else
    ms keychainRetry{2'000}; //!< before the one further try: at login it may only be starting

    // The screen
    ms scrollSettle{120}; //!< the scroll bar has rested this long: read what is shown
    ms searchRefresh{250}; //!< while reading goes on, a result is made anew at most this often
    ms statusRefresh{1'000};
    ms offlineProbe{15'000}; //!< offline: try again by itself after this long
};

} // namespace contacts
