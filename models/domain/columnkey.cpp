// SPDX-License-Identifier: MIT
#include "domain/columnkey.h"

#include <algorithm>
#include <array>
#include <utility>

namespace contacts {

namespace {

using Field = ColumnKey::Field;

constexpr std::array<std::pair<Field, QLatin1String>, 13> fieldNames{{
    {Field::Name, QLatin1String("name")},
    {Field::PhoneNumber, QLatin1String("phone")},
    {Field::Country, QLatin1String("country")},
    {Field::OptedOut, QLatin1String("opted-out")},
    {Field::Sent, QLatin1String("sent")},
    {Field::Pending, QLatin1String("pending")},
    {Field::Failed, QLatin1String("failed")},
    {Field::Received, QLatin1String("received")},
    {Field::LastSent, QLatin1String("last-sent")},
    {Field::LastReceived, QLatin1String("last-received")},
    {Field::Changed, QLatin1String("changed")},
    {Field::Created, QLatin1String("created")},
    {Field::Id, QLatin1String("id")},
}};

constexpr QLatin1String parameterPrefix("param:");

} // namespace

QString ColumnKey::toString() const
{
    if (isParameter())
        return parameterPrefix + parameter;
    const auto found = std::find_if(fieldNames.begin(), fieldNames.end(),
                                    [this](const auto &entry) { return entry.first == field; });
    return found->second;
}

std::optional<ColumnKey> ColumnKey::fromString(const QString &text)
{
    if (text.startsWith(parameterPrefix))
        return ofParameter(text.mid(parameterPrefix.size()));
    for (const auto &[field, name] : fieldNames) {
        if (text == name)
            return ColumnKey{field, {}};
    }
    return std::nullopt;
}

} // namespace contacts
