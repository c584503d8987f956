// SPDX-License-Identifier: MIT
#include "models/queryoracle.h"
#include "models/edgepeople.h"
#include "models/fakewords.h"
#include "search/chunkscanner.h"
#include "search/queryparser.h"
#include "search/querywriter.h"
#include "search/searchengine.h"
#include "store/contactstore.h"
#include "support/testregistry.h"

#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

namespace {

using Answer = std::shared_ptr<const SearchResult>;
using Handles = QList<RecordHandle>;

//! A list that changes, an engine that is asked of it, and what it must answer.
class World
{
public:
    explicit World(quint32 seed)
        : random(seed)
    {
        axis.setTotal(1'000);
        vocabulary.setParameters({QStringLiteral("city"), QStringLiteral("age"),
                                  QStringLiteral("note"), QStringLiteral("0")});
    }

    void take(const std::vector<Person> &answer)
    {
        axis.place(next, store.merge(chunkOf(answer)).handles);
        next += qint64(answer.size());
    }

    void change()
    {
        if (random.bounded(4) == 0 && store.handleCount() > 0) {
            remove({quint32(random.bounded(int(store.handleCount())))});
            return;
        }
        std::vector<Person> answer;
        for (int left = random.bounded(1, 12); left > 0; --left)
            answer.push_back(EdgePeople::random(random.bounded(1, 160), random));
        axis.place(random.bounded(200), store.merge(chunkOf(answer)).handles);
    }

    void remove(RecordHandle handle)
    {
        axis.remove(handle);
        store.remove({handle});
    }

    ContactQuery parse(const QString &text) const
    {
        return QueryParser(vocabulary).parse(text).query;
    }

    //! Handles in the order of the server; none when the engine does not answer.
    std::optional<Handles> ask(const ContactQuery &query)
    {
        SearchJob job{query, {}, store.snapshot(), axis.positions(), {}, moment};
        for (const ContactId id : query.ids()) {
            if (const auto handle = store.find(id))
                job.namedById.push_back(*handle);
        }
        QSignalSpy spy(&engine, &SearchEngine::resultReady);
        engine.search(std::move(job));
        if (!spy.wait(10'000) || spy.size() != 1)
            return std::nullopt;
        return spy.at(0).at(0).value<Answer>()->handles;
    }

    Handles expected(const ContactQuery &query) const
    {
        std::vector<std::pair<RecordHandle, Person>> all;
        std::vector<Person> people;
        for (quint32 handle = 0; handle < store.handleCount(); ++handle) {
            const RecordRef record = store.record({handle});
            if (!record.chunk)
                continue;
            all.emplace_back(RecordHandle{handle}, Person::at(*record.chunk, record.row));
            people.push_back(all.back().second);
        }
        const QueryOracle oracle(query, moment, people);
        const auto place = [this](const auto &one) {
            return axis.positionOf(one.first).value_or(std::numeric_limits<qint64>::max());
        };
        std::stable_sort(all.begin(), all.end(),
                         [&place](const auto &a, const auto &b) { return place(a) < place(b); });
        Handles handles;
        for (const auto &[handle, person] : all) {
            if (oracle.matches(person))
                handles << handle;
        }
        return handles;
    }

    //! The last hits, looked through again: what narrowing is.
    Handles narrowed(const Handles &last, const ContactQuery &query)
    {
        const StoreSnapshot snapshot = store.snapshot();
        const ChunkScanner scanner(query, {countries, numbers, snapshot, moment});
        Handles handles;
        for (const RecordHandle handle : last) {
            const RecordRef record = snapshot.record(handle);
            if (record.chunk && scanner.matches(*record.chunk, record.row))
                handles << handle;
        }
        return handles;
    }

    QRandomGenerator random;
    FakeCollation collation;
    FakeTerritoryNames territories;
    QueryVocabulary vocabulary{territories};
    ContactStore store;
    ServerAxis axis;
    qint64 next = 0;
    QueryMoment moment;
    FakePhoneNumbers phoneNumbers;
    CountryIndex countries{territories};
    NumberFacts numbers{phoneNumbers};
    NumberFacts numberFacts{phoneNumbers};
    SearchEngine engine{collation, territories, numberFacts};
};

qint64 at(const char *utc)
{
    return QDateTime::fromString(QString::fromLatin1(utc) + u'Z', Qt::ISODate).toSecsSinceEpoch();
}

//! People of whom few are found, so that results are narrowed.
std::vector<Person> crowd(qint64 firstId)
{
    std::vector<Person> people = plainPeople(firstId, 200);
    for (Person &person : people)
        person.phone = "+39900";
    return people;
}

} // namespace

class QueryOracleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachConditionFindsTheSame();
    void nestedQueriesFindTheSame();
    void typingFindsTheSame();
    void spansOfDates_data();
    void spansOfDates();
    void periods_data();
    void periods();
    void edgesToTheSecond();
    void neverIsNeverCompared();
    void twiceFollowsEveryChange();
    void anotherMomentIsAnotherQuestion();
    void anotherZoneIsAnotherQuestion();
    void anIdThatLeftSomebodyOutIsNotNarrowed();
};

void QueryOracleTest::eachConditionFindsTheSame()
{
    qInfo("seed 91");
    World world(91);
    RandomTree tree(world.random, EdgePeople::questions());
    std::map<QString, int> telling; // by column and operator: found some and not all
    for (int round = 0; round < 1'500; ++round) {
        if (round < 40 || round % 10 == 0)
            world.change();
        world.moment = EdgePeople::moment(world.random);
        const QueryCondition condition = tree.condition();
        QueryNode node = QueryNode::of(condition);
        if (world.random.bounded(4) == 0)
            node = QueryNode::notOf(std::move(node));
        const ContactQuery query({node});
        const auto answer = world.ask(query);
        QVERIFY(answer.has_value());
        const Handles expected = world.expected(query);
        QVERIFY2(*answer == expected,
                 qPrintable(RandomTree::describe(query) + u' '
                            + QString::fromLatin1(world.moment.zone.id())));
        telling[RandomTree::describe(query).section(u'~', 0, 1)] +=
            !expected.empty() && expected.size() < world.store.count();
    }
    int found = 0;
    for (const auto &[question, count] : telling)
        found += count > 0;
    QVERIFY2(found > 60, qPrintable(QString::number(found)));
}

void QueryOracleTest::nestedQueriesFindTheSame()
{
    qInfo("seed 92");
    World world(92);
    RandomTree tree(world.random, EdgePeople::questions());
    int telling = 0;
    for (int round = 0; round < 1'200; ++round) {
        if (round < 40 || round % 4 == 0)
            world.change();
        if (round % 3 == 0)
            world.moment = EdgePeople::moment(world.random);
        const ContactQuery query = tree.query();
        const auto answer = world.ask(query);
        QVERIFY(answer.has_value());
        const Handles expected = world.expected(query);
        QVERIFY2(*answer == expected, qPrintable(RandomTree::describe(query)));
        telling += !expected.empty() && expected.size() < world.store.count();
    }
    QVERIFY2(telling > 300, qPrintable(QString::number(telling)));
}

//! Letter by letter through the parser, and parts that come and go, so that results are narrowed.
void QueryOracleTest::typingFindsTheSame()
{
    qInfo("seed 93");
    World world(93);
    world.axis.setTotal(2'000);
    world.take(crowd(1'000));
    for (int i = 0; i < 30; ++i)
        world.change();
    RandomTree tree(world.random, EdgePeople::questions());
    const QueryWriter writer(&world.vocabulary);
    int narrowable = 0;
    ContactQuery last;
    for (int round = 0; round < 50; ++round) {
        // Few are found by the first part.
        QString typed = QStringLiteral("name=anna -phone:900 ");
        const QString target = typed + writer.text(tree.node(1)) + u' ' + writer.text(tree.node(1));
        for (qsizetype length = typed.size(); length <= target.size(); ++length) {
            typed = target.left(length);
            if (world.random.bounded(60) == 0)
                world.change();
            if (world.random.bounded(30) == 0)
                world.moment = EdgePeople::moment(world.random);
            const ContactQuery query = world.parse(typed);
            const auto answer = world.ask(query);
            QVERIFY(answer.has_value());
            QVERIFY2(*answer == world.expected(query), qPrintable(typed));
            narrowable += query.implies(last) && !last.isEmpty() && !last.hasDates();
            last = query;
        }
    }
    QVERIFY2(narrowable > 300, qPrintable(QString::number(narrowable)));
}

//! As the tables of time zones have it, written down by hand.
void QueryOracleTest::spansOfDates_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("end");
    const auto row = [](const char *date, const char *zone, const char *begin, const char *end,
                        const char *now = "2025-06-01T10:00:00") {
        QTest::addRow("%s %s %s", date, zone, now)
            << QString::fromLatin1(date) << QByteArray(zone) << QByteArray(now) << QByteArray(begin)
            << QByteArray(end);
    };
    row("2025", "UTC", "2025-01-01T00:00:00", "2026-01-01T00:00:00");
    row("2025", "Europe/Rome", "2024-12-31T23:00:00", "2025-12-31T23:00:00");
    row("2024-02", "UTC", "2024-02-01T00:00:00", "2024-03-01T00:00:00");
    row("2025-03", "Europe/Rome", "2025-02-28T23:00:00", "2025-03-31T22:00:00");
    row("2025-10", "Europe/Rome", "2025-09-30T22:00:00", "2025-10-31T23:00:00");
    row("2025-12", "Europe/Rome", "2025-11-30T23:00:00", "2025-12-31T23:00:00");
    // A day of 23 hours, and one of 25.
    row("2025-03-30", "Europe/Rome", "2025-03-29T23:00:00", "2025-03-30T22:00:00");
    row("2025-10-26", "Europe/Rome", "2025-10-25T22:00:00", "2025-10-26T23:00:00");
    row("2024-02-29", "Europe/Rome", "2024-02-28T23:00:00", "2024-02-29T23:00:00");
    // There was no midnight: the day began at 1:00.
    row("2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00", "2018-11-05T02:00:00");
    row("2018-11-03", "America/Sao_Paulo", "2018-11-03T03:00:00", "2018-11-04T03:00:00");
    row("2022-03-27", "Asia/Beirut", "2022-03-26T22:00:00", "2022-03-27T21:00:00");
    row("2022-03-26", "Asia/Beirut", "2022-03-25T22:00:00", "2022-03-26T22:00:00");
    // Its last hour came twice.
    row("2018-02-17", "America/Sao_Paulo", "2018-02-17T02:00:00", "2018-02-18T03:00:00");
    // A day that an island skipped, and the one after it.
    row("2011-12-31", "Pacific/Apia", "2011-12-30T10:00:00", "2011-12-31T10:00:00");
    row("today", "UTC", "2025-06-01T00:00:00", "2025-06-02T00:00:00");
    row("yesterday", "UTC", "2025-05-31T00:00:00", "2025-06-01T00:00:00");
    row("today", "Europe/Rome", "2025-05-31T22:00:00", "2025-06-01T22:00:00",
        "2025-05-31T22:00:00");
    row("today", "Europe/Rome", "2025-05-30T22:00:00", "2025-05-31T22:00:00",
        "2025-05-31T21:59:59");
    row("today", "Pacific/Kiritimati", "2025-06-01T10:00:00", "2025-06-02T10:00:00");
    row("yesterday", "Europe/Rome", "2025-03-29T23:00:00", "2025-03-30T22:00:00",
        "2025-03-31T10:00:00");
    row("today", "America/Sao_Paulo", "2018-11-04T03:00:00", "2018-11-05T02:00:00",
        "2018-11-04T12:00:00");
    row("yesterday", "UTC", "2024-02-29T00:00:00", "2024-03-01T00:00:00", "2024-03-01T00:00:00");
}

void QueryOracleTest::spansOfDates()
{
    QFETCH(QString, date);
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, now);
    QFETCH(QByteArray, begin);
    QFETCH(QByteArray, end);
    const QueryMoment moment{at(now.constData()), QTimeZone(zone)};
    QVERIFY(moment.zone.isValid());
    const QueryDate::Span span = QueryDate::fromString(date)->span(moment);
    const auto utc = [](qint64 seconds) {
        return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)
            .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))
            .toLatin1();
    };
    QCOMPARE(utc(span.begin), begin);
    QCOMPARE(utc(span.end), end);
}

