// SPDX-License-Identifier: MIT
#pragma once

#include "search/contactquery.h"
#include "search/queryparser.h"
#include "search/queryvocabulary.h"

#include <optional>
#include <vector>

namespace contacts {

//! One line of a filter that is put together instead of written. A value.
struct FilterRow
{
    //! With the row before it. Rows joined by Or are one group; groups must all be true.
    enum class Join { And, Or };
    enum class Subject {
        Anything,
        Field, //!< `column`
        AsWritten, //!< the value is a query of its own
    };
    enum class Operator {
        Contains,
        ContainsNot,
        BeginsWith, //!< phone number: with or without its plus
        BeginsNotWith,
        Is, //!< text, number, country; a date: on that day, in that month or year
        IsNot,
        More, //!< a number, or later than a date
        AtLeast, //!< a date: it and later
        Less,
        AtMost,
        Within, //!< a date: the last 30 days
        LongerAgo,
        Has, //!< opted out: yes
        HasNone, //!< a date: never
        LooksWrong,
        LooksRight,
        Repeated,
        NotRepeated,
    };
    //! What stands behind an operator.
    enum class ValueKind {
        None,
        Text,
        Digits, //!< of a phone number
        Number, //!< of a parameter: with a decimal point or comma, and a sign
        Count, //!< 0 … largestCount
        Date, //!< as in a query, in English or in the language of the vocabulary
        Period, //!< "30d"
        Country, //!< its two letters, or a name
        Query,
    };
    static constexpr qint64 largestCount = 999'999'999'999'999;

    Join join = Join::And;
    Subject subject = Subject::Anything;
    ColumnKey column;
    Operator op = Operator::Contains;
    QString value; //!< as it was entered

    //! Those that the subject can have, in the order to offer them. None for AsWritten.
    std::vector<Operator> operators() const;
    ValueKind valueKind() const;

    friend bool operator==(const FilterRow &, const FilterRow &) = default;
};

//! Turns queries into rows and rows into queries: both say the same. Conditions that no row can
//! show, and groups within groups, become a row AsWritten. UI thread, as its vocabulary, which must
//! outlive it.
class FilterRows
{
public:
    //! What a row says.
    struct Reading
    {
        enum class State {
            Empty, //!< nothing is filled in: it filters nothing
            Good,
            Unfinished, //!< no value yet, but with more letters it would be one
            Wrong, //!< no value of that kind
        };

        State state = State::Empty;
        std::optional<QueryNode> node; //!< only when Good
        std::vector<QueryProblem> problems; //!< AsWritten: what there is to say about its text

        bool isUsable() const { return state <= State::Good; }
    };

    explicit FilterRows(const QueryVocabulary &vocabulary)
        : m_vocabulary(vocabulary)
    {
    }

    //! Without a query no rows.
    std::vector<FilterRow> rows(const ContactQuery &query) const;
    //! Of the rows that are good; the others are left out.
    ContactQuery query(const std::vector<FilterRow> &rows) const;
    Reading read(const FilterRow &row) const;

private:
    FilterRow row(const QueryNode &node) const;
    Reading readText(const FilterRow &row, const ColumnKey &column) const;
    Reading readDigits(const FilterRow &row) const;
    Reading readNumber(const FilterRow &row, const ColumnKey &column) const;
    Reading readDate(const FilterRow &row) const;
    Reading readCountry(const FilterRow &row) const;
    Reading readQuery(const FilterRow &row) const;
    //! The key as it was read, where capitals alone differ.
    ColumnKey column(const FilterRow &row) const;

    const QueryVocabulary &m_vocabulary;
};

} // namespace contacts
