// SPDX-License-Identifier: MIT
#pragma once

#include "session/accountsession.h"

#include <QObject>
#include <QPalette>

class QAction;
class QWidget;

namespace contacts {

class ContactTableView;
class QueryBar;
class QueryEdit;

//! Finding: the search box, what it means, and the commands around it. Hands what is typed to the
//! session's sheet; knows nothing of how it is answered.
class SearchTools : public QObject
{
    Q_OBJECT

public:
    //! `session` and `table` must outlive it; the box and the line under it belong to `parent`.
    SearchTools(AccountSession &session, ContactTableView &table, QWidget *parent);
    ~SearchTools() override;

    QueryEdit *box() const { return m_box; }
    QueryBar *bar() const { return m_bar; }
    QAction *findAction() const { return m_find; }
    QAction *clearAction() const { return m_clear; }
    QAction *filterAction() const { return m_filter; }

    QString text() const;
    void setText(const QString &text);
    //! Written as a person would.
    void setQuery(const ContactQuery &query);
    //! One more thing that must be true, in the language of queries; nothing if it is there.
    void addPart(const QString &part);
    void clear();
    //! The box may still have the palette of before when its window has a new one.
    void updateIcons(const QPalette &palette);
    void updateActions();

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createBox(QWidget *parent);
    void createActions();
    void onEdited(const QString &text);
    void onQueryChanged();
    void removePart(int place);
    //! Letters that were typed in the sheet.
    void type(const QString &letters);

    AccountSession &m_session;
    ContactTableView &m_table;
    QAction *m_find = nullptr;
    QAction *m_clear = nullptr;
    QAction *m_filter = nullptr;
    QAction *m_icon = nullptr;
    QueryEdit *m_box = nullptr;
    QueryBar *m_bar = nullptr;
};

} // namespace contacts
