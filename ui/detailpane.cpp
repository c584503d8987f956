// SPDX-License-Identifier: MIT
#include "detailpane.h"

#include "contactdetail.h"
#include "detaillist.h"
#include "digestdetail.h"
#include "icons.h"

#include <QEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace contacts {

namespace {

using namespace std::chrono_literals;

//! Held down, an arrow key passes many contacts; nobody sees this delay.
constexpr auto followsWithin = 30ms;
//! While the list is read, what many contacts have in common changes with each page.
constexpr auto listSettles = 400ms;
constexpr int margin = 8;
constexpr int iconSize = 16;
constexpr int narrowest = 180;

} // namespace

DetailPane::DetailPane(AccountSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(session.model())
    , m_refresh(session.clock().makeTimer())
{
    setObjectName(QStringLiteral("detailPane"));
    setAccessibleName(tr("Details"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHead());
    m_pages = new QStackedWidget(this);
    m_message = new QLabel(m_pages);
    m_message->setObjectName(QStringLiteral("detailMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setMargin(2 * margin);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_message->setBackgroundRole(QPalette::Base);
    m_message->setAutoFillBackground(true);
    m_list = new DetailList(session.clock(), m_pages);
    m_list->setMinimumWidth(narrowest);
    m_pages->addWidget(m_message);
    m_pages->addWidget(m_list);
    layout->addWidget(m_pages, 1);
    connect(m_list, &DetailList::copied, this, &DetailPane::copied);
    connect(&m_worker, &DigestWorker::digested, this, &DetailPane::onDigested);
    connectSession();
    updateIcons();
}

DetailPane::~DetailPane() = default;

QWidget *DetailPane::createHead()
{
    auto *head = new QWidget(this);
    m_titleLabel = new QLabel(head);
    m_titleLabel->setObjectName(QStringLiteral("detailTitle"));
    m_titleLabel->setTextFormat(Qt::PlainText);
    m_titleLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont bold = font();
    bold.setBold(true);
    m_titleLabel->setFont(bold);
    m_edit = new QToolButton(head);
    m_edit->setObjectName(QStringLiteral("detailEdit"));
    // So that what is beneath does not jump when several are selected.
    QSizePolicy policy = m_edit->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_edit->setSizePolicy(policy);
    m_edit->setText(tr("Edit"));
    m_edit->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_edit->setAutoRaise(true);
    m_edit->setFocusPolicy(Qt::TabFocus);
    connect(m_edit, &QToolButton::clicked, this, [this] {
        if (m_contact.isValid())
            Q_EMIT editRequested(m_contact);
    });
    auto *top = new QHBoxLayout;
    top->addWidget(m_titleLabel, 1);
    top->addWidget(m_edit);

    m_remark = new QWidget(head);
    m_remarkIcon = new QLabel(m_remark);
    m_remarkText = new QLabel(m_remark);
    m_remarkText->setObjectName(QStringLiteral("detailRemark"));
    m_remarkText->setTextFormat(Qt::PlainText);
    m_remarkText->setWordWrap(true);
    auto *remark = new QHBoxLayout(m_remark);
    remark->setContentsMargins(0, 0, 0, 0);
    remark->addWidget(m_remarkIcon, 0, Qt::AlignTop);
    remark->addWidget(m_remarkText, 1);
    m_remark->hide();

    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(margin, margin / 2, margin / 2, margin / 2);
    layout->setSpacing(margin / 2);
    layout->addLayout(top);
    layout->addWidget(m_remark);
    return head;
}

void DetailPane::connectSession()
{
    const ContactSelection &selection = m_session.selection();
    const auto follow = [this] { refreshWithin(followsWithin); };
    connect(&selection, &QItemSelectionModel::currentChanged, this, follow);
    connect(&selection, &ContactSelection::selectedRowsChanged, this, follow);
    connect(&m_model, &QAbstractItemModel::modelReset, this, follow);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, follow);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, follow);
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                const int current = m_session.selection().currentIndex().row();
                if (!isSeveral() && current >= first.row() && current <= last.row())
                    refreshWithin(followsWithin);
            });
    connect(&m_session, &AccountSession::stateChanged, this, [this] {
        // The model tells of one contact's times.
        if (isSeveral() && m_zone != m_model.text().zone())
            refreshWithin(followsWithin);
    });
    const ContactList &list = m_session.list();
    const auto settle = [this] {
        if (isSeveral())
            refreshWithin(listSettles);
    };
    connect(&list, &ContactList::pageApplied, this, settle);
    connect(&list, &ContactList::contactsChanged, this, settle);
    connect(&list, &ContactList::contactRemoved, this, settle);
    connect(&list, &ContactList::contactsDropped, this, settle);
}

void DetailPane::focusDetails()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void DetailPane::refreshWithin(std::chrono::milliseconds delay)
{
    if (!isVisible())
        return; // made anew when it is shown
    const std::chrono::milliseconds due = m_session.clock().now() + delay;
    if (m_refresh->isActive() && m_due <= due)
        return;
    m_due = due;
    const bool isAboutList = delay == listSettles;
    m_refresh->start(delay, [this, isAboutList] {
        if (isAboutList && m_worker.isWorking())
            m_isOutdated = true; // first comes what was asked for, else it never would
        else
            refresh();
    });
}

