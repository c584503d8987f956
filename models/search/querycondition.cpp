// SPDX-License-Identifier: MIT
#include "search/querycondition.h"

#include <algorithm>

namespace contacts {

namespace {

using Field = ColumnKey::Field;

std::optional<ContactId> exactId(const std::string &folded)
{
    if (folded.empty() || folded.size() > 18
        || !std::all_of(folded.begin(), folded.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    const ContactId id{std::stoll(folded)};
    return id.isValid() ? std::optional(id) : std::nullopt;
}

} // namespace

QueryText QueryText::of(const QString &typed)
{
    QueryText text{typed, SearchText::folded(typed), SearchText::numberNeedle(typed), {}};
    text.folded.erase(0, text.folded.find_first_not_of(' '));
    text.folded.erase(text.folded.find_last_not_of(' ') + 1);
    text.id = exactId(text.folded);
    return text;
}

QueryCondition QueryCondition::anywhere(const QString &text)
{
    return {std::nullopt, Operator::Contains, QueryText::of(text)};
}

QueryCondition QueryCondition::text(const ColumnKey &column, Operator op, const QString &text)
{
    return {column, op, QueryText::of(text)};
}

QueryCondition QueryCondition::phone(Operator op, const QString &digits)
{
    return {ColumnKey{Field::PhoneNumber, {}}, op, QueryText::of(digits)};
}

QueryCondition QueryCondition::number(const ColumnKey &column, Operator op,
                                      const QueryNumber &number)
{
    return {column, op, number};
}

QueryCondition QueryCondition::date(const ColumnKey &column, Operator op, const QueryDate &date)
{
    return {column, op, date};
}

QueryCondition QueryCondition::country(CountryCode code)
{
    return {ColumnKey{Field::Country, {}}, Operator::Equals, code};
}

QueryCondition QueryCondition::has(const ColumnKey &column)
{
    if (column.isCount())
        return number(column, Operator::Greater, {QStringLiteral("0"), 0});
    return {column, Operator::Has, {}};
}

QueryCondition QueryCondition::wrongNumber()
{
    return {ColumnKey{Field::PhoneNumber, {}}, Operator::LooksWrong, {}};
}

QueryCondition QueryCondition::repeatedNumber()
{
    return {ColumnKey{Field::PhoneNumber, {}}, Operator::Repeated, {}};
}

} // namespace contacts
