// SPDX-License-Identifier: MIT
#include "contacttableview.h"

#include "contactdelegate.h"
#include "frozencolumn.h"
#include "sheetstyle.h"

#include <QHeaderView>
#include <QHoverEvent>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QScrollBar>
#include <QTimer>
#include <QVariantAnimation>

#include <algorithm>

namespace contacts {

namespace {
//! Resizing one section to its contents looks at so many rows, not at a million.
constexpr int resizePrecision = 200;
constexpr int flashTime = 1'500; //!< milliseconds
constexpr int rowPadding = 5; //!< above and below the text, in device-independent pixels
} // namespace

ContactTableView::ContactTableView(AccountSession &session, QWidget *parent)
    : QTableView(parent)
    , m_session(session)
    , m_contacts(session.model())
    , m_delegate(new ContactDelegate(session.selection(), this))
    , m_flash(new QVariantAnimation(this))
{
    setObjectName(QStringLiteral("contactTable"));
    setAccessibleName(tr("Contacts"));
    auto *sheetStyle = new SheetStyle;
    sheetStyle->setParent(this);
    setStyle(sheetStyle);
    horizontalHeader()->setStyle(sheetStyle);
    m_frozen = new FrozenColumn(*this, m_contacts);
    connect(m_frozen, &FrozenColumn::headingMenuRequested, this,
            &ContactTableView::headingMenuRequested);
    setModel(&m_contacts);
    setSelectionModel(&session.selection());
    // The headers show no selection, and asking whether a whole column is selected reads every row.
    for (QHeaderView *header : {horizontalHeader(), verticalHeader()})
        header->setSelectionModel(new QItemSelectionModel(&m_contacts, header));
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);

    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    updateRowHeight();

    createHeader();

    connect(&m_contacts, &QAbstractItemModel::modelAboutToBeReset, this,
            &ContactTableView::captureAnchor);
    connect(&m_contacts, &QAbstractItemModel::rowsAboutToBeInserted, this,
            &ContactTableView::captureAnchor);
    connect(&m_contacts, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            &ContactTableView::captureAnchor);
    // After the view's own handlers, which were connected first.
    connect(&m_contacts, &QAbstractItemModel::rowsInserted, this,
            &ContactTableView::restoreCapturedAnchor);
    connect(&m_contacts, &QAbstractItemModel::rowsRemoved, this,
            &ContactTableView::restoreCapturedAnchor);
    // Both are painted across the whole row, of which Qt only repaints the cell that it knows of.
    connect(&session.selection(), &ContactSelection::selectedRowsChanged, viewport(),
            qOverload<>(&QWidget::update));
    connect(&session.selection(), &QItemSelectionModel::currentChanged, viewport(),
            qOverload<>(&QWidget::update));
}

void ContactTableView::createHeader()
{
    QHeaderView *header = horizontalHeader();
    header->setObjectName(QStringLiteral("columnHeader"));
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setResizeContentsPrecision(resizePrecision);
    header->setTextElideMode(Qt::ElideRight);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::sectionMoved, this, [this](int column) {
        onColumnsArranged();
        // Dropped on the name it would be gone from sight.
        if (!m_applyingLayout)
            m_frozen->keepBeside(column);
    });
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (!m_applyingLayout)
            Q_EMIT layoutChanged();
    });
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &position) {
                Q_EMIT headingMenuRequested(header->logicalIndexAt(position),
                                            header->viewport()->mapToGlobal(position));
            });
}

void ContactTableView::onColumnsArranged()
{
    if (m_applyingLayout)
        return;
    updateFrozen();
    Q_EMIT layoutChanged();
}

bool ContactTableView::flash(RecordHandle contact)
{
    const int row = m_contacts.rowOf(contact);
    if (row < 0)
        return false;
    scrollTo(m_contacts.index(row, std::max(0, currentIndex().column())));
    m_flash->stop();
    m_flash->disconnect(this);
    connect(m_flash, &QVariantAnimation::valueChanged, this,
            [this, contact](const QVariant &strength) {
                m_delegate->setFlash(contact, strength.toReal());
                viewport()->update();
            });
    m_flash->setDuration(flashTime);
    m_flash->setStartValue(1.0);
    m_flash->setEndValue(0.0);
    m_flash->start();
    return true;
}

void ContactTableView::applyLayout(const ColumnLayout &layout)
{
    m_applyingLayout = true;
    m_contacts.setColumns(layout.keys());
    QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < int(layout.columns.size()); ++visual) {
        const ColumnLayout::Column &column = layout.columns[size_t(visual)];
        const int logical = m_contacts.columnOf(column.key);
        header->moveSection(header->visualIndex(logical), visual);
        header->resizeSection(logical, column.width > 0 ? column.width : widthOf(column.key));
    }
    m_applyingLayout = false;
    m_nameKept = layout.nameKept;
    updateFrozen();
    ensureCurrent();
    Q_EMIT layoutChanged();
}

