// SPDX-License-Identifier: MIT
#include "net/serveraddress.h"

#include <QHostAddress>
#include <QUrlQuery>

namespace contacts {

namespace {

constexpr int longestAddress = 2000;

bool isLoopbackHost(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("http") ? 80 : 443);
}

QString normalisedPath(const QUrl &url)
{
    QString path = url.adjusted(QUrl::NormalizePathSegments).path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    // What "/x/..//y" leaves; read again it would be another address.
    while (path.startsWith(QLatin1String("//")))
        path.remove(0, 1);
    return path;
}

} // namespace

ServerAddress ServerAddress::standard()
{
    return {QUrl(QStringLiteral("https://sms.sociostacks.com/api"))};
}

Result<ServerAddress, ServerAddress::Error> ServerAddress::parse(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.isEmpty())
        return Error::Empty;
    if (text.size() > longestAddress)
        return Error::NotAnAddress;
    // Behind the first slash it is part of a path.
    const qsizetype scheme = text.indexOf(QLatin1String("://"));
    if (scheme < 0 || scheme > text.indexOf(u'/'))
        text.prepend(QLatin1String("https://"));

    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.port() == 0)
        return Error::NotAnAddress;
    const bool isHttp = url.scheme() == QLatin1String("http");
    if (!isHttp && url.scheme() != QLatin1String("https"))
        return Error::OtherScheme;
    if (url.authority().contains(u'@'))
        return Error::UserInformation;
    if (url.hasQuery() || url.hasFragment())
        return Error::QueryOrFragment;
    if (isHttp && !isLoopbackHost(url.host()))
        return Error::NotEncrypted;
    if (url.port() == portOf(QUrl(url.scheme() + QLatin1String("://host"))))
        url.setPort(-1);
    url.setPath(normalisedPath(url), QUrl::StrictMode);
    return ServerAddress{url};
}

QString ServerAddress::errorSentence(Error error)
{
    switch (error) {
    case Error::Empty:
        return tr("No server address was given.");
    case Error::NotAnAddress:
        return tr("The server address cannot be read.");
    case Error::OtherScheme:
        return tr("The server address must begin with https://.");
    case Error::NotEncrypted:
        return tr("http:// is taken for this computer only, because the key would "
                  "travel readable; use https://.");
    case Error::UserInformation:
        return tr("The server address must not hold a user name or password.");
    case Error::QueryOrFragment:
        return tr("The server address must not hold ? or #.");
    }
    return {};
}

std::optional<ServerAddress> ServerAddress::withApi() const
{
    const QString path = base.path(QUrl::FullyEncoded);
    if (path.endsWith(QLatin1String("/api"), Qt::CaseInsensitive))
        return std::nullopt;
    QUrl url = base;
    url.setPath(path + QLatin1String("/api"), QUrl::StrictMode);
    return ServerAddress{url};
}

std::optional<ServerAddress> ServerAddress::fromMovedList(const QUrl &location)
{
    if (location.isRelative())
        return std::nullopt;
    QUrl url = location.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    QString path = normalisedPath(url);
    const QLatin1String list("/contacts");
    if (!path.endsWith(list))
        return std::nullopt;
    path.chop(list.size());
    url.setPath(path, QUrl::StrictMode);
    const auto address = parse(url.toString(QUrl::FullyEncoded));
    return address ? std::optional<ServerAddress>(*address) : std::nullopt;
}

QUrl ServerAddress::pageUrl(int page, int perPage) const
{
    QUrl url = base;
    url.setPath(base.path(QUrl::FullyEncoded) + QLatin1String("/contacts/"), QUrl::StrictMode);
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("page"), QString::number(page));
    query.addQueryItem(QStringLiteral("results_per_page"), QString::number(perPage));
    url.setQuery(query);
    return url;
}

QUrl ServerAddress::contactUrl(ContactId id) const
{
    QUrl url = contactsUrl();
    url.setPath(url.path(QUrl::FullyEncoded) + u'/' + QString::number(id.value), QUrl::StrictMode);
    return url;
}

QUrl ServerAddress::contactsUrl() const
{
    QUrl url = base;
    url.setPath(base.path(QUrl::FullyEncoded) + QLatin1String("/contacts"), QUrl::StrictMode);
    return url;
}

QString ServerAddress::display() const
{
    const QString text = base.toDisplayString(QUrl::EncodeSpaces);
    const QLatin1String scheme("https://");
    return text.startsWith(scheme) ? text.mid(scheme.size()) : text;
}

QString ServerAddress::origin() const
{
    return QStringLiteral("%1://%2:%3")
        .arg(base.scheme(), base.host(QUrl::FullyEncoded))
        .arg(portOf(base));
}

bool ServerAddress::isLoopback() const
{
    return isLoopbackHost(base.host());
}

bool ServerAddress::isSameOrigin(const QUrl &url) const
{
    return url.scheme() == base.scheme() && url.host() == base.host()
        && portOf(url) == portOf(base);
}

} // namespace contacts
