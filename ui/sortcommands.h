// SPDX-License-Identifier: MIT
#pragma once

#include "session/accountsession.h"

#include <QObject>

class QAction;
class QMenu;
class QPoint;

namespace contacts {

class ContactTableView;

//! The order of the sheet as a person changes it: a click on a heading, its menu, the menu Sort by.
class SortCommands : public QObject
{
    Q_OBJECT

public:
    //! `session` and `table` must outlive this. `columns`: stands in the headings' menu too.
    SortCommands(AccountSession &session, ContactTableView &table, QAction *columns,
                 QObject *parent = nullptr);

    QMenu *menu() const { return m_menu; }
    //! After columns came, went or moved.
    void updateIndicator();

private:
    void onHeaderClicked(int section);
    void sortBy(const ColumnKey &key);
    void fillMenu();
    void showHeaderMenu(const QPoint &position);

    AccountSession &m_session;
    ContactTableView &m_table;
    QAction *m_columns;
    QMenu *m_menu;
};

} // namespace contacts
