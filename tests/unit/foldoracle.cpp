// SPDX-License-Identifier: MIT
#include "unit/foldoracle.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <map>

namespace contacts::testing {

namespace {

using Pass = icu::UnicodeString (*)(UChar32);

icu::UnicodeString eachCharacter(const icu::UnicodeString &text, Pass pass)
{
    icu::UnicodeString result;
    for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1))
        result += pass(text.char32At(at));
    return result;
}

icu::UnicodeString replaced(UChar32 c)
{
    static const std::map<UChar32, const char *> letters{
        {U'ł', "l"}, {U'ø', "o"},  {U'đ', "d"},  {U'ð', "d"}, {U'þ', "th"},
        {U'ı', "i"}, {U'æ', "ae"}, {U'œ', "oe"}, {U'ħ', "h"}, {U'’', "'"},
        {U'‘', "'"}, {U'‛', "'"},  {U'ʼ', "'"},  {U'ʻ', "'"}, {U'´', "'"},
        {U'`', "'"}, {U'ʹ', "'"},  {U'′', "'"},  {U'‐', "-"}, {U'‑', "-"},
        {U'‒', "-"}, {U'–', "-"},  {U'—', "-"},  {U'―', "-"}, {U'−', "-"},
    };
    const auto found = letters.find(c);
    return found == letters.end() ? icu::UnicodeString(c) : icu::UnicodeString(found->second);
}

icu::UnicodeString withoutIgnored(UChar32 c)
{
    const uint32_t ignored = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
    if (c == 0x640 || (U_GET_GC_MASK(c) & ignored))
        return {};
    if (u_charType(c) == U_DECIMAL_DIGIT_NUMBER)
        return icu::UnicodeString(UChar32('0' + u_charDigitValue(c)));
    return icu::UnicodeString(u_isUWhiteSpace(c) || u_iscntrl(c) ? UChar32(' ') : c);
}

icu::UnicodeString withSingleBlanks(icu::UnicodeString text)
{
    int32_t before = 0;
    do {
        before = text.length();
        text.findAndReplace(icu::UnicodeString("  "), icu::UnicodeString(" "));
    } while (text.length() != before);
    return text;
}

} // namespace

std::string foldedByOracle(const QString &text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfkd = icu::Normalizer2::getNFKDInstance(status);
    icu::UnicodeString result(reinterpret_cast<const char16_t *>(text.utf16()),
                              int32_t(text.size()));
    for (int pass = 0; pass < 3; ++pass) {
        result = nfkd->normalize(eachCharacter(result, replaced), status);
        result = eachCharacter(result, withoutIgnored);
        result.foldCase();
    }
    std::string utf8;
    withSingleBlanks(eachCharacter(result, replaced)).toUTF8String(utf8);
    return utf8;
}

} // namespace contacts::testing
