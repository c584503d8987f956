// SPDX-License-Identifier: MIT
#pragma once

#include "domain/apierror.h"
#include "net/rateheaders.h"

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace contacts {

//! What arrived over HTTP, before anybody looked at its meaning.
struct HttpAnswer
{
    int status = 0; //!< 0: no answer arrived
    QByteArray body; //!< decompressed
    RateHeaders rate;
    std::optional<std::chrono::seconds> retryAfter;
    QUrl location; //!< absolute; empty when there is none
    bool isChallenge = false; //!< `cf-mitigated: challenge`
};

//! What a status other than 200 means for a read of `url`; by status code and headers, because
//! Qt's own error codes do not tell them apart (429 comes as an unknown content error).
ApiError errorForStatus(const HttpAnswer &answer, const QUrl &url);

//! What a read ends in when its key cannot stand in a header.
ApiError unsendableKey();

//! True for a body that is a web page rather than JSON with something printed before it.
bool looksLikeHtml(const QByteArray &body);

} // namespace contacts
