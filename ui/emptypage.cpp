// SPDX-License-Identifier: MIT
#include "emptypage.h"

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

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("emptyPage"));
    m_title->setObjectName(QStringLiteral("emptyTitle"));
    m_text->setObjectName(QStringLiteral("emptyText"));
    m_button->setObjectName(QStringLiteral("emptyButton"));
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
    connect(m_button, &QPushButton::clicked, this, &EmptyPage::buttonClicked);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    updateIcon();
}

void EmptyPage::showText(const QString &title, const QString &text, const QString &button)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    // The layout asks for the height at its own width, which is not the labels'.
    for (QLabel *label : {m_title, m_text})
        label->setMinimumHeight(std::max(0, label->heightForWidth(textWidth)));
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
}

void EmptyPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
}

void EmptyPage::updateIcon()
{
    m_icon->setPixmap(
        Icons::icon(QStringLiteral("people"), palette().color(QPalette::Disabled, QPalette::Text))
            .pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
}

} // namespace contacts
