// SPDX-License-Identifier: MIT
#pragma once

#include <QRandomGenerator>
#include <QString>

namespace contacts::testing {

//! Whether Qt's and ICU's tables can be expected to agree on it: a scalar value that was assigned
//! in an old version of Unicode. Spacing marks that a normalisation may reorder are left out, since
//! folding looks at each character by itself.
bool isSettled(char32_t codePoint);

//! Up to `longest` settled characters of many scripts, with marks, blanks, format and control
//! characters strewn in.
QString randomText(QRandomGenerator &random, int longest);

} // namespace contacts::testing
