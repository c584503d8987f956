// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

#include <string>
#include <string_view>
#include <vector>

//! Folding: two texts that a person would call "the same letters" become the same bytes (UTF-8).
//! Each character by itself, so that fold(a + b) = fold(a) + fold(b) but for blanks that meet:
//! - NFKD and case fold (ß → ss, final ς → σ, ﬁ → fi, İ → i, １ → 1);
//! - nonspacing and enclosing marks dropped: accents, harakat, niqqud, nukta, tone marks, and also
//!   the vowels that Thai and some Indic ones write above or below. Spacing marks are the vowels
//!   that stand beside their letter, and are kept;
//! - tatweel and format characters dropped (joiners, direction marks, soft hyphen, zero width);
//! - letters that do not decompose: ł → l, ø → o, đ and ð → d, þ → th, ı → i, æ → ae, œ → oe, ħ →
//! h;
//! - any decimal digit → ASCII; curly and other apostrophes → ', hyphens and dashes → -;
//! - any run of white space and control characters → one blank; none is trimmed.
//! The result never holds a control character, so that '\n' can keep fields apart, and folding it
//! again changes nothing.
//! All functions are pure and may be called from any thread.
namespace contacts::SearchText {

//! Appends folded(displayText(utf8)) to `out`, faster: a byte at a time where the text is ASCII.
void appendFolded(std::string_view utf8, std::string &out);

//! Of text as it is shown or typed: entities are not decoded here. Half a surrogate pair counts as
//! U+FFFD.
std::string folded(QStringView text);

//! Appends the decimal digits of a phone number, as ASCII, without anything else.
void appendDigits(std::string_view utf8, std::string &out);

//! How a word of a query is looked for in phone numbers: every way of writing the same number leads
//! to digits that the stored digits contain. A word is (a part of) a number when it holds digits
//! of any script and blanks or + - . / ( ) [ ] alone.
//! | word | digits |
//! |---|---|
//! | "+39", "0039", "(0039)" | "39": a leading 00 stands for the plus |
//! | "0312", "(0)312", "(0312)" | "312": a leading 0 is the trunk prefix |
//! | "+44(0)20" | "4420", or "44020": in some countries the 0 belongs to the number |
//! | "0", "00", "(0)", "(0", "+", "-", "/" | "": every number |
//! | "000" | "0" |
//! | "", "12a" | not a number |
//! A longer word finds no more than the word it begins with, so a result may be narrowed while
//! somebody types (folded texts have the same quality). The one exception is half of a surrogate
//! pair, which is another character than the pair it becomes; a text input never gives it alone.
struct NumberNeedle
{
    bool isNumber = false;
    std::string digits; //!< without a leading 00 or 0, or (0) anywhere; empty: every number
    std::string orDigits; //!< not empty: this may be found instead; an inner (0) is kept as 0

    //! Whether it is found in what appendDigits() made of a number. A contact without a number
    //! has no digits and is not found, not even by a needle for every number.
    bool isIn(std::string_view numberDigits) const;
};
NumberNeedle numberNeedle(QStringView word);

//! A stretch of UTF-16 code units of the original text.
struct Range
{
    int start = 0;
    int length = 0;
    friend bool operator==(const Range &, const Range &) = default;
};

//! Where in `original` the folded `needles` are found: every occurrence, in order, merged where
//! they overlap or touch, widened to whole characters as a person sees them, with their combining
//! marks. Empty needles are found nowhere.
std::vector<Range> highlights(QStringView original, const std::vector<std::string> &needles);

//! The same for a written phone number: digits are found across all that stands between them, and
//! the range then covers it.
std::vector<Range> numberHighlights(QStringView original, const std::vector<std::string> &digits);

} // namespace contacts::SearchText
