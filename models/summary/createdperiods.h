// SPDX-License-Identifier: MIT
#pragma once

#include "summary/listsummary.h"

#include <QTimeZone>

namespace contacts {

//! Days, months or years, one after the other, as a person's calendar has them: what a time falls
//! into. They begin as `created:2025-01` of a query does, where the zone's calendar begins the day.
//! Immutable; any thread.
class CreatedPeriods
{
public:
    //! A longer time is divided into months instead of days, or into years instead of months.
    static constexpr int mostDays = 45;
    static constexpr int mostMonths = 48;

    //! From the one that `first` falls into to the one of `last`; seconds since 1970 UTC.
    CreatedPeriods(qint64 first, qint64 last, const QTimeZone &zone);

    ListSummary::Step step() const { return m_step; }
    size_t count() const { return m_dates.size(); }
    QDate begin(size_t period) const { return m_dates[period]; }
    //! `time` lies from the first to the last.
    size_t periodOf(qint64 time) const;

private:
    ListSummary::Step m_step = ListSummary::Step::Month;
    std::vector<QDate> m_dates;
    std::vector<qint64> m_begins; //!< by period
};

} // namespace contacts
