// SPDX-License-Identifier: MIT
#include "search/contactquery.h"

#include <algorithm>

namespace contacts {

namespace {

std::optional<ContactId> exactId(const std::string &folded)
{
    if (folded.empty() || folded.size() > 18
        || !std::all_of(folded.begin(), folded.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    const ContactId id{std::stoll(folded)};
    return id.isValid() ? std::optional(id) : std::nullopt;
}

bool contains(const std::string &text, const std::string &part)
{
    return text.find(part) != std::string::npos;
}

//! True when `wide` finds every number that holds these digits.
bool findsAllWith(const std::string &digits, const SearchText::NumberNeedle &wide)
{
    return wide.isNumber
        && (contains(digits, wide.digits)
            || (!wide.orDigits.empty() && contains(digits, wide.orDigits)));
}

bool impliesWord(const ContactQuery::Word &narrow, const ContactQuery::Word &wide)
{
    if (!contains(narrow.folded, wide.folded))
        return false;
    // What the narrow word finds by its digits, the wide one must find by its own.
    const SearchText::NumberNeedle &number = narrow.number;
    return !number.isNumber
        || (findsAllWith(number.digits, wide.number)
            && (number.orDigits.empty() || findsAllWith(number.orDigits, wide.number)));
}

} // namespace

ContactQuery ContactQuery::fromText(const QString &text)
{
    ContactQuery query;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text.at(at).isSpace()) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && !text.at(end).isSpace())
            ++end;
        const QStringView typed = QStringView(text).mid(at, end - at);
        at = end;
        Word word{SearchText::folded(typed), SearchText::numberNeedle(typed), std::nullopt};
        word.folded.erase(0, word.folded.find_first_not_of(' '));
        word.folded.erase(word.folded.find_last_not_of(' ') + 1);
        if (word.folded.empty())
            continue; // only marks: nothing that could be missing from a text
        word.id = exactId(word.folded);
        query.m_words.push_back(std::move(word));
    }
    return query;
}

bool ContactQuery::implies(const ContactQuery &other) const
{
    return std::all_of(other.m_words.begin(), other.m_words.end(), [this](const Word &wide) {
        return std::any_of(m_words.begin(), m_words.end(),
                           [&wide](const Word &narrow) { return impliesWord(narrow, wide); });
    });
}

} // namespace contacts
