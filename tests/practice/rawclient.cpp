// SPDX-License-Identifier: MIT
#include "practice/rawclient.h"

#include <QHostAddress>

namespace contacts::testing {

namespace {

constexpr int patienceMs = 10'000;

} // namespace

QByteArray RawAnswer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

QByteArray RawAnswer::fingerprint() const
{
    QByteArray all = QByteArray::number(status) + (whole ? " whole\n" : " cut\n");
    for (const auto &[name, value] : headers) {
        if (name != "content-length" && name != "keep-alive")
            all += name + ": " + value + "\n";
    }
    return all + body;
}

RawClient::RawClient(quint16 port, const QByteArray &key)
    : m_port(port)
    , m_key(key)
{
}

bool RawClient::connectIfNeeded()
{
    if (m_socket.state() == QAbstractSocket::ConnectedState)
        return true;
    m_buffer.clear();
    m_socket.abort();
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    return m_socket.waitForConnected(patienceMs);
}

RawAnswer RawClient::post(const QByteArray &target, const RawFields &fields)
{
    const QByteArray boundary = "----practice-7MA4YWxkTrZu0gW";
    QByteArray body;
    for (const auto &[name, value] : fields)
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
            + "\"\r\n\r\n" + value + "\r\n";
    body += "--" + boundary + "--\r\n";
    return exchange("POST", target, body, "multipart/form-data; boundary=" + boundary);
}

RawAnswer RawClient::exchange(const QByteArray &method, const QByteArray &target,
                              const QByteArray &body, const QByteArray &contentType)
{
    send(method, target, body, contentType);
    return receive(method);
}

void RawClient::send(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                     const QByteArray &contentType)
{
    if (!connectIfNeeded())
        return;
    QByteArray head = method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!m_key.isEmpty())
        head += "Authorization: Bearer " + m_key + "\r\n";
    for (const QByteArray &line : m_extra)
        head += line + "\r\n";
    if (!contentType.isEmpty())
        head += "Content-Type: " + contentType + "\r\n";
    if (method != "GET" && method != "HEAD")
        head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    m_socket.write(head + "\r\n" + body);
    m_socket.flush();
}

bool RawClient::readUntil(qsizetype size)
{
    while (m_buffer.size() < size) {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(patienceMs)
            && m_socket.bytesAvailable() == 0)
            return false;
        m_buffer += m_socket.readAll();
    }
    return true;
}

RawAnswer RawClient::receive(const QByteArray &method)
{
    RawAnswer answer;
    qsizetype end = -1;
    while ((end = m_buffer.indexOf("\r\n\r\n")) < 0) {
        if (!readUntil(m_buffer.size() + 1))
            return answer;
    }
    const QList<QByteArray> lines = m_buffer.left(end).split('\n');
    m_buffer.remove(0, end + 4);
    answer.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.append({line.left(colon).toLower(), line.mid(colon + 1).trimmed()});
    }
    const qsizetype length = method == "HEAD" ? 0 : answer.header("content-length").toLongLong();
    answer.whole = readUntil(length);
    answer.body = m_buffer.left(length);
    m_buffer.remove(0, length);
    return answer;
}

} // namespace contacts::testing
