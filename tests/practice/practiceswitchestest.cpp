// SPDX-License-Identifier: MIT
#include "practice/rawclient.h"
#include "practice/testserver.h"
#include "support/testregistry.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <functional>

using namespace contacts;
using namespace contacts::testing;
using Profile = PracticeServer::Profile;

namespace {

//! What a probe works with: a fresh server with one value of the switch, and a client.
struct Bench
{
    PracticeServer &server;
    RawClient &client;
    std::atomic<qint64> &clock;
};

//! Does something that the switch has an effect on, and returns all that can be seen of it.
using Probe = std::function<QByteArray(Bench)>;

struct Case
{
    const char *name;
    QByteArrayList values; //!< each must be seen to differ from all others
    Probe probe;
    std::vector<std::pair<std::string, std::string>> context = {};
    quint32 rows = 250;
};

Probe get(const QByteArray &target)
{
    return [target](const Bench &bench) { return bench.client.get(target).fingerprint(); };
}

Probe listed()
{
    return get("/api/contacts/?results_per_page=250");
}

Probe pages()
{
    return [](const Bench &bench) {
        QByteArray seen;
        for (const char *page : {"1", "2", "3"})
            seen += bench.client.get(QByteArray("/api/contacts/?results_per_page=100&page=") + page)
                        .fingerprint();
        return seen;
    };
}

//! Updates contact 1 and reads it.
Probe updated(const RawFields &fields)
{
    return [fields](const Bench &bench) {
        QByteArray seen = bench.client.post("/api/contacts/1", fields).fingerprint();
        seen += bench.client.get("/api/contacts/1").fingerprint();
        return seen;
    };
}

Probe created(const RawFields &fields)
{
    return [fields](const Bench &bench) {
        QByteArray seen = bench.client.post("/api/contacts", fields).fingerprint();
        seen += QByteArray::number(bench.server.total());
        return seen;
    };
}

Probe repeated(int times)
{
    return [times](const Bench &bench) {
        QByteArray seen;
        for (int i = 0; i < times; ++i)
            seen += bench.client.get("/api/contacts/1").fingerprint();
        static const QRegularExpression date(QStringLiteral("\\w{3}, [\\w :]+ GMT"));
        return QString::fromUtf8(seen).replace(date, QStringLiteral("DATE")).toUtf8();
    };
}

//! The statuses of all five calls.
QByteArray allCalls(const Bench &bench)
{
    const RawFields fields{{"phone_number", "+391234567"}};
    QByteArray seen;
    for (const RawAnswer &answer :
         {bench.client.get("/api/contacts"), bench.client.get("/api/contacts/2"),
          bench.client.post("/api/contacts", fields), bench.client.post("/api/contacts/2", fields),
          bench.client.remove("/api/contacts/2")})
        seen += QByteArray::number(answer.status) + " ";
    return seen;
}

QByteArray parameterHistory(const Bench &bench)
{
    bench.client.post("/api/contacts/1",
                      {{"custom_parameter_key[0]", "a"}, {"custom_parameter_value[0]", "1"}});
    bench.client.post("/api/contacts/1", {{"name", "only"}});
    QByteArray seen = bench.client.get("/api/contacts/1").body;
    bench.client.post("/api/contacts/1",
                      {{"custom_parameter_key[0]", "b"}, {"custom_parameter_value[0]", "2"}});
    seen += bench.client.get("/api/contacts/1").body;
    return seen;
}

QByteArray acrossTwoSeconds(const Bench &bench)
{
    QByteArray seen = bench.client.get("/api/contacts/1").fingerprint();
    bench.clock += 2000;
    seen += bench.client.get("/api/contacts/1").fingerprint();
    return seen;
}

//! A second request while the answer of the first is held back.
QByteArray whileAnotherIsAnswered(const Bench &bench)
{
    RawClient first(bench.server.port());
    first.send("GET", "/api/contacts/1");
    if (!QTest::qWaitFor([&] { return bench.server.journal().size() == 1; }, 10'000))
        return "the first request did not arrive";
    QByteArray seen = bench.client.get("/api/contacts/1").fingerprint();
    seen += first.receive("GET").fingerprint();
    return seen;
}

QByteArray whetherLate(const Bench &bench)
{
    qint64 best = 1'000'000;
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer timer;
        timer.start();
        bench.client.get("/api/contacts/1");
        best = std::min(best, timer.elapsed());
    }
    return best >= 300 ? "late" : "at once";
}

const RawFields numberOnly{{"phone_number", "+391234567"}};

QList<Case> readingCases()
{
    return {
        {"total-name", {"total", "total_results"}, listed()},
        {"page-type", {"int", "string"}, listed()},
        {"empty-total-pages", {"0", "1"}, listed(), {}, 0},
        {"past-end", {"empty", "404", "last"}, get("/api/contacts?page=99")},
        {"page-size", {"honoured", "10", "37"}, listed()},
        {"default-page-size", {"25", "10"}, get("/api/contacts")},
        {"short-page", {"off", "1", "2"}, pages()},
        {"last-page", {"full", "short"}, pages()},
        {"order", {"newest", "oldest", "name", "unstable"}, listed()},
        {"ids", {"int", "string"}, listed()},
        {"counters", {"int", "string"}, listed()},
        {"opted-out", {"bool", "int", "string", "null"}, listed()},
        {"missing-name", {"null", "empty", "mixed"}, listed()},
        {"missing-number", {"never", "some"}, listed()},
        {"country", {"known", "null"}, listed()},
        {"dates", {"sql", "zero", "iso", "null"}, listed()},
        {"empty-parameters", {"object", "array", "null"}, listed()},
        {"parameters-form", {"object", "list"}, listed()},
        {"escapes", {"plain", "php"}, listed()},
        {"entities", {"off", "on"}, listed()},
        {"links", {"absolute", "relative", "absent", "otherhost"}, listed()},
    };
}

QList<Case> writingCases()
{
    const std::vector<std::pair<std::string, std::string>> still{{"dates", "null"}};
    auto with = [still](const char *name, const char *value) {
        auto context = still;
        context.emplace_back(name, value);
        return context;
    };
    const RawFields twoPairs{{"custom_parameter_key[0]", "a"}, {"custom_parameter_key[1]", "b"}};
    const RawFields spaced{{"phone_number", "+39 312 345"}};
    return {
        {"tags", {"kept", "cut"}, updated({{"name", "<b>x"}}), still},
        {"trim", {"off", "on"}, updated({{"name", " x "}}), still},
        {"cut",
         {"off", "stored", "sent"},
         updated({{"name", "'" + QByteArray(300, 'x')}}),
         with("entities", "on")},
        {"numbers", {"as-sent", "digits"}, updated(spaced), still},
        {"bad-number",
         {"null", "500"},
         updated({{"phone_number", "none"}}),
         with("numbers", "digits")},
        {"blank-name", {"empty", "null"}, updated({{"name", ""}}), still},
        {"parameters-update", {"replace", "merge", "wipe"}, parameterHistory, still},
        {"max-pairs", {"off", "1"}, updated(twoPairs), still},
        {"create-answer",
         {"id", "contact", "zero", "500", "500-after-storing"},
         created(numberOnly),
         still},
        {"create-status", {"200", "201"}, created(numberOnly)},
        {"update-answer", {"id", "contact", "500-after-storing"}, updated({{"name", "x"}}), still},
        {"delete-answer",
         {"empty", "204", "json", "500-after-deleting"},
         [](const Bench &bench) { return bench.client.remove("/api/contacts/1").fingerprint(); }},
        {"duplicate-number",
         {"row", "500", "zero"},
         [](const Bench &bench) {
             QByteArray seen = created(numberOnly)(bench);
             seen += created(numberOnly)(bench);
             return seen;
         }},
        {"plan-limit", {"off", "250"}, created(numberOnly)},
        {"demo", {"off", "on"}, allCalls},
        {"missing-field", {"401", "400", "422"}, created({{"name", "x"}})},
    };
}

QList<Case> transportCases()
{
    return {
        {"account", {"ok", "blocked"}, get("/api/contacts/1")},
        {"error-status", {"int", "string"}, get("/api/contacts/999")},
        {"titles", {"plain", "italian", "markup"}, get("/api/contacts/999")},
        {"rate-limit", {"off", "2", "3"}, repeated(5)},
        {"rate-window", {"1", "60"}, acrossTwoSeconds, {{"rate-limit", "1"}}},
        {"rate-headers",
         {"on", "off", "retry-after", "retry-after-date", "none"},
         repeated(3),
         {{"rate-limit", "1"}}},
        {"another-client", {"0", "3"}, repeated(5), {{"rate-limit", "5"}}},
        {"language-redirect",
         {"off", "location", "302"},
         [](const Bench &bench) {
             bench.client.setHeaders({"Accept-Language: en"});
             return bench.client.get("/api/contacts/1").fingerprint();
         }},
        {"fault-calls",
         {"all", "reads", "writes", "list", "one", "create", "update", "delete"},
         allCalls,
         {{"fault", "503"}}},
        {"fault-page", {"off", "1", "2"}, pages(), {{"fault", "503"}}},
        {"fault-times", {"always", "1", "2"}, repeated(3), {{"fault", "503"}}},
        {"fault-writes", {"lost", "stored"}, created(numberOnly), {{"fault", "503"}}},
        {"fault-chance", {"0", "50", "100"}, repeated(12), {{"fault-calls", "one"}}},
        {"at-once", {"off", "1"}, whileAnotherIsAnswered, {{"delay-ms", "300"}}},
        {"redirect-to",
         {"http://127.0.0.1:9/", "http://127.0.0.1:10/"},
         get("/api/contacts"),
         {{"fault", "redirect-otherhost"}}},
        {"delay-ms", {"0", "300"}, whetherLate},
        {"huge-mb", {"1", "2"}, get("/api/contacts/1"), {{"fault", "huge"}}},
        {"compress",
         {"off", "on"},
         [](const Bench &bench) {
             bench.client.setHeaders({"Accept-Encoding: gzip"});
             return bench.client.get("/api/contacts/1").fingerprint();
         }},
        {"fault",
         {"none",
          "400",
          "401",
          "403",
          "404",
          "404html",
          "406",
          "409",
          "422",
          "429-bare",
          "500",
          "500-empty",
          "502",
          "503",
          "508",
          "520",
          "html",
          "php-warning",
          "truncated",
          "short-body",
          "empty",
          "wrong-types",
          "missing-meta",
          "data-object",
          "trailing-commas",
          "deep",
          "huge",
          "invalid-utf8",
          "redirect",
          "redirect-otherhost",
          "maintenance",
          "captive",
          "captive-redirect",
          "cloudflare-challenge",
          "cloudflare-429",
          "close"},
         listed(),
         {{"huge-mb", "1"}, {"links", "absent"}}},
    };
}

QList<Case> allCases()
{
    return readingCases() + writingCases() + transportCases();
}

QByteArray observe(const Case &row, const QByteArray &value)
{
    std::atomic<qint64> clock{1000};
    auto options = optionsFor(Profile::Docs, row.rows);
    options.clock = [&clock] { return clock.load(); };
    options.switches = row.context;
    options.switches.emplace_back(row.name, value.toStdString());
    PracticeServer server(options);
    QString error;
    if (!server.start(&error))
        return "did not start: " + error.toUtf8() + value;
    RawClient client(server.port());
    QByteArray seen = row.probe({server, client, clock});
    // The port is another one each time; without this every two answers would look unlike.
    return seen.replace(":" + QByteArray::number(server.port()) + "/", ":PORT/");
}

} // namespace

//! Every switch has an effect that a client can see, and nothing else is taken for one.
class PracticeSwitchesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySwitchIsObservable_data()
    {
        QTest::addColumn<int>("index");
        const QList<Case> cases = allCases();
        for (int i = 0; i < cases.size(); ++i)
            QTest::newRow(cases.at(i).name) << i;
    }
    void everySwitchIsObservable()
    {
        QFETCH(int, index);
        const Case row = allCases().at(index);
        QHash<QByteArray, QByteArray> seen;
        for (const QByteArray &value : row.values) {
            const QByteArray observed = observe(row, value);
            QVERIFY2(!observed.startsWith("did not start"), observed.constData());
            QVERIFY2(!seen.contains(observed),
                     qPrintable(QStringLiteral("%1 looks like %2")
                                    .arg(QString::fromUtf8(value),
                                         QString::fromUtf8(seen.value(observed)))));
            seen.insert(observed, value);
        }
        // The control: without another value there is no difference.
        QCOMPARE(seen.value(observe(row, row.values.first())), row.values.first());
    }

