// SPDX-License-Identifier: MIT
#include "secrets/keyring.h"

#include "secrets/privatehome.h"
#include "secrets/sessionbus.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

namespace contacts::testing {

//! A secret on its way to the service, (oayays).
struct SentSecret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

} // namespace contacts::testing

Q_DECLARE_METATYPE(contacts::testing::SentSecret)

namespace contacts::testing {

QDBusArgument &operator<<(QDBusArgument &argument, const SentSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, SentSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

namespace {

using Attributes = QMap<QString, QString>;

const QByteArray password = QByteArrayLiteral("of the test alone");
const QString serviceName = QStringLiteral("org.freedesktop.secrets");
const QString servicePath = QStringLiteral("/org/freedesktop/secrets");
const QString serviceInterface = QStringLiteral("org.freedesktop.Secret.Service");
const QDBusObjectPath collection(QStringLiteral("/org/freedesktop/secrets/collection/login"));

QDBusMessage call(const QString &path, const QString &interface, const QString &method,
                  const QVariantList &arguments = {})
{
    QDBusMessage message = QDBusMessage::createMethodCall(serviceName, path, interface, method);
    message.setArguments(arguments);
    message.setAutoStartService(false);
    return QDBusConnection::sessionBus().call(message);
}

bool isDone(const QDBusMessage &reply)
{
    return reply.type() == QDBusMessage::ReplyMessage;
}

QList<QDBusObjectPath> entriesCalled(const QString &entry)
{
    qDBusRegisterMetaType<Attributes>();
    const Attributes attributes{{QStringLiteral("user"), entry}};
    const QDBusMessage reply = call(servicePath, serviceInterface, QStringLiteral("SearchItems"),
                                    {QVariant::fromValue(attributes)});
    QList<QDBusObjectPath> entries;
    for (const QVariant &part : reply.arguments())
        entries += qdbus_cast<QList<QDBusObjectPath>>(part);
    return entries;
}

} // namespace

Keyring::Keyring(const PrivateHome &home)
    : m_home(home)
{
}

Keyring::~Keyring()
{
    m_daemon.kill();
    m_daemon.waitForFinished();
}

QString Keyring::command()
{
    return QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon"))
        + QStringLiteral(" --start --foreground --components=secrets");
}

bool Keyring::endStarted()
{
    const QDBusReply<uint> process =
        QDBusConnection::sessionBus().interface()->servicePid(serviceName);
    return process.isValid() && ::kill(pid_t(process.value()), SIGKILL) == 0
        && QTest::qWaitFor([] { return !SessionBus::hasOwner(serviceName); });
}

bool Keyring::start()
{
    m_daemon.start(
        QStringLiteral("gnome-keyring-daemon"),
        {QStringLiteral("--unlock"), QStringLiteral("--foreground"),
         QStringLiteral("--components=secrets"),
         QStringLiteral("--control-directory=") + m_home.path(QStringLiteral("run/keyring"))});
    if (!m_daemon.waitForStarted()) {
        qWarning("gnome-keyring-daemon: %s", qPrintable(m_daemon.errorString()));
        return false;
    }
    m_daemon.write(password);
    m_daemon.closeWriteChannel();
    return QTest::qWaitFor([this] { return SessionBus::hasOwner(serviceName) && !isLocked(); },
                           30'000);
}

bool Keyring::kill()
{
    m_daemon.kill();
    m_daemon.waitForFinished();
    return m_daemon.state() == QProcess::NotRunning
        && QTest::qWaitFor([] { return !SessionBus::hasOwner(serviceName); });
}

bool Keyring::lock()
{
    const QList<QDBusObjectPath> collections{collection};
    return isDone(call(servicePath, serviceInterface, QStringLiteral("Lock"),
                       {QVariant::fromValue(collections)}))
        && isLocked();
}

bool Keyring::unlock()
{
    qDBusRegisterMetaType<SentSecret>();
    const QDBusMessage session =
        call(servicePath, serviceInterface, QStringLiteral("OpenSession"),
             {QStringLiteral("plain"), QVariant::fromValue(QDBusVariant(QString()))});
    if (!isDone(session))
        return false;
    const SentSecret secret{session.arguments().at(1).value<QDBusObjectPath>(),
                            {},
                            password,
                            QStringLiteral("text/plain")};
    // What the daemon has for its own prompts and for tests.
    const QString inside =
        QStringLiteral("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface");
    return isDone(call(servicePath, inside, QStringLiteral("UnlockWithMasterPassword"),
                       {QVariant::fromValue(collection), QVariant::fromValue(secret)}))
        && !isLocked();
}

bool Keyring::isLocked() const
{
    const QDBusMessage reply = call(
        collection.path(), QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"),
        {QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Locked")});
    return !isDone(reply) || reply.arguments().first().value<QDBusVariant>().variant().toBool();
}

bool Keyring::hasEntry(const QString &entry) const
{
    return !entriesCalled(entry).isEmpty();
}

bool Keyring::removeEntry(const QString &entry)
{
    for (const QDBusObjectPath &path : entriesCalled(entry)) {
        if (!isDone(call(path.path(), QStringLiteral("org.freedesktop.Secret.Item"),
                         QStringLiteral("Delete"))))
            return false;
    }
    return !hasEntry(entry);
}

} // namespace contacts::testing
