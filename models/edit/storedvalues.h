// SPDX-License-Identifier: MIT
#pragma once

#include "domain/contactvalues.h"

namespace contacts {

//! What a change should have made of a contact, and whether it did. Servers keep text with or
//! without entities for quotes, and number their parameters as they like (contract.md "Writing"):
//! what counts is what a person, or a message template, reads.
class StoredValues
{
public:
    //! The contact as it will be, as far as can be predicted.
    static ContactValues expected(const ContactValues &before, const ContactChange &change);
    //! The contact as the person wanted it, whatever the server makes of that.
    static ContactValues typed(const ContactValues &before, const ContactChange &change);

    static bool isSameText(const QByteArray &a, const QByteArray &b);
    static bool isSameName(const ContactValues &a, const ContactValues &b);
    //! By their digits.
    static bool isSameNumber(const ContactValues &a, const ContactValues &b);
    //! The same pairs, in any order.
    static bool hasSameParameters(const ContactValues &a, const ContactValues &b);
    static bool isSame(const ContactValues &a, const ContactValues &b);
};

} // namespace contacts
