// SPDX-License-Identifier: MIT
#pragma once

#include "search/contactquery.h"

#include <QRandomGenerator>
#include <QStringList>

namespace contacts::testing {

//! Makes queries of every kind of condition, in groups within groups, out of texts that it is
//! given.
class RandomTree
{
public:
    //! What is looked for, and in which parameters.
    struct Texts
    {
        QStringList texts; //!< each with something to look for
        QStringList phones; //!< each with a digit that counts
        QStringList numbers; //!< as parameters are compared with
        QStringList keys;
        QList<CountryCode> countries;
        std::vector<QueryDate> dates;
        int mostOfACount = 20; //!< also the highest id
    };

    RandomTree(QRandomGenerator &random, Texts texts)
        : m_random(random)
        , m_texts(std::move(texts))
    {
    }

    ContactQuery query();
    QueryNode node(int depth);
    QueryCondition condition();

    //! For printing: everything that counts.
    static QString describe(const ContactQuery &query);
    static QString describe(const QueryNode &node);

private:
    template<typename List>
    auto pick(const List &from)
    {
        return from[from.size() <= 1 ? 0
                                     : decltype(from.size())(m_random.bounded(int(from.size())))];
    }
    QueryCondition::Operator comparison();
    QueryCondition::Operator textOperator();
    QueryCondition ofPhone();
    QueryCondition ofParameter();
    QueryCondition ofTime();
    QueryCondition ofPresence();

    QRandomGenerator &m_random;
    const Texts m_texts;
};

} // namespace contacts::testing
