// SPDX-License-Identifier: MIT
#pragma once

#include "domain/columnkey.h"
#include "domain/contactid.h"
#include "search/querydate.h"
#include "store/contactchunk.h"
#include "store/searchtext.h"

#include <QString>

#include <optional>
#include <string>
#include <variant>

namespace contacts {

//! A text that is looked for, made ready for looking.
struct QueryText
{
    QString typed; //!< as it was written, without quotes
    std::string folded; //!< see SearchText; without blanks at its ends, never with '\n'
    SearchText::NumberNeedle number;
    std::optional<ContactId> id; //!< the text may be the exact id of a contact

    //! Its `folded` is empty where only marks and blanks were typed: nothing to look for.
    static QueryText of(const QString &typed);
    //! Has the same effect.
    friend bool operator==(const QueryText &a, const QueryText &b) { return a.folded == b.folded; }
};

//! A number as it was written, and what it is.
struct QueryNumber
{
    QString typed;
    double value = 0;

    friend bool operator==(const QueryNumber &a, const QueryNumber &b)
    {
        return a.value == b.value;
    }
};

//! One thing that is asked of a contact. A value; made by the functions below, which know what goes
//! together.
struct QueryCondition
{
    enum class Operator {
        Contains, //!< text
        Equals, //!< text (case and accents aside), number, country, within a date
        Less,
        LessOrEqual,
        Greater,
        GreaterOrEqual,
        Has, //!< anything at all
        LooksWrong, //!< phone number: missing, or no number of any country
        Repeated, //!< phone number: another contact has the same
    };

    std::optional<ColumnKey> column; //!< none: name, number, country, parameters, exact id
    Operator op = Operator::Contains;
    std::variant<std::monostate, QueryText, QueryNumber, QueryDate, CountryCode> value;

    static QueryCondition anywhere(const QString &text);
    //! Name or parameter; Contains or Equals.
    static QueryCondition text(const ColumnKey &column, Operator op, const QString &text);
    //! Digits of the phone number: Contains, or Equals all of them. With a plus or 00 before them
    //! they are what it begins with.
    static QueryCondition phone(Operator op, const QString &digits);
    static QueryCondition number(const ColumnKey &column, Operator op, const QueryNumber &number);
    //! Never true of a contact to whom it never happened.
    static QueryCondition date(const ColumnKey &column, Operator op, const QueryDate &date);
    static QueryCondition country(CountryCode code);
    //! Counts: more than none. OptedOut: has opted out. Texts: something besides blanks.
    static QueryCondition has(const ColumnKey &column);
    static QueryCondition wrongNumber();
    static QueryCondition repeatedNumber();

    bool isText() const { return std::holds_alternative<QueryText>(value); }
    const QueryText &textValue() const { return std::get<QueryText>(value); }
    //! Which contacts meet it depends on the time.
    bool moves() const
    {
        const auto *date = std::get_if<QueryDate>(&value);
        return date && date->moves();
    }

    friend bool operator==(const QueryCondition &, const QueryCondition &) = default;
};

} // namespace contacts
