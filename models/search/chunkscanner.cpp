// SPDX-License-Identifier: MIT
#include "search/chunkscanner.h"

#include <algorithm>

namespace contacts {

namespace {

using Kind = QueryNode::Kind;

//! With fewer rows left than one in so many, looking at each of them is faster than another pass.
constexpr int rowsWorthAPass = 8;

} // namespace

ChunkScanner::ChunkScanner(const ContactQuery &query, const QueryContext &context)
{
    for (const QueryNode &part : query.parts())
        m_root.children.push_back(compile(part, context));
    arrange(m_root);
}

ChunkScanner::Node ChunkScanner::compile(const QueryNode &node, const QueryContext &context)
{
    Node compiled;
    compiled.kind = node.kind;
    if (node.kind == Kind::Condition) {
        compiled.test = ContactTest::of(node.condition, context);
        compiled.cost = compiled.test->cost();
        return compiled;
    }
    for (const QueryNode &child : node.children)
        compiled.children.push_back(compile(child, context));
    arrange(compiled);
    return compiled;
}

void ChunkScanner::arrange(Node &node)
{
    std::stable_sort(node.children.begin(), node.children.end(),
                     [](const Node &a, const Node &b) { return a.cost < b.cost; });
    for (const Node &child : node.children)
        node.cost += child.cost;
}

bool ChunkScanner::matches(const ContactChunk &chunk, int row) const
{
    return matches(m_root, chunk, row);
}

bool ChunkScanner::matches(const Node &node, const ContactChunk &chunk, int row)
{
    const auto isTrue = [&](const Node &child) { return matches(child, chunk, row); };
    switch (node.kind) {
    case Kind::Condition:
        return node.test->matches(chunk, row);
    case Kind::Not:
        return !isTrue(node.children.front());
    case Kind::Any:
        return std::any_of(node.children.begin(), node.children.end(), isTrue);
    case Kind::All:
        break;
    }
    return std::all_of(node.children.begin(), node.children.end(), isTrue);
}

void ChunkScanner::scan(const StoreSegment &segment, Flags flags) const
{
    find(m_root, *segment.chunk, flags);
    if (!segment.changes)
        return;
    for (const SegmentChange &change : *segment.changes)
        flags[change.row] = change.chunk && matches(*change.chunk, change.chunkRow) ? 1 : 0;
}

void ChunkScanner::find(const Node &node, const ContactChunk &chunk, Flags flags)
{
    const auto rows = size_t(chunk.size());
    switch (node.kind) {
    case Kind::Condition:
        std::fill_n(flags, rows, 0);
        node.test->mark(chunk, flags);
        break;
    case Kind::Not:
        find(node.children.front(), chunk, flags);
        for (size_t row = 0; row < rows; ++row)
            flags[row] = char(flags[row] ^ 1);
        break;
    case Kind::Any: {
        std::vector<char> others(rows);
        std::fill_n(flags, rows, 0);
        for (const Node &child : node.children) {
            find(child, chunk, others.data());
            for (size_t row = 0; row < rows; ++row)
                flags[row] = char(flags[row] | others[row]);
        }
        break;
    }
    case Kind::All:
        findAll(node, chunk, flags);
        break;
    }
}

void ChunkScanner::findAll(const Node &node, const ContactChunk &chunk, Flags flags)
{
    const auto rows = size_t(chunk.size());
    if (node.children.empty())
        std::fill_n(flags, rows, 1);
    else
        find(node.children.front(), chunk, flags);
    std::vector<char> others;
    for (size_t i = 1; i < node.children.size(); ++i) {
        const auto found = size_t(std::count(flags, flags + rows, 1));
        if (found * rowsWorthAPass < rows) {
            for (size_t row = 0; found > 0 && row < rows; ++row)
                flags[row] = char(flags[row] && matches(node.children[i], chunk, int(row)));
            continue;
        }
        others.resize(rows);
        find(node.children[i], chunk, others.data());
        for (size_t row = 0; row < rows; ++row)
            flags[row] &= others[row];
    }
}

} // namespace contacts
