// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

//! What libFuzzer calls with each input, and what the replay calls with each file of the corpus.
//! Ends the program when something is not as it must be.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
