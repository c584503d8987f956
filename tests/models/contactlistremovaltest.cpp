// SPDX-License-Identifier: MIT
#include "models/listfixture.h"
#include "store/listwalker.h"
#include "support/testregistry.h"

#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

namespace {

//! The list as anybody would write it down: who stands where, and where it was read.
struct NaiveList
{
    struct Place
    {
        qint64 id = 0; //!< 0: unknown
        bool isRead = false;
    };

    void apply(qint64 first, const std::vector<qint64> &ids, qint64 total)
    {
        places.resize(size_t(total));
        for (size_t i = 0; i < ids.size(); ++i) {
            for (size_t at = 0; at < places.size(); ++at) {
                if (places[at].id == ids[i] && at != size_t(first) + i)
                    places[at] = {};
            }
            places[size_t(first) + i] = {ids[i], true};
        }
        known.insert(ids.begin(), ids.end());
    }
    void remove(qint64 id)
    {
        const auto at = std::find_if(places.begin(), places.end(),
                                     [id](const Place &place) { return place.id == id; });
        if (at != places.end())
            places.erase(at);
        known.erase(id);
    }

    std::vector<Place> places;
    std::set<qint64> known;
};

} // namespace

class ContactListRemovalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsANaiveList();
    void staleAnswersDoNotBringThemBack();
    void laterAnswersWin();
    void whoWasNotCountedTakesNobodyOut();
    void theReadingStaysWhole();
    void tellsWhereSomebodyStood();
    void walkersComeToTheirEnd();
    void singleContacts();
    void findsNumbers();
};

