// SPDX-License-Identifier: MIT
#include "filtertext.h"

#include "querywords.h"
#include "table/celltext.h"

#include <algorithm>

namespace contacts {

using Field = ColumnKey::Field;
using Operator = FilterRow::Operator;
using Subject = FilterRow::Subject;
using ValueKind = FilterRow::ValueKind;

QString FilterText::subject(const FilterRow &row)
{
    switch (row.subject) {
    case Subject::Anything:
        return tr("Anything", "a condition about any field of a contact");
    case Subject::AsWritten:
        return tr("Written query", "a condition that is a text in the language of searches");
    case Subject::Field:
        break;
    }
    return CellText::heading(row.column);
}

QString FilterText::operatorName(const FilterRow &row, Operator op)
{
    const bool isField = row.subject == Subject::Field;
    if (op == Operator::Has || op == Operator::HasNone)
        return presence(row.column, op == Operator::Has);
    if (isField && row.column.isTime())
        return dateOperator(op);
    switch (op) {
    case Operator::Contains:
        return tr("contains");
    case Operator::ContainsNot:
        return tr("does not contain");
    case Operator::BeginsWith:
        return tr("begins with");
    case Operator::BeginsNotWith:
        return tr("does not begin with");
    case Operator::Is:
        return tr("is");
    case Operator::IsNot:
        return tr("is not");
    case Operator::More:
        return tr("more than");
    case Operator::AtLeast:
        return tr("at least");
    case Operator::Less:
        return tr("less than");
    case Operator::AtMost:
        return tr("at most");
    case Operator::LooksWrong:
        return tr("is missing or looks wrong");
    case Operator::LooksRight:
        return tr("looks right");
    case Operator::Repeated:
        return tr("several contacts have it");
    case Operator::NotRepeated:
        return tr("nobody else has it");
    default:
        break;
    }
    return {};
}

QString FilterText::dateOperator(Operator op)
{
    switch (op) {
    case Operator::Within:
        return tr("within the last", "30 days");
    case Operator::LongerAgo:
        return tr("longer ago than", "30 days");
    case Operator::Is:
        return tr("on or in", "a day, a month or a year");
    case Operator::IsNot:
        return tr("not on or in", "a day, a month or a year");
    case Operator::Less:
        return tr("before", "a date");
    case Operator::More:
        return tr("after", "a date");
    case Operator::AtLeast:
        return tr("since", "a date, which counts too");
    case Operator::AtMost:
        return tr("until", "a date, which counts too");
    default:
        break;
    }
    return {};
}

QString FilterText::presence(const ColumnKey &column, bool isThere)
{
    if (column.field == Field::OptedOut)
        return isThere ? tr("yes", "opted out") : tr("no", "opted out");
    if (column.isTime())
        return isThere ? tr("at some time") : tr("never");
    if (column.field == Field::Country)
        return isThere ? tr("is known") : tr("is unknown");
    return isThere ? tr("is not empty") : tr("is empty");
}

QString FilterText::unit(QueryDate::Unit unit)
{
    switch (unit) {
    case QueryDate::Unit::Hours:
        return tr("hours");
    case QueryDate::Unit::Days:
        return tr("days");
    case QueryDate::Unit::Weeks:
        return tr("weeks");
    case QueryDate::Unit::Months:
        return tr("months");
    case QueryDate::Unit::Years:
        break;
    }
    return tr("years");
}

QString FilterText::placeholder(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Text:
        return tr("Text");
    case ValueKind::Digits:
        return tr("Digits");
    case ValueKind::Number:
        return tr("Number");
    case ValueKind::Date:
        return tr("2025, 2025-01 or 2025-01-31");
    case ValueKind::Country:
        return tr("Country");
    case ValueKind::Query:
        return tr("As in the search box");
    default:
        return {};
    }
}

QString FilterText::expected(const FilterRow &row, const FilterRows::Reading &reading)
{
    if (row.valueKind() == ValueKind::Query)
        return QueryWords::problem(reading.problems, row.value);
    if (reading.isUsable())
        return {};
    switch (row.valueKind()) {
    case ValueKind::Digits:
        return tr("Enter digits of a phone number, for example +39 312.");
    case ValueKind::Number:
        return tr("Enter a number, for example 18 or 2.5.");
    case ValueKind::Count:
        return tr("Enter a whole number.");
    case ValueKind::Date:
        return tr("Enter a year, a month or a day (2025, 2025-01, 2025-01-31), today or "
                  "yesterday.");
    case ValueKind::Period:
        return tr("Enter a time, for example 30 days.");
    case ValueKind::Country:
        return tr("Choose a country from the list, or enter its two letters.");
    default:
        return {};
    }
}

} // namespace contacts
