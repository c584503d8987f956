// SPDX-License-Identifier: MIT
#pragma once

#include "store/countrycounter.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace contacts {

//! What is to be said of many contacts at once. A value.
struct ListSummary
{
    //! So many countries, and values of the parameter, are told one by one.
    static constexpr size_t toldCountries = 12;
    static constexpr size_t toldValues = 12;
    //! So many different values of the parameter are counted.
    static constexpr size_t mostValues = 100'000;

    enum class Step { Day, Month, Year };
    struct Period
    {
        QDate begin; //!< in the person's zone
        qint64 contacts = 0;

        friend bool operator==(const Period &, const Period &) = default;
    };
    struct Messages
    {
        qint64 messages = 0;
        qint64 contacts = 0; //!< that have any

        friend bool operator==(const Messages &, const Messages &) = default;
    };
    //! Contacts whose values differ in case and accents only have the same one, as in a search.
    struct Value
    {
        QString text; //!< as the first of them has it
        qint64 contacts = 0;

        friend bool operator==(const Value &, const Value &) = default;
    };
    struct Parameter
    {
        QString key;
        std::vector<Value> values; //!< most contacts first; empty: none, or too many
        bool hasTooManyValues = false; //!< more than `mostValues`
        qint64 others = 0; //!< contacts with other values
        qint64 otherValues = 0; //!< how many those are; 0 when they are too many
        qint64 without = 0; //!< contacts that do not have it, or nothing but blanks

        friend bool operator==(const Parameter &, const Parameter &) = default;
    };

    qint64 contacts = 0;
    std::vector<CountryCount> countries; //!< most contacts first
    qint64 otherCountries = 0; //!< how many countries are not told
    qint64 inOtherCountries = 0; //!< contacts there
    qint64 countryUnknown = 0;
    Step step = Step::Month;
    std::vector<Period> created; //!< from the first to the last, none left out
    qint64 createdUnknown = 0;
    qint64 optedOut = 0;
    Messages sent;
    Messages pending;
    Messages failed;
    Messages received;
    std::optional<Parameter> parameter; //!< when one was asked for

    friend bool operator==(const ListSummary &, const ListSummary &) = default;
};

} // namespace contacts
