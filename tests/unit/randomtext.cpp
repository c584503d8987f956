// SPDX-License-Identifier: MIT
#include "unit/randomtext.h"

namespace contacts::testing {

namespace {

struct Pool
{
    char32_t first;
    char32_t last;
};

constexpr Pool pools[] = {
    {0x20, 0x7e}, // ASCII, more often than the rest
    {0x61, 0x66},       {0x61, 0x66},     {0x30, 0x39},     {0x00, 0x2f}, // controls
    {0xa0, 0x17f}, // Latin
    {0x300, 0x36f}, // marks
    {0x300, 0x310},     {0x370, 0x3ff}, // Greek
    {0x400, 0x45f}, // Cyrillic
    {0x5b0, 0x5ea}, // Hebrew with niqqud
    {0x610, 0x669}, // Arabic with harakat, tatweel and digits
    {0x900, 0x96f}, // Devanagari
    {0xe01, 0xe59}, // Thai
    {0x1100, 0x11ff}, // Korean, in parts and composed
    {0xac00, 0xac80},   {0x1e00, 0x1eff}, // Vietnamese
    {0x1f00, 0x1fff},   {0x2000, 0x206f}, // blanks, format characters, dashes
    {0x2000, 0x2011},   {0x2070, 0x218f}, {0x20d0, 0x20f0}, // enclosing marks
    {0x3000, 0x30ff}, // Japanese
    {0x4e00, 0x4e80},   {0xfb00, 0xfbff}, // ligatures
    {0xfe00, 0xffef}, // full and half width
    {0x1d400, 0x1d7ff}, // mathematical letters and digits
    {0x1f1e6, 0x1f6ff}, // emoji
    {0x0, 0x10ffff},
};

} // namespace

bool isSettled(char32_t codePoint)
{
    if (QChar::isSurrogate(codePoint))
        return false;
    const QChar::UnicodeVersion version = QChar::unicodeVersion(codePoint);
    if (version == QChar::Unicode_Unassigned || version > QChar::Unicode_11_0)
        return false;
    return QChar::category(codePoint) != QChar::Mark_SpacingCombining
        || QChar::combiningClass(codePoint) == 0;
}

QString randomText(QRandomGenerator &random, int longest)
{
    QString text;
    for (int left = random.bounded(longest + 1); left > 0; --left) {
        const Pool pool = pools[random.bounded(int(std::size(pools)))];
        const char32_t codePoint = char32_t(random.bounded(int(pool.first), int(pool.last) + 1));
        if (isSettled(codePoint))
            text += QString::fromUcs4(&codePoint, 1);
    }
    return text;
}

} // namespace contacts::testing
