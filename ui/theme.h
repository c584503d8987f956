// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QString>

class QPalette;

namespace contacts {

//! Of what went wrong and of what went well, to be read on this palette's windows.
QColor warningColor(const QPalette &palette);
QColor successColor(const QPalette &palette);

//! A name as menus, buttons and group titles show it: an ampersand in it is no shortcut.
QString withoutMnemonic(const QString &name);

//! A dark palette for systems that offer none, and for pictures.
void applyDarkPalette();

} // namespace contacts
