// SPDX-License-Identifier: MIT
#include "domain/displaytext.h"
#include "models/sheetfixture.h"
#include "store/searchtext.h"
#include "summary/createdperiods.h"
#include "summary/summarycalculator.h"
#include "summary/summaryquery.h"
#include "summary/summaryworker.h"
#include "support/testregistry.h"

#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

namespace {

using Step = ListSummary::Step;

constexpr int pageSize = 100;
constexpr qint64 day = 86'400;

QString foldedValue(const Person::Parameter &parameter)
{
    return QString::fromStdString(SearchText::folded(displayText(parameter.value))).trimmed();
}

ListSummary::Messages messagesOf(const std::vector<Person> &people, qint64 Person::*count)
{
    ListSummary::Messages messages;
    for (const Person &person : people) {
        messages.messages += person.*count;
        messages.contacts += person.*count > 0;
    }
    return messages;
}

std::vector<CountryCount> countriesOf(const std::vector<Person> &people)
{
    std::map<std::string, qint64> contacts;
    for (const Person &person : people) {
        if (!person.country.empty())
            ++contacts[person.country];
    }
    std::vector<CountryCount> countries;
    for (const auto &[code, count] : contacts)
        countries.push_back({CountryCode::fromText(code), count});
    std::stable_sort(
        countries.begin(), countries.end(),
        [](const CountryCount &a, const CountryCount &b) { return a.contacts > b.contacts; });
    return countries;
}

ListSummary::Parameter parameterOf(const std::vector<Person> &people, const QString &key)
{
    struct Use
    {
        std::string shown;
        qint64 contacts = 0;
    };
    ListSummary::Parameter result;
    result.key = key;
    std::map<QString, Use> uses;
    for (const Person &person : people) {
        const auto found =
            std::find_if(person.parameters.begin(), person.parameters.end(),
                         [&key](const Person::Parameter &p) { return p.key == key.toStdString(); });
        const bool has = found != person.parameters.end() && found->kind != ParameterKind::Null
            && !foldedValue(*found).isEmpty();
        if (!has) {
            ++result.without;
            continue;
        }
        Use &use = uses[foldedValue(*found)];
        if (use.contacts++ == 0)
            use.shown = found->value;
    }
    std::vector<Use> sorted;
    for (const auto &[folded, use] : uses)
        sorted.push_back(use);
    std::sort(sorted.begin(), sorted.end(), [](const Use &a, const Use &b) {
        return a.contacts != b.contacts ? a.contacts > b.contacts : a.shown < b.shown;
    });
    for (const Use &use : sorted) {
        if (result.values.size() < ListSummary::toldValues) {
            result.values.push_back({displayText(use.shown), use.contacts});
        } else {
            result.others += use.contacts;
            ++result.otherValues;
        }
    }
    return result;
}

QString periodName(QDate date, Step step)
{
    return date.toString(step == Step::Day         ? QStringLiteral("yyyy-MM-dd")
                             : step == Step::Month ? QStringLiteral("yyyy-MM")
                                                   : QStringLiteral("yyyy"));
}

//! By the name of the period: each time is turned into a date by itself.
std::map<QString, qint64> createdOf(const std::vector<Person> &people, Step step,
                                    const QTimeZone &zone)
{
    std::map<QString, qint64> created;
    for (const Person &person : people) {
        if (person.created) {
            const QDate date = QDateTime::fromSecsSinceEpoch(*person.created, zone).date();
            ++created[periodName(date, step)];
        }
    }
    return created;
}

ListSummary summaryOf(const StoreSnapshot &store, const QTimeZone &zone, const QString &parameter)
{
    const std::function<bool()> never = [] { return false; };
    const RecordSet everybody(store);
    return SummaryCalculator(everybody, zone, parameter, never).summary().value();
}

struct SummaryFixture : SheetFixture
{
    explicit SummaryFixture(std::vector<Person> people)
    {
        server.people = std::move(people);
        for (int page = 1; (page - 1) * pageSize < int(server.people.size()); ++page)
            apply({page, pageSize});
    }

