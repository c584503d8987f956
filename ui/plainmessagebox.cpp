// SPDX-License-Identifier: MIT
#include "plainmessagebox.h"

#include <QLabel>

namespace contacts {

PlainMessageBox::PlainMessageBox(const char *name, Icon icon, const QString &title,
                                 const QString &text, const QString &informativeText,
                                 QWidget *parent)
    : QMessageBox(icon, title, text, NoButton, parent)
{
    setObjectName(QLatin1String(name));
    setAttribute(Qt::WA_DeleteOnClose);
    setInformativeText(informativeText);
    // setTextFormat() is about the first text only.
    for (QLabel *label : findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
}

} // namespace contacts
