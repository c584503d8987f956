// SPDX-License-Identifier: MIT
#include "edit/contactcsv.h"

#include "domain/displaytext.h"

#include <QDateTime>
#include <QSaveFile>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace contacts {

namespace {

// A million contacts are some hundred megabytes: never held as one text.
constexpr qsizetype flushedAt = 256 * 1024;

//! Readers that split at line feeds first take a carriage return as part of the last column's
//! name; the others read both. The servers write line feeds themselves.
constexpr char lineEnd = '\n';

QByteArray shown(std::string_view text)
{
    return displayText(text).toUtf8();
}

//! Quoted also where blanks around it would be lost on some reader.
void appendCell(QByteArray &to, QByteArray text)
{
    const bool isQuoted =
        std::any_of(text.cbegin(), text.cend(),
                    [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; })
        || text.trimmed().size() != text.size();
    if (isQuoted)
        to += '"' + text.replace('"', "\"\"") + '"';
    else
        to += text;
}

//! One file, from its thread.
class Writing
{
public:
    Writing(const StoreSnapshot &store, const std::vector<RecordHandle> &rows, const QString &path,
            const std::stop_token &stop)
        : m_store(store)
        , m_rows(rows)
        , m_stop(stop)
        , m_file(path)
    {
    }

    //! False: failed, or stopped. Nothing was written then.
    bool write()
    {
        // Before anything is read: a folder that cannot be written to is told of at once.
        if (!m_file.open(QIODevice::WriteOnly) || !findKeys())
            return false;
        appendHeader();
        for (const RecordHandle handle : m_rows) {
            if (m_stop.stop_requested())
                return false;
            const RecordRef record = m_store.record(handle);
            if (!record.chunk)
                continue;
            appendContact(*record.chunk, record.row);
            ++m_contacts;
            if (m_text.size() >= flushedAt && !flush())
                return false;
        }
        return flush() && !m_stop.stop_requested() && m_file.commit();
    }

    qint64 contacts() const { return m_contacts; }
    QString reason() const { return m_file.errorString(); }

private:
    //! Keys as they are stored: two that look alike are still two columns, so that nothing of a
    //! copy that is made before deleting is lost.
    bool findKeys()
    {
        for (const RecordHandle handle : m_rows) {
            if (m_stop.stop_requested())
                return false;
            const RecordRef record = m_store.record(handle);
            for (int i = 0; record.chunk && i < record.chunk->parameterCount(record.row); ++i) {
                const std::string_view key = record.chunk->parameter(record.row, i).key;
                if (m_columns.try_emplace(key, m_keys.size()).second)
                    m_keys.push_back(key);
            }
        }
        m_values.resize(m_keys.size());
        return true;
    }

    void appendHeader()
    {
        m_text += "phone_number,name,datetime";
        for (const std::string_view key : m_keys) {
            m_text += ',';
            appendCell(m_text, "custom_parameters[" + shown(key) + ']');
        }
        m_text += lineEnd;
    }

    void appendContact(const ContactChunk &chunk, int row)
    {
        appendCell(m_text, shown(chunk.phoneNumber(row).value_or(std::string_view())));
        m_text += ',';
        appendCell(m_text, shown(chunk.name(row).value_or(std::string_view())));
        m_text += ',';
        if (const auto created = chunk.created(row))
            m_text += QDateTime::fromSecsSinceEpoch(*created, Qt::UTC)
                          .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                          .toLatin1();
        std::fill(m_values.begin(), m_values.end(), std::nullopt);
        for (int i = 0; i < chunk.parameterCount(row); ++i) {
            const ParameterField parameter = chunk.parameter(row, i);
            std::optional<ParameterField> &value = m_values[m_columns.at(parameter.key)];
            if (!value)
                value = parameter;
        }
        for (const std::optional<ParameterField> &value : m_values) {
            m_text += ',';
            if (value)
                appendValue(*value);
        }
        m_text += lineEnd;
    }

    void appendValue(const ParameterField &parameter)
    {
        // JSON with decoded quotes in it is no JSON any more.
        if (parameter.kind == ParameterKind::String)
            appendCell(m_text, shown(parameter.value));
        else
            appendCell(m_text,
                       QByteArray(parameter.value.data(), qsizetype(parameter.value.size())));
    }

    bool flush()
    {
        const bool isWritten = m_file.write(m_text) == m_text.size();
        m_text.clear();
        return isWritten;
    }

    const StoreSnapshot &m_store; // the keys below are in its chunks
    const std::vector<RecordHandle> &m_rows;
    const std::stop_token &m_stop;
    QSaveFile m_file; //!< drops what was not committed
    std::vector<std::string_view> m_keys; //!< by column
    std::unordered_map<std::string_view, size_t> m_columns;
    std::vector<std::optional<ParameterField>> m_values; //!< by column, of one contact
    QByteArray m_text; //!< not written yet
    qint64 m_contacts = 0;
};

} // namespace

ContactCsv::ContactCsv(QObject *parent)
    : QObject(parent)
{
}

ContactCsv::~ContactCsv() = default;

void ContactCsv::save(StoreSnapshot store, std::vector<RecordHandle> rows, const QString &path)
{
    // First, so that an older call cannot put its file in the place of the newer one's.
    m_thread = {};
    m_thread = std::jthread([this, sequence = ++m_sequence, store = std::move(store),
                             rows = std::move(rows), path](const std::stop_token &stop) {
        Writing writing(store, rows, path, stop);
        const bool isSaved = writing.write();
        QMetaObject::invokeMethod(
            this,
            [this, sequence, isSaved, contacts = writing.contacts(), reason = writing.reason()] {
                if (sequence != m_sequence)
                    return;
                if (isSaved)
                    Q_EMIT saved(contacts);
                else
                    Q_EMIT failed(reason);
            },
            Qt::QueuedConnection);
    });
}

} // namespace contacts
