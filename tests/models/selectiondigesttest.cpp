// SPDX-License-Identifier: MIT
#include "models/selectionfixture.h"
#include "support/testregistry.h"
#include "table/digestworker.h"

#include "domain/displaytext.h"

#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

namespace {

constexpr int pageSize = 100;

bool isText(ParameterKind kind)
{
    return kind == ParameterKind::String || kind == ParameterKind::Number;
}

//! The same, one contact after the other.
SelectionDigest naiveDigest(const std::vector<Person> &people)
{
    SelectionDigest digest;
    std::map<std::string, qint64> countries;
    std::map<std::string, std::map<std::pair<std::string, bool>, qint64>> parameters;
    for (const Person &person : people) {
        ++digest.contacts;
        digest.sent += person.sent;
        digest.pending += person.pending;
        digest.failed += person.failed;
        digest.received += person.received;
        digest.optedOut += person.hasOptedOut;
        if (person.country.empty())
            ++digest.countryUnknown;
        else
            ++countries[person.country];
        if (person.created) {
            digest.firstCreated =
                std::min(digest.firstCreated.value_or(*person.created), *person.created);
            digest.lastCreated =
                std::max(digest.lastCreated.value_or(*person.created), *person.created);
        }
        std::set<std::string> seen;
        for (const Person::Parameter &parameter : person.parameters) {
            if (seen.insert(parameter.key).second)
                ++parameters[parameter.key][{parameter.value, isText(parameter.kind)}];
        }
    }
    for (const auto &[code, contacts] : countries)
        digest.countries.push_back({CountryCode::fromText(code), contacts});
    std::stable_sort(
        digest.countries.begin(), digest.countries.end(),
        [](const CountryCount &a, const CountryCount &b) { return a.contacts > b.contacts; });
    for (const auto &[key, values] : parameters) {
        SelectionDigest::Parameter parameter;
        parameter.key = QString::fromStdString(key);
        parameter.differentValues = qint64(values.size());
        std::vector<std::tuple<qint64, std::string, bool>> sorted;
        for (const auto &[value, contacts] : values) {
            parameter.contacts += contacts;
            sorted.emplace_back(-contacts, value.first, value.second);
        }
        std::sort(sorted.begin(), sorted.end());
        for (size_t i = 0; i < sorted.size() && i < SelectionDigest::toldValues; ++i) {
            const auto &[contacts, text, textual] = sorted[i];
            parameter.values.push_back({displayText(text), textual, -contacts});
        }
        digest.parameters.push_back(parameter);
    }
    std::stable_sort(digest.parameters.begin(), digest.parameters.end(),
                     [](const auto &a, const auto &b) { return a.contacts > b.contacts; });
    return digest;
}

void compare(const SelectionDigest &digest, const SelectionDigest &expected)
{
    QCOMPARE(digest.contacts, expected.contacts);
    QCOMPARE(digest.unread, expected.unread);
    QCOMPARE(digest.sent, expected.sent);
    QCOMPARE(digest.pending, expected.pending);
    QCOMPARE(digest.failed, expected.failed);
    QCOMPARE(digest.received, expected.received);
    QCOMPARE(digest.optedOut, expected.optedOut);
    QCOMPARE(digest.countries, expected.countries);
    QCOMPARE(digest.countryUnknown, expected.countryUnknown);
    QCOMPARE(digest.firstCreated, expected.firstCreated);
    QCOMPARE(digest.lastCreated, expected.lastCreated);
    QCOMPARE(digest.parameters.size(), expected.parameters.size());
    for (size_t i = 0; i < digest.parameters.size(); ++i)
        QCOMPARE(digest.parameters[i], expected.parameters[i]);
}

Person withParameter(qint64 id, const std::string &key, const std::string &value,
                     ParameterKind kind = ParameterKind::String)
{
    Person person = plainPerson(id);
    person.parameters = {{key, value, kind}};
    return person;
}

//! A list whose pages are small, so that several threads share the work, and a worker for it.
struct DigestFixture : SelectionFixture
{
    explicit DigestFixture(std::vector<Person> people, int pages = 1'000'000)
        : SelectionFixture(0, false)
    {
        server.people = std::move(people);
        for (int page = 1; page <= pages && (page - 1) * pageSize < int(server.people.size());
             ++page)
            apply({page, pageSize});
    }

