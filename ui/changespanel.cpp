// SPDX-License-Identifier: MIT
#include "changespanel.h"

#include "changescsv.h"
#include "changetext.h"
#include "plainmessagebox.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace contacts {

namespace {

constexpr int rowPadding = 3;
//! Resizing a column to its contents looks at so many rows, not at a hundred thousand.
constexpr int resizePrecision = 100;

QPushButton *button(const char *name, const QString &text, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(QLatin1String(name));
    return made;
}

//! What is on its way, or done, cannot be taken back.
bool canDiscard(const WriteQueue::Change &change)
{
    return change.state == WriteQueue::State::Waiting || change.state == WriteQueue::State::NotDone;
}

} // namespace

ChangesPanel::ChangesPanel(AccountSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_queue(session.queue())
    , m_model(new ChangesModel(session.queue(), session.phoneNumbers(),
                               session.model().text().zone(), this))
    , m_csv(new ChangesCsv(session.queue(), this))
{
    setObjectName(QStringLiteral("changesPanel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(6);
    layout->addWidget(createHead());
    createTable();
    layout->addWidget(m_table, 1);
    layout->addWidget(createFoot());

    // The queue's as well.
    connect(&session, &AccountSession::stateChanged, this, &ChangesPanel::refresh);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_current = currentId(); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ChangesPanel::keepCurrent);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ChangesPanel::keepCurrent);
    connect(m_csv, &ChangesCsv::saved, this, [this](qint64 changes) {
        Q_EMIT remarked(tr("%Ln change(s) saved in the file", nullptr, int(changes)));
    });
    connect(m_csv, &ChangesCsv::failed, this, [this](const QString &reason) {
        Q_EMIT remarked(tr("The file could not be saved: %1").arg(reason));
    });
    refresh();
}

QWidget *ChangesPanel::createHead()
{
    auto *head = new QWidget(this);
    m_title = new QLabel(head);
    m_title->setObjectName(QStringLiteral("changesTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_send = button("changesSend", {}, head);
    m_pause = button("changesPause", {}, head);
    m_discardWaiting = button("changesDiscardWaiting", {}, head);
    m_close = button("changesClose", tr("Close"), head);
    m_close->setToolTip(tr("Hide the changes; they go on all the same"));
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_send);
    layout->addWidget(m_pause);
    layout->addWidget(m_discardWaiting);
    layout->addWidget(m_close);
    connect(m_send, &QPushButton::clicked, &m_queue, &WriteQueue::sendHeld);
    connect(m_pause, &QPushButton::clicked, this, &ChangesPanel::pauseOrGoOn);
    connect(m_discardWaiting, &QPushButton::clicked, this, &ChangesPanel::discardWaiting);
    connect(m_close, &QPushButton::clicked, this, &ChangesPanel::closeRequested);
    return head;
}

void ChangesPanel::createTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("changesTable"));
    m_table->setAccessibleName(tr("Changes"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setCornerButtonEnabled(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * rowPadding);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setResizeContentsPrecision(resizePrecision);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ChangesModel::ContactColumn, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ChangesPanel::refreshCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ChangesPanel::refreshButtons);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &ChangesPanel::openCurrent);
}

QWidget *ChangesPanel::createFoot()
{
    auto *foot = new QWidget(this);
    m_detail = new QLabel(foot);
    m_detail->setObjectName(QStringLiteral("changesDetail"));
    m_technical = new QLabel(foot);
    m_technical->setObjectName(QStringLiteral("changesTechnical"));
    for (QLabel *label : {m_detail, m_technical}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_showTechnical = new QToolButton(foot);
    m_showTechnical->setObjectName(QStringLiteral("changesShowTechnical"));
    m_showTechnical->setText(tr("Details"));
    m_showTechnical->setCheckable(true);
    m_showTechnical->setAutoRaise(true);
    m_retry = button("changesRetry", tr("Try &again"), foot);
    m_open = button("changesOpen", tr("&Open…"), foot);
    m_adopt = button("changesAdopt", tr("It is &there"), foot);
    m_discard = button("changesDiscard", tr("Discard"), foot);
    m_save = button("changesSave", tr("Save as CSV…"), foot);
    m_clear = button("changesClear", tr("Clear finished"), foot);
    m_clear->setToolTip(tr("Take what is done off this list"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_retry);
    buttons->addWidget(m_open);
    buttons->addWidget(m_adopt);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_showTechnical);
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    buttons->addWidget(m_clear);
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_detail);
    layout->addWidget(m_technical);
    layout->addLayout(buttons);
    connect(m_retry, &QPushButton::clicked, this, &ChangesPanel::retrySelected);
    connect(m_showTechnical, &QToolButton::toggled, this, &ChangesPanel::refreshCurrent);
    connect(m_open, &QPushButton::clicked, this, &ChangesPanel::openCurrent);
    connect(m_adopt, &QPushButton::clicked, this, [this] {
        if (const WriteQueue::Change *change = m_queue.find(currentId()))
            m_queue.adopt(change->id, change->found.front());
    });
    connect(m_discard, &QPushButton::clicked, this, &ChangesPanel::discardSelected);
    connect(m_save, &QPushButton::clicked, this, &ChangesPanel::chooseFile);
    connect(m_clear, &QPushButton::clicked, &m_queue, &WriteQueue::clearDone);
    return foot;
}

