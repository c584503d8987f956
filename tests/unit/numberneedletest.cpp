// SPDX-License-Identifier: MIT
#include "store/searchtext.h"
#include "support/testregistry.h"

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>

using namespace contacts;

namespace {

std::string digitsOf(const QString &number)
{
    std::string digits;
    SearchText::appendDigits(number.toStdString(), digits);
    return digits;
}

//! Every word of the query is in the number.
bool finds(const QString &query, const QString &number)
{
    const QStringList words = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return SearchText::numberNeedle(word).isIn(digitsOf(number));
    });
}

QString randomFrom(QRandomGenerator &random, QStringView alphabet, int length)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text += alphabet[random.bounded(int(alphabet.size()))];
    return text;
}

//! One of the ways in which people write this number. `national` follows the country's digits.
QString written(QRandomGenerator &random, const QString &country, const QString &national)
{
    static const QStringList before{QStringLiteral("+"), QStringLiteral("00"), QStringLiteral("(+"),
                                    QStringLiteral("(00"), QString()};
    static const QStringList between{
        QString(),           QStringLiteral(" "),   QStringLiteral("-"), QStringLiteral("."),
        QStringLiteral("/"), QStringLiteral(" - "), QStringLiteral("  ")};
    const auto any = [&](const QStringList &list) {
        return list[random.bounded(int(list.size()))];
    };
    QString text;
    if (random.bounded(4) == 0) {
        text = random.bounded(2) ? QStringLiteral("0") : QStringLiteral("(0)");
    } else {
        text = any(before);
        const bool bracket = text.startsWith(QLatin1Char('('));
        text += country + (bracket ? QStringLiteral(")") : QString()) + any(between);
        if (random.bounded(2))
            text += QStringLiteral("(0)") + any(between);
    }
    for (const QChar c : national)
        text += any(between) + c;
    return text;
}

} // namespace

class NumberNeedleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table_data();
    void table();
    void everyWayOfWriting_data();
    void everyWayOfWriting();
    void otherNumbersAreNotFound();
    void randomWriting();
    void longerWordsFindNoMore();
    void noNumberNoMatch();
};

void NumberNeedleTest::table_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("orDigits");
    const auto row = [](const char *word, bool isNumber, const char *digits,
                        const char *orDigits = "") {
        QTest::newRow(word) << QString::fromUtf8(word) << isNumber << QString::fromUtf8(digits)
                            << QString::fromUtf8(orDigits);
    };
    row("0039 ", true, "39");
    row("+39", true, "39");
    row("(0039)", true, "39");
    row("(0)", true, "");
    row("(0", true, "");
    row("(", true, "");
    row("+", true, "");
    row("-", true, "");
    row("0", true, "");
    row("00", true, "");
    row("000", true, "0");
    row("0721-555", true, "721555");
    row("0312", true, "312");
    row("(0312)", true, "312");
    row("(0)312", true, "312");
    row("+44(0)", true, "44");
    row("+44(0", true, "44");
    row("+44(0)20", true, "4420", "44020");
    row("0044(0)20", true, "4420", "44020");
    row("[0]5", true, "5");
    row("312.345/67", true, "31234567");
    row("٠٠٣٩", true, "39");
    row("＋３９", true, "39");
    row("312–345", true, "312345");
    row("\u202a+39312\u202c", true, "39312");
    row("312 345", true, "312345");
    row("", false, "");
    row("maria", false, "");
    row("12a", false, "");
    row("a12", false, "");
    row("1,2", false, "");
    row("\u200b", false, "");
}

void NumberNeedleTest::table()
{
    QFETCH(QString, word);
    QFETCH(bool, isNumber);
    QFETCH(QString, digits);
    QFETCH(QString, orDigits);
    const SearchText::NumberNeedle needle = SearchText::numberNeedle(word);
    QCOMPARE(needle.isNumber, isNumber);
    QCOMPARE(QString::fromStdString(needle.digits), digits);
    QCOMPARE(QString::fromStdString(needle.orDigits), orDigits);
}

