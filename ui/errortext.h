// SPDX-License-Identifier: MIT
#pragma once

#include "domain/apierror.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace contacts {

//! What went wrong in the person's words, and what to do next. Plain text.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(contacts::ErrorText)

public:
    //! `server`: the address as typed, for messages that name it.
    static QString title(const ApiError &error, const QString &server);
    //! `zone`: of the times it names.
    static QString advice(const ApiError &error, const QTimeZone &zone);
    //! For somebody who helps: status, page, technical text. Holds no key and no contact.
    static QString details(const ApiError &error);

private:
    static QString tlsAdvice(ApiError::TlsFault fault);
    static QString moment(const QDateTime &utc, const QTimeZone &zone);
};

} // namespace contacts
