// SPDX-License-Identifier: MIT
#include "search/querywriter.h"

#include <algorithm>

namespace contacts {

namespace {

using Field = ColumnKey::Field;
using Operator = QueryCondition::Operator;
using Word = QueryVocabulary::Word;

QString quoted(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\"));
    text.replace(u'"', QStringLiteral("\\\""));
    return u'"' + text + u'"';
}

//! Means the same with and without quotes, wherever it stands.
bool isPlain(const QString &text)
{
    static constexpr QStringView special = u"\"\\():<>=!";
    return !text.isEmpty() && !text.startsWith(u'-') && text != u"OR"
        && std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c.isSpace() || special.contains(c); });
}

QString sign(Operator op)
{
    switch (op) {
    case Operator::Equals:
        return QStringLiteral("=");
    case Operator::Less:
        return QStringLiteral("<");
    case Operator::LessOrEqual:
        return QStringLiteral("<=");
    case Operator::Greater:
        return QStringLiteral(">");
    case Operator::GreaterOrEqual:
        return QStringLiteral(">=");
    default:
        return QStringLiteral(":");
    }
}

} // namespace

QString QueryWriter::text(const ContactQuery &query) const
{
    QStringList parts;
    for (const QueryNode &part : query.parts())
        parts << text(part);
    return parts.join(u' ');
}

QString QueryWriter::text(const QueryNode &node) const
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
    const bool isAny = node.kind == QueryNode::Kind::Any;
    QStringList parts;
    for (const QueryNode &child : node.children)
        parts << text(child);
    return isAny ? parts.join(QStringLiteral(" OR ")) : u'(' + parts.join(u' ') + u')';
}

QString QueryWriter::condition(const QueryCondition &condition, bool isNegated) const
{
    const QString minus = isNegated ? QStringLiteral("-") : QString();
    if (!condition.column) {
        // A minus counts directly before a letter or a quote alone.
        const QString &typed = condition.textValue().typed;
        const bool bare = isPlain(typed) && (!isNegated || typed.at(0).isLetter());
        return minus + (bare ? typed : quoted(typed));
    }
    const ColumnKey &column = *condition.column;
    const QString subject = name(column);
    switch (condition.op) {
    case Operator::Has:
        return presence(column, isNegated);
    case Operator::LooksWrong:
        return minus + subject + u':' + word(Word::Wrong);
    case Operator::Repeated:
        return minus + subject + u':' + word(Word::Twice);
    default:
        break;
    }
    QString wanted;
    QString op = sign(condition.op);
    if (const auto *text = std::get_if<QueryText>(&condition.value)) {
        wanted = value(text->typed);
    } else if (const auto *number = std::get_if<QueryNumber>(&condition.value)) {
        wanted = value(number->typed);
    } else if (const auto *date = std::get_if<QueryDate>(&condition.value)) {
        wanted = date->kind == QueryDate::Kind::Today  ? word(Word::Today)
            : date->kind == QueryDate::Kind::Yesterday ? word(Word::Yesterday)
                                                       : date->toString();
        if (condition.op == Operator::Equals)
            op = QStringLiteral(":");
    } else if (const auto *country = std::get_if<CountryCode>(&condition.value)) {
        wanted = QString::fromStdString(country->text());
        op = QStringLiteral(":");
    }
    return minus + subject + op + wanted;
}

QString QueryWriter::value(const QString &text)
{
    return isPlain(text) ? text : quoted(text);
}

QString QueryWriter::name(const ColumnKey &column) const
{
    if (!column.isParameter())
        return field(column);
    const QString &key = column.parameter;
    const bool isShort = m_known && isPlain(key) && !m_known->field(key)
        && m_known->parameter(key) == key && !m_known->is(Word::Parameter, key)
        && !m_known->is(Word::Has, key) && !m_known->is(Word::No, key) && key.at(0).isLetter();
    return isShort ? key : word(Word::Parameter) + u':' + value(key);
}

QString QueryWriter::field(const ColumnKey &column) const
{
    return m_known ? m_known->local(column) : QueryVocabulary::english(column);
}

QString QueryWriter::word(QueryVocabulary::Word word) const
{
    return m_known ? m_known->local(word) : QueryVocabulary::english(word);
}

QString QueryWriter::presence(const ColumnKey &column, bool isNegated) const
{
    if (column.field == Field::OptedOut) {
        return field(column) + u':' + word(isNegated ? Word::No : Word::Yes);
    }
    if (column.isTime() && isNegated)
        return field(column) + u':' + word(Word::Never);
    return word(isNegated ? Word::No : Word::Has) + u':' + name(column);
}

} // namespace contacts
