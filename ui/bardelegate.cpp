// SPDX-License-Identifier: MIT
#include "bardelegate.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace contacts {

namespace {

constexpr int sideMargin = 4;
constexpr int gap = 8;
constexpr int barMargin = 4; //!< above and below a lying bar
constexpr int labelPart = 38; //!< of a hundred
constexpr qreal rounding = 2;
constexpr int quietAlpha = 110;
constexpr qreal fadesFrom = 0.5; //!< of its length
constexpr int hoverLighter = 120; //!< of a hundred
constexpr int spacedFrom = 7; //!< standing bars of this width have space between them
constexpr int thinnest = 2; //!< so that few among many are still seen

} // namespace

BarDelegate::BarDelegate(const BarModel &model, Qt::Orientation orientation, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_orientation(orientation)
{
}

void BarDelegate::setSpace(const QSize &space, int above, int below)
{
    m_space = space;
    m_above = above;
    m_below = below;
}

int BarDelegate::lineHeight(const QFontMetrics &metrics)
{
    return metrics.height() + 2 * barMargin;
}

int BarDelegate::width(QString Bar::*text, const QFontMetrics &metrics) const
{
    int width = 0;
    for (const Bar &bar : m_model.bars())
        width = std::max(width, metrics.horizontalAdvance(bar.*text));
    return width;
}

QColor BarDelegate::color(const QStyleOptionViewItem &option, const Bar &bar)
{
    QColor color = option.palette.color(
        QPalette::Active, bar.isQuiet ? QPalette::PlaceholderText : QPalette::Highlight);
    if (bar.isQuiet)
        color.setAlpha(quietAlpha);
    // It can be chosen.
    if ((option.state & QStyle::State_MouseOver) && !bar.query.isEmpty())
        color = color.lighter(hoverLighter);
    return color;
}

QBrush BarDelegate::brush(const QStyleOptionViewItem &option, const Bar &bar, const QRect &area)
{
    const QColor color = BarDelegate::color(option, bar);
    if (bar.length <= 1)
        return color;
    // It would go on, and that would make all others too short to be compared.
    QLinearGradient gradient(area.topLeft(), area.topRight());
    const bool mirrored = option.direction == Qt::RightToLeft;
    QColor clear = color;
    clear.setAlpha(0);
    gradient.setColorAt(mirrored ? 1 - fadesFrom : fadesFrom, color);
    gradient.setColorAt(mirrored ? 0 : 1, clear);
    return gradient;
}

void BarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    const Bar &bar = m_model.bar(index);
    QStyleOptionViewItem placed = option;
    placed.rect.adjust(0, m_above, 0, -m_below);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_orientation == Qt::Horizontal)
        paintLying(*painter, placed, bar);
    else
        paintStanding(*painter, placed, bar);
    painter->restore();
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(placed);
        focus.backgroundColor = option.palette.color(QPalette::Window);
        focus.state |= QStyle::State_KeyboardFocusChange;
        option.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter,
                                              option.widget);
    }
}

void BarDelegate::paintLying(QPainter &painter, const QStyleOptionViewItem &option,
                             const Bar &bar) const
{
    const QFontMetrics metrics(option.font);
    const QRect line = option.rect.adjusted(sideMargin, 0, -sideMargin, 0);
    const int shareBegin = line.width() - width(&Bar::share, metrics);
    const int countBegin = shareBegin - gap - width(&Bar::count, metrics);
    const int labelRoom = std::min(line.width() * labelPart / 100, countBegin - gap);
    const int labelEnd = std::clamp(width(&Bar::label, metrics) + 1, 0, std::max(0, labelRoom));
    // As in a left-to-right window; turned round below.
    const auto place = [&](int begin, int end) {
        const QRect rect(line.left() + begin, line.top(), std::max(0, end - begin), line.height());
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const bool mirrored = option.direction == Qt::RightToLeft;
    const int leading =
        Qt::AlignVCenter | Qt::TextSingleLine | (mirrored ? Qt::AlignRight : Qt::AlignLeft);
    const int trailing =
        Qt::AlignVCenter | Qt::TextSingleLine | (mirrored ? Qt::AlignLeft : Qt::AlignRight);
    const QColor text = option.palette.color(QPalette::WindowText);
    const QColor quiet = option.palette.color(QPalette::PlaceholderText);
    // The text's own direction, so that brackets and marks stand where they belong.
    painter.setLayoutDirection(bar.label.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.setPen(bar.isQuiet ? quiet : text);
    painter.drawText(place(0, labelEnd), leading | Qt::AlignAbsolute,
                     metrics.elidedText(bar.label, Qt::ElideRight, labelEnd));
    painter.setLayoutDirection(option.direction);
    painter.setPen(text);
    painter.drawText(place(countBegin, shareBegin - gap), trailing | Qt::AlignAbsolute, bar.count);
    painter.setPen(quiet);
    painter.drawText(place(shareBegin, line.width()), trailing | Qt::AlignAbsolute, bar.share);

    const int room = countBegin - 2 * gap - labelEnd;
    if (room <= 0 || bar.length <= 0)
        return;
    const int length = std::max(thinnest, int(std::lround(room * std::min(1.0, bar.length))));
    const QRect area =
        place(labelEnd + gap, labelEnd + gap + length).adjusted(0, barMargin, 0, -barMargin);
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush(option, bar, area));
    painter.drawRoundedRect(area, rounding, rounding);
}

void BarDelegate::paintStanding(QPainter &painter, const QStyleOptionViewItem &option,
                                const Bar &bar) const
{
    const QRect area = option.rect;
    painter.setPen(option.palette.color(QPalette::PlaceholderText));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    if (bar.length <= 0)
        return;
    const int space = area.width() >= spacedFrom ? std::max(1, area.width() / 8) : 0;
    const int height = std::max(thinnest, int(std::lround((area.height() - 1) * bar.length)));
    const QRect body(area.left() + space, area.bottom() - height, area.width() - 2 * space, height);
    painter.fillRect(body, color(option, bar));
}

QSize BarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (m_orientation == Qt::Horizontal)
        return {m_space.width(), lineHeight(QFontMetrics(option.font))};
    // The pixels that are left over are shared out.
    const int count = std::max(1, m_model.rowCount());
    const int begin = int(qint64(m_space.width()) * index.row() / count);
    const int end = int(qint64(m_space.width()) * (index.row() + 1) / count);
    return {std::max(1, end - begin), m_space.height()};
}

} // namespace contacts
