// SPDX-License-Identifier: MIT
#include "viewdelegate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolTip>

namespace contacts {

namespace {

constexpr int padding = 4; //!< above and below a name
constexpr int margin = 8; //!< beside it, and between name and count
constexpr int narrowest = 8; //!< characters of a name
//! The view whose name an editor holds.
constexpr const char *viewProperty = "contactsView";

QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

//! Where it stands goes by the window.
void drawText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
              Qt::Alignment alignment, const QString &text)
{
    painter->drawText(QStyle::visualRect(option.direction, option.rect, rect),
                      int(QStyle::visualAlignment(option.direction, alignment)) | Qt::TextSingleLine
                          | Qt::AlignVCenter,
                      text);
}

} // namespace

ViewDelegate::ViewDelegate(ViewList &views, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_views(views)
{
}

void ViewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString name = std::exchange(row.text, {});
    styleOf(row)->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const auto group = !(row.state & QStyle::State_Active) ? QPalette::Inactive : QPalette::Active;
    const bool isShown = row.state & QStyle::State_Selected;
    QColor color =
        row.palette.color(group, isShown ? QPalette::HighlightedText : QPalette::WindowText);
    QRect room = row.rect.adjusted(margin, 0, -margin, 0);
    painter->save();
    painter->setLayoutDirection(row.direction);
    painter->setFont(row.font);
    const QString count = index.data(ViewList::CountTextRole).toString();
    if (!count.isEmpty()) {
        // Quieter than the name, and never without its last digits.
        QColor quiet = color;
        constexpr int quietness = 165;
        quiet.setAlpha(quietness);
        painter->setPen(quiet);
        const int width = row.fontMetrics.horizontalAdvance(count) + 1;
        drawText(painter, row, {room.right() - width + 1, room.top(), width, room.height()},
                 Qt::AlignRight, count);
        room.setRight(room.right() - width - margin);
    }
    painter->setPen(color);
    if (room.width() > 0) {
        // "Ages 18+" is the same in a window that runs to the left.
        painter->setLayoutDirection(name.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        drawText(painter, row, room, Qt::AlignLeft,
                 row.fontMetrics.elidedText(name, Qt::ElideRight, room.width()));
    }
    painter->restore();
}

QSize ViewDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    int height = option.fontMetrics.height() + 2 * padding;
    if (index.row() == ViewList::builtInCount())
        height += gap(option.fontMetrics);
    return {narrowest * option.fontMetrics.averageCharWidth(), height};
}

QWidget *ViewDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                    const QModelIndex &index) const
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(QStringLiteral("viewNameEdit"));
    edit->setAccessibleName(tr("Name of the view"));
    edit->setAutoFillBackground(true);
    // So that the name does not move when it is typed.
    constexpr int frame = 4;
    edit->setTextMargins(margin - frame, 0, margin - frame, 0);
    edit->setProperty(viewProperty, index.data(ViewList::IdRole));
    edit->setText(index.data(Qt::EditRole).toString());
    connect(edit, &QLineEdit::textEdited, this, [this, edit] {
        // Who has typed nothing yet knows that it is nothing.
        const auto refusal = judge(edit);
        Q_EMIT nameJudged(refusal == ViewList::Refusal::Empty ? std::nullopt : refusal,
                          edit->text());
    });
    return edit;
}

void ViewDelegate::setEditorData(QWidget *, const QModelIndex &) const
{
    // Asked again with every new count, which must not wipe what is being typed.
}

std::optional<ViewList::Refusal> ViewDelegate::judge(const QWidget *editor) const
{
    const auto *edit = static_cast<const QLineEdit *>(editor);
    return m_views.refusalOf(edit->text(), edit->property(viewProperty).toString());
}

void ViewDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                const QModelIndex &index) const
{
    const QString name = static_cast<QLineEdit *>(editor)->text();
    // Whoever goes elsewhere in the middle of it keeps the old name, and is told why.
    const auto refusal = judge(editor);
    if (!refusal)
        model->setData(index, name, Qt::EditRole);
    Q_EMIT nameJudged(refusal, name);
}

void ViewDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &) const
{
    editor->setGeometry(option.rect);
}

bool ViewDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *edit = qobject_cast<QLineEdit *>(watched);
    if (edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (const auto refusal = judge(edit)) {
                Q_EMIT nameJudged(refusal, edit->text());
                return true; // still here, to be typed otherwise
            }
        } else if (key == Qt::Key_Escape) {
            Q_EMIT nameJudged(std::nullopt, {});
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

bool ViewDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    // Escaped: a name may hold markup, and a tool tip would render it.
    const QString text = index.data(Qt::ToolTipRole).toString();
    QToolTip::showText(
        event->globalPos(),
        text.isEmpty()
            ? QString()
            : QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text.toHtmlEscaped()),
        view);
    return true;
}

} // namespace contacts
