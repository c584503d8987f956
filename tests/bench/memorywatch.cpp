// SPDX-License-Identifier: MIT
#include "bench/memorywatch.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <string>

namespace contacts::bench {

namespace {
constexpr std::chrono::milliseconds betweenLooks{20};
constexpr qint64 bytesOfAKilobyte = 1024;
} // namespace

MemoryWatch::MemoryWatch()
    : m_thread([this](const std::stop_token &stop) {
        while (!stop.stop_requested()) {
            m_peak = std::max<qint64>(m_peak, privateBytes());
            std::this_thread::sleep_for(betweenLooks);
        }
    })
{
}

qint64 MemoryWatch::privateBytes()
{
    std::ifstream file("/proc/self/smaps_rollup");
    qint64 kilobytes = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("Private_"))
            kilobytes += std::stoll(line.substr(line.find(':') + 1));
    }
    return kilobytes * bytesOfAKilobyte;
}

} // namespace contacts::bench
