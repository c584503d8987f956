// SPDX-License-Identifier: MIT
#pragma once

#include "search/queryparser.h"

#include <QCoreApplication>
#include <QLocale>

namespace contacts {

//! What a query means, in plain words, and what is wrong with its text.
class QueryWords
{
    Q_DECLARE_TR_FUNCTIONS(contacts::QueryWords)

public:
    //! `territories` must outlive it.
    explicit QueryWords(const TerritoryNames &territories)
        : m_territories(territories)
    {
    }

    //! "Sent: more than 100", "Country: Italy or Country: France". Holds text of contacts and of
    //! the person: to be shown as plain text.
    QString part(const QueryNode &node) const;
    //! What is wrong and what to do, or else what is to be known: the first; empty: nothing.
    //! `text`: the whole query.
    static QString problem(const std::vector<QueryProblem> &problems, const QString &text);
    //! The headings of the sheet.
    static QString subject(const QueryCondition &condition);

private:
    static QString words(const QueryProblem &problem, const QString &text);
    QString condition(const QueryCondition &condition, bool isNegated) const;
    QString phrase(const QueryCondition &condition, bool isNegated) const;
    static QString has(const ColumnKey &column, bool isNegated);
    static QString text(const QueryCondition &condition, bool isNegated);
    static QString number(const QueryCondition &condition);
    static QString date(const QueryCondition &condition);
    static QString calendar(const QueryDate &date);
    static QString amount(const QueryDate &date);

    const TerritoryNames &m_territories;
};

} // namespace contacts
