// SPDX-License-Identifier: MIT
#pragma once

#include "search/contactquery.h"
#include "search/queryvocabulary.h"

#include <vector>

namespace contacts {

//! Something about the text of a query that a person should know, and where it stands.
struct QueryProblem
{
    enum class Kind {
        // Not yet anything: filters nothing.
        Unfinished, //!< a value, or what follows OR, is still to come
        // To know.
        GroupNotClosed, //!< taken as closed at the end
        QuoteNotClosed,
        UnknownField, //!< `x:` with an x that is nothing: searched for as text
        UnknownParameter, //!< has:x, no:x: filters nothing
        // Wrong: there is no new result.
        GroupNotOpened, //!< a ) too many
        NestedTooDeep,
        NothingBesideOr,
        OperatorNotPossible, //!< name<x
        PeriodNeedsComparison, //!< lastsent:30d
        NumberExpected,
        DigitsExpected,
        DateExpected,
        YesOrNoExpected,
        CountryExpected,
    };

    Kind kind = Kind::Unfinished;
    SearchText::Range where; //!< in UTF-16 code units of the text
    QString name; //!< of the field or parameter as it was written, where there is one

    bool isWrong() const { return kind >= Kind::GroupNotOpened; }
    friend bool operator==(const QueryProblem &, const QueryProblem &) = default;
};

//! What a text means.
struct ParsedQuery
{
    //! One of the parts that must all be true, as it stands in the text.
    struct Part
    {
        SearchText::Range where;
        QueryNode node;
    };

    ContactQuery query;
    std::vector<Part> parts;
    std::vector<QueryProblem> problems; //!< in the order of the text

    //! `query` is not to be used.
    bool isWrong() const;
};

//! Reads the query language.
//!
//!     query  = { part }                          all must be true
//!     part   = unit { "OR" unit }                OR binds closer than what merely follows
//!     unit   = "(" query ")" | [ "-" ] simple    "-" directly before a letter or a quote
//!     simple = word | quoted | field op value | ("has" | "no") ":" field
//!     field  = a name that the vocabulary knows | "param:" key
//!     op     = ":" | "=" | "!=" | "<" | "<=" | ">" | ">="
//!
//! Quoted text has \" for a quote and \\ for a backslash. A "(" within a word, and one around
//! nothing but digits, belongs to a written number and is no group. Never fails: what is no query
//! is told in `problems`. The vocabulary must outlive it.
class QueryParser
{
public:
    explicit QueryParser(const QueryVocabulary &vocabulary)
        : m_vocabulary(vocabulary)
    {
    }

    ParsedQuery parse(const QString &text) const;

private:
    class Reader;
    const QueryVocabulary &m_vocabulary;
};

} // namespace contacts