void ContactListRemovalTest::equalsANaiveList()
{
    for (quint32 seed = 1; seed <= 200; ++seed) {
        const QByteArray trace = "seed " + QByteArray::number(seed);
        QRandomGenerator random(seed);
        ListFixture f(random.bounded(1, 90));
        f.server.sizeDivisor = 100;
        NaiveList naive;
        for (int step = 0; step < 60; ++step) {
            const qint64 size = qint64(f.server.people.size());
            if (size > 0 && random.bounded(3) == 0 && f.list.total() >= 0) {
                const qint64 position = random.bounded(int(size));
                const qint64 id = f.server.people[size_t(position)].id;
                f.server.removeAt(position);
                f.list.removeContact(ContactId{id});
                naive.remove(id);
            } else {
                const PageRequest page{random.bounded(1, 11), 1'000, RequestPriority::Visible};
                const ContactPage answer = f.server.answer(page).value();
                f.list.applyPage(page, answer);
                std::vector<qint64> ids;
                for (int row = 0; row < answer.records->size(); ++row)
                    ids.push_back(answer.records->id(row).value);
                naive.apply(answer.firstPosition(), ids, answer.total);
            }
            QVERIFY2(f.list.total() == qint64(naive.places.size())
                         && f.list.axis().total() == f.list.total(),
                     trace.constData());
            qint64 firstUnread = f.list.total();
            for (qint64 position = f.list.total() - 1; position >= 0; --position) {
                const NaiveList::Place &place = naive.places[size_t(position)];
                QVERIFY2(f.idAt(position) == place.id, trace.constData());
                QVERIFY2(f.list.isRead({position, position + 1}) == place.isRead,
                         trace.constData());
                if (!place.isRead)
                    firstUnread = position;
                const RecordHandle handle = f.list.axis().at(position);
                if (place.id > 0)
                    QVERIFY2(f.list.axis().positionOf(handle) == position, trace.constData());
            }
            QVERIFY2(f.list.firstUnread(0) == firstUnread, trace.constData());
            QVERIFY2(f.knownIds() == naive.known, trace.constData());
            QVERIFY2(f.list.readCount() == qint64(naive.known.size()), trace.constData());
            QVERIFY2(f.list.isWhole() == (f.list.readCount() == f.list.total()), trace.constData());
        }
    }
}

void ContactListRemovalTest::staleAnswersDoNotBringThemBack()
{
    ListFixture f(30);
    f.server.sizeDivisor = 100;
    const PageRequest first{1, 1'000, RequestPriority::Visible};
    const PageRequest second{2, 1'000, RequestPriority::Visible};
    f.apply(first);
    f.apply(second);
    f.apply({3, 1'000, RequestPriority::Visible});
    // Asked, and answered by the server, before the removal; it comes after it.
    const quint64 removals = f.list.removals();
    const ContactPage answer = f.server.answer(first).value();
    f.server.removeAt(4);
    f.list.removeContact(ContactId{5});
    f.list.applyPage(first, answer, removals);
    QVERIFY(!f.list.store().find(ContactId{5}).has_value());
    QCOMPARE(f.list.total(), qint64(29));
    QCOMPARE(f.list.knownCount(), qint64(29));
    QVERIFY(f.standsAsOnServer());
    QVERIFY(!f.list.shrankWhileReading());
    QVERIFY(f.list.isWhole());
    // Nobody knows who stands behind those that such an answer has left.
    ListFixture g(30);
    g.server.sizeDivisor = 100;
    g.apply({3, 1'000, RequestPriority::Visible});
    const ContactPage shortened = g.server.answer(first).value();
    g.server.removeAt(4);
    g.list.removeContact(ContactId{5});
    g.list.applyPage(first, shortened, 0);
    QVERIFY(g.list.isRead({0, 9}));
    QCOMPARE(g.list.firstUnread(0), qint64(9));
    // The same through the reader, which knows when it asked.
    const auto request = f.reader.read(second, [](const PageAnswer &) {});
    const ContactPage stale = f.server.answer(second).value();
    f.server.removeAt(12);
    f.list.removeContact(ContactId{14});
    f.source.answer(0, stale);
    QVERIFY(!f.list.store().find(ContactId{14}).has_value());
    QVERIFY(f.standsAsOnServer());
}

void ContactListRemovalTest::laterAnswersWin()
{
    ListFixture f(9);
    const PageRequest page{1, 100, RequestPriority::Visible};
    f.apply(page);
    f.list.removeContact(ContactId{5});
    QCOMPARE(f.list.total(), qint64(8));
    f.apply(page); // the server has it after all
    QVERIFY(f.standsAsOnServer());
    QVERIFY(f.list.store().find(ContactId{5}).has_value());
    // Asked after its removal and before another one, which alone is left out.
    f.list.removeContact(ContactId{5});
    const quint64 between = f.list.removals();
    const ContactPage answer = f.server.answer(page).value();
    f.list.removeContact(ContactId{7});
    f.server.removeAt(6);
    f.list.applyPage(page, answer, between);
    QVERIFY(f.list.store().find(ContactId{5}).has_value());
    QVERIFY(!f.list.store().find(ContactId{7}).has_value());
    f.apply(page);
    QVERIFY(f.standsAsOnServer());
    // And it can be removed again.
    const quint64 removals = f.list.removals();
    f.list.removeContact(ContactId{5});
    QCOMPARE(f.list.removals(), removals + 1);
    f.list.removeContact(ContactId{5}); // said twice
    QCOMPARE(f.list.removals(), removals + 1);
    QCOMPARE(f.list.total(), qint64(7));
    f.list.applyPage(page, f.server.answer(page).value(), removals);
    QVERIFY(!f.list.store().find(ContactId{5}).has_value());
}

void ContactListRemovalTest::whoWasNotCountedTakesNobodyOut()
{
    // Deleted by an earlier run, which is only confirmed now.
    ListFixture f(9);
    const PageRequest page{1, 100, RequestPriority::Visible};
    f.apply(page);
    f.list.removeContact(ContactId{77});
    QVERIFY(f.standsAsOnServer());
    QVERIFY(f.list.isWhole());
    // The answer to a page overtakes the answer to the deletion.
    f.server.removeAt(4);
    f.apply(page);
    QCOMPARE(f.list.total(), qint64(8));
    f.list.removeContact(ContactId{5});
    QVERIFY(f.standsAsOnServer());
    QCOMPARE(f.list.knownCount(), qint64(8));
    // Before the first answer.
    ListFixture g(9);
    g.list.removeContact(ContactId{77});
    QCOMPARE(g.list.total(), qint64(-1));
    g.apply(page);
    QVERIFY(g.standsAsOnServer());
    // Not read yet, and counted.
    ListFixture h(30);
    h.server.sizeDivisor = 10;
    h.apply(page);
    h.server.removeAt(22);
    h.list.removeContact(ContactId{23});
    // Only the server knows whether its total still counted it.
    QCOMPARE(h.list.total(), qint64(30));
}

void ContactListRemovalTest::theReadingStaysWhole()
{
    ListFixture f(25);
    f.server.sizeDivisor = 100;
    ListWalker walker(f.list, f.reader, f.clock);
    walker.start();
    f.server.serve(f.source);
    QVERIFY(f.list.isWhole());
    QRandomGenerator random(7);
    while (!f.server.people.empty()) {
        const qint64 position = random.bounded(int(f.server.people.size()));
        const qint64 id = f.server.people[size_t(position)].id;
        f.server.removeAt(position);
        f.list.removeContact(ContactId{id});
        QVERIFY(f.list.isWhole());
        QVERIFY(!f.list.shrankWhileReading());
        QVERIFY(f.standsAsOnServer());
        QVERIFY(f.list.isRead({0, f.list.total()}));
    }
    QCOMPARE(f.list.total(), qint64(0));
    QCOMPARE(f.list.highestId().value, qint64(25)); // of all that were ever read
}

void ContactListRemovalTest::tellsWhereSomebodyStood()
{
    ListFixture f(30);
    f.server.sizeDivisor = 10;
    f.apply({1, 100, RequestPriority::Visible});
    QSignalSpy about(&f.list, &ContactList::contactAboutToBeRemoved);
    QSignalSpy dropped(&f.list, &ContactList::contactRemoved);
    QSignalSpy out(&f.list, &ContactList::positionTakenOut);
    f.list.removeContact(ContactId{4});
    f.list.removeContact(ContactId{25});
    QCOMPARE(about.size(), 1);
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(out.size(), 2);
    QCOMPARE(out.at(0).at(0).toLongLong(), qint64(3));
    QCOMPARE(out.at(1).at(0).toLongLong(), qint64(-1));
}

void ContactListRemovalTest::walkersComeToTheirEnd()
{
    // One removal costs one page, and no second reading.
    ListFixture one(100);
    one.server.sizeDivisor = 100;
    ListWalker reading(one.list, one.reader, one.clock);
    reading.start();
    one.server.serve(one.source, 5);
    one.server.removeAt(0);
    one.list.removeContact(ContactId{1});
    one.server.serve(one.source);
    QCOMPARE(reading.state(), ListWalker::State::Complete);
    QVERIFY(one.standsAsOnServer());
    QVERIFY2(one.source.asked().size() <= 13,
             qPrintable(QString::number(one.source.asked().size())));
    for (quint32 seed = 1; seed <= 300; ++seed) {
        const QByteArray trace = "seed " + QByteArray::number(seed);
        QRandomGenerator random(seed);
        ListFixture f(random.bounded(20, 200));
        f.server.sizeDivisor = 100;
        ListWalker walker(f.list, f.reader, f.clock);
        walker.start();
        f.server.serve(f.source, 1);
        std::set<qint64> removed;
        for (int step = 0; step < 2'000 && f.source.pendingCount() > 0; ++step) {
            const PageRequest page = f.source.pending().front();
            const ContactPage early = f.server.answer(page).value();
            // The removal is known after the page was answered and before it is taken over.
            const bool removes = random.bounded(4) == 0 && f.server.people.size() > 5;
            if (removes) {
                const qint64 position = random.bounded(int(f.server.people.size()));
                const qint64 id = f.server.people[size_t(position)].id;
                f.server.removeAt(position);
                f.list.removeContact(ContactId{id});
                removed.insert(id);
            }
            f.source.answer(0, random.bounded(2) ? early : f.server.answer(page).value());
        }
        QVERIFY2(walker.state() == ListWalker::State::Complete
                     || walker.state() == ListWalker::State::Moved,
                 trace.constData());
        for (const qint64 id : removed)
            QVERIFY2(!f.list.store().find(ContactId{id}).has_value(), trace.constData());
        if (walker.state() == ListWalker::State::Moved) {
            walker.restart(); // nothing is removed any more
            f.server.serve(f.source);
        }
        QVERIFY2(walker.state() == ListWalker::State::Complete, trace.constData());
        QVERIFY2(f.knownIds() == f.server.ids(), trace.constData());
    }
}

void ContactListRemovalTest::singleContacts()
{
    ListFixture f(9);
    f.apply({1, 100, RequestPriority::Visible});
    QSignalSpy changed(&f.list, &ContactList::contactsChanged);
    f.list.applyContact(chunkOf({f.server.people[2]}));
    QCOMPARE(changed.size(), 0); // nothing new
    f.server.people[2].name = "Other";
    const RecordHandle known = f.list.applyContact(chunkOf({f.server.people[2]}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(known, f.list.store().find(ContactId{3}).value());
    QCOMPARE(f.list.axis().positionOf(known), std::optional<qint64>(2));
    f.server.insertAt(0);
    const RecordHandle added = f.list.applyContact(chunkOf({f.server.people[0]}));
    QCOMPARE(changed.size(), 2);
    QVERIFY(!f.list.axis().positionOf(added).has_value()); // no place before a page shows it
    QCOMPARE(f.list.total(), qint64(9));
    QCOMPARE(f.list.highestId().value, qint64(1'000'000));
    QVERIFY(f.list.isWhole()); // says nothing of the reading
    f.apply({1, 100, RequestPriority::Visible});
    QVERIFY(f.standsAsOnServer());
}

void ContactListRemovalTest::findsNumbers()
{
    const auto digitsOf = [](const std::string &text) {
        std::string digits;
        std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
                     [](char c) { return c >= '0' && c <= '9'; });
        return digits;
    };
    size_t hits = 0;
    for (quint32 seed = 1; seed <= 60; ++seed) {
        const QByteArray trace = "seed " + QByteArray::number(seed);
        QRandomGenerator random(seed);
        const auto numberOf = [&random] {
            std::string number = random.bounded(3) ? "+" : "";
            for (int left = random.bounded(4); left > 0; --left)
                number += std::array{"1", "2", "12", " ", "("}[size_t(random.bounded(5))];
            return number;
        };
        ListFixture f;
        std::map<qint64, Person> people;
        for (int step = 0; step < 80; ++step) {
            std::vector<Person> answer;
            for (int left = random.bounded(1, 6); left > 0; --left) {
                Person person = plainPerson(random.bounded(1, 60));
                person.phone = random.bounded(6) ? std::optional(numberOf()) : std::nullopt;
                people[person.id] = person;
                answer.push_back(person);
            }
            f.list.applyPage({1, 1'000, RequestPriority::Visible},
                             {chunkOf(answer), qint64(answer.size()), 1, 1'000});
            if (random.bounded(4) == 0) {
                const qint64 id = random.bounded(1, 60);
                f.list.removeContact(ContactId{id});
                people.erase(id);
            }
            const std::string asked = numberOf();
            std::set<qint64> expected;
            for (const auto &[id, person] : people) {
                const std::string digits = digitsOf(person.phone.value_or(""));
                if (!digits.empty() && digits == digitsOf(asked))
                    expected.insert(id);
            }
            const std::vector<RecordHandle> found = f.list.store().findNumber(asked, 1'000);
            std::set<qint64> ids;
            for (const RecordHandle handle : found) {
                const RecordRef record = f.list.store().record(handle);
                QVERIFY2(record.chunk, trace.constData());
                ids.insert(record.chunk->id(record.row).value);
            }
            QVERIFY2(std::is_sorted(found.begin(), found.end()), trace.constData());
            QVERIFY2(ids == expected && ids.size() == found.size(), trace.constData());
            QCOMPARE(f.list.store().findNumber(asked, 2).size(),
                     std::min<size_t>(2, expected.size()));
            hits += found.size();
        }
    }
    QVERIFY(hits > 5'000);
}

} // namespace contacts::testing

using contacts::testing::ContactListRemovalTest;
CONTACTS_TEST(ContactListRemovalTest)
#include "contactlistremovaltest.moc"
