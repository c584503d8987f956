// SPDX-License-Identifier: MIT
#include "net/rawserver.h"

#include <QTcpSocket>

namespace contacts::testing {

QByteArray RawRequest::target() const
{
    const qsizetype begin = head.indexOf(' ') + 1;
    return head.mid(begin, head.indexOf(' ', begin) - begin);
}

QByteArray RawRequest::header(const QByteArray &name) const
{
    const QByteArray wanted = name.toLower() + ':';
    const auto lines = head.split('\n');
    for (const QByteArray &line : lines) {
        if (line.toLower().startsWith(wanted))
            return line.mid(wanted.size()).trimmed();
    }
    return {};
}

RawServer::RawServer(Script script, std::unique_ptr<QTcpServer> server)
    : m_script(std::move(script))
    , m_server(server ? std::move(server) : std::make_unique<QTcpServer>())
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &RawServer::accept);
    if (!m_server->isListening() && !m_server->listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
}

QString RawServer::api(const QString &host) const
{
    return QStringLiteral("http://%1:%2/api").arg(host).arg(port());
}

void RawServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_open;
        auto pending = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, this,
                [this, socket, pending] { read(*socket, *pending); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            --m_open;
            socket->deleteLater();
        });
        read(*socket, *pending);
    }
}

void RawServer::read(QTcpSocket &socket, QByteArray &pending)
{
    pending += socket.readAll();
    const qsizetype end = pending.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const RawRequest request{pending.left(end + 2)};
    pending.remove(0, end + 4);
    m_requests.push_back(request);
    m_script(socket, request);
}

QByteArray RawServer::http(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

RawServer::Script RawServer::answering(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket, const RawRequest &) {
        socket.write(bytes);
        socket.disconnectFromHost();
    };
}

RawServer::Script RawServer::keepingAlive(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket, const RawRequest &) { socket.write(bytes); };
}

void RawServer::stream(QTcpSocket &socket, const QByteArray &head, qint64 total,
                       std::shared_ptr<qint64> sent)
{
    static const QByteArray piece(1024 * 1024, 'x');
    const auto more = [&socket, total, sent] {
        if (socket.bytesToWrite() > 0)
            return;
        if (*sent >= total)
            return socket.disconnectFromHost();
        *sent += socket.write(piece.constData(), std::min<qint64>(piece.size(), total - *sent));
    };
    connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
    socket.write(head);
}

} // namespace contacts::testing
