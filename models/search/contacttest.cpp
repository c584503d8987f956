// SPDX-License-Identifier: MIT
#include "search/contacttest.h"

#include "search/anywheretest.h"
#include "search/parametertest.h"
#include "search/textfinder.h"

#include <algorithm>

namespace contacts {

namespace {

using Field = ColumnKey::Field;
using Operator = QueryCondition::Operator;

std::string_view withoutEnd(std::string_view folded)
{
    folded.remove_suffix(1);
    return folded;
}

bool isBlank(std::string_view folded)
{
    return folded.find_first_not_of(' ') == std::string_view::npos;
}

class NameTest final : public ContactTest
{
public:
    explicit NameTest(const QueryCondition &condition)
        : m_condition(condition)
    {
    }

    bool matches(const ContactChunk &chunk, int row) const override
    {
        const std::string_view name = withoutEnd(chunk.foldedNames()[size_t(row)]);
        if (m_condition.op == Operator::Has)
            return !isBlank(name);
        const std::string &wanted = m_condition.textValue().folded;
        return m_condition.op == Operator::Equals ? ParameterTest::trimmed(name) == wanted
                                                  : name.find(wanted) != std::string_view::npos;
    }

    void mark(const ContactChunk &chunk, char *flags) const override
    {
        if (m_condition.op == Operator::Contains)
            TextFinder(m_condition.textValue().folded).mark(chunk.foldedNames(), flags);
        else
            ContactTest::mark(chunk, flags);
    }

    int cost() const override { return 30; }

private:
    const QueryCondition &m_condition;
};

//! Digits anywhere in a number, those that it begins with, or all of them.
class PhoneTest final : public ContactTest
{
public:
    explicit PhoneTest(const QueryCondition &condition)
        : m_condition(condition)
    {
        if (!condition.isText())
            return;
        const std::string &written = condition.textValue().folded;
        SearchText::appendDigits(written, m_written);
        const size_t first = written.find_first_not_of("( ");
        m_fromTheStart = first != std::string::npos
            && (written[first] == '+' || written.compare(first, 2, "00") == 0);
    }

    bool matches(const ContactChunk &chunk, int row) const override
    {
        std::string_view digits = chunk.digits(row);
        if (digits.empty() || m_condition.op == Operator::Has)
            return !digits.empty();
        const SearchText::NumberNeedle &number = m_condition.textValue().number;
        if (m_condition.op == Operator::Contains && !m_fromTheStart)
            return number.isIn(digits);
        if (m_condition.op == Operator::Equals && digits == m_written)
            return true; // also where its 0 belongs to the number
        if (digits.starts_with("00"))
            digits.remove_prefix(2);
        return fits(digits, number.digits)
            || (!number.orDigits.empty() && fits(digits, number.orDigits));
    }

    int cost() const override { return 30; }

private:
    bool fits(std::string_view digits, const std::string &wanted) const
    {
        return m_condition.op == Operator::Equals ? digits == wanted : digits.starts_with(wanted);
    }

    const QueryCondition &m_condition;
    std::string m_written; //!< all digits
    bool m_fromTheStart = false;
};

class CountryTest final : public ContactTest
{
public:
    explicit CountryTest(const QueryCondition &condition)
        : m_isAny(condition.op == Operator::Has)
        , m_wanted(m_isAny ? CountryCode() : std::get<CountryCode>(condition.value))
    {
    }

    bool matches(const ContactChunk &chunk, int row) const override
    {
        return m_isAny ? !chunk.country(row).isEmpty() : chunk.country(row) == m_wanted;
    }
    int cost() const override { return 10; }

private:
    const bool m_isAny;
    const CountryCode m_wanted;
};

class OptedOutTest final : public ContactTest
{
public:
    bool matches(const ContactChunk &chunk, int row) const override
    {
        return chunk.hasOptedOut(row);
    }
    int cost() const override { return 5; }
};

class CountTest final : public ContactTest
{
public:
    explicit CountTest(const QueryCondition &condition)
        : m_field(condition.column->field)
        , m_op(condition.op)
        , m_wanted(std::get<QueryNumber>(condition.value).value)
    {
    }

    bool matches(const ContactChunk &chunk, int row) const override
    {
        return ParameterTest::compare(double(count(chunk, row)), m_op, m_wanted);
    }
    int cost() const override { return 5; }

private:
    qint64 count(const ContactChunk &chunk, int row) const
    {
        switch (m_field) {
        case Field::Sent:
            return chunk.totalSent(row);
        case Field::Pending:
            return chunk.totalPending(row);
        case Field::Failed:
            return chunk.totalFailed(row);
        case Field::Received:
            return chunk.totalReceived(row);
        default:
            return chunk.id(row).value;
        }
    }

