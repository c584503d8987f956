// SPDX-License-Identifier: MIT
#include "models/fakewords.h"
#include "models/problemtext.h"
#include "models/randomtree.h"
#include "search/queryparser.h"
#include "search/querywriter.h"
#include "support/testregistry.h"

#include <QtTest>

namespace contacts::testing {

namespace {

const QStringList nastyTexts{
    QStringLiteral("anna"),
    QStringLiteral("Anna Rossi"),
    QStringLiteral("OR"),
    QStringLiteral("or"),
    QStringLiteral("a OR b"),
    QStringLiteral("-a"),
    QStringLiteral("-"),
    QStringLiteral("--"),
    QStringLiteral("-\"a\""),
    QStringLiteral("\""),
    QStringLiteral("\"\""),
    QStringLiteral("a\"b"),
    QStringLiteral("\\"),
    QStringLiteral("a\\"),
    QStringLiteral("\\\""),
    QStringLiteral("\\\\\""),
    QStringLiteral("("),
    QStringLiteral(")"),
    QStringLiteral("(a b)"),
    QStringLiteral("(02)"),
    QStringLiteral("+44(0)20"),
    QStringLiteral("a:b"),
    QStringLiteral("name:x"),
    QStringLiteral(":"),
    QStringLiteral("x<5"),
    QStringLiteral("!="),
    QStringLiteral("hello!"),
    QStringLiteral("="),
    QStringLiteral("has:city"),
    QStringLiteral("param"),
    QStringLiteral("never"),
    QStringLiteral("yes"),
    QStringLiteral("today"),
    QStringLiteral("30d"),
    QStringLiteral("2025-01"),
    QStringLiteral("wrong"),
    QStringLiteral(" x "),
    QStringLiteral("x\ty"),
    QStringLiteral("x\u00a0y"),
    QStringLiteral("\u2028x"),
    QStringLiteral("\u0645\u062d\u0645\u062f"),
    QStringLiteral("\u05d0\u05d1 (\u05d2)"),
    QStringLiteral("\u200fx\u200e"),
    QStringLiteral("\U0001f600"),
    QStringLiteral("\U0001f468\u200d\U0001f469\u200d\U0001f467"),
    QStringLiteral("\U00010428"),
    QStringLiteral("e\u0301"),
    QStringLiteral("\u2019n\u2010"),
    QStringLiteral("\uff1a\uff1c\uff02"),
    QStringLiteral("\u674e"),
    QStringLiteral("18,5"),
    QStringLiteral("12"),
    QStringLiteral("\u0661\u0662"),
};

const QStringList nastyKeys{
    QStringLiteral("city"),
    QStringLiteral("City"),
    QStringLiteral("name"),
    QStringLiteral("Name"),
    QStringLiteral("number"),
    QStringLiteral("has"),
    QStringLiteral("no"),
    QStringLiteral("param"),
    QStringLiteral("OR"),
    QStringLiteral("any key"),
    QStringLiteral(" key "),
    QStringLiteral("a:b"),
    QStringLiteral("a=b"),
    QStringLiteral("a!"),
    QStringLiteral("-a"),
    QStringLiteral("0"),
    QStringLiteral("\""),
    QStringLiteral("a\"b\\"),
    QStringLiteral("(a)"),
    QStringLiteral("param:x"),
    QStringLiteral("\u00e9t\u00e9"),
    QStringLiteral("ete"),
    QStringLiteral("\u0645\u062f"),
    QStringLiteral("\U0001f600"),
    QStringLiteral("\u0301"),
    QString(),
    QStringLiteral("sent"),
};

RandomTree::Texts nasty()
{
    using Kind = QueryDate::Kind;
    using Unit = QueryDate::Unit;
    RandomTree::Texts texts;
    texts.texts = nastyTexts;
    texts.phones = QStringList{
        QStringLiteral("39"),           QStringLiteral("+39"),      QStringLiteral("0039"),
        QStringLiteral("+44(0)20"),     QStringLiteral("(02) 12"),  QStringLiteral("-5-"),
        QStringLiteral("\u0661\u0662"), QStringLiteral("347 12.5"), QStringLiteral("[1]")};
    texts.numbers = QStringList{QStringLiteral("18"),  QStringLiteral("18,5"), QStringLiteral("-5"),
                                QStringLiteral("+4"),  QStringLiteral(".5"),   QStringLiteral("0"),
                                QStringLiteral("007"), QStringLiteral("1.")};
    texts.keys = nastyKeys;
    for (const char *code : {"IT", "DE", "US", "CH", "XK", "ZZ", "QO"})
        texts.countries << CountryCode::fromText(code);
    texts.dates = {{Kind::Year, QDate(1900, 1, 1)},
                   {Kind::Year, QDate(2200, 1, 1)},
                   {Kind::Month, QDate(2025, 1, 1)},
                   {Kind::Month, QDate(2025, 12, 1)},
                   {Kind::Day, QDate(2024, 2, 29)},
                   {Kind::Day, QDate(2025, 10, 9)},
                   {Kind::Today, {}},
                   {Kind::Yesterday, {}},
                   {Kind::Ago, {}, 0, Unit::Days},
                   {Kind::Ago, {}, 30, Unit::Days},
                   {Kind::Ago, {}, 12, Unit::Hours},
                   {Kind::Ago, {}, 2, Unit::Weeks},
                   {Kind::Ago, {}, 1, Unit::Months},
                   {Kind::Ago, {}, 9999, Unit::Years}};
    return texts;
}

class Language
{
public:
    explicit Language(const QStringList &keys) { m_vocabulary.setParameters(keys); }

