// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QTcpSocket>

namespace contacts::testing {

//! What came back, byte for byte.
struct RawAnswer
{
    int status = 0; //!< 0: closed without an answer
    QList<QPair<QByteArray, QByteArray>> headers; //!< names in lower case
    QByteArray body;
    bool whole = false; //!< as much body as Content-Length promised

    QByteArray header(const QByteArray &name) const;
    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QJsonValue data() const { return json().value(QLatin1String("data")); }
    //! All of it in one value, to compare two answers; without what differs by itself.
    QByteArray fingerprint() const;
};

using RawFields = QList<QPair<QByteArray, QByteArray>>;

//! A client that does nothing by itself: no retries, no redirects, one connection. Blocks.
class RawClient
{
public:
    explicit RawClient(quint16 port, const QByteArray &key = {});

    //! Headers of every request from here on, such as "X-Practice-Set: a=b".
    void setHeaders(const QList<QByteArray> &lines) { m_extra = lines; }

    RawAnswer get(const QByteArray &target) { return exchange("GET", target); }
    //! A multipart form with the fields in this order.
    RawAnswer post(const QByteArray &target, const RawFields &fields);
    RawAnswer remove(const QByteArray &target) { return exchange("DELETE", target); }
    RawAnswer exchange(const QByteArray &method, const QByteArray &target,
                       const QByteArray &body = {}, const QByteArray &contentType = {});

    //! The two halves of exchange(), to have several under way.
    void send(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
              const QByteArray &contentType = {});
    RawAnswer receive(const QByteArray &method);

    QTcpSocket &socket() { return m_socket; }

private:
    bool connectIfNeeded();
    bool readUntil(qsizetype size);

    quint16 m_port;
    QByteArray m_key;
    QList<QByteArray> m_extra;
    QTcpSocket m_socket;
    QByteArray m_buffer;
};

} // namespace contacts::testing
