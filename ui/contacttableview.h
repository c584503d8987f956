// SPDX-License-Identifier: MIT
#pragma once

#include "session/accountsession.h"
#include "table/columnlayout.h"

#include <QTableView>

class QVariantAnimation;

namespace contacts {

class ContactDelegate;
class FrozenColumn;

//! The sheet on the screen. Keeps the contact at the top in its place when rows come and go, tells
//! which rows are visible, and hands typed letters on instead of searching row by row itself.
class ContactTableView : public QTableView
{
    Q_OBJECT

public:
    explicit ContactTableView(AccountSession &session, QWidget *parent = nullptr);

    void applyLayout(const ColumnLayout &layout);
    //! As it stands now, in visual order.
    ColumnLayout layoutNow() const;

    //! The name stays in view while the sheet is scrolled sideways; it does so at the first place
    //! only, and to keep it moves it there. Somebody who moves it away, or another column in front
    //! of it, has it scroll like the others until it is first again.
    void setNameKept(bool kept);
    bool isNameKept() const;

    //! The rows are about to answer another question: the current contact is brought into view if
    //! it is still shown, otherwise the top.
    void expectNewQuestion();
    //! Remembers where the person is, for showRemembered(); a later call while something is
    //! remembered does nothing.
    void remember();
    //! After a search was cleared: the contact the person chose in it, or else the row they were
    //! on.
    void showRemembered();

    //! The contact is brought into view and stands out for a moment. False when it is not shown.
    bool flash(RecordHandle contact);

    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &position) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void reset() override;
    void keyboardSearch(const QString &typed) override;

Q_SIGNALS:
    void visibleRowsChanged(contacts::RowRange rows);
    //! Letters that were typed in the sheet.
    void searchTyped(const QString &text);
    //! Enter, or a double click.
    void openRequested(contacts::RecordHandle contact);
    //! Columns were moved, resized, added or removed by a person or by applyLayout().
    void layoutChanged();
    //! A right click on a heading, or beside the last one: -1.
    void headingMenuRequested(int column, const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Anchor
    {
        RecordHandle contact; //!< at the top of the viewport
        int row = 0;
        int offset = 0; //!< of its top edge, in pixels
        RecordHandle current;
        int currentRow = -1;
        bool valid = false;
    };

    void createHeader();
    void onColumnsArranged();
    void updateFrozen();
    Anchor anchorNow() const;
    void restoreAnchor(const Anchor &anchor);
    void goToRemembered();
    //! Screen readers and the keyboard start from the current cell.
    void ensureCurrent();
    void captureAnchor();
    void restoreCapturedAnchor();
    void updateRowHeight();
    void announceVisibleRows();
    int widthOf(const ColumnKey &key) const;

    AccountSession &m_session;
    ContactTableModel &m_contacts;
    ContactDelegate *m_delegate;
    QVariantAnimation *m_flash;
    Anchor m_anchor; //!< across a change of the rows
    Anchor m_remembered;
    bool m_newQuestion = false;
    bool m_awaitsRows = false; //!< showRemembered() was called before they were there
    RecordHandle m_chosenInSearch; //!< by key or mouse
    FrozenColumn *m_frozen = nullptr;
    bool m_nameKept = true; //!< where it is first
    bool m_applyingLayout = false;
    RowRange m_visible;
};

} // namespace contacts
