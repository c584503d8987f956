// SPDX-License-Identifier: MIT
#pragma once

#include "store/packedcolumn.h"

#include <string>
#include <string_view>

namespace contacts {

//! Texts of one page, one after the other in one arena. Immutable, and so readable from any thread;
//! views live as long as the column.
class TextColumn
{
public:
    TextColumn() = default;
    //! Text i of `arena` goes from begins[i] to begins[i + 1]; the last entry is the arena's end.
    TextColumn(const std::string &arena, const std::vector<quint64> &begins)
        : m_arena(arena)
        , m_begins(begins)
    {
    }

    size_t size() const { return m_begins.size() == 0 ? 0 : m_begins.size() - 1; }
    std::string_view operator[](size_t i) const
    {
        const size_t begin = m_begins[i];
        return std::string_view(m_arena).substr(begin, m_begins[i + 1] - begin);
    }
    std::string_view arena() const { return m_arena; }
    const PackedColumn &begins() const { return m_begins; }

    //! Bytes on the heap.
    size_t memoryUsage() const { return m_arena.capacity() + m_begins.memoryUsage(); }

private:
    std::string m_arena;
    PackedColumn m_begins;
};

//! Collects texts for a TextColumn.
class TextColumnBuilder
{
public:
    //! The text that is being added: append to it, then call end().
    std::string &text() { return m_arena; }
    void end() { m_begins.push_back(m_arena.size()); }
    void add(std::string_view text)
    {
        m_arena += text;
        end();
    }
    size_t size() const { return m_begins.size() - 1; }
    std::string_view operator[](size_t i) const
    {
        return std::string_view(m_arena).substr(m_begins[i], m_begins[i + 1] - m_begins[i]);
    }
    //! Copies, so that nothing is held that is not needed.
    TextColumn build() const { return {m_arena, m_begins}; }

private:
    std::string m_arena;
    std::vector<quint64> m_begins{0};
};

} // namespace contacts
