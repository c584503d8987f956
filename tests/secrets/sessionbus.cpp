// SPDX-License-Identifier: MIT
#include "secrets/sessionbus.h"

#include "secrets/privatehome.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDir>

#ifdef Q_OS_LINUX
#    include <csignal>
#    include <sys/prctl.h>
#endif

namespace contacts::testing {

namespace {

const QByteArray busConfig = R"(<busconfig>
  <type>session</type>
  <listen>unix:path=%1</listen>
  <servicedir>%2</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

} // namespace

SessionBus::SessionBus(const PrivateHome &home)
    : m_home(home)
{
}

SessionBus::~SessionBus()
{
    m_daemon.kill();
    m_daemon.waitForFinished();
}

bool SessionBus::start()
{
    const QString services = m_home.path(QStringLiteral("services"));
    const QString config =
        QString::fromLatin1(busConfig).arg(m_home.path(QStringLiteral("run/bus")), services);
    if (!QDir().mkpath(services)
        || !m_home.writePlainly(QStringLiteral("bus.conf"), config.toUtf8()))
        return false;
#ifdef Q_OS_LINUX
    // It goes, and with it whom it started, however this process ends.
    m_daemon.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
    m_daemon.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--config-file=") + m_home.path(QStringLiteral("bus.conf")),
                    QStringLiteral("--print-address=1"), QStringLiteral("--nofork")});
    if (!m_daemon.waitForReadyRead()) {
        m_problem = m_daemon.errorString().toLocal8Bit() + m_daemon.readAllStandardError();
        return false;
    }
    const QByteArray address = m_daemon.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    m_address = QString::fromLatin1(address);
    return QDBusConnection::sessionBus().isConnected();
}

bool SessionBus::allow(const QString &command)
{
    const QString service =
        QStringLiteral("[D-BUS Service]\nName=org.freedesktop.secrets\nExec=%1\n").arg(command);
    return m_home.writePlainly(serviceFile(), service.toUtf8()) && reload();
}

bool SessionBus::disallow()
{
    QFile::remove(m_home.path(serviceFile()));
    return reload();
}

bool SessionBus::hasOwner(const QString &name)
{
    return QDBusConnection::sessionBus().interface()->isServiceRegistered(name);
}

bool SessionBus::canStart(const QString &name)
{
    const QDBusReply<QStringList> names =
        QDBusConnection::sessionBus().interface()->activatableServiceNames();
    return names.value().contains(name);
}

bool SessionBus::reload() const
{
    const QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("ReloadConfig"));
    return QDBusConnection::sessionBus().call(call).type() == QDBusMessage::ReplyMessage;
}

QString SessionBus::serviceFile() const
{
    return QStringLiteral("services/org.freedesktop.secrets.service");
}

} // namespace contacts::testing
