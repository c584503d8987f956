// SPDX-License-Identifier: MIT
#include "parameterwords.h"

#include "editnotice.h"

namespace contacts {

using Problem = ParameterTableModel::Problem;

ParameterWords::ParameterWords(ParameterTableModel &parameters, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_parameters(parameters)
{
    setSourceModel(&parameters);
    // One key typed anew can end the trouble of another row.
    connect(&parameters, &ParameterTableModel::edited, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0),
                               index(rowCount() - 1, ParameterTableModel::ColumnCount - 1),
                               {MarkRole, Qt::ToolTipRole, Qt::AccessibleDescriptionRole});
    });
}

QVariant ParameterWords::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case MarkRole:
        return int(mark(index));
    case HintRole:
        return hint(index);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return note(index);
    case Qt::AccessibleTextRole: {
        const QString text = QIdentityProxyModel::data(index, Qt::DisplayRole).toString();
        const QString said = text.isEmpty() ? hint(index) : text;
        const QString remark = note(index);
        return remark.isEmpty() ? said : said + QLatin1String(". ") + remark;
    }
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

void ParameterWords::setDifferences(const std::vector<EditSession::Difference> &differences)
{
    if (m_differences.empty() && differences.empty())
        return;
    m_differences = differences;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0),
                           index(rowCount() - 1, ParameterTableModel::ColumnCount - 1));
}

const EditSession::Difference *ParameterWords::differenceAt(const QModelIndex &index) const
{
    if (index.column() != ParameterTableModel::ValueColumn)
        return nullptr;
    const QString key = m_parameters.key(index.row());
    for (const EditSession::Difference &difference : m_differences) {
        if (difference.kind == ThreeWayMerge::Field::Kind::Parameter && difference.key == key)
            return &difference;
    }
    return nullptr;
}

QString ParameterWords::note(const QModelIndex &index) const
{
    if (index.column() == ParameterTableModel::KeyColumn
        && m_parameters.problem(index.row()) != Problem::None)
        return problemText(index.row());
    if (const EditSession::Difference *difference = differenceAt(index))
        return EditNotice::difference(*difference);
    const QVariant stored = QIdentityProxyModel::data(index, ParameterTableModel::StoredAsRole);
    if (stored.isNull() || stored.toString().isNull())
        return {};
    return stored.toString().isEmpty()
        ? tr("The server will store nothing of this.")
        : tr("The server will store this as: %1").arg(stored.toString());
}

QString ParameterWords::problemText(int row) const
{
    switch (m_parameters.problem(row)) {
    case Problem::None:
        break;
    case Problem::BlankKey:
        return tr("This value has no key. The server does not store it without one.");
    case Problem::ZeroKey:
        return tr("The server does not store a parameter whose key is 0. Choose another key.");
    case Problem::DuplicateKey:
        return tr("The key “%1” is there more than once. Rename or remove one of them.")
            .arg(m_parameters.key(row));
    }
    return {};
}

QString ParameterWords::firstProblem() const
{
    const int row = m_parameters.firstProblem();
    return row < 0 ? QString() : problemText(row);
}

ParameterWords::Mark ParameterWords::mark(const QModelIndex &index) const
{
    if (note(index).isEmpty())
        return Mark::None;
    const bool isProblem = index.column() == ParameterTableModel::KeyColumn
        && m_parameters.problem(index.row()) != Problem::None;
    return isProblem || differenceAt(index) ? Mark::Problem : Mark::Hint;
}

QString ParameterWords::hint(const QModelIndex &index) const
{
    if (index.column() != ParameterTableModel::KeyColumn)
        return {};
    if (index.row() == m_parameters.emptyRow())
        return tr("Type a new key");
    return m_parameters.problem(index.row()) == Problem::BlankKey ? tr("Key is missing")
                                                                  : QString();
}

} // namespace contacts
