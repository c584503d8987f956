// SPDX-License-Identifier: MIT
#include "search/searchengine.h"
#include "models/fakewords.h"
#include "models/searchoracle.h"
#include "search/recordorder.h"
#include "search/sortkeys.h"
#include "store/contactstore.h"
#include "support/testregistry.h"

#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

namespace {

using Answer = std::shared_ptr<const SearchResult>;

//! A store, an order and an engine, with what a search must answer in the slowest words.
class World
{
public:
    explicit World(quint32 seed)
        : random(seed)
    {
        axis.setTotal(600);
    }

    //! One random thing that reading may do to the list.
    void change()
    {
        if (random.bounded(4) == 0 && store.handleCount() > 0) {
            const RecordHandle handle{quint32(random.bounded(int(store.handleCount())))};
            axis.remove(handle);
            store.remove({handle});
            return;
        }
        std::vector<Person> answer;
        for (int left = random.bounded(1, 30); left > 0; --left)
            answer.push_back(Person::random(random.bounded(1, 400), random));
        const ContactStore::Merged merged = store.merge(chunkOf(answer));
        axis.place(random.bounded(500), merged.handles);
    }

    SearchJob job(const QString &typed, const SortOrder &sort = {}) const
    {
        SearchJob job{wordsQuery(typed), sort, store.snapshot(), axis.positions(), {}, {}};
        for (const ContactId id : job.query.ids()) {
            if (const auto handle = store.find(id))
                job.namedById.push_back(*handle);
        }
        return job;
    }

    Answer ask(SearchJob job)
    {
        QSignalSpy spy(&engine, &SearchEngine::resultReady);
        engine.search(std::move(job));
        if (!spy.wait(10'000) || spy.size() != 1)
            return nullptr;
        return spy.at(0).at(0).value<Answer>();
    }

    QList<RecordHandle> expected(const QString &typed, const SortOrder &sort = {}) const
    {
        struct Found
        {
            RecordHandle handle;
            qint64 position = 0;
            SortValue value;
        };
        const SearchOracle oracle(typed);
        std::vector<Found> found;
        for (quint32 handle = 0; handle < store.handleCount(); ++handle) {
            const RecordRef record = store.record({handle});
            if (!record.chunk)
                continue;
            const Person person = Person::at(*record.chunk, record.row);
            if (!oracle.matches(person))
                continue;
            constexpr auto last = std::numeric_limits<qint64>::max();
            found.push_back(
                {{handle}, axis.positionOf({handle}).value_or(last), SortValue::of(sort, person)});
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const Found &a, const Found &b) { return a.position < b.position; });
        std::stable_sort(found.begin(), found.end(), [&sort](const Found &a, const Found &b) {
            return SortValue::isBefore(sort.direction, a.value, b.value);
        });
        QList<RecordHandle> handles;
        for (const Found &one : found)
            handles.push_back(one.handle);
        return handles;
    }

    QRandomGenerator random;
    FakeCollation collation;
    FakeTerritoryNames territories;
    ContactStore store;
    ServerAxis axis;
    FakePhoneNumbers phoneNumbers;
    NumberFacts numbers{phoneNumbers};
    SearchEngine engine{collation, territories, numbers};
};

SortOrder randomSort(QRandomGenerator &random)
{
    using Field = ColumnKey::Field;
    const auto direction = random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder;
    const int field = random.bounded(int(Field::Parameter) + 4);
    if (field < int(Field::Parameter))
        return {ColumnKey{Field(field), {}}, direction};
    static const QStringList keys{QStringLiteral("age"), QStringLiteral("city"),
                                  QStringLiteral("note"), QStringLiteral("never")};
    return {ColumnKey::ofParameter(keys.at(field - int(Field::Parameter))), direction};
}

QByteArray describe(const QString &typed, const SortOrder &sort)
{
    return (typed + QStringLiteral(" | ")
            + (sort.column ? sort.column->toString() : QStringLiteral("server"))
            + (sort.direction == Qt::DescendingOrder ? QStringLiteral(" down") : QString()))
        .toUtf8();
}

} // namespace

class SearchEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEqualTheOracle();
    void typingAndErasingEqualsAFreshSearch();
    void aLongListEqualsTheOracle();
    void sortsEachColumn_data();
    void sortsEachColumn();
    void sortsNumbersBeforeTexts();
    void readsNumbers_data();
    void readsNumbers();
    void findsByTheZeroInBrackets();
    void onlyTheNewestIsAnswered();
    void cancelAnswersNothing();
    void endsWhileSearching();
};