    std::shared_ptr<const SelectionDigest> digest()
    {
        QSignalSpy spy(&worker, &DigestWorker::digested);
        worker.digest(list.store().snapshot(), selection.selectedRowsNow());
        if (!spy.wait(10'000) || spy.size() != 1)
            return nullptr;
        return spy.at(0).at(0).value<std::shared_ptr<const SelectionDigest>>();
    }

    SelectionDigest expected() const
    {
        qint64 unread = 0;
        std::vector<RecordHandle> handles = selection.selectedHandles(&unread);
        std::sort(handles.begin(), handles.end());
        std::vector<Person> people;
        for (const RecordHandle handle : handles) {
            const RecordRef record = list.store().record(handle);
            people.push_back(Person::at(*record.chunk, record.row));
        }
        SelectionDigest digest = naiveDigest(people);
        digest.unread = unread;
        return digest;
    }

    DigestWorker worker;
};

std::vector<Person> randomPeople(qint64 count, QRandomGenerator &random)
{
    std::vector<Person> people;
    for (qint64 id = 1; id <= count; ++id)
        people.push_back(Person::random(id, random));
    return people;
}

} // namespace

//! What several selected contacts have in common, against a loop over them.
class SelectionDigestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rangesInTheServersOrder();
    void rowsThatAreNotRead();
    void flagsOfAResult();
    void flagsInTheServersOrder();
    void changedAndRemovedContacts();
    void nobody();
    void repeatedKeysCountOnce();
    void valuesThatAreNoTexts();
    void tooManyValues();
    void theNewestSelectionWins();
    void cancelledSaysNothing();
    void endsWhileCounting();
};

void SelectionDigestTest::rangesInTheServersOrder()
{
    QRandomGenerator random(1);
    DigestFixture f(randomPeople(5'000, random));
    for (int round = 0; round < 10; ++round) {
        const int first = random.bounded(5'000);
        f.selectRange(first, std::min(4'999, first + random.bounded(2'000)),
                      round % 3 == 0 ? onlyRows : selectRows);
        const auto digest = f.digest();
        QVERIFY(digest);
        compare(*digest, f.expected());
    }
}

void SelectionDigestTest::rowsThatAreNotRead()
{
    QRandomGenerator random(2);
    DigestFixture f(randomPeople(3'000, random), 7);
    f.selectRange(650, 1'650);
    auto digest = f.digest();
    QVERIFY(digest);
    QCOMPARE(digest->contacts, qint64(50));
    QCOMPARE(digest->unread, qint64(951));
    compare(*digest, f.expected());
    f.apply({9, pageSize}); // somewhere in the middle
    digest = f.digest();
    QVERIFY(digest);
    QCOMPARE(digest->contacts, qint64(150));
    compare(*digest, f.expected());
}

void SelectionDigestTest::flagsOfAResult()
{
    QRandomGenerator random(3);
    DigestFixture f(randomPeople(4'000, random));
    f.selectEveryOther();
    QCOMPARE(f.selection.selectedCount(), qint64(2'000));
    const auto digest = f.digest();
    QVERIFY(digest);
    QCOMPARE(digest->contacts, qint64(2'000));
    compare(*digest, f.expected());
    // Ranges of a result.
    f.selectRange(10, 1'000, onlyRows);
    const auto few = f.digest();
    QVERIFY(few);
    QCOMPARE(few->contacts, qint64(991));
    compare(*few, f.expected());
}

void SelectionDigestTest::flagsInTheServersOrder()
{
    QRandomGenerator random(4);
    DigestFixture f(randomPeople(4'000, random), 35);
    f.selectEveryOther();
    f.model.showServerOrder();
    f.select(3'800, toggleRows);
    QVERIFY(f.selection.selectedCount() > 1'000);
    const auto digest = f.digest();
    QVERIFY(digest);
    QCOMPARE(digest->unread, qint64(1));
    compare(*digest, f.expected());
}

void SelectionDigestTest::changedAndRemovedContacts()
{
    QRandomGenerator random(5);
    DigestFixture f(randomPeople(3'000, random));
    f.selectRange(0, 2'999);
    for (int round = 0; round < 5; ++round) {
        for (int i = 0; i < 40; ++i) {
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
        const auto digest = f.digest();
        QVERIFY(digest);
        QCOMPARE(digest->contacts, qint64(f.server.people.size()));
        compare(*digest, f.expected());
        compare(*digest, naiveDigest(f.server.people));
    }
}

void SelectionDigestTest::nobody()
{
    DigestFixture f(plainPeople(1, 10));
    const auto digest = f.digest();
    QVERIFY(digest);
    compare(*digest, SelectionDigest());
}

void SelectionDigestTest::repeatedKeysCountOnce()
{
    Person person = plainPerson(1);
    person.parameters = {{"city", "Rome"}, {"age", "7"}, {"city", "Milan"}};
    DigestFixture f({person, withParameter(2, "city", "Rome")});
    f.selectRange(0, 1);
    const auto digest = f.digest();
    QVERIFY(digest);
    QCOMPARE(digest->parameters.size(), size_t(2));
    const SelectionDigest::Parameter &city = digest->parameters[0];
    QCOMPARE(city.key, QStringLiteral("city"));
    QCOMPARE(city.contacts, qint64(2));
    QCOMPARE(city.differentValues, qint64(1));
    QCOMPARE(city.values.front().text, QStringLiteral("Rome"));
    QCOMPARE(city.values.front().contacts, qint64(2));
}

void SelectionDigestTest::valuesThatAreNoTexts()
{
    DigestFixture f(
        {withParameter(1, "a", "null"), withParameter(2, "a", "null", ParameterKind::Null),
         withParameter(3, "a", "7", ParameterKind::Number),
         withParameter(4, "a", "7", ParameterKind::String), withParameter(5, "a", "it&#39;s")});
    f.selectRange(0, 4);
    const auto digest = f.digest();
    QVERIFY(digest);
    const SelectionDigest::Parameter &a = digest->parameters.front();
    // The text "null" is not null; a number is its digits.
    QCOMPARE(a.differentValues, qint64(4));
    QCOMPARE(a.values[0], (SelectionDigest::Value{QStringLiteral("7"), true, 2}));
    QCOMPARE(a.values[1], (SelectionDigest::Value{QStringLiteral("it's"), true, 1}));
    QCOMPARE(a.values[2], (SelectionDigest::Value{QStringLiteral("null"), false, 1}));
}

void SelectionDigestTest::tooManyValues()
{
    const auto most = qint64(SelectionDigest::mostValues);
    std::vector<Person> people;
    for (qint64 id = 1; id <= 5 * most; ++id)
        people.push_back(withParameter(id, "note", "text " + std::to_string(id)));
    DigestFixture f(people);
    f.selectRange(0, int(most) - 1);
    const auto justEnough = f.digest();
    QVERIFY(justEnough);
    QCOMPARE(justEnough->parameters.front().differentValues, most);
    QCOMPARE(justEnough->parameters.front().values.size(), SelectionDigest::toldValues);
    // Also where each thread alone has seen fewer than that.
    f.select(int(most));
    const auto oneMore = f.digest();
    QVERIFY(oneMore);
    QCOMPARE(oneMore->parameters.front().contacts, most + 1);
    QCOMPARE(oneMore->parameters.front().differentValues, qint64(0));
    QVERIFY(oneMore->parameters.front().values.empty());
    f.selectRange(0, int(5 * most) - 1);
    const auto all = f.digest();
    QVERIFY(all);
    QCOMPARE(all->parameters.front().contacts, 5 * most);
    QVERIFY(all->parameters.front().values.empty());
}

void SelectionDigestTest::theNewestSelectionWins()
{
    QRandomGenerator random(6);
    DigestFixture f(randomPeople(3'000, random));
    for (int round = 0; round < 100; ++round) {
        QSignalSpy spy(&f.worker, &DigestWorker::digested);
        f.selectRange(0, 2'999, onlyRows);
        f.worker.digest(f.list.store().snapshot(), f.selection.selectedRowsNow());
        if (round % 3 == 0)
            QThread::yieldCurrentThread();
        const int few = 2 + round % 7;
        f.selectRange(0, few - 1, onlyRows);
        f.worker.digest(f.list.store().snapshot(), f.selection.selectedRowsNow());
        QVERIFY(f.worker.isWorking());
        QVERIFY(spy.wait(10'000));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.at(0).at(0).value<std::shared_ptr<const SelectionDigest>>()->contacts,
                 qint64(few));
        QVERIFY(!f.worker.isWorking());
    }
}

void SelectionDigestTest::cancelledSaysNothing()
{
    QRandomGenerator random(7);
    DigestFixture f(randomPeople(3'000, random));
    f.selectRange(0, 2'999);
    for (int round = 0; round < 50; ++round) {
        QSignalSpy spy(&f.worker, &DigestWorker::digested);
        f.worker.digest(f.list.store().snapshot(), f.selection.selectedRowsNow());
        if (round % 2 == 0)
            QThread::usleep(quint64(round) * 20);
        f.worker.cancel();
        QVERIFY(!f.worker.isWorking());
        // Whatever the thread had ready by then is in the queue before this answer.
        f.worker.digest(f.list.store().snapshot(), f.selection.selectedRowsNow());
        QVERIFY(spy.wait(10'000));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(spy.size(), 1);
    }
}

void SelectionDigestTest::endsWhileCounting()
{
    QRandomGenerator random(8);
    DigestFixture f(randomPeople(3'000, random));
    f.selectRange(0, 2'999);
    int answered = 0;
    for (int round = 0; round < 50; ++round) {
        auto worker = std::make_unique<DigestWorker>();
        connect(worker.get(), &DigestWorker::digested, this, [&answered] { ++answered; });
        worker->digest(f.list.store().snapshot(), f.selection.selectedRowsNow());
        if (round % 2 == 0)
            QThread::usleep(quint64(round) * 20);
        worker.reset();
    }
    QCoreApplication::sendPostedEvents();
    QCOMPARE(answered, 0);
}

} // namespace contacts::testing

using contacts::testing::SelectionDigestTest;
CONTACTS_TEST(SelectionDigestTest)
#include "selectiondigesttest.moc"
