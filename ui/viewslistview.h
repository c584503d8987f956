// SPDX-License-Identifier: MIT
#pragma once

#include "views/viewlist.h"

#include <QListView>

namespace contacts {

//! The list of views: one is marked as shown, others are reached by keys, and own ones are dragged
//! to another place. Keys that mean something here never reach anything else.
class ViewsListView : public QListView
{
    Q_OBJECT

public:
    //! `views` must outlive it.
    explicit ViewsListView(ViewList &views, QWidget *parent = nullptr);

    //! Marks it as shown; one that is not there: none.
    void setShown(const QString &id);
    //! Of the row that has the keyboard; empty: none.
    QString currentId() const;
    bool isEditing() const { return state() == EditingState; }
    void editName(const QString &id);
    //! Own ones, one row up or down.
    void moveCurrent(int rows);

    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &point) const override;

Q_SIGNALS:
    void openRequested(const QString &id);
    void removeRequested(const QString &id);
    void undoRequested();
    void redoRequested();
    //! `id` is empty where no view is.
    void menuRequested(const QString &id, const QPoint &globalPosition);

protected:
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool takesKey(const QKeyEvent &event) const;
    bool moveCursorBy(int key);
    void markShown();
    void endDrag();
    //! Before which row something is let go at this height; rowCount(): behind the last.
    int dropRowAt(int y) const;
    bool isOwn(int row) const { return row >= ViewList::builtInCount(); }

    ViewList &m_views;
    QString m_shown;
    QString m_pressed; //!< an own view under the pressed button
    QPoint m_pressedAt;
    int m_dropRow = -1; //!< while something is dragged
};

} // namespace contacts