    void everySwitchAndValueIsInTheTable()
    {
        static const QRegularExpression line(QStringLiteral("^  ([a-z-]+)=(\\S+)$"),
                                             QRegularExpression::MultilineOption);
        QHash<QString, QSet<QString>> tried;
        const QList<Case> cases = allCases();
        for (const Case &row : cases) {
            for (const QByteArray &value : row.values)
                tried[QString::fromLatin1(row.name)].insert(QString::fromLatin1(value));
        }
        auto found = line.globalMatch(QString::fromStdString(PracticeServer::helpText()));
        int switches = 0;
        while (found.hasNext()) {
            const auto match = found.next();
            ++switches;
            QVERIFY2(tried.contains(match.captured(1)), qPrintable(match.captured(1)));
            const QStringList values = match.captured(2).split(u'|');
            for (const QString &value : values) {
                const bool word = value != QLatin1String("N") && value != QLatin1String("TEXT")
                    && value != QLatin1String("slow"); // the same bytes, later: see the HTTP test
                QVERIFY2(!word || tried[match.captured(1)].contains(value),
                         qPrintable(match.captured(0) + u' ' + value));
            }
        }
        QCOMPARE(switches, tried.size());
    }

    void unknownOnesAreRefused()
    {
        TestServer server(optionsFor(Profile::Docs, 5));
        RawClient client(server.port());
        const QByteArray before = client.get("/api/contacts").body;
        QVERIFY(!server->setSwitch("total", "total"));
        QVERIFY(!server->setSwitch("total-name", "sum"));
        QVERIFY(!server->setSwitch("rate-limit", "-1"));
        QVERIFY(!server->setSwitch("rate-limit", ""));
        QVERIFY(!server->setSwitch("page-size", "N"));
        QVERIFY(!server->setSwitch("", ""));
        QCOMPARE(client.get("/api/contacts").body, before);
        QVERIFY(server->setSwitch("total-name", "total_results"));
        QVERIFY(client.get("/api/contacts").body != before);

        auto options = optionsFor(Profile::Docs, 5);
        options.switches = {{"ids", "string"}, {"ids", "roman"}};
        PracticeServer wrong(options);
        QString error;
        QVERIFY(!wrong.start(&error));
        QVERIFY2(error.contains(QLatin1String("ids=roman")), qPrintable(error));
    }

