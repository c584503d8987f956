// SPDX-License-Identifier: MIT
#include "table/columnlayout.h"

#include <algorithm>

namespace contacts {

using Field = ColumnKey::Field;

namespace {
//! Parameters stand behind this column at first: beside who it is, before what was sent.
constexpr Field parametersBehind = Field::OptedOut;
constexpr int widest = 10'000;
const QLatin1String nameMoves("name-moves"); //!< not a width, so that no column is called that
} // namespace

std::vector<ColumnKey> ColumnLayout::builtInColumns()
{
    std::vector<ColumnKey> keys;
    for (const Field field :
         {Field::Name, Field::PhoneNumber, Field::Country, Field::OptedOut, Field::Sent,
          Field::Pending, Field::Failed, Field::Received, Field::LastSent, Field::LastReceived,
          Field::Changed, Field::Created, Field::Id})
        keys.push_back({field, {}});
    return keys;
}

ColumnLayout ColumnLayout::atFirst(const ParameterUsage &usage)
{
    ColumnLayout layout;
    for (const ColumnKey &key : builtInColumns()) {
        layout.columns.push_back({key, 0});
        if (key.field != parametersBehind)
            continue;
        for (const ParameterUsage::Entry &entry : usage.mostUsed(parametersAtFirst))
            layout.columns.push_back({ColumnKey::ofParameter(entry.key), 0});
    }
    return layout;
}

std::vector<ColumnKey> ColumnLayout::keys() const
{
    std::vector<ColumnKey> keys;
    for (const Column &column : columns)
        keys.push_back(column.key);
    return keys;
}

bool ColumnLayout::contains(const ColumnKey &key) const
{
    return std::any_of(columns.begin(), columns.end(),
                       [&key](const Column &column) { return column.key == key; });
}

QStringList ColumnLayout::toStringList() const
{
    QStringList list;
    for (const Column &column : columns)
        list << QStringLiteral("%1:%2").arg(QString::number(column.width), column.key.toString());
    if (!nameKept)
        list << nameMoves;
    return list;
}

ColumnLayout ColumnLayout::fromStringList(const QStringList &list)
{
    ColumnLayout layout;
    for (const QString &text : list) {
        const qsizetype colon = text.indexOf(u':');
        bool isNumber = false;
        const int width = text.left(std::max<qsizetype>(0, colon)).toInt(&isNumber);
        const std::optional<ColumnKey> key = ColumnKey::fromString(text.mid(colon + 1));
        if (text == nameMoves)
            layout.nameKept = false;
        if (isNumber && key && !layout.contains(*key))
            layout.columns.push_back({*key, std::clamp(width, 0, widest)});
    }
    return layout;
}

} // namespace contacts
