// SPDX-License-Identifier: MIT
#include "detailmodel.h"

#include <algorithm>

namespace contacts {

void DetailModel::setRows(std::vector<DetailRow> rows)
{
    const bool sameLines =
        std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                   [](const DetailRow &a, const DetailRow &b) { return a.isSameLine(b); });
    if (!sameLines) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] == m_rows[i])
            continue;
        m_rows[i] = std::move(rows[i]);
        Q_EMIT dataChanged(index(int(i)), index(int(i)));
    }
}

int DetailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant DetailModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DetailRow &row = this->row(index);
    switch (role) {
    case Qt::DisplayRole:
        return row.kind == DetailRow::Kind::Heading ? row.label : row.text;
    case Qt::AccessibleTextRole:
        return spoken(row);
    case Qt::ToolTipRole:
        return row.toolTip;
    default:
        return {};
    }
}

Qt::ItemFlags DetailModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || row(index).kind == DetailRow::Kind::Heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QString DetailModel::spoken(const DetailRow &row)
{
    if (row.kind == DetailRow::Kind::Heading)
        return row.label;
    QString text = row.label.isEmpty()
        ? row.text
        : tr("%1: %2", "what it is, and what it says").arg(row.label, row.text);
    if (!row.note.isEmpty())
        text = tr("%1 (%2)", "what a line says, and what is to be known of it").arg(text, row.note);
    return text;
}

} // namespace contacts
