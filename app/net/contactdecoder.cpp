// SPDX-License-Identifier: MIT
#include "net/contactdecoder.h"

#include "net/httpanswer.h"
#include "net/jsonreader.h"
#include "store/contactchunk.h"

#include <algorithm>
#include <array>
#include <deque>
#include <limits>

namespace contacts {

namespace {

constexpr qint64 largestPage = 1'000'000;
//! More is an answer gone wrong, and rows for it would not fit into memory.
constexpr qint64 largestList = 100'000'000;
constexpr size_t mostParameters = 65'536; // far beyond what servers take
constexpr int longestTitle = 300;

enum class Field {
    Id,
    Name,
    Phone,
    Parameters,
    Continent,
    Country,
    OptedOut,
    Sent,
    Pending,
    Failed,
    Received,
    LastSent,
    LastReceived,
    Changed,
    Created,
    Other
};

// In the order of the documentation, which is the order servers answer in.
constexpr std::array<std::string_view, size_t(Field::Other)> fieldNames{"id",
                                                                        "name",
                                                                        "phone_number",
                                                                        "custom_parameters",
                                                                        "continent_code",
                                                                        "country_code",
                                                                        "has_opted_out",
                                                                        "total_sent_sms",
                                                                        "total_pending_sms",
                                                                        "total_failed_sms",
                                                                        "total_received_sms",
                                                                        "last_sent_datetime",
                                                                        "last_received_datetime",
                                                                        "last_datetime",
                                                                        "datetime"};

struct Meta
{
    std::optional<qint64> page;
    std::optional<qint64> perPage;
    std::optional<qint64> total;
};

//! Reads records; every function returns false once something is wrong, and problem() says what.
class RecordReader : protected JsonReader
{
protected:
    bool readContact(JsonValue value);

    ContactChunkBuilder m_builder;

private:
    bool readField(Field field, JsonValue value);
    bool readParameters(JsonValue value);
    bool readParameter(std::string_view key, JsonValue value);

    static Field fieldNamed(std::string_view key, size_t expected);

    ContactFields m_contact;
    std::deque<std::string> m_indexKeys; //!< of lists; never moved, because fields borrow them
};

//! Reads one page.
class PageReader : private RecordReader
{
public:
    PageReader(const PageRequest &request, const std::stop_token &stop)
        : m_request(request)
        , m_stop(stop)
    {
    }

    bool read(QByteArray &body, ContactPage &page);
    QString detail() const;

private:
    bool readRoot(JsonObject &root);
    bool readRows(JsonValue value);
    bool readMeta(JsonValue value);
    bool finishPage(ContactPage &page);

