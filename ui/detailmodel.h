// SPDX-License-Identifier: MIT
#pragma once

#include "detailrow.h"

#include <QAbstractListModel>

#include <vector>

namespace contacts {

//! The lines of the detail pane, for the eye and for screen readers. UI thread.
class DetailModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    //! Lines that only changed what they say stay where they are.
    void setRows(std::vector<DetailRow> rows);
    const DetailRow &row(const QModelIndex &index) const { return m_rows[size_t(index.row())]; }
    const std::vector<DetailRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    //! Nobody needs to stop at a heading.
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    static QString spoken(const DetailRow &row);

    std::vector<DetailRow> m_rows;
};

} // namespace contacts
