// SPDX-License-Identifier: MIT
#include "models/person.h"
#include "store/searchtext.h"
#include "support/testregistry.h"

#include <QtTest>

namespace contacts::testing {

namespace {

bool equal(const Person &a, const Person &b)
{
    return ContactChunk::equalRows(*chunkOf({plainPerson(99), a}), 1, *chunkOf({b}), 0);
}

//! What a search looks through in one row: the name, each parameter value, the number.
std::string searched(const ContactChunk &chunk, int row)
{
    std::string text(chunk.foldedNames()[size_t(row)]);
    for (size_t i = chunk.parameterBegins()[size_t(row)];
         i < chunk.parameterBegins()[size_t(row) + 1]; ++i)
        text += chunk.foldedValues()[chunk.parameterValues()[i]];
    return text.append(chunk.digits(row));
}

Person fullPerson()
{
    Person person = plainPerson(7);
    person.parameters = {{"city", "Rome"}, {"age", "18", ParameterKind::Number}};
    person.lastSent = 1'700'000'000;
    person.lastReceived = 1'700'000'001;
    person.changed = 1'700'000'002;
    person.created = 1'700'000'003;
    return person;
}

} // namespace

class ContactChunkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasAnswered();
    void copyOfARowEquals();
    void searchTextIsKeptApart();
    void keepsWhatRepeatsOnce();
    void equalRowsSeesEachField();
    void boundsCountersAndTimes();
    void countryCodes();
    void memoryPerContact();
};

