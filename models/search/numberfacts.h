// SPDX-License-Identifier: MIT
#pragma once

#include "domain/phonenumbers.h"
#include "store/storesnapshot.h"

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace contacts {

//! Numbers that stand more than once in a list, by their digits; a leading 00 is a plus.
class RepeatedNumbers
{
public:
    static RepeatedNumbers of(const StoreSnapshot &store);
    bool contains(std::string_view digits) const;

private:
    std::vector<quint64> m_short; //!< sorted; a 1 before the digits, so that leading zeros count
    std::vector<std::string> m_long; //!< sorted; more than 18 digits
};

//! What is to be found out of the phone numbers of one list and takes long, kept while it is true.
//! Any thread.
class NumberFacts
{
public:
    //! By row of a chunk: 1 where the number is missing or looks wrong.
    using Flags = std::shared_ptr<const std::vector<char>>;

    //! `phoneNumbers` must outlive it.
    explicit NumberFacts(const PhoneNumbers &phoneNumbers)
        : m_phoneNumbers(phoneNumbers)
    {
    }

    bool looksWrong(std::string_view digits) const { return m_phoneNumbers.looksWrong(digits); }
    //! Found out once for each chunk, some milliseconds for a thousand rows.
    Flags wrongNumbers(const ContactChunk &chunk);
    //! Found out once for each generation of the store.
    std::shared_ptr<const RepeatedNumbers> repeatedNumbers(const StoreSnapshot &store);

private:
    struct Known
    {
        std::weak_ptr<const ContactChunk> chunk; //!< another one may stand at its address later
        Flags flags;
    };

    const PhoneNumbers &m_phoneNumbers;
    std::mutex m_mutex; //!< guards all below
    std::unordered_map<const ContactChunk *, Known> m_wrong;
    size_t m_tidyAt = 1'000; //!< with so many, those of chunks that are gone are dropped
    std::shared_ptr<const RepeatedNumbers> m_repeated;
    quint64 m_repeatedOf = 0; //!< generation
};

} // namespace contacts
