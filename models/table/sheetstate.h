// SPDX-License-Identifier: MIT
#pragma once

#include "domain/columnkey.h"
#include "table/columnlayout.h"

#include <QString>

namespace contacts {

//! How a person left the sheet of an account.
struct SheetState
{
    ColumnLayout columns; //!< empty: nobody chose any
    SortOrder sort;
    QString query; //!< for this run only: it may hold a name

    friend bool operator==(const SheetState &, const SheetState &) = default;
};

} // namespace contacts
