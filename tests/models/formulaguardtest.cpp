// SPDX-License-Identifier: MIT
#include "export/formulaguard.h"
#include "support/testregistry.h"

#include <QRandomGenerator>
#include <QtTest>

#include <set>

namespace contacts::testing {

//! The apostrophe before texts that a spreadsheet would run, and how it is taken back.
class FormulaGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table_data();
    void table();
    void everyShortTextComesBack();
    void randomTextsComeBack();
    void withoutTheSecondRuleTwoTextsMeet();
};

void FormulaGuardTest::table_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("guarded");
    const auto same = [](const char *name, const QByteArray &text) {
        QTest::newRow(name) << text << text;
    };
    const auto guarded = [](const char *name, const QByteArray &text) {
        QTest::newRow(name) << text << QByteArray('\'' + text);
    };
    same("nothing", "");
    same("text", "Anna");
    same("later", "a=1+1");
    same("number", "+393123456789");
    same("one digit", "+3");
    same("apostrophe", "'");
    same("apostrophes", "'''");
    same("apostrophe and text", "'s Hertogenbosch");
    same("apostrophe and number", "'+39312");
    same("blank before", " =1");
    guarded("equals", "=1+1");
    guarded("equals alone", "=");
    guarded("plus", "+1+1");
    guarded("plus alone", "+");
    guarded("plus and blank", "+39 312");
    guarded("plus and letters", "+cmd");
    guarded("number and line", "+39312\n");
    guarded("plus and other digits", "+\xD9\xA1\xD9\xA2");
    guarded("minus", "-1");
    guarded("at", "@SUM(A1)");
    guarded("tab", "\t=1");
    guarded("carriage return", "\rx");
    guarded("line feed", "\nx");
    guarded("looks guarded", "'=1");
    guarded("looks guarded twice", "''=1");
    guarded("apostrophe, plus and text", "'+1+1");
}

void FormulaGuardTest::table()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, guarded);
    const std::string made = FormulaGuard::guarded(text.toStdString());
    QCOMPARE(QByteArray::fromStdString(made), guarded);
    QVERIFY(FormulaGuard::unguarded(made) == text.toStdString());
    QCOMPARE(FormulaGuard::isRisky(text.toStdString()), text != guarded);
}

//! All of up to five characters, and no two of them become the same.
void FormulaGuardTest::everyShortTextComesBack()
{
    const std::string letters = "'=+-@\t\r\n7a";
    std::vector<std::string> texts{""};
    for (size_t i = 0; i < texts.size() && texts[i].size() < 5; ++i) {
        for (const char letter : letters)
            texts.push_back(texts[i] + letter);
    }
    std::set<std::string> made;
    for (const std::string &text : texts) {
        const std::string guarded = FormulaGuard::guarded(text);
        if (FormulaGuard::unguarded(guarded) != text || !made.insert(guarded).second)
            QFAIL(text.c_str());
        // A spreadsheet runs nothing of it.
        const bool isNumber = guarded.size() > 1 && guarded.front() == '+'
            && guarded.find_first_not_of("7", 1) == std::string::npos;
        QVERIFY2(guarded.empty() || isNumber
                     || std::string("=+-@\t\r\n").find(guarded.front()) == std::string::npos,
                 guarded.c_str());
    }
    QCOMPARE(made.size(), texts.size());
}

void FormulaGuardTest::randomTextsComeBack()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 50'000; ++round) {
        std::string text(size_t(random.bounded(4)), '\'');
        for (int left = random.bounded(6); left > 0; --left)
            text += char(random.bounded(256));
        QVERIFY(FormulaGuard::unguarded(FormulaGuard::guarded(text)) == text);
    }
}

//! Why a text that only looks guarded is guarded too.
void FormulaGuardTest::withoutTheSecondRuleTwoTextsMeet()
{
    const auto simple = [](const std::string &text) {
        return !text.empty() && text.front() == '=' ? '\'' + text : text;
    };
    QVERIFY(simple("=1") == simple("'=1"));
    QVERIFY(FormulaGuard::guarded("=1") != FormulaGuard::guarded("'=1"));
}

} // namespace contacts::testing

using contacts::testing::FormulaGuardTest;
CONTACTS_TEST(FormulaGuardTest)
#include "formulaguardtest.moc"
