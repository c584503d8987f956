// SPDX-License-Identifier: MIT
#pragma once

#include "table/columnlayout.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace contacts {

//! Which columns the sheet shows: ticked ones, in the order of the list. The order is changed by
//! dragging, with the buttons, or with Ctrl and the arrow keys.
class ColumnChooser : public QDialog
{
    Q_OBJECT

public:
    //! `known`: every parameter met so far, most frequent first. `isWhole`: they were counted in
    //! the whole list.
    ColumnChooser(const ColumnLayout &shown, const std::vector<ParameterUsage::Entry> &known,
                  bool isWhole, const ColumnLayout &initial, QWidget *parent = nullptr);

    ColumnLayout chosen() const;
    //! More contacts were read: counts change, and new parameters stand at the end. What was ticked
    //! or moved stays.
    void updateUsage(const std::vector<ParameterUsage::Entry> &known, bool isWhole);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createWidgets();
    void createLayout();
    void fill(const ColumnLayout &shown);
    void add(const ColumnKey &key, int width, bool checked);
    void filter();
    void move(int step);
    void tick(Qt::CheckState state);
    int neighbour(int row, int step) const;
    void updateButtons();
    QString textOf(const ColumnKey &key) const;

    QHash<QString, qint64> m_contacts; //!< by parameter
    std::vector<QString> m_known;
    bool m_isWhole;
    const ColumnLayout m_initial;
    bool m_nameKept = true;
    QLineEdit *m_search;
    QListWidget *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_tickAll;
    QPushButton *m_tickNone;
    QPushButton *m_asAtFirst = nullptr;
    QPushButton *m_ok = nullptr;
};

} // namespace contacts
