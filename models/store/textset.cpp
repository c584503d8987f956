// SPDX-License-Identifier: MIT
#include "store/textset.h"

#include <functional>

namespace contacts {

namespace {
constexpr size_t firstSlots = 16;
}

std::pair<quint32, bool> TextSet::add(std::string_view text)
{
    if ((size() + 1) * 2 > m_slots.size())
        grow();
    quint32 &slot = m_slots[slotOf(text)];
    if (slot != 0)
        return {slot - 1, false};
    m_texts.add(text);
    slot = quint32(size());
    return {slot - 1, true};
}

//! Where the text stands, or the free slot where it belongs.
size_t TextSet::slotOf(std::string_view text) const
{
    const size_t mask = m_slots.size() - 1;
    size_t at = std::hash<std::string_view>{}(text)&mask;
    while (m_slots[at] != 0 && m_texts[m_slots[at] - 1] != text)
        at = (at + 1) & mask;
    return at;
}

void TextSet::grow()
{
    m_slots.assign(m_slots.empty() ? firstSlots : m_slots.size() * 2, 0);
    for (size_t number = 0; number < size(); ++number)
        m_slots[slotOf(m_texts[number])] = quint32(number) + 1;
}

} // namespace contacts
