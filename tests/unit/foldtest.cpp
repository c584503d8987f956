// SPDX-License-Identifier: MIT
#include "domain/displaytext.h"
#include "store/searchtext.h"
#include "support/testregistry.h"
#include "unit/foldoracle.h"
#include "unit/randomtext.h"

#include <QtTest>

#include <set>
#include <thread>

using namespace contacts;
using namespace contacts::testing;

namespace {

std::string foldedBytes(std::string_view utf8)
{
    std::string out;
    SearchText::appendFolded(utf8, out);
    return out;
}

//! What two folded texts make when one follows the other: blanks that meet become one.
std::string joined(const std::string &a, const std::string &b)
{
    return a.ends_with(' ') && b.starts_with(' ') ? a + b.substr(1) : a + b;
}

std::vector<std::string> foldedPlane(char32_t first, char32_t last)
{
    std::vector<std::string> result;
    for (char32_t c = first; c <= last; ++c)
        result.push_back(SearchText::folded(QString::fromUcs4(&c, 1)));
    return result;
}

} // namespace

class FoldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threadsMeetTheTableAtOnce();
    void table_data();
    void table();
    void findsWhatNaiveSearchMisses_data();
    void findsWhatNaiveSearchMisses();
    void keepsDifferentLettersApart();
    void everyCharacter();
    void randomTexts();
    void asciiIsTheSameFastAndSlow();
    void entities();
    void appendsToWhatIsThere();
    void brokenUtf8_data();
    void brokenUtf8();
    void randomBytes();
    void digits_data();
    void digits();
};

// First, while nothing has been folded in this process.
void FoldTest::threadsMeetTheTableAtOnce()
{
    constexpr char32_t first = 0xac00;
    constexpr char32_t last = 0xd7a3;
    std::vector<std::vector<std::string>> results(4);
    {
        std::vector<std::jthread> threads;
        for (auto &result : results)
            threads.emplace_back([&result] { result = foldedPlane(first, last); });
    }
    const std::vector<std::string> expected = foldedPlane(first, last);
    QCOMPARE(expected.at(0), std::string("\u1100\u1161"));
    for (const auto &result : results)
        QVERIFY(result == expected);
}

void FoldTest::table_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    const auto row = [](const char *name, const char16_t *text, const char16_t *folded) {
        QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(folded);
    };
    row("empty", u"", u"");
    row("case", u"MARIA Rossi", u"maria rossi");
    row("Italian", u"È Nicolò, perché", u"e nicolo, perche");
    row("composed and not", u"\u00e9 e\u0301", u"e e");
    row("l with stroke", u"Łódź łó", u"lodz lo");
    row("o with stroke", u"Ø Søren", u"o soren");
    row("d with stroke", u"Đorđe", u"dorde");
    row("eth", u"Ð Guðrún", u"d gudrun");
    row("thorn", u"Þór þ", u"thor th");
    row("dotless i", u"Işık", u"isik");
    row("dotted I", u"İSTANBUL İ", u"istanbul i");
    row("ae", u"Æ Lærke Ǣ", u"ae laerke ae");
    row("oe", u"Œ Cœur", u"oe coeur");
    row("h with stroke", u"Ħ Għarb", u"h gharb");
    row("sharp s", u"Straße STRASSE ẞ", u"strasse strasse ss");
    row("ligature", u"ﬁne oﬃce", u"fine office");
    row("Greek final sigma", u"ΟΔΥΣΣΕΎΣ Οδυσσεύς", u"οδυσσευσ οδυσσευσ");
    row("Greek iota below", u"ᾳ", u"α");
    row("Cyrillic", u"Алёна Йод", u"алена иод");
    row("Arabic harakat", u"مُحَمَّد", u"محمد");
    row("Arabic tatweel", u"محـــمد", u"محمد");
    row("Arabic alef with hamza", u"أحمد", u"احمد");
    row("Arabic presentation forms", u"\ufee3\ufea4\ufee4\ufeaa", u"محمد");
    row("Arabic-Indic digits", u"٠١٢٣٤٥٦٧٨٩", u"0123456789");
    row("Persian digits", u"۰۱۲۳۴۵۶۷۸۹", u"0123456789");
    row("Persian joiner", u"می\u200cخواهم", u"میخواهم");
    row("Hebrew niqqud", u"שָׁלוֹם", u"שלום");
    row("Devanagari digits", u"०१२३४५६७८९", u"0123456789");
    row("Devanagari keeps vowels beside", u"मीरा", u"मीरा");
    row("Devanagari nukta", u"फ़", u"फ");
    row("fullwidth", u"ＭＡＲＩＡ　１２３", u"maria 123");
    row("halfwidth", u"ｶﾞ", u"カ");
    row("Vietnamese", u"Nguyễn Thị Đào", u"nguyen thi dao");
    row("Korean composed", u"한", u"\u1112\u1161\u11ab");
    row("Korean in parts", u"\u1112\u1161\u11ab", u"\u1112\u1161\u11ab");
    row("Korean compatibility letter", u"ㅎ", u"\u1112");
    row("Thai tone mark", u"น้ำ", u"นา");
    row("Chinese", u"李雷", u"李雷");
    row("superscript", u"x²", u"x2");
    row("mathematical", u"𝐌𝟗", u"m9");
    row("Adlam, beyond 16 bits", u"\U0001e900\U0001e953", u"\U0001e9223");
    row("emoji with selector", u"❤\ufe0f😀", u"❤😀");
    row("keycap", u"1\ufe0f\u20e3", u"1");
    row("soft hyphen", u"Ros\u00adsi", u"rossi");
    row("direction marks", u"\u202a+39 312\u202c", u"+39 312");
    row("apostrophes", u"O’Neill O‘Neill O´Neill O`Neill", u"o'neill o'neill o'neill o'neill");
    row("hyphens", u"Anna‑Lena Anna–Lena Anna-Lena", u"anna-lena anna-lena anna-lena");
    row("blanks", u"a \u00a0\u3000\t b\u2003", u"a b ");
    row("blanks around what is dropped", u"a \u200b b", u"a b");
    row("lines", u"a\nb\r\nc\u2028d\u0085e", u"a b c d e");
    row("controls", u"a\u0001\u007fb", u"a b");
    row("typed entity is text", u"&#39;", u"&#39;");
}

