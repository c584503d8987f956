// SPDX-License-Identifier: MIT
#include "contactcommands.h"

#include "contactdialog.h"
#include "contacttableview.h"
#include "deletedialog.h"
#include "edit/changesmodel.h"
#include "export/contactcsv.h"

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
    for (QAction *action : {m_delete, m_undo})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table.addAction(m_delete);
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
    const bool isNew = session->isNew();
    auto *dialog =
        new ContactDialog(std::move(session), m_session.territories(), keys, m_table.window());
    m_dialogs.removeAll(QPointer<QDialog>());
    m_dialogs << dialog;
    connect(dialog, &ContactDialog::openContactRequested, this,
            qOverload<RecordHandle>(&ContactCommands::openContact));
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, isNew] { Q_EMIT saved(dialog->contact(), isNew); });
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
        (record.chunk->hasOptedOut(record.row) ? chosen.optedOut : chosen.others).push_back(handle);
    }
    return chosen;
}

//! Of those who are still there.
std::vector<WriteQueue::Deletion>
ContactCommands::deletionsOf(const std::vector<RecordHandle> &contacts) const
{
    std::vector<WriteQueue::Deletion> deletions;
    deletions.reserve(contacts.size());
    for (const RecordHandle handle : contacts) {
        const RecordRef record = m_session.list().store().record(handle);
        if (!record.chunk)
            continue;
        ContactFields fields = record.chunk->fields(record.row);
        fields.parameters.clear(); // only who it is: there may be many of them
        deletions.push_back({fields.id, ContactValues::from(fields)});
    }
    return deletions;
}

void ContactCommands::deleteSelected()
{
    const Chosen chosen = this->chosen();
    if (chosen.others.empty() && chosen.optedOut.empty()) {
        Q_EMIT remarked(chosen.notRead > 0 ? tr("None of the selected contacts is read yet")
                                           : tr("Nothing to delete"));
        return;
    }
    if (chosen.others.size() == 1 && chosen.optedOut.empty() && chosen.notRead == 0)
        m_session.deletions().add(deletionsOf(chosen.others));
    else
        ask(chosen);
}

void ContactCommands::ask(const Chosen &chosen)
{
    std::vector<RecordHandle> all = chosen.others;
    all.insert(all.end(), chosen.optedOut.begin(), chosen.optedOut.end());
    DeleteDialog::Question question;
    question.contacts = qint64(all.size());
    question.optedOut = qint64(chosen.optedOut.size());
    question.notRead = chosen.notRead;
    question.listTotal = m_session.list().total();
    if (all.size() == 1) {
        question.onlyName =
            ChangesModel::contactText(deletionsOf(all).front().contact, m_session.phoneNumbers());
    }
    question.timeToSend = [session = &m_session](qint64 changes) {
        return session->timeToSend(changes);
    };
    auto *dialog = new DeleteDialog(question, m_table.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialogs << dialog;
    connect(dialog, &DeleteDialog::saveCopyRequested, this,
            [this, dialog, all] { saveCopy(all, dialog); });
    connect(dialog, &QDialog::accepted, this, [this, dialog, chosen, all] {
        m_session.deletions().add(deletionsOf(dialog->includesOptedOut() ? all : chosen.others));
    });
    dialog->open();
}

void ContactCommands::saveCopy(const std::vector<RecordHandle> &contacts, QWidget *parent)
{
    auto *dialog =
        new QFileDialog(parent, tr("Save a copy"),
                        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setObjectName(QStringLiteral("saveCopyDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilter(tr("Tables (*.csv)"));
    dialog->selectFile(QStringLiteral("contacts.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, contacts](const QString &path) {
        m_csv->save({m_session.list().store().snapshot(), ContactRows(contacts),
                     ExportColumns::asServers(), CsvFormat::asServers(), path});
    });
    dialog->open();
}

void ContactCommands::undo()
{
    const std::vector<WriteQueue::Deletion> newest = m_session.deletions().newest();
    if (!m_session.deletions().undo())
        return;
    if (newest.size() == 1) {
        Q_EMIT remarked(
            tr("%1 stays")
                .arg(ChangesModel::contactText(newest.front().contact, m_session.phoneNumbers())));
    } else {
        Q_EMIT remarked(tr("%Ln contact(s) stay", nullptr, int(newest.size())));
    }
}

} // namespace contacts