void QueryOracleTest::periods_data()
{
    QTest::addColumn<QString>("period");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("then");
    const auto row = [](const char *period, const char *now, const char *then) {
        QTest::addRow("%s %s", period, now)
            << QString::fromLatin1(period) << QByteArray(now) << QByteArray(then);
    };
    // In Rome, at noon by the clock on the wall.
    row("0d", "2025-04-15T10:00:00", "2025-04-15T10:00:00");
    row("1d", "2025-03-30T10:00:00", "2025-03-29T11:00:00");
    row("1d", "2025-10-26T11:00:00", "2025-10-25T10:00:00");
    row("24h", "2025-03-30T10:00:00", "2025-03-29T10:00:00");
    row("12h", "2025-04-15T10:00:00", "2025-04-14T22:00:00");
    row("30d", "2025-04-15T10:00:00", "2025-03-16T11:00:00");
    row("2w", "2025-04-15T10:00:00", "2025-04-01T10:00:00");
    row("1m", "2025-04-15T10:00:00", "2025-03-15T11:00:00");
    row("1m", "2025-03-31T10:00:00", "2025-02-28T11:00:00");
    row("1y", "2024-02-29T11:00:00", "2023-02-28T11:00:00");
    row("1y", "2025-04-15T10:00:00", "2024-04-15T10:00:00");
}

