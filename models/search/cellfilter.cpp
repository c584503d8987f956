// SPDX-License-Identifier: MIT
#include "search/cellfilter.h"

#include "domain/displaytext.h"

#include <QDateTime>

#include <algorithm>

namespace contacts {

namespace {

using Field = ColumnKey::Field;
using Operator = QueryCondition::Operator;

QueryNode none(const ColumnKey &column)
{
    return QueryNode::notOf(QueryNode::of(QueryCondition::has(column)));
}

QueryNode sameText(const ColumnKey &column, std::string_view stored)
{
    // As it would be typed: in one line.
    QString text = displayText(stored);
    for (QChar &c : text) {
        if (c.isSpace() || c.category() == QChar::Other_Control)
            c = u' ';
    }
    QueryCondition condition = QueryCondition::text(column, Operator::Equals, text.simplified());
    return condition.textValue().folded.empty() ? none(column) : QueryNode::of(condition);
}

std::optional<QueryNode> sameNumber(std::string_view digits)
{
    const ColumnKey column{Field::PhoneNumber, {}};
    if (digits.empty())
        return none(column);
    if (digits.starts_with("00"))
        digits.remove_prefix(2);
    if (digits.empty())
        return std::nullopt; // nothing but the sign for a plus
    const QString plain = QString::fromUtf8(digits.data(), qsizetype(digits.size()));
    // A zero at its beginning would be read as one to be left out; two more stand for the plus.
    const QString typed = (plain.startsWith(u'0') ? QStringLiteral("+00") : QStringLiteral("+"));
    return QueryNode::of(QueryCondition::phone(Operator::Equals, typed + plain));
}

QueryNode sameCount(const ColumnKey &column, qint64 count)
{
    return QueryNode::of(
        QueryCondition::number(column, Operator::Equals, {QString::number(count), double(count)}));
}

QueryNode sameDay(const ColumnKey &column, std::optional<qint64> seconds, const QTimeZone &zone)
{
    if (!seconds)
        return none(column);
    const QDate day = QDateTime::fromSecsSinceEpoch(*seconds, zone).date();
    return QueryNode::of(
        QueryCondition::date(column, Operator::Equals, {QueryDate::Kind::Day, day}));
}

std::optional<QueryNode> sameParameter(const ColumnKey &column, RecordRef record)
{
    if (column.parameter.isEmpty())
        return std::nullopt; // a query cannot name it
    const auto field = record.chunk->parameter(record.row, column.parameter.toStdString());
    if (!field || field->kind == ParameterKind::Null)
        return none(column);
    return sameText(column, field->value);
}

ContactQuery replaced(const ContactQuery &query, const QueryNode &wanted, const QueryNode &unwanted)
{
    std::vector<QueryNode> parts = query.parts();
    std::erase(parts, unwanted);
    if (std::find(parts.begin(), parts.end(), wanted) == parts.end())
        parts.push_back(wanted);
    return ContactQuery(std::move(parts));
}

} // namespace

std::optional<QueryNode> CellFilter::sameAs(const ColumnKey &column, RecordRef record,
                                            const QTimeZone &zone)
{
    const ContactChunk &chunk = *record.chunk;
    const int row = record.row;
    switch (column.field) {
    case Field::Name:
        return sameText(column, chunk.name(row).value_or(std::string_view()));
    case Field::PhoneNumber:
        return sameNumber(chunk.digits(row));
    case Field::Country:
        return chunk.country(row).isEmpty()
            ? none(column)
            : QueryNode::of(QueryCondition::country(chunk.country(row)));
    case Field::OptedOut:
        return chunk.hasOptedOut(row) ? QueryNode::of(QueryCondition::has(column)) : none(column);
    case Field::Sent:
        return sameCount(column, chunk.totalSent(row));
    case Field::Pending:
        return sameCount(column, chunk.totalPending(row));
    case Field::Failed:
        return sameCount(column, chunk.totalFailed(row));
    case Field::Received:
        return sameCount(column, chunk.totalReceived(row));
    case Field::LastSent:
        return sameDay(column, chunk.lastSent(row), zone);
    case Field::LastReceived:
        return sameDay(column, chunk.lastReceived(row), zone);
    case Field::Changed:
        return sameDay(column, chunk.changed(row), zone);
    case Field::Created:
        return sameDay(column, chunk.created(row), zone);
    case Field::Id:
        return sameCount(column, chunk.id(row).value);
    case Field::Parameter:
        break;
    }
    return sameParameter(column, record);
}

ContactQuery CellFilter::onlyThis(const ContactQuery &query, const QueryNode &node)
{
    return replaced(query, node, QueryNode::notOf(node));
}

ContactQuery CellFilter::hideThis(const ContactQuery &query, const QueryNode &node)
{
    return replaced(query, QueryNode::notOf(node), node);
}

} // namespace contacts
