// SPDX-License-Identifier: MIT
#pragma once

#include "contacttableview.h"
#include "e2e/scene.h"
#include "e2e/tour.h"
#include "views/viewlist.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QtTest>

#include <functional>

namespace contacts::testing {

inline const ColumnKey cityColumn = ColumnKey::ofParameter(QStringLiteral("city"));

//! The practice account in front of somebody who looks for contacts.
class Finding
{
public:
    explicit Finding(Scene &scene)
        : m_scene(scene)
        , m_screen(scene.screen())
    {
    }

    Scene &scene() const { return m_scene; }
    Screen &screen() const { return m_screen; }
    int rows() const { return m_screen.model().rowCount(); }

    //! Instead of what is in the box. False when the answer is nobody, or everybody.
    bool search(const QString &text) const
    {
        m_screen.searchFor(text);
        // What could follow may be proposed by itself.
        if (QApplication::activePopupWidget())
            m_screen.key(Qt::Key_Escape);
        // What a window manager does when a list was closed.
        m_scene.window().activateWindow();
        return QTest::qWaitForWindowActive(&m_scene.window()) && seeSome();
    }
    bool seeSome() const
    {
        return m_scene.seeResult() && rows() > 0 && rows() < m_scene.account().list().total();
    }
    void clearSearch() const
    {
        m_screen.key(Qt::Key_F, Qt::ControlModifier);
        m_screen.key(Qt::Key_Escape);
        m_scene.seeResult();
    }
    //! Each row that is found, as it stands in the sheet.
    bool isEach(const std::function<bool(int row)> &wanted) const
    {
        for (int row = 0; row < rows(); ++row) {
            if (!wanted(row))
                return false;
        }
        return true;
    }
    QString cell(int row, const ColumnKey &column) const { return m_screen.cell(row, column); }
    int count(int row) const { return QLocale().toInt(cell(row, sentColumn)); }
    //! What the line below the box says, part by part.
    QStringList parts() const
    {
        QStringList parts;
        for (int i = 0;; ++i) {
            const QString text = m_screen.text(qPrintable(QStringLiteral("queryPart%1").arg(i)));
            if (text.isEmpty())
                return parts;
            parts << text;
        }
    }
    Tour::Problem described() const
    {
        return m_scene.described() + u' ' + m_screen.search().text() + u' '
            + parts().join(QLatin1String(" | "));
    }
    Tour::Problem problemUnless(bool isRight) const
    {
        return isRight ? Tour::Problem() : described();
    }

    QMenu *openCellMenu(int row, const ColumnKey &column) const
    {
        ContactTableView &table = m_screen.table();
        const QModelIndex index = m_screen.model().index(row, m_screen.model().columnOf(column));
        table.scrollTo(index);
        const QPoint middle = table.visualRect(index).center();
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, middle);
        QContextMenuEvent event(QContextMenuEvent::Mouse, middle,
                                table.viewport()->mapToGlobal(middle));
        QApplication::sendEvent(table.viewport(), &event);
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    }

    QListView &views() const { return *m_screen.find<QListView>("viewsList"); }
    QModelIndex view(const QString &name) const
    {
        const QAbstractItemModel &model = *views().model();
        return model.match(model.index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly).value(0);
    }
    QString countOf(const QString &name) const
    {
        return view(name).data(ViewList::CountTextRole).toString();
    }
    void openView(const QString &name) const
    {
        QTest::mouseClick(views().viewport(), Qt::LeftButton, {},
                          views().visualRect(view(name)).center());
        m_scene.seeResult();
    }

private:
    Scene &m_scene;
    Screen &m_screen;
};

} // namespace contacts::testing
