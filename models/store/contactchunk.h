// SPDX-License-Identifier: MIT
#pragma once

#include "domain/contactfields.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace contacts {

//! Two letters packed into one number; 0 = none.
struct CountryCode
{
    quint16 packed = 0;

    static CountryCode fromText(std::string_view twoLetters);
    bool isEmpty() const { return packed == 0; }
    std::string text() const;
    friend constexpr auto operator<=>(CountryCode, CountryCode) = default;
};

//! The records of one answer: text in one arena, numbers in columns. Immutable once built, so that
//! any number of threads may read it. Rows are counted from 0 in the order of the answer.
//! What is returned as a view lives as long as the chunk.
class ContactChunk
{
public:
    int size() const { return int(m_rows.size()) - 1; }

    ContactId id(int row) const { return ContactId{m_ids[size_t(row)]}; }
    //! nullopt: the server answered null.
    std::optional<std::string_view> name(int row) const;
    std::optional<std::string_view> phoneNumber(int row) const;
    CountryCode country(int row) const { return m_columns[size_t(row)].country; }
    CountryCode continent(int row) const { return m_columns[size_t(row)].continent; }
    bool hasOptedOut(int row) const { return m_columns[size_t(row)].flags & OptedOut; }
    quint32 totalSent(int row) const { return m_columns[size_t(row)].sent; }
    quint32 totalPending(int row) const { return m_columns[size_t(row)].pending; }
    quint32 totalFailed(int row) const { return m_columns[size_t(row)].failed; }
    quint32 totalReceived(int row) const { return m_columns[size_t(row)].received; }
    //! Seconds since 1970 UTC; nullopt: never.
    std::optional<qint64> lastSent(int row) const { return time(m_columns[size_t(row)].lastSent); }
    std::optional<qint64> lastReceived(int row) const
    {
        return time(m_columns[size_t(row)].lastReceived);
    }
    std::optional<qint64> changed(int row) const { return time(m_columns[size_t(row)].changed); }
    std::optional<qint64> created(int row) const { return time(m_columns[size_t(row)].created); }

    int parameterCount(int row) const;
    ParameterField parameter(int row, int index) const;
    //! The first parameter with this key, as most servers would use it.
    std::optional<ParameterField> parameter(int row, std::string_view key) const;

    //! How many of the chunk's rows have each key; counted when it was built.
    struct KeyUse
    {
        std::string_view key;
        quint32 rows = 0;
    };
    std::vector<KeyUse> keyUse() const;
    //! The keys of a row, each once, in no order.
    std::vector<std::string_view> distinctKeys(int row) const;

    //! The folded text of the row: name, then each parameter value, each ended by '\n'.
    std::string_view searchText(int row) const;
    //! The number's digits, ended by '\n'.
    std::string_view searchDigits(int row) const;
    //! All rows' search texts one after the other; row r starts at searchTextBegin(r).
    std::string_view searchTextArena() const { return m_searchText; }
    size_t searchTextBegin(int row) const { return m_rows[size_t(row)].search; }
    std::string_view searchDigitsArena() const { return m_searchDigits; }
    size_t searchDigitsBegin(int row) const { return m_rows[size_t(row)].digits; }

    //! True when both rows hold the same answer, byte for byte.
    static bool equalRows(const ContactChunk &a, int rowA, const ContactChunk &b, int rowB);
    //! A record as it was handed in; its views live as long as the chunk.
    ContactFields fields(int row) const;
    //! Bytes held, this object included.
    size_t memoryUsage() const;

private:
    friend class ContactChunkBuilder;
    enum Flag : quint8 { OptedOut = 1, NameNull = 2, PhoneNull = 4 };

    struct Row
    {
        quint32 text = 0; //!< name, phone number, parameter values, in this order
        quint32 parameters = 0; //!< index of the first one
        quint32 search = 0;
        quint32 digits = 0;
    };
    struct Columns
    {
        quint32 nameEnd = 0; //!< in m_text
        quint32 phoneEnd = 0;
        quint32 sent = 0;
        quint32 pending = 0;
        quint32 failed = 0;
        quint32 received = 0;
        quint32 lastSent = 0; //!< 0 = never
        quint32 lastReceived = 0;
        quint32 changed = 0;
        quint32 created = 0;
        CountryCode country;
        CountryCode continent;
        quint8 flags = 0;
    };
    struct Parameter
    {
        quint32 valueEnd = 0; //!< in m_text
        quint32 keyAndKind = 0; //!< index into m_keys * 8 + kind
    };

    static std::optional<qint64> time(quint32 seconds)
    {
        return seconds ? std::optional<qint64>(seconds) : std::nullopt;
    }

    std::vector<qint64> m_ids;
    std::vector<Row> m_rows; //!< one more than there are rows: the ends
    std::vector<Columns> m_columns;
    std::vector<Parameter> m_parameters;
    std::vector<std::string> m_keys; //!< each key of the chunk once
    std::vector<quint32> m_keyRows; //!< by key: rows that have it
    std::string m_text;
    std::string m_searchText;
    std::string m_searchDigits;
};

//! Collects records into a chunk. Any thread, one at a time.
class ContactChunkBuilder
{
public:
    ContactChunkBuilder();

    //! Copies what it needs. Counters are held to 0 … 2^32−1, times outside 1970 … 2106 are taken
    //! as "never".
    void add(const ContactFields &fields);
    //! Copies one row of another chunk without folding it again.
    void add(const ContactChunk &chunk, int row);
    int size() const { return int(m_chunk->m_ids.size()); }
    //! Ends the builder.
    std::shared_ptr<const ContactChunk> build();

private:
    quint32 keyIndex(std::string_view key);
    void addStored(const ContactFields &fields);

    struct KeyHash
    {
        using is_transparent = void;
        size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
    };

    std::shared_ptr<ContactChunk> m_chunk;
    std::vector<quint32> m_lastRowOfKey; //!< by key: one more than the last row that had it
    std::unordered_map<std::string, quint32, KeyHash, std::equal_to<>> m_keyIndex;
};

} // namespace contacts
