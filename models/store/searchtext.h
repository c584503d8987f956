// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

#include <string>
#include <string_view>
#include <vector>

namespace contacts {

//! Folding: two texts that a person would call "the same letters" become the same bytes.
//! NFKD, case fold, combining marks and tatweel dropped, a table for letters that do not decompose
//! (ł ø đ ð þ ı æ œ ħ), any decimal digit → ASCII, any run of white space → one blank.
//! The result never holds a control character, so that '\n' can keep fields apart.
//! All functions are pure and may be called from any thread.
namespace SearchText {

//! Appends the folded form of `utf8` to `out`. Entities are decoded first (displayText()).
void appendFolded(std::string_view utf8, std::string &out);

std::string folded(QStringView text);

//! Appends the decimal digits of a phone number, as ASCII, without anything else.
void appendDigits(std::string_view utf8, std::string &out);

//! How a word of a query is looked for in phone numbers: every way of writing the same number leads
//! to digits that the stored "+digits" contain. Empty when the word cannot be part of a number
//! (it has letters, or no digit). "0039 ", "+39", "(0)", "0721-555" → "39", "39", "", "721555".
struct NumberNeedle
{
    bool isNumber = false;
    std::string digits; //!< as typed, without a leading 00 or 0; empty: matches every number
};
NumberNeedle numberNeedle(QStringView word);

//! A stretch of UTF-16 code units of the original text.
struct Range
{
    int start = 0;
    int length = 0;
    friend bool operator==(const Range &, const Range &) = default;
};

//! Where in `original` the folded `needles` are found, in order, merged where they overlap or
//! touch; whole characters with their combining marks.
std::vector<Range> highlights(QStringView original, const std::vector<std::string> &needles);

//! The same for a written phone number: digits are matched across blanks and punctuation.
std::vector<Range> numberHighlights(QStringView original, const std::vector<std::string> &digits);

} // namespace SearchText

} // namespace contacts
