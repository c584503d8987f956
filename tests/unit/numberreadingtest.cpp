// SPDX-License-Identifier: MIT
#include "phone/libphonenumbers.h"
#include "support/testregistry.h"
#include "unit/randomtext.h"

#include <QElapsedTimer>
#include <QtTest>

#include <phonenumbers/phonenumberutil.h>

using namespace contacts;
using namespace contacts::testing;
using Judgement = PhoneNumbers::Reading::Judgement;
using Reading = PhoneNumbers::Reading;

Q_DECLARE_METATYPE(contacts::PhoneNumbers::Reading::Judgement)

namespace {

constexpr Judgement good = Judgement::Good;
constexpr Judgement doubtful = Judgement::Doubtful;
constexpr Judgement noCountry = Judgement::NoCountry;
constexpr Judgement impossible = Judgement::Impossible;

const QStringList givenCountries{QString(),
                                 QStringLiteral("IT"),
                                 QStringLiteral("US"),
                                 QStringLiteral("GB"),
                                 QStringLiteral("BR"),
                                 QStringLiteral("SG"),
                                 QStringLiteral("AR"),
                                 QStringLiteral("JP"),
                                 QStringLiteral("KR"),
                                 QStringLiteral("AU"),
                                 QStringLiteral("RU"),
                                 QStringLiteral("MX"),
                                 QStringLiteral("ZZ"),
                                 QStringLiteral("001"),
                                 QStringLiteral("no country"),
                                 QStringLiteral("\u0130T")};

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    return digits;
}

//! What the interface says of every reading, whatever was typed. Empty: it holds.
QString brokenPromise(const Reading &reading, const QString &country)
{
    if (reading.judgement == impossible) {
        const bool saysNothing = reading.stored.isEmpty() && reading.shown.isEmpty()
            && reading.country.isEmpty() && !reading.isDefaultCountry;
        return saysNothing ? QString() : QStringLiteral("says something of an impossible number");
    }
    const QString digits = digitsOf(reading.stored);
    if (reading.stored != u'+' + digits || digits.isEmpty() || digits.size() > 15)
        return QStringLiteral("cannot be stored: ") + reading.stored;
    if (!reading.shown.startsWith(u'+') || digitsOf(reading.shown) != digits)
        return QStringLiteral("shows %1 for %2").arg(reading.shown, reading.stored);
    if (!reading.country.isEmpty() && reading.country.size() != 2)
        return QStringLiteral("country ") + reading.country;
    if (reading.isDefaultCountry && reading.country != country)
        return QStringLiteral("not the default country: ") + reading.country;
    if (reading.extension != digitsOf(reading.extension))
        return QStringLiteral("extension ") + reading.extension;
    const bool isKnownCountry =
        i18n::phonenumbers::PhoneNumberUtil::GetInstance()->GetCountryCodeForRegion(
            country.toStdString())
        > 0;
    if (reading.judgement == noCountry && isKnownCountry)
        return QStringLiteral("did not take the default country");
    return {};
}

//! Digits, signs and marks as they occur in numbers, in any order.
QString randomNumber(QRandomGenerator &random)
{
    static const QStringList parts{
        QStringLiteral("+"),     QStringLiteral("00"),     QStringLiteral("0"),
        QStringLiteral("39"),    QStringLiteral("44"),     QStringLiteral("1"),
        QStringLiteral("011"),   QStringLiteral("312"),    QStringLiteral("7911"),
        QStringLiteral("("),     QStringLiteral(")"),      QStringLiteral(" "),
        QStringLiteral("-"),     QStringLiteral("ext"),    QStringLiteral("x"),
        QStringLiteral(";ext="), QStringLiteral("tel:"),   QStringLiteral(";phone-context=+"),
        QStringLiteral("%2"),    QStringLiteral(",,"),     QStringLiteral("#"),
        QStringLiteral("A"),     QStringLiteral("\uff10"), QStringLiteral("\u0665")};
    QString text;
    for (int left = random.bounded(12); left > 0; --left)
        text += parts.at(random.bounded(int(parts.size())));
    return text;
}

} // namespace

//! What a typed number is taken for.
class NumberReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void signsAndScripts_data();
    void signsAndScripts();
    void extensions_data();
    void extensions();
    void countries_data();
    void countries();
    void samplesAreNoWorseThanDoubtful();
    void readsWhatItShows();
    void keepsItsPromisesForAnyText();
    void keepsItsPromisesForAnyNumber();
    void longTextIsQuick();
};

