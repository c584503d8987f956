// SPDX-License-Identifier: MIT
#pragma once

#include "search/contacttest.h"

namespace contacts {

//! Finds the contacts of a query in chunks. Any number of threads at a time; the query and what the
//! context refers to must outlive it.
class ChunkScanner
{
public:
    //! By row of a segment: whether it is found. Bytes, so that threads may write beside each
    //! other.
    using Flags = char *;

    ChunkScanner(const ContactQuery &query, const QueryContext &context);

    bool matches(const ContactChunk &chunk, int row) const;
    //! Sets one flag per row of the segment, to 1 or 0, changes and removals considered. Exact ids
    //! are not looked at here: matches() looks at them as well.
    void scan(const StoreSegment &segment, Flags flags) const;

private:
    struct Node
    {
        QueryNode::Kind kind = QueryNode::Kind::All;
        std::unique_ptr<ContactTest> test; //!< of a condition
        std::vector<Node> children; //!< the cheap ones first
        int cost = 0;
    };

    static Node compile(const QueryNode &node, const QueryContext &context);
    static void arrange(Node &node);
    static bool matches(const Node &node, const ContactChunk &chunk, int row);
    static void find(const Node &node, const ContactChunk &chunk, Flags flags);
    static void findAll(const Node &node, const ContactChunk &chunk, Flags flags);

    Node m_root;
};

} // namespace contacts