void ChangesPanel::refresh()
{
    if (!isVisible())
        return; // for every change of thousands; it is made up for in showEvent()
    m_model->setZone(m_session.model().text().zone());
    const WriteQueue::Counts &counts = m_queue.counts();
    m_title->setText(titleText());
    m_send->setText(tr("&Send %Ln change(s)", nullptr, int(counts.held)));
    m_send->setVisible(counts.held > 0);
    m_send->setEnabled(m_session.mayWrite());
    m_pause->setVisible(counts.waiting > counts.held);
    m_pause->setText(isStopped() ? tr("&Go on sending") : tr("&Pause"));
    m_discardWaiting->setVisible(counts.waiting > 0);
    m_discardWaiting->setText(tr("Discard %Ln waiting…", nullptr, int(counts.waiting)));
    m_save->setEnabled(m_model->rowCount() > 0);
    m_clear->setEnabled(counts.done > 0);
    refreshCurrent();
}

QString ChangesPanel::titleText() const
{
    const WriteQueue::Counts &counts = m_queue.counts();
    QStringList parts;
    if (!m_queue.loadError().isEmpty()) {
        parts << tr("The changes of earlier runs cannot be read from this computer's disk: %1")
                     .arg(m_queue.loadError());
    }
    if (!m_queue.eraseError().isEmpty()) {
        parts << tr("What is finished cannot be erased from this computer's disk: %1")
                     .arg(m_queue.eraseError());
    }
    if (counts.waiting > counts.held && m_queue.isPaused())
        parts << tr("Paused");
    else if (counts.waiting > counts.held && m_queue.obstacle())
        parts << ChangeText::refusalTitle(*m_queue.obstacle(), m_session.server());
    if (counts.held > 0)
        parts << tr("%Ln change(s) from last time were never sent.", nullptr, int(counts.held));
    if (counts.waiting > counts.held)
        parts << tr("%Ln waiting", nullptr, int(counts.waiting - counts.held));
    if (counts.sending > 0)
        parts << tr("%Ln sending", nullptr, int(counts.sending));
    if (counts.checking > 0)
        parts << tr("%Ln being checked", nullptr, int(counts.checking));
    if (counts.notDone > 0)
        parts << tr("%Ln not done", nullptr, int(counts.notDone));
    if (counts.done > 0)
        parts << tr("%Ln done", nullptr, int(counts.done));
    return parts.isEmpty() ? tr("No changes yet") : parts.join(QStringLiteral("  ·  "));
}

void ChangesPanel::pauseOrGoOn()
{
    if (!isStopped())
        return m_queue.setPaused(true);
    m_queue.setPaused(false);
    m_queue.resume();
}

void ChangesPanel::refreshCurrent()
{
    const WriteQueue::Change *change = m_queue.find(currentId());
    QString text;
    if (change) {
        text = ChangeText::title(*change, m_session.server());
        const QString advice = ChangeText::advice(*change, m_session.model().text().zone());
        if (!advice.isEmpty())
            text += u'\n' + advice;
    }
    m_detail->setText(text);
    m_detail->setVisible(!text.isEmpty());
    const QString technical = change ? ChangeText::details(*change) : QString();
    m_technical->setText(technical);
    m_technical->setVisible(m_showTechnical->isChecked() && !technical.isEmpty());
    m_showTechnical->setEnabled(!technical.isEmpty());
    refreshButtons();
}