    void aRequestSetsSwitchesForItself()
    {
        TestServer server(optionsFor(Profile::Docs, 5));
        RawClient client(server.port());
        const QByteArray before = client.get("/api/contacts").body;
        client.setHeaders({"x-practice-set: total-name=total_results , ids=string"});
        const QByteArray own = client.get("/api/contacts").body;
        QVERIFY(own.contains("\"total_results\":5"));
        QVERIFY(own.contains("\"id\":\"1\""));
        client.setHeaders({"X-Practice-Set: fault=503"});
        QCOMPARE(client.get("/api/contacts").status, 503);
        client.setHeaders({"X-Practice-Set: fault=no-such"});
        const RawAnswer refused = client.get("/api/contacts");
        QCOMPARE(refused.status, 400);
        QVERIFY(refused.body.contains("fault=no-such"));
        client.setHeaders({});
        QCOMPARE(client.get("/api/contacts").body, before);
    }

    void faultTimesCountFromTheSwitch()
    {
        TestServer server(optionsFor(Profile::Docs, 5));
        RawClient client(server.port());
        for (int round = 0; round < 2; ++round) {
            QVERIFY(server->setSwitch("fault-times", "2"));
            QVERIFY(server->setSwitch("fault", "502"));
            QList<int> statuses;
            for (int i = 0; i < 4; ++i)
                statuses.append(client.get("/api/contacts").status);
            QCOMPARE(statuses, (QList<int>{502, 502, 200, 200}));
        }
    }

