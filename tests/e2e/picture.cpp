// SPDX-License-Identifier: MIT
#include "e2e/picture.h"

#include <QApplication>
#include <QPainter>
#include <QPalette>
#include <QWidget>

namespace contacts::testing {

QPixmap pictureOf(QWidget &window)
{
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    for (QWidget *other : QApplication::topLevelWidgets()) {
        const bool isInFront = other != &window && other->isVisible() && other->isWindow()
            && (other->windowFlags() & Qt::WindowType_Mask) != Qt::Desktop;
        if (!isInFront)
            continue;
        const QRect place(other->mapToGlobal(QPoint()) - window.mapToGlobal(QPoint()),
                          other->size());
        painter.drawPixmap(place.topLeft(), other->grab());
        // A screen has window frames; here the edge has to be drawn.
        painter.setPen(other->palette().color(QPalette::Shadow));
        painter.drawRect(place.adjusted(-1, -1, 0, 0));
    }
    return picture;
}

} // namespace contacts::testing
