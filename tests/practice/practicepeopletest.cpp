// SPDX-License-Identifier: MIT
#include "practice/rawclient.h"
#include "practice/testserver.h"
#include "support/testregistry.h"

#include <QRegularExpression>
#include <QSet>

#include <functional>

using namespace contacts;
using namespace contacts::testing;
using Profile = PracticeServer::Profile;

namespace {

constexpr quint32 sampled = 20'000;

QString text(const QJsonObject &contact, const char *key)
{
    return contact.value(QLatin1String(key)).toString();
}

QJsonObject parameters(const QJsonObject &contact)
{
    return contact.value(QLatin1String("custom_parameters")).toObject();
}

} // namespace

//! The made-up people look real.
class PracticePeopleTest : public QObject
{
    Q_OBJECT

private:
    double share(const std::function<bool(const QJsonObject &)> &is) const
    {
        qsizetype count = 0;
        for (const QJsonObject &contact : m_people)
            count += is(contact) ? 1 : 0;
        return double(count) / double(m_people.size());
    }

    QList<QJsonObject> m_people;
    QByteArray m_raw;

private Q_SLOTS:
    void initTestCase()
    {
        TestServer server(optionsFor(Profile::Docs, sampled));
        RawClient client(server.port());
        for (quint32 page = 1; page <= sampled / 1000; ++page) {
            const RawAnswer answer =
                client.get("/api/contacts/?results_per_page=1000&page=" + QByteArray::number(page));
            m_raw += answer.body;
            const QJsonArray rows = answer.data().toArray();
            QCOMPARE(rows.size(), 1000);
            for (const QJsonValue &row : rows)
                m_people.append(row.toObject());
        }
    }

    void shares()
    {
        const double nameless = share([](const auto &c) { return text(c, "name").isEmpty(); });
        QVERIFY2(nameless > 0.03 && nameless < 0.05, qPrintable(QString::number(nameless)));
        const double optedOut =
            share([](const auto &c) { return c.value(QLatin1String("has_opted_out")).toBool(); });
        QVERIFY2(optedOut > 0.02 && optedOut < 0.04, qPrintable(QString::number(optedOut)));
        const double city =
            share([](const auto &c) { return parameters(c).contains(QLatin1String("city")); });
        QVERIFY2(city > 0.55 && city < 0.65, qPrintable(QString::number(city)));
        const double none = share([](const auto &c) { return parameters(c).isEmpty(); });
        QVERIFY2(none > 0.02, qPrintable(QString::number(none)));
        const double longName = share([](const auto &c) { return text(c, "name").size() > 80; });
        QVERIFY2(longName > 0 && longName < 0.01, qPrintable(QString::number(longName)));
    }

    void manyScripts()
    {
        QSet<QChar::Script> scripts;
        for (const QJsonObject &contact : std::as_const(m_people)) {
            const QString name = text(contact, "name");
            for (const QChar c : name)
                scripts.insert(c.script());
        }
        for (const auto script :
             {QChar::Script_Latin, QChar::Script_Greek, QChar::Script_Cyrillic,
              QChar::Script_Arabic, QChar::Script_Hebrew, QChar::Script_Han, QChar::Script_Hiragana,
              QChar::Script_Katakana, QChar::Script_Hangul, QChar::Script_Devanagari,
              QChar::Script_Thai})
            QVERIFY2(scripts.contains(script), qPrintable(QString::number(script)));
    }

    void oddParametersAreThere()
    {
        QVERIFY(QString::fromUtf8(m_raw).contains(
            QRegularExpression(QStringLiteral("\"balance\":\\d+\\.\\d0[,}]"))));
        QVERIFY(m_raw.contains("\"card\":9007199"));
        QVERIFY(m_raw.contains("\"newsletter\":true"));
        QVERIFY(m_raw.contains("\"referred_by\":null"));
        QVERIFY(m_raw.contains("\"address\":{\"zip\""));
        QVERIFY(share([](const auto &c) { return parameters(c).contains(QLatin1String("name")); })
                > 0);
        QVERIFY(share([](const auto &c) {
                    return parameters(c).value(QLatin1String("age")).isDouble();
                })
                > 0.05);
    }

    void numbersAreUnlikeAndFitTheirCountries()
    {
        QSet<QString> numbers;
        static const QRegularExpression form(QStringLiteral("^\\+[1-9]\\d{7,14}$"));
        for (const QJsonObject &contact : std::as_const(m_people)) {
            const QString number = text(contact, "phone_number");
            QVERIFY2(form.match(number).hasMatch(), qPrintable(number));
            numbers.insert(number);
        }
        QCOMPARE(numbers.size(), m_people.size());

        // The server's own reading of a written number agrees with what it invents.
        TestServer server(optionsFor(Profile::Docs, 0));
        RawClient client(server.port());
        for (int i = 0; i < 400; ++i) {
            const QJsonObject &invented = m_people.at(i);
            client.post("/api/contacts",
                        {{"phone_number", text(invented, "phone_number").toUtf8()}});
            const QJsonObject read =
                client.get("/api/contacts/" + QByteArray::number(i + 1)).data().toObject();
            QCOMPARE(text(read, "country_code"), text(invented, "country_code"));
            QCOMPARE(text(read, "continent_code"), text(invented, "continent_code"));
        }
    }

    void datesArePlausible()
    {
        for (const QJsonObject &contact : std::as_const(m_people)) {
            const QString created = text(contact, "datetime");
            QVERIFY(created > QLatin1String("2019-03-01") && created < QLatin1String("2025-12-01"));
            for (const char *later :
                 {"last_sent_datetime", "last_received_datetime", "last_datetime"}) {
                const QString date = text(contact, later);
                QVERIFY2(date.isEmpty() || date >= created, qPrintable(date + created));
            }
            const int sent = contact.value(QLatin1String("total_sent_sms")).toInt();
            QCOMPARE(sent == 0, text(contact, "last_sent_datetime").isEmpty());
        }
    }

    void aFunctionOfSeedAndId()
    {
        const auto page = [](quint64 seed) {
            auto options = optionsFor(Profile::Docs, 1000);
            options.seed = seed;
            options.switches = {{"links", "absent"}};
            TestServer server(options);
            return RawClient(server.port()).get("/api/contacts/?results_per_page=1000").body;
        };
        QCOMPARE(page(3), page(3));
        QVERIFY(page(3) != page(4));
    }
};

CONTACTS_TEST(PracticePeopleTest)
#include "practicepeopletest.moc"
