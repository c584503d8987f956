// SPDX-License-Identifier: MIT
#pragma once

#include "session/accountsession.h"

#include <QObject>

class QAction;

namespace contacts {

class ContactTableView;

//! What a person does with the columns of the sheet as a whole: choose them, keep the name in view,
//! have them as at first.
class ColumnCommands : public QObject
{
    Q_OBJECT

public:
    //! `session` and `table` must outlive this.
    ColumnCommands(AccountSession &session, ContactTableView &table, QObject *parent = nullptr);

    //! Checkable. Disabled while the name is not shown.
    QAction *keepNameAction() const { return m_keepName; }
    QAction *resetAction() const { return m_reset; }
    //! Opens the dialog; its counts follow what is read.
    void choose();
    void hide(const ColumnKey &column);

private:
    void updateActions();
    void reset();

    AccountSession &m_session;
    ContactTableView &m_table;
    QAction *m_keepName;
    QAction *m_reset;
};

} // namespace contacts
