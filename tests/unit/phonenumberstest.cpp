// SPDX-License-Identifier: MIT
#include "phone/libphonenumbers.h"
#include "support/testregistry.h"

#include <QtTest>

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumberutil.h>

#include <thread>

using namespace contacts;
using i18n::phonenumbers::Logger;
using i18n::phonenumbers::NullLogger;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

//! Counts what the library would have printed. The library owns it, so that it may outlive a test.
class CountingLogger final : public Logger
{
public:
    CountingLogger()
    {
        s_messages = 0;
        set_verbosity_level(3);
    }
    void WriteMessage(const std::string &) override { ++s_messages; }

    static inline int s_messages = 0;
};

const QString junk[] = {
    QString(),
    QStringLiteral("+"),
    QStringLiteral("maria"),
    QStringLiteral("+maria"),
    QStringLiteral("+0"),
    QStringLiteral("+1"),
    QStringLiteral("+999999999999999"),
    QStringLiteral("+123456789012345678901234567890"),
    QStringLiteral("+39 312 345 6789 ext 9"),
    QStringLiteral("+1 800 FLOWERS"),
    QStringLiteral("393123456789"),
    QStringLiteral("0721-555-012"),
    QStringLiteral("+0721555012"),
    QStringLiteral("+\xd83d"),
    QString(100'000, QLatin1Char('1')),
    QLatin1Char('+') + QString(100'000, QLatin1Char('1')),
};

} // namespace

class PhoneNumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSilent();
    void spaced_data();
    void spaced();
    void junkIsUnchanged();
    void neverShowsAnotherNumber();
    void looksWrong_data();
    void looksWrong();
    void manyThreads();
    void manyThreadsAgreeOnWhatIsWrong();
};

void PhoneNumbersTest::spaced_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("shown");
    QTest::newRow("Italy, mobile") << "+393123456789"
                                   << "+39 312 345 6789";
    QTest::newRow("Italy, land line") << "+390612345678"
                                      << "+39 06 1234 5678";
    QTest::newRow("United States") << "+12025550100"
                                   << "+1 202-555-0100";
    QTest::newRow("United Kingdom") << "+447400123456"
                                    << "+44 7400 123456";
    QTest::newRow("Germany") << "+4915123456789"
                             << "+49 1512 3456789";
    QTest::newRow("France") << "+33612345678"
                            << "+33 6 12 34 56 78";
    QTest::newRow("Spain") << "+34612345678"
                           << "+34 612 34 56 78";
    QTest::newRow("Sweden") << "+46701234567"
                            << "+46 70 123 45 67";
    QTest::newRow("Romania") << "+40712034567"
                             << "+40 712 034 567";
    QTest::newRow("Egypt") << "+201001234567"
                           << "+20 100 123 4567";
    QTest::newRow("India") << "+918123456789"
                           << "+91 81234 56789";
    QTest::newRow("Brazil") << "+5511961234567"
                            << "+55 11 96123-4567";
    QTest::newRow("Japan") << "+819012345678"
                           << "+81 90-1234-5678";
    QTest::newRow("spaced before") << "+39 3123456789"
                                   << "+39 312 345 6789";
    QTest::newRow("of the documentation") << "+123 123 123"
                                          << "+123 123 123";
    QTest::newRow("of the documentation, create") << "+1231231231"
                                                  << "+1231231231";
}

void PhoneNumbersTest::spaced()
{
    QFETCH(QString, stored);
    QFETCH(QString, shown);
    QCOMPARE(LibPhoneNumbers().international(stored), shown);
}

void PhoneNumbersTest::junkIsUnchanged()
{
    const LibPhoneNumbers numbers;
    for (const QString &text : junk)
        QCOMPARE(numbers.international(text), text);
}

