// SPDX-License-Identifier: MIT
#include "errortext.h"

#include <QLocale>
#include <QStringList>

namespace contacts {

using Kind = ApiError::Kind;

QString ErrorText::title(const ApiError &error, const QString &server)
{
    switch (error.kind) {
    case Kind::Offline:
        return tr("%1 cannot be reached.").arg(server);
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

QString ErrorText::advice(const ApiError &error)
{
    switch (error.kind) {
    case Kind::Offline:
        return tr("Check the network and the address. What was read stays here.");
    case Kind::TimedOut:
    case Kind::ConnectionLost:
    case Kind::ServerError:
        return tr("Try again in a moment. What was read stays here.");
    case Kind::Tls:
        return tr(
            "Its certificate was not accepted. Check the address and this computer's date, or "
            "ask who runs the server.");
    case Kind::Redirected:
        return tr("It was not followed, and the key was not sent there. If you trust it, use this "
                  "address: %1")
            .arg(error.location);
    case Kind::SignInNetwork:
        return tr("Open any website in a browser, sign in to the network, then try again.");
    case Kind::Maintenance:
        return error.retryAfter
            ? tr("Try again in %n minute(s).", nullptr,
                 int(std::chrono::ceil<std::chrono::minutes>(*error.retryAfter).count()))
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
        return tr("Other programs use the same key. Try again in a few minutes.");
    case Kind::Malformed:
    case Kind::TooLarge:
        return tr("Those rows stay empty. Try again, or send the details to who runs the server.");
    case Kind::Refused:
        return tr("The details say more.");
    }
    return {};
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
    if (!error.detail.isEmpty())
        lines << error.detail;
    return lines.join(u'\n');
}

} // namespace contacts
