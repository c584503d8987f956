// SPDX-License-Identifier: MIT
#include "accountview.h"

#include "changespanel.h"
#include "columncommands.h"
#include "contactcommands.h"
#include "contacttableview.h"
#include "copycommands.h"
#include "detailpane.h"
#include "errortext.h"
#include "exportcommands.h"
#include "filterdialog.h"
#include "icons.h"
#include "messagebar.h"
#include "noticepage.h"
#include "querybar.h"
#include "queryedit.h"
#include "rowmenu.h"
#include "searchtools.h"
#include "sortcommands.h"
#include "statusline.h"
#include "summarydialog.h"
#include "theme.h"
#include "undobar.h"
#include "viewsbar.h"
#include "viewtools.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLayout>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

namespace contacts {

namespace {
constexpr int toolIconSize = 18;
} // namespace

AccountView::AccountView(AccountSession &session, Clock &clock, const Timings &timings,
                         const SheetState &state, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_savedState(state)
    , m_columnsChosen(!state.columns.isEmpty())
{
    setObjectName(QStringLiteral("accountView"));
    createPages();
    createChanges();
    createActions();
    createToolBar();
    createPanes();
    m_status = new StatusLine(session, clock, timings, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_search->bar());
    if (auto *strip = createPracticeStrip())
        layout->addWidget(strip);
    layout->addWidget(m_message);
    layout->addWidget(m_panes, 1);
    layout->addWidget(m_undoBar);
    layout->addWidget(m_status);
    connectSession();
    updateIcons();

    if (!m_savedState.columns.isEmpty())
        m_table->applyLayout(m_savedState.columns);
    if (session.list().total() >= 0)
        onFirstPage();
    updatePage();
    updateActions();
}

AccountView::~AccountView() = default;

QWidget *AccountView::createPracticeStrip()
{
    if (!m_session.account().isPractice())
        return nullptr;
    auto *strip = new QLabel(tr("Practice account: nothing here is real"), this);
    strip->setObjectName(QStringLiteral("practiceStrip"));
    strip->setTextFormat(Qt::PlainText);
    strip->setAlignment(Qt::AlignCenter);
    strip->setContentsMargins(0, 4, 0, 4);
    strip->setAutoFillBackground(true);
    strip->setBackgroundRole(QPalette::ToolTipBase);
    strip->setForegroundRole(QPalette::ToolTipText);
    return strip;
}

void AccountView::createPages()
{
    m_message = new MessageBar(this);
    m_pages = new QStackedWidget(this);
    m_table = new ContactTableView(m_session, m_pages);
    m_empty = new NoticePage(QStringLiteral("empty"), QStringLiteral("people"), m_pages);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    m_table->setFrameShape(QFrame::NoFrame);
}

void AccountView::createChanges()
{
    m_commands = new ContactCommands(m_session, *m_table, this);
    m_copies = new CopyCommands(m_session, *m_table, this);
    m_exports = new ExportCommands(m_session, *m_table, this);
    m_undoBar =
        new UndoBar(m_session.deletions(), m_session.clock(), m_session.phoneNumbers(), this);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setChildrenCollapsible(false);
    m_changes = new ChangesPanel(m_session, m_splitter);
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_changes);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 1);
    // Where Ctrl+Z takes back no text.
    for (QWidget *widget : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_changes)})
        widget->addAction(m_commands->undoAction());
    m_changes->hide();
}

void AccountView::createPanes()
{
    m_views = new ViewTools(m_session, *m_table, *m_search, this);
    m_detail = new DetailPane(m_session, this);
    m_panes = new QSplitter(Qt::Horizontal, this);
    m_panes->setObjectName(QStringLiteral("panes"));
    m_panes->setChildrenCollapsible(false);
    const std::pair<QWidget *, int> panes[] = {{m_views->bar(), 0}, {m_splitter, 1}, {m_detail, 0}};
    for (const auto &[pane, stretch] : panes) {
        m_panes->addWidget(pane);
        m_panes->setStretchFactor(m_panes->indexOf(pane), stretch);
    }
    m_views->showAction()->setChecked(m_savedState.views.isShown);
    m_showDetail->setChecked(m_savedState.detail.isShown);
    m_detail->setVisible(m_savedState.detail.isShown);
    new RowMenu(m_session, *m_table, *m_search,
                {m_commands->editAction(), m_commands->deleteAction(), nullptr,
                 m_copies->copyAction(), m_exports->copyNumbersAction(), m_exports->exportAction()},
                this);
    connectPanes();
}