    void compare(const ListSummary &summary, const std::vector<Person> &people,
                 const QTimeZone &zone) const
    {
        QCOMPARE(summary.contacts, qint64(people.size()));
        QCOMPARE(summary.sent, messagesOf(people, &Person::sent));
        QCOMPARE(summary.pending, messagesOf(people, &Person::pending));
        QCOMPARE(summary.failed, messagesOf(people, &Person::failed));
        QCOMPARE(summary.received, messagesOf(people, &Person::received));
        QCOMPARE(summary.optedOut, std::count_if(people.begin(), people.end(), [](const Person &p) {
                     return p.hasOptedOut;
                 }));
        compareCountries(summary, people);
        compareCreated(summary, people, zone);
    }

    static void compareCountries(const ListSummary &summary, const std::vector<Person> &people)
    {
        const std::vector<CountryCount> countries = countriesOf(people);
        const size_t told = std::min(countries.size(), ListSummary::toldCountries);
        QCOMPARE(summary.countries,
                 std::vector(countries.begin(), countries.begin() + qint64(told)));
        QCOMPARE(summary.otherCountries, qint64(countries.size() - told));
        qint64 known = summary.inOtherCountries;
        for (const CountryCount &count : summary.countries)
            known += count.contacts;
        QCOMPARE(known + summary.countryUnknown, summary.contacts);
        QCOMPARE(summary.countryUnknown,
                 std::count_if(people.begin(), people.end(),
                               [](const Person &p) { return p.country.empty(); }));
    }

    static void compareCreated(const ListSummary &summary, const std::vector<Person> &people,
                               const QTimeZone &zone)
    {
        std::map<QString, qint64> created = createdOf(people, summary.step, zone);
        qint64 known = 0;
        QDate before;
        for (const ListSummary::Period &period : summary.created) {
            QCOMPARE(period.contacts, created[periodName(period.begin, summary.step)]);
            known += period.contacts;
            QVERIFY(!before.isValid() || before < period.begin);
            before = period.begin;
        }
        QCOMPARE(known + summary.createdUnknown, summary.contacts);
        if (!summary.created.empty()) {
            QVERIFY(summary.created.front().contacts > 0);
            QVERIFY(summary.created.back().contacts > 0);
        }
    }
};

Person createdAt(qint64 id, const QDateTime &time)
{
    Person person = plainPerson(id);
    person.created = time.toSecsSinceEpoch();
    return person;
}

const QString city = QStringLiteral("city");

} // namespace

//! Counts for the summary, against a loop over the contacts; what its bars ask for.
class SummaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithALoop_data();
    void agreesWithALoop();
    void changedRemovedAndSomeOnly();
    void nobody();
    void manyCountriesAndValues();
    void tooManyValues();
    void spellingsOfOneValue();
    void monthsBeginInTheZone();
    void daysAcrossClockChanges();
    void stepsFollowTheSpan_data();
    void stepsFollowTheSpan();
    void queries();
    void theNewestQuestionWins();
    void endsWhileCounting();
};

void SummaryTest::agreesWithALoop_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<qint64>("span");
    for (const char *zone : {"UTC", "Europe/Rome", "America/New_York", "Asia/Kolkata",
                             "Pacific/Apia", "America/Sao_Paulo", "Australia/Lord_Howe"}) {
        for (const qint64 days : {1, 40, 400, 20'000})
            QTest::addRow("%s over %lld days", zone, days) << QByteArray(zone) << days;
    }
}

void SummaryTest::agreesWithALoop()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const qint64, span);
    QRandomGenerator random(quint32(span) + qHash(zone));
    std::vector<Person> people;
    for (qint64 id = 1; id <= 4'500; ++id) {
        Person person = Person::random(id, random);
        if (person.created) // up to April 2012: over a day that Apia left out
            person.created = 1'333'500'000 - qint64(random.bounded(double(span * day)) * 0.7);
        people.push_back(person);
    }
    const SummaryFixture f(people);
    const QTimeZone timeZone(zone);
    QVERIFY(timeZone.isValid());
    const ListSummary summary = summaryOf(f.list.store().snapshot(), timeZone, city);
    f.compare(summary, people, timeZone);
    QCOMPARE(*summary.parameter, parameterOf(people, city));
}

