// SPDX-License-Identifier: MIT
#include "net/tlscheck.h"

#include <QSslSocket>

namespace contacts {

QString tlsBackendName()
{
    if (!QSslSocket::supportsSsl())
        return {};
    return QSslSocket::activeBackend() + QLatin1String(", ")
        + QSslSocket::sslLibraryVersionString();
}

} // namespace contacts
