// SPDX-License-Identifier: MIT
#pragma once

#include "domain/contactid.h"

#include <optional>
#include <string_view>
#include <vector>

namespace contacts {

//! What kind of JSON value a custom parameter has. Only String and Number can be edited as text
//! without changing what the server stores.
enum class ParameterKind : quint8 { String, Number, Boolean, Null, Nested };

//! One custom parameter as the server answered it, in the server's order; keys may repeat.
struct ParameterField
{
    std::string_view key;
    //! String: the unescaped text. Everything else: the literal JSON ("1.10", "true", "[1,2]").
    std::string_view value;
    ParameterKind kind = ParameterKind::String;
};

//! One contact as the server answered it. Text is UTF-8, exactly as stored on the server, and is
//! borrowed: it must outlive the call it is handed to. Date-times are seconds since 1970 UTC.
struct ContactFields
{
    ContactId id;
    std::optional<std::string_view> name; //!< null and "" are different answers
    std::optional<std::string_view> phoneNumber;
    std::vector<ParameterField> parameters;
    std::string_view countryCode; //!< two letters, or empty when unknown
    std::string_view continentCode; //!< two letters, or empty when unknown
    bool hasOptedOut = false;
    qint64 totalSent = 0;
    qint64 totalPending = 0;
    qint64 totalFailed = 0;
    qint64 totalReceived = 0;
    std::optional<qint64> lastSent; //!< empty: never
    std::optional<qint64> lastReceived;
    std::optional<qint64> changed; //!< last_datetime: the last edit of the contact
    std::optional<qint64> created;
};

} // namespace contacts