void QueryOracleTest::periods()
{
    QFETCH(QString, period);
    QFETCH(QByteArray, now);
    QFETCH(QByteArray, then);
    const QueryMoment moment{at(now.constData()), QTimeZone("Europe/Rome")};
    QCOMPARE(QueryDate::fromString(period)->span(moment).begin, at(then.constData()));
}

void QueryOracleTest::edgesToTheSecond()
{
    World world(94);
    world.moment = {at("2025-04-15T10:00:00"), QTimeZone("Europe/Rome")};
    std::vector<Person> people = plainPeople(1, 6);
    const qint64 begin = at("2025-02-28T23:00:00"); // March in Rome
    const qint64 end = at("2025-03-31T22:00:00");
    const qint64 moments[] = {begin - 1, begin, begin + 1, end - 1, end, 0};
    for (size_t i = 0; i < people.size() - 1; ++i)
        people[i].created = moments[i];
    world.take(people);
    const auto found = [&world](const char *text) {
        QString rows;
        const ContactQuery query = world.parse(QString::fromLatin1(text));
        for (const RecordHandle handle : world.ask(query).value_or(Handles()))
            rows += QString::number(handle.value);
        return rows;
    };
    QCOMPARE(found("created:2025-03"), QStringLiteral("123"));
    QCOMPARE(found("created<2025-03"), QStringLiteral("0"));
    QCOMPARE(found("created<=2025-03"), QStringLiteral("0123"));
    QCOMPARE(found("created>2025-03"), QStringLiteral("4"));
    QCOMPARE(found("created>=2025-03"), QStringLiteral("1234"));
    QCOMPARE(found("created!=2025-03"), QStringLiteral("045"));
    QCOMPARE(found("created:never"), QStringLiteral("5"));
    // 30 days ago is not within the last 30 days; the second after it is.
    people = plainPeople(11, 3);
    const qint64 then = at("2025-03-16T11:00:00");
    for (int i = 0; i < 3; ++i)
        people[size_t(i)].lastSent = then - 1 + i;
    world.take(people);
    QCOMPARE(found("lastsent<30d"), QStringLiteral("8"));
    QCOMPARE(found("lastsent<=30d"), QStringLiteral("78"));
    QCOMPARE(found("lastsent>30d"), QStringLiteral("6"));
    QCOMPARE(found("lastsent>=30d"), QStringLiteral("67"));
}

