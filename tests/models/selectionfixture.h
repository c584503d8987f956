// SPDX-License-Identifier: MIT
#pragma once

#include "models/sheetfixture.h"
#include "table/contactselection.h"

#include <QtTest>

namespace contacts::testing {

inline constexpr auto selectRows = QItemSelectionModel::Select | QItemSelectionModel::Rows;
inline constexpr auto toggleRows = QItemSelectionModel::Toggle | QItemSelectionModel::Rows;
inline constexpr auto deselectRows = QItemSelectionModel::Deselect | QItemSelectionModel::Rows;
inline constexpr auto onlyRows = QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;

inline const SortOrder byId{ColumnKey{ColumnKey::Field::Id, {}}, Qt::AscendingOrder};

struct SelectionFixture : SheetFixture
{
    explicit SelectionFixture(qint64 count, bool read = true)
        : SheetFixture(count)
    {
        if (read)
            readAll();
    }

    void readAll()
    {
        for (int page = 1; (page - 1) * 1'000 < int(server.people.size()) || page == 1; ++page)
            apply({page, 1'000});
    }

    void select(int row, QItemSelectionModel::SelectionFlags command = selectRows)
    {
        selection.select(model.index(row, 0), command);
    }
    void selectRange(int first, int last, QItemSelectionModel::SelectionFlags command = selectRows)
    {
        selection.select(QItemSelection(model.index(first, 0), model.index(last, 0)), command);
    }

    std::set<qint64> selectedIds() const
    {
        std::set<qint64> ids;
        for (const RecordHandle handle : selection.selectedHandles())
            ids.insert(idOf(handle));
        return ids;
    }
    qint64 currentId() const { return idOf(model.handleAt(selection.currentIndex().row())); }

    void show(const QString &typed, const std::vector<qint64> &ids, const SortOrder &sort = {})
    {
        std::vector<RecordHandle> handles;
        for (const qint64 id : ids)
            handles.push_back(handleOf(id));
        model.showResult(resultOf(typed, handles, sort));
    }

    //! Selects every other contact and lets the order change, so that ranges become flags.
    void selectEveryOther()
    {
        QItemSelection rows;
        for (int row = 0; row < model.rowCount(); row += 2)
            rows.append(QItemSelectionRange(model.index(row, 0),
                                            model.index(row, model.columnCount() - 1)));
        selection.select(rows, onlyRows);
        std::vector<RecordHandle> handles = liveHandles();
        std::reverse(handles.begin(), handles.end());
        model.showResult(resultOf(QString(), handles, byId));
    }

    //! What a view relies on.
    void check() const
    {
        QCOMPARE(selection.selectedCount(), qint64(selection.selectedHandles().size()));
        qint64 rows = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            rows += selection.isSelectedRow(row);
        QCOMPARE(selection.selectedCount(), rows);
        QCOMPARE(selection.currentIndex().isValid(), model.rowCount() > 0);
    }

    ContactSelection selection{&model};
};

} // namespace contacts::testing
