// SPDX-License-Identifier: MIT
#pragma once

#include "store/rowrange.h"
#include "store/serveraxis.h"

#include <QList>

#include <memory>
#include <vector>

namespace contacts {

//! The rows that were selected at one moment, and what is needed to find out who stands in them:
//! taken within a moment also of a million rows, worked out on a worker. Immutable; any thread.
struct SelectedRows
{
    qint64 count = 0; //!< rows that are not read included
    qint64 rowCount = 0; //!< of the sheet
    std::vector<RowRange> ranges; //!< ascending; with `isFlagged`: those of rows that are not read
    bool isFlagged = false;
    std::vector<bool> flags; //!< by handle; only with `isFlagged`
    QList<RecordHandle> result; //!< by row
    std::shared_ptr<const ServerAxis::Positions> positions; //!< not null: the server's order

    //! By handle: 1 for those who are selected, as far as they are read.
    std::vector<char> marks(quint32 handleCount) const;
};

} // namespace contacts
