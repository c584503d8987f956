// SPDX-License-Identifier: MIT
#include "table/numbercopier.h"
#include "models/sheetfixture.h"
#include "support/testregistry.h"

#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

namespace {

using Copied = NumberCopier::Copied;

struct NumberFixture : SheetFixture
{
    explicit NumberFixture(std::vector<Person> people)
    {
        server.people = std::move(people);
        for (int page = 1; (page - 1) * 1'000 < int(server.people.size()); ++page)
            apply({page, 1'000});
    }

    Copied numbersOf(const std::vector<qint64> &ids) const
    {
        std::vector<RecordHandle> rows;
        for (const qint64 id : ids)
            rows.push_back(handleOf(id));
        return NumberCopier::numbersOf(list.store().snapshot(), ContactRows(rows), {});
    }
};

Person personWith(qint64 id, const char *number, bool hasOptedOut = false)
{
    Person person = plainPerson(id);
    person.phone.reset();
    if (number)
        person.phone = number;
    person.hasOptedOut = hasOptedOut;
    return person;
}

} // namespace

class NumberCopierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneOnALine();
    void whoOptedOutIsLeftOut();
    void theTelephoneOfSomebodyWhoOptedOut();
    void withoutNumber();
    void eachOnce();
    void oneLineEach();
    void againstASlowOne();
    void leavesOutWhoWasRemoved();
    void moreThanTheClipboardTakes();
    void theLastCallWins();
    void endsWhileCopying();
};

void NumberCopierTest::oneOnALine()
{
    const NumberFixture f({personWith(1, "+391"), personWith(2, "+492"), personWith(3, "+413")});
    const Copied copied = f.numbersOf({3, 1});
    QCOMPARE(copied.text, QStringLiteral("+413\n+391"));
    QCOMPARE(copied.numbers, qint64(2));
    QCOMPARE(copied.optedOut + copied.withoutNumber + copied.repeated, qint64(0));
    QCOMPARE(f.numbersOf({2}).text, QStringLiteral("+492"));
    QVERIFY(f.numbersOf({}).text.isEmpty());
}

void NumberCopierTest::whoOptedOutIsLeftOut()
{
    const NumberFixture f({personWith(1, "+391"), personWith(2, "+492", true),
                           personWith(3, nullptr, true), personWith(4, "+413")});
    const Copied copied = f.numbersOf({1, 2, 3, 4});
    QCOMPARE(copied.text, QStringLiteral("+391\n+413"));
    QCOMPARE(copied.numbers, qint64(2));
    QCOMPARE(copied.optedOut, qint64(2));
    QCOMPARE(copied.withoutNumber, qint64(0));
    QCOMPARE(f.numbersOf({2, 3}).numbers, qint64(0));
}

//! The same telephone twice in the list: who must not be messaged is not messaged by the other one.
void NumberCopierTest::theTelephoneOfSomebodyWhoOptedOut()
{
    const NumberFixture f({personWith(1, "+391"), personWith(2, "+391", true),
                           personWith(3, "+392"), personWith(4, nullptr, true),
                           personWith(5, nullptr)});
    const Copied copied = f.numbersOf({1, 3, 5}); // 2 was not chosen
    QCOMPARE(copied.text, QStringLiteral("+392"));
    QCOMPARE(copied.optedOut, qint64(1));
    QCOMPARE(copied.withoutNumber, qint64(1));
}

void NumberCopierTest::withoutNumber()
{
    const NumberFixture f({personWith(1, nullptr), personWith(2, ""), personWith(3, "none"),
                           personWith(4, "+"), personWith(5, "0721-555")});
    const Copied copied = f.numbersOf({1, 2, 3, 4, 5});
    QCOMPARE(copied.text, QStringLiteral("0721-555")); // as it is stored
    QCOMPARE(copied.withoutNumber, qint64(4));
}

void NumberCopierTest::eachOnce()
{
    const NumberFixture f({personWith(1, "+391"), personWith(2, "+392"), personWith(3, "+391"),
                           personWith(4, "+391")});
    const Copied copied = f.numbersOf({1, 2, 3, 4});
    QCOMPARE(copied.text, QStringLiteral("+391\n+392"));
    QCOMPARE(copied.numbers, qint64(2));
    QCOMPARE(copied.repeated, qint64(2));
}

void NumberCopierTest::oneLineEach()
{
    const NumberFixture f({personWith(1, "+39\n1"), personWith(2, "+39\r\n2\n"),
                           personWith(3,
                                      "\xE2\x80\xA8+39\xE2\x80\xA9"
                                      "3")});
    QCOMPARE(f.numbersOf({1, 2, 3}).text, QStringLiteral("+39 1\n+39  2\n+39 3"));
}

void NumberCopierTest::againstASlowOne()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    std::vector<Person> people;
    for (qint64 id = 1; id <= 3'000; ++id) {
        const std::string number = "+39" + std::to_string(random.bounded(2'000));
        people.push_back(personWith(id, random.bounded(10) == 0 ? nullptr : number.c_str(),
                                    random.bounded(8) == 0));
    }
    const NumberFixture f(people);
    const Copied copied =
        NumberCopier::numbersOf(f.list.store().snapshot(), f.model.shownContacts(), {});
    std::set<std::string> optedOut;
    for (const Person &person : people) {
        if (person.hasOptedOut && person.phone)
            optedOut.insert(*person.phone);
    }
    QStringList lines;
    Copied expected;
    for (const Person &person : people) {
        const QString number = QString::fromStdString(person.phone.value_or(""));
        if (person.hasOptedOut || (person.phone && optedOut.count(*person.phone)))
            ++expected.optedOut;
        else if (number.isEmpty())
            ++expected.withoutNumber;
        else if (lines.contains(number))
            ++expected.repeated;
        else
            lines << number;
    }
    QCOMPARE(copied.text.split(u'\n'), lines);
    QCOMPARE(copied.numbers, qint64(lines.size()));
    QCOMPARE(copied.optedOut, expected.optedOut);
    QCOMPARE(copied.withoutNumber, expected.withoutNumber);
    QCOMPARE(copied.repeated, expected.repeated);
    QVERIFY(copied.repeated > 0 && copied.optedOut > 0 && copied.withoutNumber > 0);
}

void NumberCopierTest::leavesOutWhoWasRemoved()
{
    NumberFixture f({personWith(1, "+391"), personWith(2, "+392", true), personWith(3, "+392")});
    const ContactRows rows = f.model.shownContacts();
    f.list.removeContact(ContactId{1});
    QCOMPARE(NumberCopier::numbersOf(f.list.store().snapshot(), rows, {}).numbers, qint64(0));
    // Who opted out is gone, and with them what is known of their telephone.
    f.list.removeContact(ContactId{2});
    QCOMPARE(NumberCopier::numbersOf(f.list.store().snapshot(), rows, {}).text,
             QStringLiteral("+392"));
}

void NumberCopierTest::moreThanTheClipboardTakes()
{
    std::vector<Person> people;
    for (qint64 id = 1; id <= NumberCopier::mostNumbers + 1; ++id)
        people.push_back(personWith(id, ("+39" + std::to_string(1'000'000 + id)).c_str()));
    NumberFixture f({});
    f.server.people = std::move(people);
    for (int page = 1; page <= 1'001; ++page)
        f.apply({page, 1'000});
    const Copied tooMuch =
        NumberCopier::numbersOf(f.list.store().snapshot(), f.model.shownContacts(), {});
    QVERIFY(tooMuch.isTooMuch);
    QCOMPARE(tooMuch.numbers, NumberCopier::mostNumbers + 1);
    QVERIFY(tooMuch.text.isEmpty());
    // One less is copied.
    f.list.removeContact(ContactId{17});
    const Copied most =
        NumberCopier::numbersOf(f.list.store().snapshot(), f.model.shownContacts(), {});
    QVERIFY(!most.isTooMuch);
    QCOMPARE(most.text.count(u'\n'), NumberCopier::mostNumbers - 1);
}

void NumberCopierTest::theLastCallWins()
{
    NumberFixture f(plainPeople(1, 2'000));
    for (int round = 0; round < 50; ++round) {
        NumberCopier copier;
        std::vector<qint64> told;
        connect(&copier, &NumberCopier::copied, this,
                [&told](const Copied &copied) { told.push_back(copied.numbers); });
        copier.copy(f.list.store().snapshot(), f.model.shownContacts());
        if (round % 2)
            QThread::yieldCurrentThread();
        copier.copy(f.list.store().snapshot(), ContactRows(std::vector{f.handleOf(7)}));
        QTRY_VERIFY(!told.empty());
        QCoreApplication::sendPostedEvents();
        QCOMPARE(told, std::vector<qint64>{1});
    }
}

void NumberCopierTest::endsWhileCopying()
{
    NumberFixture f(plainPeople(1, 5'000));
    int told = 0;
    for (int round = 0; round < 30; ++round) {
        auto copier = std::make_unique<NumberCopier>();
        connect(copier.get(), &NumberCopier::copied, this, [&told] { ++told; });
        copier->copy(f.list.store().snapshot(), f.model.shownContacts());
        copier.reset();
    }
    QCoreApplication::sendPostedEvents();
    QCOMPARE(told, 0);
}

} // namespace contacts::testing

using contacts::testing::NumberCopierTest;
CONTACTS_TEST(NumberCopierTest)
#include "numbercopiertest.moc"
