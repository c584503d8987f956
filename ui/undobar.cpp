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
#include <QShortcut>

namespace contacts {

namespace {
constexpr std::chrono::milliseconds second{1'000};
//! In characters: the time behind a long name stays in sight.
constexpr int nameWidth = 40;
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
    auto *keys = new QShortcut(QKeySequence::Undo, this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, &UndoBar::undoRequested);
    connect(m_undo, &QPushButton::clicked, this, &UndoBar::undoRequested);
    connect(m_send, &QPushButton::clicked, &deletions, &UndoableDeletions::sendNow);
    connect(&deletions, &UndoableDeletions::changed, this, &UndoBar::refresh);
    connect(qApp, &QApplication::focusChanged, this, &UndoBar::focusChanged);

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
    if (m_deletions.isEmpty())
        return leave();
    m_send->setText(m_deletions.timeLeft() ? tr("&Delete now") : tr("&Send"));
    if (isHidden())
        appear();
    updateHold();
    tick();
}

void UndoBar::appear()
{
    m_undo->setIcon(Icons::icon(QStringLiteral("undo"), palette().color(QPalette::ButtonText)));
    show();
    // Said once, when it is there; not again with every second.
    setAccessibleName(text(QWIDGETSIZE_MAX));
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void UndoBar::leave()
{
    m_tick->stop();
    m_hasPointer = false;
    // Who came by keyboard goes on where they were, not at whatever is next to the bar.
    if (isAncestorOf(QApplication::focusWidget()) && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    hide();
}

void UndoBar::tick()
{
    if (m_deletions.isEmpty())
        return;
    m_text->setText(text(nameWidth * fontMetrics().averageCharWidth()));
    m_text->setToolTip(m_deletions.count() > 1 ? QString()
                                               : Qt::convertFromPlainText(who(QWIDGETSIZE_MAX)));
    if (m_deletions.timeLeft() && !m_deletions.isHeld())
        m_tick->start(second, [this] { tick(); });
    else
        m_tick->stop();
}

QString UndoBar::who(int nameWidth) const
{
    if (m_deletions.isEmpty())
        return {};
    return fontMetrics().elidedText(
        ChangesModel::contactText(m_deletions.newest().front().contact, m_phoneNumbers),
        Qt::ElideRight, nameWidth);
}

QString UndoBar::text(int nameWidth) const
{
    const int count = int(m_deletions.count());
    const auto left = m_deletions.timeLeft();
    if (!left) {
        return count > 1 ? tr("%Ln contact(s) will be deleted when you press Send", nullptr, count)
                         : tr("%1 will be deleted when you press Send").arg(who(nameWidth));
    }
    const QString seconds =
        QLocale().toString(qint64(std::chrono::ceil<std::chrono::seconds>(*left).count()));
    return count > 1 ? tr("%Ln contact(s) will be deleted in %1 s", nullptr, count).arg(seconds)
                     : tr("%1 will be deleted in %2 s").arg(who(nameWidth), seconds);
}

void UndoBar::focusChanged(QWidget *before, QWidget *now)
{
    if (isAncestorOf(now) && !isAncestorOf(before))
        m_focusBefore = before;
    updateHold();
}

void UndoBar::updateHold()
{
    const bool hasKeyboard = isAncestorOf(QApplication::focusWidget());
    const bool isSeen = isVisible() && isActiveWindow();
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

void UndoBar::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
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
