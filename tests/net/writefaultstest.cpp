// SPDX-License-Identifier: MIT
#include "net/faultproxy.h"
#include "net/writerfixture.h"
#include "practice/practiceserver.h"
#include "support/testregistry.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;
using Fault = FaultProxy::Fault;
using Kind = WriteOutcome::Kind;

Q_DECLARE_METATYPE(contacts::WriteOutcome::Kind)
Q_DECLARE_METATYPE(contacts::WriteRequest::Kind)

namespace {

constexpr qint64 somebody = 7;

std::unique_ptr<PracticeServer> makeServer()
{
    PracticeServer::Options options;
    options.rows = 50;
    auto server = std::make_unique<PracticeServer>(std::move(options));
    QString error;
    if (!server->start(&error))
        qFatal("%s", qPrintable(error));
    return server;
}

int arrived(const PracticeServer &server, const char *method)
{
    int count = 0;
    for (const PracticeServer::JournalEntry &entry : server.journal())
        count += entry.method == method ? 1 : 0;
    return count;
}

WriteRequest requestOf(WriteRequest::Kind kind)
{
    switch (kind) {
    case WriteRequest::Kind::Create:
        return createRequest();
    case WriteRequest::Kind::Update:
        return updateRequest(somebody);
    case WriteRequest::Kind::Delete:
        break;
    }
    return deleteRequest(somebody);
}

} // namespace

//! Every write through every fault, over a new and over a kept connection: what its end is called,
//! and how often it arrived.
class WriteFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void table_data();
    void table();
    void qtWouldSendItTwice_data();
    void qtWouldSendItTwice();

private:
    static void warmUp(WriterFixture &fixture);
};

void WriteFaultsTest::table_data()
{
    QTest::addColumn<WriteRequest::Kind>("request");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("isWarm");
    QTest::addColumn<Kind>("outcome");
    QTest::addColumn<int>("times");
    struct Row
    {
        Fault fault;
        Kind outcome;
        int times;
    };
    const Row rows[] = {
        {Fault::None, Kind::Accepted, 1},
        {Fault::Refuse, Kind::NotSent, 0},
        {Fault::CloseUnforwarded, Kind::Unknown, 0},
        {Fault::CloseForwarded, Kind::Unknown, 1},
        {Fault::CutAnswer, Kind::Unknown, 1},
        {Fault::Stall, Kind::Unknown, 1},
        {Fault::Drip, Kind::Accepted, 1},
        {Fault::Reset, Kind::Unknown, 1},
        {Fault::WrongLength, Kind::Unknown, 1},
        {Fault::DeliverTwice, Kind::Accepted, 2},
        {Fault::HtmlInstead, Kind::Unknown, 1},
        {Fault::ErrorInstead, Kind::Unknown, 1},
    };
    const std::pair<WriteRequest::Kind, const char *> requests[] = {
        {WriteRequest::Kind::Create, "create"},
        {WriteRequest::Kind::Update, "update"},
        {WriteRequest::Kind::Delete, "delete"},
    };
    for (const auto &[request, name] : requests) {
        for (const Row &row : rows) {
            const char *fault = QMetaEnum::fromType<Fault>().valueToKey(int(row.fault));
            QTest::addRow("%s %s cold", name, fault)
                << request << row.fault << false << row.outcome << row.times;
            QTest::addRow("%s %s warm", name, fault)
                << request << row.fault << true << row.outcome << row.times;
        }
    }
}

void WriteFaultsTest::warmUp(WriterFixture &fixture)
{
    fixture.readContact(somebody);
    QTRY_COMPARE(int(fixture.contacts.size()), 1);
    QVERIFY(fixture.contacts.front());
}

void WriteFaultsTest::table()
{
    QFETCH(WriteRequest::Kind, request);
    QFETCH(Fault, fault);
    QFETCH(bool, isWarm);
    QFETCH(Kind, outcome);
    QFETCH(int, times);
    const auto server = makeServer();
    FaultProxy proxy(server->port());
    WriterFixture fixture(proxy.api());
    if (isWarm) {
        warmUp(fixture);
        QCOMPARE(proxy.openConnections(), 1);
    }
    const char *method = request == WriteRequest::Kind::Delete ? "DELETE" : "POST";
    proxy.setFault(fault);
    fixture.send(requestOf(request));
    if (fault == Fault::Stall) {
        QTRY_COMPARE(arrived(*server, method), 1);
        QVERIFY(!fixture.isEnded());
        fixture.clock.advance(fixture.timings.connectTimeout);
    }
    QTRY_VERIFY(fixture.isEnded());
    const Kind kind = fixture.outcomes.front().kind;
    // A kept connection whose end is not seen yet takes the write, and then nobody knows.
    const bool isUnsure = fault == Fault::Refuse && isWarm && kind == Kind::Unknown;
    if (!isUnsure)
        QCOMPARE(kind, outcome);
    QCOMPARE(arrived(*server, method), times);
    QCOMPARE(proxy.received(method), fault == Fault::Refuse ? 0 : 1);
    if (outcome == Kind::Accepted)
        QVERIFY(fixture.outcomes.front().id.isValid());

    // Nothing sends it again later by itself.
    fixture.clock.advance(std::chrono::minutes(10));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(arrived(*server, method), times);
    QCOMPARE(fixture.turns, 1);
}

void WriteFaultsTest::qtWouldSendItTwice_data()
{
    QTest::addColumn<bool>("isDelete");
    QTest::newRow("POST") << false;
    QTest::newRow("DELETE") << true;
}

//! The control of the whole table: the same fault on a kept connection, and Qt's own way.
void WriteFaultsTest::qtWouldSendItTwice()
{
    QFETCH(bool, isDelete);
    const auto server = makeServer();
    FaultProxy proxy(server->port());
    QNetworkAccessManager manager;
    const QByteArray method = isDelete ? "DELETE" : "POST";
    QNetworkRequest request(QUrl(proxy.api() + QStringLiteral("/contacts/8")));
    std::unique_ptr<QNetworkReply> reply(manager.get(request));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(proxy.openConnections(), 1);
    proxy.setFault(Fault::CloseForwarded);
    if (isDelete) {
        reply.reset(manager.deleteResource(request));
    } else {
        request.setHeader(QNetworkRequest::ContentTypeHeader, "text/plain");
        reply.reset(manager.post(request, QByteArray("name=Berta")));
    }
    QTRY_VERIFY(reply->isFinished());
    QVERIFY(proxy.received(method) > 1);

    WriterFixture fixture(proxy.api());
    proxy.setFault(Fault::None);
    warmUp(fixture);
    const int before = proxy.received(method);
    proxy.setFault(Fault::CloseForwarded);
    fixture.send(isDelete ? deleteRequest(somebody) : updateRequest(somebody));
    QTRY_VERIFY(fixture.isEnded());
    QCOMPARE(proxy.received(method), before + 1);
}

CONTACTS_TEST(WriteFaultsTest)

#include "writefaultstest.moc"
