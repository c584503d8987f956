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
    while (true) {
        const qsizetype open = text.indexOf('<', from);
        if (open < 0)
            return kept + text.mid(from);
        kept += text.mid(from, open - from);
        const qsizetype close = text.indexOf('>', open);
        if (close < 0)
            return kept;
        from = close + 1;
    }
}

//! Fewer blanks than QByteArray::trimmed() takes: a form feed stays.
QByteArray withoutBlanksAround(const QByteArray &text)
{
    constexpr std::string_view blanks = " \t\n\r\v";
    const std::string_view view(text.constData(), size_t(text.size()));
    const size_t first = view.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    const std::string_view kept = view.substr(first, view.find_last_not_of(blanks) - first + 1);
    return {kept.data(), qsizetype(kept.size())};
}

//! What follows that many characters goes, without respect to entities.
QByteArray cut(const QByteArray &text, int characters)
{
    int started = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool continuesCharacter = (quint8(text.at(i)) & 0xc0) == 0x80;
        if (!continuesCharacter && ++started > characters)
            return text.left(i);
    }
    return text;
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
    QByteArray text = withoutBlanksAround(withoutTags(sent));
    text.replace('\'', "&#39;").replace('"', "&#34;");
    return cut(text, longest(field));
}

bool ServerText::isKept(Field field, const QByteArray &sent)
{
    // Broken text shows as the same replacement characters whatever became of its bytes.
    return sent.isValidUtf8() && displayText(stored(field, sent)) == displayText(sent);
}

bool ServerText::isDroppedKey(const QByteArray &sent)
{
    const QByteArray key = stored(Field::Key, sent);
    return key.isEmpty() || key == "0";
}

} // namespace contacts