void FoldTest::table()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(QString::fromStdString(SearchText::folded(text)), folded);
    QCOMPARE(QString::fromStdString(SearchText::folded(folded)), folded);
}

void FoldTest::findsWhatNaiveSearchMisses_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("typed");
    QTest::newRow("accent") << QStringLiteral("Nicolò") << QStringLiteral("nicolo");
    QTest::newRow("no accent") << QStringLiteral("Nicolo") << QStringLiteral("nicolò");
    QTest::newRow("stroke") << QStringLiteral("Łukasz") << QStringLiteral("lukasz");
    QTest::newRow("sharp s") << QStringLiteral("Weiß") << QStringLiteral("weiss");
    QTest::newRow("Turkish") << QStringLiteral("IŞIK") << QStringLiteral("ışık");
    QTest::newRow("sigma") << QStringLiteral("ΝΊΚΟΣ") << QStringLiteral("νίκος");
    QTest::newRow("harakat") << QStringLiteral("مُحَمَّد") << QStringLiteral("محمد");
    QTest::newRow("digits") << QStringLiteral("شارع ٢٥") << QStringLiteral("25");
    QTest::newRow("fullwidth") << QStringLiteral("ＳＡＴＯ") << QStringLiteral("sato");
    QTest::newRow("jamo") << QStringLiteral("한") << QStringLiteral("\u1112\u1161");
    QTest::newRow("blanks") << QStringLiteral("Maria\u00a0Rossi") << QStringLiteral("maria rossi");
    QTest::newRow("apostrophe") << QStringLiteral("D’Angelo") << QStringLiteral("d'angelo");
}

void FoldTest::findsWhatNaiveSearchMisses()
{
    QFETCH(QString, stored);
    QFETCH(QString, typed);
    QVERIFY(!stored.toLower().contains(typed.toLower()));
    QVERIFY(SearchText::folded(stored).find(SearchText::folded(typed)) != std::string::npos);
}

void FoldTest::keepsDifferentLettersApart()
{
    const QStringList letters =
        QStringLiteral("a b l d o h i α σ и а ש م त ता ti カ か 李 1 ' -").split(QLatin1Char(' '));
    std::set<std::string> folded;
    for (const QString &letter : letters)
        folded.insert(SearchText::folded(letter));
    QCOMPARE(int(folded.size()), int(letters.size()));
}

