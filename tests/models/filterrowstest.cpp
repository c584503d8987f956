// SPDX-License-Identifier: MIT
#include "search/filterrows.h"
#include "models/fakewords.h"
#include "search/queryparser.h"
#include "search/querywriter.h"
#include "support/testregistry.h"

#include <QRandomGenerator>
#include <QtTest>

Q_DECLARE_METATYPE(contacts::FilterRow)

namespace contacts::testing {

namespace {

using Field = ColumnKey::Field;
using Join = FilterRow::Join;
using Operator = FilterRow::Operator;
using QueryOperator = QueryCondition::Operator;
using State = FilterRows::Reading::State;
using Subject = FilterRow::Subject;

const QStringList keys{
    QStringLiteral("city"),   QStringLiteral("age"),
    QStringLiteral("name"),   QStringLiteral("New key"),
    QStringLiteral("0"),      QStringLiteral("has"),
    QStringLiteral("a\"b:c"), QString::fromUtf16(u"\u0645\u062f\u064a\u0646\u0629")};

const QStringList texts{QStringLiteral("anna"),
                        QStringLiteral("OR"),
                        QStringLiteral("-x"),
                        QStringLiteral("New  York"),
                        QStringLiteral("\"q\\"),
                        QStringLiteral("city:x"),
                        QStringLiteral("has:city"),
                        QStringLiteral("("),
                        QStringLiteral(")"),
                        QStringLiteral("(0)"),
                        QStringLiteral("+39"),
                        QStringLiteral("12"),
                        QStringLiteral("never"),
                        QStringLiteral("x<3"),
                        QString::fromUtf16(u"\u0645\u062d\u0645\u062f"),
                        QString::fromUtf16(u"\U0001F600"),
                        QString::fromUtf16(u"Jos\u00e9")};
const QStringList phones{QStringLiteral("39"),   QStringLiteral("+39 312"),
                         QStringLiteral("0039"), QStringLiteral("(0039)"),
                         QStringLiteral("0312"), QStringLiteral("+44(0)20"),
                         QStringLiteral("(+39")};
const QStringList numbers{QStringLiteral("18"), QStringLiteral("2,5"), QStringLiteral("-3"),
                          QStringLiteral("007"), QStringLiteral("+1.50")};
const QStringList dates{QStringLiteral("2025"), QStringLiteral("2025-01"),
                        QStringLiteral("2024-02-29"), QStringLiteral("today"),
                        QStringLiteral("yesterday")};
const QStringList periods{QStringLiteral("30d"), QStringLiteral("1h"), QStringLiteral("52w"),
                          QStringLiteral("6m"),  QStringLiteral("2y"), QStringLiteral("0d")};
const QStringList countries{QStringLiteral("IT"), QStringLiteral("DE"), QStringLiteral("FR")};

template<typename List>
const auto &pick(const List &from, QRandomGenerator &random)
{
    return from[size_t(random.bounded(int(from.size())))];
}

//! With known parameters, and countries in two languages.
struct Words
{
    Words() { vocabulary.setParameters(keys); }

    QString text(const ContactQuery &query) const { return QueryWriter(&vocabulary).text(query); }
    ContactQuery query(const QString &text) const
    {
        return QueryParser(vocabulary).parse(text).query;
    }

