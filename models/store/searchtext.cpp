// SPDX-License-Identifier: MIT
#include "store/searchtext.h"

#include "domain/displaytext.h"
#include "store/foldtable.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace contacts {

namespace {

constexpr char32_t invalid = 0xffffffff;

constexpr std::array<char, 128> makeAsciiFold()
{
    std::array<char, 128> table{};
    for (size_t c = 0; c < table.size(); ++c) {
        table[c] = char(c);
        if (c < 0x20 || c == 0x7f)
            table[c] = ' ';
        else if (c >= 'A' && c <= 'Z')
            table[c] = char(c - 'A' + 'a');
        else if (c == '`')
            table[c] = '\'';
    }
    return table;
}

constexpr std::array<char, 128> asciiFold = makeAsciiFold();

bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

//! The two entities that displayText() decodes, or 0.
char entityAt(std::string_view text, size_t at)
{
    const std::string_view entity = text.substr(at, 5);
    if (entity == "&#39;")
        return '\'';
    return entity == "&#34;" ? '"' : '\0';
}

//! Reads one code point and moves `at` behind it; `invalid` for what is not well-formed UTF-8.
char32_t nextCodePoint(std::string_view text, size_t &at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    const size_t length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length == 0 || text.size() - at < length)
        return invalid;
    char32_t codePoint = lead & (0x7fU >> length);
    for (size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[at + i]);
        if ((next & 0xc0) != 0x80)
            return invalid;
        codePoint = codePoint << 6 | (next & 0x3fU);
    }
    const bool tooLong = (length == 3 && codePoint < 0x800) || (length == 4 && codePoint < 0x10000);
    if (tooLong || codePoint > 0x10ffff || QChar::isSurrogate(codePoint))
        return invalid;
    at += length;
    return codePoint;
}

//! Reads one code point and moves `at` behind it.
char32_t nextCodePoint(QStringView text, qsizetype &at)
{
    const QChar unit = text[at++];
    if (!unit.isSurrogate())
        return unit.unicode();
    if (unit.isLowSurrogate() || at == text.size() || !text[at].isLowSurrogate())
        return QChar::ReplacementCharacter;
    return QChar::surrogateToUcs4(unit, text[at++]);
}

//! True when `out`, looked at from `start` on, ends in a blank: the next one is left out.
bool endsInBlank(const std::string &out, size_t start)
{
    return out.size() > start && out.back() == ' ';
}

//! Appends one character's folded form.
void appendPiece(std::string_view piece, std::string &out, size_t start)
{
    if (!piece.empty() && piece.front() == ' ' && endsInBlank(out, start))
        piece.remove_prefix(1);
    out += piece;
}

//! Folds the ASCII at text[at …] up to the next byte that is not, and moves `at` there.
void appendAscii(std::string_view text, size_t &at, std::string &out, size_t start)
{
    size_t end = at;
    while (end < text.size() && isAscii(text[end]))
        ++end;
    bool blank = endsInBlank(out, start);
    const size_t written = out.size();
    out.resize(written + (end - at));
    char *to = out.data() + written;
    for (; at < end; ++at) {
        char c = asciiFold[static_cast<unsigned char>(text[at])];
        if (c == '&') {
            if (const char decoded = entityAt(text, at)) {
                c = decoded;
                at += 4;
            }
        }
        if (c == ' ' && blank)
            continue;
        blank = c == ' ';
        *to++ = c;
    }
    out.resize(size_t(to - out.data()));
}

//! False, with `out` in no useful state, when the text is not valid UTF-8.
bool appendFoldedUtf8(std::string_view utf8, std::string &out, size_t start)
{
    for (size_t at = 0; at < utf8.size();) {
        if (isAscii(utf8[at])) {
            appendAscii(utf8, at, out, start);
            continue;
        }
        const char32_t codePoint = nextCodePoint(utf8, at);
        if (codePoint == invalid)
            return false;
        appendPiece(FoldTable::folded(codePoint), out, start);
    }
    return true;
}

//! A stretch of the original text that one folded byte stands for.
struct Source
{
    int begin = 0;
    int end = 0;
};

//! Folded text that knows where each of its bytes comes from.
struct MappedText
{
    std::string bytes;
    std::vector<Source> sources; //!< as many as bytes
};

MappedText mapped(QStringView text)
{
    MappedText result;
    for (qsizetype at = 0; at < text.size();) {
        const int begin = int(at);
        const std::string_view piece = FoldTable::folded(nextCodePoint(text, at));
        const Source source{begin, int(at)};
        // A blank that is left out belongs to the one that stands for the whole run.
        if (!piece.empty() && piece.front() == ' ' && endsInBlank(result.bytes, 0))
            result.sources.back().end = source.end;
        appendPiece(piece, result.bytes, 0);
        result.sources.resize(result.bytes.size(), source);
    }
    return result;
}

