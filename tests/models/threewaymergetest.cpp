// SPDX-License-Identifier: MIT
#include "edit/threewaymerge.h"
#include "support/testregistry.h"

#include <QRandomGenerator>
#include <QtTest>

#include <map>
#include <set>

namespace contacts::testing {

namespace {

using Field = ThreeWayMerge::Field;
using Side = ThreeWayMerge::Side;
using Text = std::optional<QByteArray>;
using Values = std::vector<ParameterValue>;

//! Without the two entities that servers write for quotes.
QByteArray read(QByteArray text)
{
    return text.replace("&#39;", "'").replace("&#34;", "\"");
}

bool readsTheSame(const Text &a, const Text &b)
{
    return a.has_value() == b.has_value() && (!a || read(*a) == read(*b));
}

Text valueOf(const Values &values, const QByteArray &key)
{
    for (const ParameterValue &value : values) {
        if (value.key == key)
            return value.value;
    }
    return {};
}

//! One field by the book.
struct Rule
{
    Rule(Text ofOpened, Text ofServer, Text ofMine)
        : opened(std::move(ofOpened))
        , server(std::move(ofServer))
        , mine(std::move(ofMine))
    {
    }
    bool isListed() const { return !readsTheSame(opened, server); }
    bool isContested() const
    {
        return isListed() && !readsTheSame(opened, mine) && !readsTheSame(mine, server);
    }
    Text merged(Side side) const
    {
        if (isListed())
            return side == Side::Mine ? mine : server;
        return opened == mine && server ? server : mine;
    }

    Text opened;
    Text server;
    Text mine;
};

ContactValues randomValues(QRandomGenerator &random)
{
    const std::array texts{"", "a", "b", "it's", "it&#39;s"};
    const auto text = [&] { return QByteArray(texts[size_t(random.bounded(int(texts.size())))]); };
    ContactValues values;
    if (random.bounded(4) > 0)
        values.name = text();
    if (random.bounded(4) > 0)
        values.phoneNumber = text();
    std::vector<QByteArray> keys{"k", "l", "m", "n"};
    std::shuffle(keys.begin(), keys.end(), random);
    keys.resize(size_t(random.bounded(5)));
    for (const QByteArray &key : keys)
        values.parameters.push_back({key, text(), ParameterKind::String});
    return values;
}

//! Mostly as it was.
ContactValues changed(const ContactValues &values, QRandomGenerator &random)
{
    ContactValues changed = values;
    const ContactValues other = randomValues(random);
    if (random.bounded(3) == 0)
        changed.name = other.name;
    if (random.bounded(3) == 0)
        changed.phoneNumber = other.phoneNumber;
    if (random.bounded(3) == 0)
        changed.parameters = other.parameters;
    else if (!changed.parameters.empty() && random.bounded(2) == 0)
        changed.parameters[0].value = "new";
    return changed;
}

} // namespace

class ThreeWayMergeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsFieldByFieldRules();
    void untouchedParametersAreTheServersOwn();
    void sidesCanBeChosen();
    void repeatedKeysAreOneField();
};