void FoldTest::everyCharacter()
{
    int checked = 0;
    for (char32_t c = 0; c <= 0x10ffff; ++c) {
        if (QChar::isSurrogate(c))
            continue;
        const QString text = QString::fromUcs4(&c, 1);
        const std::string folded = SearchText::folded(text);
        const QString shown = QString::fromStdString(folded);
        QVERIFY2(SearchText::folded(shown) == folded, qPrintable(QString::number(c, 16)));
        QVERIFY2(foldedBytes(text.toStdString()) == folded, qPrintable(QString::number(c, 16)));
        QVERIFY2(folded.find('\n') == std::string::npos, qPrintable(QString::number(c, 16)));
        if (!isSettled(c))
            continue;
        ++checked;
        QVERIFY2(folded == foldedByOracle(text), qPrintable(QString::number(c, 16)));
    }
    QVERIFY2(checked > 130'000, qPrintable(QString::number(checked)));
}

void FoldTest::randomTexts()
{
    constexpr quint32 seed = 20260304;
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    int changed = 0;
    for (int i = 0; i < 20'000; ++i) {
        const QString a = randomText(random, 12);
        const QString b = randomText(random, 12);
        const std::string foldedA = SearchText::folded(a);
        QCOMPARE(foldedA, foldedByOracle(a));
        QCOMPARE(SearchText::folded(QString::fromStdString(foldedA)), foldedA);
        QCOMPARE(SearchText::folded(a + b), joined(foldedA, SearchText::folded(b)));
        QCOMPARE(foldedBytes(a.toStdString()), SearchText::folded(displayText(a.toStdString())));
        for (const char c : foldedA)
            QVERIFY(static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
        changed += foldedA != a.toLower().toStdString();
    }
    // The texts are worth folding: lower case alone is not the answer.
    QVERIFY2(changed > 10'000, qPrintable(QString::number(changed)));
}

void FoldTest::asciiIsTheSameFastAndSlow()
{
    constexpr quint32 seed = 4711;
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    const std::string pieces[] = {"&#39;", "&#34;", "&#3", "&", "#39;", "  ", " ", "\t", "Maria"};
    int withEntity = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (int left = random.bounded(20); left > 0; --left) {
            if (random.bounded(2))
                text += pieces[random.bounded(int(std::size(pieces)))];
            else
                text += char(random.bounded(128));
        }
        QCOMPARE(foldedBytes(text), SearchText::folded(displayText(text)));
        // A character that folding drops sends the same text down the slow path.
        const std::string slow = foldedBytes(text + "\u200d");
        QCOMPARE(foldedBytes(text), slow);
        withEntity += foldedBytes(text) != SearchText::folded(QString::fromStdString(text));
    }
    QVERIFY(withEntity > 1'000);
}

void FoldTest::entities()
{
    const std::string stored = "L&#39;Aquila &#34;Centro&#34; &#38; &#39";
    QCOMPARE(foldedBytes(stored), std::string("l'aquila \"centro\" &#38; &#39"));
    // Without decoding, what a person types is not there.
    QVERIFY(SearchText::folded(QString::fromStdString(stored)).find("l'aquila")
            == std::string::npos);
}

void FoldTest::appendsToWhatIsThere()
{
    std::string out = "x ";
    SearchText::appendFolded(" A", out);
    QCOMPARE(out, std::string("x  a")); // blanks meet only within one text
    SearchText::appendFolded("\u00a0É", out);
    QCOMPARE(out, std::string("x  a e"));
    SearchText::appendFolded("Z\xff", out);
    QCOMPARE(out, std::string("x  a ez\ufffd"));
    SearchText::appendFolded({}, out);
    QCOMPARE(out, std::string("x  a ez\ufffd"));
}

void FoldTest::brokenUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("continuation alone") << QByteArray("a\x80 b");
    QTest::newRow("cut short") << QByteArray("Jos\xc3");
    QTest::newRow("cut short inside") << QByteArray("Jos\xe2\x82 x");
    QTest::newRow("too long two") << QByteArray("\xc0\xaf");
    QTest::newRow("too long three") << QByteArray("\xe0\x80\xaf");
    QTest::newRow("too long four") << QByteArray("\xf0\x80\x80\xaf");
    QTest::newRow("too long three, last") << QByteArray("\xe0\x9f\xbf");
    QTest::newRow("too long four, last") << QByteArray("\xf0\x8f\xbf\xbf");
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80");
    QTest::newRow("beyond Unicode") << QByteArray("\xf4\x90\x80\x80");
    QTest::newRow("five bytes") << QByteArray("\xf8\x88\x80\x80\x80");
    QTest::newRow("Latin 1") << QByteArray("Nicol\xf2 &#39;n");
    QTest::newRow("after valid text") << QByteArray("\xc3\x89\x20\x20\xc3\x89\xff\xc3\x89");
}

void FoldTest::brokenUtf8()
{
    QFETCH(QByteArray, bytes);
    const std::string folded = foldedBytes(bytes.toStdString());
    QCOMPARE(folded, SearchText::folded(displayText(bytes.toStdString())));
    QVERIFY(folded.find("\ufffd") != std::string::npos);
}

void FoldTest::randomBytes()
{
    constexpr quint32 seed = 99;
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    for (int i = 0; i < 50'000; ++i) {
        std::string bytes;
        for (int left = random.bounded(10); left > 0; --left)
            bytes += char(random.bounded(256));
        QCOMPARE(foldedBytes(bytes), SearchText::folded(displayText(bytes)));
    }
}

void FoldTest::digits_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("digits");
    QTest::newRow("as stored") << QStringLiteral("+393123456789") << QStringLiteral("393123456789");
    QTest::newRow("documentation") << QStringLiteral("+123 123 123") << QStringLiteral("123123123");
    QTest::newRow("punctuation") << QStringLiteral("(202) 555-0100")
                                 << QStringLiteral("2025550100");
    QTest::newRow("Arabic") << QStringLiteral("+٣٩٣١٢") << QStringLiteral("39312");
    QTest::newRow("entity is no digit") << QStringLiteral("1&#39;2") << QStringLiteral("12");
    QTest::newRow("none") << QStringLiteral("none") << QString();
}

void FoldTest::digits()
{
    QFETCH(QString, stored);
    QFETCH(QString, digits);
    std::string out = "1-\n";
    SearchText::appendDigits(stored.toStdString(), out);
    QCOMPARE(QString::fromStdString(out), QStringLiteral("1-\n") + digits);
}

CONTACTS_TEST(FoldTest)
#include "foldtest.moc"