    FakeTerritoryNames territories;
    QueryVocabulary vocabulary{territories};
};

ColumnKey randomColumn(QRandomGenerator &random)
{
    std::vector<ColumnKey> columns = QueryVocabulary::fields();
    for (const QString &key : keys)
        columns.push_back(ColumnKey::ofParameter(key));
    return pick(columns, random);
}

//! Any that can be written.
QueryCondition randomCondition(QRandomGenerator &random)
{
    static const std::vector comparisons{QueryOperator::Less, QueryOperator::LessOrEqual,
                                         QueryOperator::Greater, QueryOperator::GreaterOrEqual};
    static const std::vector textOperators{QueryOperator::Contains, QueryOperator::Equals};
    std::vector withEquals = comparisons;
    withEquals.push_back(QueryOperator::Equals);
    if (random.bounded(6) == 0)
        return QueryCondition::anywhere(pick(texts, random));
    const ColumnKey column = randomColumn(random);
    if (column.field != Field::Id && random.bounded(5) == 0)
        return QueryCondition::has(column);
    if (column.isTime()) {
        const bool isAgo = random.bounded(2) == 0;
        const auto date = QueryDate::fromString(pick(isAgo ? periods : dates, random));
        return QueryCondition::date(column, pick(isAgo ? comparisons : withEquals, random), *date);
    }
    if (column.isCount() || column.field == Field::Id) {
        const int count = random.bounded(3);
        return QueryCondition::number(column, pick(withEquals, random),
                                      {QString::number(count), double(count)});
    }
    if (column.isParameter() && random.bounded(3) == 0) {
        const QString &number = pick(numbers, random);
        return QueryCondition::number(column, pick(comparisons, random),
                                      {number, QString(number).replace(u',', u'.').toDouble()});
    }
    switch (column.field) {
    case Field::PhoneNumber:
        if (random.bounded(4) == 0)
            return random.bounded(2) == 0 ? QueryCondition::wrongNumber()
                                          : QueryCondition::repeatedNumber();
        return QueryCondition::phone(pick(textOperators, random), pick(phones, random));
    case Field::Country:
        return QueryCondition::country(
            CountryCode::fromText(pick(countries, random).toStdString()));
    case Field::OptedOut:
        return QueryCondition::has(column);
    default:
        return QueryCondition::text(column, pick(textOperators, random), pick(texts, random));
    }
}

QueryNode randomNode(int depth, QRandomGenerator &random)
{
    const int kind = random.bounded(depth > 0 ? 6 : 3);
    if (kind < 3) {
        QueryNode node = QueryNode::of(randomCondition(random));
        return kind == 0 ? QueryNode::notOf(std::move(node)) : node;
    }
    std::vector<QueryNode> children;
    for (int left = random.bounded(1, 4); left > 0; --left)
        children.push_back(randomNode(depth - 1, random));
    return kind == 3 ? QueryNode::all(std::move(children)) : QueryNode::any(std::move(children));
}

ContactQuery randomTree(QRandomGenerator &random)
{
    std::vector<QueryNode> parts;
    for (int left = random.bounded(5); left > 0; --left)
        parts.push_back(randomNode(3, random));
    return ContactQuery(std::move(parts));
}

QString randomValue(FilterRow::ValueKind kind, QRandomGenerator &random)
{
    using Kind = FilterRow::ValueKind;
    if (random.bounded(6) == 0)
        return QString(); // not filled in yet
    if (random.bounded(6) == 0 && kind != Kind::Country)
        return pick(texts, random); // maybe wrong
    switch (kind) {
    case Kind::Digits:
        return pick(phones, random);
    case Kind::Number:
        return pick(numbers, random);
    case Kind::Count:
        return QString::number(random.bounded(4));
    case Kind::Date:
        return pick(dates, random);
    case Kind::Period:
        return pick(periods, random);
    case Kind::Country:
        return pick(countries, random);
    default:
        return pick(texts, random);
    }
}

FilterRow randomRow(const Words &words, QRandomGenerator &random)
{
    FilterRow row;
    row.join = random.bounded(2) == 0 ? Join::And : Join::Or;
    row.subject = Subject(random.bounded(8) == 0 ? 0 : random.bounded(8) == 0 ? 2 : 1);
    if (row.subject == Subject::AsWritten) {
        row.value = words.text(randomTree(random));
        return row;
    }
    if (row.subject == Subject::Field)
        row.column = randomColumn(random);
    row.op = pick(row.operators(), random);
    row.value = randomValue(row.valueKind(), random);
    return row;
}

FilterRow rowOf(const ColumnKey &column, Operator op, const QString &value = {},
                Join join = Join::And)
{
    return {join, Subject::Field, column, op, value};
}

const ColumnKey name{Field::Name, {}};
const ColumnKey city = ColumnKey::ofParameter(QStringLiteral("city"));

} // namespace

class FilterRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queriesBecomeRowsAndBack();
    void rowsBecomeQueriesAndBack();
    void everyOperator_data();
    void everyOperator();
    void everyOperatorIsShownAsItself();
    void alternativesAreOneGroup();
    void severalCountriesAreAlternatives();
    void groupsWithinGroupsAreWritten();
    void whatIsNotFilledInFiltersNothing();
    void states_data();
    void states();
    void keysByHand();
};

void FilterRowsTest::queriesBecomeRowsAndBack()
{
    const Words words;
    const FilterRows rows(words.vocabulary);
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    qint64 written = 0;
    qint64 conditions = 0;
    for (int i = 0; i < 5'000; ++i) {
        const ContactQuery query = randomTree(random);
        const std::vector<FilterRow> made = rows.rows(query);
        const QString text = words.text(query);
        for (const FilterRow &row : made) {
            QVERIFY2(rows.read(row).state == State::Good, qPrintable(text));
            ++(row.subject == Subject::AsWritten ? written : conditions);
        }
        QVERIFY2(rows.query(made) == query, qPrintable(text));
        QVERIFY2(words.query(text) == query, qPrintable(text));
    }
    QVERIFY(conditions > 3'000);
    QVERIFY(written > 500);
}

void FilterRowsTest::rowsBecomeQueriesAndBack()
{
    const Words words;
    const FilterRows rows(words.vocabulary);
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int i = 0; i < 5'000; ++i) {
        std::vector<FilterRow> made;
        for (int left = random.bounded(6); left > 0; --left)
            made.push_back(randomRow(words, random));
        const ContactQuery query = rows.query(made);
        const QString text = words.text(query);
        QVERIFY2(rows.query(rows.rows(query)) == query, qPrintable(text));
        QVERIFY2(words.query(text) == query, qPrintable(text));
    }
}

