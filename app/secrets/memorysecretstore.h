// SPDX-License-Identifier: MIT
#pragma once

#include "secrets/secretstore.h"

#include <QHash>

namespace contacts {

//! Secrets for as long as the program runs; nothing is written anywhere.
class MemorySecretStore final : public SecretStore
{
public:
    void read(const QString &entry, QObject *context, ReadEnded ended) override;
    void write(const QString &entry, const QByteArray &secret, QObject *context,
               Ended ended) override;
    void remove(const QString &entry, QObject *context, Ended ended) override;

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace contacts
