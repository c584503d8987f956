// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>

namespace contacts::testing {

class PrivateHome;

//! A session bus of the test's own, as a process of its own. Once started it is this process'
//! session bus for good: GLib and QtDBus look for theirs once. Outlives whatever uses D-Bus.
class SessionBus
{
public:
    explicit SessionBus(const PrivateHome &home);
    ~SessionBus();

    //! Nothing on it can be started by name until allow() says so.
    bool start();
    QString address() const { return m_address; }
    //! Why it did not start.
    QString problem() const { return QString::fromLocal8Bit(m_problem); }

    //! From now on the bus starts `command` when somebody calls org.freedesktop.secrets.
    bool allow(const QString &command);
    bool disallow();

    static bool hasOwner(const QString &name);
    static bool canStart(const QString &name);

private:
    bool reload() const;
    QString serviceFile() const;

    const PrivateHome &m_home;
    QProcess m_daemon;
    QString m_address;
    QByteArray m_problem;
};

} // namespace contacts::testing
