// SPDX-License-Identifier: MIT
#pragma once

#include "table/celltext.h"

#include <QObject>

#include <memory>
#include <thread>
#include <vector>

namespace contacts {

//! Writes rows for the clipboard on a thread of its own: text with tabs, and HTML whose cells are
//! marked as text so that a spreadsheet keeps the plus of a number. UI thread.
class RowCopier : public QObject
{
    Q_OBJECT

public:
    //! More than this belongs into a file, not into the clipboard.
    static constexpr size_t mostRows = 100'000;

    explicit RowCopier(QObject *parent = nullptr);
    ~RowCopier() override;

    //! A new call takes the place of one that was not told of yet.
    void copy(StoreSnapshot store, std::vector<RecordHandle> rows, std::vector<ColumnKey> columns,
              CellText text);

Q_SIGNALS:
    void copied(const QString &text, const QString &html, qint64 rows);

private:
    quint64 m_sequence = 0; //!< of the last call; UI thread
    std::jthread m_thread;
};

} // namespace contacts