void AccountView::connectPanes()
{
    connect(m_copies, &CopyCommands::remarked, this, &AccountView::remark);
    connect(m_exports, &ExportCommands::remarked, this, &AccountView::remark);
    connect(m_views, &ViewTools::ownViewsChanged, this, &AccountView::ownViewsChanged);
    connect(m_views->showAction(), &QAction::toggled, this, &AccountView::announceState);
    connect(m_showDetail, &QAction::toggled, this, &AccountView::showDetail);
    connect(m_showSummary, &QAction::triggered, this, &AccountView::showSummary);
    connect(m_panes, &QSplitter::splitterMoved, this, [this] {
        m_panesSized = true;
        announceState();
    });
    connect(m_detail, &DetailPane::editRequested, m_commands,
            qOverload<RecordHandle>(&ContactCommands::openContact));
    connect(m_detail, &DetailPane::copied, this,
            [this](const QString &label) { remark(tr("Copied: %1").arg(label)); });
    connect(m_search->filterAction(), &QAction::triggered, this, [this] {
        const ContactSheet &sheet = m_session.sheet();
        auto *dialog = new FilterDialog(sheet.vocabulary(), sheet.query(), this);
        connect(dialog, &FilterDialog::filterChosen, m_search, &SearchTools::setQuery);
        dialog->open();
    });
}

void AccountView::showDetail(bool shown)
{
    const bool hadFocus = m_detail->isAncestorOf(QApplication::focusWidget());
    m_detail->setVisible(shown);
    if (!shown && hadFocus)
        focusSheet();
    announceState();
}

void AccountView::showSummary()
{
    if (!m_summary) {
        m_summary = new SummaryDialog(m_session, this);
        m_summary->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_summary, &SummaryDialog::filterRequested, m_search, &SearchTools::addPart);
        connect(m_summary, &SummaryDialog::completeRequested, &m_session,
                &AccountSession::completeList);
    }
    m_summary->show();
    m_summary->raise();
    m_summary->activateWindow();
}

void AccountView::setOwnViews(const std::vector<SheetView> &views)
{
    m_views->setOwnViews(views);
}

void AccountView::remark(const QString &text)
{
    m_status->remark(text);
}

