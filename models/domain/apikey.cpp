// SPDX-License-Identifier: MIT
#include "domain/apikey.h"

#include <QString>

#include <algorithm>

namespace contacts {

namespace {

QStringView withoutQuotes(QStringView text)
{
    static constexpr QStringView quotes = u"\"'`“”„«»‘’‚";
    text = text.trimmed();
    while (text.size() >= 2 && quotes.contains(text.front()) && quotes.contains(text.back()))
        text = text.mid(1, text.size() - 2).trimmed();
    return text;
}

} // namespace

ApiKey ApiKey::fromPasted(QStringView pasted)
{
    QStringView text = withoutQuotes(pasted);
    for (const QStringView prefix : {QStringView(u"authorization:"), QStringView(u"bearer ")}) {
        if (text.startsWith(prefix, Qt::CaseInsensitive))
            text = withoutQuotes(text.mid(prefix.size()));
    }
    // A key that was broken over two lines is still one key.
    QString whole;
    std::copy_if(text.begin(), text.end(), std::back_inserter(whole), [](QChar c) {
        return !c.isSpace() && c.category() != QChar::Other_Format
            && c.category() != QChar::Other_Control;
    });
    return ApiKey(whole.toUtf8());
}

bool ApiKey::isSendable() const
{
    return !m_bytes.isEmpty() && std::all_of(m_bytes.begin(), m_bytes.end(), [](char c) {
        return c > ' ' && c < '\x7f';
    });
}

} // namespace contacts
