// SPDX-License-Identifier: MIT
#include "net/samples.h"

#include "store/contactchunk.h"

#include <QStringList>

#include <array>

namespace contacts::testing {

namespace {

using Members = QList<QPair<QByteArray, QByteArray>>;

QString shown(std::optional<std::string_view> text)
{
    return text ? u'"' + QString::fromUtf8(text->data(), qsizetype(text->size())) + u'"'
                : QStringLiteral("null");
}

QString shown(std::optional<qint64> time)
{
    return time ? QString::number(*time) : QStringLiteral("never");
}

} // namespace

QByteArray documentationSample()
{
    return R"({
    "data": [
    {
    "id": 1,
    "user_id": 1,
    "name": "John Doe",
    "phone_number": "+123 123 123",
    "custom_parameters": {
    "age": 18,
    },
    "continent_code": "EU",
    "country_code": "IT",
    "has_opted_out": false,
    "total_sent_sms": 10,
    "total_pending_sms": 5,
    "total_failed_sms": 0,
    "total_received_sms": 20,
    "last_sent_datetime": "2025-10-29 03:18:14",
    "last_received_datetime": "2025-10-29 03:18:14",
    "last_datetime": null,
    "datetime": "2025-10-29 03:18:14",
    },
    ],
    "meta": {
    "page": 1,
    "results_per_page": 25,
    "total": 1,
    "total_pages": 1
    },
    "links": {
    "first": "https://sms.sociostacks.com/api/contacts?page=1",
    "last": "https://sms.sociostacks.com/api/contacts?page=1",
    "next": null,
    "prev": null,
    "self": "https://sms.sociostacks.com/api/contacts?page=1"
    }
    })";
}

QByteArray contactJson(qint64 id, const Members &fields)
{
    Members members{{"id", QByteArray::number(id)},
                    {"user_id", "1"},
                    {"name", R"("John Doe")"},
                    {"phone_number", R"("+123 123 123")"},
                    {"custom_parameters", R"({"age":18})"},
                    {"continent_code", R"("EU")"},
                    {"country_code", R"("IT")"},
                    {"has_opted_out", "false"},
                    {"total_sent_sms", "10"},
                    {"total_pending_sms", "5"},
                    {"total_failed_sms", "0"},
                    {"total_received_sms", "20"},
                    {"last_sent_datetime", R"("2025-10-29 03:18:14")"},
                    {"last_received_datetime", R"("2025-10-29 03:18:14")"},
                    {"last_datetime", "null"},
                    {"datetime", R"("2025-10-29 03:18:14")"}};
    for (const auto &[key, value] : fields) {
        bool isKnown = false;
        for (auto &member : members) {
            if (member.first == key) {
                member.second = value;
                isKnown = true;
            }
        }
        if (!isKnown)
            members.append({key, value});
    }
    QByteArrayList parts;
    for (const auto &[key, value] : members) {
        if (!value.isEmpty())
            parts << '"' + key + "\":" + value;
    }
    return '{' + parts.join(',') + '}';
}

QByteArray pageJson(const QByteArrayList &records, const QByteArray &meta)
{
    return "{\"data\":[" + records.join(',') + "],\"meta\":{" + meta
        + "},\"links\":{\"first\":\"https://example.org/api/contacts?page=1\",\"next\":null}}";
}

QByteArray peopleJson(int count)
{
    static const std::array<QByteArray, 5> names{"Maria Rossi", "Łukasz Żak", "李小龙", "محمد علي",
                                                 "O&#39;Neil"};
    QByteArrayList records;
    for (int i = 1; i <= count; ++i) {
        records << contactJson(
            i,
            {{"name", '"' + names[size_t(i) % names.size()] + '"'},
             {"phone_number", "\"+39312" + QByteArray::number(1'000'000 + i) + '"'},
             {"custom_parameters", R"({"city":"Rome","balance":1.10,"tags":["a", {"b": null}]})"}});
    }
    return pageJson(records,
                    "\"page\":1,\"results_per_page\":1000,\"total\":" + QByteArray::number(count)
                        + ",\"total_pages\":1");
}

QString describe(const ContactPage &page)
{
    static constexpr std::array<char, 5> kinds{'S', 'N', 'B', '0', 'J'};
    QString text = QStringLiteral("page %1 of %2 each, %3 in all\n")
                       .arg(page.page)
                       .arg(page.perPage)
                       .arg(page.total);
    for (int row = 0; row < page.records->size(); ++row) {
        const ContactFields fields = page.records->fields(row);
        QStringList parameters;
        for (const ParameterField &parameter : fields.parameters) {
            parameters << shown(parameter.key) + QLatin1Char(kinds[size_t(parameter.kind)])
                    + shown(parameter.value);
        }
        text += QStringLiteral("%1 %2 %3 {%4} %5/%6 %7")
                    .arg(QString::number(fields.id.value), shown(fields.name),
                         shown(fields.phoneNumber), parameters.join(u','),
                         QString::fromStdString(page.records->continent(row).text()),
                         QString::fromStdString(page.records->country(row).text()),
                         fields.hasOptedOut ? QStringLiteral("out") : QStringLiteral("in"));
        text += QStringLiteral(" %1,%2,%3,%4 %5,%6,%7,%8\n")
                    .arg(fields.totalSent)
                    .arg(fields.totalPending)
                    .arg(fields.totalFailed)
                    .arg(fields.totalReceived)
                    .arg(shown(fields.lastSent), shown(fields.lastReceived), shown(fields.changed),
                         shown(fields.created));
    }
    return text;
}

} // namespace contacts::testing
