// SPDX-License-Identifier: MIT
#include "search/contactquery.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace contacts {

namespace {

using Kind = QueryNode::Kind;

QueryNode group(Kind kind, std::vector<QueryNode> nodes)
{
    std::vector<QueryNode> children;
    for (QueryNode &node : nodes) {
        if (node.kind == kind)
            std::move(node.children.begin(), node.children.end(), std::back_inserter(children));
        else
            children.push_back(std::move(node));
    }
    if (children.size() == 1)
        return std::move(children.front());
    return {kind, {}, std::move(children)};
}

bool contains(const std::string &text, const std::string &part)
{
    return text.find(part) != std::string::npos;
}

//! True when `wide` finds every number that holds these digits.
bool findsAllWith(const std::string &digits, const SearchText::NumberNeedle &wide)
{
    return wide.isNumber
        && (contains(digits, wide.digits)
            || (!wide.orDigits.empty() && contains(digits, wide.orDigits)));
}

bool impliesText(const QueryText &narrow, const QueryText &wide)
{
    if (!contains(narrow.folded, wide.folded))
        return false;
    // What the narrow text finds by its digits, the wide one must find by its own.
    const SearchText::NumberNeedle &number = narrow.number;
    return !number.isNumber
        || (findsAllWith(number.digits, wide.number)
            && (number.orDigits.empty() || findsAllWith(number.orDigits, wide.number)));
}

bool impliesCondition(const QueryCondition &narrow, const QueryCondition &wide)
{
    if (narrow == wide)
        return true;
    return !narrow.column && !wide.column && impliesText(narrow.textValue(), wide.textValue());
}

bool impliesNode(const QueryNode &narrow, const QueryNode &wide)
{
    const auto anyOf = [](const QueryNode &node, auto test) {
        return std::any_of(node.children.begin(), node.children.end(), test);
    };
    const auto allOf = [](const QueryNode &node, auto test) {
        return std::all_of(node.children.begin(), node.children.end(), test);
    };
    if (narrow.kind == Kind::Any)
        return allOf(narrow, [&](const QueryNode &one) { return impliesNode(one, wide); });
    if (wide.kind == Kind::All)
        return allOf(wide, [&](const QueryNode &one) { return impliesNode(narrow, one); });
    if (narrow.kind == Kind::All
        && anyOf(narrow, [&](const QueryNode &one) { return impliesNode(one, wide); }))
        return true;
    if (wide.kind == Kind::Any)
        return anyOf(wide, [&](const QueryNode &one) { return impliesNode(narrow, one); });
    if (narrow.kind != wide.kind)
        return false;
    return narrow.kind == Kind::Not ? impliesNode(wide.children.front(), narrow.children.front())
                                    : impliesCondition(narrow.condition, wide.condition);
}

using Visit = std::function<void(const QueryCondition &condition, bool isWanted)>;

void visit(const std::vector<QueryNode> &nodes, bool isWanted, const Visit &use)
{
    for (const QueryNode &node : nodes) {
        if (node.kind == Kind::Condition)
            use(node.condition, isWanted);
        else
            visit(node.children, isWanted && node.kind != Kind::Not, use);
    }
}

} // namespace

QueryNode QueryNode::of(QueryCondition condition)
{
    return {Kind::Condition, std::move(condition), {}};
}

QueryNode QueryNode::notOf(QueryNode node)
{
    switch (node.kind) {
    case Kind::Not:
        return std::move(node.children.front());
    case Kind::Condition:
        break;
    case Kind::All:
    case Kind::Any:
        for (QueryNode &child : node.children)
            child = notOf(std::move(child));
        return group(node.kind == Kind::All ? Kind::Any : Kind::All, std::move(node.children));
    }
    return {Kind::Not, {}, {std::move(node)}};
}

QueryNode QueryNode::all(std::vector<QueryNode> nodes)
{
    return group(Kind::All, std::move(nodes));
}

QueryNode QueryNode::any(std::vector<QueryNode> nodes)
{
    return group(Kind::Any, std::move(nodes));
}

ContactQuery::ContactQuery(std::vector<QueryNode> parts)
{
    QueryNode root = QueryNode::all(std::move(parts));
    if (root.kind == Kind::All)
        m_parts = std::move(root.children);
    else
        m_parts.push_back(std::move(root));
}

std::vector<ContactId> ContactQuery::ids() const
{
    std::vector<ContactId> ids;
    visit(m_parts, true, [&ids](const QueryCondition &condition, bool) {
        if (!condition.column && condition.textValue().id)
            ids.push_back(*condition.textValue().id);
    });
    return ids;
}

std::vector<const QueryCondition *> ContactQuery::wanted() const
{
    std::vector<const QueryCondition *> wanted;
    visit(m_parts, true, [&wanted](const QueryCondition &condition, bool isWanted) {
        if (isWanted)
            wanted.push_back(&condition);
    });
    return wanted;
}

std::vector<const QueryCondition *> ContactQuery::conditions() const
{
    std::vector<const QueryCondition *> conditions;
    visit(m_parts, true, [&conditions](const QueryCondition &condition, bool) {
        conditions.push_back(&condition);
    });
    return conditions;
}

bool ContactQuery::hasDates() const
{
    const auto all = conditions();
    return std::any_of(all.begin(), all.end(), [](const QueryCondition *condition) {
        return std::holds_alternative<QueryDate>(condition->value);
    });
}

bool ContactQuery::moves() const
{
    const auto all = conditions();
    return std::any_of(all.begin(), all.end(),
                       [](const QueryCondition *condition) { return condition->moves(); });
}

bool ContactQuery::implies(const ContactQuery &other) const
{
    return std::all_of(other.m_parts.begin(), other.m_parts.end(), [this](const QueryNode &wide) {
        return std::any_of(m_parts.begin(), m_parts.end(),
                           [&wide](const QueryNode &narrow) { return impliesNode(narrow, wide); });
    });
}

} // namespace contacts
