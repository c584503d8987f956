// SPDX-License-Identifier: MIT
#include "search/contactquery.h"
#include "models/fakewords.h"
#include "models/searchoracle.h"
#include "search/queryparser.h"
#include "support/testregistry.h"

#include <QtTest>

namespace contacts::testing {

class ContactQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWords_data();
    void readsWords();
    void knowsAnExactId();
    void impliedResultsAreSubsets();
    void typingOnImplies();
    void isKeptWhenTheTextMeansTheSame();
};

void ContactQueryTest::readsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("blanks") << QStringLiteral(" \t \u3000 ") << QStringList();
    QTest::newRow("one") << QStringLiteral(" Anna ") << QStringList{QStringLiteral("anna")};
    QTest::newRow("two") << QStringLiteral("Jos\u00e9\u00a0M\u00fc")
                         << QStringList{QStringLiteral("jose"), QStringLiteral("mu")};
    QTest::newRow("only a mark") << QStringLiteral("\u0301 a") << QStringList{QStringLiteral("a")};
    QTest::newRow("digits") << QStringLiteral("\u0661\u0662") << QStringList{QStringLiteral("12")};
}

void ContactQueryTest::readsWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    const FakeTerritoryNames territories;
    const QueryVocabulary vocabulary(territories);
    const ContactQuery query = QueryParser(vocabulary).parse(text).query;
    QStringList found;
    for (const QueryCondition *condition : query.wanted())
        found << QString::fromStdString(condition->textValue().folded);
    QCOMPARE(found, words);
    QCOMPARE(query.isEmpty(), words.isEmpty());
}

void ContactQueryTest::knowsAnExactId()
{
    const auto idOf = [](const char16_t *text) {
        const std::vector<ContactId> ids = wordsQuery(QString::fromUtf16(text)).ids();
        return ids.empty() ? 0 : ids.front().value;
    };
    QCOMPARE(idOf(u"12"), qint64(12));
    QCOMPARE(idOf(u"\u0661\u0662"), qint64(12));
    QCOMPARE(idOf(u"0"), qint64(0));
    QCOMPARE(idOf(u"12a"), qint64(0));
    QCOMPARE(idOf(u"+12"), qint64(0));
    QCOMPARE(idOf(u"999999999999999999"), qint64(999'999'999'999'999'999));
    QCOMPARE(idOf(u"99999999999999999999999"), qint64(0));
}

void ContactQueryTest::impliedResultsAreSubsets()
{
    const quint32 seed = 51;
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    std::vector<Person> people;
    for (int i = 1; i <= 150; ++i)
        people.push_back(Person::random(1'000 + i, random));
    // A number with its own 0, which "(0)" may stand for.
    people[0].phone = "+102";
    people[1].phone = "+12";
    int implied = 0;
    int notImplied = 0;
    for (int pair = 0; pair < 20'000; ++pair) {
        const QString wide = randomQuery(random);
        QString narrow = randomQuery(random);
        if (random.bounded(2) == 0) {
            narrow = wide;
            narrow.insert(random.bounded(int(narrow.size()) + 1),
                          QStringLiteral("a1 0(+)3").at(random.bounded(8)));
        }
        if (!wordsQuery(narrow).implies(wordsQuery(wide))) {
            ++notImplied;
            continue;
        }
        ++implied;
        const SearchOracle narrowOracle(narrow);
        const SearchOracle wideOracle(wide);
        for (const Person &person : people) {
            const bool unsound =
                narrowOracle.matches(person, false) && !wideOracle.matches(person, false);
            QVERIFY2(!unsound,
                     qPrintable(QStringLiteral("\"%1\" => \"%2\" for %3")
                                    .arg(narrow, wide,
                                         QString::fromStdString(person.phone.value_or("null")))));
        }
    }
    QVERIFY(implied > 3'000);
    QVERIFY(notImplied > 3'000);
}

void ContactQueryTest::typingOnImplies()
{
    for (const QString &text :
         {QStringLiteral("maria rossi"), QStringLiteral("italia 123"), QStringLiteral("jos")}) {
        for (int length = 1; length < text.size(); ++length) {
            QVERIFY(wordsQuery(text.left(length + 1)).implies(wordsQuery(text.left(length))));
        }
        QVERIFY(!wordsQuery(text.left(1)).implies(wordsQuery(text)));
        QVERIFY(wordsQuery(text).implies(ContactQuery()));
        QVERIFY(!ContactQuery().implies(wordsQuery(text)));
    }
}

void ContactQueryTest::isKeptWhenTheTextMeansTheSame()
{
    QVERIFY(wordsQuery(QStringLiteral("Anna  ROSSI ")) == wordsQuery(QStringLiteral("anna rossi")));
    QVERIFY(!(wordsQuery(QStringLiteral("annarossi")) == wordsQuery(QStringLiteral("anna rossi"))));
}

} // namespace contacts::testing

using contacts::testing::ContactQueryTest;
CONTACTS_TEST(ContactQueryTest)
#include "contactquerytest.moc"
