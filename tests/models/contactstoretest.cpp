// SPDX-License-Identifier: MIT
#include "store/contactstore.h"
#include "models/person.h"
#include "support/testregistry.h"

#include <QtTest>

#include <map>
#include <set>

namespace contacts::testing {

namespace {

using Contents = std::map<quint32, Person>; //!< by handle

Contents contentsOf(const StoreSnapshot &snapshot)
{
    Contents contents;
    for (quint32 handle = 0; handle < snapshot.handleCount(); ++handle) {
        const RecordRef record = snapshot.record({handle});
        if (record.chunk)
            contents.emplace(handle, Person::at(*record.chunk, record.row));
    }
    return contents;
}

std::map<std::string, qint64> usageOf(const Contents &contents)
{
    std::map<std::string, qint64> usage;
    for (const auto &[handle, person] : contents) {
        std::set<std::string> keys;
        for (const Person::Parameter &parameter : person.parameters)
            keys.insert(parameter.key);
        for (const std::string &key : keys)
            ++usage[key];
    }
    return usage;
}

//! The store in the slowest words, and the checks of every step.
class StoreCheck
{
public:
    void merge(const std::vector<Person> &answer)
    {
        const quint64 generation = store.snapshot().generation();
        const Contents before = contents;
        const ContactStore::Merged merged = store.merge(chunkOf(answer));
        QCOMPARE(merged.handles.size(), answer.size());
        int added = 0;
        for (size_t row = 0; row < answer.size(); ++row) {
            const auto [known, isNew] = handles.emplace(answer[row].id, merged.handles[row].value);
            QCOMPARE(known->second, merged.handles[row].value);
            if (isNew) {
                ++added;
                QVERIFY(used.insert(known->second).second);
            }
            contents[known->second] = answer[row];
        }
        QCOMPARE(merged.added, added);
        std::set<quint32> changed;
        for (const auto &[handle, person] : before) {
            if (contents.at(handle) != person)
                changed.insert(handle);
        }
        std::vector<quint32> reported;
        for (const RecordHandle handle : merged.changed)
            reported.push_back(handle.value);
        std::sort(reported.begin(), reported.end());
        QCOMPARE(reported, std::vector<quint32>(changed.begin(), changed.end()));
        QCOMPARE(store.snapshot().generation() != generation, added > 0 || !changed.empty());
        changes += int(changed.size());
    }

    void remove(quint32 handle)
    {
        const auto found = contents.find(handle);
        if (found != contents.end()) {
            handles.erase(found->second.id);
            contents.erase(found);
            ++removals;
        }
        store.remove({RecordHandle{handle}});
    }

    void check() const
    {
        QCOMPARE(store.count(), qint64(contents.size()));
        QVERIFY(contentsOf(store.snapshot()) == contents);
        for (const auto &[id, handle] : handles)
            QCOMPARE(store.find(ContactId{id}).value_or(RecordHandle{}).value, handle);
        std::map<std::string, qint64> usage;
        for (const ParameterUsage::Entry &entry : store.parameterUsage().mostUsed())
            usage[entry.key.toStdString()] = entry.contacts;
        QVERIFY(usage == usageOf(contents));
    }

    ContactStore store;
    Contents contents;
    std::map<qint64, quint32> handles;
    std::set<quint32> used;
    int changes = 0;
    int removals = 0;
};

} // namespace

class ContactStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsAMap();
    void laterRowOfAnAnswerWins();
    void snapshotsStay();
    void compactsWhatIsDead();
    void countsAKeyOncePerContact();
    void mostUsedParametersFirst();
};

