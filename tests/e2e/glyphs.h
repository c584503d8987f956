// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QFont;
class QWidget;

namespace contacts::testing {

//! Whether this font, or one that stands in for it, has the character.
bool hasGlyph(char32_t character, const QFont &font);

//! The characters among what a widget and its children show for which no font has a glyph, so that
//! a box stands in their place. "U+0E01 U+0E02"; empty: all is well.
QString missingGlyphs(const QWidget &shown);

} // namespace contacts::testing
