// SPDX-License-Identifier: MIT
#pragma once

#include "table/columnlayout.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace contacts {

//! Which columns the sheet shows: ticked ones, in the order of the list. The order is changed by
//! dragging or with the buttons.
class ColumnChooser : public QDialog
{
    Q_OBJECT

public:
    //! `known`: every parameter met so far, most frequent first.
    ColumnChooser(const ColumnLayout &shown, const std::vector<ParameterUsage::Entry> &known,
                  const ColumnLayout &initial, QWidget *parent = nullptr);

    ColumnLayout chosen() const;

private:
    void fill(const ColumnLayout &shown);
    void filter(const QString &text);
    void move(int step);
    void updateButtons();

    const std::vector<ParameterUsage::Entry> m_known;
    const ColumnLayout m_initial;
    QLineEdit *m_search;
    QListWidget *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_ok = nullptr;
};

} // namespace contacts
