// SPDX-License-Identifier: MIT
#include "keyedit.h"

#include "icons.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace contacts {

KeyEdit::KeyEdit(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_show(new QToolButton(this))
    , m_paste(new QToolButton(this))
{
    m_edit->setObjectName(QStringLiteral("keyEdit"));
    m_edit->setAccessibleName(tr("Key"));
    m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                | Qt::ImhNoAutoUppercase);
    m_show->setObjectName(QStringLiteral("keyShow"));
    m_show->setText(tr("Show"));
    m_show->setToolTip(tr("Show the key"));
    m_show->setCheckable(true);
    m_paste->setObjectName(QStringLiteral("keyPaste"));
    m_paste->setText(tr("Paste"));
    m_paste->setToolTip(tr("Paste the key from the clipboard"));
    for (QToolButton *button : {m_show, m_paste})
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_show);
    layout->addWidget(m_paste);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &KeyEdit::edited);
    connect(m_show, &QToolButton::toggled, this, &KeyEdit::setShown);
    connect(m_paste, &QToolButton::clicked, this, &KeyEdit::paste);
    setShown(false);
    updateIcons();
}

ApiKey KeyEdit::key() const
{
    return ApiKey::fromPasted(m_edit->text());
}

void KeyEdit::setShown(bool shown)
{
    m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
}

void KeyEdit::paste()
{
    const ApiKey pasted = ApiKey::fromPasted(QApplication::clipboard()->text());
    if (!pasted.isEmpty())
        m_edit->setText(QString::fromUtf8(pasted.bytes()));
    m_edit->setFocus();
}

void KeyEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
}

void KeyEdit::updateIcons()
{
    const QColor color = palette().color(QPalette::ButtonText);
    m_show->setIcon(Icons::icon(QStringLiteral("eye"), color));
    m_paste->setIcon(Icons::icon(QStringLiteral("paste"), color));
}

} // namespace contacts
