// SPDX-License-Identifier: MIT
#include "secrets/silentservice.h"

namespace contacts::testing {

SilentService::SilentService(const QString &busAddress, const QString &name, Answer answer)
    : m_name(name)
    , m_answer(answer)
{
    QDBusConnection bus = QDBusConnection::connectToBus(busAddress, m_name);
    m_isOnBus = bus.registerVirtualObject(QStringLiteral("/"), this, QDBusConnection::SubPath)
        && bus.registerService(m_name);
}

SilentService::~SilentService()
{
    QDBusConnection::disconnectFromBus(m_name);
}

QString SilentService::introspect(const QString &) const
{
    return {};
}

bool SilentService::handleMessage(const QDBusMessage &, const QDBusConnection &)
{
    ++m_calls;
    return m_answer == Answer::Never; // else Qt answers that there is no such method
}

} // namespace contacts::testing
