// SPDX-License-Identifier: MIT
#include "store/foldtable.h"

#include <QChar>
#include <QList>
#include <QString>

#include <array>
#include <atomic>
#include <memory>
#include <string>

namespace contacts {

namespace {

constexpr char32_t blockSize = 256;
constexpr size_t blockCount = 0x110000 / blockSize;

struct Block
{
    std::string bytes; //!< the folded forms, one after the other
    std::array<quint16, blockSize + 1> begin{}; //!< in bytes, and the end of the last
};

// Reachable until the program ends: folded() hands out views into the blocks.
constinit std::array<std::atomic<const Block *>, blockCount> blocks{};

//! Characters that people write for the same key. Looked up before the decomposition, which would
//! take the acute accent U+00B4 apart into a blank and a mark.
char32_t unifiedPunctuation(char32_t codePoint)
{
    switch (codePoint) {
    case U'`':
    case U'\u00b4': // acute accent
    case U'\u02b9': // modifier letter prime
    case U'\u02bb': // ʻokina
    case U'\u02bc': // modifier letter apostrophe
    case U'\u2018': // quotation marks
    case U'\u2019':
    case U'\u201b':
    case U'\u2032': // prime
        return U'\'';
    case U'\u2010': // hyphens and dashes
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
    case U'\u2014':
    case U'\u2015':
    case U'\u2212': // minus
        return U'-';
    default:
        return codePoint;
    }
}

//! Letters that Unicode does not decompose although people type their base letters. Lower case.
//! ß is among them since QString's case fold never makes one character two.
QLatin1String baseLetters(char32_t codePoint)
{
    switch (codePoint) {
    case U'\u00df': // ß
        return QLatin1String("ss");
    case U'\u00e6': // æ
        return QLatin1String("ae");
    case U'\u00f0': // ð
    case U'\u0111': // đ
        return QLatin1String("d");
    case U'\u00f8': // ø
        return QLatin1String("o");
    case U'\u00fe': // þ
        return QLatin1String("th");
    case U'\u0127': // ħ
        return QLatin1String("h");
    case U'\u0131': // ı
        return QLatin1String("i");
    case U'\u0142': // ł
        return QLatin1String("l");
    case U'\u0153': // œ
        return QLatin1String("oe");
    default:
        return {};
    }
}

bool isDropped(char32_t codePoint)
{
    constexpr char32_t tatweel = 0x640;
    switch (QChar::category(codePoint)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return true;
    default:
        return codePoint == tatweel;
    }
}

void appendCodePoint(char32_t codePoint, QString &text)
{
    for (const char16_t unit : QChar::fromUcs4(codePoint))
        text += QChar(unit);
}

//! Decomposed, with what is dropped gone and blanks and digits made one; before the case fold,
//! which would make a letter of the mark U+0345.
QString decomposed(const QString &text)
{
    QString unified;
    for (const uint codePoint : text.toUcs4())
        appendCodePoint(unifiedPunctuation(codePoint), unified);
    const QString parts = unified.normalized(QString::NormalizationForm_KD);
    QString kept;
    for (const uint codePoint : parts.toUcs4()) {
        const QChar::Category category = QChar::category(codePoint);
        if (QChar::isSpace(codePoint) || category == QChar::Other_Control) {
            if (!kept.endsWith(u' '))
                kept += u' ';
        } else if (category == QChar::Number_DecimalDigit) {
            kept += QChar(u'0' + QChar::digitValue(codePoint));
        } else if (!isDropped(codePoint)) {
            appendCodePoint(codePoint, kept);
        }
    }
    return kept;
}

QString foldedOnce(const QString &text)
{
    const QString lower = decomposed(text).toCaseFolded();
    QString folded;
    for (const uint codePoint : lower.toUcs4()) {
        if (const QLatin1String letters = baseLetters(codePoint); !letters.isEmpty())
            folded += letters;
        else
            appendCodePoint(codePoint, folded);
    }
    return folded;
}

//! Folded until nothing changes any more: a case fold can give what decomposes again.
QString foldedFully(char32_t codePoint)
{
    QString text;
    appendCodePoint(codePoint, text);
    for (QString next = foldedOnce(text); next != text; next = foldedOnce(text))
        text = next;
    return text;
}

std::unique_ptr<const Block> makeBlock(char32_t number)
{
    auto block = std::make_unique<Block>();
    for (char32_t i = 0; i < blockSize; ++i) {
        const char32_t codePoint = number * blockSize + i;
        if (!QChar::isSurrogate(codePoint))
            block->bytes += foldedFully(codePoint).toStdString();
        block->begin[i + 1] = quint16(block->bytes.size());
    }
    block->bytes.shrink_to_fit();
    return block;
}

const Block *addBlock(char32_t number)
{
    std::unique_ptr<const Block> made = makeBlock(number);
    const Block *expected = nullptr;
    // Two threads may make the same block; the first one stays.
    if (blocks[number].compare_exchange_strong(expected, made.get(), std::memory_order_acq_rel))
        return made.release();
    return expected;
}

} // namespace

std::string_view FoldTable::folded(char32_t codePoint)
{
    const char32_t number = codePoint / blockSize;
    const Block *block = blocks[number].load(std::memory_order_acquire);
    if (!block)
        block = addBlock(number);
    const size_t index = codePoint % blockSize;
    return {block->bytes.data() + block->begin[index],
            size_t(block->begin[index + 1] - block->begin[index])};
}

} // namespace contacts
