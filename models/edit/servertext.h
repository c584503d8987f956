// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <vector>

namespace contacts {

//! What servers of this family make of text that is written to them (contract.md "Writing"): tags
//! are cut, a lone `<` cuts to the end, quotes become entities, blanks around it go, and it is cut
//! to a length. A prediction: what was really stored is read back after every write.
class ServerText
{
public:
    enum class Field { Name, Key, Value };

    //! Characters that are kept: 256, 64 and 512.
    static int longest(Field field);
    //! As it will be stored, entities included; UTF-8 in and out.
    static QByteArray stored(Field field, const QByteArray &sent);
    //! True when a person who reads what is stored finds what was sent.
    static bool isKept(Field field, const QByteArray &sent);
    //! Servers drop parameters with these keys: blank ones and "0".
    static bool isDroppedKey(const QByteArray &sent);
};

} // namespace contacts