void ContactTableView::setNameKept(bool kept)
{
    if (kept == isNameKept())
        return;
    m_nameKept = kept;
    const int name = m_contacts.columnOf({ColumnKey::Field::Name, {}});
    if (kept && name >= 0 && horizontalHeader()->visualIndex(name) != 0)
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(name), 0);
    else
        onColumnsArranged();
}

bool ContactTableView::isNameKept() const
{
    return m_frozen->column() >= 0;
}

void ContactTableView::updateFrozen()
{
    const int name = m_contacts.columnOf({ColumnKey::Field::Name, {}});
    const bool isFirst = name >= 0 && horizontalHeader()->visualIndex(name) == 0;
    m_frozen->setColumn(m_nameKept && isFirst ? name : -1);
}

ColumnLayout ContactTableView::layoutNow() const
{
    ColumnLayout layout;
    layout.nameKept = m_nameKept;
    const QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        layout.columns.push_back(
            {m_contacts.columns()[size_t(logical)], header->sectionSize(logical)});
    }
    return layout;
}

int ContactTableView::widthOf(const ColumnKey &key) const
{
    const QFontMetrics metrics(font());
    int characters = 14;
    switch (key.field) {
    case ColumnKey::Field::Name:
        characters = 24;
        break;
    case ColumnKey::Field::PhoneNumber:
    case ColumnKey::Field::LastSent:
    case ColumnKey::Field::LastReceived:
    case ColumnKey::Field::Changed:
    case ColumnKey::Field::Created:
        characters = 18;
        break;
    case ColumnKey::Field::Country:
    case ColumnKey::Field::OptedOut:
        characters = 13;
        break;
    case ColumnKey::Field::Sent:
    case ColumnKey::Field::Pending:
    case ColumnKey::Field::Failed:
    case ColumnKey::Field::Received:
        characters = 8;
        break;
    default:
        break;
    }
    // Never narrower than the heading with its sort arrow.
    const int heading = metrics.horizontalAdvance(CellText::heading(key)) + 6 * rowPadding
        + style()->pixelMetric(QStyle::PM_HeaderMarkSize);
    const int content = metrics.horizontalAdvance(QLatin1Char('0')) * characters + 4 * rowPadding;
    return std::max(std::min(heading, 3 * content), content);
}

void ContactTableView::expectNewQuestion()
{
    m_newQuestion = true;
}

void ContactTableView::remember()
{
    m_awaitsRows = false;
    if (m_remembered.valid)
        return;
    m_remembered = anchorNow();
    m_chosenInSearch = {};
}

void ContactTableView::showRemembered()
{
    // A sorted list is an answer that comes later.
    m_awaitsRows = m_session.sheet().isWorking();
    if (!m_awaitsRows)
        goToRemembered();
}

void ContactTableView::goToRemembered()
{
    const Anchor remembered = std::exchange(m_remembered, {});
    if (!remembered.valid)
        return;
    // Whom the person chose in the search, unless the search left them behind afterwards.
    if (m_chosenInSearch.isValid()
        && m_contacts.handleAt(currentIndex().row()) == m_chosenInSearch) {
        scrollTo(currentIndex(), PositionAtCenter);
        return;
    }
    int row = m_contacts.rowOf(remembered.current);
    if (row < 0)
        row = std::min(remembered.currentRow, m_contacts.rowCount() - 1);
    if (row >= 0)
        selectionModel()->setCurrentIndex(
            m_contacts.index(row, std::max(0, currentIndex().column())),
            QItemSelectionModel::NoUpdate);
    restoreAnchor(remembered);
}

QRect ContactTableView::visualRect(const QModelIndex &index) const
{
    return m_frozen->placed(index, QTableView::visualRect(index));
}

QModelIndex ContactTableView::indexAt(const QPoint &position) const
{
    const QModelIndex index = QTableView::indexAt(position);
    // Under the column every row has a cell.
    return index.isValid() && m_frozen->area().contains(position)
        ? index.siblingAtColumn(m_frozen->column())
        : index;
}

void ContactTableView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int before = horizontalScrollBar()->value();
    const bool isInView = index.column() == m_frozen->column() && m_frozen->isApart();
    QTableView::scrollTo(index, hint);
    if (isInView)
        horizontalScrollBar()->setValue(before);
    else
        m_frozen->keepBeside(index.column());
}

void ContactTableView::paintEvent(QPaintEvent *event)
{
    // What is hidden under the name need not be painted.
    const QRegion rest = event->region() - m_frozen->area();
    if (!rest.isEmpty()) {
        QPaintEvent others(rest);
        QTableView::paintEvent(&others);
    }
    if (!m_frozen->isApart())
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    m_frozen->paint(event->region(), option);
}

