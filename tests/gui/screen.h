// SPDX-License-Identifier: MIT
#pragma once

#include "mainwindow.h"
#include "session/accountsession.h"
#include "table/columnlayout.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QHeaderView;
class QLineEdit;

namespace contacts {
class ContactTableView;
} // namespace contacts

namespace contacts::testing {

//! A main window as the person in front of it sees it and works it. Finds everything by its
//! objectName; keys go to whatever has the focus.
class Screen
{
public:
    Screen(MainWindow &window, AccountSession &account);

    //! Shows the window and waits until it has the keyboard.
    [[nodiscard]] bool show();

    //! Shows something to compare with; the keyboard stays with the window.
    [[nodiscard]] bool showBeside(QWidget &other) const;

    MainWindow &window() const { return *m_window; }
    AccountSession &account() const { return m_account; }
    ContactTableModel &model() const { return m_account.model(); }
    ContactTableView &table() const;
    QHeaderView &header() const;
    QLineEdit &search() const;
    QAction &action(const char *name) const;
    //! Null when there is none.
    template<typename T = QWidget>
    T *find(const char *name) const
    {
        return window_()->template findChild<T *>(QLatin1String(name));
    }
    //! The text of a label, button or message that is on the screen; empty when it is not.
    QString text(const char *name) const;
    bool isShown(const char *name) const;

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void type(const QString &text) const;
    //! A click in the column's cell; the row is scrolled into view first.
    void clickRow(int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void clickHeader(const ColumnKey &column) const;
    void click(const char *name) const;
    //! A click on an entry of a menu that is open.
    void clickEntry(const QString &text) const;
    //! Empties the search box as a person does who selects all in it.
    void searchFor(const QString &text) const;

    QString cell(int row, const ColumnKey &column) const;
    QString name(int row) const { return cell(row, {ColumnKey::Field::Name, {}}); }
    QStringList names() const;
    //! The row at the top of the sheet and where its upper edge is.
    int topRow() const;
    int topOf(int row) const;
    //! Of the contact with this name, in the sheet; -1 when it is not shown.
    int rowOf(const QString &wanted) const;
    qint64 selected() const { return m_account.selection().selectedCount(); }
    int currentRow() const;

private:
    const QWidget *window_() const;

    QPointer<MainWindow> m_window;
    AccountSession &m_account;
};

inline const ColumnKey nameColumn{ColumnKey::Field::Name, {}};
inline const ColumnKey phoneColumn{ColumnKey::Field::PhoneNumber, {}};
inline const ColumnKey countryColumn{ColumnKey::Field::Country, {}};
inline const ColumnKey sentColumn{ColumnKey::Field::Sent, {}};
inline const ColumnKey idColumn{ColumnKey::Field::Id, {}};

//! Short waits for tests on the machine's own clock.
Timings quickTimings();

} // namespace contacts::testing
