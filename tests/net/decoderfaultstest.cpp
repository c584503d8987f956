// SPDX-License-Identifier: MIT
#include "net/contactdecoder.h"
#include "net/samples.h"
#include "store/contactchunk.h"
#include "support/testregistry.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>
#include <QtTest>

#include <random>

using namespace contacts;
using namespace contacts::testing;

namespace {

using Kind = ApiError::Kind;

QByteArray nested(int levels)
{
    return QByteArray(levels, '[') + QByteArray(levels, ']');
}

QByteArray parameters(const QByteArray &json)
{
    return pageJson({contactJson(1, {{"custom_parameters", json}})});
}

QByteArray withField(const char *key, const QByteArray &value)
{
    return pageJson({contactJson(1, {{key, value}})});
}

} // namespace

//! Answers that must end in an error which names the page and holds nothing of the answer.
class DecoderFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refuses_data();
    void refuses();
    void theFaultIsTheOnlyFault();
    void deepNestingIsQuick();
    void everyCutIsRefused();
    void survivesMutations();
    void stopsWhenNobodyWantsIt();

private:
    void jsonFaults();
    void shapeFaults();
};

void DecoderFaultsTest::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    jsonFaults();
    shapeFaults();
}

void DecoderFaultsTest::jsonFaults()
{
    const QByteArray good = pageJson({contactJson(1)});
    const auto malformed = [](const char *name, const QByteArray &body) {
        QTest::newRow(name) << body << Kind::Malformed;
    };
    malformed("empty", {});
    malformed("blank", " \n\t ");
    malformed("documentation sample", documentationSample());
    malformed("PHP warning, HTML", "<br />\n<b>Warning</b>:  secret in x.php<br />\n" + good);
    malformed("PHP warning, text", "\nWarning: secret in x.php on line 3\n" + good);
    malformed("trailing garbage", good + "secret");
    malformed("trailing page", good + "<html></html>");
    malformed("two documents", good + good);
    malformed("one bracket more", good + "}");
    malformed("NUL at the end", good + QByteArray(1, '\0'));
    malformed("comma in parameters", parameters(R"({"a":1,})"));
    malformed("comma in a nested list", parameters(R"({"a":[1,]})"));
    malformed("comma in an unused value", withField("other", R"({"a":[1,{"b":2,}]})"));
    malformed("comma in links", QByteArray(good).replace("null}}", "null,}}"));
    malformed("leading comma", QByteArray(good).replace("[{", "[,{"));
    malformed("missing comma", QByteArray(good).replace(",\"name\"", " \"name\""));
    malformed("missing colon", QByteArray(good).replace("\"name\":", "\"name\" "));
    malformed("wrong bracket", QByteArray(good).replace("],\"meta\"", "},\"meta\""));
    malformed("single quotes", QByteArray(good).replace('"', '\''));
    malformed("key without quotes", QByteArray(good).replace("\"name\"", "name"));
    malformed("comment", QByteArray(good).replace("[{", "[/*secret*/{"));
    malformed("NaN", parameters(R"({"a":NaN})"));
    malformed("leading zero", parameters(R"({"a":01})"));
    malformed("leading plus", parameters(R"({"a":+1})"));
    malformed("bare dot", parameters(R"({"a":1.})"));
    malformed("bare exponent", parameters(R"({"a":1e})"));
    malformed("letters after a number", parameters(R"({"a":1x})"));
    malformed("nulls", parameters(R"({"a":nulls})"));
    malformed("True", withField("has_opted_out", "True"));
    malformed("bad number in an unused value", withField("other", "[1.2.3]"));
    malformed("bad escape", withField("name", R"("a\x")"));
    malformed("lone surrogate", withField("name", R"("\ud800")"));
    malformed("line break in a text", withField("name", "\"a\nb\""));
    malformed("open text", QByteArray(good).replace("\"John Doe\"", "\"John Doe"));
    malformed("UTF-8 cut", withField("name", "\"\xc3\""));
    malformed("UTF-8 overlong", withField("name", "\"\xc0\xaf\""));
    malformed("UTF-8 surrogate", withField("name", "\"\xed\xa0\x80\""));
    malformed("Latin-1", withField("name", "\"Jos\xe9 secret\""));
    malformed("invalid UTF-8 in an unused value", withField("other", "\"\xff\""));
    malformed("UTF-16", QByteArray("\xff\xfe{\0\"\0", 6));
    malformed("65 levels", parameters("{\"a\":" + nested(65) + "}"));
    malformed("65 levels, unused", withField("other", nested(65)));
    malformed("200,000 levels", parameters(nested(200'000)));
    malformed("200,000 levels of nothing else", nested(200'000));
    malformed("200,000 levels never closed", QByteArray(200'000, '['));
    malformed("200,000 objects", parameters(QByteArray("{\"a\":").repeated(200'000)));
    malformed("endless parameters", parameters('[' + QByteArray("1,").repeated(70'000) + "1]"));
    QTest::newRow("HTML") << QByteArray("<!DOCTYPE html><html><body>secret</body></html>")
                          << Kind::NotThisApi;
    QTest::newRow("HTML after blanks") << QByteArray("\n  <html>secret</html>") << Kind::NotThisApi;
}

void DecoderFaultsTest::shapeFaults()
{
    const auto malformed = [](const char *name, const QByteArray &body) {
        QTest::newRow(name) << body << Kind::Malformed;
    };
    malformed("null", "null");
    malformed("a text", "\"secret\"");
    malformed("a list", "[" + contactJson(1) + "]");
    malformed("no data", R"({"meta":{"total":0}})");
    malformed("no meta", "{\"data\":[]}");
    malformed("data null", R"({"data":null,"meta":{"total":0}})");
    malformed("data an object", R"({"data":{"0":{}},"meta":{"total":0}})");
    malformed("data twice", R"({"data":[],"data":[],"meta":{"total":0}})");
    malformed("meta a list", R"({"data":[],"meta":[]})");
    malformed("no total", pageJson({}, R"("page":1)"));
    malformed("total null", pageJson({}, R"("page":1,"total":null)"));
    malformed("total negative", pageJson({}, R"("total":-1)"));
    malformed("total a fraction", pageJson({}, R"("total":1.5)"));
    malformed("totals differ", pageJson({}, R"("total":1,"total_results":2)"));
    malformed("page 0", pageJson({}, R"("total":1,"page":0)"));
    malformed("page a word", pageJson({}, R"("total":1,"page":"first")"));
    malformed("page too large", pageJson({}, R"("total":1,"page":4294967297)"));
    malformed("page size 0", pageJson({}, R"("total":1,"results_per_page":0)"));
    malformed("more records than said",
              pageJson({contactJson(1), contactJson(2)}, R"("total":2,"results_per_page":1)"));
    malformed("record null", pageJson({contactJson(1), "null"}));
    malformed("record a text", pageJson({"\"secret\""}));
    malformed("no id", withField("id", {}));
    malformed("id 0", withField("id", "0"));
    malformed("id negative", withField("id", "-5"));
    malformed("id null", withField("id", "null"));
    malformed("id a fraction", withField("id", "1.0"));
    malformed("id too large", withField("id", "9223372036854775808"));
    malformed("id a word", withField("id", R"("secret")"));
    malformed("id twice", withField("x\":1,\"id", "2"));
    malformed("no number", withField("phone_number", {}));
    malformed("number a number", withField("phone_number", "393123456789"));
    malformed("name a number", withField("name", "5"));
    malformed("name a list", withField("name", "[]"));
    malformed("name true", withField("name", "true"));
    malformed("country a number", withField("country_code", "39"));
    malformed("parameters a text", parameters(R"("a=1")"));
    malformed("parameters a number", parameters("7"));
    malformed("opted out 2", withField("has_opted_out", "2"));
    malformed("opted out yes", withField("has_opted_out", R"("yes")"));
    malformed("opted out a list", withField("has_opted_out", "[]"));
    malformed("counter a word", withField("total_sent_sms", R"("many")"));
    malformed("counter a fraction", withField("total_sent_sms", "1.5"));
    malformed("counter true", withField("total_sent_sms", "true"));
    malformed("date a number", withField("datetime", "1761707894"));
    malformed("date empty", withField("datetime", R"("")"));
    malformed("date ISO", withField("datetime", R"("2025-10-29T03:18:14Z")"));
    malformed("date impossible", withField("datetime", R"("2025-02-29 00:00:00")"));
    malformed("month 13", withField("datetime", R"("2025-13-01 00:00:00")"));
    malformed("hour 24", withField("datetime", R"("2025-10-29 24:00:00")"));
}

void DecoderFaultsTest::refuses()
{
    QFETCH(const QByteArray, body);
    QFETCH(const Kind, kind);
    const auto page = decodePage(body, {7, 25});
    QVERIFY(!page);
    QCOMPARE(page.error().kind, kind);
    QCOMPARE(page.error().page, 7);
    QVERIFY(!page.error().detail.isEmpty());
    for (const char *word : {"secret", "John", "123 123", "<"})
        QVERIFY2(!page.error().detail.contains(QLatin1String(word)), word);
}

//! Control: what the table above breaks is readable before it is broken.
void DecoderFaultsTest::theFaultIsTheOnlyFault()
{
    QVERIFY(decodePage(pageJson({contactJson(1)}), {7, 25}));
    QVERIFY(decodePage(parameters("{\"a\":" + nested(64) + "}"), {7, 25}));
    QVERIFY(decodePage(withField("other", nested(64)), {7, 25}));
    QByteArray sample = documentationSample();
    sample.replace("18,", "18")
        .replace("14\",\n    }", "14\"\n    }")
        .replace("},\n    ]", "}\n    ]");
    QVERIFY(decodePage(sample, {7, 25}));
}

void DecoderFaultsTest::deepNestingIsQuick()
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!decodePage(parameters(nested(200'000)), {1, 25}));
    QVERIFY(!decodePage(withField("other", nested(200'000)), {1, 25}));
    QVERIFY(decodeErrorTitle("{\"errors\":" + nested(200'000) + "}").isEmpty());
    QVERIFY(timer.elapsed() < 2'000);
}

void DecoderFaultsTest::everyCutIsRefused()
{
    const QByteArray body = pageJson({contactJson(1), contactJson(2)});
    QVERIFY(decodePage(body, {1, 25}));
    for (qsizetype size = 0; size < body.size(); ++size)
        QVERIFY2(!decodePage(body.left(size), {1, 25}), qPrintable(QString::number(size)));
}

//! Against Qt's reader as an independent judge of what is JSON at all.
void DecoderFaultsTest::survivesMutations()
{
    constexpr unsigned seed = 20251029;
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const auto below = [&random](qsizetype end) {
        return qsizetype(std::uniform_int_distribution<qint64>(0, end - 1)(random));
    };
    const QByteArray alphabet = "{}[],:\"\\0123456789-+.eEtfn aunl/\x01\x80\xff\xc3";
    const std::array<QByteArray, 3> seeds{peopleJson(3), pageJson({contactJson(1)}),
                                          parameters(R"({"a":[1,{"b":"\u00e9"}],"c":1.10})")};
    int accepted = 0;
    int refused = 0;
    for (int run = 0; run < 20'000; ++run) {
        QByteArray body = seeds[size_t(run) % seeds.size()];
        for (qsizetype changes = 1 + below(3); changes > 0; --changes) {
            const qsizetype at = below(body.size());
            switch (below(4)) {
            case 0:
                body[at] = alphabet[below(alphabet.size())];
                break;
            case 1:
                body.remove(at, 1 + below(8));
                break;
            case 2:
                body.insert(at, alphabet[below(alphabet.size())]);
                break;
            default:
                body.insert(at, body.mid(below(body.size()), 1 + below(30)));
            }
        }
        const auto page = decodePage(body, {1, 1000});
        if (!page) {
            ++refused;
            QVERIFY(page.error().kind == Kind::Malformed || page.error().kind == Kind::NotThisApi);
            continue;
        }
        ++accepted;
        // Qt's reader knows no number beyond a double and no text after a NUL.
        const QJsonDocument judge = QJsonDocument::fromJson(body);
        QVERIFY2(judge.isObject(), body.constData());
        const QJsonArray rows = judge.object().value(QLatin1String("data")).toArray();
        QCOMPARE(page->records->size(), int(rows.size()));
        QVERIFY(page->perPage >= page->records->size() && page->page >= 1 && page->total >= 0);
        for (int row = 0; row < page->records->size(); ++row) {
            const ContactFields fields = page->records->fields(row);
            QVERIFY(fields.id.isValid());
            const std::string_view name = fields.name.value_or(std::string_view());
            QCOMPARE(QString::fromUtf8(name.data(), qsizetype(name.size())),
                     rows.at(row).toObject().value(QLatin1String("name")).toString());
        }
    }
    qInfo("%d accepted, %d refused", accepted, refused);
    QVERIFY(accepted > 100 && refused > 10'000);
}

void DecoderFaultsTest::stopsWhenNobodyWantsIt()
{
    std::stop_source stop;
    const QByteArray body = peopleJson(1000);
    QVERIFY(decodePage(body, {1, 1000}, stop.get_token()));
    stop.request_stop();
    QVERIFY(!decodePage(body, {1, 1000}, stop.get_token()));
}

CONTACTS_TEST(DecoderFaultsTest)

#include "decoderfaultstest.moc"
