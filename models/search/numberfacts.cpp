// SPDX-License-Identifier: MIT
#include "search/numberfacts.h"

#include <algorithm>

namespace contacts {

namespace {

constexpr size_t mostShortDigits = 18;

std::string_view withoutForeignPrefix(std::string_view digits)
{
    if (digits.starts_with("00"))
        digits.remove_prefix(2);
    return digits;
}

quint64 packed(std::string_view digits)
{
    quint64 number = 1;
    for (const char c : digits)
        number = number * 10 + quint64(c - '0');
    return number;
}

//! Sorted, each of those that stand more than once.
template<typename T>
void keepRepeated(std::vector<T> &values)
{
    std::sort(values.begin(), values.end());
    std::vector<T> repeated;
    for (size_t i = 1; i < values.size(); ++i) {
        const bool isNew = repeated.empty() || repeated.back() != values[i];
        if (values[i] == values[i - 1] && isNew)
            repeated.push_back(values[i]);
    }
    values = std::move(repeated);
}

} // namespace

RepeatedNumbers RepeatedNumbers::of(const StoreSnapshot &store)
{
    RepeatedNumbers numbers;
    numbers.m_short.reserve(store.handleCount());
    for (const StoreSegment &segment : store.segments()) {
        for (int row = 0; row < segment.chunk->size(); ++row) {
            const RecordRef record = segment.record(row);
            if (!record.chunk)
                continue;
            const std::string_view digits = withoutForeignPrefix(record.chunk->digits(record.row));
            if (digits.size() > mostShortDigits)
                numbers.m_long.emplace_back(digits);
            else if (!digits.empty())
                numbers.m_short.push_back(packed(digits));
        }
    }
    keepRepeated(numbers.m_short);
    keepRepeated(numbers.m_long);
    return numbers;
}

bool RepeatedNumbers::contains(std::string_view digits) const
{
    digits = withoutForeignPrefix(digits);
    if (digits.empty())
        return false;
    if (digits.size() > mostShortDigits)
        return std::binary_search(m_long.begin(), m_long.end(), digits, std::less<>());
    return std::binary_search(m_short.begin(), m_short.end(), packed(digits));
}

NumberFacts::Flags NumberFacts::wrongNumbers(const ContactChunk &chunk)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_wrong.find(&chunk);
        if (found != m_wrong.end() && !found->second.chunk.expired())
            return found->second.flags;
    }
    auto flags = std::make_shared<std::vector<char>>(size_t(chunk.size()));
    for (int row = 0; row < chunk.size(); ++row)
        (*flags)[size_t(row)] = looksWrong(chunk.digits(row)) ? 1 : 0;
    const std::lock_guard lock(m_mutex);
    if (m_wrong.size() >= m_tidyAt) {
        std::erase_if(m_wrong, [](const auto &known) { return known.second.chunk.expired(); });
        m_tidyAt = std::max(m_tidyAt, 2 * m_wrong.size());
    }
    m_wrong[&chunk] = {chunk.weak_from_this(), flags};
    return flags;
}

std::shared_ptr<const RepeatedNumbers> NumberFacts::repeatedNumbers(const StoreSnapshot &store)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_repeated && m_repeatedOf == store.generation())
            return m_repeated;
    }
    // Not while others wait: it takes a while.
    auto repeated = std::make_shared<const RepeatedNumbers>(RepeatedNumbers::of(store));
    const std::lock_guard lock(m_mutex);
    m_repeated = repeated;
    m_repeatedOf = store.generation();
    return repeated;
}

} // namespace contacts