void ThreeWayMergeTest::equalsFieldByFieldRules()
{
    int contested = 0;
    for (quint32 seed = 1; seed <= 20'000; ++seed) {
        const QByteArray trace = "seed " + QByteArray::number(seed);
        QRandomGenerator random(seed);
        const ContactValues opened = randomValues(random);
        const ContactValues server = changed(opened, random);
        const ContactValues mine = changed(opened, random);
        ThreeWayMerge merge(opened, server, mine);

        std::map<std::pair<Field::Kind, QByteArray>, Rule> rules;
        const auto orEmpty = [](const Text &text) { return Text(text.value_or(QByteArray())); };
        rules.insert({{Field::Kind::Name, {}},
                      {orEmpty(opened.name), orEmpty(server.name), orEmpty(mine.name)}});
        rules.insert({{Field::Kind::PhoneNumber, {}},
                      {orEmpty(opened.phoneNumber), orEmpty(server.phoneNumber),
                       orEmpty(mine.phoneNumber)}});
        for (const QByteArray key : {"k", "l", "m", "n"}) {
            rules.insert({{Field::Kind::Parameter, key},
                          {valueOf(opened.parameters, key), valueOf(server.parameters, key),
                           valueOf(mine.parameters, key)}});
        }
        size_t listed = 0;
        for (const auto &[which, rule] : rules)
            listed += rule.isListed();
        QVERIFY2(merge.fields().size() == listed, trace.constData());
        std::map<std::pair<Field::Kind, QByteArray>, Side> sides;
        for (size_t i = 0; i < merge.fields().size(); ++i) {
            const Field &field = merge.fields()[i];
            const Rule &rule = rules.at({field.kind, field.key});
            QVERIFY2(rule.isListed() && field.isContested == rule.isContested()
                         && field.side == (rule.isContested() ? Side::Mine : Side::Server)
                         && field.opened == rule.opened && field.server == rule.server
                         && field.mine == rule.mine,
                     trace.constData());
            contested += field.isContested;
            if (random.bounded(3) == 0)
                merge.choose(int(i), random.bounded(2) ? Side::Mine : Side::Server);
            sides[{field.kind, field.key}] = merge.fields()[i].side;
        }
        const ContactValues merged = merge.merged();
        for (const auto &[which, rule] : rules) {
            const auto side = sides.find(which);
            const Text expected = rule.merged(side == sides.end() ? Side::Server : side->second);
            if (which.first == Field::Kind::Parameter)
                QVERIFY2(valueOf(merged.parameters, which.second) == expected, trace.constData());
            else
                QVERIFY2(readsTheSame(which.first == Field::Kind::Name
                                          ? orEmpty(merged.name)
                                          : orEmpty(merged.phoneNumber),
                                      expected),
                         trace.constData());
        }
        std::set<QByteArray> keys;
        for (const ParameterValue &value : merged.parameters)
            QVERIFY2(keys.insert(value.key).second, trace.constData());
    }
    QVERIFY(contested > 2'000);
}

void ThreeWayMergeTest::untouchedParametersAreTheServersOwn()
{
    ContactValues opened;
    opened.parameters = {{"a", "it's", ParameterKind::String},
                         {"b", "1", ParameterKind::String},
                         {"c", "3", ParameterKind::String}};
    ContactValues server = opened;
    server.hasOptedOut = true;
    server.parameters[0].value = "it&#39;s"; // written anew by the server, read as before
    server.parameters[1].kind = ParameterKind::Number;
    ContactValues mine = opened;
    mine.parameters[2].value = "mine";
    const ThreeWayMerge merge(opened, server, mine);
    QVERIFY(merge.fields().empty());
    Values expected = server.parameters;
    expected[2] = mine.parameters[2];
    QVERIFY(merge.merged().parameters == expected);
    QVERIFY(merge.merged().hasOptedOut);
    // An order that only the server changed is the server's.
    server.parameters = {opened.parameters[2], opened.parameters[0], opened.parameters[1]};
    QVERIFY(ThreeWayMerge(opened, server, opened).merged().parameters == server.parameters);
}

void ThreeWayMergeTest::sidesCanBeChosen()
{
    ContactValues opened;
    opened.name = "opened";
    opened.parameters = {{"a", "1", ParameterKind::String}};
    ContactValues server = opened;
    server.parameters = {{"a", "2", ParameterKind::String}, {"b", "new", ParameterKind::String}};
    ContactValues mine = opened;
    mine.name = "mine";
    ThreeWayMerge merge(opened, server, mine);
    QCOMPARE(merge.fields().size(), size_t(2));
    QVERIFY(!merge.fields()[0].isContested);
    QVERIFY(merge.merged().parameters == server.parameters);
    // The person wants back what they saw, though they had not touched it.
    merge.choose(0, Side::Mine);
    QCOMPARE(merge.merged().parameters.size(), size_t(2));
    QCOMPARE(merge.merged().parameters[0].value, QByteArray("1"));
    merge.choose(1, Side::Mine);
    QVERIFY(merge.merged().parameters == opened.parameters);
    QCOMPARE(merge.merged().name, Text("mine"));
}

void ThreeWayMergeTest::repeatedKeysAreOneField()
{
    ContactValues opened;
    opened.parameters = {{"a", "1", ParameterKind::String}, {"a", "2", ParameterKind::String}};
    ContactValues server = opened;
    server.parameters.push_back({"b", "3", ParameterKind::String});
    ContactValues mine = opened;
    mine.parameters[1].value = "mine";
    ThreeWayMerge merge(opened, server, mine);
    QCOMPARE(merge.fields().size(), size_t(1));
    QVERIFY(merge.fields()[0].isContested && merge.fields()[0].key.isEmpty());
    QVERIFY(merge.merged().parameters == mine.parameters);
    merge.choose(0, Side::Server);
    QVERIFY(merge.merged().parameters == server.parameters);
    ThreeWayMerge untouched(opened, server, opened);
    QVERIFY(!untouched.fields()[0].isContested);
    QVERIFY(untouched.merged().parameters == server.parameters);
    untouched.choose(0, Side::Mine);
    QVERIFY(untouched.merged().parameters == opened.parameters);
    QVERIFY(ThreeWayMerge(opened, opened, mine).merged().parameters == mine.parameters);
}

} // namespace contacts::testing

using contacts::testing::ThreeWayMergeTest;
CONTACTS_TEST(ThreeWayMergeTest)
#include "threewaymergetest.moc"
