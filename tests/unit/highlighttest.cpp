// SPDX-License-Identifier: MIT
#include "store/searchtext.h"
#include "support/testregistry.h"
#include "unit/randomtext.h"

#include <QTextBoundaryFinder>
#include <QtTest>

#include <algorithm>

using namespace contacts;
using namespace contacts::testing;
using SearchText::Range;

namespace {

//! The text with its highlights in brackets.
QString marked(const QString &text, const std::vector<Range> &ranges)
{
    QString result;
    int at = 0;
    for (const Range &range : ranges) {
        result += text.mid(at, range.start - at);
        result += QLatin1Char('[') + text.mid(range.start, range.length) + QLatin1Char(']');
        at = range.start + range.length;
    }
    return result + text.mid(at);
}

std::vector<std::string> foldedWords(const QString &query)
{
    std::vector<std::string> needles;
    for (const QString &word : query.split(QLatin1Char('|')))
        needles.push_back(SearchText::folded(word));
    return needles;
}

bool holdsAny(QStringView text, const std::vector<std::string> &needles)
{
    const std::string folded = SearchText::folded(text);
    return std::any_of(needles.begin(), needles.end(), [&](const std::string &needle) {
        return !needle.empty() && folded.find(needle) != std::string::npos;
    });
}

//! A stretch of the text, or of another one, as it could have been typed.
std::string randomNeedle(QRandomGenerator &random, const QString &text)
{
    const QString from = random.bounded(4) ? text : randomText(random, 6);
    const int start = random.bounded(int(from.size()) + 1);
    return SearchText::folded(QStringView(from).mid(start, random.bounded(1, 5)));
}

} // namespace

class HighlightTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table_data();
    void table();
    void emptyNeedles();
    void positionsInTheFoldedTextWouldBeWrong();
    void randomTexts();
    void numbers_data();
    void numbers();
};

void HighlightTest::table_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char16_t *text, const char16_t *query,
                        const char16_t *expected) {
        QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(query)
                            << QString::fromUtf16(expected);
    };
    row("plain", u"Maria Rossi", u"ros", u"Maria [Ros]si");
    row("nothing", u"Maria", u"x", u"Maria");
    row("every occurrence", u"Anna Banana", u"an", u"[An]na B[anan]a");
    row("words in any order", u"Maria Rossi", u"ros|ma", u"[Ma]ria [Ros]si");
    row("overlapping itself", u"banana", u"ana", u"b[anana]");
    row("overlapping", u"abcd", u"abc|bcd", u"[abcd]");
    row("touching", u"abcd", u"ab|cd", u"[abcd]");
    row("one inside the other", u"abcd", u"b|abcd", u"[abcd]");
    row("marks in parts", u"Nicolo\u0300 B", u"nicolo", u"[Nicolo\u0300] B");
    row("several marks", u"a\u0323\u0302b", u"a", u"[a\u0323\u0302]b");
    row("typed with mark", u"Nicolo", u"colò", u"Ni[colo]");
    row("sharp s, half of it", u"Straße", u"as", u"Str[aß]e");
    row("sharp s, whole", u"Straße", u"ss", u"Stra[ß]e");
    row("ae, second half", u"Lærke", u"er", u"L[ær]ke");
    row("ligature", u"oﬃce", u"fi", u"o[ﬃ]ce");
    row("beyond 16 bits", u"x\U0001d40cy", u"m", u"x[\U0001d40c]y");
    row("beyond 16 bits before", u"😀 Rossi", u"ros", u"😀 [Ros]si");
    row("joined emoji is one character", u"a👩\u200d👧b", u"👩", u"a[👩\u200d👧]b");
    row("tatweel inside", u"محـمد", u"حم", u"م[حـم]د");
    row("harakat", u"مُحَمَّد", u"محم", u"[مُحَمَّ]د");
    row("soft hyphen inside", u"Ros\u00adsi", u"ssi", u"Ro[s\u00adsi]");
    row("Korean, first part of a syllable", u"김한솔", u"하", u"김[한]솔");
    row("spacing vowel", u"मीरा", u"र", u"मी[रा]");
    row("spacing vowel alone", u"मीरा", u"ी", u"[मी]रा");
    row("run of blanks", u"a \u3000 b c", u"a b", u"[a \u3000 b] c");
    row("blank alone", u"a  b", u" ", u"a[  ]b");
    row("digits", u"Via ٢٥", u"25", u"Via [٢٥]");
    row("half a pair", u"a\xd83d b", u"b", u"a\xd83d [b]");
}

