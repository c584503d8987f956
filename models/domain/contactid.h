// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <compare>
#include <functional>

namespace contacts {

//! The server's own number for a contact; valid from 1 up.
struct ContactId
{
    qint64 value = 0;

    constexpr bool isValid() const { return value > 0; }
    friend constexpr auto operator<=>(ContactId, ContactId) = default;
};

} // namespace contacts

template<>
struct std::hash<contacts::ContactId>
{
    size_t operator()(contacts::ContactId id) const noexcept
    {
        return std::hash<qint64>{}(id.value);
    }
};
