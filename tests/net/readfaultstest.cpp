// SPDX-License-Identifier: MIT
#include "net/apiclient.h"
#include "net/faultproxy.h"
#include "net/writerfixture.h"
#include "practice/practiceserver.h"
#include "store/contactchunk.h"
#include "support/testregistry.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;
using Fault = FaultProxy::Fault;
using Kind = ApiError::Kind;

//! What a read ends with; empty: with what was asked for.
using Ending = std::optional<ApiError::Kind>;
Q_DECLARE_METATYPE(Ending)

namespace {

constexpr qint64 somebody = 7;
constexpr int rows = 50;

std::unique_ptr<PracticeServer> makeServer()
{
    PracticeServer::Options options;
    options.rows = quint32(rows);
    auto server = std::make_unique<PracticeServer>(std::move(options));
    QString error;
    if (!server->start(&error))
        qFatal("%s", qPrintable(error));
    return server;
}

int arrived(const PracticeServer &server)
{
    return int(server.journal().size());
}

//! A client and a writer over one connection, and how their reads ended.
struct Reader
{
    WriterFixture fixture;
    ApiClient client;
    std::unique_ptr<RequestHandle> page;
    std::vector<PageAnswer> pages;

    explicit Reader(const QString &address)
        : fixture(address)
        , client(fixture.connection)
    {
    }

    void readPage()
    {
        pages.clear();
        page = client.fetchPage({1, 100, RequestPriority::Visible},
                                [this](const PageAnswer &answer) { pages.push_back(answer); });
    }
    void readOne()
    {
        fixture.contacts.clear();
        fixture.readContact(somebody);
    }
    size_t answers() const { return pages.size() + fixture.contacts.size(); }
    Ending ending() const
    {
        if (!pages.empty())
            return pages.front() ? Ending() : pages.front().error().kind;
        const ContactWriter::ContactAnswer &contact = fixture.contacts.front();
        return contact ? Ending() : contact.error().kind;
    }
    //! Never half of it.
    bool isRight() const
    {
        if (ending())
            return true;
        return pages.empty() ? fixture.contacts.front().value()->id(0).value == somebody
                             : pages.front()->records->size() == rows;
    }
};

} // namespace

//! Every read through every fault, over a new and over a kept connection: what it ends with, and
//! how often it is asked at most.
class ReadFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void table_data();
    void table();
    void aPlainReadTakesWhatComes();

private:
    static bool isOver(Reader &reader, const FaultProxy &proxy, Fault fault, int &stalled);
};

void ReadFaultsTest::table_data()
{
    QTest::addColumn<bool>("isPage");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("isWarm");
    QTest::addColumn<Ending>("ending");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    struct Row
    {
        Fault fault;
        Ending ending;
        int least; //!< times that it arrives at the proxy
        int most;
    };
    // Tried four times where it may pass; Qt itself asks once more where a connection ends before
    // the answer begins.
    const Row table[] = {
        {Fault::None, {}, 1, 1},
        {Fault::Refuse, Kind::Offline, 0, 0},
        {Fault::CloseUnforwarded, Kind::ConnectionLost, 4, 8},
        {Fault::CloseForwarded, Kind::ConnectionLost, 4, 8},
        {Fault::CutAnswer, Kind::ConnectionLost, 4, 4},
        {Fault::Stall, Kind::TimedOut, 4, 4},
        {Fault::Drip, {}, 1, 1},
        {Fault::Reset, Kind::ConnectionLost, 4, 8},
        {Fault::WrongLength, Kind::ConnectionLost, 4, 4},
        {Fault::DeliverTwice, {}, 1, 1},
        {Fault::HtmlInstead, Kind::NotThisApi, 1, 1},
        {Fault::ErrorInstead, Kind::ServerError, 4, 4},
    };
    for (const bool isPage : {true, false}) {
        for (const Row &row : table) {
            const char *fault = QMetaEnum::fromType<Fault>().valueToKey(int(row.fault));
            for (const bool isWarm : {false, true}) {
                QTest::addRow("%s %s %s", isPage ? "page" : "one", fault, isWarm ? "warm" : "cold")
                    << isPage << row.fault << isWarm << row.ending << row.least << row.most;
            }
        }
    }
}

