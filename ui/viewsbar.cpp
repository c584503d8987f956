// SPDX-License-Identifier: MIT
#include "viewsbar.h"

#include "fieldnote.h"
#include "icons.h"
#include "theme.h"
#include "viewdelegate.h"
#include "viewslistview.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace contacts {

namespace {

constexpr int footMargin = 4;
//! In characters: most names and a count of six digits.
constexpr int comfortable = 32;
//! A name in a sentence.
constexpr int nameInSentence = 30;

QString shortened(const QString &name)
{
    return name.size() <= nameInSentence ? name : name.left(nameInSentence - 1) + u'…';
}

} // namespace

ViewsBar::ViewsBar(ViewList &views, QWidget *parent)
    : QWidget(parent)
    , m_views(views)
    , m_list(new ViewsListView(views, this))
{
    setObjectName(QStringLiteral("viewsBar"));
    setAccessibleName(tr("Views"));
    auto *delegate = new ViewDelegate(views, m_list);
    m_list->setItemDelegate(delegate);
    m_note = new FieldNote("viewsNote", m_list, this);
    m_note->setContentsMargins(footMargin, footMargin, footMargin, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, footMargin, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    layout->addWidget(createOffer());
    createFoot();

    connect(delegate, &ViewDelegate::nameJudged, this, &ViewsBar::onNameJudged);
    connect(m_list, &ViewsListView::openRequested, this, &ViewsBar::choose);
    connect(m_list, &ViewsListView::removeRequested, this, &ViewsBar::remove);
    connect(m_list, &ViewsListView::undoRequested, this, &ViewsBar::undo);
    connect(m_list, &ViewsListView::redoRequested, this, &ViewsBar::redo);
    connect(m_list, &ViewsListView::menuRequested, this, &ViewsBar::popUpMenu);
    connect(&views, &ViewList::ownViewsChanged, this, [this] {
        m_hasMovedOn = false;
        refreshOffer();
    });
    connect(&views, &QAbstractItemModel::modelReset, this, &ViewsBar::refreshOffer);
    refreshOffer();
    refreshLook();
}

QWidget *ViewsBar::createOffer()
{
    m_offer = new QWidget(this);
    m_offer->setObjectName(QStringLiteral("viewsOffer"));
    m_offerText = new QLabel(m_offer);
    m_offerText->setObjectName(QStringLiteral("viewsOfferText"));
    m_offerText->setTextFormat(Qt::PlainText);
    m_offerText->setWordWrap(true);
    m_offerUndo = new QToolButton(m_offer);
    m_offerUndo->setObjectName(QStringLiteral("viewsOfferUndo"));
    m_offerUndo->setText(tr("Undo"));
    m_offerUndo->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_offerUndo->setFocusPolicy(Qt::StrongFocus);
    connect(m_offerUndo, &QToolButton::clicked, this, &ViewsBar::undo);
    auto *layout = new QHBoxLayout(m_offer);
    layout->setContentsMargins(2 * footMargin, footMargin, footMargin, footMargin);
    layout->addWidget(m_offerText, 1);
    layout->addWidget(m_offerUndo);
    m_offer->hide();
    return m_offer;
}

void ViewsBar::createFoot()
{
    const auto button = [this](const char *name) {
        auto *made = new QToolButton(this);
        made->setObjectName(QLatin1String(name));
        made->setAutoRaise(true);
        made->setFocusPolicy(Qt::TabFocus);
        return made;
    };
    m_save = button("viewsSave");
    m_save->setText(tr("Save as view…"));
    m_save->setToolTip(tr("Save what is shown as a view: whom, which columns, in which order"));
    m_save->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_save, &QToolButton::clicked, this, &ViewsBar::saveRequested);

    m_more = button("viewsMore");
    m_more->setText(tr("More"));
    m_more->setAccessibleName(tr("What can be done with the view"));
    m_more->setToolTip(tr("Rename, move or remove the view"));
    connect(m_more, &QToolButton::clicked, this, [this] {
        popUpMenu(m_list->currentId(), m_more->mapToGlobal(m_more->rect().topLeft()));
    });

    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(footMargin, footMargin, footMargin, footMargin);
    foot->setSpacing(footMargin);
    foot->addWidget(m_save);
    foot->addStretch(1);
    foot->addWidget(m_more);
    static_cast<QBoxLayout *>(layout())->addLayout(foot);
}

void ViewsBar::setCurrentView(const QString &id)
{
    m_shown = id;
    m_list->setShown(id);
}

void ViewsBar::editName(const QString &id)
{
    m_list->setFocus(Qt::OtherFocusReason);
    m_list->editName(id);
}

void ViewsBar::setSavable(bool savable)
{
    m_isSavable = savable;
    m_save->setEnabled(savable);
}

void ViewsBar::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

QSize ViewsBar::sizeHint() const
{
    return {comfortable * fontMetrics().averageCharWidth(), QWidget::sizeHint().height()};
}

void ViewsBar::choose(const QString &id)
{
    const int row = m_views.rowOf(id);
    if (row < 0)
        return;
    m_note->clear();
    m_hasMovedOn = true;
    refreshOffer();
    setCurrentView(id);
    Q_EMIT viewChosen(SheetView(m_views.at(row)));
}

void ViewsBar::remove(const QString &id)
{
    m_note->clear();
    m_views.remove(id);
}

void ViewsBar::undo()
{
    m_note->clear();
    m_views.undo();
}

void ViewsBar::redo()
{
    m_note->clear();
    m_views.redo();
}

void ViewsBar::onNameJudged(std::optional<ViewList::Refusal> refusal, const QString &name)
{
    if (refusal)
        m_note->showText(FieldNote::Mood::Warning, refusalText(*refusal, name.simplified()));
    else
        m_note->clear();
}

