// SPDX-License-Identifier: MIT
#pragma once

#include "session/accountsession.h"

#include <QObject>

class QAction;
class QPoint;

namespace contacts {

class ContactTableView;
class SearchTools;

//! The menu of the sheet's cells: what can be done with the contacts, and with the value in the
//! cell.
class RowMenu : public QObject
{
    Q_OBJECT

public:
    //! `actions` in this order, null for a line; all must outlive the menu.
    RowMenu(AccountSession &session, ContactTableView &table, SearchTools &search,
            QList<QAction *> actions, QObject *parent = nullptr);

private:
    void show(const QPoint &position);

    AccountSession &m_session;
    ContactTableView &m_table;
    SearchTools &m_search;
    const QList<QAction *> m_actions;
};

} // namespace contacts
