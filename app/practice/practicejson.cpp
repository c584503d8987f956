// SPDX-License-Identifier: MIT
#include "practice/practicejson.h"

#include <charconv>
#include <chrono>

namespace contacts {

namespace {

//! The code point at `from`, which is at least 0x80; moves `from` behind it.
quint32 codePoint(const char *&from, const char *end)
{
    const auto first = quint8(*from++);
    int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    quint32 point = first & (0x3fu >> more);
    while (more-- > 0 && from != end)
        point = (point << 6) | (quint8(*from++) & 0x3fu);
    return point;
}

void twoDigits(char *&to, unsigned value)
{
    *to++ = char('0' + value / 10);
    *to++ = char('0' + value % 10);
}

} // namespace

void PracticeJson::text(std::string_view utf8)
{
    m_out.push_back('"');
    const char *from = utf8.data();
    const char *const end = from + utf8.size();
    const bool php = m_style == Style::Php;
    while (from != end) {
        const char *plain = from;
        while (from != end) {
            const auto c = quint8(*from);
            if (c < 0x20 || c == '"' || c == '\\' || (php && (c == '/' || c >= 0x80)))
                break;
            ++from;
        }
        m_out.append(plain, size_t(from - plain));
        if (from != end)
            from = escaped(from, end);
    }
    m_out.push_back('"');
}

const char *PracticeJson::escaped(const char *from, const char *end)
{
    const auto c = quint8(*from);
    if (c >= 0x80) {
        const quint32 point = codePoint(from, end);
        if (point >= 0x10000) {
            unit(0xd800 + ((point - 0x10000) >> 10));
            unit(0xdc00 + ((point - 0x10000) & 0x3ff));
        } else {
            unit(point);
        }
        return from;
    }
    switch (c) {
    case '\n':
        m_out.append("\\n");
        break;
    case '\r':
        m_out.append("\\r");
        break;
    case '\t':
        m_out.append("\\t");
        break;
    case '"':
    case '\\':
    case '/':
        m_out.push_back('\\');
        m_out.push_back(char(c));
        break;
    default:
        unit(c);
        break;
    }
    return from + 1;
}

void PracticeJson::unit(quint32 utf16)
{
    constexpr char digits[] = "0123456789abcdef";
    const char text[] = {'\\',
                         'u',
                         digits[(utf16 >> 12) & 15],
                         digits[(utf16 >> 8) & 15],
                         digits[(utf16 >> 4) & 15],
                         digits[utf16 & 15]};
    m_out.append(text, sizeof text);
}

void PracticeJson::number(qint64 value)
{
    char text[24];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    m_out.append(text, size_t(end - text));
}

void PracticeJson::date(qint64 secondsSince1970, bool iso)
{
    using namespace std::chrono;
    const sys_seconds time{seconds(secondsSince1970)};
    const auto midnight = floor<days>(time);
    const year_month_day day(midnight);
    const hh_mm_ss clock(time - midnight);
    char text[24];
    char *to = text;
    *to++ = '"';
    const auto year = unsigned(int(day.year()));
    twoDigits(to, year / 100);
    twoDigits(to, year % 100);
    *to++ = '-';
    twoDigits(to, unsigned(day.month()));
    *to++ = '-';
    twoDigits(to, unsigned(day.day()));
    *to++ = iso ? 'T' : ' ';
    twoDigits(to, unsigned(clock.hours().count()));
    *to++ = ':';
    twoDigits(to, unsigned(clock.minutes().count()));
    *to++ = ':';
    twoDigits(to, unsigned(clock.seconds().count()));
    if (iso)
        *to++ = 'Z';
    *to++ = '"';
    m_out.append(text, size_t(to - text));
}

} // namespace contacts
