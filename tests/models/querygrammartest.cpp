// SPDX-License-Identifier: MIT
#include "models/fakewords.h"
#include "models/problemtext.h"
#include "models/queryrows.h"
#include "search/queryparser.h"
#include "search/querywriter.h"
#include "support/testregistry.h"

#include <QTranslator>
#include <QtTest>

#include <map>

namespace contacts::testing {

namespace {

//! The words of the query language in another language.
class Italian final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        static const std::map<QByteArray, const char *> known{
            {"name", "nome"},
            {"phone", "telefono"},
            {"number", "numero"},
            {"country", "paese"},
            {"optedout", "disiscritto"},
            {"sent", "inviati"},
            {"pending", "attesa"},
            {"failed", "falliti"},
            {"received", "ricevuti"},
            {"lastsent", "ultimoinvio"},
            {"lastreceived", "ultimaricezione"},
            {"changed", "modificato"},
            {"created", "creato"},
            {"has", "ha"},
            {"no", "senza"},
            {"param", "parametro"},
            {"yes", "s\u00ec"},
            {"never", "mai"},
            {"wrong", "sbagliato"},
            {"twice", "doppio"},
            {"today", "oggi"},
            {"yesterday", "ieri"},
        };
        const auto found = known.find(source);
        if (QByteArray(context) != "contacts::QueryVocabulary" || found == known.end())
            return {};
        return QString::fromUtf8(found->second);
    }
};

class Language
{
public:
    Language() { m_vocabulary.setParameters(keys()); }

    ParsedQuery parse(const QString &text) const { return QueryParser(m_vocabulary).parse(text); }
    QString write(const ContactQuery &query) const
    {
        return QueryWriter(&m_vocabulary).text(query);
    }
    const QueryVocabulary &vocabulary() const { return m_vocabulary; }

private:
    static QStringList keys()
    {
        return {QStringLiteral("city"), QStringLiteral("age"),         QStringLiteral("any key"),
                QStringLiteral("name"), QStringLiteral("Stra\u00dfe"), QStringLiteral("a:b"),
                QStringLiteral("has")};
    }

    FakeTerritoryNames m_territories;
    QueryVocabulary m_vocabulary{m_territories};
};

template<size_t N>
void add(const char *title, const QueryRow (&rows)[N])
{
    for (const QueryRow &row : rows) {
        QTest::addRow("%s: %s", title, row.typed)
            << QString::fromUtf8(row.typed) << QString::fromUtf8(row.means)
            << QString::fromUtf8(row.problems);
    }
}

} // namespace

class QueryGrammarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void means_data();
    void means();
    void inAnotherLanguage_data();
    void inAnotherLanguage();
    void typingIsNeverWrong_data();
    void typingIsNeverWrong();
    void isDeepButNotEndless();
    void wrongIsKnownAsWrong();
    void aBeginningMeansEveryCountryOfIt();
    void aKeyThatIsAFieldNeedsParam();
    void ofKeysThatDifferInCapitalsTheWrittenOneIsMeant();
    void saysWhereEachPartStands();

private:
    static void columns();
    static void check(const Language &language, bool isEnglish = true);
};

void QueryGrammarTest::columns()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("means");
    QTest::addColumn<QString>("problems");
}

void QueryGrammarTest::check(const Language &language, bool isEnglish)
{
    QFETCH(QString, typed);
    QFETCH(QString, means);
    QFETCH(QString, problems);
    const ParsedQuery parsed = language.parse(typed);
    if (isEnglish)
        QCOMPARE(language.write(parsed.query), means);
    // In the words of the person, to be read again; stored in English, whatever these are.
    QVERIFY(language.parse(language.write(parsed.query)).query == parsed.query);
    QCOMPARE(QueryWriter().text(parsed.query), QueryWriter().text(language.parse(means).query));
    for (const char *word : {"nome", "telefono", "paese", "disiscritto", "inviati", "oggi", "mai:"})
        QVERIFY(isEnglish || !QueryWriter().text(parsed.query).contains(QLatin1String(word)));
    QCOMPARE(problemText(parsed.problems), problems);
    QVERIFY(language.parse(means).problems.empty());
    QVERIFY(language.parse(means).query == parsed.query);
}

void QueryGrammarTest::means_data()
{
    columns();
    add("words", wordsRows);
    add("groups", groupsRows);
    add("fields", fieldsRows);
    add("dates", datesRows);
    add("hints", hintsRows);
    add("unfinished", unfinishedRows);
    add("wrong", wrongRows);
}

void QueryGrammarTest::means()
{
    check(Language());
}

void QueryGrammarTest::inAnotherLanguage_data()
{
    columns();
    add("italian", italianRows);
}

void QueryGrammarTest::inAnotherLanguage()
{
    Italian translator;
    QVERIFY(QCoreApplication::installTranslator(&translator));
    const Language language;
    check(language, false);
    QCoreApplication::removeTranslator(&translator);
    // Without it these words are no fields.
    QFETCH(QString, typed);
    if (typed.startsWith(QStringLiteral("nome")))
        QCOMPARE(problemText(Language().parse(typed).problems), QStringLiteral("UnknownField 0+4"));
}

//! Letter by letter: what is right in the end is at no time wrong before.
void QueryGrammarTest::typingIsNeverWrong_data()
{
    columns();
    add("words", wordsRows);
    add("groups", groupsRows);
    add("fields", fieldsRows);
    add("dates", datesRows);
    add("hints", hintsRows);
    add("unfinished", unfinishedRows);
}

