// SPDX-License-Identifier: MIT
#pragma once

namespace contacts {

//! A dark palette for systems that offer none, and for pictures.
void applyDarkPalette();

} // namespace contacts
