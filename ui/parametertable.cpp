// SPDX-License-Identifier: MIT
#include "parametertable.h"

#include "parameterdelegate.h"
#include "parameterwords.h"

#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace contacts {

namespace {
constexpr int rowPadding = 4; //!< above and below the text, in device-independent pixels
constexpr int rowsAtLeast = 5; //!< that are seen without scrolling
} // namespace

ParameterTable::ParameterTable(ParameterTableModel &parameters, const QStringList &keysInUse,
                               QWidget *parent)
    : QTableView(parent)
    , m_parameters(parameters)
    , m_words(new ParameterWords(parameters, this))
    , m_delegate(new ParameterDelegate(keysInUse, this))
{
    setObjectName(QStringLiteral("contactParameters"));
    setAccessibleName(tr("Custom parameters"));
    setModel(m_words);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUpHeaders();
    setEditable(true);
    ensureCurrent();

    connect(m_words, &QAbstractItemModel::modelReset, this, &ParameterTable::ensureCurrent);
    connect(m_words, &QAbstractItemModel::rowsInserted, this, &ParameterTable::ensureCurrent);
    connect(m_words, &QAbstractItemModel::rowsRemoved, this, &ParameterTable::ensureCurrent);
    connect(m_delegate, &ParameterDelegate::typingChanged, this, &ParameterTable::typingChanged);
    connect(m_delegate, &ParameterDelegate::stepRequested, this, &ParameterTable::step);
    connect(m_delegate, &ParameterDelegate::leaveRequested, this, &ParameterTable::leave);
    connect(m_delegate, &ParameterDelegate::saveRequested, this, &ParameterTable::saveRequested);
    connect(m_delegate, &ParameterDelegate::rowsPasteRequested, this, &ParameterTable::pasteRows);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        // It says that one can type there, and so one click is enough.
        if (m_isEditable && index.row() == m_parameters.emptyRow() && !m_delegate->editor())
            edit(index);
    });
}

ParameterTable::~ParameterTable() = default;

void ParameterTable::setUpHeaders()
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    updateRowHeight();
}

void ParameterTable::updateRowHeight()
{
    const int height = fontMetrics().height() + 2 * rowPadding;
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    setMinimumHeight(rowsAtLeast * height + horizontalHeader()->sizeHint().height()
                     + 2 * frameWidth());
}

void ParameterTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateRowHeight();
}

void ParameterTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    constexpr int keyShare = 5; // two fifths
    if (event->oldSize().width() != event->size().width())
        setColumnWidth(ParameterTableModel::KeyColumn, event->size().width() * 2 / keyShare);
}

void ParameterTable::setEditable(bool editable)
{
    if (!editable)
        commitEditor();
    m_isEditable = editable;
    setEditTriggers(editable ? DoubleClicked | SelectedClicked | EditKeyPressed | AnyKeyPressed
                             : EditTriggers(NoEditTriggers));
}

void ParameterTable::commitEditor()
{
    QLineEdit *editor = m_delegate->editor();
    if (!editor)
        return;
    // Its list of keys would outlive it for a moment, and keep the keyboard.
    if (editor->completer())
        editor->completer()->popup()->hide();
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
}

bool ParameterTable::hasTyping() const
{
    return m_delegate->hasTyping();
}

//! A screen reader needs a current cell whenever there is one.
void ParameterTable::ensureCurrent()
{
    if (!currentIndex().isValid() && m_words->rowCount() > 0)
        selectionModel()->setCurrentIndex(m_words->index(0, 0), QItemSelectionModel::NoUpdate);
    if (hasFocus())
        showCurrent();
}

