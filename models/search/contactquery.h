// SPDX-License-Identifier: MIT
#pragma once

#include "search/querycondition.h"

#include <vector>

namespace contacts {

//! A part of a query: a condition, or others put together.
struct QueryNode
{
    enum class Kind {
        Condition,
        Not, //!< one child
        All, //!< of its children
        Any,
    };

    Kind kind = Kind::Condition;
    QueryCondition condition;
    std::vector<QueryNode> children;

    static QueryNode of(QueryCondition condition);
    static QueryNode notOf(QueryNode node);
    static QueryNode all(std::vector<QueryNode> nodes);
    static QueryNode any(std::vector<QueryNode> nodes);

    friend bool operator==(const QueryNode &, const QueryNode &) = default;
};

//! What is looked for: the contacts of whom every part is true; without parts everybody. A value.
//! Kept in one form, so that equal questions compare equal: no All in an All, no Any in an Any, no
//! group of one or none, and Not only of conditions.
class ContactQuery
{
public:
    ContactQuery() = default;
    explicit ContactQuery(std::vector<QueryNode> parts);

    const std::vector<QueryNode> &parts() const { return m_parts; }
    bool isEmpty() const { return m_parts.empty(); }

    //! Every id that a part may name, wanted or not.
    std::vector<ContactId> ids() const;
    //! All of them, wherever they stand.
    std::vector<const QueryCondition *> conditions() const;
    //! Conditions that a contact may have been found by: those that are not under a Not.
    std::vector<const QueryCondition *> wanted() const;
    //! Some part has a date; its answer depends on the zone, and maybe on the time.
    bool hasDates() const;
    //! The answer changes as time goes by, by itself.
    bool moves() const;

    //! True when every contact that this query finds is also found by `other`, exact ids aside and
    //! asked at the same moment: then the hits of `other` need only be narrowed.
    bool implies(const ContactQuery &other) const;

    friend bool operator==(const ContactQuery &, const ContactQuery &) = default;

private:
    std::vector<QueryNode> m_parts;
};

} // namespace contacts