    void aFaultyWriteIsLostOrStored()
    {
        TestServer server(optionsFor(Profile::Docs, 5));
        RawClient client(server.port());
        QVERIFY(server->setSwitch("fault", "close"));
        QCOMPARE(client.remove("/api/contacts/1").status, 0);
        QCOMPARE(server->total(), 5u);
        QVERIFY(server->setSwitch("fault-writes", "stored"));
        QCOMPARE(client.remove("/api/contacts/1").status, 0);
        QCOMPARE(server->total(), 4u);
    }

    void theHostileProfileFailsNowAndThenAndAsTheSeedSays()
    {
        const auto statuses = [](quint64 seed, const char *chance) {
            auto options = optionsFor(Profile::Hostile, 50);
            options.seed = seed;
            options.switches = {{"rate-limit", "off"}, {"fault-chance", chance}};
            TestServer server(options);
            QByteArrayList seen;
            for (int i = 0; i < 100; ++i) {
                // Cut and slow answers are as good as any other fault here; do not wait for them.
                RawClient client(server.port());
                client.send("GET", "/api/contacts?page=2");
                if (!QTest::qWaitFor([&] { return server->journal().size() == size_t(i) + 1; },
                                     10'000))
                    return QByteArrayList{"lost"};
                seen.append(QByteArray::number(server->journal().back().status));
            }
            return seen;
        };
        const QByteArrayList once = statuses(7, "40");
        QVERIFY(once.count("200") > 40);
        QVERIFY(once.count("200") < 90);
        QCOMPARE(statuses(7, "40"), once);
        QVERIFY(statuses(8, "40") != once);
        QCOMPARE(statuses(7, "0").count("200"), 100);
    }
};

CONTACTS_TEST(PracticeSwitchesTest)
#include "practiceswitchestest.moc"
