// SPDX-License-Identifier: MIT
#pragma once

#include "edit/parametertablemodel.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace contacts {

class FieldNote;
class ParameterTable;

//! The table of custom parameters with its buttons, and below it what is to be said of them.
class ParameterEditor : public QWidget
{
    Q_OBJECT

public:
    //! `parameters` must outlive it.
    ParameterEditor(ParameterTableModel &parameters, const QStringList &keysInUse,
                    QWidget *parent = nullptr);

    ParameterTable &table() { return *m_table; }
    const ParameterTable &table() const { return *m_table; }
    //! False: looked at only, whatever the model allows.
    void setEditable(bool editable);

private:
    QPushButton *addButton(QHBoxLayout &row, const char *name, const QString &text,
                           const QString &accessibleName);
    void createButtons(QHBoxLayout &row);
    void connectTable();
    void updateIcons();
    void updateButtons();
    void updateNote();
    void showPasted(int rows, int leftOut);
    void showMenu(const QPoint &globalPosition);
    QString lockText() const;
    QString missingText() const;
    void changeEvent(QEvent *event) override;

    ParameterTableModel &m_parameters;
    ParameterTable *m_table;
    FieldNote *m_note;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QPushButton *m_copy = nullptr;
    QString m_pasted; //!< said until something else happens
};

} // namespace contacts
