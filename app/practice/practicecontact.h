// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace contacts {

struct PracticeParameter
{
    std::string key;
    std::string value;
    bool literal = false; //!< value is JSON text (a number, true, null, an object), not a string
};

//! One contact as the practice server knows it. Text is UTF-8.
struct PracticeContact
{
    quint32 id = 0;
    std::optional<std::string> name;
    std::optional<std::string> number;
    std::string country; //!< ISO 3166 letters; empty: unknown
    std::string continent;
    std::vector<PracticeParameter> parameters;
    bool optedOut = false;
    std::array<quint32, 4> counters{}; //!< sent, pending, failed, received
    qint64 lastSent = 0; //!< seconds since 1970 UTC; 0: never
    qint64 lastReceived = 0;
    qint64 changed = 0; //!< last edit
    qint64 created = 0;
};

} // namespace contacts
