// SPDX-License-Identifier: MIT
#include "support/testregistry.h"
#include "text/icucollation.h"
#include "unit/randomtext.h"

#include <QtTest>

#include <thread>

using namespace contacts;
using namespace contacts::testing;

namespace {

std::string keyOf(const Collation &collation, QStringView text)
{
    std::string key;
    collation.appendSortKey(text, key);
    return key;
}

QStringList sorted(QStringList texts, const Collation &collation)
{
    std::sort(texts.begin(), texts.end(), [&](const QString &a, const QString &b) {
        return keyOf(collation, a) < keyOf(collation, b);
    });
    return texts;
}

QLocale localeOf(const QString &name)
{
    return name.isEmpty() ? QLocale::c() : QLocale(name);
}

} // namespace

class CollationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void order_data();
    void order();
    void keys();
    void canonicallyEqualTexts();
    void clones();
};

void CollationTest::order_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("inOrder");
    QTest::addColumn<bool>("codePointsWouldDo");
    const QString english = QStringLiteral("a A á b B côte z Zoë");
    QTest::newRow("English") << "en_GB" << english << false;
    QTest::newRow("C locale is English") << QString() << english << false;
    QTest::newRow("Italian") << "it_IT"
                             << "abate àncora Bari città cittadino È Nicolò Zeno" << false;
    QTest::newRow("Swedish after z") << "sv_SE"
                                     << "alva zorn åke älva örjan" << false;
    QTest::newRow("Czech ch") << "cs_CZ"
                              << "cena čas dům hora chata iva" << false;
    QTest::newRow("Czech words in English") << "en_GB"
                                            << "čas cena chata dům hora iva" << false;
    QTest::newRow("German umlauts") << "de_DE"
                                    << "Apfel Äpfel Zebra" << false;
    QTest::newRow("digits are characters") << "en_GB"
                                           << "1 10 2 9" << true;
    QTest::newRow("longer after shorter") << "en_GB"
                                          << "Ann Anna Annabel" << true;
}

void CollationTest::order()
{
    QFETCH(QString, locale);
    QFETCH(QString, inOrder);
    QFETCH(bool, codePointsWouldDo);
    const QStringList expected = inOrder.split(QLatin1Char(' '));
    const IcuCollation collation(localeOf(locale));
    QStringList shuffled = expected;
    std::reverse(shuffled.begin(), shuffled.end());
    QCOMPARE(sorted(shuffled, collation), expected);
    QStringList byCodePoint = expected;
    byCodePoint.sort();
    QCOMPARE(byCodePoint == expected, codePointsWouldDo);
}

void CollationTest::keys()
{
    constexpr quint32 seed = 1618;
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    const IcuCollation collation(QLocale(QStringLiteral("it_IT")));
    QCOMPARE(keyOf(collation, {}), keyOf(collation, u""));
    QVERIFY(keyOf(collation, {}) < keyOf(collation, u" "));
    for (int i = 0; i < 2'000; ++i) {
        // U+FDFA is one character with the key of a sentence.
        const QString text = i == 0 ? QString(100, QChar(0xfdfa)) : randomText(random, 12);
        const std::string key = keyOf(collation, text);
        QVERIFY(key.find('\0') == std::string::npos);
        std::string appended = "before";
        collation.appendSortKey(text, appended);
        QCOMPARE(appended, "before" + key);
    }
}

void CollationTest::canonicallyEqualTexts()
{
    // A language that does not ask for normalisation by itself.
    const IcuCollation collation(QLocale(QStringLiteral("it_IT")));
    const QString composed = QStringLiteral("Nguyễn ệ");
    const QString parts = composed.normalized(QString::NormalizationForm_D);
    // Marks in the other order than the canonical one.
    const QString swapped = QStringLiteral("Nguyễn e\u0302\u0323");
    QVERIFY(composed != parts && swapped != composed);
    QCOMPARE(keyOf(collation, parts), keyOf(collation, composed));
    QCOMPARE(keyOf(collation, swapped), keyOf(collation, composed));
    QVERIFY(keyOf(collation, u"a") != keyOf(collation, u"A"));
}

void CollationTest::clones()
{
    const IcuCollation collation(QLocale(QStringLiteral("sv_SE")));
    const QString text = QStringLiteral("Åke Öberg");
    const std::string key = keyOf(collation, text);
    std::vector<std::string> keys(4);
    {
        std::vector<std::jthread> threads;
        for (std::string &result : keys) {
            threads.emplace_back([&result, text, own = collation.clone()] {
                for (int i = 0; i < 500; ++i)
                    result = keyOf(*own, text);
            });
        }
    }
    for (const std::string &result : keys)
        QCOMPARE(result, key);
    QVERIFY(keyOf(IcuCollation(QLocale(QStringLiteral("en_GB"))), text) != key);
}

CONTACTS_TEST(CollationTest)
#include "collationtest.moc"