void ViewsBar::refreshOffer()
{
    const auto step = m_views.undoStep();
    const bool isOffered = step && step->change == ViewList::Change::Remove && !m_hasMovedOn;
    if (!isOffered) {
        if (m_offerUndo->hasFocus())
            focusList();
        m_offer->hide();
        return;
    }
    const QString text = tr("“%1” was removed").arg(shortened(step->name));
    m_offerText->setText(text);
    m_offer->setAccessibleName(text);
    m_offer->show();
    QAccessibleEvent event(m_offer, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ViewsBar::fillMenu(QMenu &menu, const QString &id)
{
    const auto add = [this, &menu](const char *name, const QString &text, auto slot) {
        QAction *action = menu.addAction(text, this, slot);
        action->setObjectName(QLatin1String(name));
        return action;
    };
    const int row = m_views.rowOf(id);
    if (row >= 0) {
        add("viewOpen", tr("&Open"), [this, id] { choose(id); });
        if (!m_views.at(row).isBuiltIn)
            fillOwn(menu, m_views.at(row), row);
        menu.addSeparator();
    }
    add("viewSave", tr("&Save what is shown as a view…"), [this] {
        Q_EMIT saveRequested();
    })->setEnabled(m_isSavable);
    menu.addSeparator();
    const auto undo = m_views.undoStep();
    const auto redo = m_views.redoStep();
    QAction *back = add("viewUndo", undo ? undoText(*undo) : tr("&Undo"), [this] { this->undo(); });
    back->setShortcut(QKeySequence::Undo);
    back->setEnabled(undo.has_value());
    QAction *again =
        add("viewRedo", redo ? redoText(*redo) : tr("R&edo"), [this] { this->redo(); });
    again->setShortcut(QKeySequence::Redo);
    again->setEnabled(redo.has_value());
}

void ViewsBar::fillOwn(QMenu &menu, const SheetView &view, int row)
{
    const auto add = [this, &menu](const char *name, const QString &text, auto slot) {
        QAction *action = menu.addAction(text, this, slot);
        action->setObjectName(QLatin1String(name));
        return action;
    };
    const QString id = view.id;
    add("viewRename", tr("Re&name"), [this, id] { editName(id); })->setShortcut(Qt::Key_F2);
    add("viewUpdate", tr("Update &with what is shown"), [this, id] {
        Q_EMIT updateRequested(id);
    })->setEnabled(m_isSavable);
    menu.addSeparator();
    const auto move = [this, id](int rows) { m_views.move(id, m_views.rowOf(id) + rows); };
    QAction *up = add("viewUp", tr("Move u&p"), [move] { move(-1); });
    up->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Up));
    up->setEnabled(row > ViewList::builtInCount());
    QAction *down = add("viewDown", tr("Move &down"), [move] { move(1); });
    down->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Down));
    down->setEnabled(row + 1 < m_views.rowCount());
    menu.addSeparator();
    add("viewRemove", tr("&Remove"), [this, id] { remove(id); })->setShortcut(QKeySequence::Delete);
}

void ViewsBar::popUpMenu(const QString &id, const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("viewsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, id);
    menu->popup(globalPosition);
}

QString ViewsBar::refusalText(ViewList::Refusal refusal, const QString &name)
{
    switch (refusal) {
    case ViewList::Refusal::Empty:
        return tr("A view needs a name.");
    case ViewList::Refusal::TooLong:
        return tr("A name has at most %1 characters.")
            .arg(QLocale().toString(ViewList::longestName));
    case ViewList::Refusal::Taken:
        return tr("There is a view “%1” already.").arg(shortened(name));
    }
    return {};
}

QString ViewsBar::undoText(const ViewList::Step &step)
{
    const QString name = withoutMnemonic(shortened(step.name));
    switch (step.change) {
    case ViewList::Change::Add:
        return tr("&Undo saving “%1”").arg(name);
    case ViewList::Change::Rename:
        return tr("&Undo renaming “%1”").arg(name);
    case ViewList::Change::Replace:
        return tr("&Undo updating “%1”").arg(name);
    case ViewList::Change::Move:
        return tr("&Undo moving “%1”").arg(name);
    case ViewList::Change::Remove:
        return tr("&Undo removing “%1”").arg(name);
    }
    return {};
}

QString ViewsBar::redoText(const ViewList::Step &step)
{
    const QString name = withoutMnemonic(shortened(step.name));
    switch (step.change) {
    case ViewList::Change::Add:
        return tr("R&edo saving “%1”").arg(name);
    case ViewList::Change::Rename:
        return tr("R&edo renaming “%1”").arg(name);
    case ViewList::Change::Replace:
        return tr("R&edo updating “%1”").arg(name);
    case ViewList::Change::Move:
        return tr("R&edo moving “%1”").arg(name);
    case ViewList::Change::Remove:
        return tr("R&edo removing “%1”").arg(name);
    }
    return {};
}

void ViewsBar::refreshLook()
{
    const QColor color = palette().color(QPalette::ButtonText);
    const int size = fontMetrics().height();
    for (const auto &[button, icon] :
         {std::pair(m_save, "add"), std::pair(m_more, "more"), std::pair(m_offerUndo, "undo")}) {
        button->setIcon(Icons::icon(QLatin1String(icon), color));
        button->setIconSize({size, size});
    }
}

bool ViewsBar::event(QEvent *event)
{
    // Beside the list as well: who removes views must never delete contacts.
    const bool isKey =
        event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (isKey && static_cast<const QKeyEvent *>(event)->matches(QKeySequence::Delete)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ViewsBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool isLook =
        event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (isLook && m_more)
        refreshLook();
}

} // namespace contacts
