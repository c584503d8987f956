// SPDX-License-Identifier: MIT
#pragma once

#include "session/accountsession.h"
#include "table/columnlayout.h"

#include <QMainWindow>

class QAction;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace contacts {

class ContactTableView;
class EmptyPage;
class MessageBar;
class StatusLine;

//! The program's window on one open account. Shows what the session says and hands wishes on to it;
//! decides nothing about reading or sending.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    //! `session` and `clock` must outlive the window. An empty layout means: nobody chose one yet,
    //! it is made from the first page.
    MainWindow(AccountSession &session, Clock &clock, const Timings &timings,
               const ColumnLayout &layout, QWidget *parent = nullptr);
    ~MainWindow() override;

Q_SIGNALS:
    //! The person moved, resized or chose columns.
    void columnLayoutChanged(const contacts::ColumnLayout &layout);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void createActions();
    void createMenus();
    QWidget *createCentral();
    void connectSession();
    void updateIcons();
    void updateActions();
    void updatePage();
    void updateMessage();
    void updateSortIndicator();
    void fillSortMenu();
    void onFirstPage();
    void onSearchEdited(const QString &text);
    void startSearch(const QString &typed);
    void clearSearch();
    void onHeaderClicked(int section);
    void showHeaderMenu(const QPoint &position);
    void sortBy(const ColumnKey &key);
    void chooseColumns();
    void copySelected();
    void showAbout();

    AccountSession &m_session;
    const ColumnLayout m_savedLayout;
    ContactTableView *m_table = nullptr;
    QLineEdit *m_search = nullptr;
    QStackedWidget *m_pages = nullptr;
    EmptyPage *m_empty = nullptr;
    MessageBar *m_message = nullptr;
    StatusLine *m_status = nullptr;
    QMenu *m_sortMenu = nullptr;
    QAction *m_quit = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_selectAll = nullptr;
    QAction *m_find = nullptr;
    QAction *m_clearSearch = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_readAgain = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_continue = nullptr;
    QAction *m_columns = nullptr;
    QAction *m_about = nullptr;
    QAction *m_searchIcon = nullptr;
    qint64 m_notCopied = 0; //!< selected rows that were not read when copying began
};

} // namespace contacts
