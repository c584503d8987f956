// SPDX-License-Identifier: MIT
#include "contactdelegate.h"

#include "icons.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

namespace contacts {

namespace {

using RowState = ContactTableModel::RowState;
using Mark = ContactTableModel::Mark;

RowState stateOf(const QModelIndex &index)
{
    return RowState(index.data(ContactTableModel::RowStateRole).toInt());
}

QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

//! The mark behind found characters: visible on the base and on the selection, in light and dark.
QColor markColor(const QStyleOptionViewItem &option)
{
    if (option.state & QStyle::State_Selected) {
        QColor color = option.palette.color(QPalette::HighlightedText);
        color.setAlpha(70);
        return color;
    }
    const bool dark = option.palette.color(QPalette::Base).lightness() < 128;
    return dark ? QColor(0x8a, 0x6d, 0x1f) : QColor(0xff, 0xe5, 0x8a);
}

//! Of a text of which only the first `kept` characters are there.
QList<QTextLayout::FormatRange> formatsOf(const QStyleOptionViewItem &option,
                                          const QList<QPoint> &highlights, qsizetype kept)
{
    QList<QTextLayout::FormatRange> formats;
    for (const QPoint &highlight : highlights) {
        const auto length = int(std::min<qsizetype>(highlight.y(), kept - highlight.x()));
        if (length <= 0)
            continue;
        QTextCharFormat format;
        format.setBackground(markColor(option));
        formats.append({highlight.x(), length, format});
    }
    return formats;
}

} // namespace

ContactDelegate::ContactDelegate(const ContactSelection &selection, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_selection(selection)
{
}

void ContactDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state.setFlag(QStyle::State_Selected, m_selection.isSelectedRow(index.row()));
    const auto mark = Mark(index.data(ContactTableModel::MarkRole).toInt());
    if (mark != Mark::None) {
        // By its shape, not by colour alone.
        option->font.setStrikeOut(mark == Mark::Leaving);
        option->font.setItalic(mark == Mark::NoLongerFound);
        const QColor quiet = option->palette.color(QPalette::PlaceholderText);
        option->palette.setColor(QPalette::Text, quiet);
    }
    // One calm frame for the row, not a box around a cell.
    option->state.setFlag(QStyle::State_HasFocus, false);
    const auto *model = static_cast<const ContactTableModel *>(index.model());
    const ColumnKey::Field field = model->columns()[size_t(index.column())].field;
    if (field == ColumnKey::Field::PhoneNumber && option->direction == Qt::RightToLeft) {
        // In a line that runs to the left the plus and the groups would change places.
        option->displayAlignment =
            QStyle::visualAlignment(option->direction, option->displayAlignment);
        option->direction = Qt::LeftToRight;
    }
    if (field == ColumnKey::Field::OptedOut
        && index.data(ContactTableModel::OptedOutRole).toBool()) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        const auto role =
            option->state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text;
        option->icon = Icons::icon(QStringLiteral("opted-out"), option->palette.color(role));
        const int size = option->fontMetrics.ascent();
        option->decorationSize = {size, size};
    }
}

void ContactDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    if (stateOf(index) != RowState::Loaded) {
        paintUnread(painter, option, index);
    } else {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        if (cell.features & QStyleOptionViewItem::HasDecoration)
            styleOf(cell)->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        else
            paintText(painter, cell,
                      index.data(ContactTableModel::HighlightsRole).value<QList<QPoint>>());
    }
    paintMark(painter, option, index);
    paintCurrentRow(painter, option, index);
}

void ContactDelegate::setFlash(RecordHandle contact, qreal strength)
{
    m_flashing = contact;
    m_flash = strength;
}

void ContactDelegate::paintMark(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const auto *model = static_cast<const ContactTableModel *>(index.model());
    if (m_flash <= 0 || model->handleAt(index.row()) != m_flashing)
        return;
    // On the selected row, which it often is, the other way round.
    const bool isSelected = m_selection.isSelectedRow(index.row());
    QColor color = option.palette.color(isSelected ? QPalette::Base : QPalette::Highlight);
    color.setAlphaF(0.45 * m_flash);
    painter->fillRect(option.rect, color);
}

