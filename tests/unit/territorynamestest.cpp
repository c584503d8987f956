// SPDX-License-Identifier: MIT
#include "support/testregistry.h"
#include "text/icuterritorynames.h"

#include <QtTest>

#include <thread>

using namespace contacts;

class TerritoryNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void qtAloneKnowsOnlyEnglish();
    void manyThreads();
};

void TerritoryNamesTest::names_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    QTest::newRow("Italian") << "it_IT"
                             << "IT"
                             << "Italia";
    QTest::newRow("Italian, abroad") << "it_IT"
                                     << "DE"
                                     << "Germania";
    QTest::newRow("Italian in Switzerland") << "it_CH"
                                            << "GB"
                                            << "Regno Unito";
    QTest::newRow("English") << "en_GB"
                             << "IT"
                             << "Italy";
    QTest::newRow("Arabic") << "ar_EG"
                            << "IT" << QStringLiteral("إيطاليا");
    QTest::newRow("C locale is English") << "C"
                                         << "DE"
                                         << "Germany";
    QTest::newRow("small letters") << "en_GB"
                                   << "it"
                                   << "Italy";
    QTest::newRow("unknown code") << "it_IT"
                                  << "QQ"
                                  << "QQ";
    QTest::newRow("no code") << "it_IT"
                             << ""
                             << "";
}

void TerritoryNamesTest::names()
{
    QFETCH(QString, locale);
    QFETCH(QString, code);
    QFETCH(QString, name);
    const IcuTerritoryNames names{QLocale(locale)};
    const CountryCode country = CountryCode::fromText(code.toStdString());
    QCOMPARE(names.name(country), name);
    QCOMPARE(names.name(country), name); // now from what was kept
}

void TerritoryNamesTest::qtAloneKnowsOnlyEnglish()
{
    const QLocale italian(QStringLiteral("it_IT"));
    const IcuTerritoryNames names(italian);
    QCOMPARE(QLocale::territoryToString(QLocale::Germany), QStringLiteral("Germany"));
    QVERIFY(names.name(CountryCode::fromText("DE")) != QStringLiteral("Germany"));
}

void TerritoryNamesTest::manyThreads()
{
    const IcuTerritoryNames names{QLocale(QStringLiteral("it_IT"))};
    std::vector<QStringList> results(4);
    {
        std::vector<std::jthread> threads;
        for (QStringList &result : results) {
            threads.emplace_back([&result, &names] {
                for (char first = 'A'; first <= 'Z'; ++first) {
                    for (char second = 'A'; second <= 'Z'; ++second) {
                        const char code[] = {first, second};
                        result << names.name(CountryCode::fromText({code, 2}));
                    }
                }
            });
        }
    }
    QCOMPARE(results.at(0).size(), 26 * 26);
    QVERIFY(results.at(0).contains(QStringLiteral("Francia")));
    for (const QStringList &result : results)
        QCOMPARE(result, results.at(0));
}

CONTACTS_TEST(TerritoryNamesTest)
#include "territorynamestest.moc"