void NumberReadingTest::reads_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("country");
    QTest::addColumn<Judgement>("judgement");
    QTest::addColumn<QString>("stored");
    const auto row = [](const char *typed, const char *country, Judgement judgement,
                        const char *stored) {
        QTest::addRow("%s in %s", typed, *country ? country : "no country")
            << QString::fromUtf8(typed) << QString::fromUtf8(country) << judgement
            << QString::fromUtf8(stored);
    };
    row("0721-555-012", "IT", good, "+390721555012");
    row("0721-555-012", "", noCountry, "+0721555012");
    row("(202) 555-0100", "US", good, "+12025550100");
    row("1 (202) 555-0100", "US", good, "+12025550100");
    row("(202) 555-0100", "", noCountry, "+2025550100");
    row("07911 123456", "GB", good, "+447911123456");
    row("312 345 6789", "IT", good, "+393123456789");
    row("393123456789", "IT", good, "+393123456789"); // with the code, without the plus
    row("393123456789", "", noCountry, "+393123456789");
    row("+39 312 345 6789", "", good, "+393123456789");
    row("+39 312 345 6789", "US", good, "+393123456789");
    row("0039 312 345 6789", "", good, "+393123456789");
    row("0039 312 345 6789", "IT", good, "+393123456789");
    row("0039 312 345 6789", "GB", good, "+393123456789");
    row("011 39 312 345 6789", "US", good, "+393123456789");
    row("0011 39 312 345 6789", "AU", good, "+393123456789");
    row("001 39 312 345 6789", "SG", good, "+393123456789");
    // Not dialled there, but not a number of these countries either.
    row("0039 312 345 6789", "US", good, "+393123456789");
    row("0039 312 345 6789", "AU", good, "+393123456789");
    row("+0039 312 345 6789", "", good, "+393123456789");
    row("00 999 123", "IT", doubtful, "+999123");
    row("00 999 123", "", doubtful, "+999123");
    row("00 999 123", "US", doubtful, "+100999123");
    row("+44 (0)20 7946 0958", "", good, "+442079460958");
    row("+44 012", "", doubtful, "+44012"); // no number either without its zero
    row("+39 0721 555012", "", good, "+390721555012");
    row("011 15-2345-6789", "AR", good, "+5491123456789");
    row("+999 123", "IT", doubtful, "+999123");
    row("+1", "", doubtful, "+1");
    row("+0", "", doubtful, "+0");
    row("0", "", noCountry, "+0");
    row("0", "GB", doubtful, "+440");
    row("5", "IT", doubtful, "+395");
    row("0000", "IT", doubtful, "+00");
    row("0000", "US", doubtful, "+10000");
    row("555-0100", "US", doubtful, "+15550100");
    row("+123456789012345", "", doubtful, "+123456789012345");
    row("+1234567890123456", "", impossible, "");
    row("123456789012345", "", noCountry, "+123456789012345");
    row("1234567890123456", "", impossible, "");
    row("12345678901234", "IT", impossible, ""); // with the code in front it is too long
    row("", "IT", impossible, "");
    row("+", "IT", impossible, "");
    row("00", "", impossible, "");
    row("maria", "IT", impossible, "");
    row("0721-555-012", "ZZ", noCountry, "+0721555012");
    row("0721-555-012", "it", good, "+390721555012");
    row("+800 1234 5678", "", good, "+80012345678");
}

void NumberReadingTest::reads()
{
    QFETCH(QString, typed);
    QFETCH(QString, country);
    QFETCH(Judgement, judgement);
    QFETCH(QString, stored);
    const Reading reading = LibPhoneNumbers().read(typed, country);
    QCOMPARE(reading.stored, stored);
    QCOMPARE(int(reading.judgement), int(judgement));
    QCOMPARE(brokenPromise(reading, country.toUpper()), QString());
    QVERIFY(reading.extension.isEmpty());
}

void NumberReadingTest::signsAndScripts_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("full width") << QStringLiteral("\uff0b\uff13\uff19 \uff13\uff11\uff12"
                                                  "\uff0d345\u30006789");
    QTest::newRow("Arabic") << QStringLiteral("+\u0663\u0669\u0663\u0661\u0662\u0663\u0664\u0665"
                                              "\u0666\u0667\u0668\u0669");
    QTest::newRow("Persian") << QStringLiteral("+\u06f3\u06f9\u06f3\u06f1\u06f2\u06f3\u06f4\u06f5"
                                               "\u06f6\u06f7\u06f8\u06f9");
    QTest::newRow("beyond 16 bits") << QStringLiteral("+\U0001d7db\U0001d7e1 312 345 6789");
    QTest::newRow("other pluses") << QStringLiteral("\ufe6239 312 345 6789");
    QTest::newRow("marks of direction")
        << QStringLiteral("\u202a+39\u200e 312\u00a0345\u20116789\u202c");
    QTest::newRow("dots and slashes") << QStringLiteral("(+39) 312/345.67.89");
    QTest::newRow("address") << QStringLiteral("tel:+39-312-345-6789");
    QTest::newRow("address, capitals") << QStringLiteral(" TEL:%2B39%20312%20345%206789");
    QTest::newRow("address, context")
        << QStringLiteral("tel:312-345-6789;isub=123;phone-context=+39");
    QTest::newRow("label") << QStringLiteral("Tel.: +39 312 345 6789");
}

