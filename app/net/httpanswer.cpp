// SPDX-License-Identifier: MIT
#include "net/httpanswer.h"

#include "net/contactdecoder.h"

#include <QHostAddress>

#include <array>

namespace contacts {

namespace {

using Kind = ApiError::Kind;

bool isLocalAddress(const QHostAddress &address)
{
    static const std::array<QPair<QHostAddress, int>, 3> nets{
        QHostAddress::parseSubnet(QStringLiteral("10.0.0.0/8")),
        QHostAddress::parseSubnet(QStringLiteral("172.16.0.0/12")),
        QHostAddress::parseSubnet(QStringLiteral("192.168.0.0/16")),
    };
    return address.isLinkLocal()
        || std::any_of(nets.begin(), nets.end(), [&](const QPair<QHostAddress, int> &net) {
               return address.isInSubnet(net);
           });
}

//! Portals send people to a sign-in page of their own; a server that moved does not look like it.
bool looksLikePortal(const QUrl &target, const QUrl &asked)
{
    if (target.host().isEmpty() || target.host() == asked.host())
        return false;
    if (isLocalAddress(QHostAddress(target.host())))
        return true;
    static constexpr std::array<const char *, 9> words{
        "portal", "captive", "hotspot", "wifi", "wlan", "login", "signin", "guest", "sign-in"};
    const QString text = (target.host() + target.path()).toLower();
    return std::any_of(words.begin(), words.end(),
                       [&](const char *word) { return text.contains(QLatin1String(word)); });
}

ApiError redirectError(const HttpAnswer &answer, const QUrl &url)
{
    ApiError error;
    if (answer.retryAfter) {
        error.kind = Kind::Maintenance;
        error.retryAfter = answer.retryAfter;
        return error;
    }
    const QUrl target = answer.location.adjusted(QUrl::RemoveUserInfo);
    error.kind = looksLikePortal(target, url) ? Kind::SignInNetwork : Kind::Redirected;
    error.location = target.toString(QUrl::RemoveQuery | QUrl::RemoveFragment);
    return error;
}

Kind kindForStatus(const HttpAnswer &answer)
{
    switch (answer.status) {
    case 401:
        return Kind::KeyNotAccepted;
    case 403:
    case 406:
    case 407:
        return Kind::Forbidden;
    case 404:
        return looksLikeHtml(answer.body) || decodeErrorTitle(answer.body).isEmpty()
            ? Kind::NotThisApi
            : Kind::NotFound;
    case 408:
        return Kind::TimedOut;
    case 429:
        return answer.isChallenge ? Kind::Forbidden : Kind::RateLimited;
    case 503:
        return answer.retryAfter ? Kind::Maintenance : Kind::ServerError;
    case 511:
        return Kind::SignInNetwork;
    default:
        break;
    }
    if (answer.status >= 500)
        return Kind::ServerError;
    return answer.status >= 400 ? Kind::Refused : Kind::Malformed;
}

QString detailForStatus(const HttpAnswer &answer)
{
    QString status = QStringLiteral("HTTP status %1").arg(answer.status);
    if (answer.isChallenge)
        return status + QStringLiteral(", a firewall asks for proof of a person");
    if (answer.status >= 520 && answer.status <= 526)
        return status + QStringLiteral(", Cloudflare cannot reach the server behind it");
    if (answer.status < 300)
        return status + QStringLiteral(" where 200 was expected");
    return status;
}

} // namespace

ApiError errorForStatus(const HttpAnswer &answer, const QUrl &url)
{
    ApiError error;
    if (answer.status >= 300 && answer.status < 400) {
        error = redirectError(answer, url);
    } else {
        error.kind = kindForStatus(answer);
        error.serverMessage = decodeErrorTitle(answer.body);
        if (error.kind == Kind::Maintenance)
            error.retryAfter = answer.retryAfter;
        if (error.kind == Kind::RateLimited)
            error.retryAfter = answer.rate.wait;
    }
    error.httpStatus = answer.status;
    error.detail = detailForStatus(answer);
    return error;
}

ApiError unsendableKey()
{
    ApiError error;
    error.kind = Kind::KeyNotAccepted;
    error.detail = QStringLiteral("the key holds characters that cannot be sent");
    return error;
}

bool looksLikeHtml(const QByteArray &body)
{
    QByteArray start = body.left(1000).trimmed();
    if (start.startsWith("\xef\xbb\xbf"))
        start = start.mid(3).trimmed();
    start = start.toLower();
    static constexpr std::array<const char *, 9> openings{
        "<!doctype", "<html", "<head", "<body", "<meta", "<title", "<script", "<?xml", "<!--"};
    return std::any_of(openings.begin(), openings.end(),
                       [&](const char *opening) { return start.startsWith(opening); });
}

} // namespace contacts
