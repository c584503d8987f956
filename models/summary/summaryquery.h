// SPDX-License-Identifier: MIT
#pragma once

#include "domain/columnkey.h"
#include "summary/listsummary.h"

//! What finds the contacts that a bar of a summary counts: parts of a query as it is stored, always
//! in English.
namespace contacts::SummaryQuery {

//! "country:IT"; "no:country" for an empty code.
QString country(CountryCode country);
//! "created:2025-01": dates are those of the person's zone.
QString created(ListSummary::Step step, QDate begin);
QString optedOut(bool hasOptedOut);
//! "sent>0"; one of the counts.
QString hasMessages(ColumnKey::Field count);
//! `param:"city"="New York"`: whatever differs in case and accents only is found too.
QString parameter(const QString &key, const QString &value);
QString noParameter(const QString &key);

} // namespace contacts::SummaryQuery
