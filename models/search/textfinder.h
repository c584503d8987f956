// SPDX-License-Identifier: MIT
#pragma once

#include "store/textcolumn.h"

#include <bit>
#include <cstring>
#include <string_view>
#include <vector>

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
        const Ends ends(m_needle);
        if constexpr (std::endian::native == std::endian::little) {
            for (; at + strideSize <= end; at += strideSize) {
                const char *here = text.data() + at;
                Block blocks[strideSize / blockSize];
                Block any{};
                for (size_t i = 0; i < strideSize / blockSize; ++i)
                    any |= blocks[i] = ends.foundAt(here + i * blockSize);
                const Words anyWord = Words::of(any);
                if ((anyWord.low | anyWord.high) == 0)
                    continue;
                for (size_t i = 0; i < strideSize / blockSize; ++i) {
                    const Words words = Words::of(blocks[i]);
                    eachByte(words.low, at + i * blockSize, look);
                    eachByte(words.high, at + i * blockSize + sizeof(words.low), look);
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
    static constexpr size_t strideSize = 64; //!< looked at together: mostly there is nothing
    // Of GCC and Clang; on every processor they have vectors for, these are its own instructions.
    using Block = signed char __attribute__((vector_size(blockSize)));

    //! A block as two numbers, the first byte as the lowest of the first one.
    struct Words
    {
        quint64 low = 0;
        quint64 high = 0;

        static Words of(const Block &block)
        {
            Words words;
            quint64 both[2];
            std::memcpy(both, &block, blockSize);
            words.low = both[0];
            words.high = both[1];
            return words;
        }
    };

    //! The needle's first and last byte, each in every place of a block.
    struct Ends
    {
        explicit Ends(std::string_view needle)
            : first(filled(needle.front()))
            , last(filled(needle.back()))
            , distance(needle.size() - 1)
        {
        }
        //! All ones in each byte where an occurrence may begin.
        Block foundAt(const char *here) const
        {
            return Block(load(here) == first) & Block(load(here + distance) == last);
        }

        const Block first;
        const Block last;
        const size_t distance;
    };

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
    //! Calls `look` with the position of each byte that is all ones.
    template<typename Look>
    static void eachByte(quint64 bytes, size_t position, const Look &look)
    {
        while (bytes != 0) {
            const auto bit = size_t(std::countr_zero(bytes));
            bytes &= ~(quint64(0xff) << bit);
            look(position + bit / 8);
        }
    }
    //! The first byte is known to be the same.
    bool isAt(std::string_view text, size_t position) const
    {
        return m_needle.size() == 1
            || std::memcmp(text.data() + position + 1, m_needle.data() + 1, m_needle.size() - 1)
            == 0;
    }
    std::vector<quint64> occurrenceBits(std::string_view text) const;

    const std::string_view m_needle;
};

} // namespace contacts
