// SPDX-License-Identifier: MIT
#include "export/contactcsvwriter.h"

#include "domain/displaytext.h"

#include <QDate>
#include <QFile>
#include <QTime>

#include <array>

namespace contacts {

namespace {

// A million contacts are some hundred megabytes: never held as one text.
constexpr size_t flushedAt = size_t(256) * 1024;
//! Contacts between two looks at the time.
constexpr int contactsAtOnce = 512;
constexpr qint64 secondsOfDay = 24 * 60 * 60;

//! As a person reads it. `kept` holds the text where it is another one than is stored.
std::string_view shown(std::string_view text, QByteArray &kept)
{
    const bool isShownAsStored = text.find("&#3") == std::string_view::npos
        && !(text.size() >= 3 && text.substr(0, 3) == "\xEF\xBB\xBF")
        && QByteArrayView(text.data(), qsizetype(text.size())).isValidUtf8();
    if (isShownAsStored)
        return text;
    kept = displayText(text).toUtf8();
    return {kept.constData(), size_t(kept.size())};
}

void putDigits(char *to, int digits, int number)
{
    for (int i = digits - 1; i >= 0; --i, number /= 10)
        to[i] = char('0' + number % 10);
}

} // namespace

ContactCsvWriter::ContactCsvWriter(const Job &job, std::stop_token stop,
                                   std::function<void(qint64 contacts)> progressed)
    : m_job(job)
    , m_stop(std::move(stop))
    , m_progressed(std::move(progressed))
    , m_rows(job.rows.handles())
    , m_file(job.path)
    , m_lines(job.format)
{
    for (const ColumnKey &column : job.columns.columns)
        m_fixedKeys.push_back(column.isParameter() ? column.parameter.toStdString()
                                                   : std::string());
}

bool ContactCsvWriter::write()
{
    // Before anything is read: a folder that cannot be written to is told of at once.
    if (!open() || !findKeys())
        return false;
    addHeader();
    return addContacts() && flush() && !m_stop.stop_requested() && m_file.commit();
}

//! For its owner's eyes before it holds a byte; it would be as open as the umask says, or as the
//! file whose place it takes.
bool ContactCsvWriter::open()
{
    return m_file.open(QIODevice::WriteOnly)
        && m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

QString ContactCsvWriter::reason() const
{
    const bool isStopped = m_stop.stop_requested() && m_file.error() == QFile::NoError;
    return isStopped ? QString() : m_file.errorString();
}

//! Keys as they are stored: two that look alike are still two columns, so that nothing of a copy
//! that is made before deleting is lost.
bool ContactCsvWriter::findKeys()
{
    for (size_t i = 0; i < m_fixedKeys.size(); ++i) {
        if (m_job.columns.columns[i].isParameter())
            addColumn(m_fixedKeys[i]);
    }
    if (m_job.columns.withAllParameters) {
        for (const RecordHandle handle : m_rows) {
            if (m_stop.stop_requested())
                return false;
            const RecordRef record = m_job.store.record(handle);
            for (int i = 0; record.chunk && i < record.chunk->parameterCount(record.row); ++i)
                addColumn(record.chunk->parameter(record.row, i).key);
        }
    }
    m_values.resize(m_keys.size());
    return true;
}

void ContactCsvWriter::addColumn(std::string_view key)
{
    if (m_valueOfKey.try_emplace(key, m_keys.size()).second)
        m_keys.push_back(key);
}

void ContactCsvWriter::addHeader()
{
    QByteArray kept;
    size_t values = 0;
    for (const ColumnKey &column : m_job.columns.columns) {
        if (column.isParameter())
            m_lines.addCell(ExportColumns::parameterHeader(shown(m_keys[values++], kept)));
        else
            m_lines.addCell(ExportColumns::header(column.field));
    }
    for (; values < m_keys.size(); ++values)
        m_lines.addCell(ExportColumns::parameterHeader(shown(m_keys[values], kept)));
    m_lines.endLine();
}

bool ContactCsvWriter::addContacts()
{
    int untilLook = contactsAtOnce;
    for (const RecordHandle handle : m_rows) {
        if (m_stop.stop_requested())
            return false;
        const RecordRef record = m_job.store.record(handle);
        if (!record.chunk)
            continue;
        addContact(*record.chunk, record.row);
        ++m_contacts;
        if (--untilLook == 0) {
            untilLook = contactsAtOnce;
            m_progressed(m_contacts);
        }
        if (m_lines.text().size() >= flushedAt && !flush())
            return false;
    }
    return true;
}

void ContactCsvWriter::addContact(const ContactChunk &chunk, int row)
{
    for (const size_t value : m_filled)
        m_values[value].reset();
    m_filled.clear();
    for (int i = 0; !m_keys.empty() && i < chunk.parameterCount(row); ++i) {
        const ParameterField parameter = chunk.parameter(row, i);
        const auto found = m_valueOfKey.find(parameter.key);
        if (found == m_valueOfKey.end() || m_values[found->second])
            continue;
        m_values[found->second] = parameter;
        m_filled.push_back(found->second);
    }
    size_t values = 0;
    for (const ColumnKey &column : m_job.columns.columns) {
        if (column.isParameter())
            addValue(m_values[values++]);
        else
            addField(column, chunk, row);
    }
    for (; values < m_values.size(); ++values)
        addValue(m_values[values]);
    m_lines.endLine();
}

void ContactCsvWriter::addField(const ColumnKey &column, const ContactChunk &chunk, int row)
{
    using Field = ColumnKey::Field;
    switch (column.field) {
    case Field::Name:
        return addText(chunk.name(row));
    case Field::PhoneNumber:
        return addText(chunk.phoneNumber(row));
    case Field::Country:
        return m_lines.addCell(chunk.country(row).text());
    case Field::OptedOut:
        return m_lines.addCell(chunk.hasOptedOut(row) ? "yes" : "no");
    case Field::Sent:
        return m_lines.addNumber(chunk.totalSent(row));
    case Field::Pending:
        return m_lines.addNumber(chunk.totalPending(row));
    case Field::Failed:
        return m_lines.addNumber(chunk.totalFailed(row));
    case Field::Received:
        return m_lines.addNumber(chunk.totalReceived(row));
    case Field::LastSent:
        return addTime(chunk.lastSent(row));
    case Field::LastReceived:
        return addTime(chunk.lastReceived(row));
    case Field::Changed:
        return addTime(chunk.changed(row));
    case Field::Created:
        return addTime(chunk.created(row));
    case Field::Id:
        return m_lines.addNumber(chunk.id(row).value);
    case Field::Parameter:
        break;
    }
}

void ContactCsvWriter::addText(std::optional<std::string_view> text)
{
    QByteArray kept;
    m_lines.addCell(shown(text.value_or(std::string_view()), kept));
}

//! `2025-10-29 03:18:14`; QDateTime would take longer than everything else together.
void ContactCsvWriter::addTime(std::optional<qint64> seconds)
{
    if (!seconds)
        return m_lines.addCell({});
    static const qint64 firstDay = QDate(1970, 1, 1).toJulianDay();
    int year = 0;
    int month = 0;
    int day = 0;
    QDate::fromJulianDay(firstDay + *seconds / secondsOfDay).getDate(&year, &month, &day);
    const QTime time = QTime::fromMSecsSinceStartOfDay(int(*seconds % secondsOfDay) * 1'000);
    std::array<char, 19> text{'-', '-', '-', '-', '-', '-', '-', '-', '-', '-',
                              ' ', ':', ':', ':', ':', ':', ':', ':', ':'};
    putDigits(&text[0], 4, year);
    putDigits(&text[5], 2, month);
    putDigits(&text[8], 2, day);
    putDigits(&text[11], 2, time.hour());
    putDigits(&text[14], 2, time.minute());
    putDigits(&text[17], 2, time.second());
    m_lines.addCell({text.data(), text.size()});
}

void ContactCsvWriter::addValue(const std::optional<ParameterField> &value)
{
    if (!value)
        return m_lines.addCell({});
    // JSON with decoded quotes in it is no JSON any more.
    if (value->kind != ParameterKind::String)
        return m_lines.addCell(value->value);
    QByteArray kept;
    m_lines.addCell(shown(value->value, kept));
}

bool ContactCsvWriter::flush()
{
    const std::string &text = m_lines.text();
    const bool isWritten = m_file.write(text.data(), qint64(text.size())) == qint64(text.size());
    m_lines.clear();
    return isWritten;
}

} // namespace contacts