void SummaryTest::changedRemovedAndSomeOnly()
{
    QRandomGenerator random(11);
    std::vector<Person> people;
    for (qint64 id = 1; id <= 3'000; ++id)
        people.push_back(Person::random(id, random));
    SummaryFixture f(people);
    for (int i = 0; i < 200; ++i) {
        const int at = random.bounded(int(f.server.people.size()));
        Person &person = f.server.people[size_t(at)];
        if (i % 4 == 0) {
            f.list.removeContact(ContactId{person.id});
            f.server.removeAt(at);
        } else {
            person = Person::random(person.id, random);
            f.list.applyContact(chunkOf({person}));
        }
    }
    SummaryWorker worker;
    QSignalSpy spy(&worker, &SummaryWorker::summarized);
    worker.summarize({f.list.store().snapshot(), std::nullopt, QTimeZone::utc(), city});
    QVERIFY(spy.wait(10'000));
    auto summary = spy.at(0).at(0).value<std::shared_ptr<const ListSummary>>();
    f.compare(*summary, f.server.people, QTimeZone::utc());
    QCOMPARE(*summary->parameter, parameterOf(f.server.people, city));

    // A result, in an order of its own; who was removed meanwhile is not counted.
    std::vector<Person> some;
    QList<RecordHandle> handles;
    for (size_t i = 0; i < f.server.people.size(); i += 3) {
        some.push_back(f.server.people[i]);
        handles.prepend(f.handleOf(f.server.people[i].id));
    }
    f.list.removeContact(ContactId{some.back().id});
    some.pop_back();
    worker.summarize({f.list.store().snapshot(), handles, QTimeZone::utc(), QString()});
    QVERIFY(spy.wait(10'000));
    summary = spy.at(1).at(0).value<std::shared_ptr<const ListSummary>>();
    f.compare(*summary, some, QTimeZone::utc());
    QVERIFY(!summary->parameter);
}

void SummaryTest::nobody()
{
    const SummaryFixture f({});
    const ListSummary summary = summaryOf(f.list.store().snapshot(), QTimeZone::utc(), city);
    QCOMPARE(summary.contacts, qint64(0));
    QVERIFY(summary.created.empty());
    QVERIFY(summary.countries.empty());
    QCOMPARE(*summary.parameter, (ListSummary::Parameter{city, {}, false, 0, 0, 0}));
}

void SummaryTest::manyCountriesAndValues()
{
    std::vector<Person> people;
    for (qint64 id = 1; id <= 600; ++id) {
        Person person = plainPerson(id);
        person.country = {char('A' + id % 26), char('A' + id % 20)};
        person.parameters = {{"city", "Town " + std::to_string(id % 30)}};
        people.push_back(person);
    }
    const SummaryFixture f(people);
    const ListSummary summary = summaryOf(f.list.store().snapshot(), QTimeZone::utc(), city);
    f.compare(summary, people, QTimeZone::utc());
    QCOMPARE(summary.countries.size(), ListSummary::toldCountries);
    QVERIFY(summary.otherCountries > 100);
    QCOMPARE(summary.parameter->otherValues, qint64(18));
    QCOMPARE(summary.parameter->others, qint64(360));
    QCOMPARE(*summary.parameter, parameterOf(people, city));
}

void SummaryTest::tooManyValues()
{
    const auto most = qint64(ListSummary::mostValues);
    ContactStore store;
    std::vector<Person> page;
    for (qint64 id = 1; id <= most + 2; ++id) {
        Person person = plainPerson(id);
        if (id <= most + 1)
            person.parameters = {{"city", std::to_string(id)}};
        page.push_back(person);
        if (page.size() == 5'000 || id == most + 2) {
            store.merge(chunkOf(page));
            page.clear();
        }
        if (id == most) {
            store.merge(chunkOf(page));
            page.clear();
            const ListSummary summary = summaryOf(store.snapshot(), QTimeZone::utc(), city);
            QVERIFY(!summary.parameter->hasTooManyValues);
            QCOMPARE(summary.parameter->otherValues, most - qint64(ListSummary::toldValues));
        }
    }
    const ListSummary summary = summaryOf(store.snapshot(), QTimeZone::utc(), city);
    QVERIFY(summary.parameter->hasTooManyValues);
    QVERIFY(summary.parameter->values.empty());
    QCOMPARE(summary.parameter->others, most + 1);
    QCOMPARE(summary.parameter->without, qint64(1));
}

void SummaryTest::spellingsOfOneValue()
{
    std::vector<Person> people = plainPeople(1, 9);
    const std::vector<std::string> values{" Zürich",  "ZURICH", "zürich\n", "Bern",
                                          "it&#39;s", "it's",   "  ",       ""};
    for (size_t i = 0; i < values.size(); ++i)
        people[i].parameters = {{"city", values[i]}};
    people[8].parameters = {{"city", "null", ParameterKind::Null}, {"city", "Bern"}};
    const SummaryFixture f(people);
    const ListSummary summary = summaryOf(f.list.store().snapshot(), QTimeZone::utc(), city);
    const std::vector<ListSummary::Value> expected{
        {QStringLiteral(" Zürich"), 3}, {QStringLiteral("it's"), 2}, {QStringLiteral("Bern"), 1}};
    QCOMPARE(summary.parameter->values, expected);
    QCOMPARE(summary.parameter->without, qint64(3));
}

void SummaryTest::monthsBeginInTheZone()
{
    const QTimeZone rome("Europe/Rome");
    // The first of July begins at 22:00 UTC the day before, the first of January at 23:00.
    const SummaryFixture f({createdAt(1, QDateTime({2025, 6, 30}, {21, 59, 59}, Qt::UTC)),
                            createdAt(2, QDateTime({2025, 6, 30}, {22, 0, 0}, Qt::UTC)),
                            createdAt(3, QDateTime({2025, 12, 31}, {22, 59, 59}, Qt::UTC)),
                            createdAt(4, QDateTime({2025, 12, 31}, {23, 0, 0}, Qt::UTC))});
    const ListSummary summary = summaryOf(f.list.store().snapshot(), rome, {});
    QCOMPARE(summary.step, Step::Month);
    QCOMPARE(summary.created.size(), size_t(8));
    QCOMPARE(summary.created[0], (ListSummary::Period{{2025, 6, 1}, 1}));
    QCOMPARE(summary.created[1], (ListSummary::Period{{2025, 7, 1}, 1}));
    QCOMPARE(summary.created[6], (ListSummary::Period{{2025, 12, 1}, 1}));
    QCOMPARE(summary.created[7], (ListSummary::Period{{2026, 1, 1}, 1}));
    // In UTC both pairs belong together.
    const ListSummary utc = summaryOf(f.list.store().snapshot(), QTimeZone::utc(), {});
    QCOMPARE(utc.created.size(), size_t(7));
    QCOMPARE(utc.created.front().contacts, qint64(2));
}

void SummaryTest::daysAcrossClockChanges()
{
    // Midnight was left out in São Paulo on that day: it began at 1:00.
    const QTimeZone saoPaulo("America/Sao_Paulo");
    const QDate changed(2018, 11, 4);
    const qint64 begin = changed.startOfDay(saoPaulo).toSecsSinceEpoch();
    const QDateTime first = QDateTime::fromSecsSinceEpoch(begin, Qt::UTC);
    const SummaryFixture f({createdAt(1, first.addSecs(-1)), createdAt(2, first),
                            createdAt(3, first.addSecs(23 * 3'600 - 1)),
                            createdAt(4, first.addSecs(23 * 3'600))});
    const ListSummary summary = summaryOf(f.list.store().snapshot(), saoPaulo, {});
    const std::vector<ListSummary::Period> expected{
        {changed.addDays(-1), 1}, {changed, 2}, {changed.addDays(1), 1}};
    QCOMPARE(summary.step, Step::Day);
    QCOMPARE(summary.created, expected);
}

void SummaryTest::stepsFollowTheSpan_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("periods");
    const auto row = [](const char *name, QDate first, QDate last, Step step, int periods) {
        QTest::newRow(name) << first << last << int(step) << periods;
    };
    row("one day", {2025, 3, 1}, {2025, 3, 1}, Step::Day, 1);
    row("45 days", {2025, 1, 1}, {2025, 2, 14}, Step::Day, 45);
    row("46 days", {2025, 1, 1}, {2025, 2, 15}, Step::Month, 2);
    row("48 months", {2021, 1, 31}, {2024, 12, 1}, Step::Month, 48);
    row("49 months", {2021, 1, 31}, {2025, 1, 1}, Step::Year, 5);
    row("all there is", {1970, 1, 1}, {2106, 1, 1}, Step::Year, 137);
}

void SummaryTest::stepsFollowTheSpan()
{
    QFETCH(const QDate, first);
    QFETCH(const QDate, last);
    QFETCH(const int, step);
    QFETCH(const int, periods);
    const QTimeZone zone = QTimeZone::utc();
    const CreatedPeriods created(first.startOfDay(zone).toSecsSinceEpoch(),
                                 last.startOfDay(zone).toSecsSinceEpoch(), zone);
    QCOMPARE(int(created.step()), step);
    QCOMPARE(int(created.count()), periods);
    QVERIFY(created.begin(0) <= first);
}

void SummaryTest::queries()
{
    QCOMPARE(SummaryQuery::country(CountryCode::fromText("IT")), QStringLiteral("country:IT"));
    QCOMPARE(SummaryQuery::country({}), QStringLiteral("no:country"));
    QCOMPARE(SummaryQuery::created(Step::Year, {2025, 1, 1}), QStringLiteral("created:2025"));
    QCOMPARE(SummaryQuery::created(Step::Month, {2025, 1, 1}), QStringLiteral("created:2025-01"));
    QCOMPARE(SummaryQuery::created(Step::Day, {2025, 1, 5}), QStringLiteral("created:2025-01-05"));
    QCOMPARE(SummaryQuery::optedOut(true), QStringLiteral("optedout:yes"));
    QCOMPARE(SummaryQuery::optedOut(false), QStringLiteral("optedout:no"));
    QCOMPARE(SummaryQuery::hasMessages(ColumnKey::Field::Sent), QStringLiteral("sent>0"));
    QCOMPARE(SummaryQuery::hasMessages(ColumnKey::Field::Failed), QStringLiteral("failed>0"));
    QCOMPARE(SummaryQuery::hasMessages(ColumnKey::Field::Pending), QStringLiteral("pending>0"));
    QCOMPARE(SummaryQuery::hasMessages(ColumnKey::Field::Received), QStringLiteral("received>0"));
    QCOMPARE(SummaryQuery::parameter(QStringLiteral("city"), QStringLiteral("New York")),
             QStringLiteral("param:\"city\"=\"New York\""));
    QCOMPARE(SummaryQuery::parameter(QStringLiteral("a \"b\""), QStringLiteral("c:\\d\n\"e\"%1")),
             QStringLiteral("param:\"a \\\"b\\\"\"=\"c:\\\\d \\\"e\\\"%1\""));
    QCOMPARE(SummaryQuery::noParameter(QStringLiteral("%1")), QStringLiteral("no:param:\"%1\""));
}

void SummaryTest::theNewestQuestionWins()
{
    QRandomGenerator random(12);
    std::vector<Person> people;
    for (qint64 id = 1; id <= 3'000; ++id)
        people.push_back(Person::random(id, random));
    const SummaryFixture f(people);
    SummaryWorker worker;
    for (int round = 0; round < 100; ++round) {
        QSignalSpy spy(&worker, &SummaryWorker::summarized);
        worker.summarize({f.list.store().snapshot(), std::nullopt, QTimeZone::utc(), city});
        if (round % 3 == 0)
            QThread::usleep(quint64(round) * 20);
        const QList<RecordHandle> few(1 + round % 7, f.handleOf(1 + round));
        worker.summarize({f.list.store().snapshot(), few, QTimeZone::utc(), {}});
        QVERIFY(spy.wait(10'000));
        QCoreApplication::sendPostedEvents();
        const auto last = spy.constLast().at(0).value<std::shared_ptr<const ListSummary>>();
        QCOMPARE(last->contacts, qint64(1));
        QVERIFY(!worker.isWorking());
    }
}

void SummaryTest::endsWhileCounting()
{
    QRandomGenerator random(13);
    std::vector<Person> people;
    for (qint64 id = 1; id <= 3'000; ++id)
        people.push_back(Person::random(id, random));
    const SummaryFixture f(people);
    int answered = 0;
    for (int round = 0; round < 50; ++round) {
        auto worker = std::make_unique<SummaryWorker>();
        connect(worker.get(), &SummaryWorker::summarized, this, [&answered] { ++answered; });
        worker->summarize({f.list.store().snapshot(), std::nullopt, QTimeZone::utc(), city});
        if (round % 2 == 0)
            QThread::usleep(quint64(round) * 20);
        worker.reset();
    }
    QCoreApplication::sendPostedEvents();
    QCOMPARE(answered, 0);
}

} // namespace contacts::testing

using contacts::testing::SummaryTest;
CONTACTS_TEST(SummaryTest)
#include "summarytest.moc"
