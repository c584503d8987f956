// SPDX-License-Identifier: MIT
#pragma once

#include <QPixmap>

class QWidget;

namespace contacts::testing {

//! A window with whatever dialogs and menus of the program stand in front of it.
QPixmap pictureOf(QWidget &window);

} // namespace contacts::testing
