// SPDX-License-Identifier: MIT
#pragma once

#include "bench/openprogram.h"

namespace contacts::bench {

//! What a contact costs in memory after the list was read, sorted and searched, and how much more
//! is needed meanwhile.
class MemoryBench
{
public:
    explicit MemoryBench(OpenProgram &program);
    void run();

private:
    OpenProgram &m_program;
};

} // namespace contacts::bench
