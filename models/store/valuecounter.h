// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <string_view>
#include <unordered_map>
#include <vector>

namespace contacts {

//! Counts how many contacts have which value, up to so many different values: beyond, only that
//! they are too many is known. What it holds are views into the chunks it counts. One thread.
class ValueCounter
{
public:
    struct Value
    {
        std::string_view shown; //!< as the first contact that was counted writes it
        bool isText = true; //!< false: a literal that is no text: "null" is not null
        qint64 contacts = 0;
    };

    explicit ValueCounter(size_t most)
        : m_most(most)
    {
    }

    //! `key`: values with the same one are the same.
    void add(std::string_view key, bool isText, std::string_view shown)
    {
        if (!m_hasTooMany)
            count(key, isText, shown, 1);
    }
    //! What was counted of contacts that come after these.
    void add(const ValueCounter &later);

    bool hasTooMany() const { return m_hasTooMany; }
    //! 0 when they are too many.
    size_t differentValues() const { return m_values.size(); }
    //! At most `most`; equally frequent ones by their text.
    std::vector<Value> mostFrequent(size_t most) const;

private:
    struct Key
    {
        std::string_view text;
        bool isText;
        friend bool operator==(const Key &, const Key &) = default;
    };
    struct Hash
    {
        size_t operator()(const Key &key) const
        {
            return std::hash<std::string_view>{}(key.text) + size_t(key.isText);
        }
    };

    void count(std::string_view key, bool isText, std::string_view shown, qint64 contacts);

    size_t m_most;
    bool m_hasTooMany = false;
    std::unordered_map<Key, Value, Hash> m_values;
};

} // namespace contacts
