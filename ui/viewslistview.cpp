// SPDX-License-Identifier: MIT
#include "viewslistview.h"

#include "viewdelegate.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QPainter>

namespace contacts {

namespace {

bool isMove(const QKeyEvent &event)
{
    const bool isUpOrDown = event.key() == Qt::Key_Up || event.key() == Qt::Key_Down;
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    return isUpOrDown && (modifiers == Qt::ControlModifier || modifiers == Qt::AltModifier);
}

bool isPlain(const QKeyEvent &event)
{
    return (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

bool isOpen(const QKeyEvent &event)
{
    return isPlain(event)
        && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter
            || event.key() == Qt::Key_Space);
}

//! Backspace is what macOS keyboards call Delete.
bool isRemove(const QKeyEvent &event)
{
    return event.matches(QKeySequence::Delete)
        || (isPlain(event) && (event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace));
}

bool isRename(const QKeyEvent &event)
{
    return isPlain(event) && event.key() == Qt::Key_F2;
}

} // namespace

ViewsListView::ViewsListView(ViewList &views, QWidget *parent)
    : QListView(parent)
    , m_views(views)
{
    setObjectName(QStringLiteral("viewsList"));
    setAccessibleName(tr("Views"));
    setModel(&views);
    // What is marked is what the sheet shows; keys only move the cursor.
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setTextElideMode(Qt::ElideRight);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        Q_EMIT openRequested(index.data(ViewList::IdRole).toString());
    });
    connect(&views, &QAbstractItemModel::rowsInserted, this, &ViewsListView::markShown);
    connect(&views, &QAbstractItemModel::modelReset, this, &ViewsListView::markShown);
}

void ViewsListView::setShown(const QString &id)
{
    m_shown = id;
    markShown();
    const int row = m_views.rowOf(id);
    if (row >= 0)
        selectionModel()->setCurrentIndex(m_views.index(row), QItemSelectionModel::NoUpdate);
}

void ViewsListView::markShown()
{
    const int row = m_views.rowOf(m_shown);
    if (row < 0)
        selectionModel()->clearSelection();
    else
        selectionModel()->select(m_views.index(row), QItemSelectionModel::ClearAndSelect);
}

QString ViewsListView::currentId() const
{
    return currentIndex().data(ViewList::IdRole).toString();
}

void ViewsListView::editName(const QString &id)
{
    const int row = m_views.rowOf(id);
    if (row < 0 || !isOwn(row))
        return;
    const QModelIndex index = m_views.index(row);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    scrollTo(index);
    edit(index);
}

void ViewsListView::moveCurrent(int rows)
{
    const int row = currentIndex().row();
    if (row < 0 || !isOwn(row))
        return;
    m_views.move(currentId(), row + rows);
    scrollTo(currentIndex());
}

void ViewsListView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    // The next one, so that several can be removed in a row.
    const int row = currentIndex().row();
    if (row >= start && row <= end && end + 1 < m_views.rowCount()) {
        selectionModel()->setCurrentIndex(m_views.index(end + 1), QItemSelectionModel::NoUpdate);
    }
    QListView::rowsAboutToBeRemoved(parent, start, end);
}

QRect ViewsListView::visualRect(const QModelIndex &index) const
{
    QRect rect = QListView::visualRect(index);
    if (index.row() == ViewList::builtInCount() && rect.isValid())
        rect.setTop(rect.top() + ViewDelegate::gap(fontMetrics()));
    return rect;
}

QModelIndex ViewsListView::indexAt(const QPoint &point) const
{
    const QModelIndex index = QListView::indexAt(point);
    return index.isValid() && visualRect(index).contains(point) ? index : QModelIndex();
}

bool ViewsListView::takesKey(const QKeyEvent &event) const
{
    return isMove(event) || isOpen(event) || isRemove(event) || isRename(event)
        || event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo);
}

