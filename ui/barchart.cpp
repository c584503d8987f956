// SPDX-License-Identifier: MIT
#include "barchart.h"

#include "bardelegate.h"

#include <QHoverEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace contacts {

namespace {

constexpr int standingLines = 7; //!< height of standing bars, in lines of text
constexpr int labelGap = 12; //!< between names on the axis

} // namespace

BarChart::BarChart(Qt::Orientation orientation, QWidget *parent)
    : QListView(parent)
    , m_orientation(orientation)
    , m_model(new BarModel(this))
    , m_delegate(new BarDelegate(*m_model, orientation, this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    if (isStanding())
        setFlow(LeftToRight);
    connect(this, &QListView::clicked, this, &BarChart::choose);
    layOutBars();
}

void BarChart::setBars(std::vector<Bar> bars)
{
    const QModelIndex current = currentIndex();
    const QString query = current.isValid() ? m_model->bar(current).query : QString();
    const bool isSame = bars == m_model->bars();
    if (isSame)
        return;
    m_model->setBars(std::move(bars));
    layOutBars();
    const auto found =
        std::find_if(m_model->bars().begin(), m_model->bars().end(),
                     [&query](const Bar &bar) { return !query.isEmpty() && bar.query == query; });
    if (found != m_model->bars().end()) {
        const int row = int(std::distance(m_model->bars().begin(), found));
        selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::NoUpdate);
    } else if (hasFocus() && m_model->rowCount() > 0 && !currentIndex().isValid()) {
        selectionModel()->setCurrentIndex(m_model->index(0), QItemSelectionModel::NoUpdate);
    }
    viewport()->update();
}

void BarChart::layOutBars()
{
    const int line = fontMetrics().lineSpacing();
    if (isStanding()) {
        // The caption above, the names below.
        const int above = line * 3 / 2;
        setFixedHeight(above + standingLines * line + line);
        m_delegate->setSpace(viewport()->size(), above, line);
    } else {
        setFixedHeight(std::max(1, m_model->rowCount()) * BarDelegate::lineHeight(fontMetrics()));
        m_delegate->setSpace(viewport()->size());
    }
    doItemsLayout();
}

void BarChart::choose(const QModelIndex &index)
{
    if (index.isValid() && !m_model->bar(index).query.isEmpty())
        Q_EMIT chosen(m_model->bar(index).query);
}

//! Standing bars: the arrow keys go where they point, also where time runs from the right.
QModelIndex BarChart::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (!isStanding())
        return QListView::moveCursor(action, modifiers);
    const int last = m_model->rowCount() - 1;
    int row = currentIndex().row();
    switch (action) {
    case MoveHome:
    case MovePageUp:
        row = 0;
        break;
    case MoveEnd:
    case MovePageDown:
        row = last;
        break;
    case MoveLeft:
        row += isRightToLeft() ? 1 : -1;
        break;
    case MoveRight:
        row += isRightToLeft() ? -1 : 1;
        break;
    case MoveNext:
    case MoveDown:
        ++row;
        break;
    case MovePrevious:
    case MoveUp:
        --row;
        break;
    }
    return m_model->index(std::clamp(row, 0, std::max(0, last)));
}

bool BarChart::viewportEvent(QEvent *event)
{
    const bool handled = QListView::viewportEvent(event);
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter
        || event->type() == QEvent::HoverLeave) {
        const QModelIndex index = event->type() == QEvent::HoverLeave
            ? QModelIndex()
            : indexAt(static_cast<QHoverEvent *>(event)->position().toPoint());
        if (index != m_hovered) {
            m_hovered = index;
            const bool canChoose = index.isValid() && !m_model->bar(index).query.isEmpty();
            viewport()->setCursor(canChoose ? Qt::PointingHandCursor : Qt::ArrowCursor);
            viewport()->update();
        }
    }
    return handled;
}

void BarChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        choose(currentIndex());
        event->accept();
        return;
    default:
        break;
    }
    if (event->matches(QKeySequence::Cancel)) {
        event->ignore(); // the dialog's
        return;
    }
    QListView::keyPressEvent(event);
}

void BarChart::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        selectionModel()->setCurrentIndex(m_model->index(0), QItemSelectionModel::NoUpdate);
    viewport()->update();
}

void BarChart::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

void BarChart::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (isStanding())
        viewport()->update();
}

void BarChart::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (isStanding() && m_model->rowCount() > 0)
        paintAxis();
}

void BarChart::paintAxis()
{
    QPainter painter(viewport());
    const int line = fontMetrics().lineSpacing();
    const bool mirrored = isRightToLeft();
    const int width = viewport()->width();
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(0, 0, width, line),
                     Qt::TextSingleLine | Qt::AlignAbsolute | Qt::AlignVCenter
                         | (mirrored ? Qt::AlignRight : Qt::AlignLeft),
                     fontMetrics().elidedText(caption(), Qt::ElideRight, width));
    painter.setPen(palette().color(QPalette::PlaceholderText));
    int taken = -labelGap; // pixels from the beginning of the axis that hold names
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const Bar &bar = m_model->bars()[size_t(row)];
        if (bar.axisLabel.isEmpty())
            continue;
        const int labelWidth = fontMetrics().horizontalAdvance(bar.axisLabel);
        const int middle = visualRect(m_model->index(row)).center().x();
        const int fromBegin = mirrored ? width - 1 - middle : middle;
        const int begin =
            std::clamp(fromBegin - labelWidth / 2, 0, std::max(0, width - labelWidth));
        if (begin < taken + labelGap)
            continue;
        taken = begin + labelWidth;
        painter.drawText(QRect(mirrored ? width - begin - labelWidth : begin,
                               viewport()->height() - line, labelWidth + 1, line),
                         Qt::TextSingleLine | Qt::AlignVCenter, bar.axisLabel);
    }
}

QString BarChart::caption() const
{
    QModelIndex index = m_hovered;
    if (!index.isValid() && hasFocus())
        index = currentIndex();
    if (index.isValid())
        return BarModel::spoken(m_model->bar(index));
    const auto longest =
        std::max_element(bars().begin(), bars().end(),
                         [](const Bar &a, const Bar &b) { return a.length < b.length; });
    return tr("Most: %1", "before the longest bar: March 2025: 1,204 (12 %)")
        .arg(BarModel::spoken(*longest));
}

void BarChart::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        layOutBars();
}

void BarChart::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOutBars();
}

} // namespace contacts
