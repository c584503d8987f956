// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QObject>
#include <QString>
#include <QTcpServer>

#include <functional>
#include <memory>
#include <vector>

class QTcpSocket;

namespace contacts::testing {

//! One request as it arrived.
struct RawRequest
{
    QByteArray head; //!< request line and headers
    QByteArray target() const; //!< e.g. /api/contacts/?page=1
    QByteArray header(const QByteArray &name) const; //!< empty when it is missing
};

//! Answers scripted bytes on 127.0.0.1, one GET at a time per connection; in the test's own thread,
//! so that a test sees every byte in a known order.
class RawServer : public QObject
{
    Q_OBJECT
public:
    using Script = std::function<void(QTcpSocket &socket, const RawRequest &request)>;

    //! Without a server of its own it listens with a plain QTcpServer.
    explicit RawServer(Script script, std::unique_ptr<QTcpServer> server = nullptr);

    quint16 port() const { return m_server->serverPort(); }
    //! http://host:port/api
    QString api(const QString &host = QStringLiteral("127.0.0.1")) const;
    const std::vector<RawRequest> &requests() const { return m_requests; }
    int requestCount() const { return int(m_requests.size()); }
    int openConnections() const { return m_open; }
    void setScript(Script script) { m_script = std::move(script); }

    //! A whole answer with a right Content-Length.
    static QByteArray http(int status, const QByteArray &body, const QByteArray &headers = {});
    //! Sends one answer and closes.
    static Script answering(const QByteArray &bytes);
    //! Sends one answer and keeps the connection.
    static Script keepingAlive(const QByteArray &bytes);
    //! Sends `head`, then `total` bytes in pieces as the other side takes them.
    static void stream(QTcpSocket &socket, const QByteArray &head, qint64 total,
                       std::shared_ptr<qint64> sent);

private:
    void accept();
    void read(QTcpSocket &socket, QByteArray &pending);

    Script m_script;
    std::unique_ptr<QTcpServer> m_server;
    std::vector<RawRequest> m_requests;
    int m_open = 0;
};

} // namespace contacts::testing
