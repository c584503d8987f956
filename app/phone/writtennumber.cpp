// SPDX-License-Identifier: MIT
#include "phone/writtennumber.h"

#include <QByteArray>
#include <QList>

#include <algorithm>

namespace contacts {

namespace {

// Words that people write before an extension, as libphonenumber knows them, and the Italian one.
constexpr QStringView marks[] = {u"ext", u"extn",    u"extension",         u"x", u"xt", u"anexo",
                                 u"int", u"interno", u"\u0434\u043e\u0431"};
constexpr qsizetype longestMark = 9;

// After a single letter or a sign a long number is rather the rest of the number itself.
constexpr qsizetype longestAfterSign = 9;
constexpr qsizetype longestAfterWord = 20;

bool isMark(QStringView word)
{
    return std::find(std::begin(marks), std::end(marks), word) != std::end(marks);
}

//! Full-width forms as the plain characters they stand for, and every plus as "+".
char32_t plain(char32_t c)
{
    if (c == 0xfe62 || c == 0x2795)
        return U'+';
    return c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c;
}

//! Reads one character after the other.
class Reader
{
public:
    static WrittenNumber read(QStringView text)
    {
        Reader reader;
        for (const uint c : text.toUcs4())
            reader.take(plain(c));
        return reader.result();
    }

private:
    void take(char32_t c)
    {
        const QChar::Category category = QChar::category(c);
        if (category == QChar::Other_Format || category == QChar::Mark_NonSpacing)
            return; // copied along unseen, such as direction marks
        const bool isSecondComma = c == U',' && m_last == U',';
        m_last = c;
        if (QChar::isLetter(c)) {
            if (m_word.size() <= longestMark)
                m_word += QString::fromUcs4(&c, 1).toLower();
            return;
        }
        endWord();
        if (category == QChar::Number_DecimalDigit)
            takeDigit(QChar::digitValue(c));
        else if (c == U'+')
            m_number.hasPlus = m_number.hasPlus || m_number.digits.isEmpty();
        else if (c == U'#' || c == U'~' || c == U';' || isSecondComma)
            takeMark(longestAfterSign);
    }

    void takeDigit(int value)
    {
        QString &to = m_isMarked ? m_number.extension : m_number.digits;
        if (to.size() < WrittenNumber::longest)
            to += QChar(char16_t(u'0' + value));
    }

    void takeMark(qsizetype longestExtension)
    {
        if (m_number.digits.isEmpty() || !m_number.extension.isEmpty())
            return;
        m_isMarked = true;
        m_longestExtension = std::max(m_longestExtension, longestExtension);
    }

    void endWord()
    {
        if (isMark(m_word)) {
            takeMark(m_word.size() == 1 ? longestAfterSign : longestAfterWord);
            m_hasWordMark = true;
        } else if (!m_word.isEmpty() && !m_number.digits.isEmpty()) {
            m_number.hasLetters = true;
        }
        m_word.clear();
    }

    WrittenNumber result()
    {
        endWord();
        if (m_number.extension.size() > m_longestExtension) {
            m_number.digits += m_number.extension;
            m_number.extension.clear();
            m_number.hasLetters = m_number.hasLetters || m_hasWordMark;
        }
        return m_number;
    }

    WrittenNumber m_number;
    QString m_word; //!< the letters under way, lower case; its start where it is long
    char32_t m_last = 0;
    bool m_isMarked = false; //!< digits are an extension's from here on
    bool m_hasWordMark = false;
    qsizetype m_longestExtension = 0;
};

//! RFC 3966: what follows a semicolon are parameters, and no digits of the number.
WrittenNumber fromAddress(QStringView address)
{
    const QString decoded =
        QString::fromUtf8(QByteArray::fromPercentEncoding(address.toString().toUtf8()));
    const QList<QStringView> parts = QStringView(decoded).split(u';');
    WrittenNumber number = Reader::read(parts.first());
    for (const QStringView part : parts.mid(1)) {
        const qsizetype equals = part.indexOf(u'=');
        const QStringView name = part.left(equals);
        const WrittenNumber value = Reader::read(part.mid(equals + 1));
        if (name.compare(u"ext", Qt::CaseInsensitive) == 0) {
            number.extension = value.digits;
        } else if (name.compare(u"phone-context", Qt::CaseInsensitive) == 0 && value.hasPlus
                   && !number.hasPlus) {
            number.hasPlus = true;
            number.digits = (value.digits + number.digits).left(WrittenNumber::longest);
        }
    }
    return number;
}

} // namespace

WrittenNumber WrittenNumber::of(QStringView typed)
{
    const QStringView text = typed.trimmed();
    const QStringView scheme = u"tel:";
    return text.startsWith(scheme, Qt::CaseInsensitive) ? fromAddress(text.mid(scheme.size()))
                                                        : Reader::read(text);
}

} // namespace contacts
