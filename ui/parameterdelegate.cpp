// SPDX-License-Identifier: MIT
#include "parameterdelegate.h"

#include "icons.h"
#include "parameterwords.h"
#include "theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolTip>

namespace contacts {

namespace {

using Mark = ParameterWords::Mark;

constexpr const char *openedText = "openedText"; //!< property: what the cell had

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

Qt::KeyboardModifiers modifiersOf(const QKeyEvent &event)
{
    return event.modifiers() & ~Qt::KeypadModifier;
}

bool clipboardHasRows()
{
    const QString text = QApplication::clipboard()->text().trimmed();
    return text.contains(u'\t') || text.contains(u'\n');
}

} // namespace

ParameterDelegate::ParameterDelegate(QStringList keysInUse, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_keysInUse(std::move(keysInUse))
{
}

bool ParameterDelegate::hasTyping() const
{
    return m_editor && m_editor->text() != m_editor->property(openedText).toString();
}

QString ParameterDelegate::displayText(const QVariant &value, const QLocale &) const
{
    // A cell has one line.
    QString text = value.toString();
    for (QChar &c : text) {
        if (c.isSpace() || c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text;
}

void ParameterDelegate::initStyleOption(QStyleOptionViewItem *option,
                                        const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool isSelected = option->state & QStyle::State_Selected;
    if (option->text.isEmpty()) {
        option->text = index.data(ParameterWords::HintRole).toString();
        option->features |= QStyleOptionViewItem::HasDisplay;
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::PlaceholderText));
    }
    const auto mark = Mark(index.data(ParameterWords::MarkRole).toInt());
    if (mark == Mark::None)
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    const QColor text =
        option->palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    option->icon = mark == Mark::Problem
        ? Icons::icon(QStringLiteral("warning"), isSelected ? text : warningColor(option->palette))
        : Icons::icon(QStringLiteral("info"), text);
    const int size = option->fontMetrics.height();
    option->decorationSize = {size, size};
}

void ParameterDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (!(option.state & QStyle::State_HasFocus))
        return;
    // Keys act on one cell of the selected rows: it must be seen in every style.
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setPen(
        option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Highlight));
    painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    painter->restore();
}

QWidget *ParameterDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                         const QModelIndex &index) const
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(QStringLiteral("parameterEdit"));
    edit->setFrame(false);
    edit->setAutoFillBackground(true);
    const QString key =
        index.siblingAtColumn(ParameterTableModel::KeyColumn).data(Qt::EditRole).toString();
    edit->setAccessibleName(
        index.column() == ParameterTableModel::KeyColumn ? tr("Key") : tr("Value of %1").arg(key));
    if (index.column() == ParameterTableModel::KeyColumn)
        addSuggestions(*edit, index);
    connect(edit, &QLineEdit::textChanged, this, &ParameterDelegate::typingChanged);
    m_editor = edit;
    return edit;
}

void ParameterDelegate::addSuggestions(QLineEdit &edit, const QModelIndex &index) const
{
    QStringList keys = m_keysInUse;
    for (int row = 0; row < index.model()->rowCount(); ++row) {
        if (row != index.row())
            keys.removeAll(index.siblingAtRow(row).data(Qt::EditRole).toString());
    }
    if (keys.isEmpty())
        return;
    auto *completer = new QCompleter(keys, &edit);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    edit.setCompleter(completer);
    completer->popup()->setObjectName(QStringLiteral("parameterKeys"));
    completer->popup()->setAccessibleName(tr("Keys in use"));
    // After the completer's own filter, and so asked before it.
    completer->popup()->installEventFilter(const_cast<ParameterDelegate *>(this));
}

void ParameterDelegate::destroyEditor(QWidget *editor, const QModelIndex &index) const
{
    if (editor == m_editor)
        m_editor.clear();
    QStyledItemDelegate::destroyEditor(editor, index);
    Q_EMIT typingChanged();
}

void ParameterDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *edit = static_cast<QLineEdit *>(editor);
    // What is being typed stays when the cell changes meanwhile.
    if (edit == m_editor && hasTyping())
        return;
    const QString text = index.data(Qt::EditRole).toString();
    edit->setProperty(openedText, text);
    edit->setText(text);
}

void ParameterDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                     const QModelIndex &index) const
{
    const auto *edit = static_cast<QLineEdit *>(editor);
    // Nobody touched it: it goes back byte for byte.
    if (edit->text() == edit->property(openedText).toString())
        return;
    const QString text = edit->text();
    editor->setProperty(openedText, text);
    model->setData(index, text, Qt::EditRole);
}

void ParameterDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                             const QModelIndex &) const
{
    // The whole cell, also where it has an icon.
    editor->setGeometry(option.rect);
}

bool ParameterDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (m_editor && widget && widget != m_editor) {
        return event->type() == QEvent::KeyPress
            && popupKey(*widget, static_cast<QKeyEvent *>(event));
    }
    if (m_editor && event->type() == QEvent::KeyPress && editorKey(static_cast<QKeyEvent *>(event)))
        return true;
    return widget == m_editor && QStyledItemDelegate::eventFilter(object, event);
}

bool ParameterDelegate::popupKey(QWidget &popup, QKeyEvent *event)
{
    const bool leaves = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    if (!isEnter(*event) && !leaves)
        return false;
    // One key press, not one for the list and one for the cell.
    const auto &list = static_cast<QAbstractItemView &>(popup);
    const QModelIndex chosen = list.currentIndex();
    if (isEnter(*event) && list.selectionModel()->isSelected(chosen))
        m_editor->setText(chosen.data().toString());
    popup.hide();
    if (modifiersOf(*event) == Qt::ControlModifier)
        Q_EMIT saveRequested();
    else
        editorKey(event);
    return true;
}

bool ParameterDelegate::editorKey(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = modifiersOf(*event);
    if (event->matches(QKeySequence::Paste) && clipboardHasRows()) {
        Q_EMIT rowsPasteRequested();
        return true;
    }
    if (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab) {
        if (modifiers & ~Qt::ShiftModifier)
            return false;
        Q_EMIT leaveRequested(event->key() == Qt::Key_Tab && !modifiers);
        return true;
    }
    if (modifiers)
        return false;
    if (isEnter(*event) || event->key() == Qt::Key_Down) {
        Q_EMIT stepRequested(+1, 0);
        return true;
    }
    if (event->key() == Qt::Key_Up) {
        Q_EMIT stepRequested(-1, 0);
        return true;
    }
    return acrossKey(*event);
}

//! An arrow at the end of the text goes on into the next cell, as between letters.
bool ParameterDelegate::acrossKey(const QKeyEvent &event)
{
    const bool isMirrored = m_editor->isRightToLeft();
    const QString text = m_editor->text();
    if (m_editor->hasSelectedText() || (!text.isEmpty() && text.isRightToLeft() != isMirrored))
        return false;
    const int forward = isMirrored ? Qt::Key_Left : Qt::Key_Right;
    const int back = isMirrored ? Qt::Key_Right : Qt::Key_Left;
    if (event.key() == forward && m_editor->cursorPosition() == text.size()) {
        Q_EMIT stepRequested(0, +1);
        return true;
    }
    if (event.key() == back && m_editor->cursorPosition() == 0) {
        Q_EMIT stepRequested(0, -1);
        return true;
    }
    return false;
}

bool ParameterDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                  const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStringList lines{index.data(Qt::DisplayRole).toString(),
                      index.data(Qt::ToolTipRole).toString()};
    lines.removeAll(QString());
    // Escaped: a value may hold markup, and a tool tip would render it.
    const QString text = lines.join(u'\n').toHtmlEscaped();
    QToolTip::showText(event->globalPos(),
                       text.isEmpty()
                           ? QString()
                           : QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text),
                       view);
    return true;
}

} // namespace contacts
