// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

//! The folded form (SearchText) of every single code point, worked out once for each block of 256
//! when it is first met: most lists need few blocks, and folding must not cost a normalisation for
//! each name. Any thread; takes no lock.
namespace contacts::FoldTable {

//! UTF-8, lives as long as the program; empty for what folding drops. White space is " ".
//! `codePoint` is a Unicode scalar value: at most 0x10FFFF and not a surrogate.
std::string_view folded(char32_t codePoint);

} // namespace contacts::FoldTable
