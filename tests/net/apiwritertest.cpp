// SPDX-License-Identifier: MIT
#include "net/contactform.h"
#include "net/rawserver.h"
#include "net/samples.h"
#include "net/writerfixture.h"
#include "practice/practiceserver.h"
#include "store/contactchunk.h"
#include "support/testregistry.h"

#include <QRandomGenerator>
#include <QTcpSocket>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;
using Kind = WriteOutcome::Kind;

Q_DECLARE_METATYPE(contacts::WriteOutcome::Kind)
Q_DECLARE_METATYPE(contacts::WriteRequest)

namespace {

const QByteArray empty;

struct Answer
{
    const char *name;
    QByteArray bytes;
    Kind ofCreate;
    Kind ofUpdate;
    Kind ofDelete;
};

//! Every form of contract.md "Answers" and "Status codes" that a write can meet.
std::vector<Answer> answers()
{
    const auto json = [](int status, const char *body) { return RawServer::http(status, body); };
    const char *error = R"({"errors":[{"title":"No","status":401}]})";
    return {
        {"200 id", json(200, R"({"data":{"id":7}})"), Kind::Accepted, Kind::Accepted,
         Kind::Accepted},
        {"201 id", json(201, R"({"data":{"id":7}})"), Kind::Accepted, Kind::Accepted,
         Kind::Accepted},
        {"id in a string", json(200, R"({"data":{"id":"7"}})"), Kind::Accepted, Kind::Accepted,
         Kind::Accepted},
        {"whole contact", json(200, R"({"data":{"id":7,"name":null,"custom_parameters":null}})"),
         Kind::Accepted, Kind::Accepted, Kind::Accepted},
        {"another id", json(200, R"({"data":{"id":8}})"), Kind::Accepted, Kind::Unknown,
         Kind::Accepted},
        {"id 0", json(200, R"({"data":{"id":0}})"), Kind::Refused, Kind::Unknown, Kind::Accepted},
        {"200 empty", json(200, ""), Kind::Unknown, Kind::Unknown, Kind::Accepted},
        {"204", RawServer::http(204, empty), Kind::Unknown, Kind::Unknown, Kind::Accepted},
        {"200 page", json(200, "<html>Sign in</html>"), Kind::Unknown, Kind::Unknown,
         Kind::Unknown},
        {"cut JSON", json(200, R"({"data":{"id":7)"), Kind::Unknown, Kind::Unknown, Kind::Accepted},
        {"400 demo", json(400, error), Kind::Refused, Kind::Refused, Kind::Refused},
        {"401", json(401, error), Kind::Refused, Kind::Refused, Kind::Refused},
        {"403", json(403, error), Kind::Refused, Kind::Refused, Kind::Refused},
        {"404", json(404, error), Kind::Refused, Kind::Refused, Kind::Accepted},
        {"404 page", json(404, "<html></html>"), Kind::Refused, Kind::Refused, Kind::Refused},
        {"409", json(409, error), Kind::Refused, Kind::Refused, Kind::Refused},
        {"422", json(422, error), Kind::Refused, Kind::Refused, Kind::Refused},
        {"429", json(429, error), Kind::NotSent, Kind::NotSent, Kind::NotSent},
        {"500 empty", RawServer::http(500, empty), Kind::Unknown, Kind::Unknown, Kind::Unknown},
        {"503 maintenance", RawServer::http(503, empty, "Retry-After: 60\r\n"), Kind::Unknown,
         Kind::Unknown, Kind::Unknown},
        {"302", RawServer::http(302, empty, "Location: /elsewhere\r\n"), Kind::Unknown,
         Kind::Unknown, Kind::Unknown},
        {"520", RawServer::http(520, empty), Kind::Unknown, Kind::Unknown, Kind::Unknown},
    };
}

QByteArray randomText(QRandomGenerator &random)
{
    static const QStringList parts{QStringLiteral("a"),    QStringLiteral("ß"),
                                   QStringLiteral("\r\n"), QStringLiteral("\""),
                                   QStringLiteral("--"),   QStringLiteral("漢字"),
                                   QStringLiteral("=&;"),  QStringLiteral("contactsheet-")};
    QString text;
    for (int i = int(random.bounded(6)); i > 0; --i)
        text += parts[random.bounded(parts.size())];
    return text.toUtf8();
}

} // namespace

//! What leaves for a write, what its answer means, and what holds it back.
class ApiWriterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersMean_data();
    void answersMean();
    void sendsTheDocumentedForm();
    void formArrivesByteForByte();
    void emptySetIsOneBlankKey();
    void onlyLooks();
    void unsendableKeyStaysHere();
    void waitsForItsTurn();
    void droppedBeforeItsTurn();
    void readsOneContact();
    void readFailures_data();
    void readFailures();
    void readIsTriedAgain();
};

void ApiWriterTest::answersMean_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<WriteRequest>("request");
    QTest::addColumn<Kind>("kind");
    for (const Answer &answer : answers()) {
        QTest::addRow("create %s", answer.name)
            << answer.bytes << createRequest() << answer.ofCreate;
        QTest::addRow("update %s", answer.name)
            << answer.bytes << updateRequest(7) << answer.ofUpdate;
        QTest::addRow("delete %s", answer.name)
            << answer.bytes << deleteRequest(7) << answer.ofDelete;
    }
}

