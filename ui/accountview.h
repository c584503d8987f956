// SPDX-License-Identifier: MIT
#pragma once

#include "session/accountsession.h"
#include "table/sheetstate.h"

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
class MessageBar;
class NoticePage;
class SearchTools;
class SortCommands;
class StatusLine;
class UndoBar;

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

    //! How narrow it may be without hiding the search.
    int narrowest() const;

Q_SIGNALS:
    //! The person moved, resized or chose columns, sorted or searched.
    void stateChanged(const contacts::SheetState &state);
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
    void copySelected();
    void createChanges();
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
    QAction *m_showChanges = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_selectAll = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_readAgain = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_continue = nullptr;
    QAction *m_columns = nullptr;
    qint64 m_notCopied = 0; //!< selected rows that were not read when copying began
};

} // namespace contacts
