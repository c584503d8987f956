// SPDX-License-Identifier: MIT
#include "noticepage.h"

#include "icons.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace contacts {

namespace {
constexpr int iconSize = 48;
constexpr int textWidth = 420;
} // namespace

NoticePage::NoticePage(const QString &name, const QString &icon, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_iconName(icon)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_row(new QHBoxLayout)
{
    setObjectName(name + QStringLiteral("Page"));
    m_title->setObjectName(name + QStringLiteral("Title"));
    m_text->setObjectName(name + QStringLiteral("Text"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);

    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_title->setFont(large);
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setFixedWidth(textWidth);
    }
    m_icon->setAlignment(Qt::AlignCenter);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignCenter);
    layout->addWidget(m_title, 0, Qt::AlignCenter);
    layout->addWidget(m_text, 0, Qt::AlignCenter);
    layout->addSpacing(6);
    layout->addLayout(m_row);
    layout->addStretch(3);
    m_row->addStretch(1);
    m_row->addStretch(1);
    updateIcon();
}

void NoticePage::showText(const QString &title, const QString &text, const QStringList &buttons)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    // The layout asks for the height at its own width, which is not the labels'.
    for (QLabel *label : {m_title, m_text})
        label->setMinimumHeight(std::max(0, label->heightForWidth(textWidth)));
    setAccessibleName(title);
    setAccessibleDescription(text);
    setButtons(buttons);
}

void NoticePage::setButtons(const QStringList &texts)
{
    while (m_buttons.size() < texts.size()) {
        const int index = int(m_buttons.size());
        auto *button = new QPushButton(this);
        button->setObjectName(m_name + QStringLiteral("Button%1").arg(index));
        connect(button, &QPushButton::clicked, this,
                [this, index] { Q_EMIT buttonClicked(index); });
        m_row->insertWidget(m_row->count() - 1, button);
        m_buttons << button;
    }
    for (int i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setText(texts.value(i));
        m_buttons[i]->setDefault(i == 0);
        m_buttons[i]->setAutoDefault(true);
        m_buttons[i]->setVisible(i < texts.size());
    }
    setFocusProxy(texts.isEmpty() ? nullptr : m_buttons.first());
}

void NoticePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
}

void NoticePage::updateIcon()
{
    m_icon->setPixmap(Icons::icon(m_iconName, palette().color(QPalette::Disabled, QPalette::Text))
                          .pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
}

} // namespace contacts
