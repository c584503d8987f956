// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <atomic>
#include <thread>

namespace contacts::bench {

//! The private memory of this process: what the system would get back if it ended.
//! Linux only.
class MemoryWatch
{
public:
    //! Looks at it again and again, on a thread of its own, until it is destroyed.
    MemoryWatch();

    //! In bytes; now.
    static qint64 privateBytes();
    //! The most that was seen since then.
    qint64 peak() const { return m_peak; }

private:
    std::atomic<qint64> m_peak = 0;
    std::jthread m_thread; // the last member: it ends before what it uses
};

} // namespace contacts::bench
