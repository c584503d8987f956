// SPDX-License-Identifier: MIT
#include "store/valuecounter.h"

#include <algorithm>
#include <tuple>

namespace contacts {

void ValueCounter::add(const ValueCounter &later)
{
    if (later.m_hasTooMany) {
        m_hasTooMany = true;
        m_values = {};
    }
    if (m_hasTooMany)
        return;
    for (const auto &[key, value] : later.m_values) {
        count(key.text, key.isText, value.shown, value.contacts);
        if (m_hasTooMany)
            return;
    }
}

void ValueCounter::count(std::string_view key, bool isText, std::string_view shown, qint64 contacts)
{
    const auto [found, isNew] = m_values.try_emplace(Key{key, isText}, Value{shown, isText, 0});
    found->second.contacts += contacts;
    if (m_values.size() > m_most) {
        m_hasTooMany = true;
        m_values = {};
    }
}

std::vector<ValueCounter::Value> ValueCounter::mostFrequent(size_t most) const
{
    std::vector<Value> values;
    values.reserve(m_values.size());
    for (const auto &[key, value] : m_values)
        values.push_back(value);
    const size_t count = std::min(most, values.size());
    std::partial_sort(values.begin(), values.begin() + qint64(count), values.end(),
                      [](const Value &a, const Value &b) {
                          return std::tie(b.contacts, a.shown, a.isText)
                              < std::tie(a.contacts, b.shown, b.isText);
                      });
    values.resize(count);
    return values;
}

} // namespace contacts