void ApiWriterTest::answersMean()
{
    QFETCH(QByteArray, bytes);
    QFETCH(WriteRequest, request);
    QFETCH(Kind, kind);
    RawServer server(RawServer::answering(bytes));
    WriterFixture fixture(server.api());
    fixture.send(request);
    QTRY_VERIFY(fixture.isEnded());
    const WriteOutcome &outcome = fixture.outcomes.front();
    QCOMPARE(outcome.kind, kind);
    QCOMPARE(server.requestCount(), 1);
    if (kind == Kind::Accepted)
        QVERIFY(outcome.id.isValid());
    else
        QVERIFY(!outcome.error.detail.isEmpty() || outcome.error.httpStatus > 0);
}

void ApiWriterTest::sendsTheDocumentedForm()
{
    PracticeServer::Options options;
    options.rows = 20;
    options.key = "canary-key-7f3a91";
    PracticeServer server(std::move(options));
    QString error;
    QVERIFY2(server.start(&error), qPrintable(error));
    WriterFixture fixture(server.baseUrl());
    WriteRequest request = createRequest("+393331112223");
    request.change.parameters = {{"city", "Roma"}, {"age", "18"}};
    fixture.send(request);
    QTRY_VERIFY(fixture.isEnded());
    QCOMPARE(fixture.outcomes.front().kind, Kind::Accepted);
    QCOMPARE(fixture.outcomes.front().id.value, qint64(21));
    const auto journal = server.journal();
    QCOMPARE(journal.size(), size_t(1));
    QCOMPARE(journal.front().method, std::string("POST"));
    QCOMPARE(journal.front().path, std::string("/api/contacts"));
    using Field = PracticeServer::JournalEntry::Field;
    const std::vector<Field> form{
        {"phone_number", "+393331112223"},   {"name", "Anna"},
        {"custom_parameter_key[0]", "city"}, {"custom_parameter_value[0]", "Roma"},
        {"custom_parameter_key[1]", "age"},  {"custom_parameter_value[1]", "18"}};
    QVERIFY(journal.front().form == form);
}

//! What a multipart parser that is not ours reads is what was meant, whatever it is.
void ApiWriterTest::formArrivesByteForByte()
{
    PracticeServer server(PracticeServer::Options{});
    QString error;
    QVERIFY2(server.start(&error), qPrintable(error));
    constexpr quint32 seed = 20261125;
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 100; ++round) {
        server.clearJournal();
        WriterFixture fixture(server.baseUrl());
        WriteRequest request = updateRequest(7, randomText(random));
        request.change.parameters.emplace();
        for (int i = int(random.bounded(5)) + 1; i > 0; --i)
            request.change.parameters->push_back({randomText(random), randomText(random)});
        fixture.send(request);
        QTRY_VERIFY(fixture.isEnded());
        std::vector<std::pair<std::string, std::string>> expected{
            {"name", request.change.name->toStdString()}};
        int index = 0;
        for (const SentParameter &parameter : *request.change.parameters) {
            const std::string place = '[' + std::to_string(index++) + ']';
            expected.emplace_back("custom_parameter_key" + place, parameter.key.toStdString());
            expected.emplace_back("custom_parameter_value" + place, parameter.value.toStdString());
        }
        const auto journal = server.journal();
        QCOMPARE(journal.size(), size_t(1));
        QVERIFY(journal.front().form == expected);
    }
}

void ApiWriterTest::emptySetIsOneBlankKey()
{
    ContactChange change;
    change.parameters.emplace();
    const ContactForm form = ContactForm::from(change);
    QCOMPARE(form.body.count("form-data"), 1);
    QVERIFY(form.body.contains("name=\"custom_parameter_key[0]\"\r\n\r\n\r\n"));
    QVERIFY(!ContactForm::from(ContactChange{}).body.contains("form-data"));
}

void ApiWriterTest::onlyLooks()
{
    RawServer server(RawServer::keepingAlive(RawServer::http(200, R"({"data":{"id":7}})")));
    WriterFixture fixture(server.api(), true);
    for (const WriteRequest &request : {createRequest(), updateRequest(7), deleteRequest(7)}) {
        fixture.outcomes.clear();
        fixture.send(request);
        QTRY_VERIFY(fixture.clock.nextTimer());
        fixture.clock.advance({});
        QVERIFY(fixture.isEnded());
        QCOMPARE(fixture.outcomes.front().kind, Kind::NotSent);
    }
    QCOMPARE(server.requestCount(), 0);
    // Control: the same goes out where changes are allowed.
    fixture.writer.setLooksOnly(false);
    fixture.outcomes.clear();
    fixture.send(updateRequest(7));
    QTRY_COMPARE(server.requestCount(), 1);
}