void FilterRowsTest::everyOperator_data()
{
    QTest::addColumn<QString>("text"); // of the query
    QTest::addColumn<FilterRow>("row");
    const auto add = [](const char *text, const ColumnKey &column, Operator op,
                        const char16_t *value = u"") {
        QTest::newRow(text) << QString::fromUtf8(text)
                            << rowOf(column, op, QString::fromUtf16(value));
    };
    const ColumnKey phone{Field::PhoneNumber, {}};
    const ColumnKey country{Field::Country, {}};
    const ColumnKey optedOut{Field::OptedOut, {}};
    const ColumnKey sent{Field::Sent, {}};
    const ColumnKey created{Field::Created, {}};
    const ColumnKey id{Field::Id, {}};
    add("name:anna", name, Operator::Contains, u"anna");
    add("-name:anna", name, Operator::ContainsNot, u"anna");
    add("name=anna", name, Operator::Is, u"anna");
    add("-name=anna", name, Operator::IsNot, u"anna");
    add("has:name", name, Operator::Has);
    add("no:name", name, Operator::HasNone);
    add("phone:312", phone, Operator::Contains, u"312");
    add("-phone:312", phone, Operator::ContainsNot, u"312");
    add("phone:+39", phone, Operator::BeginsWith, u"+39");
    add("-phone:+39", phone, Operator::BeginsNotWith, u"+39");
    add("phone=+39312", phone, Operator::Is, u"+39312");
    add("-phone=+39312", phone, Operator::IsNot, u"+39312");
    add("has:phone", phone, Operator::Has);
    add("no:phone", phone, Operator::HasNone);
    add("phone:wrong", phone, Operator::LooksWrong);
    add("-phone:wrong", phone, Operator::LooksRight);
    add("phone:twice", phone, Operator::Repeated);
    add("-phone:twice", phone, Operator::NotRepeated);
    add("country:IT", country, Operator::Is, u"IT");
    add("-country:IT", country, Operator::IsNot, u"IT");
    add("has:country", country, Operator::Has);
    add("no:country", country, Operator::HasNone);
    add("optedout:yes", optedOut, Operator::Has);
    add("optedout:no", optedOut, Operator::HasNone);
    add("sent=5", sent, Operator::Is, u"5");
    add("-sent=5", sent, Operator::IsNot, u"5");
    add("sent>5", sent, Operator::More, u"5");
    add("sent>=5", sent, Operator::AtLeast, u"5");
    add("sent<5", sent, Operator::Less, u"5");
    add("sent<=5", sent, Operator::AtMost, u"5");
    add("id>5", id, Operator::More, u"5");
    add("created:2025-01", created, Operator::Is, u"2025-01");
    add("-created:2025-01", created, Operator::IsNot, u"2025-01");
    add("created<2025", created, Operator::Less, u"2025");
    add("created<=2025-01-31", created, Operator::AtMost, u"2025-01-31");
    add("created>today", created, Operator::More, u"today");
    add("created>=yesterday", created, Operator::AtLeast, u"yesterday");
    add("created<30d", created, Operator::Within, u"30d");
    add("created>6m", created, Operator::LongerAgo, u"6m");
    add("created:never", created, Operator::HasNone);
    add("has:created", created, Operator::Has);
    add("city:rome", city, Operator::Contains, u"rome");
    add("-city:rome", city, Operator::ContainsNot, u"rome");
    add("city=rome", city, Operator::Is, u"rome");
    add("-city=rome", city, Operator::IsNot, u"rome");
    add("city>2,5", city, Operator::More, u"2,5");
    add("city>=2,5", city, Operator::AtLeast, u"2,5");
    add("city<2,5", city, Operator::Less, u"2,5");
    add("city<=2,5", city, Operator::AtMost, u"2,5");
    add("has:city", city, Operator::Has);
    add("no:city", city, Operator::HasNone);
    QTest::newRow("anywhere")
        << QStringLiteral("anna")
        << FilterRow{Join::And, Subject::Anything, {}, Operator::Contains, QStringLiteral("anna")};
    QTest::newRow("nowhere") << QStringLiteral("-anna")
                             << FilterRow{Join::And,
                                          Subject::Anything,
                                          {},
                                          Operator::ContainsNot,
                                          QStringLiteral("anna")};
}

