// SPDX-License-Identifier: MIT
#pragma once

#include "session/accountsession.h"

#include <QObject>

class QAction;

namespace contacts {

class ContactTableView;

//! Copies the selected rows, as they are shown, for a spreadsheet or a text.
class CopyCommands : public QObject
{
    Q_OBJECT

public:
    //! `session` and `table` must outlive this.
    CopyCommands(AccountSession &session, ContactTableView &table, QObject *parent = nullptr);

    QAction *copyAction() const { return m_copy; }
    void updateActions();

Q_SIGNALS:
    //! A short remark for the status.
    void remarked(const QString &text);

private:
    void copy();
    void onCopied(const QString &text, const QString &html, qint64 rows);

    AccountSession &m_session;
    ContactTableView &m_table;
    QAction *m_copy;
    qint64 m_unread = 0; //!< selected rows that were not read when copying began
};

} // namespace contacts
