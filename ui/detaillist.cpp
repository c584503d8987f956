// SPDX-License-Identifier: MIT
#include "detaillist.h"

#include "detaildelegate.h"
#include "icons.h"
#include "theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

namespace contacts {

namespace {

constexpr int copyIconSize = 16;
constexpr int buttonSize = 22;
constexpr int buttonMargin = 2;
constexpr int labelPart = 40; //!< of a hundred: what labels take at most
constexpr std::chrono::milliseconds saidFor{1'500};

} // namespace

DetailList::DetailList(Clock &clock, QWidget *parent)
    : QListView(parent)
    , m_model(new DetailModel(this))
    , m_delegate(new DetailDelegate(*m_model, this))
    , m_currentCopy(createButton("detailCopy", Qt::TabFocus))
    , m_hoverCopy(createButton("detailCopyHovered", Qt::NoFocus))
    , m_saidCopied(clock.makeTimer())
{
    setObjectName(QStringLiteral("detailList"));
    setAccessibleName(tr("Details"));
    setModel(m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Its coming and going would change how every line wraps.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    viewport()->setMouseTracking(true);
    m_currentCopy->installEventFilter(this);
    connect(m_currentCopy, &QToolButton::clicked, this, [this] { copy(currentIndex()); });
    connect(m_hoverCopy, &QToolButton::clicked, this, [this] { copy(m_hovered); });
}

DetailList::~DetailList() = default;

QToolButton *DetailList::createButton(const char *name, Qt::FocusPolicy policy)
{
    auto *button = new QToolButton(viewport());
    button->setObjectName(QLatin1String(name));
    button->setAutoRaise(true);
    button->setIconSize(QSize(copyIconSize, copyIconSize));
    button->setFixedSize(buttonSize, buttonSize);
    button->setFocusPolicy(policy);
    button->hide();
    return button;
}

void DetailList::setRows(std::vector<DetailRow> rows, bool keepsPlace)
{
    const int place = verticalScrollBar()->value();
    const int current = currentIndex().row();
    const bool isReset = rows.size() != m_model->rows().size()
        || !std::equal(rows.begin(), rows.end(), m_model->rows().begin(),
                       [](const DetailRow &a, const DetailRow &b) { return a.isSameLine(b); });
    m_model->setRows(std::move(rows));
    layOutLines();
    if (isReset && current >= 0 && current < m_model->rowCount())
        selectionModel()->setCurrentIndex(m_model->index(current), QItemSelectionModel::NoUpdate);
    verticalScrollBar()->setValue(keepsPlace || !isReset ? place : 0);
    placeButtons();
}

void DetailList::layOutLines()
{
    const int width = viewport()->width();
    int label = 0;
    for (const DetailRow &row : m_model->rows())
        label = std::max(label, DetailDelegate::labelWidth(row, fontMetrics()));
    m_delegate->setWidths(width, std::min(label, width * labelPart / 100),
                          buttonSize + buttonMargin);
    doItemsLayout();
}

void DetailList::placeButtons()
{
    const bool hasKeyboard = hasFocus() || m_currentCopy->hasFocus();
    placeButton(m_currentCopy, currentIndex(), hasKeyboard);
    placeButton(m_hoverCopy, m_hovered, !(hasKeyboard && m_hovered == currentIndex()));
}

void DetailList::placeButton(QToolButton *button, const QModelIndex &index, bool isShown)
{
    const bool hasText = index.isValid() && !m_model->row(index).copied.isEmpty();
    if (!isShown || !hasText) {
        button->hide();
        return;
    }
    const QRect line = visualRect(index);
    const QRect place(line.right() + 1 - buttonSize - buttonMargin, line.top(), buttonSize,
                      buttonSize);
    button->setGeometry(QStyle::visualRect(layoutDirection(), line, place));
    const bool said = m_copied == index;
    const QString label = m_model->row(index).label;
    button->setAccessibleName(said ? tr("Copied: %1").arg(label) : tr("Copy %1").arg(label));
    button->setToolTip(withoutMnemonic(said ? tr("Copied") : tr("Copy")));
    const QColor color = palette().color(QPalette::Text);
    button->setIcon(Icons::icon(said ? QStringLiteral("done") : QStringLiteral("copy"), color));
    button->show();
}

void DetailList::copy(const QModelIndex &index)
{
    if (!index.isValid() || m_model->row(index).copied.isEmpty())
        return;
    const DetailRow &row = m_model->row(index);
    QGuiApplication::clipboard()->setText(row.copied);
    m_copied = index;
    m_saidCopied->start(saidFor, [this] {
        m_copied = QPersistentModelIndex();
        placeButtons();
    });
    placeButtons();
    Q_EMIT copied(row.label);
}

bool DetailList::event(QEvent *event)
{
    // The window has a command for copying contacts; here it is the line.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        const bool handled = QListView::event(event);
        if (!currentIndex().isValid() && event->type() == QEvent::FocusIn) {
            const QModelIndex first = moveCursor(MoveHome, Qt::NoModifier);
            selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        }
        placeButtons();
        return handled;
    }
    return QListView::event(event);
}

bool DetailList::eventFilter(QObject *watched, QEvent *event)
{
    const bool result = QListView::eventFilter(watched, event);
    if (watched == m_currentCopy
        && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
        // Where the focus goes is known a moment later.
        QMetaObject::invokeMethod(this, &DetailList::placeButtons, Qt::QueuedConnection);
    }
    return result;
}

bool DetailList::viewportEvent(QEvent *event)
{
    const bool handled = QListView::viewportEvent(event);
    switch (event->type()) {
    case QEvent::HoverMove:
    case QEvent::HoverEnter:
        m_hovered = indexAt(static_cast<QHoverEvent *>(event)->position().toPoint());
        placeButtons();
        break;
    case QEvent::HoverLeave:
        m_hovered = QPersistentModelIndex();
        placeButtons();
        break;
    default:
        break;
    }
    return handled;
}

void DetailList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy(currentIndex());
        event->accept();
        return;
    }
    QListView::keyPressEvent(event);
}

void DetailList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        layOutLines();
    placeButtons();
}

void DetailList::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    placeButtons();
}

void DetailList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    placeButtons();
}

void DetailList::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                             const QList<int> &roles)
{
    QListView::dataChanged(topLeft, bottomRight, roles);
    m_copied = QPersistentModelIndex();
}

void DetailList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOutLines();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LayoutDirectionChange)
        placeButtons();
}

} // namespace contacts
