// SPDX-License-Identifier: MIT
#include "secrets/keychainservice.h"

#include <QtGlobal>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

#    include <QDBusConnection>
#    include <QDBusConnectionInterface>
#    include <QDBusMessage>
#    include <QDBusMetaType>
#    include <QDBusObjectPath>
#    include <QDBusPendingCallWatcher>
#    include <QDBusPendingReply>
#    include <QLibrary>

namespace contacts {

namespace {

bool namesKeychain(const QStringList &services)
{
    for (const char *name : {"org.freedesktop.secrets", "org.kde.kwalletd6", "org.kde.kwalletd5"}) {
        if (services.contains(QLatin1String(name)))
            return true;
    }
    return false;
}

//! ListNames tells who runs, ListActivatableNames who can be started.
void ask(const QString &method, QObject *context, std::function<void(bool)> answered)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    const QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
        QStringLiteral("org.freedesktop.DBus"), method);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [watcher, answered = std::move(answered)] {
                         const QDBusPendingReply<QStringList> reply = *watcher;
                         watcher->deleteLater();
                         answered(!reply.isError() && namesKeychain(reply.value()));
                     });
}

} // namespace

void askForKeychainService(QObject *context, std::function<void(bool)> answered)
{
    if (!QDBusConnection::sessionBus().isConnected()) {
        QMetaObject::invokeMethod(
            context, [answered = std::move(answered)] { answered(false); }, Qt::QueuedConnection);
        return;
    }
    ask(QStringLiteral("ListNames"), context, [context, answered = std::move(answered)](bool runs) {
        if (runs)
            answered(true);
        else
            ask(QStringLiteral("ListActivatableNames"), context, answered);
    });
}

void askForLockedEntry(const QString &service, const QString &entry, QObject *context,
                       std::function<void(bool)> answered)
{
    using Attributes = QMap<QString, QString>;
    using Paths = QList<QDBusObjectPath>;
    qDBusRegisterMetaType<Attributes>();
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("SearchItems"));
    call.setArguments({QVariant::fromValue(
        Attributes{{QStringLiteral("user"), entry}, {QStringLiteral("server"), service}})});
    call.setAutoStartService(false);
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [watcher, answered = std::move(answered)] {
                         const QDBusPendingReply<Paths, Paths> openAndLocked = *watcher;
                         watcher->deleteLater();
                         answered(!openAndLocked.isError()
                                  && !openAndLocked.argumentAt<1>().isEmpty());
                     });
}

void forgetKeychainSession()
{
    QLibrary libsecret(QStringLiteral("secret-1"), 0);
    if (const QFunctionPointer disconnect = libsecret.resolve("secret_service_disconnect"))
        disconnect();
}

QString keychainBackendName()
{
    // As QtKeychain looks for it: by this name, at run time.
    QLibrary libsecret(QStringLiteral("secret-1"), 0);
    if (libsecret.load())
        return QStringLiteral("Secret Service (libsecret)");
    const QDBusConnectionInterface *bus = QDBusConnection::sessionBus().interface();
    for (const char *wallet : {"org.kde.kwalletd6", "org.kde.kwalletd5"}) {
        if (bus && bus->isServiceRegistered(QLatin1String(wallet)).value())
            return QStringLiteral("KWallet");
    }
    return {};
}

} // namespace contacts

#else

namespace contacts {

void askForKeychainService(QObject *context, std::function<void(bool)> answered)
{
    QMetaObject::invokeMethod(
        context, [answered = std::move(answered)] { answered(true); }, Qt::QueuedConnection);
}

void askForLockedEntry(const QString &, const QString &, QObject *context,
                       std::function<void(bool)> answered)
{
    QMetaObject::invokeMethod(
        context, [answered = std::move(answered)] { answered(false); }, Qt::QueuedConnection);
}

void forgetKeychainSession() { }

QString keychainBackendName()
{
#    ifdef Q_OS_WIN
    return QStringLiteral("Windows Credential Manager");
#    else
    return QStringLiteral("macOS Keychain");
#    endif
}

} // namespace contacts

#endif