void FilterRowsTest::everyOperator()
{
    QFETCH(QString, text);
    QFETCH(FilterRow, row);
    const Words words;
    const FilterRows rows(words.vocabulary);
    QCOMPARE(words.text(rows.query({row})), text);
    const std::vector<FilterRow> made = rows.rows(words.query(text));
    QCOMPARE(made.size(), size_t(1));
    QVERIFY(made.front() == row);
    QVERIFY(rows.query({row}) == words.query(text));
}

void FilterRowsTest::everyOperatorIsShownAsItself()
{
    // Whatever can be chosen comes back as it was chosen.
    const Words words;
    const FilterRows rows(words.vocabulary);
    QRandomGenerator random(7);
    std::vector<ColumnKey> columns = QueryVocabulary::fields();
    columns.push_back(city);
    for (const ColumnKey &column : columns) {
        for (const Operator op : rowOf(column, Operator::Is).operators()) {
            FilterRow row = rowOf(column, op);
            if (row.valueKind() == FilterRow::ValueKind::Digits)
                row.value = op == Operator::BeginsWith || op == Operator::BeginsNotWith
                    ? QStringLiteral("+39")
                    : QStringLiteral("39");
            else
                while (rows.read(row).state != State::Good)
                    row.value = randomValue(row.valueKind(), random);
            if (row.valueKind() == FilterRow::ValueKind::None)
                row.value.clear();
            const std::vector<FilterRow> made = rows.rows(rows.query({row}));
            QCOMPARE(made.size(), size_t(1));
            QVERIFY2(made.front().op == op && made.front().subject == Subject::Field,
                     qPrintable(words.text(rows.query({row}))));
        }
    }
}

void FilterRowsTest::alternativesAreOneGroup()
{
    const Words words;
    const FilterRows rows(words.vocabulary);
    const std::vector<FilterRow> made{
        rowOf(city, Operator::Is, QStringLiteral("a"), Join::Or), // nothing is before it
        rowOf(city, Operator::Is, QStringLiteral("b"), Join::Or),
        rowOf(city, Operator::Is, QStringLiteral("c"), Join::And),
        rowOf(city, Operator::Is, QStringLiteral("d"), Join::Or),
    };
    QCOMPARE(words.text(rows.query(made)), QStringLiteral("city=a OR city=b city=c OR city=d"));
    const std::vector<FilterRow> back = rows.rows(rows.query(made));
    QCOMPARE(back.size(), size_t(4));
    QVERIFY(back[0].join == Join::And && back[1].join == Join::Or);
    QVERIFY(back[2].join == Join::And && back[3].join == Join::Or);
}

void FilterRowsTest::severalCountriesAreAlternatives()
{
    const Words words;
    const FilterRows rows(words.vocabulary);
    const ContactQuery query = words.query(QStringLiteral("country:united"));
    const std::vector<FilterRow> made = rows.rows(query);
    QVERIFY(made.size() > 2);
    for (const FilterRow &row : made) {
        QCOMPARE(row.op, Operator::Is);
        QCOMPARE(row.column.field, Field::Country);
        QVERIFY(row.join == (&row == &made.front() ? Join::And : Join::Or));
    }
    QVERIFY(rows.query(made) == query);
}

void FilterRowsTest::groupsWithinGroupsAreWritten()
{
    const Words words;
    const FilterRows rows(words.vocabulary);
    const ContactQuery query = words.query(QStringLiteral("anna OR (city:rome sent>3) no:name"));
    std::vector<FilterRow> made = rows.rows(query);
    QCOMPARE(made.size(), size_t(3));
    QCOMPARE(made[1].subject, Subject::AsWritten);
    QCOMPARE(made[1].value, QStringLiteral("(city:rome sent>3)"));
    QVERIFY(made[1].join == Join::Or);
    made[1].value = QStringLiteral("city:rome sent>5");
    QVERIFY(rows.query(made) == words.query(QStringLiteral("anna OR (city:rome sent>5) no:name")));
    made[1].value = QStringLiteral("sent>x");
    QVERIFY(rows.read(made[1]).state == State::Wrong);
    QVERIFY(rows.query(made) == words.query(QStringLiteral("anna no:name")));
}