void HighlightTest::table()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QFETCH(QString, expected);
    QCOMPARE(marked(text, SearchText::highlights(text, foldedWords(query))), expected);
}

void HighlightTest::emptyNeedles()
{
    QVERIFY(SearchText::highlights(u"abc", {}).empty());
    QVERIFY(SearchText::highlights(u"abc", {""}).empty());
    QVERIFY(SearchText::highlights({}, {"a", ""}).empty());
    QVERIFY(SearchText::numberHighlights(u"123", {""}).empty());
    QVERIFY(SearchText::numberHighlights({}, {"1"}).empty());
}

void HighlightTest::positionsInTheFoldedTextWouldBeWrong()
{
    const QString text = QStringLiteral("Straße des Ægir: Lærke");
    const QString folded = QString::fromStdString(SearchText::folded(text));
    const int naive = int(folded.indexOf(QStringLiteral("laerke")));
    QVERIFY(text.mid(naive, 6) != QStringLiteral("Lærke"));
    QCOMPARE(text.toLower().indexOf(QStringLiteral("laerke")), -1);
    const std::vector<Range> expected{{int(text.indexOf(QStringLiteral("Lærke"))), 5}};
    QVERIFY(SearchText::highlights(text, {"laerke"}) == expected);
}

void HighlightTest::randomTexts()
{
    constexpr quint32 seed = 31337;
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    int found = 0;
    for (int i = 0; i < 20'000; ++i) {
        const QString text = randomText(random, 24);
        std::vector<std::string> needles;
        for (int left = random.bounded(1, 4); left > 0; --left)
            needles.push_back(randomNeedle(random, text));
        const std::vector<Range> ranges = SearchText::highlights(text, needles);
        QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
        int end = -1; // of the range before
        for (const Range &range : ranges) {
            QVERIFY(range.length > 0 && range.start > end);
            const QStringView between =
                QStringView(text).mid(qMax(end, 0), range.start - qMax(end, 0));
            QVERIFY2(!holdsAny(between, needles), qPrintable(marked(text, ranges)));
            end = range.start + range.length;
            QVERIFY(end <= text.size());
            QVERIFY(holdsAny(QStringView(text).mid(range.start, range.length), needles));
            characters.setPosition(range.start);
            QVERIFY(characters.isAtBoundary());
            characters.setPosition(end);
            QVERIFY(characters.isAtBoundary());
        }
        QVERIFY2(!holdsAny(QStringView(text).mid(qMax(end, 0)), needles),
                 qPrintable(marked(text, ranges)));
        QCOMPARE(!ranges.empty(), holdsAny(text, needles));
        found += !ranges.empty();
    }
    QVERIFY2(found > 10'000 && found < 20'000, qPrintable(QString::number(found)));
}

void HighlightTest::numbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("expected");
    const QString shown = QStringLiteral("+39 312 345 6789");
    QTest::newRow("within a group") << shown << "31"
                                    << "+39 [31]2 345 6789";
    QTest::newRow("across a blank") << shown << "9312"
                                    << "+3[9 312] 345 6789";
    QTest::newRow("all") << shown << "393123456789"
                         << "+[39 312 345 6789]";
    QTest::newRow("two") << shown << "39|678"
                         << "+[39] 312 345 [678]9";
    QTest::newRow("every occurrence") << shown << "3"
                                      << "+[3]9 [3]12 [3]45 6789";
    QTest::newRow("nothing") << shown << "000" << shown;
    QTest::newRow("punctuation") << "(202) 555-0100"
                                 << "2555"
                                 << "(20[2) 555]-0100";
    QTest::newRow("Arabic digits") << "٣٩ ٣١٢"
                                   << "931"
                                   << "٣[٩ ٣١]٢";
}

void HighlightTest::numbers()
{
    QFETCH(QString, text);
    QFETCH(QString, digits);
    QFETCH(QString, expected);
    std::vector<std::string> needles;
    for (const QString &needle : digits.split(QLatin1Char('|')))
        needles.push_back(needle.toStdString());
    QCOMPARE(marked(text, SearchText::numberHighlights(text, needles)), expected);
}

CONTACTS_TEST(HighlightTest)
#include "highlighttest.moc"
