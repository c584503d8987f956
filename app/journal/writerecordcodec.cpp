// SPDX-License-Identifier: MIT
#include "journal/writerecordcodec.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QCryptographicHash>

#include <utility>

namespace contacts {

namespace {

//! The names of the fields on disk: what was given once keeps its meaning.
enum Field : qint64 {
    KindField = 1,
    IdField = 2,
    ChangeField = 3,
    IsBulkField = 4,
    BeforeField = 5,
    MadeField = 6,
    NameField = 7,
    PhoneNumberField = 8,
    ParametersField = 9,
    HasOptedOutField = 10,
};

//! A map that is read once: every field is taken out, and nothing may be left at the end.
class FieldReader
{
public:
    explicit FieldReader(const QCborValue &value)
        : m_fields(value.toMap())
        , m_isSound(value.isMap())
    {
    }

    bool isReadWhole() const { return m_isSound && m_fields.isEmpty(); }
    void fail() { m_isSound = false; }

    std::optional<QCborValue> taken(Field field)
    {
        const QCborValue value = m_fields.take(field);
        return value.isUndefined() ? std::nullopt : std::optional(value);
    }
    qint64 number(Field field)
    {
        const QCborValue value = m_fields.take(field);
        m_isSound = m_isSound && value.isInteger();
        return value.toInteger();
    }
    bool flag(Field field)
    {
        const QCborValue value = m_fields.take(field);
        m_isSound = m_isSound && value.isBool();
        return value.toBool();
    }
    //! Absent and empty are two things.
    std::optional<QByteArray> bytes(Field field)
    {
        const std::optional<QCborValue> value = taken(field);
        if (!value)
            return std::nullopt;
        m_isSound = m_isSound && value->isByteArray();
        return value->toByteArray();
    }

private:
    QCborMap m_fields;
    bool m_isSound;
};

void put(QCborMap &fields, Field field, const std::optional<QByteArray> &bytes)
{
    if (bytes)
        fields.insert(qint64(field), QCborValue(*bytes));
}

QCborMap encoded(const ContactChange &change)
{
    QCborMap fields;
    put(fields, NameField, change.name);
    put(fields, PhoneNumberField, change.phoneNumber);
    if (change.parameters) {
        QCborArray parameters;
        for (const SentParameter &parameter : *change.parameters)
            parameters << QCborArray{parameter.key, parameter.value};
        fields.insert(qint64(ParametersField), parameters);
    }
    return fields;
}

QCborMap encoded(const ContactValues &values)
{
    QCborMap fields;
    put(fields, NameField, values.name);
    put(fields, PhoneNumberField, values.phoneNumber);
    QCborArray parameters;
    for (const ParameterValue &parameter : values.parameters)
        parameters << QCborArray{parameter.key, parameter.value, qint64(parameter.kind)};
    fields.insert(qint64(ParametersField), parameters);
    fields.insert(qint64(HasOptedOutField), values.hasOptedOut);
    return fields;
}

std::optional<ContactChange> decodedChange(const QCborValue &value)
{
    FieldReader reader(value);
    ContactChange change;
    change.name = reader.bytes(NameField);
    change.phoneNumber = reader.bytes(PhoneNumberField);
    if (const std::optional<QCborValue> parameters = reader.taken(ParametersField)) {
        if (!parameters->isArray())
            return std::nullopt;
        change.parameters.emplace();
        for (const QCborValue each : parameters->toArray()) {
            const QCborArray pair = each.toArray();
            if (pair.size() != 2 || !pair.at(0).isByteArray() || !pair.at(1).isByteArray())
                return std::nullopt;
            change.parameters->push_back({pair.at(0).toByteArray(), pair.at(1).toByteArray()});
        }
    }
    return reader.isReadWhole() ? std::optional(std::move(change)) : std::nullopt;
}

std::optional<ContactValues> decodedValues(const QCborValue &value)
{
    FieldReader reader(value);
    ContactValues values;
    values.name = reader.bytes(NameField);
    values.phoneNumber = reader.bytes(PhoneNumberField);
    values.hasOptedOut = reader.flag(HasOptedOutField);
    const std::optional<QCborValue> parameters = reader.taken(ParametersField);
    if (!parameters || !parameters->isArray())
        return std::nullopt;
    for (const QCborValue each : parameters->toArray()) {
        const QCborArray field = each.toArray();
        const qint64 kind = field.at(2).toInteger(-1);
        if (field.size() != 3 || !field.at(0).isByteArray() || !field.at(1).isByteArray()
            || kind < 0 || kind > qint64(ParameterKind::Nested))
            return std::nullopt;
        values.parameters.push_back(
            {field.at(0).toByteArray(), field.at(1).toByteArray(), ParameterKind(kind)});
    }
    return reader.isReadWhole() ? std::optional(std::move(values)) : std::nullopt;
}

//! With its length before it, so that no two rows are the same text.
void addText(QCryptographicHash &hash, const QByteArray &text)
{
    hash.addData(QByteArray::number(text.size()) + ':');
    hash.addData(text);
}

} // namespace

QByteArray encodedWrite(const JournaledWrite &write)
{
    QCborMap fields;
    fields.insert(qint64(KindField), qint64(write.request.kind));
    fields.insert(qint64(IdField), write.request.id.value);
    fields.insert(qint64(ChangeField), encoded(write.request.change));
    fields.insert(qint64(IsBulkField), write.request.isBulk);
    fields.insert(qint64(BeforeField), encoded(write.before));
    if (write.made.isValid())
        fields.insert(qint64(MadeField), write.made.toMSecsSinceEpoch());
    return QCborValue(fields).toCbor();
}

std::optional<JournaledWrite> decodedWrite(const QByteArray &content)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(content, &error);
    if (error.error != QCborError::NoError || error.offset != content.size())
        return std::nullopt;
    FieldReader reader(value);
    JournaledWrite write;
    const qint64 kind = reader.number(KindField);
    write.request.id.value = reader.number(IdField);
    write.request.isBulk = reader.flag(IsBulkField);
    std::optional<ContactChange> change =
        decodedChange(reader.taken(ChangeField).value_or(QCborValue()));
    std::optional<ContactValues> before =
        decodedValues(reader.taken(BeforeField).value_or(QCborValue()));
    if (const std::optional<QCborValue> made = reader.taken(MadeField)) {
        if (!made->isInteger())
            reader.fail();
        write.made = QDateTime::fromMSecsSinceEpoch(made->toInteger(), Qt::UTC);
    }
    if (kind < 0 || kind > qint64(WriteRequest::Kind::Delete) || !change || !before
        || !reader.isReadWhole())
        return std::nullopt;
    write.request.kind = WriteRequest::Kind(kind);
    write.request.change = *std::move(change);
    write.before = *std::move(before);
    return write;
}

QByteArray checksumOf(const JournaledWrite &write, const QByteArray &content)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addText(hash, QByteArray::number(write.number));
    addText(hash, write.account.value.toUtf8());
    addText(hash, write.origin.toUtf8());
    addText(hash, QByteArray::number(int(write.state)));
    addText(hash, QByteArray::number(write.highestId.value));
    addText(hash, content);
    return hash.result();
}

} // namespace contacts
