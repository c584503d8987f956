// SPDX-License-Identifier: MIT
#pragma once

#include "bench/openprogram.h"

namespace contacts::bench {

//! Searches and sorts a list that is being read: the result is made anew again and again.
class ReadingBench
{
public:
    explicit ReadingBench(OpenProgram &program);
    void run();

private:
    OpenProgram &m_program;
};

} // namespace contacts::bench
