// SPDX-License-Identifier: MIT
#include "net/rateheaders.h"

#include <QLocale>

namespace contacts {

namespace {

using std::chrono::seconds;

// More is not a pause but an epoch or nonsense.
constexpr seconds longestWait = std::chrono::hours(24);

std::optional<qint64> wholeNumber(const QByteArray &value)
{
    bool ok = false;
    const qint64 number = value.trimmed().toLongLong(&ok);
    return ok && number >= 0 ? std::optional(number) : std::nullopt;
}

std::optional<int> count(const QByteArray &value)
{
    constexpr qint64 most = 1'000'000'000;
    const auto number = wholeNumber(value);
    return number ? std::optional(int(std::min(*number, most))) : std::nullopt;
}

std::optional<seconds> believable(qint64 wait)
{
    return wait <= longestWait.count() ? std::optional(seconds(wait)) : std::nullopt;
}

} // namespace

RateHeaders parseRateHeaders(const QByteArray &limit, const QByteArray &remaining,
                             const QByteArray &reset, std::optional<seconds> retryAfter)
{
    RateHeaders headers;
    headers.limit = count(limit);
    if (headers.limit == 0)
        headers.limit.reset();
    headers.remaining = count(remaining);
    if (const auto number = wholeNumber(reset))
        headers.wait = believable(*number);
    if (!headers.wait)
        headers.wait = retryAfter;
    return headers;
}

std::optional<seconds> parseRetryAfter(const QByteArray &value, const QDateTime &utcNow)
{
    if (const auto number = wholeNumber(value))
        return believable(*number);
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(value.trimmed()),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return believable(std::max<qint64>(0, utcNow.secsTo(date)));
}

} // namespace contacts
