// SPDX-License-Identifier: MIT
#include "store/contactchunk.h"

#include "store/searchtext.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace contacts {

namespace {

constexpr quint32 kindCount = 8;

quint32 boundedCount(qint64 value)
{
    return quint32(std::clamp<qint64>(value, 0, std::numeric_limits<quint32>::max()));
}

quint32 boundedTime(std::optional<qint64> seconds)
{
    if (!seconds || *seconds <= 0 || *seconds > std::numeric_limits<quint32>::max())
        return 0;
    return quint32(*seconds);
}

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
}

} // namespace

CountryCode CountryCode::fromText(std::string_view twoLetters)
{
    if (twoLetters.size() != 2)
        return {};
    const char first = upper(twoLetters[0]);
    const char second = upper(twoLetters[1]);
    if (first < 'A' || first > 'Z' || second < 'A' || second > 'Z')
        return {};
    return {quint16(quint16(quint8(first)) << 8 | quint8(second))};
}

std::string CountryCode::text() const
{
    if (isEmpty())
        return {};
    return {char(packed >> 8), char(packed & 0xff)};
}

std::optional<std::string_view> ContactChunk::name(int row) const
{
    const Columns &columns = m_columns[size_t(row)];
    if (columns.flags & NameNull)
        return std::nullopt;
    const quint32 begin = m_rows[size_t(row)].text;
    return std::string_view(m_text).substr(begin, columns.nameEnd - begin);
}

std::optional<std::string_view> ContactChunk::phoneNumber(int row) const
{
    const Columns &columns = m_columns[size_t(row)];
    if (columns.flags & PhoneNull)
        return std::nullopt;
    return std::string_view(m_text).substr(columns.nameEnd, columns.phoneEnd - columns.nameEnd);
}

int ContactChunk::parameterCount(int row) const
{
    return int(m_rows[size_t(row) + 1].parameters - m_rows[size_t(row)].parameters);
}

ParameterField ContactChunk::parameter(int row, int index) const
{
    const size_t at = m_rows[size_t(row)].parameters + size_t(index);
    const Parameter &parameter = m_parameters[at];
    const quint32 begin =
        index == 0 ? m_columns[size_t(row)].phoneEnd : m_parameters[at - 1].valueEnd;
    return {m_keys[parameter.keyAndKind / kindCount],
            std::string_view(m_text).substr(begin, parameter.valueEnd - begin),
            ParameterKind(parameter.keyAndKind % kindCount)};
}

std::optional<ParameterField> ContactChunk::parameter(int row, std::string_view key) const
{
    for (int i = 0, count = parameterCount(row); i < count; ++i) {
        const ParameterField field = parameter(row, i);
        if (field.key == key)
            return field;
    }
    return std::nullopt;
}

std::vector<ContactChunk::KeyUse> ContactChunk::keyUse() const
{
    std::vector<KeyUse> use;
    use.reserve(m_keys.size());
    for (size_t i = 0; i < m_keys.size(); ++i)
        use.push_back({m_keys[i], m_keyRows[i]});
    return use;
}

std::vector<std::string_view> ContactChunk::distinctKeys(int row) const
{
    std::vector<quint32> indexes;
    for (size_t i = m_rows[size_t(row)].parameters; i < m_rows[size_t(row) + 1].parameters; ++i)
        indexes.push_back(m_parameters[i].keyAndKind / kindCount);
    std::sort(indexes.begin(), indexes.end());
    indexes.erase(std::unique(indexes.begin(), indexes.end()), indexes.end());
    std::vector<std::string_view> keys;
    keys.reserve(indexes.size());
    for (const quint32 index : indexes)
        keys.emplace_back(m_keys[index]);
    return keys;
}

std::string_view ContactChunk::searchText(int row) const
{
    const quint32 begin = m_rows[size_t(row)].search;
    return std::string_view(m_searchText).substr(begin, m_rows[size_t(row) + 1].search - begin);
}

std::string_view ContactChunk::searchDigits(int row) const
{
    const quint32 begin = m_rows[size_t(row)].digits;
    return std::string_view(m_searchDigits).substr(begin, m_rows[size_t(row) + 1].digits - begin);
}

bool ContactChunk::equalRows(const ContactChunk &a, int rowA, const ContactChunk &b, int rowB)
{
    const Columns &left = a.m_columns[size_t(rowA)];
    const Columns &right = b.m_columns[size_t(rowB)];
    const auto sameNumbers = left.sent == right.sent && left.pending == right.pending
        && left.failed == right.failed && left.received == right.received
        && left.lastSent == right.lastSent && left.lastReceived == right.lastReceived
        && left.changed == right.changed && left.created == right.created
        && left.country == right.country && left.continent == right.continent
        && left.flags == right.flags;
    if (!sameNumbers || a.id(rowA) != b.id(rowB) || a.name(rowA) != b.name(rowB)
        || a.phoneNumber(rowA) != b.phoneNumber(rowB)
        || a.parameterCount(rowA) != b.parameterCount(rowB))
        return false;
    for (int i = 0, count = a.parameterCount(rowA); i < count; ++i) {
        const ParameterField one = a.parameter(rowA, i);
        const ParameterField other = b.parameter(rowB, i);
        if (one.key != other.key || one.value != other.value || one.kind != other.kind)
            return false;
    }
    return true;
}