bool ViewsListView::event(QEvent *event)
{
    // Otherwise the window's shortcuts come first, and Del would delete contacts.
    if (event->type() == QEvent::ShortcutOverride
        && takesKey(*static_cast<const QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QListView::event(event);
}

void ViewsListView::keyPressEvent(QKeyEvent *event)
{
    if (isEditing()) {
        // From the editor, which had no use for it.
        event->setAccepted(takesKey(*event));
        return;
    }
    if (event->key() == Qt::Key_Escape && m_dropRow >= 0) {
        endDrag();
    } else if (isMove(*event)) {
        moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
    } else if (isOpen(*event)) {
        if (currentIndex().isValid())
            Q_EMIT openRequested(currentId());
    } else if (isRemove(*event)) {
        if (!event->isAutoRepeat() && currentIndex().isValid() && isOwn(currentIndex().row()))
            Q_EMIT removeRequested(currentId());
    } else if (isRename(*event)) {
        editName(currentId());
    } else if (event->matches(QKeySequence::Undo)) {
        Q_EMIT undoRequested();
    } else if (event->matches(QKeySequence::Redo)) {
        Q_EMIT redoRequested();
    } else if (!isPlain(*event) || !moveCursorBy(event->key())) {
        QListView::keyPressEvent(event);
        return;
    }
    event->accept();
}

//! Some styles do not let keys move a cursor that selects nothing.
bool ViewsListView::moveCursorBy(int key)
{
    CursorAction action = MoveUp;
    switch (key) {
    case Qt::Key_Up:
        break;
    case Qt::Key_Down:
        action = MoveDown;
        break;
    case Qt::Key_Home:
        action = MoveHome;
        break;
    case Qt::Key_End:
        action = MoveEnd;
        break;
    case Qt::Key_PageUp:
        action = MovePageUp;
        break;
    case Qt::Key_PageDown:
        action = MovePageDown;
        break;
    default:
        return false;
    }
    const QModelIndex index = moveCursor(action, Qt::NoModifier);
    if (index.isValid()) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        scrollTo(index);
    }
    return true;
}

void ViewsListView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    m_pressed.clear();
    if (event->button() == Qt::LeftButton && index.isValid() && isOwn(index.row())) {
        m_pressed = index.data(ViewList::IdRole).toString();
        m_pressedAt = event->pos();
    }
    QListView::mousePressEvent(event);
}

void ViewsListView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton)) {
        QListView::mouseMoveEvent(event);
        return;
    }
    const bool isFar =
        (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_pressed.isEmpty() || (m_dropRow < 0 && !isFar))
        return;
    m_dropRow = dropRowAt(event->pos().y());
    if (!viewport()
             ->rect()
             .adjusted(0, autoScrollMargin(), 0, -autoScrollMargin())
             .contains(event->pos()))
        startAutoScroll();
    viewport()->update();
}

void ViewsListView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_dropRow < 0 || event->button() != Qt::LeftButton) {
        QListView::mouseReleaseEvent(event);
        return;
    }
    const int from = m_views.rowOf(m_pressed);
    const int before = dropRowAt(event->pos().y());
    const QString dragged = m_pressed;
    endDrag();
    // Rows behind it move up when it is taken out.
    if (from >= 0)
        m_views.move(dragged, before > from ? before - 1 : before);
}

void ViewsListView::endDrag()
{
    m_pressed.clear();
    m_dropRow = -1;
    stopAutoScroll();
    setState(NoState);
    viewport()->update();
}

int ViewsListView::dropRowAt(int y) const
{
    int row = ViewList::builtInCount();
    while (row < m_views.rowCount() && visualRect(m_views.index(row)).center().y() < y)
        ++row;
    return row;
}

void ViewsListView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = isMouse ? indexAt(event->pos()) : currentIndex();
    if (!isMouse)
        scrollTo(index);
    const QPoint at = isMouse || !index.isValid() ? event->pos() : visualRect(index).center();
    Q_EMIT menuRequested(index.data(ViewList::IdRole).toString(), viewport()->mapToGlobal(at));
    event->accept();
}

void ViewsListView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    QPainter painter(viewport());
    constexpr int inset = 8;
    const int first = ViewList::builtInCount();
    if (first < m_views.rowCount()) {
        // Between what every account has and what the person made.
        const QRect rect = QListView::visualRect(m_views.index(first));
        constexpr int faintness = 60;
        QColor line = palette().color(QPalette::WindowText);
        line.setAlpha(faintness);
        const int y = rect.top() + ViewDelegate::gap(fontMetrics()) / 2;
        painter.fillRect(rect.left() + inset, y, rect.width() - 2 * inset, 1, line);
    }
    if (m_dropRow >= 0) {
        constexpr int thickness = 2;
        const bool isLast = m_dropRow == m_views.rowCount();
        const QRect rect = visualRect(m_views.index(isLast ? m_dropRow - 1 : m_dropRow));
        const int y = std::max(0, isLast ? rect.bottom() + 1 - thickness : rect.top() - 1);
        painter.fillRect(rect.left(), y, rect.width(), thickness, palette().highlight());
    }
}

} // namespace contacts