void NumberReadingTest::signsAndScripts()
{
    QFETCH(QString, typed);
    const Reading reading = LibPhoneNumbers().read(typed, QStringLiteral("US"));
    QCOMPARE(reading.stored, QStringLiteral("+393123456789"));
    QCOMPARE(reading.shown, QStringLiteral("+39 312 345 6789"));
    QCOMPARE(int(reading.judgement), int(good));
    QCOMPARE(reading.country, QStringLiteral("IT"));
    QVERIFY(!reading.isDefaultCountry);
    QVERIFY(reading.extension.isEmpty());
}

void NumberReadingTest::extensions_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("extension");
    QTest::addColumn<Judgement>("judgement");
    QTest::addColumn<QString>("stored");
    const QString number = QStringLiteral("+390721555012");
    const auto marked = [&number](const char *mark, const char *extension) {
        QTest::newRow(mark) << QStringLiteral("0721 555 012") + QString::fromUtf8(mark)
                            << QString::fromUtf8(extension) << good << number;
    };
    marked(" ext 9", "9");
    marked("ext. 912", "912");
    marked(" Extension: 9", "9");
    marked(" x9", "9");
    marked("X 0012", "0012");
    marked(";ext=9", "9");
    marked(" ;ext=123456789012", "123456789012");
    marked(",,9#", "9");
    marked(" #9", "9");
    marked(" interno 9", "9");
    marked(" \u0434\u043e\u0431. 9", "9");
    marked(" \uff45\uff58\uff54\uff19", "9");
    marked(" ext \u0669", "9");
    marked(" ex\u200et 9", "9"); // with a mark of direction in it
    marked(" ext", ""); // being typed
    marked(" x", "");
    marked(" #", "");
    QTest::newRow("address") << QStringLiteral("tel:+39-0721-555012;ext=9") << QStringLiteral("9")
                             << good << number;
    QTest::newRow("nothing before it")
        << QStringLiteral("ext 0721 555012") << QString() << good << number;
    // Letters are not turned into digits: what is shown is what is left of it.
    QTest::newRow("vanity") << QStringLiteral("+1-800-FLOWERS") << QString() << doubtful
                            << QStringLiteral("+1800");
    QTest::newRow("word behind") << QStringLiteral("0721 555012 casa") << QString() << doubtful
                                 << number;
    QTest::newRow("two numbers") << QStringLiteral("+390721555012 x +390721555012") << QString()
                                 << impossible << QString();
}

void NumberReadingTest::extensions()
{
    QFETCH(QString, typed);
    QFETCH(QString, extension);
    QFETCH(Judgement, judgement);
    QFETCH(QString, stored);
    const Reading reading = LibPhoneNumbers().read(typed, QStringLiteral("IT"));
    QCOMPARE(reading.stored, stored);
    QCOMPARE(reading.extension, extension);
    QCOMPARE(int(reading.judgement), int(judgement));
}

void NumberReadingTest::countries_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("country");
    QTest::addColumn<bool>("isDefault");
    const auto row = [](const char *typed, const char *given, const char *country, bool isDefault) {
        QTest::addRow("%s in %s", typed, *given ? given : "no country")
            << QString::fromUtf8(typed) << QString::fromUtf8(given) << QString::fromUtf8(country)
            << isDefault;
    };
    row("0721 555012", "IT", "IT", true);
    row("12", "IT", "IT", true);
    row("5", "IT", "IT", true);
    row("+39 0721 555012", "IT", "IT", false);
    row("0039 0721 555012", "IT", "IT", false);
    row("+44 7400 123456", "IT", "GB", false);
    row("07400 123456", "GB", "GB", true);
    row("07911 123456", "GB", "GG", false); // an island's, which has the same code
    row("(202) 555-0100", "US", "US", true);
    row("(416) 555-0100", "US", "CA", false); // it shares the code
    row("+1 416 555 0100", "", "CA", false);
    row("011 44 7400 123456", "US", "GB", false);
    row("+800 1234 5678", "IT", "", false); // free of charge, of no country
    row("+999 123", "IT", "", false);
    row("+1 23", "US", "", false);
    row("(202) 555-0100", "", "EG", false); // as the server will take it
}

