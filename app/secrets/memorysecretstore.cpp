// SPDX-License-Identifier: MIT
#include "secrets/memorysecretstore.h"

namespace contacts {

void MemorySecretStore::read(const QString &entry, QObject *context, ReadEnded ended)
{
    using Answer = Result<QByteArray, KeyProblem>;
    const auto found = m_secrets.constFind(entry);
    const Answer answer = found != m_secrets.constEnd()
        ? Answer(*found)
        : Answer(KeyProblem{KeyProblem::Kind::NotFound, {}});
    QMetaObject::invokeMethod(
        context, [ended = std::move(ended), answer] { ended(answer); }, Qt::QueuedConnection);
}

void MemorySecretStore::write(const QString &entry, const QByteArray &secret, QObject *context,
                              Ended ended)
{
    m_secrets.insert(entry, secret);
    QMetaObject::invokeMethod(
        context, [ended = std::move(ended)] { ended(std::nullopt); }, Qt::QueuedConnection);
}

void MemorySecretStore::remove(const QString &entry, QObject *context, Ended ended)
{
    m_secrets.remove(entry);
    QMetaObject::invokeMethod(
        context, [ended = std::move(ended)] { ended(std::nullopt); }, Qt::QueuedConnection);
}

} // namespace contacts
