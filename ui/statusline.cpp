// SPDX-License-Identifier: MIT
#include "statusline.h"

#include "icons.h"
#include "statustext.h"
#include "theme.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace contacts {

namespace {
//! A screen reader is told of changes at most so often.
constexpr std::chrono::milliseconds announceEvery{2'000};
constexpr std::chrono::milliseconds remarkFor{8'000};
} // namespace

StatusLine::StatusLine(AccountSession &session, Clock &clock, const Timings &timings,
                       QWidget *parent)
    : QStatusBar(parent)
    , m_session(session)
    , m_timings(timings)
    , m_tick(clock.makeTimer())
    , m_announceTimer(clock.makeTimer())
    , m_rows(new QLabel(this))
    , m_order(new QLabel(this))
    , m_selected(new QLabel(this))
    , m_remark(new QLabel(this))
    , m_waiting(new QLabel(this))
    , m_missing(new QLabel(this))
    , m_reading(new QLabel(this))
    , m_age(new QLabel(this))
    , m_stop(new QToolButton(this))
    , m_continue(new QPushButton(tr("Go on reading"), this))
    , m_readAgain(new QPushButton(tr("Read everything again"), this))
    , m_changes(new QPushButton(this))
    , m_remarkTimer(clock.makeTimer())
{
    setObjectName(QStringLiteral("statusLine"));
    setSizeGripEnabled(false);
    m_rows->setObjectName(QStringLiteral("statusRows"));
    m_order->setObjectName(QStringLiteral("statusOrder"));
    m_selected->setObjectName(QStringLiteral("statusSelected"));
    m_remark->setObjectName(QStringLiteral("statusRemark"));
    m_waiting->setObjectName(QStringLiteral("statusWaiting"));
    m_missing->setObjectName(QStringLiteral("statusMissing"));
    m_reading->setObjectName(QStringLiteral("statusReading"));
    m_age->setObjectName(QStringLiteral("statusAge"));
    m_stop->setObjectName(QStringLiteral("statusStop"));
    m_readAgain->setObjectName(QStringLiteral("statusReadAgain"));
    m_continue->setObjectName(QStringLiteral("statusContinue"));
    m_changes->setObjectName(QStringLiteral("statusChanges"));
    m_changes->setToolTip(tr("Show the changes and what became of them"));
    m_stop->setAutoRaise(true);
    m_stop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Stop reading the list; what was read stays"));
    m_stop->setAccessibleName(tr("Stop reading the list"));

    for (QLabel *label :
         {m_rows, m_order, m_selected, m_remark, m_waiting, m_missing, m_reading, m_age}) {
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(6, 0, 6, 0);
        label->hide();
    }
    addWidget(m_rows);
    addWidget(m_order);
    addWidget(m_selected);
    addWidget(m_remark, 1);
    addPermanentWidget(m_waiting);
    addPermanentWidget(m_changes);
    addPermanentWidget(m_missing);
    addPermanentWidget(m_readAgain);
    addPermanentWidget(m_reading);
    addPermanentWidget(m_stop);
    addPermanentWidget(m_continue);
    addPermanentWidget(m_age);

    connect(m_stop, &QToolButton::clicked, this, &StatusLine::stopRequested);
    connect(m_continue, &QPushButton::clicked, this, &StatusLine::continueRequested);
    connect(m_readAgain, &QPushButton::clicked, this, &StatusLine::readAgainRequested);
    connect(m_changes, &QPushButton::clicked, this, &StatusLine::changesRequested);
    connect(&session, &AccountSession::stateChanged, this, &StatusLine::refresh);
    connect(&session.sheet(), &ContactSheet::updated, this, &StatusLine::refresh);
    connect(&session.selection(), &ContactSelection::selectedRowsChanged, this,
            &StatusLine::refresh);
    connect(&session.selection(), &ContactSelection::rowsLeft, this, [this](qint64 count) {
        remark(tr("%Ln selected contact(s) no longer shown, so no longer selected", nullptr,
                  int(count)));
    });
    refresh();
}

StatusLine::~StatusLine() = default;

void StatusLine::remark(const QString &text)
{
    setText(m_remark, text);
    m_remarkTimer->start(remarkFor, [this] { setText(m_remark, {}); });
    announce();
}

void StatusLine::showOrder(const QString &text)
{
    setText(m_order, text);
    announce();
}

void StatusLine::refresh()
{
    ContactSheet &sheet = m_session.sheet();
    setText(m_rows,
            StatusText::rows(m_session, sheet.coverage(), sheet.isSearching(),
                             !sheet.sort().isServerOrder()));
    setText(m_selected, StatusText::selected(m_session.selection().selectedCount()));
    setText(m_age, StatusText::age(m_session));
    setText(m_reading, StatusText::reading(m_session));
    setText(m_waiting, StatusText::waiting(m_session));
    setText(m_missing, StatusText::missing(m_session));
    const QString changes = StatusText::changes(m_session);
    m_changes->setText(changes);
    m_changes->setVisible(!changes.isEmpty());
    m_changes->setIcon(m_session.queue().counts().notDone > 0
                           ? Icons::icon(QStringLiteral("warning"), warningColor(palette()))
                           : QIcon());
    m_stop->setVisible(m_session.walker().isReading());
    m_stop->setIcon(Icons::icon(QStringLiteral("stop"), palette().color(QPalette::ButtonText)));
    m_continue->setVisible(StatusText::isPartlyRead(m_session));
    m_readAgain->setVisible(!m_missing->text().isEmpty());
    announce();
    const bool counting = !m_waiting->text().isEmpty() || m_session.walker().isReading();
    if (counting && !m_tick->isActive())
        m_tick->start(m_timings.statusRefresh, [this] { refresh(); });
}

void StatusLine::announce()
{
    if (m_announceTimer->isActive())
        return;
    m_announceTimer->start(announceEvery, [this] {
        QStringList parts;
        for (const QLabel *label : {m_rows, m_order, m_selected, m_remark, m_waiting, m_missing}) {
            if (!label->text().isEmpty())
                parts << label->text();
        }
        if (!m_changes->text().isEmpty())
            parts << m_changes->text();
        const QString text = parts.join(QLatin1String(", "));
        if (text == accessibleName())
            return;
        setAccessibleName(text);
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    });
}

void StatusLine::setText(QLabel *label, const QString &text)
{
    if (label->text() != text)
        label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace contacts
