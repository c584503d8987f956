// SPDX-License-Identifier: MIT
#include "edit/servertext.h"

#include "domain/displaytext.h"

#include <string_view>

namespace contacts {

namespace {

QByteArray withoutTags(const QByteArray &text)
{
    QByteArray kept;
    qsizetype from = 0;
    while (from < text.size()) {
        const qsizetype open = text.indexOf('<', from);
        kept += text.mid(from, open < 0 ? -1 : open - from);
        const qsizetype close = open < 0 ? -1 : text.indexOf('>', open);
        if (close < 0)
            break; // no tag any more, or one that is never closed: it cuts to the end
        from = close + 1;
    }
    return kept;
}

//! Blanks as servers of this family take them: not those of other scripts.
QByteArray trimmed(const QByteArray &text)
{
    constexpr std::string_view blanks = " \t\n\r\v";
    const std::string_view all(text.constData(), size_t(text.size()));
    const size_t first = all.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    const size_t last = all.find_last_not_of(blanks);
    return text.mid(qsizetype(first), qsizetype(last - first + 1));
}

QByteArray cut(const QByteArray &text, int characters)
{
    int seen = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool starts = (uchar(text[i]) & 0xc0) != 0x80;
        if (starts && seen++ == characters)
            return text.left(i);
    }
    return text;
}

QString shown(const QByteArray &text)
{
    return displayText(std::string_view(text.constData(), size_t(text.size())));
}

} // namespace

int ServerText::longest(Field field)
{
    switch (field) {
    case Field::Name:
        return 256;
    case Field::Key:
        return 64;
    case Field::Value:
        break;
    }
    return 512;
}

QByteArray ServerText::stored(Field field, const QByteArray &sent)
{
    QByteArray text = trimmed(withoutTags(sent));
    text.replace('\'', "&#39;");
    text.replace('"', "&#34;");
    return cut(text, longest(field));
}

bool ServerText::isKept(Field field, const QByteArray &sent)
{
    return shown(stored(field, sent)) == shown(sent);
}

bool ServerText::isDroppedKey(const QByteArray &sent)
{
    const QByteArray key = stored(Field::Key, sent);
    return key.isEmpty() || key == "0";
}

} // namespace contacts
