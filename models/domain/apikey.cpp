// SPDX-License-Identifier: MIT
#include "domain/apikey.h"

#include <QString>

#include <algorithm>

namespace contacts {

namespace {

//! Without what cannot be seen: it hides quotes and prefixes, and comes along from web pages.
QString visible(QStringView text)
{
    QString seen;
    std::copy_if(text.begin(), text.end(), std::back_inserter(seen), [](QChar c) {
        return c.isSpace()
            || (c.category() != QChar::Other_Format && c.category() != QChar::Other_Control);
    });
    return seen;
}

QStringView withoutQuotes(QStringView text)
{
    static constexpr QStringView quotes = u"\"'`“”„«»‘’‚";
    text = text.trimmed();
    while (!text.isEmpty() && quotes.contains(text.front()) && quotes.contains(text.back()))
        text = text.mid(1, std::max<qsizetype>(0, text.size() - 2)).trimmed();
    return text;
}

QStringView withoutHeader(QStringView text)
{
    text = withoutQuotes(text);
    const QStringView name(u"authorization:");
    if (text.startsWith(name, Qt::CaseInsensitive))
        text = withoutQuotes(text.mid(name.size()));
    // A key may begin with these letters: the word ends with white space.
    const QStringView scheme(u"bearer");
    if (text.startsWith(scheme, Qt::CaseInsensitive)
        && (text.size() == scheme.size() || text.at(scheme.size()).isSpace()))
        text = withoutQuotes(text.mid(scheme.size()));
    return text;
}

} // namespace

ApiKey ApiKey::fromPasted(QStringView pasted)
{
    QString text = visible(pasted);
    QString before;
    // Again, until what is left is a key: one thing may be wrapped in another.
    do {
        before = text;
        text = withoutHeader(text).toString();
        if (text == before) // a key that was broken over two lines is still one key
            text.removeIf([](QChar c) { return c.isSpace(); });
    } while (text != before);
    return ApiKey(text.toUtf8());
}

bool ApiKey::isSendable() const
{
    return !m_bytes.isEmpty() && std::all_of(m_bytes.begin(), m_bytes.end(), [](char c) {
        return c > ' ' && c < '\x7f';
    });
}

} // namespace contacts
