// SPDX-License-Identifier: MIT
#include "theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>

namespace contacts {

namespace {

bool isDark(const QPalette &palette)
{
    constexpr int half = 128;
    return palette.color(QPalette::Window).lightness() < half;
}

} // namespace

QColor warningColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xf0, 0xb4, 0x4c) : QColor(0xa8, 0x5c, 0x00);
}

QColor successColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x7a, 0xc9, 0x86) : QColor(0x2b, 0x7a, 0x3b);
}

QString withoutMnemonic(const QString &name)
{
    return QString(name).replace(u'&', QLatin1String("&&"));
}

void applyDarkPalette()
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const QColor window(0x2b, 0x2d, 0x30);
    const QColor base(0x1e, 0x1f, 0x22);
    const QColor text(0xe4, 0xe6, 0xe9);
    const QColor faint(0x8b, 0x8f, 0x96);
    QPalette palette(window);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, QColor(0x24, 0x26, 0x29));
    palette.setColor(QPalette::Button, QColor(0x36, 0x39, 0x3d));
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText})
        palette.setColor(role, text);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::PlaceholderText, faint);
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x65, 0xa7));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x6c, 0xb2, 0xff));
    palette.setColor(QPalette::ToolTipBase, QColor(0x4a, 0x42, 0x22));
    palette.setColor(QPalette::ToolTipText, text);
    QApplication::setPalette(palette);
}

} // namespace contacts
