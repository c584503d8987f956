// SPDX-License-Identifier: MIT
#include "contactcommands.h"

#include "contactdialog.h"
#include "contacttableview.h"
#include "deletedialog.h"
#include "edit/changesmodel.h"
#include "edit/contactcsv.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

#include <algorithm>

namespace contacts {

ContactCommands::ContactCommands(AccountSession &session, ContactTableView &table, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_table(table)
    , m_csv(new ContactCsv(this))
{
    createActions();
    connect(&table, &ContactTableView::openRequested, this,
            qOverload<RecordHandle>(&ContactCommands::openContact));
    connect(m_csv, &ContactCsv::saved, this, [this](qint64 contacts) {
        Q_EMIT remarked(tr("%Ln contact(s) saved in the file", nullptr, int(contacts)));
    });
    connect(m_csv, &ContactCsv::failed, this, [this](const QString &reason) {
        Q_EMIT remarked(tr("The file could not be saved: %1").arg(reason));
    });
    connect(&session.deletions(), &UndoableDeletions::changed, this,
            &ContactCommands::updateActions);
}

ContactCommands::~ContactCommands()
{
    for (const QPointer<QDialog> &dialog : m_dialogs)
        delete dialog.data();
}

void ContactCommands::createActions()
{
    const auto make = [this](const char *name, const QString &text, const QKeySequence &shortcut) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(shortcut);
        action->setAutoRepeat(false);
        return action;
    };
    m_new = make("actionNew", tr("&New contact…"), QKeySequence::New);
    m_edit = make("actionEdit", tr("&Edit contact…"), {});
    m_delete = make("actionDelete", tr("&Delete"), QKeySequence::Delete);
    m_undo = make("actionUndo", tr("&Undo deleting"), QKeySequence::Undo);
    m_new->setIconText(tr("New"));
    m_edit->setIconText(tr("Edit"));
    m_new->setToolTip(tr("Add a contact"));
    m_edit->setToolTip(tr("Open the contact (Enter, or a double click)"));
    m_delete->setToolTip(tr("Delete the selected contacts"));
    // The same keys edit text in the search box.
    for (QAction *action : {m_delete, m_undo}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_table.addAction(action);
    }
    connect(m_new, &QAction::triggered, this, &ContactCommands::newContact);
    connect(m_edit, &QAction::triggered, this, &ContactCommands::editCurrent);
    connect(m_delete, &QAction::triggered, this, &ContactCommands::deleteSelected);
    connect(m_undo, &QAction::triggered, this, &ContactCommands::undo);
}

void ContactCommands::updateActions()
{
    const bool hasList = m_session.list().total() >= 0;
    const bool mayWrite = m_session.mayWrite();
    m_new->setEnabled(hasList && mayWrite);
    m_edit->setEnabled(m_session.model().recordAt(m_table.currentIndex().row()).chunk);
    m_edit->setText(mayWrite ? tr("&Edit contact…") : tr("&Show contact…"));
    m_edit->setIconText(mayWrite ? tr("Edit") : tr("Show"));
    m_delete->setEnabled(mayWrite && m_session.selection().selectedCount() > 0);
    m_undo->setEnabled(!m_session.deletions().isEmpty());
}

void ContactCommands::newContact()
{
    show(std::make_unique<EditSession>(m_session));
}

void ContactCommands::editCurrent()
{
    openContact(m_session.model().handleAt(m_table.currentIndex().row()));
}

void ContactCommands::openContact(RecordHandle contact)
{
    const RecordRef record = m_session.list().store().record(contact);
    if (!record.chunk) {
        Q_EMIT remarked(tr("This contact is not read yet"));
        return;
    }
    const ContactId id = record.chunk->id(record.row);
    if (m_session.deletions().contains(id) || m_session.queue().isLeaving(id)) {
        Q_EMIT remarked(tr("This contact is being deleted"));
        return;
    }
    show(std::make_unique<EditSession>(m_session, contact));
}

void ContactCommands::openContact(ContactId contact)
{
    openContact(m_session.list().store().find(contact).value_or(RecordHandle()));
}

void ContactCommands::openChange(qint64 change)
{
    const WriteQueue::Change *found = m_session.queue().find(change);
    if (found && found->state == WriteQueue::State::NotDone
        && found->write.request.kind != WriteRequest::Kind::Delete)
        show(std::make_unique<EditSession>(m_session, *found));
}

void ContactCommands::show(std::unique_ptr<EditSession> session)
{
    QStringList keys;
    for (const ParameterUsage::Entry &entry : m_session.list().store().parameterUsage().mostUsed())
        keys << entry.key;
    auto *dialog =
        new ContactDialog(std::move(session), m_session.territories(), keys, m_table.window());
    m_dialogs.removeAll(QPointer<QDialog>());
    m_dialogs << dialog;
    connect(dialog, &ContactDialog::openContactRequested, this,
            qOverload<RecordHandle>(&ContactCommands::openContact));
    connect(dialog, &ContactDialog::changesRequested, this, &ContactCommands::changesRequested);
    dialog->open();
}

ContactCommands::Chosen ContactCommands::chosen() const
{
    Chosen chosen;
    for (const RecordHandle handle : m_session.selection().selectedHandles(&chosen.notRead)) {
        const RecordRef record = m_session.list().store().record(handle);
        const ContactId id = record.chunk->id(record.row);
        if (m_session.deletions().contains(id) || m_session.queue().isLeaving(id))
            continue;
        ContactFields fields = record.chunk->fields(record.row);
        fields.parameters.clear(); // only who it is: there may be many of them
        auto &group = fields.hasOptedOut ? chosen.optedOut : chosen.others;
        group.push_back({id, ContactValues::from(fields)});
        chosen.handles.push_back(handle);
    }
    return chosen;
}

void ContactCommands::deleteSelected()
{
    const Chosen chosen = this->chosen();
    if (chosen.handles.empty()) {
        Q_EMIT remarked(chosen.notRead > 0 ? tr("None of the selected contacts is read yet")
                                           : tr("Nothing to delete"));
        return;
    }
    if (chosen.others.size() == 1 && chosen.optedOut.empty() && chosen.notRead == 0)
        m_session.deletions().add(chosen.others);
    else
        ask(chosen);
}

void ContactCommands::ask(const Chosen &chosen)
{
    DeleteDialog::Question question;
    question.contacts = qint64(chosen.handles.size());
    question.optedOut = qint64(chosen.optedOut.size());
    question.notRead = chosen.notRead;
    question.listTotal = m_session.list().total();
    if (chosen.handles.size() == 1) {
        const auto &only = chosen.optedOut.empty() ? chosen.others : chosen.optedOut;
        question.onlyName =
            ChangesModel::contactText(only.front().contact, m_session.phoneNumbers());
    }
    question.timeToSend = [session = &m_session](qint64 changes) {
        return session->timeToSend(changes);
    };
    auto *dialog = new DeleteDialog(question, m_table.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialogs << dialog;
    connect(dialog, &DeleteDialog::saveCopyRequested, this,
            [this, handles = chosen.handles] { saveCopy(handles); });
    connect(dialog, &QDialog::accepted, this, [this, dialog, chosen] {
        std::vector<WriteQueue::Deletion> deletions = chosen.others;
        if (dialog->includesOptedOut())
            deletions.insert(deletions.end(), chosen.optedOut.begin(), chosen.optedOut.end());
        m_session.deletions().add(std::move(deletions));
    });
    dialog->open();
}

void ContactCommands::saveCopy(const std::vector<RecordHandle> &contacts)
{
    auto *dialog =
        new QFileDialog(m_table.window(), tr("Save a copy"),
                        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setObjectName(QStringLiteral("saveCopyDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilter(tr("Tables (*.csv)"));
    dialog->selectFile(QStringLiteral("contacts.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, contacts](const QString &path) {
        m_csv->save(m_session.list().store().snapshot(), contacts, path);
    });
    dialog->open();
}

void ContactCommands::undo()
{
    if (m_session.deletions().undo())
        Q_EMIT remarked(tr("Nothing is deleted"));
}

} // namespace contacts
