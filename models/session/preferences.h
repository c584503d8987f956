// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <chrono>
#include <optional>

namespace contacts {

//! What a person chose for the whole program, whichever account is open.
struct Preferences
{
    static constexpr std::array<std::chrono::seconds, 3> undoChoices{
        std::chrono::seconds(10), std::chrono::seconds(30), std::chrono::seconds(60)};

    QString language; //!< "it"; empty: the system's
    QByteArray timeZone; //!< IANA id of the times shown; empty: the system's
    //! How long a deletion can be taken back; empty: until the person sends it.
    std::optional<std::chrono::seconds> undoTime = undoChoices.front();

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

} // namespace contacts