void NumberNeedleTest::everyWayOfWriting_data()
{
    QTest::addColumn<QString>("query");
    const auto row = [](const char *query) { QTest::newRow(query) << QString::fromUtf8(query); };
    row("+39 312 345 6789");
    row("00393123456789");
    row("0039312345");
    row("0039 312 345 6789");
    row("03123456789");
    row("0312 345 6789");
    row("312-345-6789");
    row("312/345.6789");
    row("(312) 345 6789");
    row("(0)312 345 6789");
    row("(0) 312 3456789");
    row("( 0 ) 312 3456789");
    row("+39 (0)312 3456789");
    row("+39(0)3123456789");
    row("0039(0)312-3456789");
    row("(0039) 312 3456789");
    row("+39 - 312 - 3456789");
    row("+٣٩ ٣١٢");
    row("＋３９３１２３４５６７８９");
    row("\u202a+39 312 345 6789\u202c");
    row("6789 345"); // words in any order
}

void NumberNeedleTest::everyWayOfWriting()
{
    QFETCH(QString, query);
    const QString stored = QStringLiteral("+393123456789");
    QVERIFY(!stored.contains(query)); // as it is typed it is not there
    QVERIFY(finds(query, stored));
    QVERIFY(finds(query, QStringLiteral("+39 312 345 6789")));
}

void NumberNeedleTest::otherNumbersAreNotFound()
{
    const QString stored = QStringLiteral("+393123456789");
    for (const char *query : {"+40", "0312346", "+39 (0)313", "3123456780", "0039313", "12x"})
        QVERIFY2(!finds(QString::fromLatin1(query), stored), query);
    // Italian land lines keep their 0, written with brackets or without.
    const QString rome = QStringLiteral("+390612345678");
    for (const char *query :
         {"06 123", "061234", "+39 06 123", "+3906123", "+39(0)6123", "(0)6123"})
        QVERIFY2(finds(QString::fromLatin1(query), rome), query);
}

void NumberNeedleTest::randomWriting()
{
    constexpr quint32 seed = 271828;
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    int missedNaively = 0;
    for (int i = 0; i < 20'000; ++i) {
        const QString country = randomFrom(random, u"123456789", random.bounded(1, 4));
        const QString national = randomFrom(random, u"123456789", 1)
            + randomFrom(random, u"0123456789", random.bounded(4, 10));
        const QString stored = QLatin1Char('+') + country + national;
        const QString query = written(random, country, national);
        QVERIFY2(finds(query, stored), qPrintable(query + QStringLiteral(" in ") + stored));
        missedNaively += !stored.contains(query);
    }
    QVERIFY(missedNaively > 19'000);
}

void NumberNeedleTest::longerWordsFindNoMore()
{
    constexpr quint32 seed = 161803;
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    int narrowed = 0;
    int kept = 0;
    int naiveFoundMore = 0;
    // Digits as typed without any rule but the finished (0): "3(0" is 30, "3(0)" is 3 again.
    const auto naive = [](QString word) { return digitsOf(word.remove(QStringLiteral("(0)"))); };
    for (int i = 0; i < 20'000; ++i) {
        const QString word = randomFrom(random, u"0001233()()+-.a٣", random.bounded(1, 9));
        const std::string number =
            digitsOf(randomFrom(random, u"000123339", random.bounded(0, 12)));
        for (int length = 1; length < word.size(); ++length) {
            const QString begun = word.left(length);
            const QString more = word.left(length + 1);
            const bool before = SearchText::numberNeedle(begun).isIn(number);
            const bool after = SearchText::numberNeedle(more).isIn(number);
            QVERIFY2(before || !after,
                     qPrintable(begun + QStringLiteral(" → ") + more + QStringLiteral(" in ")
                                + QString::fromStdString(number)));
            narrowed += before && !after;
            kept += before && after;
            naiveFoundMore += number.find(naive(begun)) == std::string::npos
                && number.find(naive(more)) != std::string::npos;
            QVERIFY(QString::fromStdString(SearchText::folded(more))
                        .startsWith(QString::fromStdString(SearchText::folded(begun))));
        }
    }
    QVERIFY(narrowed > 1'000 && kept > 1'000);
    QVERIFY(naiveFoundMore > 0);
}

void NumberNeedleTest::noNumberNoMatch()
{
    QVERIFY(!SearchText::numberNeedle(u"0").isIn({}));
    QVERIFY(!SearchText::numberNeedle(u"1").isIn({}));
    QVERIFY(!SearchText::numberNeedle(u"x").isIn("1"));
    QVERIFY(SearchText::numberNeedle(u"0").isIn("1"));
}

CONTACTS_TEST(NumberNeedleTest)
#include "numberneedletest.moc"
