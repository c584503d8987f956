// SPDX-License-Identifier: MIT
#pragma once

namespace contacts {

//! How a table becomes a CSV file.
struct CsvFormat
{
    enum class Delimiter : char { Comma = ',', Semicolon = ';', Tab = '\t' };

    Delimiter delimiter = Delimiter::Comma;
    //! The mark of UTF-8 before everything else: some spreadsheets take the text for another
    //! encoding without it.
    bool withMark = true;
    //! See FormulaGuard.
    bool guardsFormulas = true;

    //! As servers read it: the texts alone.
    static constexpr CsvFormat asServers() { return {Delimiter::Comma, false, false}; }
    friend bool operator==(const CsvFormat &, const CsvFormat &) = default;
};

} // namespace contacts
