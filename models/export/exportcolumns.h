// SPDX-License-Identifier: MIT
#pragma once

#include "domain/columnkey.h"

#include <string>
#include <string_view>
#include <vector>

namespace contacts {

//! What goes into a table of contacts.
struct ExportColumns
{
    std::vector<ColumnKey> columns; //!< in this order, each once
    //! Behind them, each custom parameter that the contacts have and that is not among them.
    bool withAllParameters = false;

    //! What servers import and export (contract.md "Writing").
    static ExportColumns asServers();
    //! The number, who it is and when it was made: the columns that servers read.
    static std::vector<ColumnKey> serverColumns();
    //! What only the server decides about a contact: importing them again leaves it out.
    static std::vector<ColumnKey> factColumns();

    //! The first line's cell of a column that is no parameter: the server's own name of the field,
    //! so that an import knows what it is; not translated.
    static std::string_view header(ColumnKey::Field field);
    //! `custom_parameters[key]`
    static std::string parameterHeader(std::string_view key);

    friend bool operator==(const ExportColumns &, const ExportColumns &) = default;
};

} // namespace contacts