void QueryGrammarTest::typingIsNeverWrong()
{
    QFETCH(QString, typed);
    const Language language;
    for (qsizetype length = 0; length <= typed.size(); ++length) {
        const ParsedQuery parsed = language.parse(typed.left(length));
        QVERIFY2(
            !parsed.isWrong(),
            qPrintable(typed.left(length) + QStringLiteral(" is ") + problemText(parsed.problems)));
    }
}

void QueryGrammarTest::isDeepButNotEndless()
{
    const Language language;
    const auto nested = [](int depth) {
        return QString(depth, u'(') + u'a' + QString(depth, u')');
    };
    QVERIFY(language.parse(nested(40)).problems.empty());
    QCOMPARE(language.write(language.parse(nested(40)).query), QStringLiteral("a"));
    QVERIFY(language.parse(nested(41)).isWrong());
    QCOMPARE(language.parse(nested(41)).problems.front(),
             (QueryProblem{QueryProblem::Kind::NestedTooDeep, {40, 1}, {}}));
    // Neither the stack nor the time ends.
    QVERIFY(language.parse(nested(200'000)).isWrong());
    QVERIFY(language.parse(QString(200'000, u'(')).isWrong());
    QVERIFY(language.parse(QStringLiteral("a OR ").repeated(50'000)).problems.size() == 1);
}

void QueryGrammarTest::wrongIsKnownAsWrong()
{
    const Language language;
    for (const QueryRow &row : wrongRows)
        QVERIFY2(language.parse(QString::fromUtf8(row.typed)).isWrong(), row.typed);
    for (const QueryRow &row : unfinishedRows)
        QVERIFY2(!language.parse(QString::fromUtf8(row.typed)).isWrong(), row.typed);
    for (const QueryRow &row : hintsRows)
        QVERIFY2(!language.parse(QString::fromUtf8(row.typed)).isWrong(), row.typed);
}

void QueryGrammarTest::aBeginningMeansEveryCountryOfIt()
{
    const Language language;
    const QString means = language.write(language.parse(QStringLiteral("country:united")).query);
    const QStringList choices = means.split(QStringLiteral(" OR "));
    for (const char *one : {"country:US", "country:GB", "country:AE"})
        QVERIFY2(choices.contains(QString::fromLatin1(one)), qPrintable(means));
    QVERIFY(!choices.contains(QStringLiteral("country:IT")));
    // Neither of them, then.
    const QString not_ = language.write(language.parse(QStringLiteral("country!=united")).query);
    QCOMPARE(not_.split(u' ').size(), choices.size());
    QVERIFY(not_.contains(QStringLiteral("-country:GB")));
}

void QueryGrammarTest::aKeyThatIsAFieldNeedsParam()
{
    const Language language;
    const auto columnOf = [&language](const char *text) {
        return language.parse(QString::fromLatin1(text)).query.wanted().at(0)->column.value();
    };
    QCOMPARE(columnOf("name:x").toString(), (ColumnKey{ColumnKey::Field::Name, {}}).toString());
    QCOMPARE(columnOf("param:name:x").toString(),
             ColumnKey::ofParameter(QStringLiteral("name")).toString());
    // Also one that nobody has, with its capitals.
    QCOMPARE(columnOf("param:Nobody:x").toString(),
             ColumnKey::ofParameter(QStringLiteral("Nobody")).toString());
}

void QueryGrammarTest::ofKeysThatDifferInCapitalsTheWrittenOneIsMeant()
{
    const FakeTerritoryNames territories;
    QueryVocabulary vocabulary(territories);
    vocabulary.setParameters({QStringLiteral("City"), QStringLiteral("city")});
    const auto keyOf = [&vocabulary](const char *text) {
        const ParsedQuery parsed = QueryParser(vocabulary).parse(QString::fromLatin1(text));
        return parsed.query.wanted().at(0)->column->parameter;
    };
    QCOMPARE(keyOf("city:x"), QStringLiteral("city"));
    QCOMPARE(keyOf("City:x"), QStringLiteral("City"));
    QCOMPARE(keyOf("CITY:x"), QStringLiteral("City")); // the more frequent one
    QCOMPARE(keyOf("param:city:x"), QStringLiteral("city"));
    QCOMPARE(keyOf("has:city"), QStringLiteral("city"));
}

void QueryGrammarTest::saysWhereEachPartStands()
{
    const Language language;
    const QString text = QStringLiteral("  anna  a OR (b c)  -name:\"x y\" name: (d) \"e\"f ");
    const ParsedQuery parsed = language.parse(text);
    QStringList parts;
    for (const ParsedQuery::Part &part : parsed.parts)
        parts << text.mid(part.where.start, part.where.length);
    QCOMPARE(parts,
             (QStringList{QStringLiteral("anna"), QStringLiteral("a OR (b c)"),
                          QStringLiteral("-name:\"x y\""), QStringLiteral("(d)"),
                          QStringLiteral("\"e\""), QStringLiteral("f")}));
    QCOMPARE(language.write(ContactQuery({parsed.parts.at(1).node})), QStringLiteral("a OR (b c)"));
}

} // namespace contacts::testing

using contacts::testing::QueryGrammarTest;
CONTACTS_TEST(QueryGrammarTest)
#include "querygrammartest.moc"
