// SPDX-License-Identifier: MIT
#include "summary/createdperiods.h"

#include <QDateTime>

#include <algorithm>

namespace contacts {

namespace {

using Step = ListSummary::Step;

Step stepFor(QDate first, QDate last)
{
    if (first.daysTo(last) < CreatedPeriods::mostDays)
        return Step::Day;
    constexpr int monthsOfAYear = 12;
    const int months =
        (last.year() - first.year()) * monthsOfAYear + last.month() - first.month() + 1;
    return months <= CreatedPeriods::mostMonths ? Step::Month : Step::Year;
}

QDate beginOf(QDate day, Step step)
{
    switch (step) {
    case Step::Day:
        return day;
    case Step::Month:
        return {day.year(), day.month(), 1};
    case Step::Year:
        break;
    }
    return {day.year(), 1, 1};
}

QDate next(QDate begin, Step step)
{
    switch (step) {
    case Step::Day:
        return begin.addDays(1);
    case Step::Month:
        return begin.addMonths(1);
    case Step::Year:
        break;
    }
    return begin.addYears(1);
}

} // namespace

CreatedPeriods::CreatedPeriods(qint64 first, qint64 last, const QTimeZone &zone)
{
    const QDate firstDay = QDateTime::fromSecsSinceEpoch(first, zone).date();
    const QDate lastDay = QDateTime::fromSecsSinceEpoch(last, zone).date();
    m_step = stepFor(firstDay, lastDay);
    for (QDate date = beginOf(firstDay, m_step); date <= lastDay; date = next(date, m_step)) {
        m_dates.push_back(date);
        m_begins.push_back(date.startOfDay(zone).toSecsSinceEpoch());
    }
}

size_t CreatedPeriods::periodOf(qint64 time) const
{
    const auto after = std::upper_bound(m_begins.begin(), m_begins.end(), time);
    return size_t(std::max<qint64>(std::distance(m_begins.begin(), after) - 1, 0));
}

} // namespace contacts
