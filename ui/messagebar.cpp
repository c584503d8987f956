// SPDX-License-Identifier: MIT
#include "messagebar.h"

#include "icons.h"
#include "theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace contacts {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_advice(new QLabel(this))
    , m_details(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_retry(new QPushButton(tr("&Retry"), this))
    , m_showDetails(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Problem"));
    m_title->setObjectName(QStringLiteral("messageTitle"));
    m_advice->setObjectName(QStringLiteral("messageAdvice"));
    m_details->setObjectName(QStringLiteral("messageDetails"));
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_retry->setObjectName(QStringLiteral("messageRetry"));
    m_showDetails->setObjectName(QStringLiteral("messageShowDetails"));

    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    for (QLabel *label : {m_title, m_advice, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_details->hide();
    m_showDetails->setText(tr("&Details"));
    m_showDetails->setCheckable(true);
    m_showDetails->setAutoRaise(true);
    connect(m_showDetails, &QToolButton::toggled, m_details, &QWidget::setVisible);
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionRequested);
    connect(m_retry, &QPushButton::clicked, this, &MessageBar::retryRequested);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setHorizontalSpacing(10);
    layout->setVerticalSpacing(2);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_icon, 0, 0, 2, 1, Qt::AlignTop);
    layout->addWidget(m_title, 0, 1);
    layout->addWidget(m_advice, 1, 1);
    layout->addWidget(m_showDetails, 0, 2, 2, 1, Qt::AlignVCenter);
    layout->addWidget(m_action, 0, 3, 2, 1, Qt::AlignVCenter);
    layout->addWidget(m_retry, 0, 4, 2, 1, Qt::AlignVCenter);
    layout->addWidget(m_details, 2, 1, 1, 4);
    updateIcon();
    hide();
}

void MessageBar::showMessage(const QString &title, const QString &advice, const QString &details)
{
    const bool same = isVisible() && m_title->text() == title;
    m_title->setText(title);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    m_details->setText(details);
    m_showDetails->setVisible(!details.isEmpty());
    if (!same)
        m_showDetails->setChecked(false);
    setAccessibleDescription(title + u' ' + advice);
    show();
}

void MessageBar::showAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
}

void MessageBar::updateIcon()
{
    const int size = style()->pixelMetric(QStyle::PM_ButtonIconSize, nullptr, this) + 4;
    const QColor color = warningColor(palette());
    m_icon->setPixmap(Icons::icon(QStringLiteral("warning"), color)
                          .pixmap(QSize(size, size), devicePixelRatioF()));
}

} // namespace contacts
