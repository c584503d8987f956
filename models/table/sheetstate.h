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
    //! Beside the sheet: whether it is shown, and how wide, in pixels; 0: as the font suggests.
    struct Pane
    {
        bool isShown = false;
        int width = 0;
        friend bool operator==(const Pane &, const Pane &) = default;
    };
    Pane views{true, 0};
    Pane detail{};

    friend bool operator==(const SheetState &, const SheetState &) = default;
};

} // namespace contacts