void ChangesPanel::refreshButtons()
{
    const WriteQueue::Counts &counts = m_queue.counts();
    const WriteQueue::Change *change = m_queue.find(currentId());
    // Where there is none at all, a hundred thousand selected ones are not looked at for it.
    const bool mayRetry = m_session.mayWrite() && counts.notDone + counts.checking > 0;
    const bool mayDiscard = counts.notDone + counts.waiting > 0;
    m_retry->setEnabled(mayRetry && isAnySelected(&ChangeText::canRetry));
    m_discard->setEnabled(mayDiscard && isAnySelected(&canDiscard));
    m_open->setEnabled(change && ChangeText::canOpen(*change));
    m_adopt->setVisible(change && change->reason == WriteQueue::Reason::FoundOthers
                        && change->found.size() == 1);
}

//! Screen readers and the keyboard start from the current row.
void ChangesPanel::keepCurrent()
{
    int row = m_model->rowOf(m_current);
    if (currentId() == 0 || row >= 0) {
        row = std::max(row, 0);
        if (row < m_model->rowCount())
            m_table->setCurrentIndex(m_model->index(row, 0));
    }
    m_current = 0;
    refreshCurrent();
}

qint64 ChangesPanel::currentId() const
{
    return m_model->idAt(m_table->currentIndex().row());
}

bool ChangesPanel::isAnySelected(bool (*is)(const WriteQueue::Change &)) const
{
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const WriteQueue::Change *change = m_queue.find(m_model->idAt(row));
            if (change && is(*change))
                return true;
        }
    }
    return false;
}

std::vector<qint64> ChangesPanel::selectedIds(bool (*are)(const WriteQueue::Change &)) const
{
    std::vector<qint64> ids;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const WriteQueue::Change *change = m_queue.find(m_model->idAt(row));
            if (change && are(*change))
                ids.push_back(change->id);
        }
    }
    std::sort(ids.begin(), ids.end()); // sent in the order in which they were made
    return ids;
}

void ChangesPanel::retrySelected()
{
    for (const qint64 id : selectedIds(&ChangeText::canRetry))
        m_queue.retry(id);
}

void ChangesPanel::openCurrent()
{
    const WriteQueue::Change *change = m_queue.find(currentId());
    if (!change || !ChangeText::canOpen(*change))
        return;
    const bool isDeletion = change->write.request.kind == WriteRequest::Kind::Delete;
    if (change->state == WriteQueue::State::NotDone && !isDeletion)
        Q_EMIT openChangeRequested(change->id);
    else
        Q_EMIT openContactRequested(isDeletion ? change->write.request.id : change->contact);
}

void ChangesPanel::discardSelected()
{
    const std::vector<qint64> ids = selectedIds(&canDiscard);
    const auto discard = [this, ids] { m_queue.discard(ids); };
    ask(tr("Discard %Ln change(s)?", nullptr, int(ids.size())), tr("&Discard"), discard);
}

void ChangesPanel::discardWaiting()
{
    ask(tr("Discard %Ln change(s) that were never sent?", nullptr, int(m_queue.counts().waiting)),
        tr("&Discard"), [this] { m_queue.discardWaiting(); });
}

void ChangesPanel::ask(const QString &question, const QString &button,
                       const std::function<void()> &agreed)
{
    auto *box = new PlainMessageBox(
        "changesDiscardBox", QMessageBox::Question, tr("Changes"), question,
        tr("They are forgotten. Nothing more changes on the server."), window());
    QPushButton *yes = box->addButton(button, QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("changesDiscardConfirm"));
    box->setDefaultButton(box->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(yes, &QPushButton::clicked, this, agreed);
    box->open();
}

void ChangesPanel::chooseFile()
{
    auto *dialog =
        new QFileDialog(window(), tr("Save the changes"),
                        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setObjectName(QStringLiteral("changesFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilter(tr("Tables (*.csv)"));
    dialog->selectFile(QStringLiteral("changes.csv"));
    connect(dialog, &QFileDialog::fileSelected, m_csv,
            [this](const QString &path) { m_csv->save(m_session.server(), path); });
    dialog->open();
}

void ChangesPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ChangesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_table) {
        m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * rowPadding);
    }
}

} // namespace contacts
