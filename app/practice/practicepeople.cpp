// SPDX-License-Identifier: MIT
#include "practice/practicepeople.h"

#include "practice/practicetables.h"

#include <algorithm>
#include <cstdio>

namespace contacts {

namespace {

//! splitmix64: one multiplication chain per draw, good enough for people.
class Draw
{
public:
    explicit Draw(quint64 state)
        : m_state(state)
    {
    }
    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15u);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    quint32 below(quint32 limit) { return quint32(((next() >> 32) * limit) >> 32); }
    bool perMille(quint32 share) { return below(1000) < share; }
    template<typename T>
    const T &of(const std::vector<T> &values)
    {
        return values[below(quint32(values.size()))];
    }

private:
    quint64 m_state;
};

constexpr qint64 firstCreated = 1'551'427'200; // 2019-03-01 08:00 UTC
constexpr qint64 lastCreated = 1'764'547'199; // 2025-11-30 23:59:59 UTC

struct Origin
{
    const PracticePeopleGroup &group;
    const PracticeCountry &country;
    std::string_view prefix;
};

Draw drawFor(quint64 seed, quint32 id)
{
    return Draw((seed * 0x2545f4914f6cdd1du) ^ (quint64(id) * 0xd6e8feb86659fd93u));
}

Origin drawOrigin(Draw &draw, const std::vector<quint8> &groupOf)
{
    const PracticePeopleGroup &group = practicePeopleGroups()[draw.of(groupOf)];
    // The first country of a group is its main one.
    const PracticeCountry &country =
        draw.perMille(600) ? group.countries.front() : draw.of(group.countries);
    return {group, country, draw.of(country.prefixes)};
}

//! Multiplying by an odd number that 5 does not divide permutes the tails: no two ids with the
//! same prefix share a number before they differ by 10^tail.
void makeNumber(std::string &number, const Origin &origin, quint64 seed, quint32 id)
{
    quint64 limit = 1;
    for (int i = 0; i < origin.country.tail; ++i)
        limit *= 10;
    const quint64 tail = (quint64(id) * 38'641'373u + seed % limit) % limit;
    char digits[16];
    std::snprintf(digits, sizeof digits, "%0*llu", origin.country.tail,
                  static_cast<unsigned long long>(tail));
    number.assign("+").append(origin.country.code).append(origin.prefix).append(digits);
}

void appendFullName(std::string &name, Draw &draw, const PracticePeopleGroup &group)
{
    const std::string_view first = draw.of(group.firsts);
    const std::string_view last = draw.of(group.lasts);
    switch (group.form) {
    case PracticePeopleGroup::Form::FirstLast:
        name.append(first).append(" ").append(last);
        break;
    case PracticePeopleGroup::Form::LastFirst:
        name.append(last).append(" ").append(first);
        break;
    case PracticePeopleGroup::Form::LastFirstJoined:
        name.append(last).append(first);
        break;
    }
}

void fillName(PracticeContact &contact, Draw &draw, const PracticePeopleGroup &group)
{
    if (draw.perMille(40)) {
        contact.name.reset();
        return;
    }
    if (!contact.name)
        contact.name.emplace();
    std::string &name = *contact.name;
    name.clear();
    const quint32 kind = draw.below(1000);
    if (kind < 12)
        name = draw.of(group.firsts);
    else
        appendFullName(name, draw, group);
    if (kind >= 990)
        name.append(" (").append(draw.of(group.cities)).append(")");
    else if (kind >= 984)
        name.append(" ").append(draw.of(group.lasts)).append(" & ").append(draw.of(group.firsts));
    else if (kind >= 981)
        name.append(" \"").append(draw.of(group.firsts)).append("\"");
    else if (kind >= 979)
        name.append(" 🌸");
    else if (kind == 978) {
        // A whole family on one card, as people do.
        while (name.size() < 190)
            appendFullName(name.append(", "), draw, group);
    }
}

void fillTraffic(PracticeContact &contact, Draw &draw)
{
    contact.counters = {};
    contact.lastSent = contact.lastReceived = contact.changed = 0;
    const qint64 age = std::max<qint64>(lastCreated - contact.created, 1);
    const auto since = [&] { return contact.created + qint64(draw.next() % quint64(age)); };
    if (!draw.perMille(250)) {
        const quint32 busy = draw.below(100);
        contact.counters[0] = 1 + draw.below(busy < 80 ? 25 : busy < 98 ? 200 : 4000);
        contact.lastSent = since();
        if (draw.perMille(60))
            contact.counters[1] = 1 + draw.below(3);
        if (draw.perMille(120))
            contact.counters[2] = 1 + draw.below(5);
        if (draw.perMille(350)) {
            contact.counters[3] = 1 + draw.below(30);
            contact.lastReceived = since();
        }
    }
    contact.optedOut = draw.perMille(30);
    if (contact.optedOut && contact.lastReceived == 0) {
        // Only a message from the person opts them out.
        contact.counters[3] = 1;
        contact.lastReceived = since();
    }
    if (draw.perMille(300))
        contact.changed = since();
}

//! Text made of parts. Chained calls are evaluated in order, unlike arguments: every compiler
//! invents the same people.
class Parts
{
public:
    Parts &text(std::string_view part)
    {
        m_text.append(part);
        return *this;
    }
    Parts &number(quint64 value, int width = 1)
    {
        char digits[24];
        std::snprintf(digits, sizeof digits, "%0*llu", width,
                      static_cast<unsigned long long>(value));
        m_text.append(digits);
        return *this;
    }
    operator std::string_view() const { return m_text; }

private:
    std::string m_text;
};

//! Adds parameters to a vector whose strings are used again.
class ParameterFiller
{
public:
    explicit ParameterFiller(std::vector<PracticeParameter> &parameters)
        : m_parameters(parameters)
    {
    }
    ~ParameterFiller() { m_parameters.resize(m_count); }
    ParameterFiller(const ParameterFiller &) = delete;
    ParameterFiller &operator=(const ParameterFiller &) = delete;

