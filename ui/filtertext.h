// SPDX-License-Identifier: MIT
#pragma once

#include "search/filterrows.h"

#include <QCoreApplication>

namespace contacts {

//! What the filter says of its rows, in the person's language. Plain text.
class FilterText
{
    Q_DECLARE_TR_FUNCTIONS(contacts::FilterText)

public:
    //! What the row asks about: the heading of a column, a parameter's key.
    static QString subject(const FilterRow &row);
    //! `op` as it is chosen for the subject of the row.
    static QString operatorName(const FilterRow &row, FilterRow::Operator op);
    static QString unit(QueryDate::Unit unit);
    //! Shown in an empty field.
    static QString placeholder(FilterRow::ValueKind kind);
    //! What is expected instead; empty for a row that is all right.
    static QString expected(const FilterRow &row, const FilterRows::Reading &reading);

private:
    static QString dateOperator(FilterRow::Operator op);
    static QString presence(const ColumnKey &column, bool isThere);
};

} // namespace contacts
