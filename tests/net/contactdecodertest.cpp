// SPDX-License-Identifier: MIT
#include "net/contactdecoder.h"
#include "net/samples.h"
#include "store/contactchunk.h"
#include "support/testregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

namespace {

const char documentedMeta[] = R"("page":1,"results_per_page":25,"total":1,"total_pages":1)";
const char documentedRow[] = "1 \"John Doe\" \"+123 123 123\" {\"age\"N\"18\"} EU/IT in 10,5,0,20 "
                             "1761707894,1761707894,never,1761707894\n";

QString expectedPage(const QString &row)
{
    return QStringLiteral("page 1 of 25 each, 1 in all\n") + row;
}

QString documented(const char *from = "", const char *to = "")
{
    return expectedPage(
        QString::fromLatin1(documentedRow).replace(QLatin1String(from), QString::fromUtf8(to)));
}

} // namespace

//! Every form of contract.md "Answers", each with what must come out of it.
class ContactDecoderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void acceptsEveryForm_data();
    void acceptsEveryForm();
    void keepsLiteralNumbersOrderAndDuplicates();
    void lookAlikeMetaTakesWhatWasAskedFor();
    void readsAThousandPeople();
    void readsTitles_data();
    void readsTitles();
};

void ContactDecoderTest::acceptsEveryForm_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    const auto record = [](const char *name, const char *key, const char *value, const char *from,
                           const char *to) {
        QTest::newRow(name) << pageJson({contactJson(1, {{key, value}})}) << documented(from, to);
    };
    const auto meta = [](const char *name, const char *inside, const QString &expected) {
        QTest::newRow(name) << pageJson({contactJson(1)}, inside)
                            << expected + QString::fromLatin1(documentedRow);
    };

    QTest::newRow("as documented") << pageJson({contactJson(1)}) << documented();
    meta("total_results", R"("page":1,"results_per_page":25,"total_results":1)",
         QStringLiteral("page 1 of 25 each, 1 in all\n"));
    meta("both totals", R"("page":1,"results_per_page":25,"total":9,"total_results":9)",
         QStringLiteral("page 1 of 25 each, 9 in all\n"));
    meta("page as a string", R"("page":"3","results_per_page":"25","total":"71")",
         QStringLiteral("page 3 of 25 each, 71 in all\n"));
    meta("another page size", R"("page":1,"results_per_page":50,"total":1)",
         QStringLiteral("page 1 of 50 each, 1 in all\n"));
    QTest::newRow("empty account")
        << pageJson({}, R"("page":1,"results_per_page":25,"total":0,"total_pages":0)")
        << QStringLiteral("page 1 of 25 each, 0 in all\n");
    QTest::newRow("past the end") << pageJson(
        {}, R"("page":9,"results_per_page":25,"total":30,"total_pages":2)")
                                  << QStringLiteral("page 9 of 25 each, 30 in all\n");
    QTest::newRow("no links") << QByteArray("{\"data\":[" + contactJson(1) + "],\"meta\":{"
                                            + documentedMeta + "}}")
                              << documented();
    QTest::newRow("meta first, other members") << QByteArray(
        QByteArray("{\"meta\":{") + documentedMeta + "},\"debug\":[1,{\"a\":null}],\"data\":["
        + contactJson(1) + "],\"links\":\"http://other.example/\"}")
                                               << documented();
    QTest::newRow("white space everywhere") << pageJson({contactJson(1)})
                                                   .replace(",", " ,\r\n\t")
                                                   .replace(":", " : ")
                                                   .append("\n \n")
                                                   .replace("03 : 18 : 14", "03:18:14")
                                            << documented();
    QTest::newRow("byte order mark")
        << QByteArray("\xef\xbb\xbf" + pageJson({contactJson(1)})) << documented();

    const char age[] = "{\"age\"N\"18\"}";
    record("parameters []", "custom_parameters", "[]", age, "{}");
    record("parameters null", "custom_parameters", "null", age, "{}");
    record("parameters {}", "custom_parameters", "{}", age, "{}");
    record("parameters missing", "custom_parameters", "", age, "{}");
    record("parameters as a list", "custom_parameters", R"(["a",1.50,null])", age,
           R"({"0"S"a","1"N"1.50","2"0"null"})");
    record(
        "each kind of value", "custom_parameters",
        R"({"s":"x \u00e9\"","i":-3,"t":true,"f":false,"n":null,"o":{ "b" : [1 , 2.0] } ,"l":[ ]})",
        age,
        "{\"s\"S\"x é\"\",\"i\"N\"-3\",\"t\"B\"true\",\"f\"B\"false\",\"n\"0\"null\","
        "\"o\"J\"{ \"b\" : [1 , 2.0] }\",\"l\"J\"[ ]\"}");
    record("empty key and value", "custom_parameters", R"({"":""})", age, R"({""S""})");

    record("name null", "name", "null", "\"John Doe\"", "null");
    record("name empty", "name", R"("")", "John Doe", "");
    record("name missing", "name", "", "\"John Doe\"", "null");
    record("name escaped", "name", R"("\ud83d\ude00\t\/")", "John Doe", "😀\t/");
    record("number null", "phone_number", "null", "\"+123 123 123\"", "null");
    record("country null", "country_code", "null", "EU/IT", "EU/");
    record("country empty", "country_code", R"("")", "EU/IT", "EU/");
    record("continent null", "continent_code", "null", "EU/IT", "/IT");
    record("id as a string", "id", R"("1")", "", "");
    record("big id", "id", "9223372036854775807", "1 \"John", "9223372036854775807 \"John");
    record("counter as a string", "total_sent_sms", R"("4294967295")", "10,5", "4294967295,5");
    record("counter missing", "total_sent_sms", "", "10,5", "0,5");
    record("opted out true", "has_opted_out", "true", " in ", " out ");
    record("opted out 1", "has_opted_out", "1", " in ", " out ");
    record("opted out \"1\"", "has_opted_out", R"("1")", " in ", " out ");
    record("opted out 0", "has_opted_out", "0", "", "");
    record("opted out \"0\"", "has_opted_out", R"("0")", "", "");
    record("opted out null", "has_opted_out", "null", "", "");
    record("never sent", "last_sent_datetime", "null", "1761707894,1761707894", "never,1761707894");
    record("zero date", "last_sent_datetime", R"("0000-00-00 00:00:00")", "1761707894,1761707894",
           "never,1761707894");
    record("leap day", "last_datetime", R"("2024-02-29 23:59:59")", "never", "1709251199");
    record("unknown fields", "tags", R"([{"a":[]},"b",1e5])", "", "");
}