bool ContactTableView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverMove:
        m_frozen->setHovered(indexAt(static_cast<QHoverEvent *>(event)->position().toPoint()));
        break;
    case QEvent::HoverLeave:
        m_frozen->setHovered({});
        break;
    default:
        break;
    }
    return QTableView::viewportEvent(event);
}

void ContactTableView::reset()
{
    QTableView::reset(); // the selection restores itself in there
    const bool newQuestion = std::exchange(m_newQuestion, false);
    if (newQuestion && std::exchange(m_awaitsRows, false)) {
        m_anchor = {};
        goToRemembered();
    } else if (newQuestion) {
        const QModelIndex current = currentIndex();
        const bool stillShown = m_anchor.current.isValid() && current.isValid()
            && m_contacts.handleAt(current.row()) == m_anchor.current;
        if (stillShown)
            scrollTo(current, EnsureVisible);
        else
            verticalScrollBar()->setValue(0);
        m_anchor = {};
    } else {
        restoreCapturedAnchor();
    }
    announceVisibleRows();
}

void ContactTableView::keyboardSearch(const QString &typed)
{
    if (!typed.trimmed().isEmpty())
        Q_EMIT searchTyped(typed);
}

void ContactTableView::resizeEvent(QResizeEvent *event)
{
    const QRect current = visualRect(currentIndex());
    QTableView::resizeEvent(event);
    // What takes room below, such as the Undo bar, must not hide the row it speaks of.
    if (current.isValid() && current.top() >= 0 && current.top() < event->oldSize().height()
        && current.bottom() >= viewport()->height())
        scrollTo(currentIndex());
    announceVisibleRows();
}

void ContactTableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0)
        m_frozen->repaintScrolled(isRightToLeft() ? -dx : dx);
    if (dy != 0)
        announceVisibleRows();
}

void ContactTableView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid())
        Q_EMIT openRequested(m_contacts.handleAt(index.row()));
}

void ContactTableView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier
        && currentIndex().isValid()) {
        if (!event->isAutoRepeat())
            Q_EMIT openRequested(m_contacts.handleAt(currentIndex().row()));
        return;
    }
    const QModelIndex before = currentIndex();
    QTableView::keyPressEvent(event);
    // The start of the row is at hand in any case; who asks for it wants to see what follows.
    if (event->key() == Qt::Key_Home && currentIndex().column() == m_frozen->column())
        horizontalScrollBar()->setValue(0);
    if (currentIndex() != before)
        m_chosenInSearch = m_contacts.handleAt(currentIndex().row());
}

void ContactTableView::mousePressEvent(QMouseEvent *event)
{
    QTableView::mousePressEvent(event);
    m_chosenInSearch = m_contacts.handleAt(currentIndex().row());
}

void ContactTableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateRowHeight();
}

ContactTableView::Anchor ContactTableView::anchorNow() const
{
    Anchor anchor;
    anchor.valid = true;
    anchor.row = std::max(0, rowAt(0));
    anchor.contact = m_contacts.handleAt(anchor.row);
    anchor.offset = rowViewportPosition(anchor.row);
    anchor.currentRow = currentIndex().row();
    anchor.current = m_contacts.handleAt(anchor.currentRow);
    return anchor;
}

void ContactTableView::restoreAnchor(const Anchor &anchor)
{
    if (!anchor.valid || m_contacts.rowCount() == 0)
        return;
    int row = m_contacts.rowOf(anchor.contact);
    if (row < 0)
        row = std::min(anchor.row, m_contacts.rowCount() - 1);
    executeDelayedItemsLayout();
    updateGeometries();
    const int top = verticalHeader()->sectionPosition(row);
    verticalScrollBar()->setValue(top - anchor.offset);
}

void ContactTableView::captureAnchor()
{
    if (!m_anchor.valid)
        m_anchor = anchorNow();
}

void ContactTableView::ensureCurrent()
{
    const QModelIndex first = m_contacts.index(0, 0);
    if (!currentIndex().isValid() && first.isValid())
        selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
}

void ContactTableView::restoreCapturedAnchor()
{
    ensureCurrent();
    restoreAnchor(std::exchange(m_anchor, {}));
    announceVisibleRows();
}

void ContactTableView::updateRowHeight()
{
    verticalHeader()->setDefaultSectionSize(QFontMetrics(font()).height() + 2 * rowPadding);
}

void ContactTableView::announceVisibleRows()
{
    const int rows = m_contacts.rowCount();
    RowRange visible;
    if (rows > 0) {
        const int first = rowAt(0);
        const int last = rowAt(viewport()->height() - 1);
        visible = {std::max(0, first), (last < 0 ? rows - 1 : last) + 1};
    } else {
        // Nothing is known yet: as many rows as fit.
        visible = {0,
                   viewport()->height() / std::max(1, verticalHeader()->defaultSectionSize()) + 1};
    }
    if (visible == m_visible)
        return;
    m_visible = visible;
    Q_EMIT visibleRowsChanged(visible);
}

} // namespace contacts