void NumberReadingTest::countries()
{
    QFETCH(QString, typed);
    QFETCH(QString, given);
    QFETCH(QString, country);
    QFETCH(bool, isDefault);
    const Reading reading = LibPhoneNumbers().read(typed, given);
    QCOMPARE(reading.country, country);
    QCOMPARE(reading.isDefaultCountry, isDefault);
}

//! Those of the documentation are no numbers of any country and yet have to be sent.
void NumberReadingTest::samplesAreNoWorseThanDoubtful()
{
    for (const QString &country : givenCountries) {
        for (const QString &typed :
             {QStringLiteral("+123 123 123"), QStringLiteral("+1231231231")}) {
            const Reading reading = LibPhoneNumbers().read(typed, country);
            QCOMPARE(int(reading.judgement), int(doubtful));
            QCOMPARE(reading.stored, u'+' + digitsOf(typed));
        }
    }
}

//! A stored number that is opened and confirmed again stays as it is.
void NumberReadingTest::readsWhatItShows()
{
    const LibPhoneNumbers numbers;
    for (const LibPhoneNumbers::Region &region : LibPhoneNumbers::regions()) {
        i18n::phonenumbers::PhoneNumber example;
        std::string stored;
        const auto &library = *i18n::phonenumbers::PhoneNumberUtil::GetInstance();
        QVERIFY(library.GetExampleNumber(region.country.toStdString(), &example));
        library.Format(example, i18n::phonenumbers::PhoneNumberUtil::E164, &stored);
        const QString number = QString::fromStdString(stored);
        for (const QString &country : givenCountries) {
            for (const QString &typed :
                 {number, numbers.international(number), QStringLiteral("00") + number.mid(1)}) {
                if (typed.startsWith(u'0') && !country.isEmpty() && country != u"IT")
                    continue;
                const Reading reading = numbers.read(typed, country);
                QVERIFY2(reading.stored == number, qPrintable(typed + u' ' + country));
                QVERIFY2(reading.judgement == good, qPrintable(typed + u' ' + country));
            }
        }
    }
}

void NumberReadingTest::keepsItsPromisesForAnyText()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const LibPhoneNumbers numbers;
    for (int i = 0; i < 5'000; ++i) {
        QString typed = randomText(random, 40);
        if (random.bounded(4) == 0) // anything at all, halves of characters as well
            typed.insert(random.bounded(int(typed.size()) + 1), QChar(char16_t(random.generate())));
        const QString country = givenCountries.at(random.bounded(int(givenCountries.size())));
        const QString broken = brokenPromise(numbers.read(typed, country), country);
        QVERIFY2(broken.isEmpty(), qPrintable(typed + u'|' + country + u'|' + broken));
    }
}

void NumberReadingTest::keepsItsPromisesForAnyNumber()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const LibPhoneNumbers numbers;
    int read = 0;
    for (int i = 0; i < 5'000; ++i) {
        const QString typed = randomNumber(random);
        const QString country = givenCountries.at(random.bounded(int(givenCountries.size())));
        const Reading reading = numbers.read(typed, country);
        const QString broken = brokenPromise(reading, country);
        QVERIFY2(broken.isEmpty(), qPrintable(typed + u'|' + country + u'|' + broken));
        read += reading.judgement != impossible;
    }
    QVERIFY2(read > 1'000, qPrintable(QString::number(read)));
}

//! Whatever is pasted: the library alone takes minutes for such text.
void NumberReadingTest::longTextIsQuick()
{
    const LibPhoneNumbers numbers;
    const auto impossibleText = {QString(100'000, u'1'), u'+' + QString(100'000, u'1'),
                                 QString(100'000, u'x'), QStringLiteral("1x").repeated(50'000),
                                 QStringLiteral("1;phone-context=+2").repeated(10'000)};
    QElapsedTimer timer;
    timer.start();
    for (const QString &text : impossibleText) {
        for (const QString &country : givenCountries)
            QCOMPARE(int(numbers.read(text, country).judgement), int(impossible));
    }
    // A number in a long text is still that number.
    const Reading reading =
        numbers.read(QString(100'000, u' ') + QStringLiteral("+39 312 345 6789"), QString());
    QCOMPARE(reading.stored, QStringLiteral("+393123456789"));
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

CONTACTS_TEST(NumberReadingTest)
#include "numberreadingtest.moc"
