// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>

namespace contacts {

//! Appends JSON to a string. Commas and nesting are the caller's: it knows the shape.
class PracticeJson
{
public:
    enum class Style {
        Plain, //!< UTF-8 as it is
        Php, //!< \/ and \uXXXX, as PHP's json_encode does by default
    };

    PracticeJson(std::string &out, Style style)
        : m_out(out)
        , m_style(style)
    {
    }

    void raw(std::string_view text) { m_out.append(text); }
    void text(std::string_view utf8);
    void number(qint64 value);
    //! `"name":`; the name needs no escaping.
    void key(std::string_view name) { m_out.append("\"").append(name).append("\":"); }
    //! "YYYY-MM-DD HH:MM:SS" in UTC, or with T and Z.
    void date(qint64 secondsSince1970, bool iso);

private:
    const char *escaped(const char *from, const char *end);
    void unit(quint32 utf16);

    std::string &m_out;
    Style m_style;
};

} // namespace contacts
