// SPDX-License-Identifier: MIT
#pragma once

#include "session/accountsession.h"
#include "table/sheetstate.h"
#include "views/sheetview.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QMenu;
class QSplitter;
class QStackedWidget;
class QToolBar;

namespace contacts {

class ChangesPanel;
class ContactCommands;
class ContactTableView;
class CopyCommands;
class DetailPane;
class ExportCommands;
class MessageBar;
class NoticePage;
class SearchTools;
class SortCommands;
class StatusLine;
class SummaryDialog;
class UndoBar;
class ViewTools;

//! One open account: its tools, its sheet and its status. Shows what the session says and hands
//! wishes on to it; decides nothing about reading or sending.
class AccountView : public QWidget
{
    Q_OBJECT

public:
    //! `session` and `clock` must outlive the view. Without columns in `state` they are chosen from
    //! the first page.
    AccountView(AccountSession &session, Clock &clock, const Timings &timings,
                const SheetState &state, QWidget *parent = nullptr);
    ~AccountView() override;

    //! The window's menus get its actions; they go with it.
    void fillMenus(QMenu &edit, QMenu &view);
    void focusSheet();
    //! Its key and address can be changed: messages about them offer it. Not at first.
    void setKeyReplaceable(bool replaceable);
    //! Changes on their way, or waiting for the person.
    const WriteQueue::Counts &changes() const { return m_session.queue().counts(); }
    //! They can be finished in the next run.
    bool keepsChanges() const { return m_session.keepsChanges(); }
    //! Those that were not sent are forgotten.
    void discardWaitingChanges() { m_session.queue().discardWaiting(); }
    void showChanges(bool shown);
    //! Those that were stored; nobody is told of it.
    void setOwnViews(const std::vector<SheetView> &views);
    //! A short remark in the status.
    void remark(const QString &text);

    //! How narrow it may be without hiding the search.
    int narrowest() const;

Q_SIGNALS:
    //! The person moved, resized or chose columns, sorted or searched.
    void stateChanged(const contacts::SheetState &state);
    void ownViewsChanged(const std::vector<contacts::SheetView> &views);
    //! `server`: an address to use from now on; empty: as it is.
    void replaceKeyRequested(const QString &server);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createActions();
    void createToolBar();
    void createPages();
    QWidget *createPracticeStrip();
    void connectSession();
    void updateIcons();
    void updateActions();
    void updatePage();
    void updateMessage();
    void onFirstPage();
    void chooseColumns();
    void createChanges();
    void createPanes();
    void connectPanes();
    void showDetail(bool shown);
    void showSummary();
    SheetState::Pane paneNow(QWidget &pane, bool isShown, const SheetState::Pane &before) const;
    void connectChanges();
    void onSaved(ContactId contact, bool isNew);
    void showAwaited();
    void onChangeUpdated(qint64 id);
    void announceState();

    AccountSession &m_session;
    const SheetState m_savedState;
    bool m_keyReplaceable = false;
    bool m_columnsChosen; //!< by the person, now or in an earlier run
    QToolBar *m_bar = nullptr;
    ContactTableView *m_table = nullptr;
    SearchTools *m_search = nullptr;
    QStackedWidget *m_pages = nullptr;
    NoticePage *m_empty = nullptr;
    MessageBar *m_message = nullptr;
    StatusLine *m_status = nullptr;
    SortCommands *m_sort = nullptr;
    ContactCommands *m_commands = nullptr;
    UndoBar *m_undoBar = nullptr;
    ChangesPanel *m_changes = nullptr;
    QSplitter *m_splitter = nullptr;
    RecordHandle m_awaited; //!< a new contact whose place is not known yet
    bool m_changesSized = false;
    qint64 m_deleted = 0; //!< since nothing was on its way
    CopyCommands *m_copies = nullptr;
    ExportCommands *m_exports = nullptr;
    ViewTools *m_views = nullptr;
    DetailPane *m_detail = nullptr;
    QSplitter *m_panes = nullptr; //!< views, sheet, detail
    bool m_panesSized = false; //!< by the person, in this run
    QPointer<SummaryDialog> m_summary;
    QAction *m_showDetail = nullptr;
    QAction *m_showSummary = nullptr;
    QAction *m_showChanges = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_readAgain = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_continue = nullptr;
    QAction *m_columns = nullptr;
};

} // namespace contacts
