// SPDX-License-Identifier: MIT
#include "models/edgepeople.h"

#include <array>

namespace contacts::testing {

namespace {

using Kind = QueryDate::Kind;
using Unit = QueryDate::Unit;

//! Days at whose beginning or end something changes; clocks, too.
const std::array days{QDate(2017, 10, 15), QDate(2018, 2, 18), QDate(2018, 11, 4),
                      QDate(2018, 11, 5),  QDate(2022, 3, 27), QDate(2024, 2, 29),
                      QDate(2024, 3, 1),   QDate(2025, 1, 1),  QDate(2025, 2, 1),
                      QDate(2025, 3, 30),  QDate(2025, 3, 31), QDate(2025, 10, 26),
                      QDate(2025, 10, 27), QDate(2026, 1, 1)};
const std::array nows{"2025-04-15", "2025-03-30", "2025-10-26", "2024-02-29", "2018-11-05"};
constexpr std::array zones{"UTC", "Europe/Rome", "America/Sao_Paulo", "Asia/Beirut",
                           "Pacific/Kiritimati"};
constexpr std::array phones{"+39312",
                            "0039312",
                            "39312",
                            "+39 312",
                            "0312",
                            "312",
                            "+44020",
                            "+4420",
                            "+44 (0) 20",
                            "",
                            "+",
                            "00",
                            "+1234567890123456789012",
                            "001234567890123456789012",
                            "1234567890123456789",
                            "+123456789012345678",
                            "00123456789012345678"};
constexpr std::array names{"Anna Rossi", "anna  rossi", " ANNA ROSSI ", "Anna", "",     "  ",
                           "\u0301",     "\u200b",      "&#39;",        "12",   "-anna"};
constexpr std::array values{"Rome",  " rome ", "New York", "new  york",    "",
                            "  ",    "18",     "18.0",     " 18",          "18,5",
                            "18.50", "-3",     "+4",       "007",          "1.",
                            ".5",    "1e5",    "0x10",     "\u0661\u0668", "12345678901234567890",
                            "null",  "true",   "-"};
constexpr std::array keys{"city", "age", "note", "0", "name"};
constexpr std::array countries{"IT", "DE", "US", "", "ZZ", "UA"};
constexpr std::array kinds{ParameterKind::String, ParameterKind::String, ParameterKind::Number,
                           ParameterKind::Null, ParameterKind::Boolean};

template<typename List>
auto pick(const List &from, QRandomGenerator &random)
{
    return from[size_t(random.bounded(int(from.size())))];
}

qint64 noonOf(const char *day)
{
    const QDate date = QDate::fromString(QString::fromLatin1(day), Qt::ISODate);
    return QDateTime(date, QTime(12, 0), Qt::UTC).toSecsSinceEpoch();
}

std::optional<qint64> edge(QRandomGenerator &random)
{
    const qint64 beside = random.bounded(-1, 2);
    const qint64 hours = random.bounded(-14, 5) * 3600;
    switch (random.bounded(4)) {
    case 0:
        return std::nullopt;
    case 1: {
        // Some time before a moment at which may be asked.
        constexpr std::array<qint64, 8> ages{0, 12, 24, 48, 14 * 24, 30 * 24, 31 * 24, 365 * 24};
        return noonOf(pick(nows, random)) - pick(ages, random) * 3600 + beside
            + random.bounded(-1, 2) * 3600;
    }
    default:
        return QDateTime(pick(days, random), QTime(0, 0), Qt::UTC).toSecsSinceEpoch() + hours
            + beside;
    }
}

} // namespace

Person EdgePeople::random(qint64 id, QRandomGenerator &random)
{
    Person person = Person::random(id, random);
    if (random.bounded(3) > 0)
        person.name = pick(names, random);
    if (random.bounded(3) > 0)
        person.phone = pick(phones, random);
    for (Person::Parameter &parameter : person.parameters) {
        if (random.bounded(4) > 0)
            parameter = {pick(keys, random), pick(values, random), pick(kinds, random)};
    }
    person.country = pick(countries, random);
    for (auto *time : {&person.lastSent, &person.lastReceived, &person.changed, &person.created})
        *time = edge(random);
    return person;
}

QueryMoment EdgePeople::moment(QRandomGenerator &random)
{
    return {noonOf(pick(nows, random)), QTimeZone(pick(zones, random))};
}

RandomTree::Texts EdgePeople::questions()
{
    RandomTree::Texts texts;
    texts.texts = QStringList{QStringLiteral("anna"),  QStringLiteral("Anna Rossi"),
                              QStringLiteral("rossi"), QStringLiteral("rome"),
                              QStringLiteral("ROME"),  QStringLiteral("new york"),
                              QStringLiteral("18"),    QStringLiteral("12"),
                              QStringLiteral("1"),     QStringLiteral("-"),
                              QStringLiteral("'"),     QStringLiteral("null"),
                              QStringLiteral("true"),  QStringLiteral("italia"),
                              QStringLiteral("zz"),    QStringLiteral("\u0661\u0668"),
                              QStringLiteral("7"),     QStringLiteral("a")};
    texts.phones =
        QStringList{QStringLiteral("39"),        QStringLiteral("+39"),
                    QStringLiteral("0039"),      QStringLiteral("+39312"),
                    QStringLiteral("0039312"),   QStringLiteral("0312"),
                    QStringLiteral("312"),       QStringLiteral("(0)312"),
                    QStringLiteral("+44(0)20"),  QStringLiteral("+4420"),
                    QStringLiteral("+39 3-1-2"), QStringLiteral("(+39) 31"),
                    QStringLiteral("20"),        QStringLiteral("+1234567890123456789012")};
    texts.numbers =
        QStringList{QStringLiteral("18"), QStringLiteral("18.0"), QStringLiteral("18,5"),
                    QStringLiteral("-3"), QStringLiteral("0"),    QStringLiteral(".5"),
                    QStringLiteral("7"),  QStringLiteral("+4"),   QStringLiteral("1")};
    for (const char *key : keys)
        texts.keys << QString::fromLatin1(key);
    texts.keys << QStringLiteral("nobody");
    for (const char *code : {"IT", "DE", "US", "ZZ", "FR"})
        texts.countries << CountryCode::fromText(code);
    for (const QDate day : days) {
        texts.dates.push_back({Kind::Day, day});
        texts.dates.push_back({Kind::Month, QDate(day.year(), day.month(), 1)});
        texts.dates.push_back({Kind::Year, QDate(day.year(), 1, 1)});
    }
    for (int i = 0; i < 5; ++i) {
        texts.dates.push_back({Kind::Today, {}});
        texts.dates.push_back({Kind::Yesterday, {}});
    }
    for (const auto &[amount, unit] : {std::pair{30, Unit::Days},
                                       {1, Unit::Days},
                                       {0, Unit::Days},
                                       {2, Unit::Weeks},
                                       {1, Unit::Months},
                                       {1, Unit::Years},
                                       {12, Unit::Hours},
                                       {24, Unit::Hours}})
        texts.dates.push_back({Kind::Ago, {}, amount, unit});
    return texts;
}

} // namespace contacts::testing
