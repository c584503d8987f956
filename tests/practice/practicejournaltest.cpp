// SPDX-License-Identifier: MIT
#include "practice/rawclient.h"
#include "practice/testserver.h"
#include "support/testregistry.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace contacts;
using namespace contacts::testing;
using Profile = PracticeServer::Profile;

namespace {

const QByteArray canary = "canary-3f9c/key+1";

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::string header(const PracticeJournalEntry &entry, const std::string &name)
{
    for (const auto &[key, value] : entry.headers) {
        if (key == name)
            return value;
    }
    return "absent";
}

} // namespace

//! What arrived is written down, in order, and without the key.
class PracticeJournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneLinePerRequest()
    {
        const QTemporaryDir folder;
        auto options = optionsFor(Profile::Docs, 5);
        options.journalPath = folder.filePath(QStringLiteral("journal.jsonl"));
        TestServer server(options);
        RawClient client(server.port());
        client.get("/api/contacts/?page=2&results_per_page=10");
        client.post("/api/contacts", {{"phone_number", "+39 1"}, {"name", "Zo\xc3\xab \"Z\""}});
        client.remove("/api/contacts/77");
        client.setHeaders({"X-Practice-Set: fault=close"});
        client.remove("/api/contacts/1");

        const auto entries = server->journal();
        const QByteArrayList lines = contents(options.journalPath).trimmed().split('\n');
        QCOMPARE(entries.size(), 4u);
        QCOMPARE(lines.size(), 4);
        QCOMPARE(entries[0].query, std::string("page=2&results_per_page=10"));
        QCOMPARE(entries[3].status, 0);
        const QList<int> statuses{200, 200, 404, 0};
        for (int i = 0; i < 4; ++i) {
            const QJsonObject line = QJsonDocument::fromJson(lines.at(i)).object();
            const PracticeJournalEntry &entry = entries[size_t(i)];
            QCOMPARE(line.value(QLatin1String("sequence")).toInt(), i + 1);
            QCOMPARE(entry.sequence, qint64(i + 1));
            QCOMPARE(line.value(QLatin1String("method")).toString().toStdString(), entry.method);
            QCOMPARE(line.value(QLatin1String("path")).toString().toStdString(), entry.path);
            QCOMPARE(line.value(QLatin1String("query")).toString().toStdString(), entry.query);
            QCOMPARE(line.value(QLatin1String("status")).toInt(), statuses.at(i));
        }
        const QJsonArray form =
            QJsonDocument::fromJson(lines.at(1)).object().value(QLatin1String("form")).toArray();
        QCOMPARE(form,
                 (QJsonArray{QJsonArray{QStringLiteral("phone_number"), QStringLiteral("+39 1")},
                             QJsonArray{QStringLiteral("name"), QStringLiteral("Zoë \"Z\"")}}));
    }

    void fieldsKeepTheirOrder()
    {
        TestServer server(optionsFor(Profile::Docs, 5));
        RawClient client(server.port());
        const RawFields fields{{"z", "1"}, {"a", "2"}, {"m", "3"}, {"a", "4"}};
        client.post("/api/contacts/1", fields);
        const auto entries = server->journal();
        QCOMPARE(entries.size(), 1u);
        const PracticeJournalEntry &entry = entries.front();
        QCOMPARE(entry.form.size(), 4u);
        for (qsizetype i = 0; i < fields.size(); ++i) {
            QCOMPARE(entry.form[size_t(i)].first, fields.at(i).first.toStdString());
            QCOMPARE(entry.form[size_t(i)].second, fields.at(i).second.toStdString());
        }
    }

    void theKeyIsNowhere()
    {
        const QTemporaryDir folder;
        auto options = optionsFor(Profile::Docs, 5);
        options.journalPath = folder.filePath(QStringLiteral("journal.jsonl"));
        options.key = canary.toStdString();
        TestServer server(options);
        RawClient right(server.port(), canary);
        const QByteArray encoded = canary.toPercentEncoding();
        right.setHeaders({"X-Other: a " + canary + " b", "Cookie: k=" + encoded});
        QCOMPARE(right.get("/api/contacts?key=" + encoded + "&again=" + canary).status, 200);
        QCOMPARE(right.get("/api/" + canary).status, 404);
        QCOMPARE(right.post("/api/contacts/1", {{"name", canary + canary}, {canary, "x"}}).status,
                 200);
        RawClient wrong(server.port(), "wrong-key-5d1e");
        QCOMPARE(wrong.get("/api/contacts").status, 401);
        RawClient without(server.port());
        QCOMPARE(without.get("/api/contacts").status, 401);

        const QByteArray journal = contents(options.journalPath);
        QVERIFY(journal.contains("X-Other")); // the control: the places are written down
        QVERIFY(journal.contains("again="));
        QCOMPARE(journal.count('\n'), 5);
        for (const char *part : {"canary", "3f9c", "5d1e"})
            QVERIFY2(!journal.contains(part), part);

        const auto entries = server->journal();
        QCOMPARE(header(entries[0], "Authorization"), std::string("Bearer <accepted>"));
        QCOMPARE(header(entries[3], "Authorization"), std::string("Bearer <other>"));
        QCOMPARE(header(entries[4], "Authorization"), std::string("absent"));
        for (const auto &entry : entries) {
            QVERIFY(entry.path.find("3f9c") == std::string::npos);
            QVERIFY(entry.query.find("3f9c") == std::string::npos);
            for (const auto &[name, value] : entry.form)
                QVERIFY((name + value).find("3f9c") == std::string::npos);
            for (const auto &[name, value] : entry.headers)
                QVERIFY((name + value).find("3f9c") == std::string::npos);
        }
    }

    //! A key that looks like the mark must not make the redaction run for ever.
    void aKeyLikeTheMark()
    {
        auto options = optionsFor(Profile::Docs, 1);
        options.key = "key";
        TestServer server(options);
        RawClient client(server.port(), "key");
        QCOMPARE(client.get("/api/contacts?a=keykey").status, 200);
        QCOMPARE(server->journal().front().query, std::string("a=<key><key>"));
    }

    void aFileThatCannotBeWritten()
    {
        const QTemporaryDir folder;
        auto options = optionsFor(Profile::Docs, 1);
        options.journalPath = folder.filePath(QStringLiteral("no/such/folder.jsonl"));
        PracticeServer server(options);
        QString error;
        QVERIFY(!server.start(&error));
        QVERIFY2(error.contains(options.journalPath), qPrintable(error));
    }

    void clearing()
    {
        TestServer server(optionsFor(Profile::Docs, 1));
        RawClient client(server.port());
        client.get("/api/contacts");
        server->clearJournal();
        QVERIFY(server->journal().empty());
        client.get("/api/contacts");
        QCOMPARE(server->journal().size(), 1u);
        QCOMPARE(server->journal().front().sequence, 2);
    }
};

CONTACTS_TEST(PracticeJournalTest)
#include "practicejournaltest.moc"
