// SPDX-License-Identifier: MIT
#include "export/csvlines.h"

#include "export/formulaguard.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace contacts {

namespace {

constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";

bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

} // namespace

CsvLines::CsvLines(const CsvFormat &format)
    : m_format(format)
{
    if (format.withMark)
        m_text = utf8Mark;
    m_lineBegin = m_text.size();
}

void CsvLines::beginCell()
{
    if (m_cells++ > 0)
        m_text += char(m_format.delimiter);
}

void CsvLines::addCell(std::string_view text)
{
    beginCell();
    const bool isGuarded = m_format.guardsFormulas && FormulaGuard::isRisky(text);
    const bool isQuoted = needsQuotes(text);
    if (isQuoted)
        m_text += '"';
    if (isGuarded)
        m_text += '\'';
    if (!isQuoted) {
        m_text += text;
        return;
    }
    for (const char c : text) {
        if (c == '"')
            m_text += '"';
        m_text += c;
    }
    m_text += '"';
}

void CsvLines::addNumber(qint64 number)
{
    beginCell();
    std::array<char, 24> digits; // longer than any number
    const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
    m_text.append(digits.begin(), end);
}

void CsvLines::endLine()
{
    // An empty line is no line to most readers.
    if (m_text.size() == m_lineBegin)
        m_text += "\"\"";
    m_text += '\n';
    m_cells = 0;
    m_lineBegin = m_text.size();
}

void CsvLines::clear()
{
    m_text.clear();
    m_lineBegin = 0;
}

bool CsvLines::needsQuotes(std::string_view text) const
{
    if (text.empty())
        return false;
    return isBlank(text.front()) || isBlank(text.back())
        || std::any_of(text.begin(), text.end(), [delimiter = char(m_format.delimiter)](char c) {
               return c == delimiter || c == '"' || c == '\n' || c == '\r';
           });
}

} // namespace contacts