void PhoneNumbersTest::neverShowsAnotherNumber()
{
    const std::string stored = "+4402079460958"; // with the 0 that is dialled inside the country
    PhoneNumberUtil &library = *PhoneNumberUtil::GetInstance();
    i18n::phonenumbers::PhoneNumber number;
    QCOMPARE(library.Parse(stored, "ZZ", &number), PhoneNumberUtil::NO_PARSING_ERROR);
    std::string spaced;
    library.Format(number, PhoneNumberUtil::INTERNATIONAL, &spaced);
    QCOMPARE(spaced, std::string("+44 20 7946 0958")); // the library alone takes a digit out
    QCOMPARE(LibPhoneNumbers().international(QString::fromStdString(stored)),
             QString::fromStdString(stored));
}

// First, before the library is set up for the program.
void PhoneNumbersTest::isSilent()
{
    PhoneNumberUtil &library = *PhoneNumberUtil::GetInstance();
    library.SetLogger(new CountingLogger);
    for (const QString &text : junk) {
        i18n::phonenumbers::PhoneNumber number;
        // The library alone takes minutes for the long ones.
        library.Parse(text.left(100).toStdString(), "ZZ", &number);
    }
    QVERIFY(CountingLogger::s_messages > 0);
    CountingLogger::s_messages = 0;
    const LibPhoneNumbers numbers;
    for (const QString &text : junk)
        numbers.international(text);
    QCOMPARE(CountingLogger::s_messages, 0);
    QVERIFY(dynamic_cast<NullLogger *>(Logger::mutable_logger_impl()));
}

void PhoneNumbersTest::manyThreads()
{
    const LibPhoneNumbers numbers;
    std::vector<QString> results(4);
    {
        std::vector<std::jthread> threads;
        for (QString &result : results) {
            threads.emplace_back([&result, &numbers] {
                for (int i = 0; i < 200; ++i)
                    result = numbers.international(u"+33612345678");
            });
        }
    }
    for (const QString &result : results)
        QCOMPARE(result, QStringLiteral("+33 6 12 34 56 78"));
}

void PhoneNumbersTest::looksWrong_data()
{
    QTest::addColumn<QByteArray>("digits");
    QTest::addColumn<bool>("isWrong");
    const auto row = [](const char *name, const QByteArray &digits, bool isWrong) {
        QTest::newRow(name) << digits << isWrong;
    };
    row("Italy, mobile", "393123456789", false);
    row("Italy, land line with its 0", "390612345678", false);
    row("Italy, land line without its 0", "39612345678", true);
    row("United States", "12024561111", false);
    row("United Kingdom", "447400123456", false);
    row("United Kingdom with a 0 too many", "4407400123456", false); // the library takes it out
    row("Germany", "4915123456789", false);
    row("of no country, toll-free", "80012345678", false);
    row("missing", "", true);
    row("one digit", "1", true);
    row("a country alone", "39", true);
    row("too short", "39312", true);
    row("too long for its country", "120245611110", true);
    row("no country begins so", "0721555012", true);
    row("00 and no plus", "00393123456789", true);
    row("a country that there is not", "999123456789", true);
    row("more digits than any", "3931234567891234", true);
    row("endless", QByteArray(100'000, '3'), true);
}

void PhoneNumbersTest::looksWrong()
{
    QFETCH(QByteArray, digits);
    QFETCH(bool, isWrong);
    const LibPhoneNumbers numbers;
    QCOMPARE(numbers.looksWrong({digits.constData(), size_t(digits.size())}), isWrong);
}

//! Searches ask from several threads at once.
void PhoneNumbersTest::manyThreadsAgreeOnWhatIsWrong()
{
    const LibPhoneNumbers numbers;
    std::vector<int> wrong(4);
    {
        std::vector<std::jthread> threads;
        for (int &count : wrong) {
            threads.emplace_back([&count, &numbers] {
                for (int i = 0; i < 300; ++i)
                    count += numbers.looksWrong("39347" + std::to_string(i * 10'000));
            });
        }
    }
    QVERIFY(wrong.front() > 0 && wrong.front() < 300);
    QCOMPARE(wrong, std::vector<int>(4, wrong.front()));
}

CONTACTS_TEST(PhoneNumbersTest)
#include "phonenumberstest.moc"
