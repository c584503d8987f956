// SPDX-License-Identifier: MIT
#pragma once

#include "table/contacttablemodel.h"

#include <QtTest>

namespace contacts::testing {

//! A view that knows only what the signals tell it.
class Mirror
{
public:
    explicit Mirror(const ContactTableModel &model)
        : m_model(model)
    {
        const auto all = [this] { readAll(); };
        QObject::connect(&model, &QAbstractItemModel::modelReset, &m_context, all);
        QObject::connect(&model, &QAbstractItemModel::columnsInserted, &m_context, all);
        QObject::connect(&model, &QAbstractItemModel::columnsRemoved, &m_context, all);
        QObject::connect(&model, &QAbstractItemModel::rowsInserted, &m_context,
                         [this](const QModelIndex &, int first, int last) {
                             for (int row = first; row <= last; ++row)
                                 m_rows.insert(row, read(row));
                         });
        QObject::connect(&model, &QAbstractItemModel::rowsRemoved, &m_context,
                         [this](const QModelIndex &, int first, int last) {
                             m_rows.remove(first, last - first + 1);
                         });
        QObject::connect(&model, &QAbstractItemModel::dataChanged, &m_context,
                         [this](const QModelIndex &first, const QModelIndex &last) {
                             for (int row = first.row(); row <= last.row(); ++row)
                                 m_rows[row] = read(row);
                         });
        readAll();
    }

    void check() const
    {
        QCOMPARE(m_rows.size(), m_model.rowCount());
        for (int row = 0; row < m_rows.size(); ++row)
            QCOMPARE(m_rows.at(row), read(row));
    }

private:
    void readAll()
    {
        m_rows.clear();
        for (int row = 0; row < m_model.rowCount(); ++row)
            m_rows << read(row);
    }
    QString read(int row) const
    {
        if (m_model.columnCount() == 0)
            return {}; // no cell that could be told of
        QStringList cells{QString::number(int(m_model.rowState(row)))};
        for (int column = 0; column < m_model.columnCount(); ++column)
            cells << m_model.data(m_model.index(row, column), Qt::DisplayRole).toString();
        return cells.join(u'|');
    }

    const ContactTableModel &m_model;
    QStringList m_rows;
    QObject m_context;
};

} // namespace contacts::testing
