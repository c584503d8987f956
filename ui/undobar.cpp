// SPDX-License-Identifier: MIT
#include "undobar.h"

#include "edit/changesmodel.h"
#include "icons.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace contacts {

namespace {
constexpr std::chrono::milliseconds second{1'000};
} // namespace

UndoBar::UndoBar(UndoableDeletions &deletions, Clock &clock, const PhoneNumbers &phoneNumbers,
                 QWidget *parent)
    : QFrame(parent)
    , m_deletions(deletions)
    , m_phoneNumbers(phoneNumbers)
    , m_tick(clock.makeTimer())
    , m_text(new QLabel(this))
    , m_undo(new QPushButton(tr("&Undo"), this))
    , m_send(new QPushButton(this))
{
    setObjectName(QStringLiteral("undoBar"));
    setFrameShape(QFrame::StyledPanel);
    m_text->setObjectName(QStringLiteral("undoText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_undo->setObjectName(QStringLiteral("undoButton"));
    m_send->setObjectName(QStringLiteral("undoSend"));
    for (QPushButton *button : {m_undo, m_send})
        button->installEventFilter(this);
    connect(m_undo, &QPushButton::clicked, this, &UndoBar::undoRequested);
    connect(m_send, &QPushButton::clicked, &deletions, &UndoableDeletions::sendNow);
    connect(&deletions, &UndoableDeletions::changed, this, &UndoBar::refresh);
    connect(qApp, &QApplication::focusChanged, this, &UndoBar::updateHold);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);
    layout->addWidget(m_send);
    hide();
    refresh();
}

UndoBar::~UndoBar() = default;

void UndoBar::refresh()
{
    const bool appears = isHidden() && !m_deletions.isEmpty();
    setVisible(!m_deletions.isEmpty());
    if (m_deletions.isEmpty()) {
        m_hasPointer = false;
        return m_tick->stop();
    }
    m_send->setText(m_deletions.timeLeft() ? tr("&Delete now") : tr("&Send"));
    m_undo->setIcon(Icons::icon(QStringLiteral("undo"), palette().color(QPalette::ButtonText)));
    updateHold();
    tick();
    if (!appears)
        return;
    setAccessibleName(text());
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void UndoBar::tick()
{
    m_text->setText(text());
    m_text->setToolTip(m_deletions.count() > 1 ? QString() : m_text->text().toHtmlEscaped());
    if (!m_deletions.isEmpty() && m_deletions.timeLeft() && !m_deletions.isHeld())
        m_tick->start(second, [this] { tick(); });
}

QString UndoBar::text() const
{
    const QLocale locale;
    const auto left = m_deletions.timeLeft();
    const int seconds = left ? int(std::chrono::ceil<std::chrono::seconds>(*left).count()) : 0;
    if (m_deletions.count() > 1) {
        const QString who = tr("%Ln contact(s)", "that will be deleted", int(m_deletions.count()));
        return left ? tr("%1 will be deleted in %2 s").arg(who, locale.toString(seconds))
                    : tr("%1 will be deleted when you press Send").arg(who);
    }
    if (m_deletions.isEmpty())
        return {};
    const QString who =
        ChangesModel::contactText(m_deletions.newest().front().contact, m_phoneNumbers);
    return left ? tr("%1 will be deleted in %2 s").arg(who, locale.toString(seconds))
                : tr("%1 will be deleted when you press Send").arg(who);
}

void UndoBar::updateHold()
{
    const bool hasKeyboard = isAncestorOf(QApplication::focusWidget());
    const bool isSeen = isVisible() && window()->isActiveWindow();
    const bool isBehindDialog = QApplication::activeModalWidget() != nullptr;
    m_deletions.setHeld(m_hasPointer || hasKeyboard || !isSeen || isBehindDialog);
}

void UndoBar::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    if (!std::exchange(m_isWatched, true))
        window()->installEventFilter(this);
    updateHold();
}

void UndoBar::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    m_hasPointer = true;
    updateHold();
}

void UndoBar::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    m_hasPointer = false;
    updateHold();
}

void UndoBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_undo->setIcon(Icons::icon(QStringLiteral("undo"), palette().color(QPalette::ButtonText)));
}

bool UndoBar::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::WindowActivate:
    case QEvent::WindowDeactivate:
    case QEvent::WindowBlocked:
    case QEvent::WindowUnblocked:
        // The application knows of it only after this.
        QMetaObject::invokeMethod(this, &UndoBar::updateHold, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace contacts
