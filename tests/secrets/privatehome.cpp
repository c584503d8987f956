// SPDX-License-Identifier: MIT
#include "secrets/privatehome.h"

#include <QDir>
#include <QDirIterator>

#include <algorithm>

namespace contacts::testing {

namespace {

//! What would lead to the person's own bus or keyring, or make QtKeychain choose another one.
constexpr std::array foreignVariables{"DBUS_SESSION_BUS_ADDRESS",
                                      "DBUS_STARTER_ADDRESS",
                                      "DBUS_STARTER_BUS_TYPE",
                                      "DESKTOP_SESSION",
                                      "DISPLAY",
                                      "GNOME_DESKTOP_SESSION_ID",
                                      "GNOME_KEYRING_CONTROL",
                                      "GNOME_KEYRING_PID",
                                      "KDE_FULL_SESSION",
                                      "KDE_SESSION_VERSION",
                                      "QTKEYCHAIN_BACKEND",
                                      "SECRET_BACKEND",
                                      "WAYLAND_DISPLAY",
                                      "XDG_CURRENT_DESKTOP"};

QByteArray utf16(const QByteArray &text)
{
    const QString wide = QString::fromUtf8(text);
    return {reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2};
}

} // namespace

PrivateHome::PrivateHome()
{
    for (const char *name : foreignVariables)
        qunsetenv(name);
    qputenv("HOME", m_folder.path().toLocal8Bit());
    const std::pair<const char *, const char *> folders[] = {{"XDG_CACHE_HOME", "cache"},
                                                             {"XDG_CONFIG_HOME", "config"},
                                                             {"XDG_DATA_HOME", "data"},
                                                             {"XDG_RUNTIME_DIR", "run"}};
    for (const auto &[variable, folder] : folders) {
        QDir(m_folder.path()).mkdir(QLatin1String(folder));
        const QString whole = path(QLatin1String(folder));
        QFile::setPermissions(whole, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv(variable, whole.toLocal8Bit());
    }
}

QStringList PrivateHome::filesThatTell(const QByteArray &secret) const
{
    const QByteArray forms[] = {secret, secret.toBase64(), secret.toHex(),
                                secret.toPercentEncoding(), utf16(secret)};
    QStringList found;
    QDirIterator walk(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (!file.open(QIODevice::ReadOnly)) {
            found << file.fileName() + QStringLiteral(" cannot be read");
            continue;
        }
        const QByteArray contents = file.readAll();
        if (std::any_of(std::begin(forms), std::end(forms),
                        [&contents](const QByteArray &form) { return contents.contains(form); }))
            found << file.fileName();
    }
    return found;
}

bool PrivateHome::writePlainly(const QString &relative, const QByteArray &contents) const
{
    QFile file(path(relative));
    return file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size();
}

} // namespace contacts::testing
