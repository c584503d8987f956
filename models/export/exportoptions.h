// SPDX-License-Identifier: MIT
#pragma once

#include "export/csvformat.h"
#include "export/exportcolumns.h"

namespace contacts {

//! How a person wants contacts to be exported.
struct ExportOptions
{
    enum class Which {
        Importable, //!< what an import reads: the server's columns and all parameters
        Shown, //!< the columns of the sheet
        Picked,
    };

    Which which = Which::Importable;
    bool withFacts = false; //!< Which::Importable: ExportColumns::factColumns() as well
    std::vector<ColumnKey> picked; //!< Which::Picked
    CsvFormat format;

    //! `shown`: the columns of the sheet, in visual order.
    ExportColumns columns(const std::vector<ColumnKey> &shown) const
    {
        if (which == Which::Shown)
            return {shown, false};
        if (which == Which::Picked)
            return {picked, false};
        ExportColumns all = ExportColumns::asServers();
        if (withFacts) {
            const std::vector<ColumnKey> facts = ExportColumns::factColumns();
            all.columns.insert(all.columns.end(), facts.begin(), facts.end());
        }
        return all;
    }
    friend bool operator==(const ExportOptions &, const ExportOptions &) = default;
};

} // namespace contacts