void FilterRowsTest::whatIsNotFilledInFiltersNothing()
{
    const Words words;
    const FilterRows rows(words.vocabulary);
    QVERIFY(rows.query({}).isEmpty());
    QVERIFY(rows.query({FilterRow()}).isEmpty());
    // The group goes on behind it.
    const std::vector<FilterRow> made{
        FilterRow(),
        rowOf(name, Operator::Is, QStringLiteral("a"), Join::Or),
        rowOf(name, Operator::Is, QString(), Join::And),
        rowOf(name, Operator::Is, QStringLiteral("b"), Join::Or),
    };
    QCOMPARE(words.text(rows.query(made)), QStringLiteral("name=a name=b"));
}

void FilterRowsTest::states_data()
{
    QTest::addColumn<FilterRow>("row");
    QTest::addColumn<int>("state");
    const auto add = [](const char *what, const FilterRow &row, State state) {
        QTest::newRow(what) << row << int(state);
    };
    const auto with = [](Field field, Operator op, const char16_t *value) {
        return rowOf({field, {}}, op, QString::fromUtf16(value));
    };
    add("no text", with(Field::Name, Operator::Is, u"  "), State::Empty);
    add("only a mark", with(Field::Name, Operator::Contains, u"\u0301"), State::Empty);
    add("no digits", with(Field::PhoneNumber, Operator::Is, u""), State::Empty);
    add("letters for digits", with(Field::PhoneNumber, Operator::Is, u"12a"), State::Wrong);
    add("no count", with(Field::Sent, Operator::More, u""), State::Empty);
    add("half a count", with(Field::Sent, Operator::More, u"1.5"), State::Wrong);
    add("less than none", with(Field::Sent, Operator::More, u"-1"), State::Wrong);
    add("too many", with(Field::Sent, Operator::More, u"1000000000000000"), State::Wrong);
    add("most", with(Field::Sent, Operator::More, u"999999999999999"), State::Good);
    add("half a year", with(Field::Created, Operator::Is, u"20"), State::Unfinished);
    add("half a word", with(Field::Created, Operator::Is, u"yest"), State::Unfinished);
    add("no date", with(Field::Created, Operator::Is, u"2025-13"), State::Wrong);
    add("a period for a date", with(Field::Created, Operator::Is, u"30d"), State::Wrong);
    add("a date for a period", with(Field::Created, Operator::Within, u"2025"), State::Wrong);
    add("a country", with(Field::Country, Operator::Is, u"italia"), State::Good);
    add("half a country", with(Field::Country, Operator::Is, u"united"), State::Unfinished);
    add("no country", with(Field::Country, Operator::Is, u"Atlantis"), State::Wrong);
    add("letters of no country", with(Field::Country, Operator::Is, u"ZZ"), State::Good);
    add("no number", rowOf(city, Operator::More, QStringLiteral("many")), State::Wrong);
    add("only a sign", rowOf(city, Operator::More, QStringLiteral("-")), State::Unfinished);
    add("no key", rowOf(ColumnKey::ofParameter({}), Operator::Has), State::Empty);
    add("nothing written", {Join::And, Subject::AsWritten, {}, Operator::Is, QStringLiteral(" ")},
        State::Empty);
    add("badly written", {Join::And, Subject::AsWritten, {}, Operator::Is, QStringLiteral("a)")},
        State::Wrong);
    add("not written to its end",
        {Join::And, Subject::AsWritten, {}, Operator::Is, QStringLiteral("(a OR")}, State::Good);
}

void FilterRowsTest::states()
{
    QFETCH(FilterRow, row);
    QFETCH(int, state);
    const Words words;
    const auto reading = FilterRows(words.vocabulary).read(row);
    QCOMPARE(int(reading.state), state);
    QCOMPARE(reading.node.has_value(), reading.state == State::Good);
}

void FilterRowsTest::keysByHand()
{
    // Meant is what the search box would mean by it.
    const Words words;
    const FilterRows rows(words.vocabulary);
    for (const char *key : {"City", "unknown", "New Key", "sent", "OR", "x:y"}) {
        const ContactQuery query = rows.query(
            {rowOf(ColumnKey::ofParameter(QLatin1String(key)), Operator::Is, QStringLiteral("x"))});
        QVERIFY(!query.isEmpty());
        QVERIFY2(words.query(words.text(query)) == query, key);
    }
    QCOMPARE(words.text(rows.query(
                 {rowOf(ColumnKey::ofParameter(QStringLiteral("CITY")), Operator::Has)})),
             QStringLiteral("has:city"));
}

} // namespace contacts::testing

using contacts::testing::FilterRowsTest;
CONTACTS_TEST(FilterRowsTest)
#include "filterrowstest.moc"