    ParsedQuery parse(const QString &text) const { return QueryParser(m_vocabulary).parse(text); }
    const QueryVocabulary &vocabulary() const { return m_vocabulary; }

private:
    FakeTerritoryNames m_territories;
    QueryVocabulary m_vocabulary{m_territories};
};

//! What nobody would type, of all that means something.
QString garbage(QRandomGenerator &random)
{
    static const QStringList pieces{
        QStringLiteral("a"),        QStringLiteral("b"),         QStringLiteral(" "),
        QStringLiteral(" "),        QStringLiteral("\""),        QStringLiteral("\\"),
        QStringLiteral("("),        QStringLiteral(")"),         QStringLiteral(":"),
        QStringLiteral("<"),        QStringLiteral(">"),         QStringLiteral("="),
        QStringLiteral("!"),        QStringLiteral("-"),         QStringLiteral("OR"),
        QStringLiteral(" OR "),     QStringLiteral("name:"),     QStringLiteral("city"),
        QStringLiteral("param:"),   QStringLiteral("has:"),      QStringLiteral("no:"),
        QStringLiteral("never"),    QStringLiteral("2025-1"),    QStringLiteral("30d"),
        QStringLiteral("phone:"),   QStringLiteral("0"),         QStringLiteral("+39"),
        QStringLiteral("sent>"),    QStringLiteral("1"),         QStringLiteral("created>="),
        QStringLiteral("country:"), QStringLiteral("it"),        QStringLiteral("optedout:"),
        QStringLiteral("yes"),      QStringLiteral("\u00e9"),    QStringLiteral("\U0001f600"),
        QStringLiteral("\u0301"),   QStringLiteral("\u3000"),    QString(QChar(0xd83d)),
        QString(QChar(0)),          QStringLiteral("lastsent:"), QStringLiteral("wrong")};
    QString text;
    for (int left = random.bounded(1, 14); left > 0; --left)
        text += pieces.at(random.bounded(int(pieces.size())));
    return text;
}

constexpr int rounds = 6'000;

} // namespace

class QueryRoundTripTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadAgain();
    void whatIsStoredIsUnderstoodBeforeAnythingIsRead();
    void eachConditionStandsForItself();
    void quotesAreNeeded();
    void nonsenseMeansWhatItIsWrittenAs();
    void removingAPartLeavesTheOthers();
    void typingWhatIsWrittenIsNeverWrong();
};

