// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <string_view>

#include <simdjson.h>

namespace contacts {

using JsonValue = simdjson::ondemand::value;
using JsonObject = simdjson::ondemand::object;
enum class JsonType { Object, Array, String, Number, Boolean, Null, Invalid };

//! Reads JSON front to back and checks all of it, which simdjson's on-demand interface alone does
//! not do for what it skips. Private to app/net (it includes simdjson). Every function returns
//! false once something is wrong; problem() then says what, in words that hold nothing of the body.
//! Text handed out lives as long as the reader and the body.
class JsonReader
{
public:
    //! Objects and lists inside each other, counted from the value that is looked at.
    static constexpr int deepestNesting = 64;

    //! What went wrong first.
    const QString &problem() const { return m_problem; }

protected:
    //! Calls `readRoot(JsonObject &)` for the top-level object; checks that nothing follows it.
    //! Enlarges the body's memory, not its text.
    template<typename Function>
    bool open(QByteArray &body, Function readRoot)
    {
        JsonObject root;
        return begin(body, root) && readRoot(root) && end();
    }

    template<typename Function>
    bool eachField(JsonObject &object, Function read)
    {
        for (auto entry : object) {
            simdjson::ondemand::field field;
            std::string_view key;
            if (const auto error = std::move(entry).get(field))
                return failed(error);
            if (const auto error = field.unescaped_key().get(key))
                return failed(error);
            if (!read(key, field.value()))
                return failInside();
        }
        return true;
    }

    template<typename Function>
    bool eachField(JsonValue value, std::string_view name, Function read)
    {
        if (typeOf(value) != JsonType::Object)
            return fail("not an object", name);
        JsonObject object;
        if (const auto error = value.get_object().get(object))
            return failed(error);
        return eachField(object, read);
    }

    template<typename Function>
    bool eachElement(JsonValue value, std::string_view name, Function read)
    {
        if (typeOf(value) != JsonType::Array)
            return fail("not a list", name);
        simdjson::ondemand::array list;
        if (const auto error = value.get_array().get(list))
            return failed(error);
        for (auto entry : list) {
            JsonValue element;
            if (const auto error = std::move(entry).get(element))
                return failed(error);
            if (!read(element))
                return failInside();
        }
        return true;
    }

    static JsonType typeOf(JsonValue &value);

    bool text(JsonValue value, std::string_view name, std::string_view &out);
    bool textOrNull(JsonValue value, std::string_view name, std::optional<std::string_view> &out);
    //! A whole number, or digits in a string.
    bool integer(JsonValue value, std::string_view name, qint64 &out);
    bool integerOrNull(JsonValue value, std::string_view name, qint64 &out);
    //! true, false, 0, 1, "0", "1" or null.
    bool flag(JsonValue value, std::string_view name, bool &out);
    //! 'YYYY-MM-DD HH:MM:SS' as seconds since 1970 UTC; null and all zeros are nothing.
    bool dateTime(JsonValue value, std::string_view name, std::optional<qint64> &out);
    //! A number, boolean or null exactly as written.
    bool literal(JsonValue value, std::string_view name, std::string_view *out = nullptr);
    //! An object or a list exactly as written, without the white space around it.
    bool nested(JsonValue value, std::string_view &out);
    //! Any value that nobody uses.
    bool check(JsonValue value) { return check(value, 0); }

    bool fail(const char *what, std::string_view where = {});

private:
    bool begin(QByteArray &body, JsonObject &root);
    bool end();
    bool check(JsonValue value, int depth);
    bool failed(simdjson::error_code error);
    bool failInside() { return fail("not readable"); }

    simdjson::ondemand::parser m_parser;
    simdjson::ondemand::document m_document;
    QString m_problem;
};

} // namespace contacts