void QueryOracleTest::neverIsNeverCompared()
{
    World world(95);
    world.moment = EdgePeople::moment(world.random);
    world.take(plainPeople(1, 3));
    for (const char *field : {"lastsent", "lastreceived", "changed", "created"}) {
        const QString name = QString::fromLatin1(field);
        for (const char *asked : {"<2025", "<=2025", ">2025", ">=2025", ":2025", "<30d", ">30d",
                                  ">=1y", "<today", ":today"}) {
            const ContactQuery query = world.parse(name + QString::fromLatin1(asked));
            QVERIFY(!query.isEmpty());
            QCOMPARE(world.ask(query), Handles());
        }
        QCOMPARE(world.ask(world.parse(name + QStringLiteral(":never")))->size(), 3);
        QCOMPARE(world.ask(world.parse(QStringLiteral("has:") + name))->size(), 0);
    }
}

void QueryOracleTest::twiceFollowsEveryChange()
{
    World world(96);
    std::vector<Person> people = plainPeople(1, 8);
    const char *phones[] = {"+39312",
                            "0039312",
                            "39 312",
                            "+44020",
                            "+4420",
                            "+1234567890123456789012",
                            "001234567890123456789012",
                            "+123456789012345678901"};
    for (size_t i = 0; i < people.size(); ++i)
        people[i].phone = phones[i];
    world.take(people);
    const ContactQuery twice = world.parse(QStringLiteral("phone:twice"));
    const auto isAsExpected = [&world, &twice](const Handles &handles) {
        return world.ask(twice) == handles && world.expected(twice) == handles;
    };
    QVERIFY(isAsExpected({{0}, {1}, {2}, {5}, {6}}));
    // One of two goes, and one of three.
    world.remove({5});
    world.remove({0});
    QVERIFY(isAsExpected({{1}, {2}}));
    // A change makes another pair; nobody without a number is one.
    people[7].phone = "4420";
    people[3].phone.reset();
    people[2].phone = "";
    world.store.merge(chunkOf({people[2], people[3], people[7]}));
    QVERIFY(isAsExpected({{4}, {7}}));
    QCOMPARE(world.ask(world.parse(QStringLiteral("-phone:twice")))->size(), 4);
    QCOMPARE(world.ask(world.parse(QStringLiteral("phone:wrong"))),
             world.expected(world.parse(QStringLiteral("phone:wrong"))));
}

