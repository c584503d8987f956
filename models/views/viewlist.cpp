// SPDX-License-Identifier: MIT
#include "views/viewlist.h"

#include <QLocale>
#include <QUuid>

#include <algorithm>

namespace contacts {

namespace {

QString tidy(const QString &name)
{
    return name.simplified();
}

//! Names that look the same are the same.
QString sameness(const QString &name)
{
    return tidy(name).normalized(QString::NormalizationForm_KC).toCaseFolded();
}

auto findById(const std::vector<SheetView> &views, const QString &id)
{
    return std::find_if(views.begin(), views.end(),
                        [&id](const SheetView &view) { return view.id == id; });
}

} // namespace

ViewList::ViewList(QObject *parent)
    : QAbstractListModel(parent)
{
}

int ViewList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : builtInCount() + int(m_own.size());
}

const SheetView &ViewList::at(int row) const
{
    return row < builtInCount() ? SheetView::builtIn()[size_t(row)]
                                : m_own[size_t(row - builtInCount())];
}

int ViewList::rowOf(const QString &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).id == id)
            return row;
    }
    return -1;
}

int ViewList::ownIndexOf(const QString &id) const
{
    const auto found = findById(m_own, id);
    return found == m_own.end() ? -1 : int(std::distance(m_own.begin(), found));
}

QVariant ViewList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SheetView &view = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return view.shownName();
    case Qt::ToolTipRole:
        return toolTip(view);
    case Qt::AccessibleTextRole:
        return accessibleText(view);
    case IdRole:
        return view.id;
    case CountRole:
        return countOf(view).contacts;
    case CountTextRole:
        return countText(countOf(view));
    case IsLowerBoundRole:
        return countOf(view).isLowerBound;
    case IsBuiltInRole:
        return view.isBuiltIn;
    default:
        return {};
    }
}

bool ViewList::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const SheetView &view = at(index.row());
    return !view.isBuiltIn && !rename(view.id, value.toString());
}

Qt::ItemFlags ViewList::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = QAbstractListModel::flags(index) | Qt::ItemNeverHasChildren;
    return index.row() < builtInCount() ? flags : flags | Qt::ItemIsEditable;
}

QHash<int, QByteArray> ViewList::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert(IdRole, "id");
    names.insert(CountRole, "count");
    names.insert(CountTextRole, "countText");
    names.insert(IsLowerBoundRole, "isLowerBound");
    names.insert(IsBuiltInRole, "isBuiltIn");
    return names;
}

ViewList::Count ViewList::countOf(const SheetView &view) const
{
    const auto found = m_counts.find(view.id);
    return found == m_counts.end() ? Count() : found->second;
}

QString ViewList::countText(const Count &count) const
{
    if (count.contacts < 0)
        return {};
    const QString number = QLocale().toString(count.contacts);
    return count.isLowerBound ? tr("≥ %1").arg(number) : number;
}

QString ViewList::accessibleText(const SheetView &view) const
{
    const Count count = countOf(view);
    if (count.contacts < 0)
        return view.shownName();
    const int contacts = int(std::min<qint64>(count.contacts, std::numeric_limits<int>::max()));
    const QString number = count.isLowerBound ? tr("at least %Ln contact(s)", nullptr, contacts)
                                              : tr("%Ln contact(s)", nullptr, contacts);
    return tr("%1, %2").arg(view.shownName(), number);
}

QString ViewList::toolTip(const SheetView &view) const
{
    const QString words = view.query.isEmpty() ? tr("Everybody")
        : m_queryWords                         ? m_queryWords(view.query)
                                               : view.query;
    return view.shownName() + u'\n' + words;
}

void ViewList::setQueryWords(std::function<QString(const QString &)> words)
{
    m_queryWords = std::move(words);
}

void ViewList::setCount(int row, const Count &count)
{
    const QString &id = at(row).id;
    if (countOf(at(row)) == count)
        return;
    m_counts[id] = count;
    Q_EMIT dataChanged(index(row), index(row),
                       {CountRole, CountTextRole, IsLowerBoundRole, Qt::AccessibleTextRole});
}

void ViewList::setOwnViews(std::vector<SheetView> views)
{
    beginResetModel();
    m_own = std::move(views);
    m_past.clear();
    m_undone.clear();
    m_counts.clear();
    endResetModel();
    Q_EMIT queriesChanged();
}

std::optional<ViewList::Refusal> ViewList::refusalOf(const QString &name, const QString &id) const
{
    const QString tidied = tidy(name);
    if (tidied.isEmpty())
        return Refusal::Empty;
    if (tidied.size() > longestName)
        return Refusal::TooLong;
    const QString wanted = sameness(name);
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).id != id && sameness(at(row).shownName()) == wanted)
            return Refusal::Taken;
    }
    return std::nullopt;
}

QString ViewList::freeName(const QString &wanted) const
{
    QString name = tidy(wanted);
    for (int number = 2; refusalOf(name) == Refusal::Taken; ++number)
        name =
            tr("%1 %2", "a view's name and a number").arg(tidy(wanted), QLocale().toString(number));
    return name;
}