void QueryRoundTripTest::whatIsWrittenIsReadAgain()
{
    QRandomGenerator random(81);
    qInfo("seed 81");
    const Language language(nastyKeys);
    RandomTree tree(random, nasty());
    const QueryWriter writer(&language.vocabulary());
    for (int round = 0; round < rounds; ++round) {
        const ContactQuery query = tree.query();
        const QString text = writer.text(query);
        const ParsedQuery parsed = language.parse(text);
        QVERIFY2(parsed.problems.empty(), qPrintable(text + u'\n' + problemText(parsed.problems)));
        QVERIFY2(parsed.query == query,
                 qPrintable(text + u'\n' + RandomTree::describe(query) + u'\n'
                            + RandomTree::describe(parsed.query)));
        // Also each letter of it, not only what is looked for.
        QCOMPARE(RandomTree::describe(parsed.query), RandomTree::describe(query));
        QCOMPARE(writer.text(parsed.query), text);
        QVERIFY2(parsed.query.implies(query), qPrintable(text));
    }
}

void QueryRoundTripTest::whatIsStoredIsUnderstoodBeforeAnythingIsRead()
{
    QRandomGenerator random(82);
    qInfo("seed 82");
    const Language none({});
    const Language all(nastyKeys);
    RandomTree tree(random, nasty());
    const QueryWriter writer;
    int otherwise = 0;
    for (int round = 0; round < rounds; ++round) {
        const ContactQuery query = tree.query();
        const QString text = writer.text(query);
        for (const Language *language : {&none, &all}) {
            const ParsedQuery parsed = language->parse(text);
            QVERIFY2(parsed.problems.empty(),
                     qPrintable(text + u'\n' + problemText(parsed.problems)));
            QVERIFY2(parsed.query == query, qPrintable(text));
        }
        // What the box has needs the keys.
        otherwise += none.parse(QueryWriter(&all.vocabulary()).text(query)).query != query;
    }
    QVERIFY(otherwise > rounds / 100);
}

void QueryRoundTripTest::eachConditionStandsForItself()
{
    QRandomGenerator random(83);
    qInfo("seed 83");
    const Language language(nastyKeys);
    RandomTree tree(random, nasty());
    const QueryWriter writer(&language.vocabulary());
    for (int round = 0; round < rounds; ++round) {
        const QueryNode one = QueryNode::of(tree.condition());
        for (const QueryNode &node : {one, QueryNode::notOf(one)}) {
            const ParsedQuery parsed = language.parse(writer.text(node));
            QCOMPARE(parsed.parts.size(), size_t(1));
            QVERIFY2(parsed.parts.front().node == node, qPrintable(writer.text(node)));
            // It may stand anywhere among others.
            const QString among = QStringLiteral("x %1 OR %1 (%1 )y").arg(writer.text(node));
            const ParsedQuery several = language.parse(among);
            QVERIFY2(several.problems.empty(), qPrintable(among));
            QVERIFY2(several.query
                         == ContactQuery({QueryNode::of(QueryCondition::anywhere(u"x"_qs)),
                                          QueryNode::any({node, node}), node,
                                          QueryNode::of(QueryCondition::anywhere(u"y"_qs))}),
                     qPrintable(among));
        }
    }
}

//! The texts are nasty enough: without the writer's quotes most of them would be something else.
void QueryRoundTripTest::quotesAreNeeded()
{
    const Language language(nastyKeys);
    int others = 0;
    for (const QString &text : nastyTexts) {
        const ContactQuery meant({QueryNode::of(QueryCondition::anywhere(text))});
        others += language.parse(text).query != meant;
        QVERIFY(language.parse(QueryWriter().text(meant)).query == meant);
    }
    QVERIFY2(others > 12, qPrintable(QString::number(others)));
}

