// SPDX-License-Identifier: MIT
#pragma once

#include "domain/columnkey.h"
#include "search/collation.h"
#include "search/territorynames.h"
#include "store/storesnapshot.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace contacts {

//! What records are sorted by, made comparable byte by byte: 16 bytes beside the record decide
//! nearly always, only longer keys have a tail elsewhere. One thread at a time.
class SortKeys
{
public:
    struct Entry
    {
        quint64 first = 0; //!< bytes 0 … 7 of the key, big-endian; filled up with 0
        quint64 second = 0; //!< bytes 8 … 15
        quint32 serial = 0; //!< where the record stands if keys are equal
        quint32 tail = 0; //!< place in the tails; 0: none
    };

    SortKeys(const ColumnKey &column, const Collation &collation,
             const TerritoryNames &territories);

    void add(RecordRef record, quint32 serial);
    //! Takes over what another one collected.
    void append(SortKeys &&other);

    std::vector<Entry> &entries() { return m_entries; }
    //! Serials of those that have nothing to be sorted by.
    const std::vector<quint32> &withoutValue() const { return m_withoutValue; }
    bool isBefore(const Entry &a, const Entry &b, Qt::SortOrder direction) const
    {
        const Entry &low = direction == Qt::AscendingOrder ? a : b;
        const Entry &high = direction == Qt::AscendingOrder ? b : a;
        if (low.first != high.first)
            return low.first < high.first;
        if (low.second != high.second)
            return low.second < high.second;
        if (low.tail != high.tail) {
            const int order = compareTails(low, high);
            if (order != 0)
                return order < 0;
        }
        return a.serial < b.serial;
    }

private:
    bool make(RecordRef record, Entry &entry);
    bool makeParameter(RecordRef record, Entry &entry);
    bool makeText(QStringView text, Entry &entry);
    void setKey(std::string_view key, Entry &entry);
    int compareTails(const Entry &a, const Entry &b) const;

    const ColumnKey m_column;
    const QByteArray m_parameter;
    const Collation &m_collation;
    const TerritoryNames &m_territories;
    std::vector<Entry> m_entries;
    std::vector<quint32> m_withoutValue;
    std::string m_tails; //!< each ended by 0
    std::string m_key; //!< used again and again
    std::unordered_map<quint16, Entry> m_countryKeys; //!< by CountryCode::packed; no serials
};

//! The number that a text is, if it is one as a person would write it in a parameter:
//! digits with one decimal point or comma and a sign, at most 15 significant digits.
std::optional<double> numericValue(std::string_view text);

} // namespace contacts
