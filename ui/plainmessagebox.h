// SPDX-License-Identifier: MIT
#pragma once

#include <QMessageBox>

namespace contacts {

//! A message box that takes no text for markup: names and what systems say are shown as they are.
//! Deletes itself when it is closed; to be opened with open().
class PlainMessageBox : public QMessageBox
{
    Q_OBJECT

public:
    //! `name`: the objectName.
    PlainMessageBox(const char *name, Icon icon, const QString &title, const QString &text,
                    const QString &informativeText, QWidget *parent);
};

} // namespace contacts