//! Lets the time between two tries pass, and the patience for an answer that does not come.
bool ReadFaultsTest::isOver(Reader &reader, const FaultProxy &proxy, Fault fault, int &stalled)
{
    WriterFixture &fixture = reader.fixture;
    const auto wait = fixture.clock.nextTimer();
    if (reader.answers() == 0 && wait && *wait <= fixture.timings.retryMax) {
        fixture.clock.advance(*wait);
    } else if (fault == Fault::Stall && proxy.received("GET") > stalled) {
        stalled = proxy.received("GET");
        fixture.clock.advance(fixture.timings.connectTimeout);
    }
    return reader.answers() > 0;
}

void ReadFaultsTest::table()
{
    QFETCH(const bool, isPage);
    QFETCH(const Fault, fault);
    QFETCH(const bool, isWarm);
    QFETCH(const Ending, ending);
    QFETCH(const int, least);
    QFETCH(const int, most);
    const auto server = makeServer();
    FaultProxy proxy(server->port());
    Reader reader(proxy.api());
    const auto read = [&] { isPage ? reader.readPage() : reader.readOne(); };
    if (isWarm) {
        read();
        QTRY_COMPARE(reader.answers(), size_t(1));
        QVERIFY(!reader.ending());
        QCOMPARE(proxy.openConnections(), 1);
    }
    const int before = proxy.received("GET");
    const int servedBefore = arrived(*server);
    proxy.setFault(fault);
    int stalled = before;
    read();
    QTRY_VERIFY(isOver(reader, proxy, fault, stalled));
    const int times = proxy.received("GET") - before;
    QVERIFY2(reader.ending() == ending,
             qPrintable(reader.ending() ? QString::number(int(*reader.ending())) : QString()));
    QVERIFY2(times >= least && times <= most, qPrintable(QString::number(times)));
    QVERIFY(reader.isRight());
    if (fault == Fault::DeliverTwice)
        QCOMPARE(arrived(*server), servedBefore + 2);

    // It ended once, and nothing asks again later.
    reader.fixture.clock.advance(std::chrono::minutes(10));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(reader.answers(), size_t(1));
    QCOMPARE(proxy.received("GET") - before, times);

    // With the fault gone the same connection reads as before; who does not listen stays away.
    if (fault == Fault::Refuse)
        return;
    proxy.setFault(Fault::None);
    reader.pages.clear();
    reader.fixture.contacts.clear();
    read();
    QTRY_VERIFY(isOver(reader, proxy, Fault::None, stalled));
    QVERIFY(!reader.ending() && reader.isRight());
}

//! The control of the table: the same faults, and what a plain request makes of them.
void ReadFaultsTest::aPlainReadTakesWhatComes()
{
    const auto server = makeServer();
    FaultProxy proxy(server->port());
    QNetworkAccessManager manager;
    const QNetworkRequest request(QUrl(proxy.api() + QStringLiteral("/contacts/7")));
    const auto answered = [&](Fault fault) {
        proxy.setFault(fault);
        std::unique_ptr<QNetworkReply> reply(manager.get(request));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }))
            qWarning("no end");
        return reply;
    };
    constexpr auto status = QNetworkRequest::HttpStatusCodeAttribute;
    const auto page = answered(Fault::HtmlInstead);
    QCOMPARE(page->error(), QNetworkReply::NoError);
    QCOMPARE(page->attribute(status).toInt(), 200);
    QVERIFY(page->readAll().startsWith("<html>"));
    const auto half = answered(Fault::CutAnswer);
    QCOMPARE(half->attribute(status).toInt(), 200);
    // Asked again by itself, more often than once.
    const int before = proxy.received("GET");
    answered(Fault::CloseForwarded);
    QVERIFY(proxy.received("GET") - before > 1);
}

CONTACTS_TEST(ReadFaultsTest)

#include "readfaultstest.moc"