void QueryRoundTripTest::nonsenseMeansWhatItIsWrittenAs()
{
    QRandomGenerator random(84);
    qInfo("seed 84");
    const Language language({QStringLiteral("city"), QStringLiteral("0"), QStringLiteral("name")});
    int wrong = 0;
    for (int round = 0; round < 4 * rounds; ++round) {
        const QString text = garbage(random);
        const ParsedQuery parsed = language.parse(text);
        wrong += parsed.isWrong();
        for (const QueryWriter &writer : {QueryWriter(), QueryWriter(&language.vocabulary())}) {
            const QString written = writer.text(parsed.query);
            const ParsedQuery again = language.parse(written);
            QVERIFY2(again.query == parsed.query, qPrintable(text + u'\n' + written));
            QVERIFY2(again.problems.empty(),
                     qPrintable(written + u'\n' + problemText(again.problems)));
        }
        // What is marked stands in the text, in its order; so do the parts.
        int last = 0;
        for (const QueryProblem &problem : parsed.problems) {
            QVERIFY2(problem.where.start >= last && problem.where.length > 0
                         && problem.where.start + problem.where.length <= text.size(),
                     qPrintable(text + u'\n' + problemText(parsed.problems)));
            last = problem.where.start;
        }
        last = 0;
        for (const ParsedQuery::Part &part : parsed.parts) {
            QVERIFY2(part.where.start >= last && part.where.length > 0, qPrintable(text));
            last = part.where.start + part.where.length;
        }
        QVERIFY(last <= text.size());
    }
    QVERIFY(wrong > rounds / 2 && wrong < 4 * rounds - rounds / 2);
}

void QueryRoundTripTest::removingAPartLeavesTheOthers()
{
    QRandomGenerator random(85);
    qInfo("seed 85");
    const Language language(nastyKeys);
    RandomTree tree(random, nasty());
    int removed = 0;
    for (int round = 0; round < 3 * rounds; ++round) {
        QString text = round % 3 == 0 ? QueryWriter().text(tree.query()) : garbage(random);
        if (round % 6 == 0) // it may be unfinished beside it
            text.insert(0, QStringLiteral("name: ")).append(QStringLiteral(" sent>"));
        const ParsedQuery parsed = language.parse(text);
        if (parsed.isWrong())
            continue;
        for (size_t i = 0; i < parsed.parts.size(); ++i) {
            const SearchText::Range where = parsed.parts[i].where;
            const QString left = QString(text).remove(where.start, where.length);
            std::vector<QueryNode> expected;
            for (size_t other = 0; other < parsed.parts.size(); ++other) {
                if (other != i)
                    expected.push_back(parsed.parts[other].node);
            }
            QVERIFY2(language.parse(left).query == ContactQuery(std::move(expected)),
                     qPrintable(text + QStringLiteral("\nwithout its part %1: ").arg(i) + left));
            ++removed;
        }
    }
    QVERIFY2(removed > rounds, qPrintable(QString::number(removed)));
}

void QueryRoundTripTest::typingWhatIsWrittenIsNeverWrong()
{
    QRandomGenerator random(86);
    qInfo("seed 86");
    const Language language(nastyKeys);
    RandomTree tree(random, nasty());
    for (int round = 0; round < rounds / 3; ++round) {
        const QString text = QueryWriter(round % 2 ? &language.vocabulary() : nullptr)
                                 .text(ContactQuery({tree.node(2)}));
        for (qsizetype length = 0; length < text.size(); ++length) {
            const ParsedQuery parsed = language.parse(text.left(length));
            QVERIFY2(!parsed.isWrong(),
                     qPrintable(text + u'\n' + text.left(length) + u'\n'
                                + problemText(parsed.problems)));
        }
    }
}

} // namespace contacts::testing

using contacts::testing::QueryRoundTripTest;
CONTACTS_TEST(QueryRoundTripTest)
#include "queryroundtriptest.moc"
