// SPDX-License-Identifier: MIT
#include "edit/parametertablemodel.h"

#include "domain/displaytext.h"
#include "edit/servertext.h"

#include <algorithm>
#include <functional>

namespace contacts {

namespace {

//! One line of what a spreadsheet or a text file has: one or two columns.
QStringList cellsOf(const QString &line)
{
    for (const QChar separator : {u'\t', u';', u','}) {
        const qsizetype at = line.indexOf(separator);
        if (at >= 0)
            return {line.left(at).trimmed(), line.mid(at + 1).trimmed()};
    }
    return {line.trimmed()};
}

} // namespace

ParameterTableModel::ParameterTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int ParameterTableModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return parameterCount() + (emptyRow() >= 0 ? 1 : 0);
}

int ParameterTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int ParameterTableModel::emptyRow() const
{
    const bool hasRoom = parameterCount() < mostParameters && !m_hidesEmptyRow;
    return lock() == Lock::None && hasRoom ? parameterCount() : -1;
}

ParameterTableModel::Lock ParameterTableModel::lock() const
{
    return m_isLocked ? Lock::NotYet : contentLock();
}

ParameterTableModel::Lock ParameterTableModel::contentLock() const
{
    return lockOf(parameters());
}

ParameterTableModel::Lock ParameterTableModel::lockOf(const std::vector<ParameterValue> &parameters)
{
    if (parameters.size() > size_t(mostParameters))
        return Lock::TooMany;
    const bool allTexts = std::all_of(parameters.begin(), parameters.end(),
                                      [](const ParameterValue &value) { return value.isText(); });
    return allTexts ? Lock::None : Lock::NotText;
}

void ParameterTableModel::setLocked(bool locked)
{
    if (locked == m_isLocked)
        return;
    // The empty row comes or goes.
    beginResetModel();
    m_isLocked = locked;
    endResetModel();
}

void ParameterTableModel::setParameters(const std::vector<ParameterValue> &parameters)
{
    beginResetModel();
    m_base = parameters;
    m_rows.clear();
    for (const ParameterValue &value : parameters)
        m_rows.push_back(rowOf(value));
    endResetModel();
    Q_EMIT edited();
}

void ParameterTableModel::showWanted(const std::vector<ParameterValue> &parameters)
{
    beginResetModel();
    m_rows.clear();
    for (const ParameterValue &value : parameters) {
        const bool isInBase =
            std::any_of(m_base.begin(), m_base.end(),
                        [&value](const ParameterValue &b) { return b.hasSameText(value); });
        m_rows.push_back({value, !isInBase, !isInBase});
    }
    endResetModel();
    Q_EMIT edited();
}

QVariant ParameterTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    // An empty text, as the row that it becomes has at first.
    if (isEmptyRow(index.row()))
        return role == Qt::DisplayRole || role == Qt::EditRole ? QVariant(QString()) : QVariant();
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return textData(row, index.column());
    case ProblemRole:
        return int(index.column() == KeyColumn ? problem(index.row()) : Problem::None);
    case StoredAsRole:
        return storedAs(row, index.column());
    case TouchedRole:
        return row.isKeyTouched || row.isValueTouched;
    default:
        return {};
    }
}

QVariant ParameterTableModel::textData(const Row &row, int column) const
{
    return displayText(column == KeyColumn ? row.value.key : row.value.value);
}

//! Only of what the person typed: what is there already is there as it is.
QVariant ParameterTableModel::storedAs(const Row &row, int column) const
{
    const bool isKey = column == KeyColumn;
    if (isKey ? !row.isKeyTouched : !row.isValueTouched)
        return {};
    const ServerText::Field field = isKey ? ServerText::Field::Key : ServerText::Field::Value;
    const QByteArray &text = isKey ? row.value.key : row.value.value;
    if (ServerText::isKept(field, text))
        return {};
    const QString stored = displayText(ServerText::stored(field, text));
    return stored.isNull() ? QStringLiteral("") : stored; // null: it is kept
}

QVariant ParameterTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == KeyColumn ? tr("Parameter") : tr("Value");
}

Qt::ItemFlags ParameterTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && lock() == Lock::None ? flags | Qt::ItemIsEditable : flags;
}

bool ParameterTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)
        || lock() != Lock::None)
        return false;
    QString text = value.toString();
    // One line, as every cell of it.
    text.replace(u'\n', u' ').replace(u'\r', u' ');
    if (!isEmptyRow(index.row())) {
        if (text == data(index, Qt::EditRole).toString())
            return false;
        setText(index.row(), index.column(), text);
        announce();
        return true;
    }
    if (text.trimmed().isEmpty())
        return false;
    insertAtEnd();
    setText(index.row(), index.column(), text);
    announce();
    return true;
}

//! The empty row becomes one with content, and another empty one comes behind it if there may be.
void ParameterTableModel::insertAtEnd()
{
    const int at = parameterCount();
    const bool isLast = at + 1 >= mostParameters;
    if (isLast) {
        m_rows.push_back({{}, true, true});
        return;
    }
    beginInsertRows({}, at + 1, at + 1);
    m_rows.push_back({{}, true, true});
    endInsertRows();
}

void ParameterTableModel::setText(int row, int column, const QString &text)
{
    Row &changed = m_rows[size_t(row)];
    if (column == KeyColumn) {
        changed.value.key = text.toUtf8();
        changed.isKeyTouched = true;
    } else {
        changed.value.value = text.toUtf8();
        changed.value.kind = ParameterKind::String;
        changed.isValueTouched = true;
    }
}

//! Another row may be a duplicate now, or no longer one.
void ParameterTableModel::announce()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT edited();
}

