// SPDX-License-Identifier: MIT
#include "instance/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>

namespace contacts {

namespace {

constexpr int answerTimeout = 2000; // milliseconds
const QByteArray show = QByteArrayLiteral("show\n");
const QByteArray shown = QByteArrayLiteral("shown\n");

//! Short, since the path of a socket may be; the same for the same folder however it is written.
QString socketName(const QString &folder)
{
    const QString path = QDir(folder).canonicalPath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1);
    return QStringLiteral("contactsheet-") + QString::fromLatin1(hash.toHex().left(16));
}

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_lockPath(QDir(folder).filePath(QStringLiteral("lock")))
    , m_socketName(socketName(folder))
{
}

SingleInstance::~SingleInstance() = default;

SingleInstance::Start SingleInstance::start()
{
    m_lock = std::make_unique<QLockFile>(m_lockPath);
    // Only whether its program runs counts, not how long it has been running.
    m_lock->setStaleLockTime(0);
    if (takeLock())
        return Start::First;
    if (m_lock->error() != QLockFile::LockFailedError)
        return Start::NoFolder;
    if (askToShow())
        return Start::AnotherRuns;
    // Damaged, or left on a computer of another name: it goes unless a running program holds it.
    const bool wasStale = m_lock->removeStaleLockFile() && takeLock();
    return wasStale ? Start::First : Start::AnotherIsSilent;
}

bool SingleInstance::takeLock()
{
    if (!m_lock->tryLock())
        return false;
    QFile::setPermissions(m_lockPath, QFile::ReadOwner | QFile::WriteOwner);
    listen();
    return true;
}

void SingleInstance::listen()
{
    // Whoever has the lock may clear away what a killed program left.
    QLocalServer::removeServer(m_socketName);
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server->nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
                if (socket->readLine() != show)
                    return socket->abort();
                socket->write(shown);
                socket->disconnectFromServer();
                Q_EMIT showRequested();
            });
        }
    });
    // Without it a second start cannot raise this window, and that is all.
    m_server->listen(m_socketName);
}

bool SingleInstance::askToShow() const
{
    QLocalSocket socket;
    socket.connectToServer(m_socketName);
    if (!socket.waitForConnected(answerTimeout))
        return false;
    socket.write(show);
    return socket.waitForReadyRead(answerTimeout) && socket.readLine() == shown;
}

} // namespace contacts