    const Field m_field;
    const Operator m_op;
    const double m_wanted;
};

//! Who has never is never compared.
class TimeTest final : public ContactTest
{
public:
    TimeTest(const QueryCondition &condition, const QueryMoment &moment)
        : m_field(condition.column->field)
        , m_op(condition.op)
    {
        const auto *date = std::get_if<QueryDate>(&condition.value);
        if (!date)
            return;
        m_span = date->span(moment);
        if (date->kind != QueryDate::Kind::Ago)
            return;
        // Less than 30 days ago is later than 30 days before now.
        switch (m_op) {
        case Operator::Less:
            m_op = Operator::Greater;
            break;
        case Operator::LessOrEqual:
            m_op = Operator::GreaterOrEqual;
            break;
        case Operator::Greater:
            m_op = Operator::Less;
            break;
        default:
            m_op = Operator::LessOrEqual;
        }
    }

    bool matches(const ContactChunk &chunk, int row) const override
    {
        const std::optional<qint64> at = time(chunk, row);
        if (!at)
            return false;
        switch (m_op) {
        case Operator::Has:
            return true;
        case Operator::Less:
            return *at < m_span.begin;
        case Operator::LessOrEqual:
            return *at < m_span.end;
        case Operator::Greater:
            return *at >= m_span.end;
        case Operator::GreaterOrEqual:
            return *at >= m_span.begin;
        default:
            return *at >= m_span.begin && *at < m_span.end;
        }
    }
    int cost() const override { return 5; }

private:
    std::optional<qint64> time(const ContactChunk &chunk, int row) const
    {
        switch (m_field) {
        case Field::LastSent:
            return chunk.lastSent(row);
        case Field::LastReceived:
            return chunk.lastReceived(row);
        case Field::Changed:
            return chunk.changed(row);
        default:
            return chunk.created(row);
        }
    }

    const Field m_field;
    Operator m_op;
    QueryDate::Span m_span;
};

class WrongNumberTest final : public ContactTest
{
public:
    explicit WrongNumberTest(NumberFacts &facts)
        : m_facts(facts)
    {
    }

    bool matches(const ContactChunk &chunk, int row) const override
    {
        return m_facts.looksWrong(chunk.digits(row));
    }
    void mark(const ContactChunk &chunk, char *flags) const override
    {
        const NumberFacts::Flags wrong = m_facts.wrongNumbers(chunk);
        for (size_t row = 0; row < wrong->size(); ++row)
            flags[row] = char(flags[row] | (*wrong)[row]);
    }
    int cost() const override { return 1'000; }

private:
    NumberFacts &m_facts;
};

class RepeatedNumberTest final : public ContactTest
{
public:
    explicit RepeatedNumberTest(const QueryContext &context)
        : m_repeated(context.numbers.repeatedNumbers(context.store))
    {
    }

    bool matches(const ContactChunk &chunk, int row) const override
    {
        return m_repeated->contains(chunk.digits(row));
    }
    int cost() const override { return 50; }

private:
    const std::shared_ptr<const RepeatedNumbers> m_repeated;
};

std::unique_ptr<ContactTest> phoneTest(const QueryCondition &condition, const QueryContext &context)
{
    switch (condition.op) {
    case Operator::LooksWrong:
        return std::make_unique<WrongNumberTest>(context.numbers);
    case Operator::Repeated:
        return std::make_unique<RepeatedNumberTest>(context);
    default:
        return std::make_unique<PhoneTest>(condition);
    }
}

} // namespace

void ContactTest::mark(const ContactChunk &chunk, char *flags) const
{
    for (int row = 0; row < chunk.size(); ++row)
        flags[row] = char(flags[row] | char(matches(chunk, row)));
}

std::unique_ptr<ContactTest> ContactTest::of(const QueryCondition &condition,
                                             const QueryContext &context)
{
    if (!condition.column)
        return std::make_unique<AnywhereTest>(condition.textValue(), context.countries);
    const ColumnKey &column = *condition.column;
    if (column.isParameter())
        return std::make_unique<ParameterTest>(condition);
    if (column.isTime())
        return std::make_unique<TimeTest>(condition, context.moment);
    switch (column.field) {
    case Field::Name:
        return std::make_unique<NameTest>(condition);
    case Field::PhoneNumber:
        return phoneTest(condition, context);
    case Field::Country:
        return std::make_unique<CountryTest>(condition);
    case Field::OptedOut:
        return std::make_unique<OptedOutTest>();
    default:
        return std::make_unique<CountTest>(condition);
    }
}

} // namespace contacts
