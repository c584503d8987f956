// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <thread>
#include <vector>

namespace contacts {

//! How many threads work on one question beside each other: no more than there are processors, and
//! no more than gain something.
inline size_t workerCount()
{
    constexpr size_t most = 4;
    // Asked once: what is kept for each worker must not be too little when processors are added.
    static const size_t count = std::clamp<size_t>(std::thread::hardware_concurrency(), 1, most);
    return count;
}

//! Cuts 0 … count into as many stretches as there are workers and calls `work(part, begin, end)`
//! for each, all at the same time; comes back when all are done. Short work stays on this thread,
//! as one part. `work` must not throw.
template<typename Work>
void inParallel(size_t count, size_t worthAThread, const Work &work)
{
    const size_t parts =
        std::clamp<size_t>(count / std::max<size_t>(worthAThread, 1), 1, workerCount());
    std::vector<std::jthread> others;
    for (size_t part = 1; part < parts; ++part) {
        others.emplace_back([&work, part, begin = count * part / parts,
                             end = count * (part + 1) / parts] { work(part, begin, end); });
    }
    work(size_t(0), size_t(0), count / parts);
}

} // namespace contacts
