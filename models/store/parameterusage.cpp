// SPDX-License-Identifier: MIT
#include "store/parameterusage.h"

#include <algorithm>

namespace contacts {

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

void ParameterUsage::add(const ContactChunk &chunk)
{
    for (const ContactChunk::KeyUse &use : chunk.keyUse())
        countOf(use.key) += use.rows;
}

void ParameterUsage::count(RecordRef record, int step)
{
    if (!record.chunk)
        return;
    for (const std::string_view key : record.chunk->distinctKeys(record.row))
        countOf(key) += step;
}

qint64 &ParameterUsage::countOf(std::string_view key)
{
    auto found = m_contacts.find(key);
    if (found == m_contacts.end())
        found = m_contacts.emplace(std::string(key), 0).first;
    return found->second;
}

} // namespace contacts
