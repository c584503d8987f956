// SPDX-License-Identifier: MIT
#include "errortext.h"

#include <QLocale>
#include <QStringList>
#include <QUrl>

namespace contacts {

using Kind = ApiError::Kind;

QString ErrorText::title(const ApiError &error, const QString &server)
{
    switch (error.kind) {
    case Kind::Offline:
        return tr("%1 cannot be reached.").arg(server);
    case Kind::AddressNotFound:
        return tr("%1 was not found.").arg(server);
    case Kind::TimedOut:
        return tr("The server takes too long to answer.");
    case Kind::ConnectionLost:
        return tr("The connection broke off in the middle of an answer.");
    case Kind::Tls:
        return tr("The connection to %1 is not safe, so nothing was sent.").arg(server);
    case Kind::Redirected:
        return tr("The server points to another address.");
    case Kind::SignInNetwork:
        return tr("This network wants you to sign in first.");
    case Kind::Maintenance:
        return tr("The server is being maintained.");
    case Kind::KeyNotAccepted:
        return tr("The server does not accept this key.");
    case Kind::Forbidden:
        return tr("A firewall in front of the server turned the request away.");
    case Kind::NotFound:
        return tr("This contact is no longer on the server.");
    case Kind::NotThisApi:
        return tr("%1 answers, but not as a contacts server.").arg(server);
    case Kind::RateLimited:
        return tr("The server's limit of requests is used up.");
    case Kind::ServerError:
        return tr("The server has a problem of its own.");
    case Kind::Malformed:
        return error.page > 0 ? tr("A part of the list arrived unreadable.")
                              : tr("The server's answer cannot be read.");
    case Kind::TooLarge:
        return tr("The server's answer is far too large.");
    case Kind::Refused:
        return tr("The server refused the request.");
    }
    return {};
}

QString ErrorText::advice(const ApiError &error, const QTimeZone &zone)
{
    switch (error.kind) {
    case Kind::Offline:
        return tr("Check the network and the address. What was read stays here.");
    case Kind::AddressNotFound:
        return tr("Check the network, and the address for a typing error.");
    case Kind::TimedOut:
    case Kind::ConnectionLost:
    case Kind::ServerError:
        return tr("Try again in a moment. What was read stays here.");
    case Kind::Tls:
        return tlsAdvice(error.tlsFault);
    case Kind::Redirected:
        return tr("It was not followed, and the key was not sent there. If you trust %1, enter it "
                  "as "
                  "the address of this account.")
            .arg(QUrl(error.location).authority());
    case Kind::SignInNetwork:
        return tr("Open any website in a browser, sign in to the network, then try again.");
    case Kind::Maintenance:
        return error.until.isValid()
            ? tr("It wants to be back at %1.").arg(moment(error.until, zone))
            : tr("Try again later.");
    case Kind::KeyNotAccepted:
        return tr("Check that the key is complete and belongs to this server, and that the account "
                  "may use the API.");
    case Kind::Forbidden:
        return tr("Ask who runs the server to let this program through.");
    case Kind::NotFound:
        return tr("It may have been deleted meanwhile.");
    case Kind::NotThisApi:
        return tr("Check the address: it usually ends in /api.");
    case Kind::RateLimited:
        return error.until.isValid()
            ? tr("Other programs may use the same key. Try again after %1.")
                  .arg(moment(error.until, zone))
            : tr("Other programs may use the same key. Try again in a few minutes.");
    case Kind::Malformed:
    case Kind::TooLarge:
        return tr("Those rows stay empty. Try again, or send the details to who runs the server.");
    case Kind::Refused:
        return tr("The details say more.");
    }
    return {};
}

QString ErrorText::tlsAdvice(ApiError::TlsFault fault)
{
    using Fault = ApiError::TlsFault;
    switch (fault) {
    case Fault::Expired:
        return tr("The server's certificate has expired. Check this computer's date; if it is "
                  "right, whoever runs the server has to renew it.");
    case Fault::NotYetValid:
        return tr("The server's certificate is not valid yet. Check this computer's date.");
    case Fault::OtherHost:
        return tr("The certificate is made out for another address. Check the address for a typing "
                  "error, or ask who runs the server.");
    case Fault::UnknownIssuer:
        return tr("Nobody this computer trusts vouches for the server. A network or a virus "
                  "scanner may be reading along; ask who runs the server or the network.");
    case Fault::SelfSigned:
        return tr("The server vouches for itself only. Ask who runs it for a certificate that "
                  "computers trust.");
    case Fault::Handshake:
        return tr(
            "The server offers no encryption that counts as safe today, or none at all. Check "
            "the address, or ask who runs the server.");
    case Fault::Other:
        break;
    }
    return tr("Its certificate was not accepted. Check the address and this computer's date, or "
              "ask who runs the server.");
}

//! To the minute, rounded up; with its day when that is not today.
QString ErrorText::moment(const QDateTime &utc, const QTimeZone &zone)
{
    constexpr int minute = 60;
    const QDateTime local = utc.addSecs(minute - 1).toTimeZone(zone);
    const QLocale locale;
    return local.date() == QDateTime::currentDateTimeUtc().toTimeZone(zone).date()
        ? locale.toString(local.time(), QLocale::ShortFormat)
        : locale.toString(local, QLocale::ShortFormat);
}

QString ErrorText::details(const ApiError &error)
{
    QStringList lines;
    if (error.httpStatus > 0)
        lines << tr("Status: %1").arg(error.httpStatus);
    if (error.page > 0)
        lines << tr("Part of the list: %1").arg(QLocale().toString(error.page));
    if (!error.serverMessage.isEmpty())
        lines << tr("The server says: %1").arg(error.serverMessage);
    if (!error.location.isEmpty())
        lines << tr("It points to: %1").arg(error.location);
    if (!error.detail.isEmpty())
        lines << error.detail;
    return lines.join(u'\n');
}

} // namespace contacts
