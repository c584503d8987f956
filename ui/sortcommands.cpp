// SPDX-License-Identifier: MIT
#include "sortcommands.h"

#include "contacttableview.h"
#include "theme.h"

#include <QHeaderView>
#include <QMenu>

namespace contacts {

SortCommands::SortCommands(AccountSession &session, ContactTableView &table, QAction *columns,
                           QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_table(table)
    , m_columns(columns)
    , m_menu(new QMenu(tr("S&ort by"), &table))
{
    m_menu->setObjectName(QStringLiteral("sortMenu"));
    connect(m_menu, &QMenu::aboutToShow, this, &SortCommands::fillMenu);
    connect(&session.sheet(), &ContactSheet::sortChanged, this, &SortCommands::updateIndicator);
    connect(table.horizontalHeader(), &QHeaderView::sectionClicked, this,
            &SortCommands::onHeaderClicked);
    connect(table.horizontalHeader(), &QWidget::customContextMenuRequested, this,
            &SortCommands::showHeaderMenu);
}

void SortCommands::updateIndicator()
{
    const SortOrder &sort = m_session.sheet().sort();
    const int section = sort.column ? m_session.model().columnOf(*sort.column) : -1;
    m_table.horizontalHeader()->setSortIndicator(section, sort.direction);
}

void SortCommands::onHeaderClicked(int section)
{
    sortBy(m_session.model().columns()[size_t(section)]);
}

void SortCommands::sortBy(const ColumnKey &key)
{
    // Once up, once down, then as the server has it.
    SortOrder sort = m_session.sheet().sort();
    if (sort.column != key)
        sort = {key, Qt::AscendingOrder};
    else if (sort.direction == Qt::AscendingOrder)
        sort.direction = Qt::DescendingOrder;
    else
        sort = {};
    m_session.sheet().setSort(sort);
    updateIndicator();
}

void SortCommands::fillMenu()
{
    m_menu->clear();
    const SortOrder &sort = m_session.sheet().sort();
    const auto add = [this](const QString &text, bool checked, const SortOrder &wanted) {
        // Server text is not a mnemonic.
        QAction *action = m_menu->addAction(withoutMnemonic(text));
        action->setCheckable(true);
        action->setChecked(checked);
        connect(action, &QAction::triggered, this, [this, wanted] {
            m_session.sheet().setSort(wanted);
            updateIndicator();
        });
    };
    add(tr("As on the server"), sort.isServerOrder(), {});
    m_menu->addSeparator();
    for (const ColumnLayout::Column &column : m_table.layoutNow().columns) {
        const bool current = sort.column == column.key;
        const auto next = current && sort.direction == Qt::AscendingOrder ? Qt::DescendingOrder
                                                                          : Qt::AscendingOrder;
        add(CellText::heading(column.key), current, {column.key, next});
    }
}

void SortCommands::showHeaderMenu(const QPoint &position)
{
    QHeaderView *header = m_table.horizontalHeader();
    const int section = header->logicalIndexAt(position);
    auto *menu = new QMenu(&m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (section >= 0) {
        const ColumnKey key = m_session.model().columns()[size_t(section)];
        const auto add = [&](const QString &text, const SortOrder &sort) {
            connect(menu->addAction(text), &QAction::triggered, this, [this, sort] {
                m_session.sheet().setSort(sort);
                updateIndicator();
            });
        };
        add(tr("Sort up"), {key, Qt::AscendingOrder});
        add(tr("Sort down"), {key, Qt::DescendingOrder});
        add(tr("As on the server"), {});
        menu->addSeparator();
        QAction *hide = menu->addAction(tr("Hide this column"));
        hide->setEnabled(m_session.model().columnCount() > 1);
        connect(hide, &QAction::triggered, this, [this, key] {
            ColumnLayout layout = m_table.layoutNow();
            std::erase_if(layout.columns,
                          [&key](const ColumnLayout::Column &column) { return column.key == key; });
            m_table.applyLayout(layout);
        });
    }
    menu->addAction(m_columns);
    menu->popup(header->viewport()->mapToGlobal(position));
}

} // namespace contacts
