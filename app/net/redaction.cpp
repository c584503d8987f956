// SPDX-License-Identifier: MIT
#include "net/redaction.h"

#include <QUrlQuery>

namespace contacts {

Q_LOGGING_CATEGORY(logNet, "contacts.net", QtWarningMsg)

QString redactedUrl(const QUrl &url)
{
    QUrl shown = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    if (url.hasQuery()) {
        QUrlQuery query;
        const auto items = QUrlQuery(url).queryItems();
        for (const auto &[key, value] : items) {
            const bool isPlain =
                key == QLatin1String("page") || key == QLatin1String("results_per_page");
            query.addQueryItem(key, isPlain ? value : QStringLiteral("redacted"));
        }
        shown.setQuery(query);
    }
    return shown.toString(QUrl::FullyEncoded);
}

void logExchange(const char *method, const QUrl &url, int httpStatus, qint64 bytes,
                 std::chrono::milliseconds took)
{
    const QString path = redactedUrl(url.adjusted(QUrl::RemoveScheme | QUrl::RemoveAuthority));
    qCDebug(logNet).noquote().nospace() << method << ' ' << path << ": status " << httpStatus
                                        << ", " << bytes << " bytes, " << took.count() << " ms";
}

} // namespace contacts
