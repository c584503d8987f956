// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace contacts {

//! One custom parameter as it is sent: UTF-8, byte for byte.
struct SentParameter
{
    QByteArray key;
    QByteArray value;

    friend bool operator==(const SentParameter &, const SentParameter &) = default;
};

//! What a write says of a contact. What is absent is not sent, and the server keeps what it has
//! (contract.md "Writing"). Text is UTF-8, byte for byte.
struct ContactChange
{
    std::optional<QByteArray> name;
    std::optional<QByteArray> phoneNumber; //!< required for a new contact
    //! The complete set in its order; an empty one removes every parameter.
    std::optional<std::vector<SentParameter>> parameters;

    bool isEmpty() const { return !name && !phoneNumber && !parameters; }
    friend bool operator==(const ContactChange &, const ContactChange &) = default;
};

} // namespace contacts
