// SPDX-License-Identifier: MIT
#pragma once

#include "detailrow.h"
#include "table/celltext.h"

#include <vector>

namespace contacts {

//! Everything about one contact, as the detail pane shows it: parameters first, in the server's
//! order.
class ContactDetail
{
    Q_DECLARE_TR_FUNCTIONS(contacts::ContactDetail)

public:
    //! `record` must be there. UI thread.
    static std::vector<DetailRow> rows(const CellText &text, RecordRef record);
    //! The name, or the number where there is none, in one line; never empty.
    static QString title(const CellText &text, RecordRef record);
    //! What a value is that is no text; empty for texts and numbers.
    static QString kindNote(ParameterKind kind);
    //! "3/14/25, 9:26 AM": a time as the sheet shows it, with the exact one in the tool tip.
    static DetailRow time(const CellText &text, const ColumnKey &column, RecordRef record);

private:
    static DetailRow parameter(const ParameterField &field);
    static DetailRow fact(const CellText &text, const ColumnKey &column, RecordRef record,
                          const QString &nothing);
};

} // namespace contacts
