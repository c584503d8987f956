// SPDX-License-Identifier: MIT
#include "table/sortordertext.h"

namespace contacts {

namespace {
const QString up = QStringLiteral("up:");
const QString down = QStringLiteral("down:");
} // namespace

QString sortOrderText(const SortOrder &sort)
{
    if (!sort.column)
        return {};
    return (sort.direction == Qt::AscendingOrder ? up : down) + sort.column->toString();
}

SortOrder sortOrderOf(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    const auto column = ColumnKey::fromString(text.mid(colon + 1));
    if (colon < 0 || !column)
        return {};
    return {column, text.startsWith(down) ? Qt::DescendingOrder : Qt::AscendingOrder};
}

} // namespace contacts