//! What the buttons act on is to be seen.
void ParameterTable::showCurrent()
{
    if (!selectionModel()->hasSelection() && currentIndex().isValid())
        selectionModel()->select(currentIndex(),
                                 QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void ParameterTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    showCurrent();
}

void ParameterTable::goTo(int row, int column)
{
    const QModelIndex index =
        m_words->index(std::clamp(row, 0, std::max(0, m_words->rowCount() - 1)),
                       std::clamp(column, 0, ParameterTableModel::ColumnCount - 1));
    // Not setCurrentIndex(): with Ctrl held it would add to the selection.
    selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void ParameterTable::step(int down, int across)
{
    // Before it is kept: a new row may come in above or below.
    const QModelIndex from = currentIndex();
    const int row = from.row();
    const int column = from.column();
    commitEditor();
    setFocus();
    goTo(row + down, column + across);
}

void ParameterTable::leave(bool forward)
{
    commitEditor();
    setFocus();
    focusNextPrevChild(forward);
}

std::vector<int> ParameterTable::selectedParameters() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        if (index.row() < m_parameters.parameterCount())
            rows.push_back(index.row());
    }
    const int current = currentIndex().row();
    if (!selectionModel()->hasSelection() && current >= 0
        && current < m_parameters.parameterCount())
        rows.push_back(current);
    std::sort(rows.begin(), rows.end());
    return rows;
}

void ParameterTable::addParameter()
{
    commitEditor();
    const int row = m_parameters.emptyRow();
    if (!m_isEditable || row < 0)
        return;
    setFocus();
    goTo(row, ParameterTableModel::KeyColumn);
    edit(currentIndex());
}

void ParameterTable::removeSelected()
{
    const std::vector<int> rows = selectedParameters();
    if (!m_isEditable || rows.empty() || m_parameters.lock() != ParameterTableModel::Lock::None)
        return;
    const int column = currentIndex().column();
    m_parameters.removeParameters(rows);
    goTo(rows.front(), column);
}

void ParameterTable::moveCurrent(int step)
{
    commitEditor();
    const QModelIndex from = currentIndex();
    const int row = from.row();
    const int column = from.column();
    if (m_isEditable && row >= 0 && m_parameters.moveParameter(row, step))
        goTo(row + step, column);
}

void ParameterTable::copyTemplateText() const
{
    const QString text = m_parameters.templateText(currentIndex().row());
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void ParameterTable::pasteRows()
{
    const QString text = QApplication::clipboard()->text();
    if (!m_isEditable || text.isEmpty() || m_parameters.lock() != ParameterTableModel::Lock::None)
        return;
    const int row = currentIndex().row();
    const int column = currentIndex().column();
    commitEditor();
    int leftOut = 0;
    const std::vector<int> rows = m_parameters.paste(text, std::max(0, row), &leftOut);
    if (!rows.empty())
        goTo(rows.back(), column);
    Q_EMIT rowsPasted(int(rows.size()), leftOut);
}

//! As a spreadsheet takes it, and pasteRows() too.
void ParameterTable::copyRows() const
{
    QStringList lines;
    for (const int row : selectedParameters()) {
        const QModelIndex value = m_words->index(row, ParameterTableModel::ValueColumn);
        lines << m_parameters.key(row) + u'\t' + value.data(Qt::EditRole).toString();
    }
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(u'\n'));
}

void ParameterTable::keyPressEvent(QKeyEvent *event)
{
    if (commandKey(event))
        event->accept();
    else
        QTableView::keyPressEvent(event);
}

bool ParameterTable::commandKey(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        pasteRows();
        return true;
    }
    if (event->matches(QKeySequence::Copy)) {
        copyRows();
        return true;
    }
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool moves = modifiers == Qt::ControlModifier || modifiers == Qt::AltModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Not for the dialog, whose main button it would press.
        if (modifiers)
            return false;
        if (m_isEditable && (currentIndex().flags() & Qt::ItemIsEditable))
            edit(currentIndex());
        return true;
    case Qt::Key_Delete:
        if (modifiers)
            return false;
        removeSelected();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (moves)
            moveCurrent(event->key() == Qt::Key_Up ? -1 : +1);
        return moves;
    default:
        return false;
    }
}

void ParameterTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint position =
        byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos();
    Q_EMIT menuRequested(position);
    event->accept();
}

} // namespace contacts