void ContactDelegate::paintCurrentRow(QPainter *painter, const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    const bool isCurrent = m_selection.currentIndex().row() == index.row();
    if (!isCurrent || !option.widget || !option.widget->hasFocus())
        return;
    const auto role =
        m_selection.isSelectedRow(index.row()) ? QPalette::HighlightedText : QPalette::Highlight;
    QColor color = option.palette.color(role);
    color.setAlpha(140);
    painter->save();
    painter->setPen(QPen(color, 1));
    painter->drawLine(option.rect.topLeft(), option.rect.topRight());
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

//! One line, laid out once where it fits. The style would lay it out three times for the same
//! picture, and a full screen of cells would not be ready within a frame.
void ContactDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option,
                                const QList<QPoint> &highlights) const
{
    QStyle *style = styleOf(option);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    if (option.text.isEmpty())
        return;
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1;
    const QRect area = option.rect.adjusted(margin, 0, -margin, 0);

    QTextOption textOption;
    textOption.setWrapMode(QTextOption::NoWrap);
    textOption.setTextDirection(option.direction);
    textOption.setAlignment(QStyle::visualAlignment(option.direction, option.displayAlignment));
    QTextLayout layout(option.text, option.font);
    layout.setTextOption(textOption);
    const auto layOut = [&layout, &area] {
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(area.width());
        layout.endLayout();
        return line;
    };
    layout.setFormats(formatsOf(option, highlights, option.text.size()));
    QTextLine line = layOut();
    if (line.naturalTextWidth() > area.width()) {
        const QString text =
            option.fontMetrics.elidedText(option.text, option.textElideMode, area.width());
        layout.setText(text);
        const qsizetype kept = text == option.text ? text.size() : text.size() - 1;
        layout.setFormats(formatsOf(option, highlights, kept));
        line = layOut();
    }

    const auto group = !(option.state & QStyle::State_Enabled) ? QPalette::Disabled
        : option.state & QStyle::State_Active                  ? QPalette::Active
                                                               : QPalette::Inactive;
    const auto role =
        option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text;
    painter->save();
    // Too narrow even for the dots, or a script that is taller than the row.
    if (line.naturalTextWidth() > area.width() || line.height() > area.height())
        painter->setClipRect(option.rect);
    painter->setPen(option.palette.color(group, role));
    layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2));
    painter->restore();
}

void ContactDelegate::paintUnread(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const auto *model = static_cast<const ContactTableModel *>(index.model());
    const bool isName = model->columns()[size_t(index.column())].field == ColumnKey::Field::Name;
    if (stateOf(index) == RowState::Unreadable && isName) {
        cell.text = index.data(Qt::AccessibleTextRole).toString();
        cell.features |= QStyleOptionViewItem::HasDisplay;
        cell.palette.setCurrentColorGroup(QPalette::Disabled);
        cell.palette.setColor(QPalette::Text, option.palette.color(QPalette::PlaceholderText));
    }
    styleOf(option)->drawControl(QStyle::CE_ItemViewItem, &cell, painter, view);
    if (stateOf(index) != RowState::NotRead)
        return;
    // A bar where text will stand; its length differs by cell and stays the same while it waits.
    const quint32 seed = quint32(index.row()) * 2654435761u + quint32(index.column()) * 40503u;
    const int height = std::max(2, option.fontMetrics.xHeight());
    const int room = option.rect.width() - 4 * height;
    if (room <= height)
        return;
    const int width = room * int(35 + (seed >> 16) % 50) / 100;
    QRect bar(0, 0, width, height);
    bar.moveCenter(option.rect.center());
    const bool right = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    if (right == (option.direction == Qt::LeftToRight))
        bar.moveRight(option.rect.right() - height);
    else
        bar.moveLeft(option.rect.left() + height);
    QColor color = cell.palette.color(QPalette::Text);
    color.setAlpha(28);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(bar, height / 2.0, height / 2.0);
    painter->restore();
}

bool ContactDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    // Escaped: a name may hold markup, and a tool tip would render it.
    const QString text = index.data(Qt::ToolTipRole).toString();
    QToolTip::showText(
        event->globalPos(),
        text.isEmpty()
            ? QString()
            : QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text.toHtmlEscaped()),
        view);
    return true;
}

} // namespace contacts
