// SPDX-License-Identifier: MIT
#include "columntext.h"

#include "store/searchtext.h"
#include "table/celltext.h"

#include <algorithm>
#include <limits>

namespace contacts {

QString ColumnText::of(const ColumnKey &key, qint64 contacts, bool isWhole)
{
    QString heading = CellText::heading(key);
    if (!key.isParameter())
        return heading;
    const int count = int(std::min<qint64>(contacts, std::numeric_limits<int>::max()));
    // The key last: it may hold what looks like a place to fill in.
    return (isWhole ? tr("%1  (in %Ln contact(s))", nullptr, count)
                    : tr("%1  (%Ln contact(s) read so far)", nullptr, count))
        .arg(heading);
}

QByteArray ColumnText::folded(const ColumnKey &key)
{
    return QByteArray::fromStdString(SearchText::folded(CellText::heading(key)));
}

bool ColumnText::isFound(const QByteArray &folded, const QString &typed)
{
    return folded.contains(QByteArray::fromStdString(SearchText::folded(typed.trimmed())));
}

} // namespace contacts