void AccountView::createActions()
{
    const auto make = [this](const char *name, const QString &text, const QKeySequence &shortcut) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(shortcut);
        return action;
    };
    m_refresh = make("actionRefresh", tr("&Refresh"), QKeySequence::Refresh);
    m_readAgain =
        make("actionReadAgain", tr("Read &everything again"), QKeySequence(Qt::SHIFT | Qt::Key_F5));
    m_stop = make("actionStop", tr("&Stop reading"), {});
    m_continue = make("actionContinue", tr("&Go on reading"), {});
    m_columns = make("actionColumns", tr("&Columns…"), {});
    // Held down, a key would use up the requests that other programs need.
    m_refresh->setAutoRepeat(false);
    m_readAgain->setAutoRepeat(false);
    m_refresh->setToolTip(tr("Read what is shown and both ends of the list again"));
    m_columns->setToolTip(tr("Choose which columns are shown"));
    m_showChanges = make("actionChanges", tr("C&hanges"), {});
    m_showChanges->setCheckable(true);
    // The letter for “information” on all three systems, and no function key, which laptops keep
    // for themselves.
    m_showDetail = make("actionDetail", tr("&Details"), QKeySequence(Qt::CTRL | Qt::Key_I));
    m_showDetail->setCheckable(true);
    m_showDetail->setToolTip(tr("Show everything about the current contact beside the sheet"));
    m_showSummary =
        make("actionSummary", tr("S&ummary…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    m_showSummary->setToolTip(tr("Pictures of the contacts that are shown"));
    connect(m_showChanges, &QAction::toggled, this, &AccountView::showChanges);

    connect(m_refresh, &QAction::triggered, &m_session, &AccountSession::refresh);
    connect(m_readAgain, &QAction::triggered, &m_session, &AccountSession::readEverythingAgain);
    connect(m_stop, &QAction::triggered, &m_session, &AccountSession::stopReading);
    connect(m_continue, &QAction::triggered, &m_session, &AccountSession::continueReading);
    connect(m_columns, &QAction::triggered, this, &AccountView::chooseColumns);
}

void AccountView::fillMenus(QMenu &edit, QMenu &view)
{
    edit.addAction(m_commands->newAction());
    edit.addAction(m_commands->editAction());
    edit.addAction(m_commands->deleteAction());
    edit.addAction(m_commands->undoAction());
    edit.addSeparator();
    edit.addAction(m_copies->copyAction());
    edit.addAction(m_exports->copyNumbersAction());
    edit.addAction(m_exports->selectAllAction());
    edit.addAction(m_exports->exportAction());
    edit.addSeparator();
    edit.addAction(m_search->findAction());
    edit.addAction(m_search->filterAction());
    edit.addAction(m_search->clearAction());
    view.addAction(m_refresh);
    view.addAction(m_readAgain);
    view.addAction(m_stop);
    view.addAction(m_continue);
    view.addSeparator();
    view.addMenu(m_sort->menu());
    view.addAction(m_columns);
    view.addAction(m_sort->columns().keepNameAction());
    view.addAction(m_sort->columns().resetAction());
    view.addSeparator();
    view.addAction(m_views->showAction());
    view.addAction(m_showDetail);
    view.addAction(m_showChanges);
    view.addAction(m_showSummary);
}

void AccountView::focusSheet()
{
    m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void AccountView::setKeyReplaceable(bool replaceable)
{
    m_keyReplaceable = replaceable;
    updateMessage();
}

int AccountView::narrowest() const
{
    return m_bar->layout()->sizeHint().width();
}

void AccountView::createToolBar()
{
    m_sort = new SortCommands(m_session, *m_table, m_columns, this);
    m_bar = new QToolBar(tr("Tools"), this);
    m_bar->setObjectName(QStringLiteral("toolBar"));
    m_bar->setMovable(false);
    m_bar->setIconSize({toolIconSize, toolIconSize});
    m_bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_bar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_bar->addAction(m_commands->newAction());
    m_bar->addAction(m_commands->editAction());
    m_bar->addAction(m_commands->deleteAction());
    m_bar->addAction(m_refresh);
    m_bar->addAction(m_columns);
    auto *spacer = new QWidget(m_bar);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_bar->addWidget(spacer);
    m_search = new SearchTools(m_session, *m_table, this);
    m_bar->addWidget(m_search->box());
    setTabOrder(m_search->box(), m_table);
}

void AccountView::connectSession()
{
    ContactSheet &sheet = m_session.sheet();
    connect(&m_session, &AccountSession::firstPageArrived, this, &AccountView::onFirstPage);
    connect(&m_session, &AccountSession::stateChanged, this, [this] {
        updateMessage();
        updatePage();
        updateActions();
    });
    connect(&sheet, &ContactSheet::updated, this, [this] {
        updatePage();
        updateActions();
    });
    connect(&sheet, &ContactSheet::sortChanged, this, &AccountView::announceState);
    connect(&sheet, &ContactSheet::queryChanged, this, &AccountView::announceState);
    connect(&sheet, &ContactSheet::questionChanged, m_table, &ContactTableView::expectNewQuestion);
    connect(&m_session.selection(), &ContactSelection::selectedRowsChanged, this,
            &AccountView::updateActions);
    connect(m_table, &ContactTableView::visibleRowsChanged, &m_session,
            &AccountSession::setVisibleRows);
    connect(m_search, &SearchTools::edited, this, [this] {
        updatePage();
        updateActions();
    });
    connect(m_sort, &SortCommands::noteChanged, m_status, &StatusLine::showOrder);
    connect(m_table, &ContactTableView::layoutChanged, this, [this] {
        m_sort->updateIndicator();
        m_columnsChosen = m_columnsChosen || m_views->showsAccountLook();
        announceState();
    });
    connect(m_sort->columns().resetAction(), &QAction::triggered, this, [this] {
        if (m_views->showsAccountLook())
            m_columnsChosen = false;
        announceState();
    });
    connect(m_message, &MessageBar::retryRequested, &m_session, &AccountSession::retry);
    connect(m_message, &MessageBar::actionRequested, this, [this] {
        const auto &problem = m_session.problem();
        const bool moved = problem && problem->kind == ApiError::Kind::Redirected;
        Q_EMIT replaceKeyRequested(moved ? problem->location : QString());
    });
    connect(m_empty, &NoticePage::buttonClicked, this, [this] {
        if (m_session.sheet().isSearching())
            m_search->clear();
        else
            m_session.retry();
    });
    connectChanges();
    connect(m_status, &StatusLine::stopRequested, &m_session, &AccountSession::stopReading);
    connect(m_status, &StatusLine::continueRequested, &m_session, &AccountSession::continueReading);
    connect(m_status, &StatusLine::readAgainRequested, &m_session,
            &AccountSession::readEverythingAgain);
}

void AccountView::connectChanges()
{
    connect(m_commands, &ContactCommands::remarked, m_status, &StatusLine::remark);
    connect(m_commands, &ContactCommands::changesRequested, this, [this] { showChanges(true); });
    connect(m_undoBar, &UndoBar::undoRequested, m_commands->undoAction(), &QAction::trigger);
    connect(m_status, &StatusLine::changesRequested, m_showChanges, &QAction::toggle);
    connect(m_changes, &ChangesPanel::closeRequested, this, [this] { showChanges(false); });
    connect(m_changes, &ChangesPanel::openContactRequested, m_commands,
            qOverload<ContactId>(&ContactCommands::openContact));
    connect(m_changes, &ChangesPanel::openChangeRequested, m_commands,
            &ContactCommands::openChange);
    connect(m_changes, &ChangesPanel::remarked, m_status, &StatusLine::remark);
    connect(&m_session, &AccountSession::contactStored, this,
            [this] { m_status->remark(tr("Saved")); });
    connect(m_commands, &ContactCommands::saved, this, &AccountView::onSaved);
    connect(&m_session.queue(), &WriteQueue::changeUpdated, this, &AccountView::onChangeUpdated);
    // The person would not look for it.
    connect(&m_session.queue(), &WriteQueue::leftOverFound, this, [this] { showChanges(true); });
    connect(&m_session.list(), &ContactList::pageApplied, this, &AccountView::showAwaited);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, m_commands,
            &ContactCommands::updateActions);
}

void AccountView::onSaved(ContactId contact, bool isNew)
{
    const RecordHandle handle = m_session.list().store().find(contact).value_or(RecordHandle());
    if (isNew) {
        m_awaited = handle;
        showAwaited();
    } else {
        m_table->flash(handle);
    }
}

void AccountView::onChangeUpdated(qint64 id)
{
    const WriteQueue::Change *change = m_session.queue().find(id);
    if (!change || change->state != WriteQueue::State::Done
        || change->write.request.kind != WriteRequest::Kind::Delete)
        return;
    m_status->remark(tr("%Ln contact(s) deleted", nullptr, int(++m_deleted)));
    if (changes().unfinished() == changes().held)
        m_deleted = 0;
}

//! A new contact is shown as soon as a page tells where it stands.
void AccountView::showAwaited()
{
    if (!m_awaited.isValid() || !m_table->flash(m_awaited))
        return;
    const int row = m_session.model().rowOf(std::exchange(m_awaited, {}));
    m_session.selection().setCurrentIndex(m_session.model().index(row, 0),
                                          QItemSelectionModel::ClearAndSelect
                                              | QItemSelectionModel::Rows);
}

void AccountView::showChanges(bool shown)
{
    m_showChanges->setChecked(shown);
    const bool hadFocus = m_changes->isAncestorOf(QApplication::focusWidget());
    m_changes->setVisible(shown);
    // The sheet keeps most of the room, until the person wants it otherwise.
    if (shown && !std::exchange(m_changesSized, true)) {
        const int fifth = m_splitter->height() / 5;
        m_splitter->setSizes({3 * fifth, 2 * fifth});
    }
    if (!shown && hadFocus)
        focusSheet();
}

void AccountView::onFirstPage()
{
    const QSignalBlocker quiet(this); // nobody chose this now: it is not to be remembered
    if (m_savedState.columns.isEmpty()) {
        m_table->applyLayout(ColumnLayout::atFirst(m_session.list().store().parameterUsage()));
        m_columnsChosen = false;
    }
    m_session.sheet().setSort(m_savedState.sort);
    if (m_search->text().isEmpty())
        m_search->setText(m_savedState.query);
    m_sort->updateIndicator();
}

void AccountView::announceState()
{
    if (m_session.list().total() < 0)
        return;
    Q_EMIT stateChanged(
        {m_columnsChosen ? m_views->accountColumns() : ColumnLayout(), m_views->accountSort(),
         m_search->text(),
         paneNow(*m_views->bar(), m_views->showAction()->isChecked(), m_savedState.views),
         paneNow(*m_detail, m_showDetail->isChecked(), m_savedState.detail)});
}

//! A pane that is hidden is as wide as it was left.
SheetState::Pane AccountView::paneNow(QWidget &pane, bool isShown,
                                      const SheetState::Pane &before) const
{
    const int width = m_panes->sizes().value(m_panes->indexOf(&pane));
    const bool isSized = m_panesSized && isShown && width > 0;
    return {isShown, isSized ? width : before.width};
}

void AccountView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_search)
        updateIcons();
}

