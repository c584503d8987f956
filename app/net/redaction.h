// SPDX-License-Identifier: MIT
#pragma once

#include <QLoggingCategory>
#include <QString>
#include <QUrl>

#include <chrono>

namespace contacts {

//! "contacts.net": one line per exchange, off unless asked for.
Q_DECLARE_LOGGING_CATEGORY(logNet)

//! The address without user information, fragment, and values of the query other than the page's.
QString redactedUrl(const QUrl &url);

//! One exchange: method, path, status, bytes, time. Never a key, a body, a name or a number.
void logExchange(const char *method, const QUrl &url, int httpStatus, qint64 bytes,
                 std::chrono::milliseconds took);

} // namespace contacts
