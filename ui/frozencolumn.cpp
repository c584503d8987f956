// SPDX-License-Identifier: MIT
#include "frozencolumn.h"

#include "frozenheading.h"

#include <QAbstractItemDelegate>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace contacts {

namespace {
constexpr int edgeWidth = 6; //!< of the shadow beside it, in device-independent pixels
} // namespace

FrozenColumn::FrozenColumn(QTableView &table, QAbstractItemModel &model)
    : QObject(&table)
    , m_table(table)
    , m_heading(new FrozenHeading(table, model))
{
    table.horizontalHeader()->installEventFilter(this);
    connect(m_heading, &FrozenHeading::menuRequested, this, &FrozenColumn::headingMenuRequested);
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section) {
        if (section != column())
            return;
        refresh();
        if (isApart())
            m_table.viewport()->update();
    });
    // Qt may only paint where it thinks that the cell is.
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] {
        if (isApart())
            m_table.viewport()->update(area());
    });
}

int FrozenColumn::column() const
{
    return m_heading->section();
}

void FrozenColumn::setColumn(int column)
{
    m_heading->setSection(column);
    refresh();
    m_table.viewport()->update();
}

int FrozenColumn::width() const
{
    return m_table.columnWidth(column());
}

bool FrozenColumn::fits() const
{
    return column() >= 0 && column() < m_table.horizontalHeader()->count()
        && 2 * width() <= m_table.viewport()->width();
}

bool FrozenColumn::isApart() const
{
    return m_table.horizontalHeader()->offset() > 0 && fits();
}

QRect FrozenColumn::place() const
{
    QRect place(0, 0, width(), m_table.viewport()->height());
    if (m_table.isRightToLeft())
        place.moveRight(m_table.viewport()->width() - 1);
    return place;
}

QRect FrozenColumn::area() const
{
    return isApart() ? place() : QRect();
}

QRect FrozenColumn::edge() const
{
    QRect edge = place();
    if (m_table.isRightToLeft())
        edge.setLeft(edge.left() - edgeWidth);
    else
        edge.setLeft(edge.right() + 1);
    edge.setWidth(edgeWidth);
    const QHeaderView *rows = m_table.verticalHeader();
    edge.setHeight(std::min(edge.height(), rows->length() - rows->offset()));
    return edge;
}

QRect FrozenColumn::placed(const QModelIndex &index, const QRect &cell) const
{
    if (index.column() != column() || !cell.isValid() || !isApart())
        return cell;
    QRect placed = cell;
    if (m_table.isRightToLeft())
        placed.moveRight(place().right());
    else
        placed.moveLeft(0);
    return placed;
}

void FrozenColumn::keepBeside(int other)
{
    if (other < 0 || other == column() || !fits())
        return;
    const QHeaderView *header = m_table.horizontalHeader();
    const int start = header->sectionPosition(other);
    if (start - header->offset() < width())
        m_table.horizontalScrollBar()->setValue(start - width());
}

void FrozenColumn::refresh()
{
    if (isApart())
        m_heading->showAt(place(), m_table.viewport()->width() / 2);
    else
        m_heading->hide();
}

void FrozenColumn::repaintScrolled(int dx)
{
    refresh();
    if (!fits())
        return;
    const QRect painted = place() | edge();
    m_table.viewport()->update(painted);
    m_table.viewport()->update(painted.translated(dx, 0));
}

void FrozenColumn::paint(const QRegion &dirty, const QStyleOptionViewItem &option) const
{
    if (!isApart())
        return;
    QPainter painter(m_table.viewport());
    const QRect wanted = dirty.boundingRect() & place();
    const int first = wanted.isEmpty() ? -1 : m_table.rowAt(wanted.top());
    const int last = first < 0 ? -1 : m_table.rowAt(wanted.bottom());
    const int end = last < 0 ? m_table.model()->rowCount() : last + 1;
    for (int row = first; row >= 0 && row < end; ++row) {
        const QModelIndex index = m_table.model()->index(row, column());
        QStyleOptionViewItem cell = option;
        cell.rect = m_table.visualRect(index);
        cell.features.setFlag(QStyleOptionViewItem::Alternate,
                              m_table.alternatingRowColors() && row % 2 == 1);
        cell.state.setFlag(QStyle::State_MouseOver, m_hovered == index);
        cell.state.setFlag(QStyle::State_HasFocus,
                           m_table.hasFocus() && m_table.currentIndex() == index);
        // Others may be painted there.
        painter.fillRect(cell.rect, cell.palette.brush(m_table.viewport()->backgroundRole()));
        m_table.style()->drawPrimitive(QStyle::PE_PanelItemViewRow, &cell, &painter, &m_table);
        m_table.itemDelegateForIndex(index)->paint(&painter, cell, index);
    }
    if (dirty.intersects(edge()))
        paintEdge(painter);
}

void FrozenColumn::paintEdge(QPainter &painter) const
{
    const QRect edge = this->edge();
    const bool toLeft = m_table.isRightToLeft();
    const QPalette &palette = m_table.palette();
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    QColor shadow = palette.color(QPalette::Shadow);
    shadow.setAlpha(dark ? 110 : 45);
    QColor nothing = shadow;
    nothing.setAlpha(0);
    QLinearGradient gradient(edge.left(), 0, edge.left() + edge.width(), 0);
    gradient.setColorAt(toLeft ? 1 : 0, shadow);
    gradient.setColorAt(toLeft ? 0 : 1, nothing);
    painter.fillRect(edge, gradient);
    // A shadow alone is hardly seen on dark paper.
    painter.fillRect(QRect(toLeft ? edge.right() : edge.left(), edge.top(), 1, edge.height()),
                     FrozenHeading::edgeColor(palette));
}

bool FrozenColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutDirectionChange)
        refresh();
    return QObject::eventFilter(watched, event);
}

} // namespace contacts
