// SPDX-License-Identifier: MIT
#include "copycommands.h"

#include "contacttableview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLocale>
#include <QMimeData>

namespace contacts {

CopyCommands::CopyCommands(AccountSession &session, ContactTableView &table, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_table(table)
    , m_copy(new QAction(tr("&Copy"), this))
{
    m_copy->setObjectName(QStringLiteral("actionCopy"));
    m_copy->setShortcut(QKeySequence::Copy);
    // The same key copies text in the search box.
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    table.addAction(m_copy);
    connect(m_copy, &QAction::triggered, this, &CopyCommands::copy);
    connect(&session.copier(), &RowCopier::copied, this, &CopyCommands::onCopied);
}

void CopyCommands::updateActions()
{
    m_copy->setEnabled(m_session.selection().selectedCount() > 0);
}

void CopyCommands::copy()
{
    std::vector<RecordHandle> rows = m_session.selection().selectedHandles(&m_unread);
    if (rows.empty()) {
        Q_EMIT remarked(tr("None of the selected contacts is read yet"));
        return;
    }
    if (rows.size() > RowCopier::mostRows) {
        Q_EMIT remarked(tr("Not copied: the clipboard takes up to %1 contacts at a time")
                            .arg(QLocale().toString(qlonglong(RowCopier::mostRows))));
        return;
    }
    m_session.copier().copy(m_session.list().store().snapshot(), std::move(rows),
                            m_table.layoutNow().keys(), m_session.model().text());
}

void CopyCommands::onCopied(const QString &text, const QString &html, qint64 rows)
{
    auto *clip = new QMimeData;
    clip->setText(text);
    clip->setHtml(html);
    QApplication::clipboard()->setMimeData(clip);
    const QString copied = tr("%Ln contact(s) copied", nullptr, int(rows));
    Q_EMIT remarked(
        m_unread == 0
            ? copied
            : tr("%1; %Ln selected one(s) are not read yet", nullptr, int(m_unread)).arg(copied));
}

} // namespace contacts
