// SPDX-License-Identifier: MIT
#include "dialognotice.h"

#include "icons.h"
#include "theme.h"

#include <QAccessible>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace contacts {

namespace {
constexpr int iconSize = 20;
constexpr int mostButtons = 3;
} // namespace

DialogNotice::DialogNotice(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_row(new QHBoxLayout)
{
    setObjectName(QStringLiteral("dialogNotice"));
    m_title->setObjectName(QStringLiteral("dialogNoticeTitle"));
    m_text->setObjectName(QStringLiteral("dialogNoticeText"));
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_icon->setAlignment(Qt::AlignTop);
    for (int i = 0; i < mostButtons; ++i) {
        auto *button = new QPushButton(this);
        button->setObjectName(QStringLiteral("dialogNoticeButton%1").arg(i));
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT buttonClicked(i); });
        m_row->addWidget(button);
        m_buttons << button;
    }
    m_row->setSpacing(6);
    m_row->addStretch(1);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(3);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_icon, 0, 0, 2, 1, Qt::AlignTop);
    layout->addWidget(m_title, 0, 1);
    layout->addWidget(m_text, 1, 1);
    layout->addLayout(m_row, 2, 1);
    clear();
}

void DialogNotice::showText(Mood mood, const QString &title, const QString &text,
                            const QStringList &buttons)
{
    m_mood = mood;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    for (int i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setText(buttons.value(i));
        m_buttons[i]->setVisible(i < buttons.size());
    }
    updateIcon();
    show();
    // A screen reader says it without being asked: the person waits for it.
    setAccessibleName(text.isEmpty() ? title : title + u' ' + text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void DialogNotice::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(text.isEmpty() ? m_title->text() : m_title->text() + u' ' + text);
}

bool DialogNotice::focusButton(int index)
{
    if (index < 0 || index >= m_buttons.size() || m_buttons[index]->isHidden())
        return false;
    m_buttons[index]->setFocus();
    return true;
}

void DialogNotice::clear()
{
    m_title->clear();
    m_text->clear();
    setAccessibleName({});
    hide();
}

void DialogNotice::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
}

void DialogNotice::updateIcon()
{
    QString name = QStringLiteral("wait");
    QColor color = palette().color(QPalette::WindowText);
    if (m_mood == Mood::Good) {
        name = QStringLiteral("done");
        color = successColor(palette());
    } else if (m_mood == Mood::Bad) {
        name = QStringLiteral("warning");
        color = warningColor(palette());
    } else if (m_mood == Mood::Info) {
        name = QStringLiteral("info");
    }
    m_icon->setPixmap(
        Icons::icon(name, color).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
}

} // namespace contacts