ContactFields ContactChunk::fields(int row) const
{
    ContactFields fields;
    const Columns &columns = m_columns[size_t(row)];
    fields.id = id(row);
    fields.name = name(row);
    fields.phoneNumber = phoneNumber(row);
    fields.hasOptedOut = hasOptedOut(row);
    fields.totalSent = columns.sent;
    fields.totalPending = columns.pending;
    fields.totalFailed = columns.failed;
    fields.totalReceived = columns.received;
    fields.lastSent = lastSent(row);
    fields.lastReceived = lastReceived(row);
    fields.changed = changed(row);
    fields.created = created(row);
    fields.parameters.reserve(size_t(parameterCount(row)));
    for (int i = 0, count = parameterCount(row); i < count; ++i)
        fields.parameters.push_back(parameter(row, i));
    return fields;
}

size_t ContactChunk::memoryUsage() const
{
    size_t bytes = sizeof *this + m_ids.capacity() * sizeof(qint64)
        + m_rows.capacity() * sizeof(Row) + m_columns.capacity() * sizeof(Columns)
        + m_parameters.capacity() * sizeof(Parameter) + m_keys.capacity() * sizeof(std::string)
        + m_text.capacity() + m_searchText.capacity() + m_searchDigits.capacity();
    for (const std::string &key : m_keys)
        bytes += key.capacity();
    return bytes;
}

ContactChunkBuilder::ContactChunkBuilder()
    : m_chunk(std::make_shared<ContactChunk>())
{
    m_chunk->m_rows.emplace_back();
}

void ContactChunkBuilder::add(const ContactFields &fields)
{
    std::string &search = m_chunk->m_searchText;
    if (fields.name)
        SearchText::appendFolded(*fields.name, search);
    search += '\n';
    for (const ParameterField &parameter : fields.parameters) {
        SearchText::appendFolded(parameter.value, search);
        search += '\n';
    }
    if (fields.phoneNumber)
        SearchText::appendDigits(*fields.phoneNumber, m_chunk->m_searchDigits);
    m_chunk->m_searchDigits += '\n';
    addStored(fields);
    m_chunk->m_columns.back().country = CountryCode::fromText(fields.countryCode);
    m_chunk->m_columns.back().continent = CountryCode::fromText(fields.continentCode);
}

void ContactChunkBuilder::add(const ContactChunk &chunk, int row)
{
    m_chunk->m_searchText += chunk.searchText(row);
    m_chunk->m_searchDigits += chunk.searchDigits(row);
    addStored(chunk.fields(row));
    m_chunk->m_columns.back().country = chunk.country(row);
    m_chunk->m_columns.back().continent = chunk.continent(row);
}

void ContactChunkBuilder::addStored(const ContactFields &fields)
{
    ContactChunk &chunk = *m_chunk;
    ContactChunk::Columns columns;
    if (fields.name)
        chunk.m_text += *fields.name;
    else
        columns.flags |= ContactChunk::NameNull;
    columns.nameEnd = quint32(chunk.m_text.size());
    if (fields.phoneNumber)
        chunk.m_text += *fields.phoneNumber;
    else
        columns.flags |= ContactChunk::PhoneNull;
    columns.phoneEnd = quint32(chunk.m_text.size());
    if (fields.hasOptedOut)
        columns.flags |= ContactChunk::OptedOut;
    columns.sent = boundedCount(fields.totalSent);
    columns.pending = boundedCount(fields.totalPending);
    columns.failed = boundedCount(fields.totalFailed);
    columns.received = boundedCount(fields.totalReceived);
    columns.lastSent = boundedTime(fields.lastSent);
    columns.lastReceived = boundedTime(fields.lastReceived);
    columns.changed = boundedTime(fields.changed);
    columns.created = boundedTime(fields.created);
    const quint32 rowNumber = quint32(chunk.m_ids.size()) + 1;
    for (const ParameterField &parameter : fields.parameters) {
        const quint32 key = keyIndex(parameter.key);
        chunk.m_text += parameter.value;
        chunk.m_parameters.push_back(
            {quint32(chunk.m_text.size()), key * kindCount + quint32(parameter.kind)});
        if (std::exchange(m_lastRowOfKey[key], rowNumber) != rowNumber)
            ++chunk.m_keyRows[key];
    }
    chunk.m_ids.push_back(fields.id.value);
    chunk.m_columns.push_back(columns);
    chunk.m_rows.push_back({quint32(chunk.m_text.size()), quint32(chunk.m_parameters.size()),
                            quint32(chunk.m_searchText.size()),
                            quint32(chunk.m_searchDigits.size())});
}

std::shared_ptr<const ContactChunk> ContactChunkBuilder::build()
{
    ContactChunk &chunk = *m_chunk;
    chunk.m_ids.shrink_to_fit();
    chunk.m_rows.shrink_to_fit();
    chunk.m_columns.shrink_to_fit();
    chunk.m_parameters.shrink_to_fit();
    chunk.m_keys.shrink_to_fit();
    chunk.m_keyRows.shrink_to_fit();
    chunk.m_text.shrink_to_fit();
    chunk.m_searchText.shrink_to_fit();
    chunk.m_searchDigits.shrink_to_fit();
    return std::move(m_chunk);
}

quint32 ContactChunkBuilder::keyIndex(std::string_view key)
{
    if (const auto found = m_keyIndex.find(key); found != m_keyIndex.end())
        return found->second;
    std::vector<std::string> &keys = m_chunk->m_keys;
    keys.emplace_back(key);
    m_chunk->m_keyRows.push_back(0);
    m_lastRowOfKey.push_back(0);
    const quint32 index = quint32(keys.size() - 1);
    m_keyIndex.emplace(key, index);
    return index;
}

} // namespace contacts
