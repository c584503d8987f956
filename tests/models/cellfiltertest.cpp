// SPDX-License-Identifier: MIT
#include "search/cellfilter.h"
#include "domain/displaytext.h"
#include "models/fakewords.h"
#include "models/person.h"
#include "search/contacttest.h"
#include "search/queryparser.h"
#include "search/querywriter.h"
#include "search/sortkeys.h"
#include "store/contactstore.h"
#include "support/testregistry.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

namespace contacts::testing {

namespace {

using Field = ColumnKey::Field;

const QTimeZone zone("Europe/Rome");

//! What a cell says, in the slowest words: equal ones are the same. Empty: nothing.
QString saying(const ColumnKey &column, const Person &person)
{
    const auto text = [](const std::optional<std::string> &stored) {
        return QString::fromStdString(SearchText::folded(displayText(stored.value_or(""))))
            .trimmed();
    };
    const auto day = [](std::optional<qint64> seconds) {
        return seconds ? QDateTime::fromSecsSinceEpoch(*seconds, zone).date().toString(Qt::ISODate)
                       : QString();
    };
    switch (column.field) {
    case Field::Name:
        return text(person.name);
    case Field::PhoneNumber: {
        QString digits;
        for (const QChar c : QString::fromStdString(person.phone.value_or(""))) {
            if (c.isDigit())
                digits += QString::number(c.digitValue());
        }
        // The plus, so that no digits behind two zeros are not the same as no number.
        return digits.isEmpty()        ? QString()
            : digits.startsWith(u"00") ? u'+' + digits.mid(2)
                                       : u'+' + digits;
    }
    case Field::Country:
        return QString::fromStdString(person.country);
    case Field::OptedOut:
        return person.hasOptedOut ? QStringLiteral("yes") : QString();
    case Field::Sent:
        return QString::number(person.sent);
    case Field::Pending:
        return QString::number(person.pending);
    case Field::Failed:
        return QString::number(person.failed);
    case Field::Received:
        return QString::number(person.received);
    case Field::LastSent:
        return day(person.lastSent);
    case Field::LastReceived:
        return day(person.lastReceived);
    case Field::Changed:
        return day(person.changed);
    case Field::Created:
        return day(person.created);
    case Field::Id:
        return QString::number(person.id);
    case Field::Parameter:
        break;
    }
    for (const Person::Parameter &parameter : person.parameters) {
        if (parameter.key != column.parameter.toStdString())
            continue;
        return parameter.kind == ParameterKind::Null ? QString() : text(parameter.value);
    }
    return {};
}

//! Texts that differ may be the same number; with a plus or zeros before it each is its own.
bool isSame(const ColumnKey &column, const QString &a, const QString &b)
{
    static const QRegularExpression code(QStringLiteral("^([+]|-?0[0-9])"));
    if (!column.isParameter() || code.match(a).hasMatch() || code.match(b).hasMatch())
        return a == b;
    const auto number = numericValue(a.toStdString());
    return a == b || (number && number == numericValue(b.toStdString()));
}

std::vector<Person> oddPeople()
{
    std::vector<Person> people;
    const auto add = [&people](const std::string &text, const std::string &phone) {
        Person person = plainPerson(10'000 + qint64(people.size()));
        person.name = text;
        person.phone = phone;
        person.parameters = {{"city", text, ParameterKind::String},
                             {"name", text, ParameterKind::String},
                             {"a \"key\": x", text, ParameterKind::String},
                             {"city", "second", ParameterKind::String}};
        // Around midnight in Rome, with and without summer time.
        person.created = 1'711'839'600 + 1'800 * qint64(people.size());
        person.lastSent = 1'711'835'999 + qint64(people.size());
        people.push_back(std::move(person));
    };
    add("", "");
    add(" ", "+");
    add("\u0301\u0302", "()");
    add("\u200f", "00");
    add("\"", "000312");
    add("\\", "0312");
    add("&#34;quoted&#34; &#39;too&#39;", "312");
    add("\"quoted\" 'too'", "+312");
    add("OR", "00312");
    add("or", "+0039 312");
    add("-x", "+39312");
    add("(a", "0");
    add("a) b", "000");
    add("name:x", "0000");
    add("never", "+39 (312)");
    add("wrong", "1");
    add("line\nbreak\ttab", "x");
    add("line break tab", "+123456789012345678901234567890");
    add("  line  break tab ", "+00312");
    add("\u0645\u062d\u0645\u062f \u200f(\u0661)", "+\u0661");
    add("18", "");
    add("18.0", "");
    add("18,00", "");
    add("018", "");
    add("&amp;", "");
    add("\xff\xfe", "");
    add("\U0001F468\u200D\U0001F469", "");
    add(std::string("a\0b", 3), "");
    add("\u1680\u2003 x", "");
    return people;
}

//! Everybody with one query asked at a time.
class Asked
{
public:
    explicit Asked(const std::vector<Person> &people)
        : chunk(chunkOf(people))
    {
        store.merge(chunk);
    }

    bool matches(const QueryNode &node, int row)
    {
        const auto isTrue = [this, row](const QueryNode &one) { return matches(one, row); };
        switch (node.kind) {
        case QueryNode::Kind::Not:
            return !isTrue(node.children.front());
        case QueryNode::Kind::All:
            return std::all_of(node.children.begin(), node.children.end(), isTrue);
        case QueryNode::Kind::Any:
            return std::any_of(node.children.begin(), node.children.end(), isTrue);
        case QueryNode::Kind::Condition:
            break;
        }
        return ContactTest::of(node.condition,
                               {countries, facts, store.snapshot(), {1'711'900'000, zone}})
            ->matches(*chunk, row);
    }
    bool matches(const ContactQuery &query, int row)
    {
        return std::all_of(query.parts().begin(), query.parts().end(),
                           [&](const QueryNode &part) { return matches(part, row); });
    }

    FakeTerritoryNames territories;
    FakePhoneNumbers phoneNumbers;
    CountryIndex countries{territories};
    NumberFacts facts{phoneNumbers};
    std::shared_ptr<const ContactChunk> chunk;
    ContactStore store;
};

std::vector<ColumnKey> columns()
{
    std::vector<ColumnKey> all = QueryVocabulary::fields();
    for (const char *key : {"city", "name", "age", "note", "0", "a \"key\": x", "missing"})
        all.push_back(ColumnKey::ofParameter(QString::fromUtf8(key)));
    return all;
}

} // namespace

class CellFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsThoseWhoSayTheSame_data();
    void findsThoseWhoSayTheSame();
    void canBeWritten();
    void againChangesNothing();
    void theOppositeGoes();
    void aKeyThatNobodyCanName();
};

void CellFilterTest::findsThoseWhoSayTheSame_data()
{
    QTest::addColumn<QString>("column");
    for (const ColumnKey &column : columns())
        QTest::newRow(qPrintable(column.toString())) << column.toString();
}

void CellFilterTest::findsThoseWhoSayTheSame()
{
    QFETCH(QString, column);
    const ColumnKey key = *ColumnKey::fromString(column);
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    std::vector<Person> people = oddPeople();
    for (int i = 0; i < 60; ++i)
        people.push_back(Person::random(i + 1, random));
    Asked asked(people);
    for (int row = 0; row < asked.chunk->size(); ++row) {
        const auto node = CellFilter::sameAs(key, {asked.chunk.get(), row}, zone);
        if (key.field == ColumnKey::Field::PhoneNumber && !node)
            continue; // "00": no query can say it
        QVERIFY(node);
        const ContactQuery only = CellFilter::onlyThis({}, *node);
        const ContactQuery hidden = CellFilter::hideThis({}, *node);
        const QString said = saying(key, people[size_t(row)]);
        for (int other = 0; other < asked.chunk->size(); ++other) {
            const QString otherSaid = saying(key, people[size_t(other)]);
            const bool isWanted = isSame(key, said, otherSaid);
            QVERIFY2(asked.matches(only, other) == isWanted
                         && asked.matches(hidden, other) == !isWanted,
                     qPrintable(QStringLiteral("\"%1\" and \"%2\"").arg(said, otherSaid)));
        }
    }
}

void CellFilterTest::canBeWritten()
{
    const std::vector<Person> people = oddPeople();
    Asked asked(people);
    QueryVocabulary vocabulary(asked.territories);
    vocabulary.setParameters({QStringLiteral("city"), QStringLiteral("name"),
                              QStringLiteral("a \"key\": x"), QStringLiteral("City")});
    for (const ColumnKey &column : columns()) {
        for (int row = 0; row < asked.chunk->size(); ++row) {
            const auto node = CellFilter::sameAs(column, {asked.chunk.get(), row}, zone);
            if (!node)
                continue;
            for (const ContactQuery &query :
                 {CellFilter::onlyThis({}, *node), CellFilter::hideThis({}, *node)}) {
                for (const QString &text :
                     {QueryWriter(&vocabulary).text(query), QueryWriter().text(query)}) {
                    const ParsedQuery parsed = QueryParser(vocabulary).parse(text);
                    QVERIFY2(parsed.query == query && parsed.problems.empty(), qPrintable(text));
                    // A text box has one line.
                    QVERIFY2(!text.contains(u'\n') && !text.contains(u'\t'), qPrintable(text));
                }
            }
        }
    }
}

void CellFilterTest::againChangesNothing()
{
    const FakeTerritoryNames territories;
    const QueryVocabulary vocabulary(territories);
    const ContactQuery before =
        QueryParser(vocabulary).parse(QStringLiteral("a OR b sent>3")).query;
    const QueryNode node = QueryNode::of(QueryCondition::country(CountryCode::fromText("IT")));
    const ContactQuery only = CellFilter::onlyThis(before, node);
    QCOMPARE(QueryWriter().text(only), QStringLiteral("a OR b sent>3 country:IT"));
    QVERIFY(CellFilter::onlyThis(only, node) == only);
    const ContactQuery hidden = CellFilter::hideThis(before, node);
    QCOMPARE(QueryWriter().text(hidden), QStringLiteral("a OR b sent>3 -country:IT"));
    QVERIFY(CellFilter::hideThis(hidden, node) == hidden);
}

void CellFilterTest::theOppositeGoes()
{
    const QueryNode node = QueryNode::notOf(QueryNode::of(QueryCondition::has({Field::Name, {}})));
    const ContactQuery only = CellFilter::onlyThis({}, node);
    QCOMPARE(QueryWriter().text(only), QStringLiteral("no:name"));
    const ContactQuery hidden = CellFilter::hideThis(only, node);
    QCOMPARE(QueryWriter().text(hidden), QStringLiteral("has:name"));
    QVERIFY(CellFilter::onlyThis(hidden, node) == only);
}

void CellFilterTest::aKeyThatNobodyCanName()
{
    Person person = plainPerson(1);
    person.parameters = {{"", "x", ParameterKind::String}};
    const auto chunk = chunkOf({person});
    QVERIFY(!CellFilter::sameAs(ColumnKey::ofParameter({}), {chunk.get(), 0}, zone));
}

} // namespace contacts::testing

using contacts::testing::CellFilterTest;
CONTACTS_TEST(CellFilterTest)
#include "cellfiltertest.moc"
