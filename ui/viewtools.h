// SPDX-License-Identifier: MIT
#pragma once

#include "session/accountsession.h"
#include "table/sheetstate.h"
#include "views/viewcounter.h"

#include <QObject>

class QAction;
class QWidget;

namespace contacts {

class ContactTableView;
class SearchTools;
class ViewsBar;

//! Views in the window: opens one (what is searched for, the columns, the order), makes one of what
//! is shown, and marks the one that is. Columns and order of an own view are its own: going back to
//! a built-in one brings back those of the account.
class ViewTools : public QObject
{
    Q_OBJECT

public:
    //! What it is given must outlive it; the bar belongs to `parent`.
    ViewTools(AccountSession &session, ContactTableView &table, SearchTools &search,
              QWidget *parent);
    ~ViewTools() override;

    ViewsBar *bar() const { return m_bar; }
    //! Shows and hides the bar; nothing is counted while it is hidden.
    QAction *showAction() const { return m_show; }
    void setOwnViews(std::vector<SheetView> views);
    //! Those of the account, also while an own view has others.
    ColumnLayout accountColumns() const;
    SortOrder accountSort() const;
    //! What is shown is the account's own columns and order, not those of a view.
    bool showsAccountLook() const { return !m_account; }
    void updateActions();

Q_SIGNALS:
    //! To be stored.
    void ownViewsChanged(const std::vector<contacts::SheetView> &views);

private:
    struct Look
    {
        ColumnLayout columns;
        SortOrder sort;
    };

    ContactQuery queryOf(const SheetView &view) const;
    QString words(const QString &query) const;
    void open(const SheetView &view);
    void save();
    void replace(const QString &id);
    void markCurrent();

    AccountSession &m_session;
    ContactTableView &m_table;
    SearchTools &m_search;
    ViewList m_views;
    ViewCounter m_counter;
    ViewsBar *m_bar = nullptr;
    QAction *m_show = nullptr;
    QString m_opened; //!< the view that was opened last
    std::optional<Look> m_account; //!< what to go back to; none: it is shown
};

} // namespace contacts
