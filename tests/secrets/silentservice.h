// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QDBusVirtualObject>

namespace contacts::testing {

//! A service that takes every call and answers none, or refuses each.
class SilentService final : public QDBusVirtualObject
{
public:
    enum class Answer { Never, Error };

    //! On the bus with this address, on a connection of its own.
    SilentService(const QString &busAddress, const QString &name, Answer answer = Answer::Never);
    ~SilentService() override;

    bool isOnBus() const { return m_isOnBus; }
    int callCount() const { return m_calls; }

    QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    const QString m_name;
    const Answer m_answer;
    bool m_isOnBus = false;
    int m_calls = 0;
};

} // namespace contacts::testing