    void add(std::string_view key, std::string_view value, bool literal = false)
    {
        if (m_count == m_parameters.size())
            m_parameters.emplace_back();
        PracticeParameter &parameter = m_parameters[m_count++];
        parameter.key = key;
        parameter.value = value;
        parameter.literal = literal;
    }

private:
    std::vector<PracticeParameter> &m_parameters;
    size_t m_count = 0;
};

constexpr std::string_view shops[] = {"Centro",  "Online", "Outlet",  "Stazione",
                                      "Airport", "Nord",   "Mercato", "Pop-up"};
constexpr std::string_view notes[] = {"prefers mornings",
                                      "chiama dopo le 18",
                                      "size 42, no \"leather\"",
                                      "bitte keine Werbung",
                                      "came with a friend\nlikes the new line",
                                      "VIP dinner 12/2024 – table 4",
                                      "asked for invoice; see mail",
                                      "spent > 50 \u20ac & more",
                                      "C:\\orders\\2024"};

void fillCommon(ParameterFiller &filler, Draw &draw, const PracticePeopleGroup &group)
{
    if (draw.perMille(600))
        filler.add("city", draw.of(group.cities));
    if (draw.perMille(250))
        filler.add("birthday",
                   Parts()
                       .number(1940 + draw.below(67), 4)
                       .text("-")
                       .number(1 + draw.below(12), 2)
                       .text("-")
                       .number(1 + draw.below(28), 2));
    if (draw.perMille(120))
        filler.add("vip", draw.perMille(700) ? "yes" : "no");
    if (draw.perMille(250))
        filler.add("shop", shops[draw.below(std::size(shops))]);
    if (draw.perMille(200))
        filler.add("language", group.language);
    if (draw.perMille(220))
        filler.add("loyalty_points", Parts().number(draw.below(5000)));
    if (draw.perMille(80))
        filler.add("age", Parts().number(16 + draw.below(75)), true);
}

void fillOdd(ParameterFiller &filler, Draw &draw, const PracticePeopleGroup &group)
{
    if (draw.perMille(60))
        filler.add("notes", notes[draw.below(std::size(notes))]);
    if (draw.perMille(40)) // the last digit is a 0 that a double would lose
        filler.add("balance",
                   Parts().number(draw.below(900)).text(".").number(draw.below(10)).text("0"),
                   true);
    if (draw.perMille(20)) // more digits than a double holds
        filler.add("card",
                   Parts().number(9'007'199'254'740'993u + 2 * (draw.next() % 1'000'000'000u)),
                   true);
    if (draw.perMille(25))
        filler.add("newsletter", draw.perMille(500) ? "true" : "false", true);
    if (draw.perMille(12))
        filler.add("referred_by", "null", true);
    if (draw.perMille(6))
        filler.add("address",
                   Parts()
                       .text("{\"zip\":\"")
                       .number(draw.below(99999), 5)
                       .text("\",\"floor\":")
                       .number(draw.below(9))
                       .text(",\"tags\":[\"a\",1]}"),
                   true);
    if (draw.perMille(15))
        filler.add("name", draw.of(group.firsts));
    if (draw.perMille(8))
        filler.add("Città di nascita", draw.of(group.cities));
    if (draw.perMille(5))
        filler.add("order no. / 2", "#A-17/b");
    if (draw.perMille(4))
        filler.add("empty", "");
    if (draw.perMille(3))
        filler.add("2024", Parts().number(draw.below(900)).text(" €"));
}

} // namespace

PracticePeople::PracticePeople(quint64 seed, quint32 rows)
    : m_seed(seed)
    , m_rows(std::max<quint32>(rows, 1))
{
    const auto &groups = practicePeopleGroups();
    for (size_t i = 0; i < groups.size(); ++i)
        m_groupOf.insert(m_groupOf.end(), size_t(groups[i].weight), quint8(i));
}

void PracticePeople::fill(quint32 id, PracticeContact &contact) const
{
    Draw draw = drawFor(m_seed, id);
    const Origin origin = drawOrigin(draw, m_groupOf);
    contact.id = id;
    if (!contact.number)
        contact.number.emplace();
    makeNumber(*contact.number, origin, m_seed, id);
    contact.country = origin.country.iso;
    contact.continent = origin.country.continent;
    // Imported in small batches: three neighbours share a second, as in real lists.
    const quint32 batch = std::min(id, m_rows) / 3;
    contact.created = firstCreated
        + qint64(double(lastCreated - firstCreated) * double(batch) / (double(m_rows) / 3 + 1));
    fillName(contact, draw, origin.group);
    fillTraffic(contact, draw);
    ParameterFiller filler(contact.parameters);
    fillCommon(filler, draw, origin.group);
    fillOdd(filler, draw, origin.group);
}

std::string PracticePeople::number(quint32 id) const
{
    Draw draw = drawFor(m_seed, id);
    std::string number;
    makeNumber(number, drawOrigin(draw, m_groupOf), m_seed, id);
    return number;
}

} // namespace contacts
