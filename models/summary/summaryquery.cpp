// SPDX-License-Identifier: MIT
#include "summary/summaryquery.h"

namespace contacts {

namespace {

QString quoted(QString text)
{
    text.replace(u'\\', QLatin1String("\\\\"));
    text.replace(u'"', QLatin1String("\\\""));
    return u'"' + text + u'"';
}

} // namespace

QString SummaryQuery::country(CountryCode country)
{
    return country.isEmpty() ? QStringLiteral("no:country")
                             : QStringLiteral("country:") + QString::fromStdString(country.text());
}

QString SummaryQuery::created(ListSummary::Step step, QDate begin)
{
    const QString day = begin.toString(Qt::ISODate);
    constexpr int yearLength = 4;
    constexpr int monthLength = 7;
    switch (step) {
    case ListSummary::Step::Day:
        return QStringLiteral("created:") + day;
    case ListSummary::Step::Month:
        return QStringLiteral("created:") + day.left(monthLength);
    case ListSummary::Step::Year:
        break;
    }
    return QStringLiteral("created:") + day.left(yearLength);
}

QString SummaryQuery::optedOut(bool hasOptedOut)
{
    return hasOptedOut ? QStringLiteral("optedout:yes") : QStringLiteral("optedout:no");
}

QString SummaryQuery::hasMessages(ColumnKey::Field count)
{
    switch (count) {
    case ColumnKey::Field::Pending:
        return QStringLiteral("pending>0");
    case ColumnKey::Field::Failed:
        return QStringLiteral("failed>0");
    case ColumnKey::Field::Received:
        return QStringLiteral("received>0");
    default:
        return QStringLiteral("sent>0");
    }
}

QString SummaryQuery::parameter(const QString &key, const QString &value)
{
    // A query has one line; blanks of any kind find each other.
    QString line = value;
    for (QChar &c : line) {
        if (c.isSpace() || c.category() == QChar::Other_Control)
            c = u' ';
    }
    return QStringLiteral("param:") + quoted(key) + u'=' + quoted(line);
}

QString SummaryQuery::noParameter(const QString &key)
{
    return QStringLiteral("no:param:") + quoted(key);
}

} // namespace contacts
