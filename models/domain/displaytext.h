// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <string_view>

namespace contacts {

//! Text of the server as a person should read it: the two entities that servers of this family
//! write for quotes (`&#39;` and `&#34;`, contract.md "Writing") decoded, nothing else.
//! Invalid UTF-8 becomes replacement characters.
QString displayText(std::string_view utf8);
QString displayText(const QByteArray &utf8);
//! Null where there is nothing.
QString displayText(const std::optional<QByteArray> &utf8);

} // namespace contacts
