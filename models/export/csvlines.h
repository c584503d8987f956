// SPDX-License-Identifier: MIT
#pragma once

#include "export/csvformat.h"

#include <QtGlobal>

#include <string>
#include <string_view>

namespace contacts {

//! Puts cells together into the lines of a CSV file: RFC 4180, but with lines that end in LF.
//! Readers that split at line feeds first would take a carriage return as part of the last
//! column's name; the others read both, and the servers write line feeds themselves. One thread.
class CsvLines
{
public:
    //! Begins with the mark where the format has one.
    explicit CsvLines(const CsvFormat &format);

    //! UTF-8. Quoted also where blanks around it would be lost on some reader.
    void addCell(std::string_view text);
    void addNumber(qint64 number);
    void endLine();

    //! What was put together since the last clear().
    const std::string &text() const { return m_text; }
    void clear();

private:
    void beginCell();
    bool needsQuotes(std::string_view text) const;

    const CsvFormat m_format;
    std::string m_text;
    int m_cells = 0; //!< of the line that is under way
    size_t m_lineBegin = 0;
};

} // namespace contacts
