// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace contacts {

//! What went wrong with one exchange, in terms of what a person can do about it.
//! Says what happened; the words for the screen are made in ui/.
struct ApiError
{
    enum class Kind {
        Offline, //!< no route, connection refused
        AddressNotFound, //!< no computer has this name: a typing error, or no network
        TimedOut, //!< connected, but no complete answer in time
        ConnectionLost, //!< closed or reset in the middle of an answer
        Tls, //!< the certificate or the handshake was not accepted
        Redirected, //!< 3xx to `location`; never followed
        SignInNetwork, //!< 511, or a redirect or page that a captive portal puts in between
        Maintenance, //!< 503 or 302 with Retry-After
        KeyNotAccepted, //!< 401 on a read
        Forbidden, //!< 403, 406 or a challenge of a firewall in front
        NotFound, //!< 404 as JSON: no such contact
        NotThisApi, //!< 404 or 200 with something that is not this API
        RateLimited, //!< 429 that stayed although the window was waited for
        ServerError, //!< 5xx
        Malformed, //!< expected status, but the answer is not readable or not of the right shape
        TooLarge, //!< more than the response limit
        Refused, //!< any other 4xx
    };
    //! Why a connection is not safe; Kind::Tls only.
    enum class TlsFault {
        Other,
        Expired,
        NotYetValid, //!< also when the clock of this computer is wrong
        OtherHost, //!< made out for another name
        UnknownIssuer, //!< nobody this computer trusts vouches for it
        SelfSigned,
        Handshake, //!< no common protocol, or no TLS at all
    };

    Kind kind = Kind::ServerError;
    int httpStatus = 0; //!< 0: no answer arrived
    int page = 0; //!< the page asked for; 0: not a page request
    QString detail; //!< technical, English, plain text; never the key, a body, a name or a number
    QString serverMessage; //!< the server's own title, plain text, in the operator's language
    QString location; //!< Redirected: the address answered, without user information
    TlsFault tlsFault = TlsFault::Other;
    std::optional<std::chrono::seconds> retryAfter;
    QDateTime until; //!< UTC; when retryAfter ends; not valid without it

    //! True when nothing that listens was reached.
    bool isOffline() const { return kind == Kind::Offline || kind == Kind::AddressNotFound; }

    //! True where the same read may succeed a moment later without anybody doing anything.
    bool isTransient() const;
    //! True where a smaller page may succeed.
    bool isWorthSmallerPage() const;
};

} // namespace contacts
