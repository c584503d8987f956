// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <optional>

namespace contacts {

//! When a question is asked, and by whose calendar its dates are meant.
struct QueryMoment
{
    qint64 now = 0; //!< seconds since 1970 UTC
    QTimeZone zone = QTimeZone::utc();
};

//! A date as a query names it: a year, a month or a day, or one that moves with the calendar.
struct QueryDate
{
    enum class Kind {
        Year, //!< 2025
        Month, //!< 2025-01
        Day, //!< 2025-01-31
        Today,
        Yesterday,
        Ago, //!< `amount` units before now: 30d
    };
    enum class Unit { Hours, Days, Weeks, Months, Years };

    //! From its first second on, up to the first one after it; seconds since 1970 UTC.
    struct Span
    {
        qint64 begin = 0;
        qint64 end = 0;
    };

    Kind kind = Kind::Day;
    QDate day; //!< the first one of it; Year, Month, Day
    int amount = 0;
    Unit unit = Unit::Days;

    //! Depends on when it is asked.
    bool moves() const { return kind >= Kind::Today; }
    //! Ago: the one second in which it was. Days begin where the zone's calendar begins them, also
    //! where midnight is left out.
    Span span(const QueryMoment &moment) const;
    //! "2025-01", "today", "30d": as queries are stored.
    QString toString() const;

    //! Numbers from the year 1900 on: what `toString()` writes, with months and days of one digit
    //! too. `isUnfinished`: nothing yet, but with more letters it would be.
    static std::optional<QueryDate> fromString(const QString &text, bool *isUnfinished = nullptr);

    friend bool operator==(const QueryDate &, const QueryDate &) = default;
};

} // namespace contacts
