// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace contacts::testing {

//! What SearchText::folded() has to give, by whole-text passes of ICU: slow, and with other tables
//! than the program uses.
std::string foldedByOracle(const QString &text);

} // namespace contacts::testing
