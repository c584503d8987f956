// SPDX-License-Identifier: MIT
#include "columncommands.h"

#include "columnchooser.h"
#include "contacttableview.h"

#include <QAction>
#include <QTimer>

#include <chrono>

namespace contacts {

namespace {
//! Counts that change more often cannot be read.
constexpr std::chrono::milliseconds countsEvery{500};
} // namespace

ColumnCommands::ColumnCommands(AccountSession &session, ContactTableView &table, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_table(table)
    , m_keepName(new QAction(tr("&Keep the name in view"), this))
    , m_reset(new QAction(tr("Columns as at &first"), this))
{
    m_keepName->setObjectName(QStringLiteral("actionKeepName"));
    m_keepName->setCheckable(true);
    m_keepName->setToolTip(tr("The name stays at the front while the sheet is scrolled sideways"));
    m_reset->setObjectName(QStringLiteral("actionResetColumns"));
    m_reset->setToolTip(tr("Which columns there are, their order and their widths"));
    connect(m_keepName, &QAction::triggered, &table, &ContactTableView::setNameKept);
    connect(m_reset, &QAction::triggered, this, &ColumnCommands::reset);
    connect(&table, &ContactTableView::layoutChanged, this, &ColumnCommands::updateActions);
    updateActions();
}

void ColumnCommands::updateActions()
{
    const bool isNameShown = m_session.model().columnOf({ColumnKey::Field::Name, {}}) >= 0;
    m_keepName->setEnabled(isNameShown);
    m_keepName->setChecked(m_table.isNameKept());
    m_reset->setEnabled(m_session.model().columnCount() > 0);
}

void ColumnCommands::reset()
{
    m_table.applyLayout(ColumnLayout::atFirst(m_session.list().store().parameterUsage()));
}

void ColumnCommands::hide(const ColumnKey &column)
{
    ColumnLayout layout = m_table.layoutNow();
    std::erase_if(layout.columns,
                  [&column](const ColumnLayout::Column &shown) { return shown.key == column; });
    m_table.applyLayout(layout);
}

void ColumnCommands::choose()
{
    const ContactList &list = m_session.list();
    const ParameterUsage &usage = list.store().parameterUsage();
    auto *chooser = new ColumnChooser(m_table.layoutNow(), usage.mostUsed(), list.isWhole(),
                                      ColumnLayout::atFirst(usage), m_table.window());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    // It looks at the list, which goes with this.
    connect(this, &QObject::destroyed, chooser, &QObject::deleteLater);
    auto *soon = new QTimer(chooser);
    soon->setSingleShot(true);
    soon->setInterval(countsEvery);
    connect(soon, &QTimer::timeout, chooser, [chooser, &list] {
        chooser->updateUsage(list.store().parameterUsage().mostUsed(), list.isWhole());
    });
    connect(&list, &ContactList::pageApplied, soon, [soon] {
        if (!soon->isActive())
            soon->start();
    });
    connect(chooser, &QDialog::accepted, this,
            [this, chooser] { m_table.applyLayout(chooser->chosen()); });
    chooser->open();
}

} // namespace contacts
