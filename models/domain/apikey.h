// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringView>

namespace contacts {

//! The key of one account. A type of its own, so that it cannot end up in a log or a text by
//! mistake: nothing prints it.
class ApiKey
{
public:
    ApiKey() = default;
    //! Takes the bytes as they are, for a key that was cleaned before.
    explicit ApiKey(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    //! As people paste it: without white space, quotes, "Bearer" and the header's name around it.
    static ApiKey fromPasted(QStringView pasted);

    bool isEmpty() const { return m_bytes.isEmpty(); }
    //! True when it can stand in a header: printable ASCII without blanks, and not empty.
    bool isSendable() const;
    const QByteArray &bytes() const { return m_bytes; }

    friend bool operator==(const ApiKey &, const ApiKey &) = default;

private:
    QByteArray m_bytes;
};

} // namespace contacts
