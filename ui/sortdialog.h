// SPDX-License-Identifier: MIT
#pragma once

#include "store/parameterusage.h"
#include "table/columnlayout.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;
class QRadioButton;

namespace contacts {

//! By what the sheet is sorted, of everything that it can be sorted by: also hundreds of
//! parameters, and what is not shown as a column.
class SortDialog : public QDialog
{
    Q_OBJECT

public:
    //! `known`: every parameter met so far, most frequent first. `isWhole`: they were counted in
    //! the whole list.
    SortDialog(const SortOrder &order, const std::vector<ParameterUsage::Entry> &known,
               bool isWhole, QWidget *parent = nullptr);

    //! By the column that is chosen; as on the server when none is.
    SortOrder order() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createLayout();
    void fill(const SortOrder &order, const std::vector<ParameterUsage::Entry> &known,
              bool isWhole);
    void filter();
    void updateButtons();

    QLineEdit *m_search;
    QListWidget *m_list;
    QRadioButton *m_up;
    QRadioButton *m_down;
    QPushButton *m_ok = nullptr;
};

} // namespace contacts
