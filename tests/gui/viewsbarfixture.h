// SPDX-License-Identifier: MIT
#pragma once

#include "viewsbar.h"
#include "viewslistview.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtTest>

namespace contacts::testing {

//! The bar in a window that has uses of its own for the same keys.
struct BarWindow
{
    explicit BarWindow(int own = 0)
    {
        for (int i = 0; i < own; ++i)
            add(QStringLiteral("View %1").arg(i + 1), QStringLiteral("person %1").arg(i));
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(bar, 1);
        layout->addWidget(field);
        layout->addWidget(elsewhere);
        for (const QKeySequence &keys :
             {QKeySequence(QKeySequence::Delete), QKeySequence(QKeySequence::Undo),
              QKeySequence(Qt::Key_F2), QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Space),
              QKeySequence(Qt::CTRL | Qt::Key_Up), QKeySequence(Qt::ALT | Qt::Key_Down)}) {
            auto *action = new QAction(&window);
            action->setShortcut(keys);
            window.addAction(action);
            QObject::connect(action, &QAction::triggered, &window, [this] { ++reached; });
        }
        window.resize(220, 420);
    }

    [[nodiscard]] bool open()
    {
        QCursor::setPos(window.mapToGlobal(QPoint(5, 600)));
        window.show();
        window.activateWindow();
        bar->focusList();
        return QTest::qWaitForWindowActive(&window)
            && QTest::qWaitFor([this] { return list().hasFocus(); });
    }
    QString add(const QString &name, const QString &query = {})
    {
        SheetView view;
        view.name = name;
        view.query = query;
        return *views.add(view);
    }
    //! The window has no uses of its own any more.
    void onlyTheBar() const
    {
        for (QAction *action : window.actions())
            action->setEnabled(false);
    }
    ViewsListView &list() const { return part<ViewsListView>("viewsList"); }
    template<typename T>
    T &part(const char *name) const
    {
        return *bar->findChild<T *>(QLatin1String(name));
    }
    bool isShown(const char *name) const { return part<QWidget>(name).isVisible(); }
    QString text(const char *name) const { return part<QLabel>(name).text(); }
    QLineEdit *editor() const { return list().findChild<QLineEdit *>("viewNameEdit"); }

    QString id(int own) const { return views.ownViews()[size_t(own)].id; }
    QStringList ownNames() const
    {
        QStringList names;
        for (const SheetView &view : views.ownViews())
            names << view.name;
        return names;
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    void type(const QString &text) const { QTest::keyClicks(QApplication::focusWidget(), text); }
    void goTo(const QString &id) const
    {
        list().setFocus();
        list().selectionModel()->setCurrentIndex(views.index(views.rowOf(id)),
                                                 QItemSelectionModel::NoUpdate);
    }
    QRect rectOf(const QString &id) const
    {
        return list().visualRect(views.index(views.rowOf(id)));
    }
    void click(const QString &id) const
    {
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, rectOf(id).center());
    }
    //! As a hand does it: pressed, moved in some steps, let go.
    void drag(const QString &id, const QPoint &to, bool letsGo = true) const
    {
        QWidget *viewport = list().viewport();
        const QPoint from = rectOf(id).center();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        constexpr int steps = 4;
        for (int i = 1; i <= steps; ++i) {
            QMouseEvent move(QEvent::MouseMove, from + (to - from) * i / steps,
                             viewport->mapToGlobal(from + (to - from) * i / steps), Qt::NoButton,
                             Qt::LeftButton, {});
            QApplication::sendEvent(viewport, &move);
        }
        if (letsGo)
            QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
    }
    QStringList entries(const QString &id)
    {
        goTo(id);
        part<QToolButton>("viewsMore").click();
        const auto *menu = bar->findChild<QMenu *>(QStringLiteral("viewsMenu"));
        QStringList texts;
        for (const QAction *action : menu ? menu->actions() : QList<QAction *>()) {
            if (!action->isSeparator())
                texts << (action->isEnabled() ? QString() : QStringLiteral("-"))
                        + QString(action->text()).remove(u'&');
        }
        closeMenu();
        return texts;
    }
    void choose(const QString &id, const char *entry)
    {
        goTo(id);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(&list(), &event);
        bar->findChild<QMenu *>(QStringLiteral("viewsMenu"))
            ->findChild<QAction *>(QLatin1String(entry))
            ->trigger();
        closeMenu();
    }
    void closeMenu() const
    {
        while (auto *menu = bar->findChild<QMenu *>(QStringLiteral("viewsMenu")))
            delete menu;
    }

    ViewList views;
    QWidget window;
    ViewsBar *bar = new ViewsBar(views, &window);
    QLineEdit *field = new QLineEdit(&window);
    QToolButton *elsewhere = new QToolButton(&window); // where keys mean what the window says
    int reached = 0; //!< the window's own uses
};

} // namespace contacts::testing
