// SPDX-License-Identifier: MIT
#pragma once

#include "store/storesnapshot.h"

#include <QString>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace contacts {

//! How many of the contacts read have which custom parameter.
class ParameterUsage
{
public:
    struct Entry
    {
        QString key;
        qint64 contacts = 0;
    };

    //! All rows of a chunk; what they have was counted when it was built.
    void add(const ContactChunk &chunk);
    void add(RecordRef record) { count(record, +1); }
    void remove(RecordRef record) { count(record, -1); }

    //! Grows only: keys that nobody has any more are counted on.
    size_t keyCount() const { return m_contacts.size(); }
    //! Most frequent first, then by key; at most `limit` (all when negative).
    std::vector<Entry> mostUsed(int limit = -1) const;

private:
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
    };

    void count(RecordRef record, int step);
    qint64 &countOf(std::string_view key);

    std::unordered_map<std::string, qint64, Hash, std::equal_to<>> m_contacts;
};

} // namespace contacts
