// SPDX-License-Identifier: MIT
#include "exportcommands.h"

#include "contacttableview.h"
#include "export/contactcsv.h"

#include <QAction>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QStandardPaths>

#include <algorithm>

namespace contacts {

namespace {
constexpr qint64 contactsOfAPage = 1'000;
} // namespace

ExportCommands::ExportCommands(AccountSession &session, ContactTableView &table, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_table(table)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
    , m_csv(new ContactCsv(this))
    , m_numbers(new NumberCopier(this))
    , m_all(new SelectAll(session.sheet(), session.list(), session.walker(), session.selection(),
                          session.model(), this))
    , m_whole(new WholeResult(session.sheet(), session.list(), session.walker(), this))
{
    createActions();
    connect(m_csv, &ContactCsv::progressed, this, [this](qint64 contacts, qint64 of) {
        if (m_dialog)
            m_dialog->showSaving(contacts, of);
    });
    connect(m_csv, &ContactCsv::saved, this, &ExportCommands::onSaved);
    connect(m_csv, &ContactCsv::failed, this, &ExportCommands::onFailed);
    connect(m_csv, &ContactCsv::cancelled, this,
            [this] { Q_EMIT remarked(tr("The export was cancelled, nothing was saved")); });
    connect(m_whole, &WholeResult::ended, this, &ExportCommands::onWholeEnded);
    connect(m_numbers, &NumberCopier::copied, this, &ExportCommands::onNumbersCopied);
    connect(m_all, &SelectAll::selected, this, &ExportCommands::onAllSelected);
    connect(&session, &AccountSession::stateChanged, this, &ExportCommands::showReading);
    updateActions();
}

ExportCommands::~ExportCommands()
{
    // Its end must not be heard here any more.
    if (m_dialog)
        m_dialog->disconnect(this);
    delete m_dialog;
}

void ExportCommands::createActions()
{
    const auto make = [this](const char *name, const QString &text, const QKeySequence &shortcut) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(shortcut);
        action->setAutoRepeat(false);
        return action;
    };
    m_export = make("actionExport", {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    m_copyNumbers = make("actionCopyNumbers", tr("Copy numbers &only"),
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_selectAll = make("actionSelectAll", tr("Select &all"), QKeySequence::SelectAll);
    m_copyNumbers->setToolTip(tr("Copy the phone numbers of the selected contacts, one on a line, "
                                 "without those who opted out"));
    m_export->setToolTip(tr("Save contacts in a file that a spreadsheet opens"));
    // The same keys edit text in the search box.
    for (QAction *action : {m_copyNumbers, m_selectAll}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_table.addAction(action);
    }
    connect(m_export, &QAction::triggered, this, &ExportCommands::openDialog);
    connect(m_copyNumbers, &QAction::triggered, this, &ExportCommands::copyNumbers);
    connect(m_selectAll, &QAction::triggered, this, &ExportCommands::selectAll);
}

//! One selected row is only where the person is.
bool ExportCommands::isAboutSelection() const
{
    const qint64 selected = m_session.selection().selectedCount();
    return selected > 1 && selected < m_session.model().rowCount();
}

void ExportCommands::updateActions()
{
    const ContactSheet::Coverage coverage = m_session.sheet().coverage();
    const qint64 selected = m_session.selection().selectedCount();
    const bool isSelection = isAboutSelection();
    const int count = int(isSelection ? selected : coverage.shown);
    if (isSelection)
        m_export->setText(tr("&Export the %Ln selected…", nullptr, count));
    else if (m_session.sheet().isSearching() && count > 0)
        m_export->setText(tr("&Export these %Ln…", nullptr, count));
    else if (count > 0)
        m_export->setText(tr("&Export all %Ln…", nullptr, count));
    else
        m_export->setText(tr("&Export…"));
    m_export->setEnabled(coverage.shown > 0);
    m_copyNumbers->setEnabled(selected > 0);
    m_selectAll->setEnabled(coverage.shown > 0);
}

ExportCommands::Chosen ExportCommands::chosen(bool isSelection) const
{
    Chosen chosen;
    chosen.isSelection = isSelection;
    if (chosen.isSelection) {
        qint64 notRead = 0;
        chosen.contacts = m_session.selection().selectedContacts(&notRead);
        chosen.isWhole = notRead == 0;
    } else {
        chosen.contacts = m_session.model().shownContacts();
        chosen.isWhole = m_whole->isThere();
    }
    return chosen;
}

std::chrono::seconds ExportCommands::timeToRead() const
{
    const ContactSheet::Coverage coverage = m_session.sheet().coverage();
    const qint64 unread = std::max<qint64>(1, coverage.total - coverage.read);
    // While nothing is being read nobody has seen the pace; a page is one request, as a change is.
    return m_session.readingTimeLeft().value_or(
        m_session.timeToSend((unread + contactsOfAPage - 1) / contactsOfAPage));
}

ExportDialog::Question ExportCommands::question() const
{
    const ContactSheet::Coverage coverage = m_session.sheet().coverage();
    ExportDialog::Question question;
    question.contacts = m_chosen.contacts.count();
    question.isSelection = m_chosen.isSelection;
    question.isWhole = m_chosen.isWhole;
    question.mayBeMissing = mayBeMissing();
    question.read = std::min(coverage.read, coverage.total);
    question.total = coverage.total;
    question.timeToRead = timeToRead();
    return question;
}

//! Read twice, and the list moved each time.
bool ExportCommands::mayBeMissing() const
{
    return !m_chosen.isWhole && m_session.walker().state() == ListWalker::State::Moved;
}

void ExportCommands::openDialog()
{
    // One is enough: what is under way would be overtaken.
    if (m_dialog || m_csv->isSaving()) {
        Q_EMIT remarked(tr("An export is under way"));
        return;
    }
    m_chosen = chosen(isAboutSelection());
    auto *dialog =
        new ExportDialog(question(), m_options, m_table.layoutNow().keys(),
                         m_session.list().store().parameterUsage().mostUsed(), m_table.window());
    dialog->setFolder(m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exportRequested, this, &ExportCommands::start);
    connect(dialog, &QDialog::rejected, this, &ExportCommands::onDialogClosed);
    m_dialog = dialog;
    dialog->open();
}

void ExportCommands::start(const QString &path)
{
    m_path = path;
    m_folder = QFileInfo(path).absolutePath();
    m_options = m_dialog->options();
    Q_EMIT optionsChanged(m_options);
    if (!m_dialog->readsRest()) {
        save();
        return;
    }
    m_whole->await();
    showReading();
}

void ExportCommands::showReading()
{
    if (!m_dialog || !m_whole->isWaiting())
        return;
    const ContactSheet::Coverage coverage = m_session.sheet().coverage();
    m_dialog->showReading(coverage.read, coverage.total, m_session.readingTimeLeft());
}

void ExportCommands::onWholeEnded(WholeResult::End end)
{
    if (!m_dialog)
        return;
    switch (end) {
    case WholeResult::End::Whole:
    case WholeResult::End::Moved: // more cannot be had, and it is said when it is saved
        m_chosen = chosen(m_chosen.isSelection);
        save();
        return;
    case WholeResult::End::Stopped:
        showChoices(tr("The reading was stopped"), {});
        return;
    case WholeResult::End::Failed:
        showChoices(tr("The other contacts could not be read"),
                    tr("The message above the contacts says why."));
        return;
    case WholeResult::End::OtherQuestion:
        showChoices(tr("Another search began meanwhile"), {});
        return;
    case WholeResult::End::Cancelled:
        return;
    }
}

void ExportCommands::showChoices(const QString &title, const QString &text)
{
    m_chosen = chosen(m_chosen.isSelection);
    m_dialog->showChoices(question(), title, text);
}

void ExportCommands::save()
{
    m_dialog->showSaving(0, m_chosen.contacts.count());
    m_csv->save({m_session.list().store().snapshot(), m_chosen.contacts,
                 m_options.columns(m_table.layoutNow().keys()), m_options.format, m_path});
}

void ExportCommands::onSaved(qint64 contacts)
{
    if (ExportDialog *dialog = m_dialog)
        dialog->accept();
    const QString file = QFileInfo(m_path).fileName();
    Q_EMIT remarked(
        mayBeMissing()
            ? tr("%Ln contact(s) saved in %1; some may be missing", nullptr, int(contacts))
                  .arg(file)
            : tr("%Ln contact(s) saved in %1", nullptr, int(contacts)).arg(file));
    m_chosen = {};
}

void ExportCommands::onFailed(const QString &reason)
{
    if (m_dialog) {
        showChoices(tr("The file could not be saved"), reason);
    } else {
        Q_EMIT remarked(tr("The file could not be saved: %1").arg(reason));
    }
}

void ExportCommands::onDialogClosed()
{
    m_whole->cancel();
    m_csv->cancel();
    m_chosen = {};
}

void ExportCommands::copyNumbers()
{
    m_numbers->copy(m_session.list().store().snapshot(),
                    m_session.selection().selectedContacts(&m_numbersNotRead));
}

void ExportCommands::onNumbersCopied(const NumberCopier::Copied &copied)
{
    if (copied.isTooMuch) {
        Q_EMIT remarked(tr("Not copied: the clipboard takes up to %1 numbers at a time")
                            .arg(QLocale().toString(NumberCopier::mostNumbers)));
        return;
    }
    QStringList parts;
    if (copied.numbers > 0) {
        QGuiApplication::clipboard()->setText(copied.text);
        parts << tr("%Ln number(s) copied", nullptr, int(copied.numbers));
    } else {
        parts << tr("No number to copy");
    }
    if (copied.optedOut > 0)
        parts << tr("%Ln who opted out left out", nullptr, int(copied.optedOut));
    if (copied.withoutNumber > 0)
        parts << tr("%Ln without a number", nullptr, int(copied.withoutNumber));
    if (copied.repeated > 0)
        parts << tr("%Ln with a number that is there already", nullptr, int(copied.repeated));
    if (m_numbersNotRead > 0)
        parts << tr("%Ln selected one(s) not read yet", nullptr, int(m_numbersNotRead));
    Q_EMIT remarked(parts.join(tr("; ", "between the parts of a remark")));
}

void ExportCommands::selectAll()
{
    m_awaitedAll = false;
    m_all->request();
    if (!m_all->isWaiting())
        return;
    m_awaitedAll = true;
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(timeToRead());
    Q_EMIT remarked(tr("All are selected as soon as they are read, in about %Ln minute(s)", nullptr,
                       std::max(1, int(minutes.count()))));
}

void ExportCommands::onAllSelected(WholeResult::End end)
{
    const bool awaited = std::exchange(m_awaitedAll, false);
    const ContactSheet::Coverage coverage = m_session.sheet().coverage();
    const QLocale locale;
    if (end == WholeResult::End::Whole) {
        if (awaited) {
            Q_EMIT remarked(tr("All %Ln contact(s) are selected", nullptr, int(coverage.shown)));
        }
        return;
    }
    const QString covered = tr("Only %1 of %2 contacts are read")
                                .arg(locale.toString(std::min(coverage.read, coverage.total)),
                                     locale.toString(coverage.total));
    Q_EMIT remarked(end == WholeResult::End::Moved
                        ? tr("All that are read are selected; some may be missing")
                        : tr("%1: the others are not selected").arg(covered));
}

} // namespace contacts
