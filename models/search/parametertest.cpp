// SPDX-License-Identifier: MIT
#include "search/parametertest.h"

#include "search/sortkeys.h"

#include <algorithm>

namespace contacts {

using Operator = QueryCondition::Operator;

namespace {

//! What a text is worth where a number that is written otherwise is the same: not where a zero or a
//! plus before it may mean something, as in a post code.
std::optional<double> quantity(std::string_view text)
{
    text.remove_prefix(std::min(text.size(), text.find_first_not_of(' ')));
    const size_t first = text.starts_with('-') ? 1 : 0;
    const bool hasZero = text.size() > first + 1 && text[first] == '0' && text[first + 1] >= '0'
        && text[first + 1] <= '9';
    return hasZero || text.starts_with('+') ? std::nullopt : numericValue(text);
}

} // namespace

ParameterTest::ParameterTest(const QueryCondition &condition)
    : m_condition(condition)
    , m_key(condition.column->parameter.toStdString())
{
    if (condition.isText() && condition.op == Operator::Equals)
        m_number = quantity(condition.textValue().folded);
}

bool ParameterTest::compare(double value, Operator op, double wanted)
{
    switch (op) {
    case Operator::Less:
        return value < wanted;
    case Operator::LessOrEqual:
        return value <= wanted;
    case Operator::Greater:
        return value > wanted;
    case Operator::GreaterOrEqual:
        return value >= wanted;
    default:
        return value == wanted;
    }
}

std::string_view ParameterTest::trimmed(std::string_view folded)
{
    const size_t first = folded.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return {};
    return folded.substr(first, folded.find_last_not_of(' ') - first + 1);
}

bool ParameterTest::fits(const ContactChunk &chunk, size_t value) const
{
    std::string_view folded = chunk.foldedValues()[value];
    folded.remove_suffix(1); // the line break that ends it
    if (m_condition.op == Operator::Has)
        return !trimmed(folded).empty();
    if (const auto *number = std::get_if<QueryNumber>(&m_condition.value)) {
        const std::optional<double> is = numericValue(chunk.values()[value]);
        return is && compare(*is, m_condition.op, number->value);
    }
    const std::string &wanted = m_condition.textValue().folded;
    if (m_condition.op == Operator::Contains)
        return folded.find(wanted) != std::string_view::npos;
    return trimmed(folded) == wanted || (m_number && quantity(chunk.values()[value]) == m_number);
}

bool ParameterTest::matches(const ContactChunk &chunk, int row) const
{
    const std::optional<size_t> key = chunk.keyPlace(m_key);
    if (!key)
        return false;
    const size_t end = chunk.parameterBegins()[size_t(row) + 1];
    for (size_t i = chunk.parameterBegins()[size_t(row)]; i < end; ++i) {
        if (chunk.keyPlaceOf(i) == *key)
            return chunk.kindOf(i) != ParameterKind::Null
                && fits(chunk, chunk.parameterValues()[i]);
    }
    return false;
}

void ParameterTest::mark(const ContactChunk &chunk, char *flags) const
{
    const std::optional<size_t> key = chunk.keyPlace(m_key);
    if (!key)
        return;
    enum : char { Unknown, No, Yes };
    std::vector<char> known(chunk.values().size(), Unknown); // a value is looked at once
    size_t parameter = 0;
    for (size_t row = 0; row < size_t(chunk.size()); ++row) {
        const size_t end = chunk.parameterBegins()[row + 1];
        while (parameter < end && chunk.keyPlaceOf(parameter) != *key)
            ++parameter;
        if (parameter < end && chunk.kindOf(parameter) != ParameterKind::Null) {
            const size_t value = chunk.parameterValues()[parameter];
            if (known[value] == Unknown)
                known[value] = fits(chunk, value) ? Yes : No;
            flags[row] = char(flags[row] | char(known[value] == Yes));
        }
        parameter = end;
    }
}

} // namespace contacts
