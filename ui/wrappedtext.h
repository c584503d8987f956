// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

class QPainter;

namespace contacts {

//! Text of any script in lines of a width. Each of its paragraphs reads in its own direction, and
//! all stand at the same side; nothing is cut off. Lengths in pixels.
class WrappedText
{
public:
    WrappedText(QString text, const QFont &font);

    qreal height(qreal width) const;
    void paint(QPainter &painter, const QRectF &area, const QColor &color, bool atRight) const;

private:
    template<typename Use>
    qreal layOut(qreal width, bool atRight, const Use &use) const;

    QString m_text;
    QFont m_font;
};

} // namespace contacts
