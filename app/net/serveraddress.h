// SPDX-License-Identifier: MIT
#pragma once

#include "domain/contactid.h"
#include "domain/result.h"

#include <QCoreApplication>
#include <QString>
#include <QUrl>

#include <optional>

namespace contacts {

//! The base address of one server, e.g. https://sms.sociostacks.com/api. A plain value.
struct ServerAddress
{
    Q_DECLARE_TR_FUNCTIONS(contacts::ServerAddress)

public:
    //! Why a typed address is refused; the words for the screen are made elsewhere.
    enum class Error {
        Empty,
        NotAnAddress, //!< not readable as an address, or without a host
        OtherScheme, //!< neither https nor http
        NotEncrypted, //!< http to another machine: the key would travel readable
        UserInformation, //!< user:password@ in front of the host
        QueryOrFragment, //!< ? or # in it
    };

    QUrl base; //!< no trailing slash, no query, fragment or user information

    static ServerAddress standard(); //!< the server of the documentation
    //! https is assumed when no scheme is typed; http is taken for loopback only.
    static Result<ServerAddress, Error> parse(const QString &typed);
    //! One sentence for the person.
    static QString errorSentence(Error error);

    //! The same origin with /api behind the path; nothing when it ends in that already.
    std::optional<ServerAddress> withApi() const;
    //! What to use instead when the list at pageUrl() was moved to `location`; nothing when that is
    //! no list of contacts, or an address that is refused.
    static std::optional<ServerAddress> fromMovedList(const QUrl &location);

    //! GET this for one page of the list; both from 1.
    QUrl pageUrl(int page, int perPage) const;
    //! GET one contact, POST its changes, DELETE it.
    QUrl contactUrl(ContactId id) const;
    //! POST a new contact.
    QUrl contactsUrl() const;
    //! As a person would write it; for plain text only. parse() reads it again.
    QString display() const;
    //! With its scheme, for settings.
    QString toString() const { return base.toString(QUrl::FullyEncoded); }
    //! scheme://host:port, with its port also where it is the usual one.
    QString origin() const;
    //! True for addresses of this very machine.
    bool isLoopback() const;
    //! True when `url` has the same scheme, host and port: only there the key may go.
    bool isSameOrigin(const QUrl &url) const;

    friend bool operator==(const ServerAddress &, const ServerAddress &) = default;
};

} // namespace contacts
