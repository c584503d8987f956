// SPDX-License-Identifier: MIT
#include "barmodel.h"

#include "sharetext.h"

namespace contacts {

bool BarModel::setBars(std::vector<Bar> bars)
{
    if (bars.size() != m_bars.size()) {
        beginResetModel();
        m_bars = std::move(bars);
        endResetModel();
        return false;
    }
    if (bars != m_bars && !bars.empty()) {
        m_bars = std::move(bars);
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
    return true;
}

int BarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_bars.size());
}

QVariant BarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Bar &bar = this->bar(index);
    switch (role) {
    case Qt::DisplayRole:
        return bar.label;
    case Qt::AccessibleTextRole:
        return spoken(bar);
    case Qt::AccessibleDescriptionRole:
        return bar.query.isEmpty() ? QString() : tr("Enter shows these contacts in the sheet");
    case Qt::ToolTipRole:
        // Rich text, so that a text of the server's stays plain and long ones wrap.
        return QStringLiteral("<qt>%1</qt>").arg(spoken(bar).toHtmlEscaped());
    default:
        return {};
    }
}

QString BarModel::spoken(const Bar &bar)
{
    return tr("%1: %2 (%3)", "what a bar stands for, how many, and their share")
        .arg(ShareText::isolated(bar.label), bar.count, bar.share);
}

} // namespace contacts
