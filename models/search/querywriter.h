// SPDX-License-Identifier: MIT
#pragma once

#include "search/contactquery.h"
#include "search/queryvocabulary.h"

namespace contacts {

//! Writes a query in the language of QueryParser: reading it gives the same query. Any thread, but
//! with a vocabulary.
class QueryWriter
{
public:
    //! With `known`: for the person, in the words of the interface, and parameters as `city:` where
    //! it has them and no field is called so. Without: for what is stored, in English and as
    //! `param:city:`, which is understood before anything is read.
    explicit QueryWriter(const QueryVocabulary *known = nullptr)
        : m_known(known)
    {
    }

    QString text(const ContactQuery &query) const;
    //! To stand among the parts of a query.
    QString text(const QueryNode &node) const;
    //! What stands before an operator.
    QString name(const ColumnKey &column) const;
    //! A text to stand behind an operator: in quotes where it needs them.
    static QString value(const QString &text);

private:
    QString condition(const QueryCondition &condition, bool isNegated) const;
    QString field(const ColumnKey &column) const;
    QString word(QueryVocabulary::Word word) const;
    QString presence(const ColumnKey &column, bool isNegated) const;

    const QueryVocabulary *m_known;
};

} // namespace contacts
