// SPDX-License-Identifier: MIT
#pragma once

#include "store/textcolumn.h"

#include <bit>
#include <cstring>
#include <string_view>

namespace contacts {

//! Finds every occurrence of a needle in a long text, 16 bytes at a time: where its first and its
//! last byte stand at the right distance, the rest is compared. The needle must outlive the finder.
class TextFinder
{
public:
    //! Not empty.
    explicit TextFinder(std::string_view needle)
        : m_needle(needle)
    {
    }

    //! Sets the flags of those texts in which the needle is found, and leaves the others. The
    //! needle must not hold what the texts end with.
    void mark(const TextColumn &texts, char *flags) const;

    //! Calls `found` with the position of each occurrence, ascending; it answers from where on the
    //! next one is of interest (occurrences may overlap).
    template<typename Found>
    void forEach(std::string_view text, Found found) const
    {
        if (text.size() < m_needle.size())
            return;
        const size_t last = m_needle.size() - 1;
        const size_t end = text.size() - last; // no occurrence begins there or behind it
        size_t at = 0;
        size_t next = 0;
        const auto look = [&](size_t position) {
            if (position >= next && isAt(text, position))
                next = found(position);
        };
        if constexpr (std::endian::native == std::endian::little) {
            for (; at + blockSize <= end; at += blockSize) {
                unsigned long long words[2];
                candidates(text.data() + at, words);
                if ((words[0] | words[1]) == 0)
                    continue;
                for (size_t word = 0; word < 2; ++word) {
                    while (words[word] != 0) {
                        const auto bit = size_t(std::countr_zero(words[word]));
                        words[word] &= ~(0xffULL << bit);
                        look(at + word * 8 + bit / 8);
                    }
                }
            }
        }
        for (; at < end; ++at) {
            if (text[at] == m_needle.front())
                look(at);
        }
    }

private:
    static constexpr size_t blockSize = 16;
    // Of GCC and Clang; on every processor they have vectors for, these are its own instructions.
    using Block = signed char __attribute__((vector_size(blockSize)));

    //! A byte for each of the block's positions: all ones where first and last byte stand right.
    void candidates(const char *here, unsigned long long words[2]) const
    {
        const Block found = Block(load(here) == filled(m_needle.front()))
            & Block(load(here + m_needle.size() - 1) == filled(m_needle.back()));
        std::memcpy(words, &found, blockSize);
    }
    std::vector<quint64> occurrenceBits(std::string_view text) const;

    static Block load(const char *from)
    {
        Block block;
        std::memcpy(&block, from, blockSize);
        return block;
    }
    static Block filled(char c)
    {
        const auto byte = static_cast<signed char>(c);
        return Block{byte, byte, byte, byte, byte, byte, byte, byte,
                     byte, byte, byte, byte, byte, byte, byte, byte};
    }
    //! The first byte is known to be the same.
    bool isAt(std::string_view text, size_t position) const
    {
        return m_needle.size() == 1
            || std::memcmp(text.data() + position + 1, m_needle.data() + 1, m_needle.size() - 1)
            == 0;
    }

    const std::string_view m_needle;
};

} // namespace contacts
