// SPDX-License-Identifier: MIT
#pragma once

#include "bench/openprogram.h"

namespace contacts::bench {

//! Reads the list, sorts, scrolls, selects and copies, and measures what the UI thread does
//! meanwhile and how long a person waits.
class SheetBench
{
public:
    //! `isQuick`: fewer repetitions.
    SheetBench(OpenProgram &program, bool isQuick);
    void run();

private:
    void read();
    void sort();
    void scroll(const QString &order);
    void selectAll();
    void copy();
    //! Everything the UI thread does in `act` is counted as this.
    void during(const QString &activity, const std::function<void()> &act);

    OpenProgram &m_program;
    const bool m_isQuick;
};

} // namespace contacts::bench
