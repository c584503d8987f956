// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <compare>

namespace contacts {

//! A contact that was read, for as long as the list is open: the same contact keeps its handle
//! however often it is read again and wherever it moves. Counted up from 0.
struct RecordHandle
{
    static constexpr quint32 none = 0xffffffff;
    quint32 value = none;

    constexpr bool isValid() const { return value != none; }
    friend constexpr auto operator<=>(RecordHandle, RecordHandle) = default;
};

} // namespace contacts