void ContactDecoderTest::acceptsEveryForm()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, expected);
    const auto page = decodePage(body, {1, 25});
    QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
    QCOMPARE(describe(*page), expected);
}

void ContactDecoderTest::keepsLiteralNumbersOrderAndDuplicates()
{
    const QByteArray parameters =
        R"({"z":1.10,"big":12345678901234567890,"exp":1E+02,"a":"1","z":-0.0,"huge":1e999})";
    const auto page =
        decodePage(pageJson({contactJson(1, {{"custom_parameters", parameters}})}), {1, 25});
    QVERIFY(page);
    QStringList read;
    for (const ParameterField &field : page->records->fields(0).parameters)
        read << QString::fromUtf8(field.key.data(), qsizetype(field.key.size())) + u'='
                + QString::fromUtf8(field.value.data(), qsizetype(field.value.size()));
    QCOMPARE(read.join(u' '),
             QStringLiteral("z=1.10 big=12345678901234567890 exp=1E+02 a=1 "
                            "z=-0.0 huge=1e999"));

    // Control: Qt's own reader changes all of it.
    const QByteArray readable = QByteArray(parameters).replace(R"(,"huge":1e999)", "");
    const QByteArray rewritten =
        QJsonDocument(QJsonDocument::fromJson(readable).object()).toJson(QJsonDocument::Compact);
    QVERIFY(!rewritten.isEmpty() && rewritten != "{}");
    QVERIFY(!rewritten.contains("1.10"));
    QVERIFY(!rewritten.contains("12345678901234567890"));
    QVERIFY(rewritten.indexOf("\"a\"") < rewritten.indexOf("\"z\""));
    QCOMPARE(rewritten.count("\"z\""), 1);
}

void ContactDecoderTest::lookAlikeMetaTakesWhatWasAskedFor()
{
    const auto page = decodePage(pageJson({contactJson(1)}, R"("total":1)"), {4, 250});
    QVERIFY(page);
    QCOMPARE(page->page, 4);
    QCOMPARE(page->perPage, 250);
    QCOMPARE(page->firstPosition(), 750);
}

void ContactDecoderTest::readsAThousandPeople()
{
    const QByteArray body = peopleJson(1000);
    const auto page = decodePage(body, {1, 1000});
    QVERIFY(page);
    QCOMPARE(page->records->size(), 1000);
    for (int row = 0; row < 1000; ++row) {
        QCOMPARE(page->records->id(row).value, row + 1);
        QCOMPARE(page->records->parameterCount(row), 3);
    }
    // Folding happens here: what is looked for is there already.
    QVERIFY(page->records->foldedNames()[0] == "lukasz zak\n");
}

void ContactDecoderTest::readsTitles_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("title");
    QTest::newRow("as seen") << QByteArray(R"({"errors":[{"title":"Non trovato","status":404}]})")
                             << QStringLiteral("Non trovato");
    QTest::newRow("status as a string, markup stays")
        << QByteArray(R"({"errors":[{"status":"401","title":"<b>No</b>\n access"}]})")
        << QStringLiteral("<b>No</b> access");
    QTest::newRow("first of two") << QByteArray(R"({"errors":[{"title":"one"},{"title":"two"}]})")
                                  << QStringLiteral("one");
    QTest::newRow("control characters")
        << QByteArray(R"({"errors":[{"title":"a\u0000b\u001bc"}]})") << QStringLiteral("a b c");
    QTest::newRow("bounded") << QByteArray("{\"errors\":[{\"title\":\"" + QByteArray(5000, 'x')
                                           + "\"}]}")
                             << QString(299, u'x') + u'…';
    QTest::newRow("not a text") << QByteArray(R"({"errors":[{"title":5}]})") << QString();
    QTest::newRow("no list") << QByteArray(R"({"errors":"x"})") << QString();
    QTest::newRow("a page") << pageJson({contactJson(1)}) << QString();
    QTest::newRow("html") << QByteArray("<html>errors</html>") << QString();
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("cut") << QByteArray(R"({"errors":[{"title":"a)") << QString();
}

void ContactDecoderTest::readsTitles()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, title);
    QCOMPARE(decodeErrorTitle(body), title);
}

CONTACTS_TEST(ContactDecoderTest)

#include "contactdecodertest.moc"
