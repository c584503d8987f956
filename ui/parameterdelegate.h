// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QStyledItemDelegate>

class QLineEdit;

namespace contacts {

//! Paints and edits the cells of ParameterTable. What keys mean while a cell is edited is asked of
//! the table, which knows where to go next. Keys in use are offered while a key is typed.
class ParameterDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ParameterDelegate(QStringList keysInUse, QObject *parent = nullptr);

    //! Null while nothing is edited.
    QLineEdit *editor() const { return m_editor; }
    //! What is being typed differs from what the cell has.
    bool hasTyping() const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QString displayText(const QVariant &value, const QLocale &locale) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void destroyEditor(QWidget *editor, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    bool eventFilter(QObject *object, QEvent *event) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

Q_SIGNALS:
    //! Something was typed, or the editor has gone.
    void typingChanged() const;
    //! Keep it and go so many cells down and across.
    void stepRequested(int down, int across);
    //! Keep it and leave the table.
    void leaveRequested(bool forward);
    //! Keep it and save everything.
    void saveRequested();
    //! Keep it and paste rows: what is in the clipboard is more than the text of one cell.
    void rowsPasteRequested();

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void addSuggestions(QLineEdit &edit, const QModelIndex &index) const;
    bool popupKey(QWidget &popup, QKeyEvent *event);
    bool editorKey(QKeyEvent *event);
    bool acrossKey(const QKeyEvent &event);

    const QStringList m_keysInUse;
    mutable QPointer<QLineEdit> m_editor; //!< made and gone in functions that are const in Qt
};

} // namespace contacts
