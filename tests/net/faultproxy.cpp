// SPDX-License-Identifier: MIT
#include "net/faultproxy.h"

#include <QHostAddress>
#include <QPointer>
#include <QTcpSocket>

#ifdef Q_OS_UNIX
#    include <sys/socket.h>
#endif

namespace contacts::testing {

namespace {

const QByteArray endOfHead = QByteArrayLiteral("\r\n\r\n");

qsizetype lengthIn(const QByteArray &head)
{
    const QByteArray name = "\r\ncontent-length:";
    const qsizetype at = head.toLower().indexOf(name);
    if (at < 0)
        return 0;
    const qsizetype from = at + name.size();
    return head.mid(from, head.indexOf('\r', from) - from).trimmed().toLongLong();
}

//! 0: not all of it is there yet.
qsizetype sizeOfMessage(const QByteArray &bytes)
{
    const qsizetype head = bytes.indexOf(endOfHead);
    if (head < 0)
        return 0;
    const qsizetype size = head + endOfHead.size() + lengthIn(bytes.left(head + 2));
    return bytes.size() >= size ? size : 0;
}

} // namespace

FaultProxy::FaultProxy(quint16 serverPort)
    : m_serverPort(serverPort)
{
    m_server.listen(QHostAddress::LocalHost);
    m_port = m_server.serverPort();
    connect(&m_server, &QTcpServer::newConnection, this, &FaultProxy::accept);
}

QString FaultProxy::api() const
{
    return QStringLiteral("http://127.0.0.1:%1/api").arg(m_port);
}

void FaultProxy::setFault(Fault fault)
{
    m_fault = fault;
    if (fault != Fault::Refuse)
        return;
    m_server.close();
    const QList<QTcpSocket *> clients = m_pending.keys();
    for (QTcpSocket *client : clients)
        client->disconnectFromHost();
}

void FaultProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        m_pending.insert(client, {});
        connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
        connect(client, &QTcpSocket::disconnected, this, [this, client] {
            m_pending.remove(client);
            client->deleteLater();
        });
    }
}

void FaultProxy::read(QTcpSocket *client)
{
    QByteArray &pending = m_pending[client];
    pending += client->readAll();
    const qsizetype size = sizeOfMessage(pending);
    if (size == 0)
        return;
    const QByteArray request = pending.left(size);
    pending.remove(0, size);
    m_received << request.left(request.indexOf(' '));
    handle(client, request);
}

void FaultProxy::handle(QTcpSocket *client, const QByteArray &request)
{
    if (m_fault == Fault::CloseUnforwarded)
        client->disconnectFromHost();
    else
        forward(client, request, m_fault == Fault::DeliverTwice ? 2 : 1);
}

void FaultProxy::forward(QTcpSocket *client, const QByteArray &request, int times)
{
    auto *server = new QTcpSocket(this);
    const auto bytes = std::make_shared<QByteArray>();
    connect(server, &QTcpSocket::connected, server, [server, request] { server->write(request); });
    connect(server, &QTcpSocket::readyRead, this,
            [this, server, bytes, request, times, client = QPointer<QTcpSocket>(client)] {
                *bytes += server->readAll();
                if (sizeOfMessage(*bytes) == 0)
                    return;
                server->disconnect(this);
                server->abort();
                server->deleteLater();
                if (client && times > 1)
                    forward(client, request, times - 1);
                else if (client)
                    answer(client, *bytes);
            });
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_serverPort);
}

void FaultProxy::answer(QTcpSocket *client, QByteArray answer)
{
    switch (m_fault) {
    case Fault::Stall:
        return;
    case Fault::CloseForwarded:
        return client->disconnectFromHost();
    case Fault::Reset:
        return reset(client);
    case Fault::CutAnswer:
        client->write(answer.left(answer.size() / 2));
        return client->disconnectFromHost();
    case Fault::WrongLength: {
        const qsizetype head = answer.indexOf(endOfHead);
        const qsizetype length = lengthIn(answer.left(head + 2));
        answer = "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(length + 10) + endOfHead
            + answer.mid(head + endOfHead.size());
        client->write(answer);
        return client->disconnectFromHost();
    }
    case Fault::HtmlInstead:
        answer = "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n<html>Sign in</html>";
        break;
    case Fault::ErrorInstead:
        answer = "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n";
        break;
    case Fault::Drip:
        for (const char byte : answer) {
            client->write(&byte, 1);
            client->flush();
        }
        return;
    default:
        break;
    }
    client->write(answer);
}

//! Without a last word: what is on its way is lost too.
void FaultProxy::reset(QTcpSocket *client)
{
#ifdef Q_OS_UNIX
    const linger none{1, 0};
    ::setsockopt(int(client->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
#endif
    client->abort();
}

} // namespace contacts::testing
