// SPDX-License-Identifier: MIT
#include "querybar.h"

#include "icons.h"
#include "theme.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QStyle>
#include <QTextDocument>
#include <QToolButton>

#include <algorithm>

namespace contacts {

namespace {

constexpr int widestPart = 260;
constexpr int gap = 4;
constexpr int crossSize = 12;
constexpr int lineIconSize = 16;
//! Of the bar, for the message, before parts are put away for it.
constexpr double messageShare = 0.5;

//! Read in the direction of its own first letter, whatever stands around it.
QString isolated(const QString &text)
{
    return QChar(0x2068) + text + QChar(0x2069);
}

} // namespace

QueryBar::QueryBar(QAction *filter, const TerritoryNames &territories, QWidget *parent)
    : QWidget(parent)
    , m_words(territories)
    , m_open(new QToolButton(this))
    , m_more(new QToolButton(this))
    , m_icon(new QLabel(this))
    , m_message(new QLabel(this))
{
    setObjectName(QStringLiteral("queryBar"));
    m_open->setObjectName(QStringLiteral("filterButton"));
    m_open->setDefaultAction(filter);
    m_open->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_open->setIconSize({lineIconSize, lineIconSize});
    m_open->setAutoRaise(true);
    m_open->setFocusPolicy(Qt::TabFocus);
    m_more->setObjectName(QStringLiteral("moreParts"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAutoRaise(true);
    m_more->setMenu(new QMenu(m_more));
    m_more->hide();
    m_more->setFocusPolicy(Qt::TabFocus);
    m_message->setObjectName(QStringLiteral("queryMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_icon->hide();
    m_message->hide();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize QueryBar::sizeHint() const
{
    return {m_open->sizeHint().width(), m_open->sizeHint().height() + gap};
}

QSize QueryBar::minimumSizeHint() const
{
    return sizeHint();
}

QToolButton *QueryBar::partAt(int place)
{
    if (size_t(place) < m_parts.size())
        return m_parts[size_t(place)];
    auto *part = new QToolButton(this);
    part->setObjectName(QStringLiteral("queryPart%1").arg(place));
    part->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    part->setIconSize({crossSize, crossSize});
    part->setFocusPolicy(Qt::StrongFocus);
    connect(part, &QToolButton::clicked, this, [this, place] { Q_EMIT removeRequested(place); });
    m_parts.push_back(part);
    updateIcons();
    return part;
}

void QueryBar::showReading(const QString &text, const ParsedQuery &reading)
{
    QStringList meanings;
    for (const ParsedQuery::Part &part : reading.parts)
        meanings << m_words.part(part.node);
    const bool isWrong = reading.isWrong();
    const QString message = QueryWords::problem(reading.problems, text);
    m_isWrong = isWrong;
    m_message->setAccessibleName(message);
    m_message->setToolTip(
        message.isEmpty() ? QString() : Qt::convertFromPlainText(message, Qt::WhiteSpaceNormal));
    m_message->setVisible(!message.isEmpty());
    m_icon->setVisible(!message.isEmpty());
    updateIcons();
    m_meanings = meanings;
    arrange();
}

int QueryBar::place(QWidget *widget, int x, int width)
{
    const int room = height() - gap;
    const int tall = std::min(room, widget->sizeHint().height());
    widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(),
                                           {x, (room - tall) / 2, std::max(width, 0), tall}));
    return x + width + gap;
}

//! Before: the parts. Behind them: what is wrong, which makes them stand closer if it must.
void QueryBar::arrange()
{
    const int begin = place(m_open, gap, m_open->sizeHint().width());
    const int end = width() - gap;
    if (!m_message->isVisibleTo(this)) {
        arrangeParts(begin, end);
        return;
    }
    const QString whole = m_message->accessibleName();
    const int icon = lineIconSize + gap;
    const int wanted = m_message->fontMetrics().horizontalAdvance(whole) + icon + 2 * gap;
    const int most = m_meanings.isEmpty() ? end - begin : int((end - begin) * messageShare);
    const int at = arrangeParts(begin, end - std::min(wanted, most)) + gap;
    place(m_icon, at, lineIconSize);
    const int room = end - at - icon;
    m_message->setText(m_message->fontMetrics().elidedText(whole, Qt::ElideRight, room));
    place(m_message, at + icon, room);
}

//! Those for which there is no room are in the menu of “+3 more”. Answers where they end.
int QueryBar::arrangeParts(int from, int to)
{
    const int count = int(m_meanings.size());
    m_more->setText(tr("+%Ln more", nullptr, count));
    const int moreWidth = m_more->sizeHint().width() + gap;
    int x = from;
    int shown = 0;
    for (; shown < count; ++shown) {
        QToolButton *part = partAt(shown);
        const QString &meaning = m_meanings[shown];
        const QString elided = part->fontMetrics().elidedText(meaning, Qt::ElideRight, widestPart);
        // From right to left, what is written from left to right would swap its quotes.
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        part->setText(withoutMnemonic(isMirrored ? isolated(elided) : elided));
        part->setAccessibleName(tr("Remove from the search: %1").arg(meaning));
        part->setToolTip(Qt::convertFromPlainText(part->accessibleName(), Qt::WhiteSpaceNormal));
        const int wide = part->sizeHint().width();
        const bool isLast = shown + 1 == count;
        if (x + wide + (isLast ? 0 : moreWidth) > to)
            break;
        x = place(part, x, wide);
        // What is wrong is not what is shown.
        part->setEnabled(!m_isWrong);
        part->show();
    }
    for (size_t i = size_t(shown); i < m_parts.size(); ++i)
        m_parts[i]->hide();
    m_more->setVisible(shown < count);
    if (shown == count)
        return x;
    m_more->setText(shown == 0 ? tr("%Ln part(s)", nullptr, count)
                               : tr("+%Ln more", nullptr, count - shown));
    m_more->menu()->clear();
    for (int i = shown; i < count; ++i) {
        QAction *remove = m_more->menu()->addAction(
            tr("Remove from the search: %1").arg(withoutMnemonic(m_meanings[i])));
        remove->setEnabled(!m_isWrong);
        connect(remove, &QAction::triggered, this, [this, i] { Q_EMIT removeRequested(i); });
    }
    return place(m_more, x, m_more->sizeHint().width());
}

void QueryBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void QueryBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
        arrange();
}

void QueryBar::updateIcons()
{
    const QIcon cross = Icons::icon(QStringLiteral("close"), palette().color(QPalette::ButtonText));
    for (QToolButton *part : m_parts)
        part->setIcon(cross);
    const QColor color =
        m_isWrong ? warningColor(palette()) : palette().color(QPalette::PlaceholderText);
    m_icon->setPixmap(
        Icons::icon(m_isWrong ? QStringLiteral("warning") : QStringLiteral("info"), color)
            .pixmap(lineIconSize, lineIconSize));
    QPalette message = palette();
    if (m_isWrong)
        message.setColor(QPalette::WindowText, warningColor(palette()));
    m_message->setPalette(message);
}

} // namespace contacts