Result<QString, ViewList::Refusal> ViewList::add(SheetView view)
{
    if (const auto refusal = refusalOf(view.name))
        return *refusal;
    view.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    view.name = tidy(view.name);
    view.isBuiltIn = false;
    const QString id = view.id;
    const QString name = view.name;
    std::vector<SheetView> views = m_own;
    views.push_back(std::move(view));
    change(Change::Add, name, views);
    return id;
}

std::optional<ViewList::Refusal> ViewList::rename(const QString &id, const QString &name)
{
    const int at = ownIndexOf(id);
    if (at < 0)
        return std::nullopt;
    if (const auto refusal = refusalOf(name, id))
        return refusal;
    std::vector<SheetView> views = m_own;
    const QString before = std::exchange(views[size_t(at)].name, tidy(name));
    change(Change::Rename, before, views);
    return std::nullopt;
}

void ViewList::replace(const QString &id, const QString &query, const ColumnLayout &columns,
                       const SortOrder &sort)
{
    const int at = ownIndexOf(id);
    if (at < 0)
        return;
    std::vector<SheetView> views = m_own;
    SheetView &view = views[size_t(at)];
    view.query = query;
    view.columns = columns;
    view.sort = sort;
    const QString name = view.name;
    change(Change::Replace, name, views);
}

void ViewList::move(const QString &id, int row)
{
    const int from = ownIndexOf(id);
    if (from < 0)
        return;
    const int to = std::clamp(row - builtInCount(), 0, int(m_own.size()) - 1);
    std::vector<SheetView> views = m_own;
    SheetView view = std::move(views[size_t(from)]);
    const QString name = view.name;
    views.erase(views.begin() + from);
    views.insert(views.begin() + to, std::move(view));
    change(Change::Move, name, views);
}

void ViewList::remove(const QString &id)
{
    const int at = ownIndexOf(id);
    if (at < 0)
        return;
    std::vector<SheetView> views = m_own;
    const QString name = views[size_t(at)].name;
    views.erase(views.begin() + at);
    change(Change::Remove, name, views);
}

void ViewList::change(Change change, const QString &name, const std::vector<SheetView> &views)
{
    if (views == m_own)
        return;
    m_past.push_back({{change, name}, m_own});
    if (m_past.size() > mostSteps)
        m_past.erase(m_past.begin());
    m_undone.clear();
    show(views);
    Q_EMIT ownViewsChanged(m_own);
}

std::optional<ViewList::Step> ViewList::undoStep() const
{
    return m_past.empty() ? std::nullopt : std::optional(m_past.back().step);
}

std::optional<ViewList::Step> ViewList::redoStep() const
{
    return m_undone.empty() ? std::nullopt : std::optional(m_undone.back().step);
}

void ViewList::undo()
{
    travel(m_past, m_undone);
}

void ViewList::redo()
{
    travel(m_undone, m_past);
}

void ViewList::travel(std::vector<Past> &from, std::vector<Past> &to)
{
    if (from.empty())
        return;
    Past past = std::move(from.back());
    from.pop_back();
    to.push_back({past.step, m_own});
    show(past.views);
    Q_EMIT ownViewsChanged(m_own);
}

//! In single steps, so that whoever looks at a row goes on looking at it.
void ViewList::show(const std::vector<SheetView> &views)
{
    const int first = builtInCount();
    bool isOtherQueries = false;
    for (int at = int(m_own.size()) - 1; at >= 0; --at) {
        if (findById(views, m_own[size_t(at)].id) != views.end())
            continue;
        beginRemoveRows({}, first + at, first + at);
        m_counts.erase(m_own[size_t(at)].id);
        m_own.erase(m_own.begin() + at);
        endRemoveRows();
        isOtherQueries = true;
    }
    for (int at = 0; at < int(views.size()); ++at) {
        const SheetView &wanted = views[size_t(at)];
        const int now = ownIndexOf(wanted.id);
        if (now < 0) {
            beginInsertRows({}, first + at, first + at);
            m_own.insert(m_own.begin() + at, wanted);
            endInsertRows();
            isOtherQueries = true;
        } else if (now == at + 1) {
            // The one that stands here moved down; all others only make room.
            const auto to = findById(views, m_own[size_t(at)].id);
            moveOwn(at, std::min(int(std::distance(views.begin(), to)), int(m_own.size()) - 1));
        } else if (now != at) {
            moveOwn(now, at);
        }
        SheetView &view = m_own[size_t(at)];
        if (view == wanted)
            continue;
        if (view.query != wanted.query) {
            m_counts.erase(wanted.id);
            isOtherQueries = true;
        }
        view = wanted;
        Q_EMIT dataChanged(index(first + at), index(first + at));
    }
    if (isOtherQueries)
        Q_EMIT queriesChanged();
}

void ViewList::moveOwn(int from, int to)
{
    const int first = builtInCount();
    beginMoveRows({}, first + from, first + from, {}, first + (to > from ? to + 1 : to));
    SheetView view = std::move(m_own[size_t(from)]);
    m_own.erase(m_own.begin() + from);
    m_own.insert(m_own.begin() + to, std::move(view));
    endMoveRows();
}

} // namespace contacts
