// SPDX-License-Identifier: MIT
#include "practice/rawclient.h"
#include "practice/testserver.h"
#include "support/testregistry.h"

#include <QElapsedTimer>
#include <QHostAddress>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

using namespace contacts;
using namespace contacts::testing;
using Profile = PracticeServer::Profile;

//! The server as a server: connections, threads, start and stop.
class PracticeHttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyOnLoopback()
    {
        TestServer server(optionsFor(Profile::Docs, 1));
        QTcpSocket here;
        here.connectToHost(QHostAddress(QHostAddress::LocalHost), server.port());
        QVERIFY(here.waitForConnected(10'000)); // the control
#ifdef Q_OS_LINUX
        // All of 127/8 is this machine there: whoever listens on every address answers here too.
        QTcpSocket elsewhere;
        elsewhere.connectToHost(QHostAddress(QStringLiteral("127.0.0.2")), server.port());
        QVERIFY(!elsewhere.waitForConnected(10'000));
        QCOMPARE(elsewhere.error(), QAbstractSocket::ConnectionRefusedError);
#endif
    }

    void twoServersDoNotShareAPort()
    {
        TestServer first(optionsFor(Profile::Docs, 1));
        auto options = optionsFor(Profile::Docs, 1);
        options.port = first.port();
        PracticeServer second(options);
        QString error;
        QVERIFY(!second.start(&error));
        QVERIFY2(error.contains(QString::number(first.port())), qPrintable(error));
        first->stop();
        QVERIFY2(second.start(&error), qPrintable(error)); // the control
    }

    void manyRequestsOnOneConnection()
    {
        TestServer server(optionsFor(Profile::Docs, 30));
        RawClient client(server.port());
        client.get("/api/contacts");
        const quint16 ourPort = client.socket().localPort();
        for (int i = 0; i < 500; ++i)
            QVERIFY(client.get("/api/contacts").whole);
        QCOMPARE(client.socket().localPort(), ourPort);
    }

    void pipelinedRequestsAreAllAnswered()
    {
        TestServer server(optionsFor(Profile::Docs, 30));
        RawClient client(server.port());
        for (int i = 1; i <= 20; ++i)
            client.send("GET", "/api/contacts/" + QByteArray::number(i));
        for (int i = 1; i <= 20; ++i) {
            const QJsonObject contact = client.receive("GET").data().toObject();
            QCOMPARE(contact.value(QLatin1String("id")).toInt(), i);
        }
    }

    void anAnswerUnderWayDoesNotHoldUpAnother()
    {
        TestServer server(optionsFor(Profile::Docs, 30));
        RawClient slow(server.port());
        RawClient quick(server.port());
        slow.setHeaders({"X-Practice-Set: delay-ms=2000"});
        slow.send("GET", "/api/contacts");
        QTRY_COMPARE(server->journal().size(), 1u);
        QCOMPARE(quick.get("/api/contacts").status, 200);
        QCOMPARE(slow.socket().bytesAvailable(), 0);
        QVERIFY(!slow.socket().waitForReadyRead(0));
        QCOMPARE(slow.receive("GET").status, 200);
    }

    void slowBodiesComeInPieces()
    {
        TestServer server(optionsFor(Profile::Docs, 30));
        RawClient client(server.port());
        client.setHeaders({"X-Practice-Set: fault=slow"});
        QElapsedTimer timer;
        timer.start();
        const RawAnswer slow = client.get("/api/contacts");
        QVERIFY(timer.elapsed() >= 1500);
        client.setHeaders({});
        QCOMPARE(slow.body, client.get("/api/contacts").body);
    }

    void readersAndWritersAtOnce()
    {
        TestServer server(optionsFor(Profile::Docs, 2000));
        std::atomic<int> wrong{0};
        {
            std::vector<std::jthread> clients;
            for (int thread = 0; thread < 4; ++thread) {
                clients.emplace_back([&server, &wrong, thread] {
                    RawClient client(server.port());
                    for (int i = 0; i < 60; ++i) {
                        const QByteArray id = QByteArray::number(thread * 100 + i + 1);
                        const auto page = client.get("/api/contacts/?results_per_page=1000");
                        const bool good = page.json().contains(QLatin1String("meta"))
                            && client.post("/api/contacts/" + id, {{"name", "w"}}).status == 200
                            && client.post("/api/contacts", {{"phone_number", "+391"}}).status
                                == 200
                            && client.remove("/api/contacts/" + id).status == 200;
                        wrong += good ? 0 : 1;
                    }
                });
            }
        }
        QCOMPARE(wrong.load(), 0);
        QCOMPARE(server->total(), 2000u);
        QCOMPARE(server->journal().size(), 4u * 60 * 4);
    }

    void stopsAtOnceWithOpenConnections()
    {
        TestServer server(optionsFor(Profile::Docs, 2000));
        std::vector<std::unique_ptr<RawClient>> idle;
        for (int i = 0; i < 20; ++i) {
            idle.push_back(std::make_unique<RawClient>(server.port()));
            QCOMPARE(idle.back()->get("/api/contacts").status, 200);
        }
        RawClient delayed(server.port());
        delayed.setHeaders({"X-Practice-Set: delay-ms=60000"});
        delayed.send("GET", "/api/contacts");
        RawClient half(server.port()); // a request whose end never comes
        half.send("GET", "/api/contacts/1");
        half.receive("GET");
        half.socket().write("POST /api/contacts HTTP/1.1\r\nContent-Length: 100\r\n\r\n");
        half.socket().flush();
        QTRY_COMPARE(server->journal().size(), 22u);

        QElapsedTimer timer;
        timer.start();
        server->stop();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(delayed.receive("GET").status, 0);
    }

    void startsAgainOnTheSamePortWithTheSameContacts()
    {
        TestServer server(optionsFor(Profile::Docs, 10));
        const quint16 port = server.port();
        RawClient client(port);
        client.remove("/api/contacts/3");
        server->stop();
        RawClient nobody(port);
        QCOMPARE(nobody.get("/api/contacts").status, 0);
        QString error;
        QVERIFY2(server->start(&error), qPrintable(error));
        QCOMPARE(server.port(), port);
        QVERIFY(!server->start(&error)); // it runs
        QCOMPARE(idsOf(RawClient(port).get("/api/contacts").data()).size(), 9);
    }

    void compressesOnlyWhenAsked()
    {
        TestServer server(optionsFor(Profile::Docs, 100));
        RawClient client(server.port());
        client.setHeaders({"Accept-Encoding: gzip, br"});
        const RawAnswer plain = client.get("/api/contacts?results_per_page=100");
        QVERIFY(plain.header("content-encoding").isNull());
        QVERIFY(server->setSwitch("compress", "on"));
        const RawAnswer small = client.get("/api/contacts?results_per_page=100");
        QVERIFY(!small.header("content-encoding").isNull());
        QVERIFY(small.body.size() < plain.body.size() / 2);
    }

    void shortAndClosedAnswers()
    {
        TestServer server(optionsFor(Profile::Docs, 100));
        RawClient client(server.port());
        client.setHeaders({"X-Practice-Set: fault=short-body"});
        const RawAnswer cut = client.get("/api/contacts");
        QCOMPARE(cut.status, 200);
        QVERIFY(!cut.whole);
        QVERIFY(cut.body.startsWith("{\"data\":["));
        client.setHeaders({"X-Practice-Set: fault=close"});
        QCOMPARE(client.get("/api/contacts").status, 0);
        QCOMPARE(server->journal().size(), 2u); // it did arrive, once each
        client.setHeaders({});
        QVERIFY(client.get("/api/contacts").whole);
    }

    void oddRequestsDoNotHurt()
    {
        TestServer server(optionsFor(Profile::Docs, 10));
        for (const QByteArray &bytes :
             {QByteArray("nonsense\r\n\r\n"), QByteArray("GET / HTTP/9\r\n\r\n"),
              "GET /" + QByteArray(20'000, 'x') + " HTTP/1.1\r\n\r\n",
              QByteArray("POST /api/contacts HTTP/1.1\r\nContent-Type: multipart/form-data; "
                         "boundary=b\r\nContent-Length: 5\r\n\r\nhello"),
              QByteArray("POST /api/contacts HTTP/1.1\r\nContent-Type: multipart/form-data\r\n"
                         "Content-Length: 0\r\n\r\n")}) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress(QHostAddress::LocalHost), server.port());
            QVERIFY(socket.waitForConnected(10'000));
            socket.write(bytes);
            socket.flush();
            socket.waitForReadyRead(10'000); // an error or a closed connection, either is well
        }
        QCOMPARE(RawClient(server.port()).get("/api/contacts").status, 200);
        QCOMPARE(server->total(), 10u);
    }

    void tooManyRows()
    {
        PracticeServer server(optionsFor(Profile::Docs, PracticeServer::maxRows + 1));
        QString error;
        QVERIFY(!server.start(&error));
        QVERIFY(!error.isEmpty());
    }
};

CONTACTS_TEST(PracticeHttpTest)
#include "practicehttptest.moc"
