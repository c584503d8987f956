// SPDX-License-Identifier: MIT
#include "fieldnote.h"

#include "icons.h"
#include "theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace contacts {

namespace {
//! Somebody who types is not interrupted by every letter's judgement.
constexpr std::chrono::milliseconds typingPause(1'000);
} // namespace

FieldNote::FieldNote(const char *name, QWidget *field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    m_text->setObjectName(QLatin1String(name));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // Long words of servers must not make the window wider.
    m_text->setMinimumWidth(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &FieldNote::announce);
    hide();
}

QString FieldNote::text() const
{
    return m_text->text();
}

void FieldNote::showText(Mood mood, const QString &text)
{
    if (mood == m_mood && text == m_text->text())
        return;
    m_mood = mood;
    m_text->setText(text);
    if (m_field)
        m_field->setAccessibleDescription(text);
    updateLook();
    setVisible(!text.isEmpty());
    if (mood == Mood::Warning && !text.isEmpty())
        m_pause.start();
    else
        m_pause.stop();
}

void FieldNote::announce()
{
    setAccessibleName(m_text->text());
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void FieldNote::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateLook();
}

void FieldNote::updateLook()
{
    m_icon->setVisible(m_mood == Mood::Warning);
    if (m_mood != Mood::Warning)
        return;
    const int size = fontMetrics().height();
    m_icon->setPixmap(Icons::icon(QStringLiteral("warning"), warningColor(palette()))
                          .pixmap(QSize(size, size), devicePixelRatioF()));
}

} // namespace contacts
