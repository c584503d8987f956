// SPDX-License-Identifier: MIT
#pragma once

#include "bar.h"

#include <QAbstractListModel>

#include <vector>

namespace contacts {

//! The bars of a chart, for the eye and for screen readers. UI thread.
class BarModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    //! True when the bars are as many as before, and so stay where they are.
    bool setBars(std::vector<Bar> bars);
    const Bar &bar(const QModelIndex &index) const { return m_bars[size_t(index.row())]; }
    const std::vector<Bar> &bars() const { return m_bars; }
    //! "Italy: 1,204 (12 %)"
    static QString spoken(const Bar &bar);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<Bar> m_bars;
};

} // namespace contacts
