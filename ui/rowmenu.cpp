// SPDX-License-Identifier: MIT
#include "rowmenu.h"

#include "contacttableview.h"
#include "search/cellfilter.h"
#include "searchtools.h"

#include <QAction>
#include <QMenu>

namespace contacts {

RowMenu::RowMenu(AccountSession &session, ContactTableView &table, SearchTools &search,
                 QList<QAction *> actions, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_table(table)
    , m_search(search)
    , m_actions(std::move(actions))
{
    table.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&table, &QWidget::customContextMenuRequested, this, &RowMenu::show);
}

void RowMenu::show(const QPoint &position)
{
    // With a key it is asked for the current cell, wherever the pointer is.
    const QModelIndex current = m_table.currentIndex();
    const QModelIndex under = m_table.indexAt(position);
    const QModelIndex cell = under.isValid() ? under : current;
    auto *menu = new QMenu(&m_table);
    menu->setObjectName(QStringLiteral("rowMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : m_actions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    const RecordRef record = cell.isValid() ? m_session.model().recordAt(cell.row()) : RecordRef();
    if (record.chunk) {
        const ColumnKey column = m_session.model().columns()[size_t(cell.column())];
        const auto node = CellFilter::sameAs(column, record, m_session.model().text().zone());
        menu->addSeparator();
        QAction *only = menu->addAction(tr("Show &only this value"));
        QAction *hide = menu->addAction(tr("&Hide this value"));
        only->setObjectName(QStringLiteral("showOnlyThis"));
        hide->setObjectName(QStringLiteral("hideThis"));
        only->setEnabled(node.has_value());
        hide->setEnabled(node.has_value());
        if (node) {
            // What is typed and not finished, or wrong, goes: the question that is answered stays.
            connect(only, &QAction::triggered, this, [this, part = *node] {
                m_search.setQuery(CellFilter::onlyThis(m_session.sheet().query(), part));
            });
            connect(hide, &QAction::triggered, this, [this, part = *node] {
                m_search.setQuery(CellFilter::hideThis(m_session.sheet().query(), part));
            });
        }
    }
    menu->popup(m_table.viewport()->mapToGlobal(position));
}

} // namespace contacts