void ContactChunkTest::givesBackWhatWasAnswered()
{
    const quint32 seed = 31;
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    std::vector<Person> people;
    for (int i = 1; i <= 3'000; ++i)
        people.push_back(Person::random(i, random));
    const auto chunk = chunkOf(people);
    QCOMPARE(chunk->size(), 3'000);
    for (int row = 0; row < chunk->size(); ++row) {
        QVERIFY(Person::at(*chunk, row) == people[size_t(row)]);
        const ContactFields fields = chunk->fields(row);
        QCOMPARE(fields.parameters.size(), people[size_t(row)].parameters.size());
        // The first of a repeated key is the one that is found.
        for (const Person::Parameter &parameter : people[size_t(row)].parameters) {
            const auto &all = people[size_t(row)].parameters;
            const auto first = std::find_if(all.begin(), all.end(), [&](const auto &other) {
                return other.key == parameter.key;
            });
            const auto found = chunk->parameter(row, std::string_view(parameter.key));
            QVERIFY(found.has_value());
            QVERIFY(found->value == first->value && found->kind == first->kind);
        }
        QVERIFY(!chunk->parameter(row, std::string_view("never")).has_value());
    }
    QCOMPARE(chunkOf({})->size(), 0);
}

void ContactChunkTest::copyOfARowEquals()
{
    const quint32 seed = 32;
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    std::vector<Person> people;
    for (int i = 1; i <= 500; ++i)
        people.push_back(Person::random(i, random));
    const auto chunk = chunkOf(people);
    ContactChunkBuilder builder;
    for (int row = 499; row >= 0; --row)
        builder.add(*chunk, row);
    QCOMPARE(builder.size(), 500);
    const auto copy = builder.build();
    for (int row = 0; row < 500; ++row) {
        const int other = 499 - row;
        QVERIFY(ContactChunk::equalRows(*chunk, row, *copy, other));
        QVERIFY(Person::at(*copy, other) == people[size_t(row)]);
        QVERIFY(searched(*copy, other) == searched(*chunk, row));
    }
}

void ContactChunkTest::searchTextIsKeptApart()
{
    Person person = plainPerson(1);
    person.name = "ANNA\nRossi";
    person.phone = "+39 (0)12";
    person.parameters = {{"city", "R\u00f4me"}, {"empty", ""}};
    Person nameless;
    nameless.id = 2;
    Person plus;
    plus.id = 3;
    plus.phone = "+4420";
    const auto chunk = chunkOf({person, nameless, plus});
    QCOMPARE(searched(*chunk, 0), std::string("anna rossi\nrome\n\n39012"));
    QCOMPARE(searched(*chunk, 1), std::string("\n"));
    QCOMPARE(searched(*chunk, 2), std::string("\n4420"));
    QVERIFY(chunk->foldedNames().arena() == "anna rossi\n\n\n");
    QVERIFY(chunk->numbers().arena() == "39012\n\n+4420\n");
    QVERIFY(*chunk->phoneNumber(0) == "+39 (0)12" && *chunk->phoneNumber(2) == "+4420");
}

void ContactChunkTest::keepsWhatRepeatsOnce()
{
    std::vector<Person> people;
    for (int i = 1; i <= 100; ++i) {
        people.push_back(plainPerson(i));
        people.back().country = i % 2 ? "IT" : "DE";
        people.back().parameters = {{"city", i % 3 ? "Rome" : "Turin"}, {"shop", "Rome"}};
    }
    const auto chunk = chunkOf(people);
    QVERIFY(chunk->foldedValues().arena() == "rome\nturin\n");
    QCOMPARE(chunk->places().size(), size_t(2));
    QCOMPARE(chunk->keyUse().size(), size_t(2));
    for (int row = 0; row < 100; ++row)
        QVERIFY(Person::at(*chunk, row) == people[size_t(row)]);
}

void ContactChunkTest::equalRowsSeesEachField()
{
    const Person person = fullPerson();
    QVERIFY(equal(person, person));
    const std::vector<std::function<void(Person &)>> changes{
        [](Person &p) { p.id = 8; },
        [](Person &p) { p.name = "Person 7."; },
        [](Person &p) { p.name = "person 7"; },
        [](Person &p) { p.name.reset(); },
        [](Person &p) { p.name = ""; },
        [](Person &p) { p.phone.reset(); },
        [](Person &p) { p.phone = ""; },
        [](Person &p) { p.phone = "+39100000"; },
        // The same text in all, only the border between name and number is elsewhere.
        [](Person &p) {
            p.name = "Person 7+";
            p.phone = p.phone->substr(1);
        },
        [](Person &p) { p.country = "DE"; },
        [](Person &p) { p.country.clear(); },
        [](Person &p) { p.continent = "AS"; },
        [](Person &p) { p.hasOptedOut = true; },
        [](Person &p) { p.sent = 1; },
        [](Person &p) { p.pending = 1; },
        [](Person &p) { p.failed = 1; },
        [](Person &p) { p.received = 1; },
        [](Person &p) { p.lastSent = 1; },
        [](Person &p) { p.lastSent.reset(); },
        [](Person &p) { p.lastReceived.reset(); },
        [](Person &p) { p.changed.reset(); },
        [](Person &p) { p.created.reset(); },
        [](Person &p) { p.parameters[0].key = "town"; },
        [](Person &p) { p.parameters[0].value = "rome"; },
        [](Person &p) { p.parameters[1].kind = ParameterKind::String; },
        [](Person &p) { std::swap(p.parameters[0], p.parameters[1]); },
        [](Person &p) { p.parameters.pop_back(); },
        [](Person &p) { p.parameters.push_back(p.parameters[0]); },
        [](Person &p) {
            p.parameters[0].value = "Rome1";
            p.parameters[1].value = "8";
        },
    };
    for (size_t i = 0; i < changes.size(); ++i) {
        Person other = person;
        changes[i](other);
        QVERIFY2(!equal(person, other), qPrintable(QString::number(i)));
        QVERIFY2(!equal(other, person), qPrintable(QString::number(i)));
    }
    Person nullName = person;
    nullName.name.reset();
    Person emptyName = person;
    emptyName.name = "";
    QVERIFY(!equal(nullName, emptyName));
}

void ContactChunkTest::boundsCountersAndTimes()
{
    Person person = fullPerson();
    person.sent = -5;
    person.received = qint64(1) << 40;
    person.lastSent = 0;
    person.changed = -1;
    person.created = qint64(1) << 40;
    person.lastReceived = 1;
    const auto chunk = chunkOf({person});
    QCOMPARE(chunk->totalSent(0), quint32(0));
    QCOMPARE(chunk->totalReceived(0), 0xffffffffU);
    QVERIFY(!chunk->lastSent(0) && !chunk->changed(0) && !chunk->created(0));
    QCOMPARE(chunk->lastReceived(0), std::optional<qint64>(1));
}

void ContactChunkTest::countryCodes()
{
    QVERIFY(CountryCode::fromText("it") == CountryCode::fromText("IT"));
    QCOMPARE(CountryCode::fromText("iT").text(), std::string("IT"));
    for (const char *wrong : {"", "I", "ITA", "1T", "I-", "\xc3\xa9"})
        QVERIFY2(CountryCode::fromText(wrong).isEmpty(), wrong);
    QVERIFY(CountryCode().text().empty());
}

void ContactChunkTest::memoryPerContact()
{
    // As in the design: a name of about 14 bytes and 2 parameters of about 8.
    size_t bytes = 0;
    size_t text = 0;
    for (int page = 0; page < 100; ++page) {
        ContactChunkBuilder builder;
        for (int row = 0; row < 1'000; ++row) {
            Person person = plainPerson(page * 1'000 + row);
            person.name = "Maria Rossi " + std::to_string(row % 100);
            person.parameters = {{"city", "City" + std::to_string(row)},
                                 {"age", std::to_string(10'000'000 + row), ParameterKind::Number}};
            text += person.name->size() + person.phone->size() + person.parameters[0].value.size()
                + person.parameters[1].value.size();
            builder.add(person.fields());
        }
        bytes += builder.build()->memoryUsage();
    }
    const double perContact = double(bytes) / 100'000;
    qInfo("%.1f bytes for each of 100,000 contacts with %.1f bytes of text", perContact,
          double(text) / 100'000);
    QVERIFY(perContact <= 180);
    // A count that leaves things out would be small enough as well.
    QVERIFY(perContact >= 2 * double(text) / 100'000);
}

} // namespace contacts::testing

using contacts::testing::ContactChunkTest;
CONTACTS_TEST(ContactChunkTest)
#include "contactchunktest.moc"
