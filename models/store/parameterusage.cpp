// SPDX-License-Identifier: MIT
#include "store/parameterusage.h"

#include <algorithm>

namespace contacts {

namespace {

//! True when an earlier parameter of the contact has the same key.
bool isRepeated(RecordRef record, int index, std::string_view key)
{
    for (int i = 0; i < index; ++i) {
        if (record.chunk->parameter(record.row, i).key == key)
            return true;
    }
    return false;
}

} // namespace

std::vector<ParameterUsage::Entry> ParameterUsage::mostUsed(int limit) const
{
    std::vector<Entry> entries;
    entries.reserve(m_contacts.size());
    for (const auto &[key, contacts] : m_contacts) {
        if (contacts > 0)
            entries.push_back({QString::fromStdString(key), contacts});
    }
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return a.contacts != b.contacts ? a.contacts > b.contacts : a.key < b.key;
    });
    if (limit >= 0 && entries.size() > size_t(limit))
        entries.resize(size_t(limit));
    return entries;
}

void ParameterUsage::count(RecordRef record, int step)
{
    if (!record.chunk)
        return;
    for (int i = 0, n = record.chunk->parameterCount(record.row); i < n; ++i) {
        const std::string_view key = record.chunk->parameter(record.row, i).key;
        if (isRepeated(record, i, key))
            continue;
        auto found = m_contacts.find(key);
        if (found == m_contacts.end())
            found = m_contacts.emplace(std::string(key), 0).first;
        found->second += step;
    }
}

} // namespace contacts
