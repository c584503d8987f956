// SPDX-License-Identifier: MIT
#pragma once

#include "models/person.h"
#include "search/contactquery.h"

#include <map>

namespace contacts::testing {

//! What a query finds, in the slowest words: one contact and one condition at a time, from the
//! contact as it was answered. Dates are compared as a calendar on the wall shows them. Folding and
//! the digits of a word are taken as given; unit_tests has oracles of their own for them.
class QueryOracle
{
public:
    //! `everybody`: among whom a number may stand twice.
    QueryOracle(const ContactQuery &query, const QueryMoment &moment,
                const std::vector<Person> &everybody);

    bool matches(const Person &person) const;

private:
    bool matches(const QueryNode &node, const Person &person) const;
    bool matches(const QueryCondition &condition, const Person &person) const;
    bool anywhere(const QueryText &text, const Person &person) const;
    bool name(const QueryCondition &condition, const Person &person) const;
    bool phone(const QueryCondition &condition, const Person &person) const;
    bool parameter(const QueryCondition &condition, const Person &person) const;
    bool time(const QueryCondition &condition, const Person &person) const;
    bool within(const QueryDate &date, QueryCondition::Operator op, qint64 at) const;
    qint64 ago(const QueryDate &date) const;
    QDate dayOf(qint64 at) const;

    const ContactQuery m_query;
    const QueryMoment m_moment;
    std::map<std::string, int> m_numbers; //!< how many have it
    mutable std::map<qint64, QDate> m_days;
};

} // namespace contacts::testing
