// SPDX-License-Identifier: MIT
#include "practice/rawclient.h"
#include "practice/testserver.h"
#include "support/testregistry.h"

using namespace contacts;
using namespace contacts::testing;
using Profile = PracticeServer::Profile;

namespace {

QByteArray target(qint64 id)
{
    return "/api/contacts/" + QByteArray::number(id);
}

QByteArray text(const QJsonValue &object, const char *key)
{
    return object.toObject().value(QLatin1String(key)).toString().toUtf8();
}

QJsonObject parametersOf(const RawAnswer &answer)
{
    return answer.data().toObject().value(QLatin1String("custom_parameters")).toObject();
}

qint64 idOf(const RawAnswer &answer)
{
    return answer.data().toObject().value(QLatin1String("id")).toInteger();
}

RawFields pairs(std::initializer_list<std::pair<QByteArray, QByteArray>> list)
{
    RawFields fields;
    int i = 0;
    for (const auto &[key, value] : list) {
        const QByteArray index = QByteArray::number(i++);
        fields.append({"custom_parameter_key[" + index + "]", key});
        fields.append({"custom_parameter_value[" + index + "]", value});
    }
    return fields;
}

} // namespace

//! Create, update and delete, and what the servers make of texts.
class PracticeWritingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void docsStoresWhatWasSent()
    {
        TestServer server(optionsFor(Profile::Docs, 10));
        RawClient client(server.port());
        RawFields fields{{"phone_number", "+1 231 231 231"}, {"name", "Mary \"O'Hara\" <3"}};
        fields += pairs({{"city", "Forl\xc3\xac"}, {"age", "18"}});
        const RawAnswer answer = client.post("/api/contacts", fields);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, "{\"data\":{\"id\":11}}");
        const RawAnswer read = client.get(target(11));
        QCOMPARE(text(read.data(), "phone_number"), "+1 231 231 231");
        QCOMPARE(text(read.data(), "name"), "Mary \"O'Hara\" <3");
        QCOMPARE(text(read.data(), "country_code"), "US");
        QCOMPARE(text(parametersOf(read), "city"), "Forl\xc3\xac");
        QCOMPARE(text(parametersOf(read), "age"), "18");
        QVERIFY(read.data().toObject().value(QLatin1String("last_datetime")).isNull());
        QCOMPARE(server->total(), 11u);
    }

    void familyAnswersTheWholeContactWithNulls()
    {
        TestServer server(optionsFor(Profile::Family, 10));
        RawClient client(server.port());
        RawFields fields{{"phone_number", "0721-555-012"}};
        fields += pairs({{"city", "Roma"}});
        const RawAnswer answer = client.post("/api/contacts", fields);
        QCOMPARE(answer.status, 201);
        QCOMPARE(idOf(answer), 11);
        QVERIFY(answer.data().toObject().value(QLatin1String("custom_parameters")).isNull());
        QVERIFY(answer.data().toObject().value(QLatin1String("country_code")).isNull());
        QCOMPARE(text(answer.data(), "phone_number"), "+0721555012");
        QCOMPARE(text(parametersOf(client.get(target(11))), "city"), "Roma");
    }

    void familyNumbers_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("stored"); // null: null
        QTest::addColumn<QByteArray>("country");
        using B = QByteArray;
        QTest::newRow("Egyptian") << B("(202) 555-0100") << B("+2025550100") << B("EG");
        QTest::newRow("extension") << B("+39 312 345 ext 9") << B("+393123459") << B("IT");
        QTest::newRow("Canada") << B("+1 (416) 555-0123") << B("+14165550123") << B("CA");
        QTest::newRow("Kazakhstan") << B("+7 701 555 0123") << B("+77015550123") << B("KZ");
        QTest::newRow("15 digits") << B("+123456789012345") << B("+123456789012345") << B("US");
        QTest::newRow("16 digits") << B("+1234567890123456") << B() << B();
        QTest::newRow("no digits") << B("call me") << B() << B();
    }
    void familyNumbers()
    {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, stored);
        QFETCH(QByteArray, country);
        TestServer server(optionsFor(Profile::Family, 0));
        RawClient client(server.port());
        QCOMPARE(client.post("/api/contacts", {{"phone_number", written}}).status, 201);
        const RawAnswer read = client.get(target(1));
        QCOMPARE(read.data().toObject().value(QLatin1String("phone_number")).isNull(),
                 stored.isNull());
        QCOMPARE(text(read.data(), "phone_number"), stored);
        QCOMPARE(text(read.data(), "country_code"), country);

        QVERIFY(server->setSwitch("bad-number", "500"));
        const RawAnswer again = client.post("/api/contacts", {{"phone_number", written}});
        QCOMPARE(again.status, stored.isNull() ? 500 : 201);
        QCOMPARE(server->total(), stored.isNull() ? 1u : 2u);
    }

    void familyTexts_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("stored");
        using B = QByteArray;
        QTest::newRow("quotes") << B("O'Hara \"Bo\" & Co") << B("O&#39;Hara &#34;Bo&#34; & Co");
        QTest::newRow("entities stay") << B("O&#39;Hara") << B("O&#39;Hara");
        QTest::newRow("tags") << B("a<b>bold</b>c") << B("aboldc");
        QTest::newRow("lone <") << B("I <3 you") << B("I");
        QTest::newRow("trimmed") << B(" \t name\n ") << B("name");
        QTest::newRow("256") << B(256, 'x') << B(256, 'x');
        QTest::newRow("257") << B(257, 'x') << B(256, 'x');
        QTest::newRow("256 characters of two bytes")
            << B("\xc3\xa9").repeated(300) << B("\xc3\xa9").repeated(256);
        QTest::newRow("entities count") << B("'") + B(255, 'x') << B("&#39;") + B(251, 'x');
    }
    void familyTexts()
    {
        QFETCH(QByteArray, sent);
        QFETCH(QByteArray, stored);
        TestServer server(optionsFor(Profile::Family, 1));
        RawClient client(server.port());
        QCOMPARE(client.post(target(1), {{"name", sent}}).status, 200);
        const RawAnswer read = client.get(target(1));
        QCOMPARE(text(read.data(), "name"), stored);
        // Sending it back as a person reads it changes nothing.
        QByteArray shown = stored;
        shown.replace("&#39;", "'").replace("&#34;", "\"");
        client.post(target(1), {{"name", shown}});
        QCOMPARE(text(client.get(target(1)).data(), "name"), stored);

        TestServer plain(optionsFor(Profile::Docs, 1)); // the control
        RawClient plainClient(plain.port());
        plainClient.post(target(1), {{"name", sent}});
        QCOMPARE(text(plainClient.get(target(1)).data(), "name"), sent);
    }

    void cutLengthsOfKeysAndValues()
    {
        TestServer server(optionsFor(Profile::Family, 1));
        RawClient client(server.port());
        client.post(target(1), pairs({{QByteArray(70, 'k'), QByteArray(600, 'v')}}));
        const QJsonObject parameters = parametersOf(client.get(target(1)));
        QCOMPARE(parameters.keys(), QStringList{QString(64, u'k')});
        QCOMPARE(parameters.begin().value().toString().size(), 512);
    }

    void blankKeysAndZeroAreDropped()
    {
        TestServer server(optionsFor(Profile::Family, 1));
        RawClient client(server.port());
        client.post(target(1), pairs({{"", "a"}, {"0", "b"}, {"  ", "c"}, {"00", "d"}}));
        QCOMPARE(parametersOf(client.get(target(1))).keys(), QStringList{QStringLiteral("00")});
        client.post(target(1), {{"custom_parameter_key[0]", ""}});
        QVERIFY(client.get(target(1)).body.contains("\"custom_parameters\":[]"));
    }

    void pairsBelongTogetherByIndex()
    {
        TestServer server(optionsFor(Profile::Docs, 1));
        RawClient client(server.port());
        client.post(target(1),
                    {{"custom_parameter_value[7]", "seven"},
                     {"custom_parameter_key[3]", "three"},
                     {"custom_parameter_key[7]", "z"},
                     {"custom_parameter_value[3]", "3"},
                     {"custom_parameter_key[9]", "three"},
                     {"custom_parameter_value[9]", "last wins"}});
        QVERIFY(client.get(target(1)).body.contains(
            "\"custom_parameters\":{\"three\":\"last wins\",\"z\":\"seven\"}"));
    }

    void atMost498Pairs()
    {
        RawFields fields;
        for (int i = 0; i < 1200; ++i) {
            const QByteArray index = QByteArray::number(i);
            fields.append({"custom_parameter_key[" + index + "]", "k" + index});
            fields.append({"custom_parameter_value[" + index + "]", index});
        }
        TestServer family(optionsFor(Profile::Family, 1));
        RawClient client(family.port());
        client.post(target(1), fields);
        QCOMPARE(parametersOf(client.get(target(1))).size(), 498);

        // The control: 2,400 parts do arrive, although the HTTP library's own form stops at 1,024.
        TestServer docs(optionsFor(Profile::Docs, 1));
        RawClient docsClient(docs.port());
        docsClient.post(target(1), fields);
        QCOMPARE(parametersOf(docsClient.get(target(1))).size(), 1200);
        QCOMPARE(docs->journal().front().form.size(), size_t(2400));
        QCOMPARE(docs->journal().front().form.back().first,
                 std::string("custom_parameter_value[1199]"));
    }

    void updateModes_data()
    {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QStringList>("afterKey"); // update with key b
        QTest::addColumn<QStringList>("afterName"); // update with a name only
        const QString a = QStringLiteral("a");
        const QString b = QStringLiteral("b");
        QTest::newRow("replace") << QByteArray("replace") << QStringList{b} << QStringList{b};
        QTest::newRow("merge") << QByteArray("merge") << QStringList{a, b} << QStringList{a, b};
        QTest::newRow("wipe") << QByteArray("wipe") << QStringList{b} << QStringList{};
    }
    void updateModes()
    {
        QFETCH(QByteArray, mode);
        QFETCH(QStringList, afterKey);
        QFETCH(QStringList, afterName);
        auto options = optionsFor(Profile::Docs, 0);
        options.switches = {{"parameters-update", mode.toStdString()}};
        TestServer server(options);
        RawClient client(server.port());
        RawFields fields{{"phone_number", "+391"}};
        client.post("/api/contacts", fields + pairs({{"a", "1"}}));
        QCOMPARE(client.post(target(1), pairs({{"b", "2"}})).body, "{\"data\":{\"id\":1}}");
        QCOMPARE(parametersOf(client.get(target(1))).keys(), afterKey);
        client.post(target(1), {{"name", "New"}});
        const RawAnswer read = client.get(target(1));
        QCOMPARE(parametersOf(read).keys(), afterName);
        QCOMPARE(text(read.data(), "name"), "New");
        QCOMPARE(text(read.data(), "phone_number"), "+391"); // absent: kept
        QVERIFY(!text(read.data(), "last_datetime").isEmpty());
    }

    void anUntouchedContactKeepsEverythingElse()
    {
        TestServer server(optionsFor(Profile::Family, 40));
        RawClient client(server.port());
        for (int id = 1; id <= 19; ++id) {
            QJsonObject before = client.get(target(id)).data().toObject();
            client.post(target(id), {{"name", "Somebody"}});
            QJsonObject after = client.get(target(id)).data().toObject();
            QVERIFY(before != after);
            for (const char *changed : {"name", "last_datetime"}) {
                before.remove(QLatin1String(changed));
                after.remove(QLatin1String(changed));
            }
            QCOMPARE(after, before);
        }
    }

    void deletingTwice()
    {
        TestServer server(optionsFor(Profile::Docs, 3));
        RawClient client(server.port());
        const RawAnswer first = client.remove(target(2));
        QCOMPARE(first.status, 200);
        QCOMPARE(first.body, QByteArray());
        QCOMPARE(client.remove(target(2)).status, 404);
        QCOMPARE(client.get(target(2)).status, 404);
        QCOMPARE(client.post(target(2), {{"name", "x"}}).status, 404);
        QCOMPARE(idsOf(client.get("/api/contacts/").data()), (QList<qint64>{1, 3}));
        client.post("/api/contacts", {{"phone_number", "+391"}});
        QCOMPARE(server->total(), 3u);
        QCOMPARE(client.get(target(4)).status, 200); // ids are never used again
    }

    void duplicates()
    {
        TestServer server(optionsFor(Profile::Docs, 500));
        RawClient client(server.port());
        const QByteArray number = text(client.get(target(321)).data(), "phone_number");
        const RawFields fields{{"phone_number", number}};
        QCOMPARE(idOf(client.post("/api/contacts", fields)), 501);
        QVERIFY(server->setSwitch("duplicate-number", "zero"));
        QCOMPARE(client.post("/api/contacts", fields).body, "{\"data\":{\"id\":0}}");
        QVERIFY(server->setSwitch("duplicate-number", "500"));
        const RawAnswer refused = client.post("/api/contacts", fields);
        QCOMPARE(refused.status, 500);
        QCOMPARE(refused.body, QByteArray());
        QCOMPARE(server->total(), 501u);
        QCOMPARE(idOf(client.post("/api/contacts", {{"phone_number", "+390000001"}})), 502);
    }

    void fourMeaningsOf401()
    {
        auto options = optionsFor(Profile::Family, 5);
        options.key = "right";
        TestServer server(options);
        RawClient without(server.port());
        RawClient wrong(server.port(), "wrong");
        RawClient right(server.port(), "right");
        const RawFields fields{{"phone_number", "+391"}};
        QCOMPARE(without.get("/api/contacts").status, 401);
        QCOMPARE(wrong.get("/api/contacts").status, 401);
        QCOMPARE(right.get("/api/contacts").status, 200);
        QCOMPARE(right.post("/api/contacts", {{"name", "no number"}}).status, 401);
        QVERIFY(server->setSwitch("plan-limit", "5"));
        QCOMPARE(right.post("/api/contacts", fields).status, 401);
        QCOMPARE(right.get("/api/contacts").status, 200);
        QVERIFY(server->setSwitch("plan-limit", "6"));
        QCOMPARE(right.post("/api/contacts", fields).status, 201);
        QVERIFY(server->setSwitch("account", "blocked"));
        const RawAnswer blocked = right.get("/api/contacts");
        QCOMPARE(blocked.status, 401);
        const QJsonObject error =
            blocked.json().value(QLatin1String("errors")).toArray().first().toObject();
        QCOMPARE(error.value(QLatin1String("status")).toInt(), 401);
        QVERIFY(!error.value(QLatin1String("title")).toString().isEmpty());
        QCOMPARE(server->total(), 6u);
    }

    void methodsAndPathsThatDoNotExist()
    {
        TestServer server(optionsFor(Profile::Family, 5));
        RawClient client(server.port());
        for (const char *method : {"PUT", "PATCH", "HEAD"}) {
            for (const char *path : {"/api/contacts", "/api/contacts/1"})
                QCOMPARE(client.exchange(method, path).status, 404);
        }
        for (const char *path : {"/api/contacts/6", "/api/contacts/0", "/api/contacts/99999999999"})
            QVERIFY(client.get(path).json().contains(QLatin1String("errors")));
        for (const char *path : {"/", "/api", "/api/contactss", "/api/contacts/x", "/api/groups"}) {
            const RawAnswer answer = client.get(path);
            QCOMPARE(answer.status, 404);
            QVERIFY(answer.body.startsWith("<!DOCTYPE html>"));
        }
        QCOMPARE(client.get("/api/contacts/1/").status, 200);
    }
};

CONTACTS_TEST(PracticeWritingTest)
#include "practicewritingtest.moc"