void ContactStoreTest::equalsAMap()
{
    const quint32 seed = 41;
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    StoreCheck check;
    for (int step = 0; step < 3'000; ++step) {
        if (random.bounded(3) == 0) {
            check.remove(quint32(random.bounded(int(check.store.handleCount()) + 3)));
        } else {
            std::vector<Person> answer;
            for (int left = random.bounded(20); left > 0; --left) {
                const qint64 id = 1 + random.bounded(300);
                const auto known = check.handles.find(id);
                // Often the very same content once more.
                if (known != check.handles.end() && random.bounded(2) == 0)
                    answer.push_back(check.contents.at(known->second));
                else
                    answer.push_back(Person::random(id, random));
                if (random.bounded(10) == 0)
                    answer.push_back(answer[size_t(random.bounded(int(answer.size())))]);
            }
            check.merge(answer);
        }
        if (QTest::currentTestFailed())
            return;
        if (step % 10 == 0)
            check.check();
        if (QTest::currentTestFailed())
            return;
        QVERIFY(!check.store.record({check.store.handleCount() + 5}).chunk);
        QVERIFY(!check.store.find(ContactId{9'999}).has_value());
    }
    check.check();
    QVERIFY(check.changes > 1'000);
    QVERIFY(check.removals > 500);
}

void ContactStoreTest::laterRowOfAnAnswerWins()
{
    ContactStore store;
    const Person old = plainPerson(5);
    Person other = old;
    other.name = "Other";
    const auto nameOf = [&store] {
        const RecordRef record = store.record(*store.find(ContactId{5}));
        return Person::at(*record.chunk, record.row).name.value_or("");
    };
    QCOMPARE(store.merge(chunkOf({old, other})).added, 1);
    QCOMPARE(nameOf(), std::string("Other"));
    QCOMPARE(store.merge(chunkOf({other, old})).changed.size(), size_t(1));
    QCOMPARE(nameOf(), *old.name);
    // Changed and changed back within one answer: nothing changed.
    const quint64 generation = store.snapshot().generation();
    QVERIFY(store.merge(chunkOf({other, old})).changed.empty());
    QCOMPARE(nameOf(), *old.name);
    QCOMPARE(store.snapshot().generation(), generation);
    QCOMPARE(store.merge(chunkOf({old, other, old, other})).changed.size(), size_t(1));
    QCOMPARE(nameOf(), std::string("Other"));
}

void ContactStoreTest::snapshotsStay()
{
    const quint32 seed = 42;
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    ContactStore store;
    std::vector<std::pair<StoreSnapshot, Contents>> held;
    for (int step = 0; step < 400; ++step) {
        std::vector<Person> answer;
        for (int i = 0; i < 10; ++i)
            answer.push_back(Person::random(1 + random.bounded(100), random));
        store.merge(chunkOf(answer));
        store.remove({RecordHandle{quint32(random.bounded(int(store.handleCount())))}});
        if (step % 20 == 0)
            held.emplace_back(store.snapshot(), contentsOf(store.snapshot()));
    }
    for (const auto &[snapshot, contents] : held) {
        QVERIFY(contentsOf(snapshot) == contents);
        QVERIFY(contentsOf(snapshot) != contentsOf(store.snapshot()));
    }
}

void ContactStoreTest::compactsWhatIsDead()
{
    ContactStore store;
    store.merge(chunkOf(plainPeople(1, 1'000)));
    const size_t fresh = store.memoryUsage();
    // Every contact is changed many times over, a few at a time.
    for (int round = 0; round < 20; ++round) {
        for (int first = 1; first <= 1'000; first += 50) {
            std::vector<Person> people = plainPeople(first, 50);
            for (Person &person : people)
                person.name = "Round " + std::to_string(round);
            store.merge(chunkOf(people));
        }
    }
    QCOMPARE(store.count(), qint64(1'000));
    const StoreSegment &segment = store.snapshot().segments().front();
    QVERIFY(!segment.changes || segment.changes->size() <= 250);
    QVERIFY(store.memoryUsage() < 2 * fresh);

    for (quint32 handle = 0; handle < 990; ++handle)
        store.remove({RecordHandle{handle}});
    QCOMPARE(store.count(), qint64(10));
    QVERIFY(store.memoryUsage() < fresh);
    QCOMPARE(contentsOf(store.snapshot()).size(), size_t(10));
}

void ContactStoreTest::countsAKeyOncePerContact()
{
    ContactStore store;
    Person person = plainPerson(1);
    person.parameters = {{"city", "Rome"}, {"city", "Milan"}, {"age", "1"}};
    store.merge(chunkOf({person}));
    for (const ParameterUsage::Entry &entry : store.parameterUsage().mostUsed())
        QCOMPARE(entry.contacts, qint64(1));
    store.remove({RecordHandle{0}});
    QVERIFY(store.parameterUsage().mostUsed().empty());
}

void ContactStoreTest::mostUsedParametersFirst()
{
    ContactStore store;
    std::vector<Person> people = plainPeople(1, 10);
    for (size_t i = 0; i < people.size(); ++i) {
        people[i].parameters = {{"z", "1"}};
        if (i < 5)
            people[i].parameters.push_back({"b", "1"});
        if (i >= 5)
            people[i].parameters.push_back({"a", "1"});
        if (i == 3)
            people[i].parameters.push_back({"rare", "1"});
    }
    store.merge(chunkOf(people));
    QStringList keys;
    for (const ParameterUsage::Entry &entry : store.parameterUsage().mostUsed(3))
        keys << entry.key;
    QCOMPARE(keys, QStringList({QStringLiteral("z"), QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(store.parameterUsage().mostUsed().size(), size_t(4));
    QVERIFY(store.parameterUsage().mostUsed(0).empty());
}

} // namespace contacts::testing

using contacts::testing::ContactStoreTest;
CONTACTS_TEST(ContactStoreTest)
#include "contactstoretest.moc"
