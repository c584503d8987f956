// SPDX-License-Identifier: MIT
#include "edit/contactcsv.h"

#include "domain/displaytext.h"

#include <QDateTime>
#include <QSaveFile>
#include <QTimeZone>

#include <unordered_set>

namespace contacts {

namespace {

//! Written so much at a time: the whole text of a million contacts is not held.
constexpr qsizetype writeAt = 1 << 16;

QByteArray cell(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    const bool isPlain = !bytes.contains(',') && !bytes.contains('"') && !bytes.contains('\n')
        && !bytes.contains('\r') && bytes.trimmed() == bytes;
    if (isPlain)
        return bytes;
    bytes.replace('"', "\"\"");
    return '"' + bytes + '"';
}

QByteArray cell(std::optional<std::string_view> text)
{
    return cell(displayText(text.value_or(std::string_view())));
}

QByteArray dateTime(std::optional<qint64> seconds)
{
    if (!seconds)
        return {};
    return QDateTime::fromSecsSinceEpoch(*seconds, QTimeZone::utc())
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
        .toLatin1();
}

//! Every key of these contacts once, in the order in which they are met.
std::vector<std::string> keysOf(const StoreSnapshot &store,
                                const std::vector<RecordHandle> &contacts)
{
    std::vector<std::string> keys;
    std::unordered_set<std::string> seen;
    for (const RecordHandle handle : contacts) {
        const RecordRef record = store.record(handle);
        const int count = record.chunk ? record.chunk->parameterCount(record.row) : 0;
        for (int i = 0; i < count; ++i) {
            std::string key(record.chunk->parameter(record.row, i).key);
            if (seen.insert(key).second)
                keys.push_back(std::move(key));
        }
    }
    return keys;
}

QByteArray line(RecordRef record, const std::vector<std::string> &keys)
{
    const ContactChunk &chunk = *record.chunk;
    QByteArray text = cell(chunk.phoneNumber(record.row)) + ',' + cell(chunk.name(record.row)) + ','
        + dateTime(chunk.created(record.row));
    for (const std::string &key : keys) {
        const auto parameter = chunk.parameter(record.row, key);
        text += ',' + (parameter ? cell(std::optional(parameter->value)) : QByteArray());
    }
    return text + "\r\n";
}

} // namespace

ContactCsv::ContactCsv(QObject *parent)
    : QObject(parent)
{
}

ContactCsv::~ContactCsv() = default;

void ContactCsv::save(StoreSnapshot store, std::vector<RecordHandle> contacts, const QString &path)
{
    m_thread = std::jthread([this, store = std::move(store), contacts = std::move(contacts),
                             path](const std::stop_token &stop) {
        QSaveFile file(path);
        const bool isWritten =
            file.open(QIODevice::WriteOnly) && write(store, contacts, file, stop) && file.commit();
        if (stop.stop_requested())
            return;
        const QString reason = isWritten ? QString() : file.errorString();
        QMetaObject::invokeMethod(
            this,
            [this, isWritten, reason, count = qint64(contacts.size())] {
                if (isWritten)
                    Q_EMIT saved(count);
                else
                    Q_EMIT failed(reason);
            },
            Qt::QueuedConnection);
    });
}

bool ContactCsv::write(const StoreSnapshot &store, const std::vector<RecordHandle> &contacts,
                       QIODevice &device, const std::stop_token &stop)
{
    const std::vector<std::string> keys = keysOf(store, contacts);
    QByteArray text = "phone_number,name,datetime";
    for (const std::string &key : keys) {
        const QString name = displayText(key);
        text += ',' + cell(QStringLiteral("custom_parameters[%1]").arg(name));
    }
    text += "\r\n";
    for (const RecordHandle handle : contacts) {
        if (stop.stop_requested())
            return false;
        const RecordRef record = store.record(handle);
        if (record.chunk)
            text += line(record, keys);
        if (text.size() < writeAt)
            continue;
        if (device.write(text) != text.size())
            return false;
        text.clear();
    }
    return device.write(text) == text.size();
}

} // namespace contacts
