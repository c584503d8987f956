// SPDX-License-Identifier: MIT
#include "edit/storedvalues.h"

#include "domain/displaytext.h"
#include "edit/servertext.h"

#include <algorithm>

namespace contacts {

namespace {

QByteArray digits(const std::optional<QByteArray> &number)
{
    QByteArray digits;
    for (const char c : number.value_or(QByteArray())) {
        if (c >= '0' && c <= '9')
            digits.append(c);
    }
    return digits;
}

std::vector<std::pair<QString, QString>> sortedPairs(const ContactValues &values)
{
    std::vector<std::pair<QString, QString>> pairs;
    pairs.reserve(values.parameters.size());
    for (const ParameterValue &parameter : values.parameters)
        pairs.emplace_back(displayText(parameter.key), displayText(parameter.value));
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

} // namespace

ContactValues StoredValues::expected(const ContactValues &before, const ContactChange &change)
{
    using Field = ServerText::Field;
    ContactValues after = before;
    if (change.name)
        after.name = ServerText::stored(Field::Name, *change.name);
    if (change.phoneNumber)
        after.phoneNumber = change.phoneNumber;
    if (!change.parameters)
        return after;
    after.parameters.clear();
    for (const SentParameter &sent : *change.parameters) {
        if (ServerText::isDroppedKey(sent.key))
            continue;
        after.parameters.push_back({ServerText::stored(Field::Key, sent.key),
                                    ServerText::stored(Field::Value, sent.value),
                                    ParameterKind::String});
    }
    return after;
}

ContactValues StoredValues::typed(const ContactValues &before, const ContactChange &change)
{
    ContactValues values = before;
    if (change.name)
        values.name = change.name;
    if (change.phoneNumber)
        values.phoneNumber = change.phoneNumber;
    if (!change.parameters)
        return values;
    values.parameters.clear();
    for (const SentParameter &sent : *change.parameters)
        values.parameters.push_back({sent.key, sent.value, ParameterKind::String});
    return values;
}

bool StoredValues::isSameText(const QByteArray &a, const QByteArray &b)
{
    return a == b || displayText(a) == displayText(b);
}

bool StoredValues::isSameName(const ContactValues &a, const ContactValues &b)
{
    return isSameText(a.name.value_or(QByteArray()), b.name.value_or(QByteArray()));
}

bool StoredValues::isSameNumber(const ContactValues &a, const ContactValues &b)
{
    return digits(a.phoneNumber) == digits(b.phoneNumber);
}

bool StoredValues::hasSameParameters(const ContactValues &a, const ContactValues &b)
{
    return a.hasSameParameters(b) || sortedPairs(a) == sortedPairs(b);
}

bool StoredValues::isSame(const ContactValues &a, const ContactValues &b)
{
    return isSameName(a, b) && isSameNumber(a, b) && hasSameParameters(a, b);
}

} // namespace contacts
