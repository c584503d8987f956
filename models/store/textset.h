// SPDX-License-Identifier: MIT
#pragma once

#include "store/textcolumn.h"

#include <utility>

namespace contacts {

//! Different texts, each with a number in the order in which they came. One thread.
class TextSet
{
public:
    //! The text's number, and whether it is new.
    std::pair<quint32, bool> add(std::string_view text);
    size_t size() const { return m_texts.size(); }
    TextColumn build() const { return m_texts.build(); }

private:
    size_t slotOf(std::string_view text) const;
    void grow();

    TextColumnBuilder m_texts;
    std::vector<quint32> m_slots; //!< number + 1, 0 = free; a power of two, half of it free
};

} // namespace contacts
