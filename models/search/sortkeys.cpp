// SPDX-License-Identifier: MIT
#include "search/sortkeys.h"

#include "domain/displaytext.h"

#include <bit>
#include <charconv>
#include <cstring>

namespace contacts {

namespace {

constexpr size_t prefixSize = 16;
//! First bytes of a parameter's key: numbers come before texts.
constexpr quint64 numberFirst = quint64(1) << 56;
constexpr char textFirst = '\x02';

quint64 bigEndian(std::string_view key, size_t from)
{
    quint64 number = 0;
    for (size_t i = from; i < from + 8; ++i)
        number = number << 8 | (i < key.size() ? quint8(key[i]) : 0);
    return number;
}

quint64 orderedBits(double value)
{
    const quint64 bits = std::bit_cast<quint64>(value == 0 ? 0.0 : value);
    return bits & (quint64(1) << 63) ? ~bits : bits | (quint64(1) << 63);
}

} // namespace

std::optional<double> numericValue(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    if (text.empty() || text.size() > 17)
        return std::nullopt;
    char buffer[18] = {};
    size_t digits = 0;
    bool point = false;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c >= '0' && c <= '9')
            ++digits;
        else if ((c == '.' || c == ',') && !point)
            point = true;
        else if (!(i == 0 && (c == '-' || c == '+')))
            return std::nullopt;
        buffer[i] = c == ',' ? '.' : c;
    }
    if (digits == 0 || digits > 15)
        return std::nullopt;
    const char *first = buffer[0] == '+' ? buffer + 1 : buffer;
    double value = 0;
    const auto parsed = std::from_chars(first, buffer + text.size(), value);
    if (parsed.ec != std::errc() || parsed.ptr != buffer + text.size())
        return std::nullopt;
    return value;
}

SortKeys::SortKeys(const ColumnKey &column, const Collation &collation,
                   const TerritoryNames &territories)
    : m_column(column)
    , m_parameter(column.parameter.toUtf8())
    , m_collation(collation)
    , m_territories(territories)
    , m_tails(1, '\0')
{
}

void SortKeys::add(RecordRef record, quint32 serial)
{
    Entry entry;
    entry.serial = serial;
    if (make(record, entry))
        m_entries.push_back(entry);
    else
        m_withoutValue.push_back(serial);
}

void SortKeys::append(SortKeys &&other)
{
    const auto shift = quint32(m_tails.size());
    const size_t first = m_entries.size();
    m_entries.insert(m_entries.end(), other.m_entries.begin(), other.m_entries.end());
    for (size_t i = first; i < m_entries.size(); ++i) {
        if (m_entries[i].tail != 0)
            m_entries[i].tail += shift;
    }
    m_tails += other.m_tails;
    m_withoutValue.insert(m_withoutValue.end(), other.m_withoutValue.begin(),
                          other.m_withoutValue.end());
    // Given back now and not when the sort is over.
    std::vector<Entry>().swap(other.m_entries);
    std::string().swap(other.m_tails);
}

bool SortKeys::make(RecordRef record, Entry &entry)
{
    const ContactChunk &chunk = *record.chunk;
    const int row = record.row;
    const auto number = [&entry](quint64 value) {
        entry.first = value;
        return true;
    };
    const auto time = [&number](std::optional<qint64> seconds) {
        return seconds && number(quint64(*seconds));
    };
    using Field = ColumnKey::Field;
    switch (m_column.field) {
    case Field::Name: {
        const auto name = chunk.name(row);
        return name && makeText(displayText(*name), entry);
    }
    case Field::PhoneNumber:
        setKey(chunk.digits(row), entry);
        return !chunk.digits(row).empty();
    case Field::Country: {
        const CountryCode country = chunk.country(row);
        if (country.isEmpty())
            return false;
        auto known = m_countryKeys.find(country.packed);
        if (known == m_countryKeys.end()) {
            Entry key;
            makeText(m_territories.name(country), key);
            known = m_countryKeys.emplace(country.packed, key).first;
        }
        entry.first = known->second.first;
        entry.second = known->second.second;
        entry.tail = known->second.tail;
        return true;
    }
    case Field::OptedOut:
        return number(chunk.hasOptedOut(row) ? 0 : 1);
    case Field::Sent:
        return number(chunk.totalSent(row));
    case Field::Pending:
        return number(chunk.totalPending(row));
    case Field::Failed:
        return number(chunk.totalFailed(row));
    case Field::Received:
        return number(chunk.totalReceived(row));
    case Field::LastSent:
        return time(chunk.lastSent(row));
    case Field::LastReceived:
        return time(chunk.lastReceived(row));
    case Field::Changed:
        return time(chunk.changed(row));
    case Field::Created:
        return time(chunk.created(row));
    case Field::Id:
        return number(quint64(chunk.id(row).value));
    case Field::Parameter:
        break;
    }
    return makeParameter(record, entry);
}

bool SortKeys::makeParameter(RecordRef record, Entry &entry)
{
    const auto field = record.chunk->parameter(
        record.row, std::string_view(m_parameter.constData(), size_t(m_parameter.size())));
    if (!field || field->kind == ParameterKind::Null || field->value.empty())
        return false;
    if (const std::optional<double> value = numericValue(field->value)) {
        entry.first = numberFirst;
        entry.second = orderedBits(*value);
        return true;
    }
    m_key.assign(1, textFirst);
    m_collation.appendSortKey(displayText(field->value), m_key);
    setKey(m_key, entry);
    return true;
}

bool SortKeys::makeText(QStringView text, Entry &entry)
{
    if (text.isEmpty())
        return false;
    m_key.clear();
    m_collation.appendSortKey(text, m_key);
    setKey(m_key, entry);
    return true;
}

void SortKeys::setKey(std::string_view key, Entry &entry)
{
    entry.first = bigEndian(key, 0);
    entry.second = bigEndian(key, 8);
    if (key.size() <= prefixSize)
        return;
    entry.tail = quint32(m_tails.size());
    m_tails += key.substr(prefixSize);
    m_tails += '\0';
}

int SortKeys::compareTails(const Entry &a, const Entry &b) const
{
    return std::strcmp(m_tails.data() + a.tail, m_tails.data() + b.tail);
}

} // namespace contacts