void QueryOracleTest::anotherMomentIsAnotherQuestion()
{
    World world(97);
    world.take(crowd(1'000));
    std::vector<Person> people = plainPeople(1, 2);
    people[0].created = at("2025-06-01T09:00:00");
    people[1].created = at("2025-06-02T09:00:00");
    world.take(people);
    const ContactQuery query = world.parse(QStringLiteral("created:today"));
    QVERIFY(query.moves());
    world.moment = {at("2025-06-01T10:00:00"), QTimeZone::utc()};
    const Handles first = world.ask(query).value_or(Handles());
    QCOMPARE(first, (Handles{{200}}));
    world.moment.now = at("2025-06-02T10:00:00");
    QCOMPARE(world.ask(query), (Handles{{201}}));
    // Although the query says that narrowing would do, and there are few hits:
    QVERIFY(query.implies(query));
    QVERIFY(world.narrowed(first, query).empty());
    // The same with a part more, and back.
    const ContactQuery longer = world.parse(QStringLiteral("created:today person"));
    QVERIFY(longer.implies(query));
    world.moment.now = at("2025-06-01T10:00:00");
    QCOMPARE(world.ask(longer), (Handles{{200}}));
}

void QueryOracleTest::anotherZoneIsAnotherQuestion()
{
    World world(98);
    world.take(crowd(1'000));
    std::vector<Person> people = plainPeople(1, 2);
    people[0].created = at("2025-05-31T22:30:00"); // June in Rome alone
    people[1].created = at("2025-06-30T22:30:00"); // June in London alone
    world.take(people);
    const ContactQuery query = world.parse(QStringLiteral("created:2025-06"));
    QVERIFY(!query.moves() && query.hasDates());
    world.moment = {at("2025-06-01T10:00:00"), QTimeZone("Europe/Rome")};
    const Handles rome = world.ask(query).value_or(Handles());
    QCOMPARE(rome, (Handles{{200}}));
    world.moment.zone = QTimeZone("UTC");
    QCOMPARE(world.ask(query), (Handles{{201}}));
    QVERIFY(world.narrowed(rome, query).empty());
}

void QueryOracleTest::anIdThatLeftSomebodyOutIsNotNarrowed()
{
    World world(99);
    world.take(crowd(1'000));
    std::vector<Person> people{plainPerson(123), plainPerson(7)};
    people[0].name = "zita";
    people[0].phone = "+3955";
    people[1] = people[0];
    people[1].id = 7;
    world.take(people);
    const ContactQuery wide = world.parse(QStringLiteral("zita -\"123\""));
    const ContactQuery next = world.parse(QStringLiteral("zita -\"12\""));
    const Handles without = world.ask(wide).value_or(Handles());
    QCOMPARE(without, (Handles{{201}}));
    QCOMPARE(world.ask(next), (Handles{{200}, {201}}));
    // The texts alone say that the last hits would do.
    QVERIFY(next.implies(wide));
    QCOMPARE(world.narrowed(without, next), without);
}

} // namespace contacts::testing

using contacts::testing::QueryOracleTest;
CONTACTS_TEST(QueryOracleTest)
#include "queryoracletest.moc"
