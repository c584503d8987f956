// SPDX-License-Identifier: MIT
#include "querywords.h"

#include "table/celltext.h"

#include <algorithm>

namespace contacts {

namespace {

using Field = ColumnKey::Field;
using Operator = QueryCondition::Operator;

} // namespace

QString QueryWords::part(const QueryNode &node) const
{
    switch (node.kind) {
    case QueryNode::Kind::Condition:
        return condition(node.condition, false);
    case QueryNode::Kind::Not:
        return condition(node.children.front().condition, true);
    case QueryNode::Kind::All:
    case QueryNode::Kind::Any:
        break;
    }
    QString words;
    for (const QueryNode &child : node.children) {
        const bool isGroup = !child.children.empty() && child.kind != QueryNode::Kind::Not;
        const QString one = isGroup ? u'(' + part(child) + u')' : part(child);
        if (words.isEmpty())
            words = one;
        else if (node.kind == QueryNode::Kind::Any)
            words = tr("%1 or %2").arg(words, one);
        else
            words = tr("%1 and %2").arg(words, one);
    }
    return words;
}

QString QueryWords::subject(const QueryCondition &condition)
{
    return condition.column ? CellText::heading(*condition.column) : QString();
}

QString QueryWords::condition(const QueryCondition &condition, bool isNegated) const
{
    if (!condition.column) {
        const QString &typed = condition.textValue().typed;
        return isNegated ? tr("not “%1”").arg(typed) : tr("“%1”").arg(typed);
    }
    //: A field and what is asked of it: "Sent: more than 100"
    return tr("%1: %2").arg(subject(condition), phrase(condition, isNegated));
}

QString QueryWords::phrase(const QueryCondition &condition, bool isNegated) const
{
    switch (condition.op) {
    case Operator::Has:
        return has(*condition.column, isNegated);
    case Operator::LooksWrong:
        return isNegated ? tr("looks right") : tr("missing, or looks wrong");
    case Operator::Repeated:
        return isNegated ? tr("nobody else has it") : tr("several contacts have it");
    default:
        break;
    }
    if (condition.isText())
        return text(condition, isNegated);
    QString words;
    if (const auto *code = std::get_if<CountryCode>(&condition.value))
        words = m_territories.name(*code);
    else if (std::holds_alternative<QueryDate>(condition.value))
        words = date(condition);
    else
        words = number(condition);
    return isNegated ? tr("not %1").arg(words) : words;
}

QString QueryWords::has(const ColumnKey &column, bool isNegated)
{
    if (column.field == Field::OptedOut)
        return isNegated ? tr("no", "opted out") : tr("yes", "opted out");
    if (column.isTime())
        return isNegated ? tr("never") : tr("at some time");
    return isNegated ? tr("none") : tr("any");
}

QString QueryWords::text(const QueryCondition &condition, bool isNegated)
{
    const QString &typed = condition.textValue().typed;
    if (condition.op == Operator::Equals)
        return isNegated ? tr("is not “%1”").arg(typed) : tr("is “%1”").arg(typed);
    const bool isFromStart = condition.column->field == Field::PhoneNumber
        && (typed.startsWith(u'+') || typed.startsWith(QStringLiteral("00")));
    if (isFromStart) {
        return isNegated ? tr("does not begin with “%1”").arg(typed)
                         : tr("begins with “%1”").arg(typed);
    }
    return isNegated ? tr("does not contain “%1”").arg(typed) : tr("contains “%1”").arg(typed);
}

QString QueryWords::number(const QueryCondition &condition)
{
    const auto &wanted = std::get<QueryNumber>(condition.value);
    const bool isCount = condition.column->isCount();
    QString shown = isCount ? QLocale().toString(qint64(wanted.value)) : wanted.typed;
    switch (condition.op) {
    case Operator::Less:
        return tr("less than %1").arg(shown);
    case Operator::LessOrEqual:
        return tr("at most %1").arg(shown);
    case Operator::Greater:
        return tr("more than %1").arg(shown);
    case Operator::GreaterOrEqual:
        return tr("at least %1").arg(shown);
    default:
        return shown;
    }
}

QString QueryWords::date(const QueryCondition &condition)
{
    const auto &date = std::get<QueryDate>(condition.value);
    const bool isAgo = date.kind == QueryDate::Kind::Ago;
    QString shown = isAgo ? amount(date) : calendar(date);
    switch (condition.op) {
    case Operator::Less:
    case Operator::LessOrEqual:
        if (isAgo)
            return tr("within the last %1", "30 days").arg(shown);
        return condition.op == Operator::Less ? tr("before %1", "a date").arg(shown)
                                              : tr("not later than %1", "a date").arg(shown);
    case Operator::Greater:
    case Operator::GreaterOrEqual:
        if (isAgo)
            return tr("longer ago than %1", "30 days").arg(shown);
        return condition.op == Operator::Greater ? tr("after %1", "a date").arg(shown)
                                                 : tr("from %1 on", "a date").arg(shown);
    default:
        return shown;
    }
}

QString QueryWords::calendar(const QueryDate &date)
{
    switch (date.kind) {
    case QueryDate::Kind::Year:
        return date.day.toString(QStringLiteral("yyyy"));
    case QueryDate::Kind::Month:
        return QLocale().toString(date.day, QStringLiteral("MMMM yyyy"));
    case QueryDate::Kind::Today:
        return tr("today");
    case QueryDate::Kind::Yesterday:
        return tr("yesterday");
    default:
        return QLocale().toString(date.day, QLocale::ShortFormat);
    }
}

QString QueryWords::amount(const QueryDate &date)
{
    switch (date.unit) {
    case QueryDate::Unit::Hours:
        return tr("%Ln hour(s)", nullptr, date.amount);
    case QueryDate::Unit::Days:
        return tr("%Ln day(s)", nullptr, date.amount);
    case QueryDate::Unit::Weeks:
        return tr("%Ln week(s)", nullptr, date.amount);
    case QueryDate::Unit::Months:
        return tr("%Ln month(s)", nullptr, date.amount);
    case QueryDate::Unit::Years:
        break;
    }
    return tr("%Ln year(s)", nullptr, date.amount);
}

QString QueryWords::problem(const std::vector<QueryProblem> &problems, const QString &text)
{
    if (problems.empty())
        return {};
    const auto wrong = std::find_if(problems.begin(), problems.end(),
                                    [](const QueryProblem &problem) { return problem.isWrong(); });
    return words(wrong != problems.end() ? *wrong : problems.front(), text);
}

QString QueryWords::words(const QueryProblem &problem, const QString &text)
{
    using Kind = QueryProblem::Kind;
    const QString written = text.mid(problem.where.start, problem.where.length);
    switch (problem.kind) {
    case Kind::Unfinished:
        return tr("“%1” is not finished and filters nothing yet").arg(written);
    case Kind::GroupNotClosed:
        return tr("A ) is still missing");
    case Kind::QuoteNotClosed:
        return tr("A \" is still missing");
    case Kind::UnknownField:
        return tr("“%1” is no field and no parameter that was read: searched for as text")
            .arg(problem.name);
    case Kind::UnknownParameter:
        return tr("No contact that was read has “%1”: it filters nothing").arg(problem.name);
    case Kind::GroupNotOpened:
        return tr("There is no ( before this ). For the character itself, write \")\"");
    case Kind::NestedTooDeep:
        return tr("Too many ( within each other");
    case Kind::NothingBesideOr:
        return tr("OR needs something on both sides. For the word itself, write \"OR\"");
    case Kind::OperatorNotPossible:
        return tr("“%1” can be followed by : or = here, not by < or >").arg(problem.name);
    case Kind::PeriodNeedsComparison:
        return tr("Write < for “within the last” or > for “longer ago than”: %1<30d")
            .arg(problem.name);
    case Kind::NumberExpected:
        return tr("“%1” needs a number, for example %2")
            .arg(problem.name, problem.name + QStringLiteral(">100"));
    case Kind::DigitsExpected:
        return tr("“%1” needs digits, or one of the words wrong and twice").arg(problem.name);
    case Kind::DateExpected:
        return tr("“%1” needs a date (2025, 2025-01, 2025-01-31, today), a time ago (30d, 2w, 6m, "
                  "1y) or the word never")
            .arg(problem.name);
    case Kind::YesOrNoExpected:
        return tr("“%1” needs yes or no").arg(problem.name);
    case Kind::CountryExpected:
        return tr("No country is called “%1”. Its name or its two letters are needed")
            .arg(QString(written).remove(u'"'));
    }
    return {};
}

} // namespace contacts
