// SPDX-License-Identifier: MIT
#pragma once

#include "domain/contactfields.h"
#include "store/textset.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
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

//! The records of one answer: texts in arenas, numbers in columns; parameter keys, parameter values
//! and places that repeat stand there once. Immutable once built, so that any number of threads may
//! read it. Rows are counted from 0 in the order of the answer. What is returned as a view lives as
//! long as the chunk.
class ContactChunk : public std::enable_shared_from_this<ContactChunk>
{
public:
    //! What the server knows of where a contact lives.
    struct Place
    {
        CountryCode country;
        CountryCode continent;
        friend bool operator==(const Place &, const Place &) = default;
    };

    int size() const { return int(m_ids.size()); }

    ContactId id(int row) const { return ContactId{qint64(m_ids[size_t(row)])}; }
    //! nullopt: the server answered null.
    std::optional<std::string_view> name(int row) const;
    std::optional<std::string_view> phoneNumber(int row) const;
    CountryCode country(int row) const { return m_places[m_placeOfRow[size_t(row)]].country; }
    CountryCode continent(int row) const { return m_places[m_placeOfRow[size_t(row)]].continent; }
    bool hasOptedOut(int row) const { return m_flags[size_t(row)] & OptedOut; }
    quint32 totalSent(int row) const { return count(Sent, row); }
    quint32 totalPending(int row) const { return count(Pending, row); }
    quint32 totalFailed(int row) const { return count(Failed, row); }
    quint32 totalReceived(int row) const { return count(Received, row); }
    //! Seconds since 1970 UTC; nullopt: never.
    std::optional<qint64> lastSent(int row) const { return time(LastSent, row); }
    std::optional<qint64> lastReceived(int row) const { return time(LastReceived, row); }
    std::optional<qint64> changed(int row) const { return time(Changed, row); }
    std::optional<qint64> created(int row) const { return time(Created, row); }

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

    //! What a search looks through. Every text ends with '\n', which no needle holds, so that one
    //! pass over an arena looks at all of them and finds nothing that crosses.
    //! By row: the folded name.
    const TextColumn &foldedNames() const { return m_foldedNames; }
    //! By row: the number's digits, with a '+' before them if that is how it was answered.
    const TextColumn &numbers() const { return m_numbers; }
    //! The folded parameter values; every value of the chunk once.
    const TextColumn &foldedValues() const { return m_foldedValues; }
    //! By parameter: its value's place in foldedValues(). Parameters stand in the order of the
    //! rows.
    const PackedColumn &parameterValues() const { return m_parameterValues; }
    //! The same values as they were answered, in the same places.
    const TextColumn &values() const { return m_values; }
    //! Where a key stands among those of the chunk; nullopt when no row has it.
    std::optional<size_t> keyPlace(std::string_view key) const;
    //! By parameter, in the order of parameterValues().
    size_t keyPlaceOf(size_t parameter) const { return m_parameterKeys[parameter] / kindCount; }
    ParameterKind kindOf(size_t parameter) const
    {
        return ParameterKind(m_parameterKeys[parameter] % kindCount);
    }
    //! By row, and one more for the end: the row's first parameter.
    const PackedColumn &parameterBegins() const { return m_parameterBegins; }
    //! Every place of the chunk once.
    const std::vector<Place> &places() const { return m_places; }
    //! By row: its place in places().
    const PackedColumn &placeOfRow() const { return m_placeOfRow; }
    //! The number's digits alone.
    std::string_view digits(int row) const;

    //! True when both rows hold the same answer, byte for byte.
    static bool equalRows(const ContactChunk &a, int rowA, const ContactChunk &b, int rowB);
    //! A record as it was handed in; its views live as long as the chunk.
    ContactFields fields(int row) const;
    //! Bytes held, this object included.
    size_t memoryUsage() const;

private:
    friend class ContactChunkBuilder;
    enum Flag : quint8 {
        OptedOut = 1,
        NameNull = 2,
        PhoneNull = 4,
        PhoneWritten = 8, //!< not as a plus and digits: it stands in m_writtenNumbers
    };
    static constexpr quint32 kindCount = 8;
    enum Count { Sent, Pending, Failed, Received, CountCount };
    enum Time { LastSent, LastReceived, Changed, Created, TimeCount };

    quint32 count(Count which, int row) const { return quint32(m_counts[which][size_t(row)]); }
    //! 0 = never.
    std::optional<qint64> time(Time which, int row) const
    {
        const quint64 seconds = m_times[which][size_t(row)];
        return seconds ? std::optional(qint64(seconds)) : std::nullopt;
    }

    PackedColumn m_ids;
    PackedColumn m_flags;
    PackedColumn m_placeOfRow;
    std::vector<Place> m_places;
    std::array<PackedColumn, CountCount> m_counts;
    std::array<PackedColumn, TimeCount> m_times;
    TextColumn m_names;
    TextColumn m_foldedNames;
    TextColumn m_numbers;
    TextColumn m_writtenNumbers;
    PackedColumn m_parameterBegins;
    PackedColumn m_parameterKeys; //!< by parameter: place in m_keys * kindCount + kind
    PackedColumn m_parameterValues;
    TextColumn m_keys; //!< every key of the chunk once
    std::vector<quint32> m_keyRows; //!< by key: rows that have it
    TextColumn m_values; //!< every value of the chunk once
    TextColumn m_foldedValues;
};

//! Collects records into a chunk. Any thread, one at a time.
class ContactChunkBuilder
{
public:
    //! Copies what it needs. Counters are held to 0 … 2^32−1, times outside 1970 … 2106 are taken
    //! as "never".
    void add(const ContactFields &fields);
    //! Copies one row of another chunk without folding it again.
    void add(const ContactChunk &chunk, int row);
    int size() const { return int(m_ids.size()); }
    //! Ends the builder.
    std::shared_ptr<const ContactChunk> build();

private:
    void addPlace(const ContactChunk::Place &place);
    void addNumber(const std::optional<std::string_view> &number, quint8 &flags);
    void addParameter(const ParameterField &parameter, const std::string_view *folded);
    void addColumns(const ContactFields &fields, quint8 flags);

    using Numbers = std::vector<quint64>;
    Numbers m_ids;
    Numbers m_flags;
    Numbers m_placeOfRow;
    std::vector<ContactChunk::Place> m_places;
    std::array<Numbers, ContactChunk::CountCount> m_counts;
    std::array<Numbers, ContactChunk::TimeCount> m_times;
    TextColumnBuilder m_names;
    TextColumnBuilder m_foldedNames;
    TextColumnBuilder m_numbers;
    TextColumnBuilder m_writtenNumbers;
    Numbers m_parameterBegins{0};
    Numbers m_parameterKeys;
    Numbers m_parameterValues;
    TextSet m_keys;
    std::vector<quint32> m_keyRows;
    std::vector<quint32> m_lastRowOfKey; //!< by key: one more than the last row that had it
    TextSet m_values;
    TextColumnBuilder m_foldedValues;
};

} // namespace contacts
