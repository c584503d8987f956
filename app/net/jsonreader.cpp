// SPDX-License-Identifier: MIT
#include "net/jsonreader.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace contacts {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

size_t digitsAt(std::string_view text, size_t from)
{
    size_t at = from;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return at - from;
}

//! simdjson finds where a token begins; where and how it ends is up to whoever reads it.
std::string_view token(JsonValue &value)
{
    std::string_view text = value.raw_json_token();
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

//! The grammar of RFC 8259 and not simdjson's parser: that refuses big numbers.
bool isNumber(std::string_view text)
{
    size_t at = !text.empty() && text[0] == '-' ? 1 : 0;
    const size_t whole = digitsAt(text, at);
    if (whole == 0 || (whole > 1 && text[at] == '0'))
        return false;
    at += whole;
    if (at < text.size() && text[at] == '.') {
        const size_t fraction = digitsAt(text, at + 1);
        if (fraction == 0)
            return false;
        at += 1 + fraction;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        const size_t exponent = digitsAt(text, at);
        if (exponent == 0)
            return false;
        at += exponent;
    }
    return at == text.size();
}

bool wholeNumber(std::string_view text, qint64 &out)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return error == std::errc() && end == text.data() + text.size();
}

bool isLeap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int daysIn(int year, int month)
{
    static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeap(year) ? 29 : days[month - 1];
}

//! Days from 1970-01-01 in the Gregorian calendar (H. Hinnant's days_from_civil).
qint64 daysSince1970(int year, int month, int day)
{
    const int y = month <= 2 ? year - 1 : year;
    const int era = (y >= 0 ? y : y - 399) / 400;
    const int yearOfEra = y - era * 400;
    const int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return qint64(era) * 146097 + dayOfEra - 719468;
}

bool parseDateTime(std::string_view text, std::optional<qint64> &out)
{
    static constexpr std::string_view pattern = "0000-00-00 00:00:00";
    if (text.size() != pattern.size())
        return false;
    for (size_t i = 0; i < text.size(); ++i) {
        if (isDigit(pattern[i]) ? !isDigit(text[i]) : text[i] != pattern[i])
            return false;
    }
    out.reset();
    if (text == pattern)
        return true;
    const auto number = [text](size_t at, size_t length) {
        int value = 0;
        for (size_t i = at; i < at + length; ++i)
            value = value * 10 + (text[i] - '0');
        return value;
    };
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    const int hour = number(11, 2);
    const int minute = number(14, 2);
    const int second = number(17, 2);
    if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || hour > 23 || minute > 59
        || second > 59)
        return false;
    out = daysSince1970(year, month, day) * 86'400 + hour * 3'600 + minute * 60 + second;
    return true;
}

} // namespace

bool JsonReader::begin(QByteArray &body, JsonObject &root)
{
    // A byte order mark comes from a script saved with one; later versions of simdjson skip it too.
    const qsizetype skipped = body.startsWith("\xef\xbb\xbf") ? 3 : 0;
    const qsizetype size = body.size();
    constexpr qsizetype padding = simdjson::SIMDJSON_PADDING;
    body.reserve(size + padding);
    std::memset(body.data() + size, 0, size_t(padding));
    const simdjson::padded_string_view json(body.constData() + skipped, size_t(size - skipped),
                                            size_t(size - skipped + padding));
    if (const auto error = m_parser.iterate(json).get(m_document))
        return failed(error);
    if (const auto error = m_document.get_object().get(root))
        return failed(error);
    return true;
}

bool JsonReader::end()
{
    const char *location = nullptr;
    if (m_document.current_location().get(location) != simdjson::OUT_OF_BOUNDS)
        return fail("something follows the end");
    return true;
}

JsonType JsonReader::typeOf(JsonValue &value)
{
    using Type = simdjson::ondemand::json_type;
    Type type{};
    if (value.type().get(type))
        return JsonType::Invalid;
    switch (type) {
    case Type::object:
        return JsonType::Object;
    case Type::array:
        return JsonType::Array;
    case Type::string:
        return JsonType::String;
    case Type::number:
        return JsonType::Number;
    case Type::boolean:
        return JsonType::Boolean;
    case Type::null:
        return JsonType::Null;
    default:
        return JsonType::Invalid;
    }
}