    const PageRequest &m_request;
    const std::stop_token &m_stop;
    Meta m_meta;
    bool m_hasData = false;
    bool m_hasMeta = false;
    int m_row = -1; //!< −1: not inside of data
};

//! Reads one contact.
class OneReader : private RecordReader
{
public:
    std::shared_ptr<const ContactChunk> read(QByteArray &body)
    {
        const bool isRead = open(body, [this](JsonObject &root) {
            return eachField(root, [this](std::string_view key, JsonValue value) {
                if (key != "data")
                    return check(value);
                return m_builder.size() == 0 ? readContact(value) : fail("data comes twice");
            });
        });
        if (!isRead || (m_builder.size() == 0 && !fail("no data")))
            return nullptr;
        return m_builder.build();
    }
    using JsonReader::problem;
};

//! Reads data.id and looks at nothing else.
class IdReader : private JsonReader
{
public:
    std::optional<qint64> read(QByteArray &body)
    {
        std::optional<qint64> id;
        const bool isRead = open(body, [&](JsonObject &root) {
            return eachField(root, [&](std::string_view key, JsonValue value) {
                return key == "data" ? readData(value, id) : check(value);
            });
        });
        return isRead ? id : std::nullopt;
    }

private:
    bool readData(JsonValue value, std::optional<qint64> &id)
    {
        return eachField(value, "data", [&](std::string_view key, JsonValue inner) {
            qint64 number = 0;
            if (key != "id")
                return check(inner);
            if (id || !integer(inner, "id", number))
                return false;
            id = number;
            return true;
        });
    }
};

bool PageReader::read(QByteArray &body, ContactPage &page)
{
    return open(body, [this](JsonObject &root) { return readRoot(root); }) && finishPage(page);
}

QString PageReader::detail() const
{
    return m_row < 0 ? problem() : QStringLiteral("record %1: %2").arg(m_row + 1).arg(problem());
}

bool PageReader::readRoot(JsonObject &root)
{
    return eachField(root, [this](std::string_view key, JsonValue value) {
        if (key == "data") {
            if (std::exchange(m_hasData, true))
                return fail("data comes twice");
            return readRows(value);
        }
        if (key == "meta") {
            if (std::exchange(m_hasMeta, true))
                return fail("meta comes twice");
            return readMeta(value);
        }
        return check(value);
    });
}

bool PageReader::readRows(JsonValue value)
{
    const bool isRead = eachElement(value, "data", [this](JsonValue row) {
        ++m_row;
        if (m_row >= largestPage)
            return fail("too many records");
        if (m_row % 64 == 0 && m_stop.stop_requested())
            return fail("nobody wants it any more");
        return readContact(row);
    });
    if (isRead)
        m_row = -1;
    return isRead;
}

bool RecordReader::readContact(JsonValue value)
{
    m_contact.id = {};
    m_contact.name.reset();
    m_contact.phoneNumber.reset();
    m_contact.parameters.clear();
    m_contact.countryCode = {};
    m_contact.continentCode = {};
    m_contact.hasOptedOut = false;
    m_contact.totalSent = m_contact.totalPending = 0;
    m_contact.totalFailed = m_contact.totalReceived = 0;
    m_contact.lastSent.reset();
    m_contact.lastReceived.reset();
    m_contact.changed.reset();
    m_contact.created.reset();

    unsigned seen = 0;
    size_t expected = 0;
    const bool isRead = eachField(value, "record", [&](std::string_view key, JsonValue inner) {
        const Field field = fieldNamed(key, expected);
        if (field == Field::Other)
            return check(inner);
        expected = size_t(field) + 1;
        const unsigned bit = 1U << unsigned(field);
        if (seen & bit)
            return fail("a field comes twice", fieldNames[size_t(field)]);
        seen |= bit;
        return readField(field, inner);
    });
    if (!isRead)
        return false;
    if (!(seen & 1U << unsigned(Field::Id)))
        return fail("no id");
    if (!(seen & 1U << unsigned(Field::Phone)))
        return fail("no phone_number");
    m_builder.add(m_contact);
    return true;
}

Field RecordReader::fieldNamed(std::string_view key, size_t expected)
{
    for (size_t i = 0; i < fieldNames.size(); ++i) {
        const size_t at = (expected + i) % fieldNames.size();
        if (fieldNames[at] == key)
            return Field(at);
    }
    return Field::Other;
}

bool RecordReader::readField(Field field, JsonValue value)
{
    const std::string_view name = fieldNames[size_t(field)];
    std::optional<std::string_view> text;
    switch (field) {
    case Field::Id:
        if (!integer(value, name, m_contact.id.value))
            return false;
        return m_contact.id.isValid() || fail("not a number from 1 up", name);
    case Field::Name:
        return textOrNull(value, name, m_contact.name);
    case Field::Phone:
        return textOrNull(value, name, m_contact.phoneNumber);
    case Field::Parameters:
        return readParameters(value);
    case Field::Continent:
        if (!textOrNull(value, name, text))
            return false;
        m_contact.continentCode = text.value_or(std::string_view());
        return true;
    case Field::Country:
        if (!textOrNull(value, name, text))
            return false;
        m_contact.countryCode = text.value_or(std::string_view());
        return true;
    case Field::OptedOut:
        return flag(value, name, m_contact.hasOptedOut);
    case Field::Sent:
        return integerOrNull(value, name, m_contact.totalSent);
    case Field::Pending:
        return integerOrNull(value, name, m_contact.totalPending);
    case Field::Failed:
        return integerOrNull(value, name, m_contact.totalFailed);
    case Field::Received:
        return integerOrNull(value, name, m_contact.totalReceived);
    case Field::LastSent:
        return dateTime(value, name, m_contact.lastSent);
    case Field::LastReceived:
        return dateTime(value, name, m_contact.lastReceived);
    case Field::Changed:
        return dateTime(value, name, m_contact.changed);
    case Field::Created:
        return dateTime(value, name, m_contact.created);
    case Field::Other:
        break;
    }
    return true;
}

bool RecordReader::readParameters(JsonValue value)
{
    constexpr std::string_view name = "custom_parameters";
    switch (typeOf(value)) {
    case JsonType::Null:
        return literal(value, name);
    case JsonType::Object:
        return eachField(value, name, [this](std::string_view key, JsonValue inner) {
            return readParameter(key, inner);
        });
    case JsonType::Array: {
        size_t index = 0;
        return eachElement(value, name, [&](JsonValue inner) {
            while (m_indexKeys.size() <= index)
                m_indexKeys.push_back(std::to_string(m_indexKeys.size()));
            return readParameter(m_indexKeys[index++], inner);
        });
    }
    default:
        return fail("not an object, a list or null", name);
    }
}

bool RecordReader::readParameter(std::string_view key, JsonValue value)
{
    constexpr std::string_view name = "custom_parameters";
    if (m_contact.parameters.size() >= mostParameters)
        return fail("too many", name);
    ParameterField field;
    field.key = key;
    switch (typeOf(value)) {
    case JsonType::String:
        if (!text(value, name, field.value))
            return false;
        break;
    case JsonType::Number:
        field.kind = ParameterKind::Number;
        if (!literal(value, name, &field.value))
            return false;
        break;
    case JsonType::Boolean:
        field.kind = ParameterKind::Boolean;
        if (!literal(value, name, &field.value))
            return false;
        break;
    case JsonType::Null:
        field.kind = ParameterKind::Null;
        if (!literal(value, name, &field.value))
            return false;
        break;
    case JsonType::Object:
    case JsonType::Array:
        field.kind = ParameterKind::Nested;
        if (!nested(value, field.value))
            return false;
        break;
    case JsonType::Invalid:
        return fail("not a JSON value", name);
    }
    m_contact.parameters.push_back(field);
    return true;
}

bool PageReader::readMeta(JsonValue value)
{
    return eachField(value, "meta", [this](std::string_view key, JsonValue inner) {
        std::optional<qint64> *target = nullptr;
        if (key == "page")
            target = &m_meta.page;
        else if (key == "results_per_page")
            target = &m_meta.perPage;
        else if (key == "total" || key == "total_results")
            target = &m_meta.total;
        if (!target)
            return check(inner);
        if (typeOf(inner) == JsonType::Null)
            return literal(inner, "meta");
        qint64 number = 0;
        if (!integer(inner, "meta", number))
            return false;
        if (*target && *target != number)
            return fail("two answers to the same question", "meta");
        *target = number;
        return true;
    });
}

bool PageReader::finishPage(ContactPage &page)
{
    if (!m_hasData)
        return fail("no data");
    if (!m_hasMeta)
        return fail("no meta");
    if (!m_meta.total || *m_meta.total < 0)
        return fail("no total", "meta");
    if (*m_meta.total > largestList)
        return fail("total out of range", "meta");
    const qint64 number = m_meta.page.value_or(m_request.page);
    const qint64 perPage = m_meta.perPage.value_or(m_request.perPage);
    if (perPage < 1 || perPage > largestPage)
        return fail("results_per_page out of range", "meta");
    if (number < 1 || number > largestList)
        return fail("page out of range", "meta");
    if (m_builder.size() > 0 && (number - 1) * perPage >= largestList)
        return fail("records behind the end of any list", "meta");
    if (m_builder.size() > perPage)
        return fail("more records than results_per_page");
    page.total = *m_meta.total;
    page.page = int(number);
    page.perPage = int(perPage);
    page.records = m_builder.build();
    return true;
}

} // namespace

Result<ContactPage, ApiError> decodePage(QByteArray body, const PageRequest &request,
                                         const std::stop_token &stop)
{
    ApiError error;
    error.kind = ApiError::Kind::Malformed;
    error.httpStatus = 200;
    error.page = request.page;
    if (looksLikeHtml(body)) {
        error.kind = ApiError::Kind::NotThisApi;
        error.detail = QStringLiteral("HTML instead of JSON");
        return error;
    }
    PageReader reader(request, stop);
    ContactPage page;
    if (reader.read(body, page))
        return page;
    error.detail = reader.detail();
    error.serverMessage = decodeErrorTitle(std::move(body));
    return error;
}

Result<std::shared_ptr<const ContactChunk>, ApiError> decodeContact(QByteArray body)
{
    ApiError error;
    error.httpStatus = 200;
    error.kind = looksLikeHtml(body) ? ApiError::Kind::NotThisApi : ApiError::Kind::Malformed;
    if (error.kind == ApiError::Kind::NotThisApi) {
        error.detail = QStringLiteral("HTML instead of JSON");
        return error;
    }
    OneReader reader;
    if (auto contact = reader.read(body))
        return contact;
    error.detail = reader.problem();
    return error;
}

std::optional<qint64> decodeWrittenId(QByteArray body)
{
    return IdReader().read(body);
}

namespace {

class TitleReader : private JsonReader
{
public:
    std::string_view title;

    bool read(QByteArray &body)
    {
        return open(body, [this](JsonObject &root) { return readRoot(root); });
    }
    QString shown() const;

private:
    bool readRoot(JsonObject &root)
    {
        return eachField(root, [this](std::string_view key, JsonValue value) {
            if (key != "errors")
                return check(value);
            return eachElement(value, "errors", [this](JsonValue error) {
                return eachField(error, "error", [this](std::string_view name, JsonValue inner) {
                    if (name == "title" && title.empty() && typeOf(inner) == JsonType::String)
                        return text(inner, "title", title);
                    return check(inner);
                });
            });
        });
    }
};

} // namespace

QString decodeErrorTitle(QByteArray body)
{
    TitleReader reader;
    if (!reader.read(body))
        return {};
    // A character is at most four bytes; the cut happens on whole characters below.
    QString title = QString::fromUtf8(reader.title.data(),
                                      qsizetype(std::min<size_t>(reader.title.size(), 4096)));
    for (QChar &c : title) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    title = title.simplified();
    if (title.size() > longestTitle) {
        title.truncate(longestTitle - 1);
        if (title.back().isHighSurrogate())
            title.chop(1);
        title += u'…';
    }
    return title;
}

} // namespace contacts
