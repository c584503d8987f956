// SPDX-License-Identifier: MIT
#include "search/querydate.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace contacts {

namespace {

constexpr int firstYear = 1900;
constexpr int lastYear = 2200;
constexpr int mostDigits = 4; // of an amount

using Unit = QueryDate::Unit;

constexpr std::array units{std::pair{'h', Unit::Hours}, std::pair{'d', Unit::Days},
                           std::pair{'w', Unit::Weeks}, std::pair{'m', Unit::Months},
                           std::pair{'y', Unit::Years}};

QDate endOf(QueryDate::Kind kind, QDate day)
{
    switch (kind) {
    case QueryDate::Kind::Year:
        return day.addYears(1);
    case QueryDate::Kind::Month:
        return day.addMonths(1);
    default:
        return day.addDays(1);
    }
}

QDateTime before(const QDateTime &now, int amount, Unit unit)
{
    switch (unit) {
    case Unit::Hours:
        return now.addSecs(-qint64(amount) * 3600);
    case Unit::Days:
        return now.addDays(-amount);
    case Unit::Weeks:
        return now.addDays(-qint64(amount) * 7);
    case Unit::Months:
        return now.addMonths(-amount);
    case Unit::Years:
        break;
    }
    return now.addYears(-amount);
}

//! "2", "202", "2025-", "2025-0", "2025-01-": what a date, or an amount, may begin with.
bool beginsADate(const QString &text)
{
    static const QRegularExpression begun(
        QStringLiteral("^([0-9]{1,4}|[0-9]{4}-(0|(0?[1-9]|1[0-2])-0?)?)$"));
    return begun.match(text).hasMatch();
}

std::optional<QueryDate> calendarDate(const QString &text)
{
    static const QRegularExpression written(
        QStringLiteral("^([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?$"));
    const auto match = written.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto part = [&match](int group) {
        return match.capturedLength(group) > 0 ? match.captured(group).toInt() : 1;
    };
    const QDate day(part(1), part(2), part(3));
    if (!day.isValid() || day.year() < firstYear || day.year() > lastYear)
        return std::nullopt;
    const auto kind = match.capturedLength(3) > 0 ? QueryDate::Kind::Day
        : match.capturedLength(2) > 0             ? QueryDate::Kind::Month
                                                  : QueryDate::Kind::Year;
    return QueryDate{kind, day};
}

} // namespace

QueryDate::Span QueryDate::span(const QueryMoment &moment) const
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(moment.now, moment.zone);
    if (kind == Kind::Ago) {
        const qint64 then = before(now, amount, unit).toSecsSinceEpoch();
        return {then, then + 1};
    }
    const QDate first = kind == Kind::Today ? now.date()
        : kind == Kind::Yesterday           ? now.date().addDays(-1)
                                            : day;
    return {first.startOfDay(moment.zone).toSecsSinceEpoch(),
            endOf(kind, first).startOfDay(moment.zone).toSecsSinceEpoch()};
}

QString QueryDate::toString() const
{
    switch (kind) {
    case Kind::Year:
        return day.toString(QStringLiteral("yyyy"));
    case Kind::Month:
        return day.toString(QStringLiteral("yyyy-MM"));
    case Kind::Day:
        return day.toString(Qt::ISODate);
    case Kind::Today:
        return QStringLiteral("today");
    case Kind::Yesterday:
        return QStringLiteral("yesterday");
    case Kind::Ago:
        break;
    }
    const auto letter = std::find_if(units.begin(), units.end(),
                                     [this](const auto &known) { return known.second == unit; });
    return QString::number(amount) + QLatin1Char(letter->first);
}

std::optional<QueryDate> QueryDate::fromString(const QString &text, bool *isUnfinished)
{
    if (isUnfinished)
        *isUnfinished = false;
    for (const Kind kind : {Kind::Today, Kind::Yesterday}) {
        const QueryDate date{kind, {}};
        const QString word = date.toString();
        if (text.compare(word, Qt::CaseInsensitive) == 0)
            return date;
        if (isUnfinished && !text.isEmpty() && word.startsWith(text, Qt::CaseInsensitive))
            *isUnfinished = true;
    }
    static const QRegularExpression ago(QStringLiteral("^([0-9]{1,%1})([hdwmy])$").arg(mostDigits),
                                        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = ago.match(text); match.hasMatch()) {
        const char letter = match.captured(2).toLower().at(0).toLatin1();
        const auto known =
            std::find_if(units.begin(), units.end(),
                         [letter](const auto &candidate) { return candidate.first == letter; });
        return QueryDate{Kind::Ago, {}, match.captured(1).toInt(), known->second};
    }
    if (auto date = calendarDate(text))
        return date;
    if (isUnfinished && !*isUnfinished)
        *isUnfinished = text.isEmpty() || beginsADate(text);
    return std::nullopt;
}

} // namespace contacts