bool JsonReader::text(JsonValue value, std::string_view name, std::string_view &out)
{
    if (typeOf(value) != JsonType::String)
        return fail("not a text", name);
    if (const auto error = value.get_string().get(out))
        return failed(error);
    return true;
}

bool JsonReader::textOrNull(JsonValue value, std::string_view name,
                            std::optional<std::string_view> &out)
{
    out.reset();
    if (typeOf(value) == JsonType::Null)
        return literal(value, name);
    return text(value, name, out.emplace());
}

bool JsonReader::integer(JsonValue value, std::string_view name, qint64 &out)
{
    const JsonType type = typeOf(value);
    if (type == JsonType::Number) {
        const std::string_view digits = token(value);
        return (isNumber(digits) && wholeNumber(digits, out)) || fail("not a whole number", name);
    }
    std::string_view digits;
    if (type != JsonType::String)
        return fail("not a number", name);
    if (!text(value, name, digits))
        return false;
    return (!digits.empty() && digitsAt(digits, 0) == digits.size() && wholeNumber(digits, out))
        || fail("not a whole number", name);
}

bool JsonReader::integerOrNull(JsonValue value, std::string_view name, qint64 &out)
{
    if (typeOf(value) != JsonType::Null)
        return integer(value, name, out);
    out = 0;
    return literal(value, name);
}

bool JsonReader::flag(JsonValue value, std::string_view name, bool &out)
{
    out = false;
    const JsonType type = typeOf(value);
    if (type == JsonType::Null)
        return literal(value, name);
    if (type == JsonType::Boolean) {
        std::string_view word;
        if (!literal(value, name, &word))
            return false;
        out = word == "true";
        return true;
    }
    qint64 number = 0;
    if (!integer(value, name, number))
        return false;
    out = number == 1;
    return number == 0 || number == 1 || fail("not true or false", name);
}

bool JsonReader::dateTime(JsonValue value, std::string_view name, std::optional<qint64> &out)
{
    out.reset();
    if (typeOf(value) == JsonType::Null)
        return literal(value, name);
    std::string_view written;
    if (!text(value, name, written))
        return false;
    return parseDateTime(written, out) || fail("not a date and time", name);
}

bool JsonReader::literal(JsonValue value, std::string_view name, std::string_view *out)
{
    const std::string_view written = token(value);
    const bool isLiteral =
        written == "null" || written == "true" || written == "false" || isNumber(written);
    if (out)
        *out = written;
    return isLiteral || fail("not a JSON value", name);
}

bool JsonReader::nested(JsonValue value, std::string_view &out)
{
    const char *begin = value.raw_json_token().data();
    if (!check(value, 0))
        return false;
    // Now the next token is up; between it and the closing bracket there is only white space.
    const char *end = nullptr;
    if (const auto error = m_document.current_location().get(end))
        return failed(error);
    while (end > begin && isSpace(end[-1]))
        --end;
    out = std::string_view(begin, size_t(end - begin));
    return true;
}

bool JsonReader::check(JsonValue value, int depth)
{
    if (depth >= deepestNesting)
        return fail("nested too deeply");
    std::string_view ignored;
    switch (typeOf(value)) {
    case JsonType::Object:
        return eachField(
            value, {}, [&](std::string_view, JsonValue inner) { return check(inner, depth + 1); });
    case JsonType::Array:
        return eachElement(value, {}, [&](JsonValue inner) { return check(inner, depth + 1); });
    case JsonType::String:
        return text(value, {}, ignored);
    case JsonType::Number:
    case JsonType::Boolean:
    case JsonType::Null:
        return literal(value, {});
    case JsonType::Invalid:
        break;
    }
    return fail("not a JSON value");
}

bool JsonReader::failed(simdjson::error_code error)
{
    return fail(simdjson::error_message(error));
}

bool JsonReader::fail(const char *what, std::string_view where)
{
    if (!m_problem.isEmpty())
        return false;
    m_problem = QString::fromLatin1(what);
    if (!where.empty())
        m_problem.prepend(QString::fromUtf8(where.data(), qsizetype(where.size()))
                          + QLatin1String(": "));
    return false;
}

} // namespace contacts
