// SPDX-License-Identifier: MIT
#include "models/randomtree.h"

#include <algorithm>
#include <array>

namespace contacts::testing {

using Field = ColumnKey::Field;
using Operator = QueryCondition::Operator;

namespace {

constexpr std::array timeFields{Field::LastSent, Field::LastReceived, Field::Changed,
                                Field::Created};
constexpr std::array countFields{Field::Sent, Field::Pending, Field::Failed, Field::Received,
                                 Field::Id};

} // namespace

Operator RandomTree::comparison()
{
    return Operator(m_random.bounded(int(Operator::Less), int(Operator::GreaterOrEqual) + 1));
}

Operator RandomTree::textOperator()
{
    return m_random.bounded(3) == 0 ? Operator::Equals : Operator::Contains;
}

QueryCondition RandomTree::ofPhone()
{
    switch (m_random.bounded(5)) {
    case 0:
        return QueryCondition::wrongNumber();
    case 1:
        return QueryCondition::repeatedNumber();
    default:
        return QueryCondition::phone(textOperator(), pick(m_texts.phones));
    }
}

QueryCondition RandomTree::ofParameter()
{
    const ColumnKey column = ColumnKey::ofParameter(pick(m_texts.keys));
    if (m_random.bounded(2) == 0)
        return QueryCondition::text(column, textOperator(), pick(m_texts.texts));
    const QString number = pick(m_texts.numbers);
    if (m_random.bounded(4) == 0)
        return QueryCondition::text(column, Operator::Equals, number);
    return QueryCondition::number(column, comparison(),
                                  {number, QString(number).replace(u',', u'.').toDouble()});
}

QueryCondition RandomTree::ofTime()
{
    const ColumnKey column{pick(timeFields), {}};
    const QueryDate date = pick(m_texts.dates);
    // A period is compared with; it is nothing to be equal to.
    const bool isEqual = date.kind != QueryDate::Kind::Ago && m_random.bounded(3) == 0;
    return QueryCondition::date(column, isEqual ? Operator::Equals : comparison(), date);
}

QueryCondition RandomTree::ofPresence()
{
    const int field = m_random.bounded(int(Field::Id) + 2);
    if (field >= int(Field::Id))
        return QueryCondition::has(ColumnKey::ofParameter(pick(m_texts.keys)));
    return QueryCondition::has({Field(field), {}});
}

QueryCondition RandomTree::condition()
{
    switch (m_random.bounded(9)) {
    case 0:
        return QueryCondition::text({Field::Name, {}}, textOperator(), pick(m_texts.texts));
    case 1:
        return ofPhone();
    case 2: {
        const qint64 count = m_random.bounded(m_texts.mostOfACount + 1);
        const Operator op = m_random.bounded(3) == 0 ? Operator::Equals : comparison();
        return QueryCondition::number({pick(countFields), {}}, op,
                                      {QString::number(count), double(count)});
    }
    case 3:
        return ofTime();
    case 4:
    case 5:
        return ofParameter();
    case 6:
        return ofPresence();
    case 7:
        return QueryCondition::country(pick(m_texts.countries));
    default:
        return QueryCondition::anywhere(m_random.bounded(3) == 0 ? pick(m_texts.phones)
                                                                 : pick(m_texts.texts));
    }
}

QueryNode RandomTree::node(int depth)
{
    if (depth == 0 || m_random.bounded(3) == 0) {
        QueryNode one = QueryNode::of(condition());
        return m_random.bounded(4) == 0 ? QueryNode::notOf(std::move(one)) : one;
    }
    std::vector<QueryNode> children;
    for (int left = m_random.bounded(1, 4); left > 0; --left)
        children.push_back(node(depth - 1));
    QueryNode group = m_random.bounded(2) == 0 ? QueryNode::any(std::move(children))
                                               : QueryNode::all(std::move(children));
    return m_random.bounded(6) == 0 ? QueryNode::notOf(std::move(group)) : group;
}

ContactQuery RandomTree::query()
{
    std::vector<QueryNode> parts;
    for (int left = m_random.bounded(1, 4); left > 0; --left)
        parts.push_back(node(m_random.bounded(4)));
    return ContactQuery(std::move(parts));
}

QString RandomTree::describe(const ContactQuery &query)
{
    QStringList parts;
    for (const QueryNode &part : query.parts())
        parts << describe(part);
    return parts.join(QStringLiteral(" & "));
}

QString RandomTree::describe(const QueryNode &node)
{
    QStringList children;
    for (const QueryNode &child : node.children)
        children << describe(child);
    switch (node.kind) {
    case QueryNode::Kind::Not:
        return QStringLiteral("not ") + children.join(u' ');
    case QueryNode::Kind::All:
        return QStringLiteral("all(%1)").arg(children.join(QStringLiteral(", ")));
    case QueryNode::Kind::Any:
        return QStringLiteral("any(%1)").arg(children.join(QStringLiteral(", ")));
    case QueryNode::Kind::Condition:
        break;
    }
    const QueryCondition &condition = node.condition;
    QString value;
    if (const auto *text = std::get_if<QueryText>(&condition.value))
        value = u'[' + text->typed + u']';
    else if (const auto *number = std::get_if<QueryNumber>(&condition.value))
        value = QString::number(number->value);
    else if (const auto *date = std::get_if<QueryDate>(&condition.value))
        value = date->toString();
    else if (const auto *country = std::get_if<CountryCode>(&condition.value))
        value = QString::fromStdString(country->text());
    return QStringLiteral("%1~%2~%3")
        .arg(condition.column ? condition.column->toString() : QStringLiteral("any"))
        .arg(int(condition.op))
        .arg(value);
}

} // namespace contacts::testing
