// SPDX-License-Identifier: MIT
#include "gui/screen.h"

#include "contacttableview.h"
#include "mainwindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QtTest>

namespace contacts::testing {

Screen::Screen(MainWindow &window, AccountSession &account)
    : m_window(&window)
    , m_account(account)
{
}

bool Screen::show()
{
    m_window->show();
    return QTest::qWaitForWindowActive(m_window);
}

bool Screen::showBeside(QWidget &other) const
{
    other.show();
    if (!QTest::qWaitForWindowExposed(&other))
        return false;
    m_window->activateWindow();
    return QTest::qWaitForWindowActive(m_window);
}

const QWidget *Screen::window_() const
{
    return m_window;
}

ContactTableView &Screen::table() const
{
    return *find<ContactTableView>("contactTable");
}

QHeaderView &Screen::header() const
{
    return *table().horizontalHeader();
}

QLineEdit &Screen::search() const
{
    return *find<QLineEdit>("searchBox");
}

QAction &Screen::action(const char *name) const
{
    return *find<QAction>(name);
}

QString Screen::text(const char *name) const
{
    const auto *widget = find(name);
    if (!widget || !widget->isVisible())
        return {};
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    return {};
}

bool Screen::isShown(const char *name) const
{
    const auto *widget = find(name);
    return widget && widget->isVisible();
}

void Screen::key(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    // A menu or a dialog has the keyboard while it is open.
    QWidget *target = QApplication::activePopupWidget();
    if (!target) {
        QWidget *dialog = QApplication::activeModalWidget();
        target = dialog ? dialog : m_window;
        // What a window manager does when a dialog or a list was closed.
        if (QApplication::activeWindow() != target) {
            target->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(target));
        }
    }
    QTest::keyClick(target->windowHandle(), key, modifiers);
}

void Screen::type(const QString &text) const
{
    for (const QChar c : text) {
        // Each letter goes to where the focus is by then.
        QWidget *target = QApplication::focusWidget();
        QTest::sendKeyEvent(QTest::Click, target, Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
}

void Screen::clickRow(int row, Qt::KeyboardModifiers modifiers) const
{
    const QModelIndex index = model().index(row, model().columnOf(nameColumn));
    if (!table().viewport()->rect().contains(table().visualRect(index).center()))
        table().scrollTo(index);
    QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers,
                      table().visualRect(index).center());
}

void Screen::clickHeader(const ColumnKey &column) const
{
    const int section = model().columnOf(column);
    table().scrollTo(model().index(std::max(0, table().currentIndex().row()), section));
    const QPoint middle(header().sectionViewportPosition(section)
                            + header().sectionSize(section) / 2,
                        header().height() / 2);
    QTest::mouseClick(header().viewport(), Qt::LeftButton, {}, middle);
}

void Screen::click(const char *name) const
{
    auto *widget = find(name);
    QVERIFY2(widget && widget->isVisible(), name);
    QTest::mouseClick(widget, Qt::LeftButton);
}

void Screen::clickEntry(const QString &text) const
{
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    for (QAction *action : menu->actions()) {
        if (action->text().remove(u'&') == text) {
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
            return;
        }
    }
    QFAIL(qPrintable(text + QStringLiteral(" is not in the menu")));
}

void Screen::searchFor(const QString &text) const
{
    key(Qt::Key_F, Qt::ControlModifier);
    if (text.isEmpty())
        key(Qt::Key_Delete);
    else
        type(text);
}

QString Screen::cell(int row, const ColumnKey &column) const
{
    return model().index(row, model().columnOf(column)).data().toString();
}

QStringList Screen::names() const
{
    QStringList names;
    for (int row = 0; row < model().rowCount(); ++row)
        names << name(row);
    return names;
}

int Screen::topRow() const
{
    return table().rowAt(0);
}

int Screen::topOf(int row) const
{
    return table().rowViewportPosition(row);
}

int Screen::rowOf(const QString &wanted) const
{
    return int(names().indexOf(wanted));
}

int Screen::currentRow() const
{
    return table().currentIndex().row();
}

Timings quickTimings()
{
    using ms = std::chrono::milliseconds;
    Timings timings;
    timings.readRetries = 1;
    timings.retryBase = ms(5);
    timings.retryMax = ms(10);
    timings.scrollSettle = ms(20);
    timings.searchRefresh = ms(20);
    timings.statusRefresh = ms(50);
    timings.offlineProbe = ms(400);
    return timings;
}

} // namespace contacts::testing
