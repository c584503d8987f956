// SPDX-License-Identifier: MIT
#pragma once

#include "edit/editsession.h"
#include "session/accountsession.h"

#include <QObject>
#include <QPointer>

class QAction;
class QDialog;

namespace contacts {

class ContactCsv;
class ContactTableView;

//! What a person does with contacts: makes, opens, deletes them, and takes deletions back. Takes
//! their ids when the key is pressed, whatever happens to the rows afterwards.
class ContactCommands : public QObject
{
    Q_OBJECT

public:
    //! `session` and `table` must outlive this; dialogs belong to the table's window.
    ContactCommands(AccountSession &session, ContactTableView &table, QObject *parent = nullptr);
    ~ContactCommands() override;

    QAction *newAction() const { return m_new; }
    QAction *editAction() const { return m_edit; }
    QAction *deleteAction() const { return m_delete; }
    QAction *undoAction() const { return m_undo; }
    void updateActions();

    void openContact(RecordHandle contact);
    void openContact(ContactId contact);
    //! One that was not done (create or update), with what was typed then.
    void openChange(qint64 change);

Q_SIGNALS:
    //! A short remark for the status.
    void remarked(const QString &text);
    void changesRequested();
    //! A dialog that was open until now saved this one.
    void saved(contacts::ContactId contact, bool isNew);

private:
    struct Chosen
    {
        std::vector<RecordHandle> others;
        std::vector<RecordHandle> optedOut;
        qint64 notRead = 0;
    };

    void createActions();
    void newContact();
    void editCurrent();
    void show(std::unique_ptr<EditSession> session);
    void deleteSelected();
    Chosen chosen() const;
    std::vector<WriteQueue::Deletion> deletionsOf(const std::vector<RecordHandle> &contacts) const;
    void ask(const Chosen &chosen);
    void saveCopy(const std::vector<RecordHandle> &contacts, QWidget *parent);
    void undo();

    AccountSession &m_session;
    ContactTableView &m_table;
    QList<QPointer<QDialog>> m_dialogs; //!< they look at the session
    ContactCsv *m_csv;
    QAction *m_new = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_undo = nullptr;
};

} // namespace contacts