void AccountView::updateIcons()
{
    const QColor color = palette().color(QPalette::ButtonText);
    m_commands->newAction()->setIcon(Icons::icon(QStringLiteral("new"), color));
    m_commands->editAction()->setIcon(Icons::icon(QStringLiteral("edit"), color));
    m_commands->deleteAction()->setIcon(Icons::icon(QStringLiteral("delete"), color));
    m_commands->undoAction()->setIcon(Icons::icon(QStringLiteral("undo"), color));
    m_showChanges->setIcon(Icons::icon(QStringLiteral("changes"), color));
    m_refresh->setIcon(Icons::icon(QStringLiteral("refresh"), color));
    m_columns->setIcon(Icons::icon(QStringLiteral("columns"), color));
    m_copies->copyAction()->setIcon(Icons::icon(QStringLiteral("copy"), color));
    m_stop->setIcon(Icons::icon(QStringLiteral("stop"), color));
    m_search->updateIcons(palette());
}

void AccountView::updateActions()
{
    const bool hasList = m_session.list().total() >= 0;
    m_commands->updateActions();
    m_copies->updateActions();
    m_exports->updateActions();
    m_views->updateActions();
    m_showSummary->setEnabled(hasList);
    m_search->updateActions();
    m_readAgain->setEnabled(hasList);
    m_stop->setEnabled(m_session.walker().isReading());
    m_continue->setEnabled(hasList && !m_session.walker().isReading()
                           && !m_session.list().isWhole());
    m_columns->setEnabled(hasList);
    m_sort->menu()->setEnabled(hasList);
}

