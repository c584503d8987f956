// SPDX-License-Identifier: MIT
#pragma once

#include "domain/result.h"
#include "views/sheetview.h"

#include <QAbstractListModel>

#include <functional>
#include <map>
#include <optional>

namespace contacts {

//! The views of one account: built-in ones first, then the person's own, which can be added,
//! renamed, replaced, moved and removed, and each of that undone. UI thread.
class ViewList : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, //!< QString
        CountRole, //!< qint64; −1: nobody knows yet
        CountTextRole, //!< "1,204", "≥ 12", or empty
        IsLowerBoundRole, //!< bool: there may be more
        IsBuiltInRole, //!< bool
    };
    //! In characters.
    static constexpr int longestName = 60;
    //! So many steps can be undone.
    static constexpr size_t mostSteps = 100;

    //! Why a name cannot be.
    enum class Refusal { Empty, TooLong, Taken };
    enum class Change { Add, Rename, Replace, Move, Remove };
    //! What undo() or redo() would do, for its button.
    struct Step
    {
        Change change = Change::Add;
        QString name; //!< of the view, as it was called before
    };
    struct Count
    {
        qint64 contacts = -1; //!< −1: nobody knows yet
        bool isLowerBound = false;
        friend bool operator==(const Count &, const Count &) = default;
    };

    explicit ViewList(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    //! Qt::EditRole renames.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QHash<int, QByteArray> roleNames() const override;

    //! Those of the settings; what could be undone is forgotten. Says nothing of it.
    void setOwnViews(std::vector<SheetView> views);
    const std::vector<SheetView> &ownViews() const { return m_own; }
    //! How many rows are built-in: the first own view stands in this one.
    static int builtInCount() { return int(SheetView::builtIn().size()); }

    //! Only for rows that are there.
    const SheetView &at(int row) const;
    //! −1 when there is none.
    int rowOf(const QString &id) const;
    //! The wanted name, or with a number behind it where that is taken.
    QString freeName(const QString &wanted) const;
    //! Whether a view could be called so; `id`: the one that is renamed, empty for a new one.
    std::optional<Refusal> refusalOf(const QString &name, const QString &id = {}) const;

    //! Puts a new view last; its id is made here, and answered.
    Result<QString, Refusal> add(SheetView view);
    std::optional<Refusal> rename(const QString &id, const QString &name);
    //! Other contents under the same name. The following do nothing for a view that is not an own
    //! one.
    void replace(const QString &id, const QString &query, const ColumnLayout &columns,
                 const SortOrder &sort);
    //! To this row, or to the first or last that own views have.
    void move(const QString &id, int row);
    void remove(const QString &id);

    std::optional<Step> undoStep() const;
    std::optional<Step> redoStep() const;
    void undo();
    void redo();

    void setCount(int row, const Count &count);
    //! Tells in a person's words what a query looks for; tool tips say it. Otherwise they show the
    //! query.
    void setQueryWords(std::function<QString(const QString &query)> words);

Q_SIGNALS:
    //! The person changed something: to be stored.
    void ownViewsChanged(const std::vector<contacts::SheetView> &views);
    //! Other queries are to be counted.
    void queriesChanged();

private:
    struct Past
    {
        Step step;
        std::vector<SheetView> views; //!< how they were on its other side
    };

    QString countText(const Count &count) const;
    QString accessibleText(const SheetView &view) const;
    QString toolTip(const SheetView &view) const;
    Count countOf(const SheetView &view) const;
    int ownIndexOf(const QString &id) const;
    void change(Change change, const QString &name, const std::vector<SheetView> &views);
    void travel(std::vector<Past> &from, std::vector<Past> &to);
    void show(const std::vector<SheetView> &views);
    void moveOwn(int from, int to);

    std::vector<SheetView> m_own;
    std::vector<Past> m_past; //!< newest last
    std::vector<Past> m_undone;
    std::map<QString, Count> m_counts; //!< by id
    std::function<QString(const QString &)> m_queryWords;
};

} // namespace contacts
