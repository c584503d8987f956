// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QIcon>

//! The program's own icons: SVGs whose `currentColor` becomes the colour of the text beside them.
namespace contacts::Icons {

//! `name` without folder and ending, as in resources/icons. Cached; UI thread.
QIcon icon(const QString &name, const QColor &color);

} // namespace contacts::Icons
