// SPDX-License-Identifier: MIT
#include "sortcommands.h"

#include "columncommands.h"
#include "contacttableview.h"
#include "sortdialog.h"
#include "theme.h"

#include <QHeaderView>
#include <QMenu>

namespace contacts {

namespace {
//! A key may be of any length, and the status line has other things to say.
constexpr int widestInNote = 30; //!< in characters
} // namespace

SortCommands::SortCommands(AccountSession &session, ContactTableView &table, QAction *columns,
                           QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_table(table)
    , m_columns(columns)
    , m_columnCommands(new ColumnCommands(session, table, this))
    , m_menu(new QMenu(tr("S&ort by"), &table))
{
    m_menu->setObjectName(QStringLiteral("sortMenu"));
    connect(m_menu, &QMenu::aboutToShow, this, &SortCommands::fillMenu);
    connect(&session.sheet(), &ContactSheet::sortChanged, this, &SortCommands::updateIndicator);
    connect(table.horizontalHeader(), &QHeaderView::sectionClicked, this,
            &SortCommands::onHeaderClicked);
    connect(&table, &ContactTableView::headingMenuRequested, this, &SortCommands::showHeaderMenu);
}

void SortCommands::updateIndicator()
{
    const SortOrder &sort = m_session.sheet().sort();
    const int section = sort.column ? m_session.model().columnOf(*sort.column) : -1;
    m_table.horizontalHeader()->setSortIndicator(section, sort.direction);
    const QString now = note();
    if (std::exchange(m_note, now) != now)
        Q_EMIT noteChanged(now);
}

void SortCommands::setSort(const SortOrder &sort)
{
    m_session.sheet().setSort(sort);
    updateIndicator();
}

bool SortCommands::isShown(const ColumnKey &column) const
{
    return m_session.model().columnOf(column) >= 0;
}

QString SortCommands::note() const
{
    const SortOrder &sort = m_session.sheet().sort();
    if (!sort.column || isShown(*sort.column))
        return {};
    const QFontMetrics metrics = m_table.fontMetrics();
    return tr("Sorted by %1, which is not shown")
        .arg(metrics.elidedText(CellText::heading(*sort.column), Qt::ElideMiddle,
                                widestInNote * metrics.averageCharWidth()));
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
    setSort(sort);
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
        connect(action, &QAction::triggered, this, [this, wanted] { setSort(wanted); });
    };
    const auto addColumn = [&](const ColumnKey &key, const QString &text) {
        const bool current = sort.column == key;
        const auto next = current && sort.direction == Qt::AscendingOrder ? Qt::DescendingOrder
                                                                          : Qt::AscendingOrder;
        add(text, current, {key, next});
    };
    add(tr("As on the server"), sort.isServerOrder(), {});
    m_menu->addSeparator();
    for (const ColumnLayout::Column &column : m_table.layoutNow().columns)
        addColumn(column.key, CellText::heading(column.key));
    m_menu->addSeparator();
    if (sort.column && !isShown(*sort.column))
        addColumn(*sort.column, tr("%1 (not shown)").arg(CellText::heading(*sort.column)));
    QAction *other = m_menu->addAction(tr("Another column or custom parameter…"));
    other->setObjectName(QStringLiteral("actionSortByOther"));
    connect(other, &QAction::triggered, this, &SortCommands::chooseSort);
}

void SortCommands::chooseSort()
{
    const ContactList &list = m_session.list();
    auto *dialog =
        new SortDialog(m_session.sheet().sort(), list.store().parameterUsage().mostUsed(),
                       list.isWhole(), m_table.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { setSort(dialog->order()); });
    dialog->open();
}

void SortCommands::showHeaderMenu(int section, const QPoint &globalPosition)
{
    auto *menu = new QMenu(&m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (section >= 0) {
        const ColumnKey key = m_session.model().columns()[size_t(section)];
        const auto add = [&](const QString &text, const SortOrder &sort) {
            connect(menu->addAction(text), &QAction::triggered, this,
                    [this, sort] { setSort(sort); });
        };
        add(tr("Sort up"), {key, Qt::AscendingOrder});
        add(tr("Sort down"), {key, Qt::DescendingOrder});
        add(tr("As on the server"), {});
        menu->addSeparator();
        QAction *hide = menu->addAction(tr("Hide this column"));
        hide->setEnabled(m_session.model().columnCount() > 1);
        connect(hide, &QAction::triggered, this, [this, key] { m_columnCommands->hide(key); });
    }
    menu->addAction(m_columnCommands->keepNameAction());
    menu->addSeparator();
    menu->addAction(m_columns);
    menu->addAction(m_columnCommands->resetAction());
    menu->popup(globalPosition);
}

} // namespace contacts
