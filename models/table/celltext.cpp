// SPDX-License-Identifier: MIT
#include "table/celltext.h"

#include "domain/displaytext.h"

#include <QDateTime>

namespace contacts {

using Field = ColumnKey::Field;

CellText::CellText(const PhoneNumbers &phoneNumbers, const TerritoryNames &territories,
                   const QLocale &locale, const QTimeZone &zone)
    : m_phoneNumbers(&phoneNumbers)
    , m_territories(&territories)
    , m_locale(locale)
    , m_zone(zone)
{
}

CellText CellText::inZone(const QTimeZone &zone) const
{
    return {*m_phoneNumbers, *m_territories, m_locale, zone};
}

QString CellText::display(const ColumnKey &column, RecordRef record) const
{
    if (column.isCount())
        return m_locale.toString(count(column, record));
    if (column.isTime()) {
        const auto seconds = time(column, record);
        return seconds ? m_locale.toString(QDateTime::fromSecsSinceEpoch(*seconds, m_zone),
                                           QLocale::ShortFormat)
                       : QString();
    }
    if (column.field == Field::PhoneNumber)
        return m_phoneNumbers->international(common(column, record));
    // One line each: a cell has one.
    QString text = common(column, record);
    for (QChar &c : text) {
        if (c.isSpace() || c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text;
}

QString CellText::plain(const ColumnKey &column, RecordRef record) const
{
    if (column.isCount())
        return QString::number(count(column, record));
    if (column.isTime()) {
        const auto seconds = time(column, record);
        return seconds ? QDateTime::fromSecsSinceEpoch(*seconds, m_zone)
                             .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                       : QString();
    }
    return common(column, record);
}

QString CellText::toolTip(const ColumnKey &column, RecordRef record) const
{
    if (column.isTime()) {
        const auto seconds = time(column, record);
        return seconds ? exactTime(*seconds) : tr("Never");
    }
    if (column.isParameter() || column.field == Field::Name)
        return common(column, record);
    return {};
}

QString CellText::exactTime(qint64 seconds)
{
    return tr("%1 UTC").arg(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)
                                .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
}

QString CellText::heading(const ColumnKey &column)
{
    switch (column.field) {
    case Field::Name:
        return tr("Name");
    case Field::PhoneNumber:
        return tr("Phone number");
    case Field::Country:
        return tr("Country");
    case Field::OptedOut:
        return tr("Opted out");
    case Field::Sent:
        return tr("Sent");
    case Field::Pending:
        return tr("Pending");
    case Field::Failed:
        return tr("Failed");
    case Field::Received:
        return tr("Received");
    case Field::LastSent:
        return tr("Last sent");
    case Field::LastReceived:
        return tr("Last received");
    case Field::Changed:
        return tr("Changed");
    case Field::Created:
        return tr("Created");
    case Field::Id:
        return tr("ID");
    case Field::Parameter:
        break;
    }
    return column.parameter;
}

QString CellText::common(const ColumnKey &column, RecordRef record) const
{
    const ContactChunk &chunk = *record.chunk;
    const int row = record.row;
    switch (column.field) {
    case Field::Name:
        return displayText(chunk.name(row).value_or(std::string_view()));
    case Field::PhoneNumber:
        return displayText(chunk.phoneNumber(row).value_or(std::string_view()));
    case Field::Country:
        return m_territories->name(chunk.country(row));
    case Field::OptedOut:
        return chunk.hasOptedOut(row) ? tr("Opted out") : QString();
    case Field::Id:
        return QString::number(chunk.id(row).value);
    case Field::Parameter: {
        const QByteArray key = column.parameter.toUtf8();
        const auto field =
            chunk.parameter(row, std::string_view(key.constData(), size_t(key.size())));
        return field && field->kind != ParameterKind::Null ? displayText(field->value) : QString();
    }
    default:
        return {};
    }
}

std::optional<qint64> CellText::time(const ColumnKey &column, RecordRef record)
{
    switch (column.field) {
    case Field::LastSent:
        return record.chunk->lastSent(record.row);
    case Field::LastReceived:
        return record.chunk->lastReceived(record.row);
    case Field::Changed:
        return record.chunk->changed(record.row);
    default:
        return record.chunk->created(record.row);
    }
}

qint64 CellText::count(const ColumnKey &column, RecordRef record)
{
    switch (column.field) {
    case Field::Sent:
        return record.chunk->totalSent(record.row);
    case Field::Pending:
        return record.chunk->totalPending(record.row);
    case Field::Failed:
        return record.chunk->totalFailed(record.row);
    default:
        return record.chunk->totalReceived(record.row);
    }
}

} // namespace contacts
