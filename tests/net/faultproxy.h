// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayList>
#include <QHash>
#include <QObject>
#include <QTcpServer>

class QTcpSocket;

namespace contacts::testing {

//! Stands between the program and a server on this machine, and does to a request or its answer
//! what networks do. Connections are kept open unless the fault closes them. In the test's thread.
class FaultProxy : public QObject
{
    Q_OBJECT
public:
    enum class Fault {
        None,
        Refuse, //!< nobody listens any more
        CloseUnforwarded, //!< reads the request and closes
        CloseForwarded, //!< the same after the server has got it
        CutAnswer, //!< half of the answer, then closed
        Stall, //!< the server gets it, and its answer never comes
        Drip, //!< the answer byte by byte
        Reset, //!< the server gets it, then the connection is reset
        WrongLength, //!< the answer says that it is longer than it is
        DeliverTwice, //!< the server gets it twice
        HtmlInstead, //!< the server gets it, and somebody in between answers a page
        ErrorInstead, //!< the server gets it, and answers 500 with nothing
    };
    Q_ENUM(Fault)

    explicit FaultProxy(quint16 serverPort);

    //! For requests that arrive from now on.
    void setFault(Fault fault);
    //! http://127.0.0.1:port/api
    QString api() const;
    //! Whole requests that arrived here with this method.
    int received(const QByteArray &method) const { return int(m_received.count(method)); }
    int openConnections() const { return int(m_pending.size()); }

private:
    void accept();
    void read(QTcpSocket *client);
    void handle(QTcpSocket *client, const QByteArray &request);
    void forward(QTcpSocket *client, const QByteArray &request, int times);
    void answer(QTcpSocket *client, QByteArray answer);
    static void reset(QTcpSocket *client);

    const quint16 m_serverPort;
    quint16 m_port = 0;
    Fault m_fault = Fault::None;
    QByteArrayList m_received;
    QHash<QTcpSocket *, QByteArray> m_pending; //!< what each client has sent so far
    QTcpServer m_server; // last: its clients say good-bye when it goes
};

} // namespace contacts::testing