void ApiWriterTest::unsendableKeyStaysHere()
{
    RawServer server(RawServer::keepingAlive(RawServer::http(200, {})));
    WriterFixture fixture(server.api(), false, "a\r\nX: 1");
    fixture.send(deleteRequest(7));
    QTRY_VERIFY(fixture.clock.nextTimer());
    fixture.clock.advance({});
    QVERIFY(fixture.isEnded());
    QCOMPARE(fixture.outcomes.front().kind, Kind::NotSent);
    QCOMPARE(fixture.outcomes.front().error.kind, ApiError::Kind::KeyNotAccepted);
    QCOMPARE(server.requestCount(), 0);
}

//! Between its turn and its sending whoever writes puts it on disk: nothing goes out before.
void ApiWriterTest::waitsForItsTurn()
{
    RawServer server(RawServer::keepingAlive(RawServer::http(200, R"({"data":{"id":7}})")));
    WriterFixture fixture(server.api());
    int turns = 0;
    fixture.write = fixture.writer.prepareWrite(updateRequest(7), [&turns] { ++turns; });
    QCOMPARE(turns, 0); // never from within
    QTRY_COMPARE(turns, 1);
    QVERIFY(!QTest::qWaitFor([&server] { return server.requestCount() > 0; }, 50));
    fixture.write->send(
        [&fixture](const WriteOutcome &outcome) { fixture.outcomes.push_back(outcome); });
    QTRY_VERIFY(fixture.isEnded());
    QCOMPARE(server.requestCount(), 1);
}

void ApiWriterTest::droppedBeforeItsTurn()
{
    RawServer server(RawServer::keepingAlive(RawServer::http(200, R"({"data":{"id":7}})")));
    WriterFixture fixture(server.api());
    int turns = 0;
    fixture.write = fixture.writer.prepareWrite(updateRequest(7), [&turns] { ++turns; });
    fixture.write.reset();
    fixture.send(updateRequest(7));
    QTRY_VERIFY(fixture.isEnded());
    QCOMPARE(turns, 0);
    QCOMPARE(server.requestCount(), 1);
}

void ApiWriterTest::readsOneContact()
{
    RawServer server(RawServer::keepingAlive(
        RawServer::http(200,
                        R"({"data":{"id":7,"name":"Anna","phone_number":"+391",)"
                        R"("custom_parameters":{"b":1.10,"a":"x"}}})")));
    WriterFixture fixture(server.api());
    fixture.readContact(7);
    QTRY_COMPARE(int(fixture.contacts.size()), 1);
    QVERIFY(fixture.contacts.front());
    const ContactChunk &chunk = **fixture.contacts.front();
    QCOMPARE(chunk.size(), 1);
    QVERIFY(chunk.name(0) == "Anna");
    QCOMPARE(chunk.parameterCount(0), 2);
    QVERIFY(chunk.parameter(0, 0).key == "b" && chunk.parameter(0, 0).value == "1.10");
    QVERIFY(server.requests().front().target() == "/api/contacts/7");
}

void ApiWriterTest::readFailures_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QByteArray &bytes, ApiError::Kind kind) {
        QTest::newRow(name) << bytes << int(kind);
    };
    row("404", RawServer::http(404, R"({"errors":[{"title":"No"}]})"), ApiError::Kind::NotFound);
    row("another one", RawServer::http(200, R"({"data":{"id":8,"phone_number":null}})"),
        ApiError::Kind::Malformed);
    row("no data", RawServer::http(200, R"({"meta":{}})"), ApiError::Kind::Malformed);
    row("a list", RawServer::http(200, R"({"data":[]})"), ApiError::Kind::Malformed);
    row("a page", RawServer::http(200, "<html></html>"), ApiError::Kind::NotThisApi);
    row("401", RawServer::http(401, {}), ApiError::Kind::KeyNotAccepted);
}

void ApiWriterTest::readFailures()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    RawServer server(RawServer::answering(bytes));
    WriterFixture fixture(server.api());
    fixture.readContact(7);
    QTRY_COMPARE(int(fixture.contacts.size()), 1);
    QVERIFY(!fixture.contacts.front());
    QCOMPARE(int(fixture.contacts.front().error().kind), kind);
    QCOMPARE(server.requestCount(), 1);
}

void ApiWriterTest::readIsTriedAgain()
{
    RawServer server(RawServer::answering(RawServer::http(500, {})));
    WriterFixture fixture(server.api());
    fixture.readContact(7);
    for (int tries = 1; tries <= fixture.timings.readRetries; ++tries) {
        QTRY_COMPARE(server.requestCount(), tries);
        QTRY_COMPARE(server.openConnections(), 0);
        QTRY_VERIFY(fixture.clock.nextTimer()
                    && *fixture.clock.nextTimer() <= fixture.timings.retryMax);
        QVERIFY(fixture.contacts.empty());
        fixture.clock.advance(*fixture.clock.nextTimer());
    }
    QTRY_COMPARE(int(fixture.contacts.size()), 1);
    QCOMPARE(fixture.contacts.front().error().kind, ApiError::Kind::ServerError);
    QCOMPARE(server.requestCount(), fixture.timings.readRetries + 1);
}

CONTACTS_TEST(ApiWriterTest)

#include "apiwritertest.moc"