void AccountView::updateMessage()
{
    const std::optional<ApiError> &problem = m_session.problem();
    if (!problem) {
        m_message->hide();
        return;
    }
    m_message->showMessage(ErrorText::title(*problem, m_session.server()),
                           ErrorText::advice(*problem, m_session.model().text().zone()),
                           ErrorText::details(*problem));
    if (m_keyReplaceable && m_session.connection() == AccountSession::Connection::KeyNotAccepted)
        m_message->showAction(tr("Replace &key…"));
    else if (m_keyReplaceable && problem->kind == ApiError::Kind::Redirected)
        m_message->showAction(tr("&Change address…"));
    else
        m_message->showAction({});
}

void AccountView::updatePage()
{
    const qint64 total = m_session.list().total();
    ContactSheet &sheet = m_session.sheet();
    const ContactSheet::Coverage coverage = sheet.coverage();
    const QLocale locale;
    if (total < 0) {
        if (m_session.problem())
            m_empty->showText(tr("Nothing could be read yet"), {});
        else
            m_empty->showText(tr("Reading the first contacts…"), {});
    } else if (total == 0) {
        m_empty->showText(tr("No contacts yet"),
                          tr("Contacts that are added to this account appear here."));
    } else if (sheet.isSearching() && coverage.shown == 0) {
        if (sheet.isWorking())
            return; // what stands there now stays until the answer is here
        const QString typed = m_search->text().trimmed();
        if (coverage.isWhole || coverage.read >= coverage.total) {
            m_empty->showText(tr("Nobody found for “%1”").arg(typed),
                              tr("All %Ln contact(s) were searched.", nullptr, int(total)),
                              {tr("Clear search")});
        } else {
            m_empty->showText(
                tr("Nobody found for “%1” so far").arg(typed),
                m_session.walker().isReading()
                    ? tr("%1 of %2 contacts are read and searched. Whoever is found while reading "
                         "goes on appears here.")
                          .arg(locale.toString(coverage.read), locale.toString(total))
                    : tr("Only %1 of %2 contacts are read and searched.")
                          .arg(locale.toString(coverage.read), locale.toString(total)),
                {tr("Clear search")});
        }
    } else {
        // The keyboard is at the sheet, but for who is typing a search.
        const bool appears = m_pages->currentWidget() != m_table;
        m_pages->setCurrentWidget(m_table);
        if (appears && m_search->text().isEmpty())
            m_table->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_table->hasFocus() && total > 0)
        m_search->box()->setFocus();
    m_pages->setCurrentWidget(m_empty);
}

void AccountView::chooseColumns()
{
    m_sort->columns().choose();
}

} // namespace contacts
