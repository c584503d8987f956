// SPDX-License-Identifier: MIT
#include "table/rowcopier.h"

namespace contacts {

namespace {

//! Spreadsheets take a tab or a line break as the end of a cell.
QString oneCell(QString text)
{
    for (QChar &c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    }
    return text;
}

} // namespace

RowCopier::RowCopier(QObject *parent)
    : QObject(parent)
{
}

RowCopier::~RowCopier() = default;

void RowCopier::copy(StoreSnapshot store, std::vector<RecordHandle> rows,
                     std::vector<ColumnKey> columns, CellText text)
{
    m_thread = std::jthread([this, sequence = ++m_sequence, store = std::move(store),
                             rows = std::move(rows), columns = std::move(columns),
                             text = std::move(text)](const std::stop_token &stop) {
        QString plain;
        QString html = QStringLiteral("<meta charset=\"utf-8\"><table>");
        qint64 copiedRows = 0;
        for (const RecordHandle handle : rows) {
            if (stop.stop_requested())
                return;
            const RecordRef record = store.record(handle);
            if (!record.chunk)
                continue;
            ++copiedRows;
            html += QLatin1String("<tr>");
            for (size_t i = 0; i < columns.size(); ++i) {
                const QString cell = oneCell(text.plain(columns[i], record));
                if (i > 0)
                    plain += u'\t';
                plain += cell;
                const bool isNumber = columns[i].isCount();
                html += isNumber ? QLatin1String("<td>")
                                 : QLatin1String("<td style=\"mso-number-format:'\\@'\">");
                html += cell.toHtmlEscaped() + QLatin1String("</td>");
            }
            plain += u'\n';
            html += QLatin1String("</tr>");
        }
        html += QLatin1String("</table>");
        if (copiedRows == 1)
            plain.chop(1); // one row is often pasted into a line of text
        QMetaObject::invokeMethod(
            this,
            [this, sequence, plain, html, copiedRows] {
                if (sequence == m_sequence)
                    Q_EMIT copied(plain, html, copiedRows);
            },
            Qt::QueuedConnection);
    });
}

} // namespace contacts
