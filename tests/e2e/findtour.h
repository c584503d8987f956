// SPDX-License-Identifier: MIT
#pragma once

namespace contacts::testing {

class Tour;

//! Finds and arranges: queries, filter, views, columns, details, export, summary; at the end from
//! right to left, and dark.
void walkThroughFinding(Tour &tour);

} // namespace contacts::testing
