// SPDX-License-Identifier: MIT
#include "accountcolors.h"

#include <QPainter>
#include <QPixmap>
#include <QPolygonF>

namespace contacts {

QColor AccountColors::shade(AccountColor color)
{
    switch (color) {
    case AccountColor::Blue:
        return {0x2f, 0x7d, 0xd1};
    case AccountColor::Green:
        return {0x3a, 0x95, 0x4a};
    case AccountColor::Orange:
        return {0xd9, 0x7b, 0x16};
    case AccountColor::Red:
        return {0xc9, 0x3c, 0x37};
    case AccountColor::Purple:
        return {0x8a, 0x5a, 0xc2};
    case AccountColor::Teal:
        return {0x1a, 0x94, 0x93};
    case AccountColor::Pink:
        return {0xc9, 0x4f, 0x8f};
    case AccountColor::Grey:
        break;
    }
    return {0x80, 0x86, 0x8b};
}

QString AccountColors::name(AccountColor color)
{
    switch (color) {
    case AccountColor::Blue:
        return tr("Blue");
    case AccountColor::Green:
        return tr("Green");
    case AccountColor::Orange:
        return tr("Orange");
    case AccountColor::Red:
        return tr("Red");
    case AccountColor::Purple:
        return tr("Purple");
    case AccountColor::Teal:
        return tr("Teal");
    case AccountColor::Pink:
        return tr("Pink");
    case AccountColor::Grey:
        break;
    }
    return tr("Grey");
}

QIcon AccountColors::icon(AccountColor color, bool marked)
{
    QIcon icon;
    for (const int size : {16, 32, 64}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(shade(color));
        const qreal unit = size / 16.0;
        painter.drawEllipse(QRectF(unit, unit, 14 * unit, 14 * unit));
        if (marked) {
            painter.setPen(QPen(Qt::white, 2 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(QPolygonF(
                {QPointF(4.5, 8.5) * unit, QPointF(7, 11) * unit, QPointF(11.5, 5.5) * unit}));
        }
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace contacts
