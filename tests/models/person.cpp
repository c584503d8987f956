// SPDX-License-Identifier: MIT
#include "models/person.h"

#include <array>

namespace contacts::testing {

namespace {

template<size_t N>
std::string pick(const std::array<const char *, N> &from, QRandomGenerator &random)
{
    return from[size_t(random.bounded(int(N)))];
}

constexpr std::array firstNames{"Anna",
                                "ANNA",
                                "Jos\u00e9",
                                "Stra\u00dfer",
                                "Luk\u00e1\u0161",
                                "O&#39;Neil",
                                "\u0141ukasz",
                                "\u041c\u0430\u0440\u0438\u044f",
                                "\u0645\u062d\u0645\u062f",
                                "\u674e",
                                "al",
                                "12"};
constexpr std::array lastNames{"Rossi", "rossini", "M\u00fcller", "Muller",      "de la Cruz",
                               "39",    "A",       "  ",          "&#34;Bo&#34;"};
constexpr std::array keys{"city", "age", "note", "0"};
constexpr std::array cities{"Rome", "rom",         "Ro\u0301me", "Z\u00fcrich",
                            "",     "line\nbreak", "annaba"};
constexpr std::array numbers{
    "7", "18", "18.0", "18,5", "-3", "1e5", "+4", "007", "1.10", "12345678901234567890", "x1"};
constexpr std::array countries{"IT", "it", "DE", "US", "", "ZZ", "FR"};

std::optional<qint64> randomTime(QRandomGenerator &random)
{
    return random.bounded(3) == 0 ? std::nullopt
                                  : std::optional<qint64>(1'700'000'000 + random.bounded(50));
}

std::string randomPhone(QRandomGenerator &random)
{
    std::string phone = random.bounded(4) == 0 ? "" : "+";
    for (int left = random.bounded(11); left > 0; --left) {
        phone += char('0' + random.bounded(4));
        if (random.bounded(6) == 0)
            phone += ' ';
    }
    return phone;
}

Person::Parameter randomParameter(QRandomGenerator &random)
{
    switch (random.bounded(8)) {
    case 0:
        return {pick(keys, random), "null", ParameterKind::Null};
    case 1:
        return {pick(keys, random), "true", ParameterKind::Boolean};
    case 2:
        return {pick(keys, random), R"({"a":[1]})", ParameterKind::Nested};
    case 3:
    case 4:
        return {pick(keys, random), pick(numbers, random), ParameterKind::Number};
    case 5:
        return {pick(keys, random), pick(numbers, random), ParameterKind::String};
    default:
        return {pick(keys, random), pick(cities, random), ParameterKind::String};
    }
}

} // namespace

Person Person::random(qint64 id, QRandomGenerator &random)
{
    Person person;
    person.id = id;
    if (random.bounded(8) > 0)
        person.name = pick(firstNames, random) + ' ' + pick(lastNames, random);
    else if (random.bounded(2) == 0)
        person.name = "";
    if (random.bounded(8) > 0)
        person.phone = randomPhone(random);
    for (int left = random.bounded(4); left > 0; --left)
        person.parameters.push_back(randomParameter(random));
    const std::string country = pick(countries, random);
    person.country = country == "it" ? "IT" : country;
    person.continent = person.country.empty() ? "" : "EU";
    person.hasOptedOut = random.bounded(5) == 0;
    person.sent = random.bounded(4);
    person.pending = random.bounded(4);
    person.failed = random.bounded(4);
    person.received = random.bounded(20);
    person.lastSent = randomTime(random);
    person.lastReceived = randomTime(random);
    person.changed = randomTime(random);
    person.created = randomTime(random);
    return person;
}

Person Person::at(const ContactChunk &chunk, int row)
{
    const auto text = [](std::optional<std::string_view> view) {
        return view ? std::optional<std::string>(*view) : std::nullopt;
    };
    Person person;
    person.id = chunk.id(row).value;
    person.name = text(chunk.name(row));
    person.phone = text(chunk.phoneNumber(row));
    for (int i = 0; i < chunk.parameterCount(row); ++i) {
        const ParameterField field = chunk.parameter(row, i);
        person.parameters.push_back({std::string(field.key), std::string(field.value), field.kind});
    }
    person.country = chunk.country(row).text();
    person.continent = chunk.continent(row).text();
    person.hasOptedOut = chunk.hasOptedOut(row);
    person.sent = chunk.totalSent(row);
    person.pending = chunk.totalPending(row);
    person.failed = chunk.totalFailed(row);
    person.received = chunk.totalReceived(row);
    person.lastSent = chunk.lastSent(row);
    person.lastReceived = chunk.lastReceived(row);
    person.changed = chunk.changed(row);
    person.created = chunk.created(row);
    return person;
}

ContactFields Person::fields() const
{
    ContactFields fields;
    fields.id = ContactId{id};
    fields.name = name;
    fields.phoneNumber = phone;
    for (const Parameter &parameter : parameters)
        fields.parameters.push_back({parameter.key, parameter.value, parameter.kind});
    fields.countryCode = country;
    fields.continentCode = continent;
    fields.hasOptedOut = hasOptedOut;
    fields.totalSent = sent;
    fields.totalPending = pending;
    fields.totalFailed = failed;
    fields.totalReceived = received;
    fields.lastSent = lastSent;
    fields.lastReceived = lastReceived;
    fields.changed = changed;
    fields.created = created;
    return fields;
}

Person plainPerson(qint64 id)
{
    Person person;
    person.id = id;
    person.name = "Person " + std::to_string(id);
    person.phone = "+39" + std::to_string(1'000'000 + id);
    person.country = "IT";
    person.continent = "EU";
    return person;
}

std::vector<Person> plainPeople(qint64 firstId, qint64 count)
{
    std::vector<Person> people;
    for (qint64 i = 0; i < count; ++i)
        people.push_back(plainPerson(firstId + i));
    return people;
}

std::shared_ptr<const ContactChunk> chunkOf(const std::vector<Person> &people)
{
    ContactChunkBuilder builder;
    for (const Person &person : people)
        builder.add(person.fields());
    return builder.build();
}

} // namespace contacts::testing
