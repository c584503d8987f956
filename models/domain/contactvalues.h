// SPDX-License-Identifier: MIT
#pragma once

#include "domain/contactchange.h"
#include "domain/contactfields.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace contacts {

//! One custom parameter with its own text; see ParameterField.
struct ParameterValue
{
    QByteArray key;
    QByteArray value; //!< String: the text as stored. Everything else: the literal JSON
    ParameterKind kind = ParameterKind::String;

    //! Only these can be sent without becoming something else.
    bool isText() const { return kind == ParameterKind::String || kind == ParameterKind::Number; }
    //! A number and the text of the same digits are the same: only texts can be sent.
    bool hasSameText(const ParameterValue &other) const
    {
        return key == other.key && value == other.value;
    }
    friend bool operator==(const ParameterValue &, const ParameterValue &) = default;
};

//! What a person can change of a contact, exactly as the server stores it: UTF-8, byte for byte.
//! Owns its text, so that it may outlive every answer.
struct ContactValues
{
    std::optional<QByteArray> name; //!< null and "" are different answers
    std::optional<QByteArray> phoneNumber;
    std::vector<ParameterValue> parameters; //!< in the server's order; keys may repeat
    bool hasOptedOut = false; //!< not to be changed; kept for the questions that depend on it

    static ContactValues from(const ContactFields &fields);

    bool hasSameName(const ContactValues &other) const
    {
        return name.value_or(QByteArray()) == other.name.value_or(QByteArray());
    }
    bool hasSameNumber(const ContactValues &other) const
    {
        return phoneNumber.value_or(QByteArray()) == other.phoneNumber.value_or(QByteArray());
    }
    //! Same keys and texts in the same order.
    bool hasSameParameters(const ContactValues &other) const;
    //! Everything that can be changed is the same.
    bool isSameAs(const ContactValues &other) const
    {
        return hasSameName(other) && hasSameNumber(other) && hasSameParameters(other);
    }
    friend bool operator==(const ContactValues &, const ContactValues &) = default;
};

} // namespace contacts
