// SPDX-License-Identifier: MIT
#pragma once

#include "search/contactquery.h"
#include "store/storesnapshot.h"

#include <QTimeZone>

#include <optional>

//! Filters made of what stands in a cell. Any thread.
namespace contacts::CellFilter {

//! What is true of the contacts whose cell says the same: equal texts (case and accents aside),
//! numbers and countries, the same day in `zone`; or nothing there, or never. True of the contact
//! itself. None where no query can say it.
std::optional<QueryNode> sameAs(const ColumnKey &column, RecordRef record, const QTimeZone &zone);

//! The query with this part too; its opposite goes. Doing it again changes nothing.
ContactQuery onlyThis(const ContactQuery &query, const QueryNode &node);
//! The query with its opposite; the part itself goes.
ContactQuery hideThis(const ContactQuery &query, const QueryNode &node);

} // namespace contacts::CellFilter
