// SPDX-License-Identifier: MIT
#include "store/contactchunk.h"

#include "store/searchtext.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace contacts {

namespace {

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

std::string_view withoutEnd(std::string_view text)
{
    text.remove_suffix(1);
    return text;
}

bool isPlusAndDigits(std::string_view number)
{
    return number.size() > 1 && number.front() == '+'
        && std::all_of(number.begin() + 1, number.end(),
                       [](char c) { return c >= '0' && c <= '9'; });
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
    if (m_flags[size_t(row)] & NameNull)
        return std::nullopt;
    return m_names[size_t(row)];
}

std::optional<std::string_view> ContactChunk::phoneNumber(int row) const
{
    const quint64 flags = m_flags[size_t(row)];
    if (flags & PhoneNull)
        return std::nullopt;
    return flags & PhoneWritten ? m_writtenNumbers[size_t(row)]
                                : withoutEnd(m_numbers[size_t(row)]);
}

std::string_view ContactChunk::digits(int row) const
{
    std::string_view number = withoutEnd(m_numbers[size_t(row)]);
    if (number.starts_with('+'))
        number.remove_prefix(1);
    return number;
}

int ContactChunk::parameterCount(int row) const
{
    return int(m_parameterBegins[size_t(row) + 1] - m_parameterBegins[size_t(row)]);
}

ParameterField ContactChunk::parameter(int row, int index) const
{
    const size_t at = m_parameterBegins[size_t(row)] + size_t(index);
    const quint64 key = m_parameterKeys[at];
    return {m_keys[key / kindCount], m_values[m_parameterValues[at]],
            ParameterKind(key % kindCount)};
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

std::optional<size_t> ContactChunk::keyPlace(std::string_view key) const
{
    for (size_t place = 0; place < m_keys.size(); ++place) {
        if (m_keys[place] == key)
            return place;
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
    std::vector<quint64> indexes;
    for (size_t i = m_parameterBegins[size_t(row)]; i < m_parameterBegins[size_t(row) + 1]; ++i)
        indexes.push_back(m_parameterKeys[i] / kindCount);
    std::sort(indexes.begin(), indexes.end());
    indexes.erase(std::unique(indexes.begin(), indexes.end()), indexes.end());
    std::vector<std::string_view> keys;
    keys.reserve(indexes.size());
    for (const quint64 index : indexes)
        keys.emplace_back(m_keys[index]);
    return keys;
}

bool ContactChunk::equalRows(const ContactChunk &a, int rowA, const ContactChunk &b, int rowB)
{
    for (size_t i = 0; i < CountCount; ++i) {
        if (a.m_counts[i][size_t(rowA)] != b.m_counts[i][size_t(rowB)])
            return false;
    }
    for (size_t i = 0; i < TimeCount; ++i) {
        if (a.m_times[i][size_t(rowA)] != b.m_times[i][size_t(rowB)])
            return false;
    }
    if (a.id(rowA) != b.id(rowB) || a.name(rowA) != b.name(rowB)
        || a.phoneNumber(rowA) != b.phoneNumber(rowB) || a.hasOptedOut(rowA) != b.hasOptedOut(rowB)
        || a.country(rowA) != b.country(rowB) || a.continent(rowA) != b.continent(rowB)
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
    fields.id = id(row);
    fields.name = name(row);
    fields.phoneNumber = phoneNumber(row);
    fields.hasOptedOut = hasOptedOut(row);
    fields.totalSent = totalSent(row);
    fields.totalPending = totalPending(row);
    fields.totalFailed = totalFailed(row);
    fields.totalReceived = totalReceived(row);
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
    size_t bytes =
        sizeof *this + m_places.capacity() * sizeof(Place) + m_keyRows.capacity() * sizeof(quint32);
    for (const PackedColumn &column : m_counts)
        bytes += column.memoryUsage();
    for (const PackedColumn &column : m_times)
        bytes += column.memoryUsage();
    for (const PackedColumn *column : {&m_ids, &m_flags, &m_placeOfRow, &m_parameterBegins,
                                       &m_parameterKeys, &m_parameterValues})
        bytes += column->memoryUsage();
    for (const TextColumn *column : {&m_names, &m_foldedNames, &m_numbers, &m_writtenNumbers,
                                     &m_keys, &m_values, &m_foldedValues})
        bytes += column->memoryUsage();
    return bytes;
}

void ContactChunkBuilder::add(const ContactFields &fields)
{
    quint8 flags = 0;
    if (fields.name)
        SearchText::appendFolded(*fields.name, m_foldedNames.text());
    m_foldedNames.text() += '\n';
    m_foldedNames.end();
    addNumber(fields.phoneNumber, flags);
    for (const ParameterField &parameter : fields.parameters)
        addParameter(parameter, nullptr);
    addPlace(
        {CountryCode::fromText(fields.countryCode), CountryCode::fromText(fields.continentCode)});
    addColumns(fields, flags);
}

void ContactChunkBuilder::add(const ContactChunk &chunk, int row)
{
    quint8 flags = 0;
    m_foldedNames.add(chunk.m_foldedNames[size_t(row)]);
    addNumber(chunk.phoneNumber(row), flags);
    for (int i = 0, count = chunk.parameterCount(row); i < count; ++i) {
        const size_t at = chunk.m_parameterBegins[size_t(row)] + size_t(i);
        const std::string_view folded = chunk.m_foldedValues[chunk.m_parameterValues[at]];
        addParameter(chunk.parameter(row, i), &folded);
    }
    addPlace(chunk.m_places[chunk.m_placeOfRow[size_t(row)]]);
    addColumns(chunk.fields(row), flags);
}

void ContactChunkBuilder::addPlace(const ContactChunk::Place &place)
{
    const auto found = std::find(m_places.begin(), m_places.end(), place);
    m_placeOfRow.push_back(quint64(std::distance(m_places.begin(), found)));
    if (found == m_places.end())
        m_places.push_back(place);
}

void ContactChunkBuilder::addNumber(const std::optional<std::string_view> &number, quint8 &flags)
{
    if (number && isPlusAndDigits(*number)) {
        m_numbers.text() += *number;
    } else {
        flags |= number ? ContactChunk::PhoneWritten : ContactChunk::PhoneNull;
        if (number) {
            m_writtenNumbers.text() += *number;
            SearchText::appendDigits(*number, m_numbers.text());
        }
    }
    m_numbers.text() += '\n';
    m_numbers.end();
    m_writtenNumbers.end();
}

//! `folded`: the folded value, ended by '\n', where it is known already.
void ContactChunkBuilder::addParameter(const ParameterField &parameter,
                                       const std::string_view *folded)
{
    const auto [key, isNewKey] = m_keys.add(parameter.key);
    if (isNewKey) {
        m_keyRows.push_back(0);
        m_lastRowOfKey.push_back(0);
    }
    const quint32 rowNumber = quint32(m_ids.size()) + 1;
    if (std::exchange(m_lastRowOfKey[key], rowNumber) != rowNumber)
        ++m_keyRows[key];
    m_parameterKeys.push_back(quint64(key) * ContactChunk::kindCount + quint64(parameter.kind));

    const auto [value, isNewValue] = m_values.add(parameter.value);
    m_parameterValues.push_back(value);
    if (!isNewValue)
        return;
    if (folded) {
        m_foldedValues.add(*folded);
    } else {
        SearchText::appendFolded(parameter.value, m_foldedValues.text());
        m_foldedValues.text() += '\n';
        m_foldedValues.end();
    }
}

void ContactChunkBuilder::addColumns(const ContactFields &fields, quint8 flags)
{
    m_names.add(fields.name.value_or(std::string_view()));
    if (!fields.name)
        flags |= ContactChunk::NameNull;
    if (fields.hasOptedOut)
        flags |= ContactChunk::OptedOut;
    m_flags.push_back(flags);
    m_parameterBegins.push_back(m_parameterKeys.size());
    m_counts[ContactChunk::Sent].push_back(boundedCount(fields.totalSent));
    m_counts[ContactChunk::Pending].push_back(boundedCount(fields.totalPending));
    m_counts[ContactChunk::Failed].push_back(boundedCount(fields.totalFailed));
    m_counts[ContactChunk::Received].push_back(boundedCount(fields.totalReceived));
    m_times[ContactChunk::LastSent].push_back(boundedTime(fields.lastSent));
    m_times[ContactChunk::LastReceived].push_back(boundedTime(fields.lastReceived));
    m_times[ContactChunk::Changed].push_back(boundedTime(fields.changed));
    m_times[ContactChunk::Created].push_back(boundedTime(fields.created));
    m_ids.push_back(quint64(fields.id.value));
}

std::shared_ptr<const ContactChunk> ContactChunkBuilder::build()
{
    auto chunk = std::make_shared<ContactChunk>();
    chunk->m_ids = PackedColumn(m_ids);
    chunk->m_flags = PackedColumn(m_flags);
    chunk->m_placeOfRow = PackedColumn(m_placeOfRow);
    chunk->m_places = m_places;
    for (size_t i = 0; i < m_counts.size(); ++i)
        chunk->m_counts[i] = PackedColumn(m_counts[i]);
    for (size_t i = 0; i < m_times.size(); ++i)
        chunk->m_times[i] = PackedColumn(m_times[i]);
    chunk->m_names = m_names.build();
    chunk->m_foldedNames = m_foldedNames.build();
    chunk->m_numbers = m_numbers.build();
    chunk->m_writtenNumbers = m_writtenNumbers.build();
    chunk->m_parameterBegins = PackedColumn(m_parameterBegins);
    chunk->m_parameterKeys = PackedColumn(m_parameterKeys);
    chunk->m_parameterValues = PackedColumn(m_parameterValues);
    chunk->m_keys = m_keys.build();
    chunk->m_keyRows = m_keyRows;
    chunk->m_values = m_values.build();
    chunk->m_foldedValues = m_foldedValues.build();
    return chunk;
}

} // namespace contacts
