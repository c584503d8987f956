// SPDX-License-Identifier: MIT
#include "detaildelegate.h"

#include "icons.h"
#include "wrappedtext.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace contacts {

namespace {

constexpr int sideMargin = 8;
constexpr int lineMargin = 3;
constexpr int gap = 10;
constexpr int headingSpace = 12; //!< above a heading that is not the first line
constexpr int narrowest = 40; //!< what a text gets in any case
constexpr qreal smaller = 0.9;

int heightOf(const QString &text, const QFont &font, int width)
{
    return text.isEmpty() ? 0 : int(std::ceil(WrappedText(text, font).height(width)));
}

} // namespace

DetailDelegate::DetailDelegate(const DetailModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

void DetailDelegate::setWidths(int list, int label, int end)
{
    m_listWidth = list;
    m_labelWidth = label;
    m_end = end;
}

int DetailDelegate::labelWidth(const DetailRow &row, const QFontMetrics &metrics)
{
    return row.kind == DetailRow::Kind::Fact ? metrics.horizontalAdvance(row.label) + 1 : 0;
}

QFont DetailDelegate::labelFont(const QFont &font, const DetailRow &row)
{
    QFont result = font;
    result.setBold(row.kind == DetailRow::Kind::Heading);
    return result;
}

QFont DetailDelegate::textFont(const QFont &font, const DetailRow &row)
{
    QFont result = font;
    result.setItalic(row.isQuiet);
    return result;
}

QFont DetailDelegate::noteFont(const QFont &font)
{
    QFont result = font;
    if (font.pointSizeF() > 0)
        result.setPointSizeF(font.pointSizeF() * smaller);
    return result;
}

DetailDelegate::Places DetailDelegate::places(const QFont &font, const DetailRow &row,
                                              bool isFirst) const
{
    Places places;
    const int whole = std::max(narrowest, m_listWidth - 2 * sideMargin);
    if (row.kind == DetailRow::Kind::Heading) {
        const int top = isFirst ? lineMargin : headingSpace;
        places.label = {sideMargin, top, whole, heightOf(row.label, labelFont(font, row), whole)};
        places.height = places.label.bottom() + 1 + lineMargin;
        return places;
    }
    const bool hasLabel = !row.label.isEmpty();
    const int textBegin = sideMargin + (hasLabel ? m_labelWidth + gap : 0);
    int textWidth = std::max(narrowest, m_listWidth - sideMargin - m_end - textBegin);
    places.label = {sideMargin, lineMargin, m_labelWidth,
                    hasLabel ? heightOf(row.label, labelFont(font, row), m_labelWidth) : 0};
    places.text = {textBegin, lineMargin, textWidth, 0};
    if (!row.icon.isEmpty()) {
        const int size = QFontMetrics(font).height();
        places.icon = {textBegin, lineMargin, size, size};
        places.text.setLeft(textBegin + size + gap / 2);
    }
    places.text.setHeight(heightOf(row.text, textFont(font, row), places.text.width()));
    places.note = {textBegin, places.text.bottom() + 1, textWidth,
                   heightOf(row.note, noteFont(font), textWidth)};
    places.height =
        std::max(places.label.bottom(), std::max(places.text.bottom(), places.note.bottom())) + 1
        + lineMargin;
    return places;
}

void DetailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const DetailRow &row = m_model.row(index);
    const Places places = this->places(option.font, row, index.row() == 0);
    const bool atRight = option.direction == Qt::RightToLeft;
    const auto placed = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect,
                                  rect.translated(option.rect.topLeft()));
    };
    if (row.kind == DetailRow::Kind::Fact) {
        QStyleOptionViewItem background = option;
        background.text.clear();
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter,
                                              option.widget);
    }
    const bool isSelected = option.state & QStyle::State_Selected;
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor text =
        option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = isSelected ? text : option.palette.color(group, QPalette::PlaceholderText);
    const bool isHeading = row.kind == DetailRow::Kind::Heading;
    WrappedText(row.label, labelFont(option.font, row))
        .paint(*painter, placed(places.label), isHeading ? text : quiet, atRight);
    if (!isHeading) {
        if (!row.icon.isEmpty())
            Icons::icon(row.icon, text).paint(painter, placed(places.icon));
        WrappedText(row.text, textFont(option.font, row))
            .paint(*painter, placed(places.text), row.isQuiet ? quiet : text, atRight);
        if (!row.note.isEmpty())
            WrappedText(row.note, noteFont(option.font))
                .paint(*painter, placed(places.note), quiet, atRight);
    }
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.backgroundColor = option.palette.color(QPalette::Base);
        focus.state |= QStyle::State_KeyboardFocusChange;
        option.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter,
                                              option.widget);
    }
}

QSize DetailDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {m_listWidth, places(option.font, m_model.row(index), index.row() == 0).height};
}

} // namespace contacts
