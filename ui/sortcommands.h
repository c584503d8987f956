// SPDX-License-Identifier: MIT
#pragma once

#include "session/accountsession.h"

#include <QObject>
#include <QString>

class QAction;
class QMenu;
class QPoint;

namespace contacts {

class ColumnCommands;
class ContactTableView;

//! The order of the sheet as a person changes it: a click on a heading, its menu, the menu Sort by
//! and the dialog behind it.
class SortCommands : public QObject
{
    Q_OBJECT

public:
    //! `session` and `table` must outlive this. `columns`: stands in the headings' menu too.
    SortCommands(AccountSession &session, ContactTableView &table, QAction *columns,
                 QObject *parent = nullptr);

    QMenu *menu() const { return m_menu; }
    ColumnCommands &columns() const { return *m_columnCommands; }
    //! "Sorted by city, which is not shown"; empty where the arrow of a heading says it.
    QString note() const;
    //! After columns came, went or moved.
    void updateIndicator();

Q_SIGNALS:
    void noteChanged(const QString &note);

private:
    void setSort(const SortOrder &sort);
    bool isShown(const ColumnKey &column) const;
    void chooseSort();

    void onHeaderClicked(int section);
    void sortBy(const ColumnKey &key);
    void fillMenu();
    void showHeaderMenu(int section, const QPoint &globalPosition);

    AccountSession &m_session;
    ContactTableView &m_table;
    QAction *m_columns;
    ColumnCommands *m_columnCommands;
    QString m_note;
    QMenu *m_menu;
};

} // namespace contacts
