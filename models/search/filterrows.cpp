// SPDX-License-Identifier: MIT
#include "search/filterrows.h"

#include "search/querywriter.h"
#include "search/sortkeys.h"

#include <algorithm>

namespace contacts {

namespace {

using Field = ColumnKey::Field;
using Join = FilterRow::Join;
using Operator = FilterRow::Operator;
using QueryOperator = QueryCondition::Operator;
using State = FilterRows::Reading::State;
using Subject = FilterRow::Subject;
using ValueKind = FilterRow::ValueKind;

//! The operator that says the opposite; the same one where there is none.
Operator opposite(Operator op)
{
    switch (op) {
    case Operator::Contains:
        return Operator::ContainsNot;
    case Operator::BeginsWith:
        return Operator::BeginsNotWith;
    case Operator::Is:
        return Operator::IsNot;
    case Operator::Has:
        return Operator::HasNone;
    case Operator::LooksWrong:
        return Operator::LooksRight;
    case Operator::Repeated:
        return Operator::NotRepeated;
    default:
        return op;
    }
}

bool isOpposite(Operator op)
{
    switch (op) {
    case Operator::ContainsNot:
    case Operator::BeginsNotWith:
    case Operator::IsNot:
    case Operator::HasNone:
    case Operator::LooksRight:
    case Operator::NotRepeated:
        return true;
    default:
        return false;
    }
}

QueryOperator queryOperator(Operator op)
{
    switch (op) {
    case Operator::Is:
    case Operator::IsNot:
        return QueryOperator::Equals;
    case Operator::More:
    case Operator::LongerAgo: // 30d and more
        return QueryOperator::Greater;
    case Operator::AtLeast:
        return QueryOperator::GreaterOrEqual;
    case Operator::Less:
    case Operator::Within:
        return QueryOperator::Less;
    case Operator::AtMost:
        return QueryOperator::LessOrEqual;
    default:
        return QueryOperator::Contains;
    }
}

//! Of a condition that is not negated.
Operator rowOperator(const QueryCondition &condition, bool isFromTheStart)
{
    const auto *date = std::get_if<QueryDate>(&condition.value);
    const bool isAgo = date && date->kind == QueryDate::Kind::Ago;
    switch (condition.op) {
    case QueryOperator::Contains:
        return isFromTheStart ? Operator::BeginsWith : Operator::Contains;
    case QueryOperator::Equals:
        return Operator::Is;
    case QueryOperator::Less:
        return isAgo ? Operator::Within : Operator::Less;
    case QueryOperator::LessOrEqual:
        return Operator::AtMost;
    case QueryOperator::Greater:
        return isAgo ? Operator::LongerAgo : Operator::More;
    case QueryOperator::GreaterOrEqual:
        return Operator::AtLeast;
    case QueryOperator::Has:
        return Operator::Has;
    case QueryOperator::LooksWrong:
        return Operator::LooksWrong;
    case QueryOperator::Repeated:
        break;
    }
    return Operator::Repeated;
}

QString valueText(const QueryCondition &condition)
{
    if (const auto *text = std::get_if<QueryText>(&condition.value))
        return text->typed;
    if (const auto *number = std::get_if<QueryNumber>(&condition.value))
        return number->typed;
    if (const auto *date = std::get_if<QueryDate>(&condition.value))
        return date->toString();
    if (const auto *country = std::get_if<CountryCode>(&condition.value))
        return QString::fromStdString(country->text());
    return {};
}

//! Digits that a number begins with are written with a plus, or with two zeros in its place.
bool isFromTheStart(const std::string &folded)
{
    const size_t first = folded.find_first_not_of("( ");
    return first != std::string::npos
        && (folded[first] == '+' || folded.compare(first, 2, "00") == 0);
}

FilterRows::Reading good(const FilterRow &row, QueryCondition condition)
{
    QueryNode node = QueryNode::of(std::move(condition));
    if (isOpposite(row.op))
        node = QueryNode::notOf(std::move(node));
    return {State::Good, std::move(node), {}};
}

FilterRows::Reading bad(State state)
{
    return {state, std::nullopt, {}};
}

} // namespace

std::vector<Operator> FilterRow::operators() const
{
    using enum Operator;
    switch (subject) {
    case Subject::Anything:
        return {Contains, ContainsNot};
    case Subject::AsWritten:
        return {};
    case Subject::Field:
        break;
    }
    if (column.isParameter())
        return {Contains, Is, ContainsNot, IsNot, More, AtLeast, Less, AtMost, Has, HasNone};
    if (column.isTime())
        return {Within, LongerAgo, Is, Less, More, AtLeast, AtMost, IsNot, HasNone, Has};
    switch (column.field) {
    case Field::Name:
        return {Contains, Is, ContainsNot, IsNot, Has, HasNone};
    case Field::PhoneNumber:
        return {Contains, BeginsWith, Is,         ContainsNot, BeginsNotWith, IsNot,
                Has,      HasNone,    LooksWrong, LooksRight,  Repeated,      NotRepeated};
    case Field::Country:
        return {Is, IsNot, HasNone, Has};
    case Field::OptedOut:
        return {Has, HasNone};
    default:
        return {More, AtLeast, Less, AtMost, Is, IsNot};
    }
}

ValueKind FilterRow::valueKind() const
{
    if (subject == Subject::AsWritten)
        return ValueKind::Query;
    switch (op) {
    case Operator::Has:
    case Operator::HasNone:
    case Operator::LooksWrong:
    case Operator::LooksRight:
    case Operator::Repeated:
    case Operator::NotRepeated:
        return ValueKind::None;
    case Operator::Within:
    case Operator::LongerAgo:
        return ValueKind::Period;
    default:
        break;
    }
    if (subject == Subject::Anything || column.field == Field::Name)
        return ValueKind::Text;
    if (column.isTime())
        return ValueKind::Date;
    if (column.field == Field::PhoneNumber)
        return ValueKind::Digits;
    if (column.field == Field::Country)
        return ValueKind::Country;
    if (!column.isParameter())
        return ValueKind::Count;
    const bool isComparison = op >= Operator::More && op <= Operator::AtMost;
    return isComparison ? ValueKind::Number : ValueKind::Text;
}

std::vector<FilterRow> FilterRows::rows(const ContactQuery &query) const
{
    std::vector<FilterRow> rows;
    for (const QueryNode &part : query.parts()) {
        if (part.kind != QueryNode::Kind::Any) {
            rows.push_back(row(part));
            continue;
        }
        for (const QueryNode &choice : part.children) {
            rows.push_back(row(choice));
            rows.back().join = &choice == &part.children.front() ? Join::And : Join::Or;
        }
    }
    return rows;
}

FilterRow FilterRows::row(const QueryNode &node) const
{
    const bool isNegated = node.kind == QueryNode::Kind::Not;
    if (isNegated || node.kind == QueryNode::Kind::Condition) {
        const QueryCondition &condition =
            isNegated ? node.children.front().condition : node.condition;
        const bool isPhone = condition.column && condition.column->field == Field::PhoneNumber;
        FilterRow row;
        row.subject = condition.column ? Subject::Field : Subject::Anything;
        row.column = condition.column.value_or(ColumnKey());
        row.op = rowOperator(condition,
                             isPhone && condition.isText()
                                 && isFromTheStart(condition.textValue().folded));
        if (isNegated)
            row.op = opposite(row.op);
        row.value = valueText(condition);
        const std::vector<Operator> operators = row.operators();
        if (std::find(operators.begin(), operators.end(), row.op) != operators.end()
            && read(row).node == node)
            return row;
    }
    FilterRow written;
    written.subject = Subject::AsWritten;
    written.value = QueryWriter(&m_vocabulary).text(node);
    return written;
}

ContactQuery FilterRows::query(const std::vector<FilterRow> &rows) const
{
    std::vector<std::vector<QueryNode>> groups;
    for (const FilterRow &row : rows) {
        if (row.join == Join::And || groups.empty())
            groups.emplace_back();
        if (Reading reading = read(row); reading.node)
            groups.back().push_back(std::move(*reading.node));
    }
    std::vector<QueryNode> parts;
    for (std::vector<QueryNode> &group : groups) {
        if (!group.empty())
            parts.push_back(QueryNode::any(std::move(group)));
    }
    return ContactQuery(std::move(parts));
}

FilterRows::Reading FilterRows::read(const FilterRow &row) const
{
    const ColumnKey asked = column(row);
    if (row.subject == Subject::Field && asked.isParameter() && asked.parameter.isEmpty())
        return bad(State::Empty);
    const ValueKind kind = row.valueKind();
    if (kind != ValueKind::None && row.value.trimmed().isEmpty())
        return bad(State::Empty);
    switch (kind) {
    case ValueKind::None:
        break;
    case ValueKind::Text:
        return readText(row, asked);
    case ValueKind::Digits:
        return readDigits(row);
    case ValueKind::Number:
    case ValueKind::Count:
        return readNumber(row, asked);
    case ValueKind::Date:
    case ValueKind::Period:
        return readDate(row);
    case ValueKind::Country:
        return readCountry(row);
    case ValueKind::Query:
        return readQuery(row);
    }
    switch (row.op) {
    case Operator::LooksWrong:
    case Operator::LooksRight:
        return good(row, QueryCondition::wrongNumber());
    case Operator::Repeated:
    case Operator::NotRepeated:
        return good(row, QueryCondition::repeatedNumber());
    default:
        return good(row, QueryCondition::has(asked));
    }
}

ColumnKey FilterRows::column(const FilterRow &row) const
{
    if (row.subject != Subject::Field || !row.column.isParameter())
        return row.column;
    const QString &key = row.column.parameter;
    return ColumnKey::ofParameter(m_vocabulary.parameter(key).value_or(key));
}

FilterRows::Reading FilterRows::readText(const FilterRow &row, const ColumnKey &column) const
{
    QueryCondition condition = row.subject == Subject::Anything
        ? QueryCondition::anywhere(row.value)
        : QueryCondition::text(column, queryOperator(row.op), row.value);
    // Nothing but marks: nothing that could be missing from a text.
    if (condition.textValue().folded.empty())
        return bad(State::Empty);
    return good(row, std::move(condition));
}

FilterRows::Reading FilterRows::readDigits(const FilterRow &row) const
{
    const bool isBeginning = row.op == Operator::BeginsWith || row.op == Operator::BeginsNotWith;
    QString digits = row.value;
    if (isBeginning && !isFromTheStart(SearchText::folded(digits)))
        digits.prepend(u'+');
    const SearchText::NumberNeedle number = SearchText::numberNeedle(digits);
    if (!number.isNumber || number.digits.empty()) // "+", "00": no digit yet
        return bad(number.isNumber ? State::Unfinished : State::Wrong);
    return good(row, QueryCondition::phone(queryOperator(row.op), digits));
}

FilterRows::Reading FilterRows::readNumber(const FilterRow &row, const ColumnKey &column) const
{
    const QString text = row.value.trimmed();
    if (column.isParameter()) {
        const std::optional<double> value = numericValue(text.toStdString());
        if (!value)
            return bad(text == u"-" || text == u"+" ? State::Unfinished : State::Wrong);
        return good(row, QueryCondition::number(column, queryOperator(row.op), {text, *value}));
    }
    bool isNumber = false;
    const qint64 count = text.toLongLong(&isNumber);
    if (!isNumber || count < 0 || count > FilterRow::largestCount)
        return bad(State::Wrong);
    return good(row,
                QueryCondition::number(column, queryOperator(row.op),
                                       {QString::number(count), double(count)}));
}

FilterRows::Reading FilterRows::readDate(const FilterRow &row) const
{
    using Word = QueryVocabulary::Word;
    QString text = row.value.trimmed();
    bool begins = false;
    for (const Word word : {Word::Today, Word::Yesterday}) {
        begins |= m_vocabulary.begins(word, text);
        if (m_vocabulary.is(word, text))
            text = QueryVocabulary::english(word);
    }
    bool isUnfinished = false;
    const std::optional<QueryDate> date = QueryDate::fromString(text, &isUnfinished);
    if (!date)
        return bad(begins || isUnfinished ? State::Unfinished : State::Wrong);
    const bool isAgo = date->kind == QueryDate::Kind::Ago;
    if (isAgo != (row.valueKind() == ValueKind::Period))
        return bad(State::Wrong);
    return good(row, QueryCondition::date(row.column, queryOperator(row.op), *date));
}

FilterRows::Reading FilterRows::readCountry(const FilterRow &row) const
{
    const QString text = row.value.trimmed();
    const std::vector<CountryCode> codes = m_vocabulary.countries(text);
    if (codes.size() == 1)
        return good(row, QueryCondition::country(codes.front()));
    // Servers may answer letters that are no country's.
    const CountryCode code = CountryCode::fromText(text.toStdString());
    if (codes.empty() && !code.isEmpty() && text == QString::fromStdString(code.text()))
        return good(row, QueryCondition::country(code));
    return bad(codes.empty() && text.size() > 1 ? State::Wrong : State::Unfinished);
}

FilterRows::Reading FilterRows::readQuery(const FilterRow &row) const
{
    ParsedQuery parsed = QueryParser(m_vocabulary).parse(row.value);
    if (parsed.isWrong())
        return {State::Wrong, std::nullopt, std::move(parsed.problems)};
    if (parsed.query.isEmpty())
        return {State::Empty, std::nullopt, std::move(parsed.problems)};
    return {State::Good, QueryNode::all(parsed.query.parts()), std::move(parsed.problems)};
}

} // namespace contacts