void ParameterTableModel::removeParameters(std::vector<int> rows)
{
    if (lock() != Lock::None)
        return;
    std::sort(rows.begin(), rows.end(), std::greater<>());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::erase_if(rows, [this](int row) { return row < 0 || row >= parameterCount(); });
    if (rows.empty())
        return;
    m_hidesEmptyRow = emptyRow() < 0;
    for (const int row : rows) {
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    if (m_hidesEmptyRow) {
        beginInsertRows({}, parameterCount(), parameterCount());
        m_hidesEmptyRow = false;
        endInsertRows();
    }
    announce();
}

bool ParameterTableModel::moveParameter(int row, int step)
{
    const int to = row + step;
    if (lock() != Lock::None || row < 0 || row >= parameterCount() || to < 0
        || to >= parameterCount() || step == 0)
        return false;
    // Qt counts the destination before the row is taken out.
    if (!beginMoveRows({}, row, row, {}, to > row ? to + 1 : to))
        return false;
    const auto from = m_rows.begin() + row;
    if (to > row)
        std::rotate(from, from + 1, m_rows.begin() + to + 1);
    else
        std::rotate(m_rows.begin() + to, from, from + 1);
    endMoveRows();
    announce();
    return true;
}

std::vector<int> ParameterTableModel::paste(const QString &text, int row, int *leftOut)
{
    std::vector<int> touched;
    int missed = 0;
    int at = std::clamp(row, 0, parameterCount());
    for (const QString &line : text.split(u'\n')) {
        const QStringList cells = cellsOf(line);
        if (lock() != Lock::None || cells.join(QString()).isEmpty()) {
            missed += cells.join(QString()).isEmpty() ? 0 : 1;
            continue;
        }
        const int pasted = cells.size() == 1 ? pasteValue(cells.front(), at)
                                             : pastePair(cells.front(), cells.back());
        if (pasted < 0) {
            ++missed;
            continue;
        }
        touched.push_back(pasted);
        if (cells.size() == 1)
            ++at;
    }
    if (leftOut)
        *leftOut = missed;
    if (!touched.empty())
        announce();
    return touched;
}

//! −1: there is no row for it.
int ParameterTableModel::pasteValue(const QString &value, int row)
{
    if (row >= parameterCount())
        return -1;
    setText(row, ValueColumn, value);
    return row;
}

//! −1: there is no room for it.
int ParameterTableModel::pastePair(const QString &key, const QString &value)
{
    int row = rowOfKey(key);
    if (row < 0) {
        row = emptyRow();
        if (row < 0)
            return -1;
        insertAtEnd();
        setText(row, KeyColumn, key);
    }
    setText(row, ValueColumn, value);
    return row;
}

int ParameterTableModel::rowOfKey(const QString &key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&key](const Row &row) {
        return displayText(row.value.key) == key;
    });
    return found == m_rows.end() ? -1 : int(std::distance(m_rows.begin(), found));
}

QString ParameterTableModel::key(int row) const
{
    return row >= 0 && row < parameterCount() ? displayText(m_rows[size_t(row)].value.key)
                                              : QString();
}

QString ParameterTableModel::templateText(int row) const
{
    const QString name = key(row);
    return name.isEmpty() ? QString() : QStringLiteral("{{CUSTOM_PARAMETERS:%1}}").arg(name);
}

bool ParameterTableModel::isChanged() const
{
    return !std::equal(
        m_rows.begin(), m_rows.end(), m_base.begin(), m_base.end(),
        [](const Row &row, const ParameterValue &base) { return row.value.hasSameText(base); });
}

ParameterTableModel::Problem ParameterTableModel::problem(int row) const
{
    if (row < 0 || row >= parameterCount())
        return Problem::None;
    const Row &judged = m_rows[size_t(row)];
    const QByteArray key = ServerText::stored(ServerText::Field::Key, judged.value.key);
    // What nobody touched is asked about when the set is sent, see endangered().
    if (!judged.isKeyTouched)
        return Problem::None;
    if (key.isEmpty())
        return Problem::BlankKey;
    if (ServerText::isDroppedKey(judged.value.key))
        return Problem::ZeroKey;
    const auto hasKey = [&key](const Row &other) {
        return ServerText::stored(ServerText::Field::Key, other.value.key) == key;
    };
    return std::count_if(m_rows.begin(), m_rows.end(), hasKey) > 1 ? Problem::DuplicateKey
                                                                   : Problem::None;
}

int ParameterTableModel::firstProblem() const
{
    for (int row = 0; row < parameterCount(); ++row) {
        if (problem(row) != Problem::None)
            return row;
    }
    return -1;
}

std::vector<ParameterValue> ParameterTableModel::parameters() const
{
    std::vector<ParameterValue> values;
    values.reserve(m_rows.size());
    for (const Row &row : m_rows)
        values.push_back(row.value);
    return values;
}

QStringList ParameterTableModel::missingKeys() const
{
    QStringList missing;
    for (const ParameterValue &base : m_base) {
        const QString name = displayText(base.key);
        if (rowOfKey(name) < 0 && !missing.contains(name))
            missing << name;
    }
    return missing;
}

std::vector<ParameterValue> ParameterTableModel::endangered() const
{
    std::vector<ParameterValue> endangered;
    for (const Row &row : m_rows) {
        const bool isKeyKept = ServerText::isKept(ServerText::Field::Key, row.value.key)
            && !ServerText::isDroppedKey(row.value.key);
        const bool isValueKept = ServerText::isKept(ServerText::Field::Value, row.value.value);
        if ((!isKeyKept && !row.isKeyTouched) || (!isValueKept && !row.isValueTouched))
            endangered.push_back(row.value);
    }
    return endangered;
}

} // namespace contacts
