// SPDX-License-Identifier: MIT
#include "search/recordorder.h"

#include "domain/displaytext.h"

#include <QHash>

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstring>
#include <limits>

namespace contacts {

namespace {

constexpr int cancelCheckEvery = 4096;

//! Big-endian, so that comparing the bytes compares the number.
void appendOrdered(quint64 value, std::string &out)
{
    for (int shift = 56; shift >= 0; shift -= 8)
        out += char(quint8(value >> shift));
}

quint64 orderedBits(double value)
{
    const quint64 bits = std::bit_cast<quint64>(value == 0 ? 0.0 : value);
    return bits & (quint64(1) << 63) ? ~bits : bits | (quint64(1) << 63);
}

//! The first 8 bytes as a number that compares like them.
quint64 prefixOf(std::string_view key)
{
    quint64 prefix = 0;
    for (size_t i = 0; i < 8; ++i)
        prefix = prefix << 8 | (i < key.size() ? quint8(key[i]) : 0);
    return prefix;
}

quint32 positionOf(const SearchJob &job, quint32 handle)
{
    const ServerAxis::Positions &positions = *job.positions;
    return handle < positions.size() ? positions[handle] : ServerAxis::unplaced;
}

//! The server's order; who has no known position comes last, as read.
bool standsBefore(const SearchJob &job, quint32 a, quint32 b)
{
    const quint32 one = positionOf(job, a);
    const quint32 other = positionOf(job, b);
    return one != other ? one < other : a < b;
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

struct RecordOrder::Keys
{
    struct Entry
    {
        quint64 prefix = 0;
        quint32 begin = 0;
        quint32 length = 0;
        quint32 handle = 0;
    };
    std::string bytes;
    std::vector<Entry> entries;
    std::vector<quint32> withoutValue;

    std::string_view key(const Entry &entry) const
    {
        return std::string_view(bytes).substr(entry.begin, entry.length);
    }
};

RecordOrder::RecordOrder(const Collation &collation, const TerritoryNames &territories)
    : m_collation(collation)
    , m_territories(territories)
{
}

std::vector<RecordHandle> RecordOrder::inServerOrder(const SearchJob &job) const
{
    std::vector<RecordHandle> handles;
    handles.reserve(job.store.handleCount());
    for (const StoreSegment &segment : job.store.segments()) {
        for (int row = 0; row < segment.chunk->size(); ++row) {
            if (segment.record(row).chunk)
                handles.push_back({segment.firstHandle + quint32(row)});
        }
    }
    std::sort(handles.begin(), handles.end(), [&job](RecordHandle a, RecordHandle b) {
        return standsBefore(job, a.value, b.value);
    });
    return handles;
}

std::vector<RecordHandle> RecordOrder::sorted(const SearchJob &job,
                                              const std::function<bool()> &cancelled) const
{
    std::vector<RecordHandle> handles = inServerOrder(job);
    if (job.sort.isServerOrder() || cancelled())
        return handles;

    Keys keys;
    keys.entries.reserve(handles.size());
    for (size_t i = 0; i < handles.size(); ++i) {
        if (i % cancelCheckEvery == 0 && cancelled())
            return {};
        Keys::Entry entry;
        entry.begin = quint32(keys.bytes.size());
        entry.handle = handles[i].value;
        if (!appendKey(*job.sort.column, job.store.record(handles[i]), keys)) {
            keys.withoutValue.push_back(handles[i].value);
            continue;
        }
        entry.length = quint32(keys.bytes.size()) - entry.begin;
        entry.prefix = prefixOf(keys.key(entry));
        keys.entries.push_back(entry);
    }
    const bool descending = job.sort.direction == Qt::DescendingOrder;
    std::stable_sort(keys.entries.begin(), keys.entries.end(),
                     [&keys, descending](const Keys::Entry &a, const Keys::Entry &b) {
                         const Keys::Entry &low = descending ? b : a;
                         const Keys::Entry &high = descending ? a : b;
                         if (low.prefix != high.prefix)
                             return low.prefix < high.prefix;
                         return keys.key(low) < keys.key(high);
                     });
    handles.clear();
    for (const Keys::Entry &entry : keys.entries)
        handles.push_back({entry.handle});
    for (const quint32 handle : keys.withoutValue)
        handles.push_back({handle});
    return handles;
}

bool RecordOrder::appendText(QStringView text, Keys &keys) const
{
    if (text.isEmpty())
        return false;
    m_collation.appendSortKey(text, keys.bytes);
    return true;
}

bool RecordOrder::appendKey(const ColumnKey &column, RecordRef record, Keys &keys) const
{
    const ContactChunk &chunk = *record.chunk;
    const int row = record.row;
    const auto number = [&keys](quint64 value) {
        appendOrdered(value, keys.bytes);
        return true;
    };
    const auto time = [&number](std::optional<qint64> seconds) {
        return seconds && number(quint64(*seconds));
    };
    using Field = ColumnKey::Field;
    switch (column.field) {
    case Field::Name: {
        const auto name = chunk.name(row);
        return name && appendText(displayText(*name), keys);
    }
    case Field::PhoneNumber: {
        const std::string_view digits = chunk.searchDigits(row);
        keys.bytes += digits.substr(0, digits.size() - 1);
        return digits.size() > 1;
    }
    case Field::Country:
        return appendText(m_territories.name(chunk.country(row)), keys);
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
    const QByteArray key = column.parameter.toUtf8();
    const auto field = chunk.parameter(row, std::string_view(key.constData(), size_t(key.size())));
    if (!field || field->kind == ParameterKind::Null || field->value.empty())
        return false;
    if (const std::optional<double> value = numericValue(field->value)) {
        keys.bytes += '\x01';
        return number(orderedBits(*value));
    }
    keys.bytes += '\x02';
    m_collation.appendSortKey(displayText(field->value), keys.bytes);
    return true;
}

} // namespace contacts
