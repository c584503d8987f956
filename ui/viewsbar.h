// SPDX-License-Identifier: MIT
#pragma once

#include "views/viewlist.h"

#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace contacts {

class FieldNote;
class ViewsListView;

//! The side bar of views: choose one, make one of what is shown, and keep one's own in order.
class ViewsBar : public QWidget
{
    Q_OBJECT

public:
    //! `views` must outlive the bar.
    explicit ViewsBar(ViewList &views, QWidget *parent = nullptr);

    //! Marks the view that the sheet shows; empty: none. Chooses nothing.
    void setCurrentView(const QString &id);
    const QString &currentView() const { return m_shown; }
    //! Lets the person type the name of an own view where it stands.
    void editName(const QString &id);
    //! A view can be made of what is shown; true at first.
    void setSavable(bool savable);
    void focusList();

    QSize sizeHint() const override;

Q_SIGNALS:
    void viewChosen(const contacts::SheetView &view);
    //! What is shown is to become a new view.
    void saveRequested();
    //! What is shown is to become what this view is.
    void updateRequested(const QString &id);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void createFoot();
    QWidget *createOffer();
    void choose(const QString &id);
    void remove(const QString &id);
    void undo();
    void redo();
    void onNameJudged(std::optional<ViewList::Refusal> refusal, const QString &name);
    void refreshOffer();
    void refreshLook();
    void fillMenu(QMenu &menu, const QString &id);
    void fillOwn(QMenu &menu, const SheetView &view, int row);
    void popUpMenu(const QString &id, const QPoint &globalPosition);
    static QString refusalText(ViewList::Refusal refusal, const QString &name);
    static QString undoText(const ViewList::Step &step);
    static QString redoText(const ViewList::Step &step);

    ViewList &m_views;
    ViewsListView *m_list;
    FieldNote *m_note = nullptr;
    QWidget *m_offer = nullptr; //!< to take a removal back
    QLabel *m_offerText = nullptr;
    QToolButton *m_offerUndo = nullptr;
    QToolButton *m_save = nullptr;
    QToolButton *m_more = nullptr;
    QString m_shown;
    bool m_isSavable = true;
    bool m_hasMovedOn = false; //!< the person does something else than take a removal back
};

} // namespace contacts