MappedText digitsOnly(const MappedText &text)
{
    MappedText digits;
    for (size_t i = 0; i < text.bytes.size(); ++i) {
        if (text.bytes[i] >= '0' && text.bytes[i] <= '9') {
            digits.bytes += text.bytes[i];
            digits.sources.push_back(text.sources[i]);
        }
    }
    return digits;
}

std::vector<Source> occurrences(const MappedText &text, const std::vector<std::string> &needles)
{
    std::vector<Source> found;
    for (const std::string &needle : needles) {
        if (needle.empty())
            continue;
        size_t at = text.bytes.find(needle);
        for (; at != std::string::npos; at = text.bytes.find(needle, at + 1))
            found.push_back({text.sources[at].begin, text.sources[at + needle.size() - 1].end});
    }
    return found;
}

void widenToCharacters(QStringView original, std::vector<Source> &stretches)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, original.data(), original.size());
    for (Source &stretch : stretches) {
        finder.setPosition(stretch.begin);
        if (!finder.isAtBoundary())
            stretch.begin = int(finder.toPreviousBoundary());
        finder.setPosition(stretch.end);
        if (!finder.isAtBoundary())
            stretch.end = int(finder.toNextBoundary());
    }
}

std::vector<SearchText::Range> rangesOf(QStringView original, const MappedText &text,
                                        const std::vector<std::string> &needles)
{
    std::vector<Source> found = occurrences(text, needles);
    if (found.empty())
        return {};
    widenToCharacters(original, found);
    std::sort(found.begin(), found.end(),
              [](const Source &a, const Source &b) { return a.begin < b.begin; });
    std::vector<SearchText::Range> ranges;
    for (const Source &stretch : found) {
        const int lastEnd = ranges.empty() ? -1 : ranges.back().start + ranges.back().length;
        if (stretch.begin > lastEnd)
            ranges.push_back({stretch.begin, stretch.end - stretch.begin});
        else if (stretch.end > lastEnd)
            ranges.back().length = stretch.end - ranges.back().start;
    }
    return ranges;
}

std::string withoutTrunkPrefix(std::string digits)
{
    if (digits.starts_with("00"))
        digits.erase(0, 2);
    else if (digits.starts_with('0'))
        digits.erase(0, 1);
    return digits;
}

//! How many characters "(0)" takes at `at`; an open "(0" at the end counts, so that nothing is lost
//! while it is typed. 0: something else stands there.
size_t bracketedZeroAt(std::string_view word, size_t at)
{
    if (word.substr(at, 3) == "(0)")
        return 3;
    return word.substr(at) == "(0" ? 2 : 0;
}

} // namespace

void SearchText::appendFolded(std::string_view utf8, std::string &out)
{
    const size_t start = out.size();
    if (appendFoldedUtf8(utf8, out, start))
        return;
    out.resize(start);
    out += folded(displayText(utf8));
}

std::string SearchText::folded(QStringView text)
{
    std::string out;
    out.reserve(size_t(text.size()));
    for (qsizetype at = 0; at < text.size();)
        appendPiece(FoldTable::folded(nextCodePoint(text, at)), out, 0);
    return out;
}

void SearchText::appendDigits(std::string_view utf8, std::string &out)
{
    const size_t start = out.size();
    appendFolded(utf8, out);
    const auto first = out.begin() + std::string::difference_type(start);
    out.erase(std::remove_if(first, out.end(), [](char c) { return c < '0' || c > '9'; }),
              out.end());
}

bool SearchText::NumberNeedle::isIn(std::string_view numberDigits) const
{
    if (!isNumber || numberDigits.empty())
        return false;
    return numberDigits.find(digits) != std::string_view::npos
        || (!orDigits.empty() && numberDigits.find(orDigits) != std::string_view::npos);
}

SearchText::NumberNeedle SearchText::numberNeedle(QStringView word)
{
    const std::string text = folded(word);
    std::string digits;
    std::string withZero;
    for (size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (const size_t length = bracketedZeroAt(text, at)) {
            if (!digits.empty())
                withZero += '0';
            at += length;
            continue;
        }
        if (c >= '0' && c <= '9') {
            digits += c;
            withZero += c;
        } else if (std::string_view(" +-./()[]").find(c) == std::string_view::npos) {
            return {};
        }
        ++at;
    }
    NumberNeedle needle;
    needle.isNumber = !text.empty();
    needle.digits = withoutTrunkPrefix(std::move(digits));
    needle.orDigits = withoutTrunkPrefix(std::move(withZero));
    // Where it holds the other one it can find nothing more.
    if (needle.orDigits.find(needle.digits) != std::string::npos)
        needle.orDigits.clear();
    return needle;
}

std::vector<SearchText::Range> SearchText::highlights(QStringView original,
                                                      const std::vector<std::string> &needles)
{
    return rangesOf(original, mapped(original), needles);
}

std::vector<SearchText::Range> SearchText::numberHighlights(QStringView original,
                                                            const std::vector<std::string> &digits)
{
    return rangesOf(original, digitsOnly(mapped(original)), digits);
}

} // namespace contacts