void DetailPane::refresh()
{
    m_refresh->stop();
    m_selected = m_session.selection().selectedCount();
    if (isSeveral()) {
        showSeveral();
    } else {
        m_worker.cancel();
        m_showsDigest = false;
        showOne();
    }
}

void DetailPane::showOne()
{
    const QModelIndex current = m_session.selection().currentIndex();
    const RecordHandle contact = m_model.handleAt(current.row());
    const RecordRef record = m_session.list().store().record(contact);
    const bool isSame = contact == m_contact && contact.isValid();
    if (!isSame) {
        const bool isGone =
            m_contact.isValid() && !m_session.list().store().record(m_contact).chunk;
        m_gone = isGone ? m_title : QString();
    }
    m_contact = record.chunk ? contact : RecordHandle{};
    const auto mark = current.isValid()
        ? ContactTableModel::Mark(m_model.data(current, ContactTableModel::MarkRole).toInt())
        : ContactTableModel::Mark::None;
    m_edit->setEnabled(record.chunk && mark != ContactTableModel::Mark::Leaving);
    m_edit->setVisible(record.chunk != nullptr);
    if (mark == ContactTableModel::Mark::Leaving)
        setRemark(QStringLiteral("delete"), tr("This contact will be deleted."));
    else if (mark == ContactTableModel::Mark::NoLongerFound)
        setRemark(QStringLiteral("info"), tr("This contact no longer matches the search."));
    else if (!m_gone.isEmpty())
        setRemark(QStringLiteral("info"), tr("%1 is no longer in the list.").arg(m_gone));
    else
        setRemark({}, {});
    if (record.chunk) {
        setTitle(ContactDetail::title(m_model.text(), record));
        m_list->setRows(ContactDetail::rows(m_model.text(), record), isSame);
        m_pages->setCurrentWidget(m_list);
        return;
    }
    setTitle({});
    if (!current.isValid())
        showMessage(tr("No contact is chosen."));
    else if (m_model.rowState(current.row()) == ContactTableModel::RowState::Unreadable)
        showMessage(tr("This contact could not be read."));
    else
        showMessage(tr("This contact is not read yet."));
}

void DetailPane::showSeveral()
{
    m_contact = {};
    m_gone.clear();
    m_edit->hide();
    setRemark({}, {});
    setTitle(tr("%Ln contact(s) selected", nullptr, int(m_selected)));
    if (!m_showsDigest)
        showMessage(tr("Counting…"));
    m_isOutdated = false;
    m_worker.digest(m_session.list().store().snapshot(), m_session.selection().selectedRowsNow());
}

void DetailPane::onDigested(const std::shared_ptr<const SelectionDigest> &digest)
{
    m_zone = m_model.text().zone();
    m_list->setRows(DigestDetail::rows(*digest, m_session.territories(), m_zone), true);
    m_pages->setCurrentWidget(m_list);
    m_showsDigest = true;
    if (std::exchange(m_isOutdated, false))
        refreshWithin(listSettles);
}

void DetailPane::showMessage(const QString &text)
{
    m_list->setRows({}, false);
    m_message->setText(text);
    m_pages->setCurrentWidget(m_message);
}

void DetailPane::setTitle(const QString &title)
{
    m_title = title;
    updateTitle();
}

void DetailPane::updateTitle()
{
    // A name may be of any length; the line below has all of it.
    const QString shown =
        m_titleLabel->fontMetrics().elidedText(m_title, Qt::ElideRight, m_titleLabel->width());
    m_titleLabel->setText(shown);
    // At the side where the window begins, whatever the name's own direction is.
    m_titleLabel->setAlignment(Qt::AlignAbsolute | Qt::AlignVCenter
                               | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
    m_titleLabel->setToolTip(
        shown == m_title ? QString() : QStringLiteral("<qt>%1</qt>").arg(m_title.toHtmlEscaped()));
    m_titleLabel->setAccessibleName(m_title);
}

void DetailPane::setRemark(const QString &icon, const QString &text)
{
    m_remarkIconName = icon;
    m_remarkText->setText(text);
    m_remark->setVisible(!text.isEmpty());
    updateIcons();
}

void DetailPane::updateIcons()
{
    const QColor color = palette().color(QPalette::WindowText);
    m_edit->setIcon(Icons::icon(QStringLiteral("edit"), color));
    if (!m_remarkIconName.isEmpty()) {
        m_remarkIcon->setPixmap(Icons::icon(m_remarkIconName, color)
                                    .pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    }
}

void DetailPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void DetailPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_refresh->stop();
    m_worker.cancel();
}

void DetailPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateTitle();
}

void DetailPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_edit)
        updateIcons();
    if (event->type() == QEvent::LayoutDirectionChange && m_titleLabel)
        updateTitle();
}

} // namespace contacts