void SearchEngineTest::answersEqualTheOracle()
{
    const quint32 seed = 61;
    qInfo("seed %u", seed);
    World world(seed);
    int found = 0;
    for (int step = 0; step < 2'000; ++step) {
        for (int left = world.random.bounded(3); left > 0; --left)
            world.change();
        const QString typed = randomQuery(world.random);
        const SortOrder sort = world.random.bounded(2) ? randomSort(world.random) : SortOrder();
        const Answer answer = world.ask(world.job(typed, sort));
        QVERIFY(answer != nullptr);
        const auto expected = world.expected(typed, sort);
        QVERIFY2(answer->handles == expected, describe(typed, sort).constData());
        QCOMPARE(answer->generation, world.store.snapshot().generation());
        QVERIFY(answer->query == wordsQuery(typed));
        QVERIFY(answer->sort == sort);
        found += !typed.trimmed().isEmpty() && !expected.empty()
            && qint64(expected.size()) < world.store.count();
    }
    QVERIFY2(found > 500, qPrintable(QString::number(found)));
}

void SearchEngineTest::typingAndErasingEqualsAFreshSearch()
{
    const quint32 seed = 62;
    qInfo("seed %u", seed);
    World world(seed);
    for (int i = 0; i < 30; ++i)
        world.change();
    QString typed;
    QString target = randomQuery(world.random);
    SortOrder sort;
    int narrowed = 0;
    for (int step = 0; step < 3'000; ++step) {
        if (target.startsWith(typed) && typed != target) {
            typed = target.left(typed.size() + 1);
            ++narrowed;
        } else if (!typed.isEmpty()) {
            typed.chop(1);
        }
        if (world.random.bounded(6) == 0)
            target = typed + randomQuery(world.random);
        if (world.random.bounded(25) == 0)
            world.change();
        if (world.random.bounded(60) == 0)
            sort = world.random.bounded(2) ? randomSort(world.random) : SortOrder();
        const Answer answer = world.ask(world.job(typed, sort));
        QVERIFY(answer != nullptr);
        QVERIFY2(answer->handles == world.expected(typed, sort), describe(typed, sort).constData());
    }
    QVERIFY(narrowed > 1'000);
}

//! Long enough for several threads to share the work.
void SearchEngineTest::aLongListEqualsTheOracle()
{
    World world(69);
    constexpr int pages = 120;
    constexpr int pageSize = 1'000;
    world.axis.setTotal(pages * pageSize);
    for (int page = 0; page < pages; ++page) {
        std::vector<Person> answer;
        for (int i = 0; i < pageSize; ++i)
            answer.push_back(Person::random(page * pageSize + i + 1, world.random));
        // Read from the end, so that handles and positions run against each other.
        world.axis.place((pages - 1 - page) * pageSize, world.store.merge(chunkOf(answer)).handles);
    }
    for (int i = 0; i < 200; ++i) {
        const RecordHandle handle{quint32(world.random.bounded(pages * pageSize))};
        world.axis.remove(handle);
        world.store.remove({handle});
    }
    const auto asSlowly = [&world](const QString &typed, const SortOrder &sort) {
        const Answer answer = world.ask(world.job(typed, sort));
        return answer && answer->handles == world.expected(typed, sort);
    };
    using Field = ColumnKey::Field;
    const SortOrder byName{ColumnKey{Field::Name, {}}, Qt::AscendingOrder};
    const SortOrder byAge{ColumnKey::ofParameter(QStringLiteral("age")), Qt::DescendingOrder};
    for (const SortOrder &sort : {SortOrder(), byName, byAge}) {
        for (const char16_t *typed : {u"", u"a", u"an", u"ros 3", u"77"}) {
            const QString text = QString::fromUtf16(typed);
            QVERIFY2(asSlowly(text, sort), describe(text, sort).constData());
        }
        // Few enough after some digits to be narrowed one by one.
        const QString number = QStringLiteral("+0123012");
        for (qsizetype length = 1; length <= number.size(); ++length) {
            const QString text = number.left(length);
            QVERIFY2(asSlowly(text, sort), describe(text, sort).constData());
        }
    }
}

void SearchEngineTest::sortsEachColumn_data()
{
    QTest::addColumn<QString>("column");
    for (int field = 0; field < int(ColumnKey::Field::Parameter); ++field) {
        const QString key = ColumnKey{ColumnKey::Field(field), {}}.toString();
        QTest::newRow(qPrintable(key)) << key;
    }
    for (const char *key : {"param:age", "param:city", "param:note", "param:never"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

void SearchEngineTest::sortsEachColumn()
{
    QFETCH(QString, column);
    const std::optional<ColumnKey> key = ColumnKey::fromString(column);
    QVERIFY(key.has_value());
    World world(63);
    for (int i = 0; i < 60; ++i)
        world.change();
    const auto up = world.ask(world.job({}, {*key, Qt::AscendingOrder}));
    const auto down = world.ask(world.job({}, {*key, Qt::DescendingOrder}));
    QVERIFY(up && down);
    QCOMPARE(up->handles.size(), world.store.count());
    QVERIFY(up->handles == world.expected({}, {*key, Qt::AscendingOrder}));
    QVERIFY(down->handles == world.expected({}, {*key, Qt::DescendingOrder}));
    const bool sorts = column != QLatin1String("param:never");
    QCOMPARE(up->handles != world.expected({}), sorts);
    QCOMPARE(up->handles != down->handles, sorts);
}

void SearchEngineTest::sortsNumbersBeforeTexts()
{
    World world(64);
    const std::vector<std::pair<const char *, ParameterKind>> values{
        {"b", ParameterKind::String},   {"10", ParameterKind::String},
        {"9", ParameterKind::Number},   {"", ParameterKind::String},
        {"null", ParameterKind::Null},  {"-1,5", ParameterKind::String},
        {"A", ParameterKind::String},   {"9.0", ParameterKind::String},
        {"null", ParameterKind::String}};
    std::vector<Person> people = plainPeople(1, qint64(values.size()) + 1);
    for (size_t i = 0; i < values.size(); ++i)
        people[i].parameters = {{"k", values[i].first, values[i].second}};
    world.axis.place(0, world.store.merge(chunkOf(people)).handles);
    const auto order = [&world](Qt::SortOrder direction) {
        std::vector<int> rows;
        const Answer answer =
            world.ask(world.job({}, {ColumnKey::ofParameter(QStringLiteral("k")), direction}));
        for (const RecordHandle handle : answer ? answer->handles : QList<RecordHandle>())
            rows.push_back(int(handle.value));
        return rows;
    };
    QCOMPARE(order(Qt::AscendingOrder), (std::vector<int>{5, 2, 7, 1, 6, 0, 8, 3, 4, 9}));
    QCOMPARE(order(Qt::DescendingOrder), (std::vector<int>{8, 0, 6, 1, 2, 7, 5, 3, 4, 9}));
}

void SearchEngineTest::readsNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<double>("value");
    QTest::newRow("18") << QByteArray("18") << true << 18.0;
    QTest::newRow("comma") << QByteArray("1,5") << true << 1.5;
    QTest::newRow("plus") << QByteArray("+4") << true << 4.0;
    QTest::newRow("minus") << QByteArray(" -4.25 ") << true << -4.25;
    QTest::newRow("zeros") << QByteArray("007") << true << 7.0;
    QTest::newRow("15 digits") << QByteArray("123456789012345") << true << 123456789012345.0;
    QTest::newRow("16 digits") << QByteArray("1234567890123456") << false << 0.0;
    for (const char *text : {"", " ", "+", "-", ".", "1e5", "0x10", "1.2.3", "1,2.3", "--1", "+-1",
                             "-+1", "1-", "nan", "inf", "1 2", "\u0661"})
        QTest::newRow(text) << QByteArray(text) << false << 0.0;
}

void SearchEngineTest::readsNumbers()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isNumber);
    QFETCH(double, value);
    const auto read = numericValue(std::string_view(text.constData(), size_t(text.size())));
    QCOMPARE(read.has_value(), isNumber);
    QCOMPARE(read.value_or(0), value);
}

void SearchEngineTest::findsByTheZeroInBrackets()
{
    World world(65);
    std::vector<Person> people = plainPeople(1, 3);
    people[0].phone = "+4420123";
    people[1].phone = "+44020123";
    people[2].phone = "+4421";
    world.store.merge(chunkOf(people));
    const Answer answer = world.ask(world.job(QStringLiteral("+44(0)20")));
    QVERIFY(answer != nullptr);
    QVERIFY(answer->handles == (QList<RecordHandle>{{0}, {1}}));
    // The same while it is typed, and as the second word.
    for (const char16_t *typed : {u"+44(", u"+44(0", u"+44(0)", u"+44(0)2", u"+44(0)20"}) {
        const QString text = QString::fromUtf16(typed);
        for (const QString &query : {text, QStringLiteral("person ") + text}) {
            const Answer typing = world.ask(world.job(query));
            QVERIFY(typing && typing->handles == world.expected(query));
        }
    }
}

void SearchEngineTest::onlyTheNewestIsAnswered()
{
    World world(66);
    for (int i = 0; i < 60; ++i)
        world.change();
    QSignalSpy spy(&world.engine, &SearchEngine::resultReady);
    for (int round = 0; round < 200; ++round) {
        const QString newest = QStringLiteral("a") + QString::number(round % 3);
        for (int i = 0; i < 5; ++i)
            world.engine.search(world.job(QString::number(i), randomSort(world.random)));
        world.engine.search(world.job(newest));
        QVERIFY(world.engine.isSearching());
        QVERIFY(spy.wait(10'000));
        QVERIFY(!world.engine.isSearching());
        QCOMPARE(spy.size(), 1);
        QVERIFY(spy.takeFirst().at(0).value<Answer>()->query == wordsQuery(newest));
    }
}

void SearchEngineTest::cancelAnswersNothing()
{
    World world(67);
    for (int i = 0; i < 20; ++i)
        world.change();
    QSignalSpy spy(&world.engine, &SearchEngine::resultReady);
    for (int round = 0; round < 100; ++round) {
        world.engine.search(world.job(QStringLiteral("a")));
        world.engine.cancel();
        QVERIFY(!world.engine.isSearching());
    }
    // What a cancelled search would have answered comes before this answer, if it came at all.
    world.engine.search(world.job(QStringLiteral("ros")));
    QVERIFY(spy.wait(10'000));
    QCOMPARE(spy.size(), 1);
    QVERIFY(spy.at(0).at(0).value<Answer>()->query == wordsQuery(QStringLiteral("ros")));
}

void SearchEngineTest::endsWhileSearching()
{
    int answers = 0;
    for (int round = 0; round < 50; ++round) {
        World world(68);
        for (int i = 0; i < 20; ++i)
            world.change();
        connect(&world.engine, &SearchEngine::resultReady, this, [&answers] { ++answers; });
        world.engine.search(world.job(QStringLiteral("a"), randomSort(world.random)));
    }
    QCoreApplication::sendPostedEvents();
    QCOMPARE(answers, 0);
}

} // namespace contacts::testing

using contacts::testing::SearchEngineTest;
CONTACTS_TEST(SearchEngineTest)
#include "searchenginetest.moc"
