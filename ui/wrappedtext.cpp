// SPDX-License-Identifier: MIT
#include "wrappedtext.h"

#include <QPainter>
#include <QTextLayout>

namespace contacts {

WrappedText::WrappedText(QString text, const QFont &font)
    : m_text(std::move(text))
    , m_font(font)
{
    m_text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (QChar &c : m_text) {
        if (c == u'\r' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator)
            c = u'\n';
        else if (c != u'\n' && c.category() == QChar::Other_Control)
            c = u' ';
    }
}

template<typename Use>
qreal WrappedText::layOut(qreal width, bool atRight, const Use &use) const
{
    qreal y = 0;
    qsizetype begin = 0;
    while (begin <= m_text.size()) {
        qsizetype end = m_text.indexOf(u'\n', begin);
        if (end < 0)
            end = m_text.size();
        const QString paragraph = m_text.mid(begin, end - begin);
        QTextLayout layout(paragraph, m_font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTextDirection(paragraph.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        option.setAlignment(Qt::AlignAbsolute | (atRight ? Qt::AlignRight : Qt::AlignLeft));
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, y});
            y += line.height();
        }
        layout.endLayout();
        use(layout);
        begin = end + 1;
    }
    return y;
}

qreal WrappedText::height(qreal width) const
{
    return layOut(width, false, [](const QTextLayout &) {});
}

void WrappedText::paint(QPainter &painter, const QRectF &area, const QColor &color,
                        bool atRight) const
{
    painter.setPen(color);
    layOut(area.width(), atRight,
           [&](const QTextLayout &layout) { layout.draw(&painter, area.topLeft()); });
}

} // namespace contacts
