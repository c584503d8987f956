// SPDX-License-Identifier: MIT
#pragma once

#include "domain/columnkey.h"
#include "models/person.h"
#include "search/contactquery.h"
#include "store/searchtext.h"

#include <string>

namespace contacts::testing {

//! Search and order in the slowest words: one contact, one field, one word at a time. Folding is
//! taken as given; unit_tests compares it with an oracle of its own.
class SearchOracle
{
public:
    explicit SearchOracle(const QString &typed);
    //! Whether the contact is found; `withIds` counts a word that is the exact id.
    bool matches(const Person &person, bool withIds = true) const;

private:
    struct Word
    {
        std::string folded;
        SearchText::NumberNeedle number;
        qint64 id = 0;

        bool matches(const Person &person, bool withIds) const;
    };
    std::vector<Word> m_words;
};

//! Words that must all be found anywhere, without any syntax.
ContactQuery wordsQuery(const QString &typed);

//! What a contact is sorted by.
struct SortValue
{
    bool hasValue = true; //!< who has none is last both ways
    int group = 0; //!< numbers before texts
    double number = 0;
    std::string text;

    static SortValue of(const SortOrder &sort, const Person &person);
    static bool isBefore(Qt::SortOrder direction, const SortValue &a, const SortValue &b);
};

//! What a person may type: words of several kinds, also of several at once.
QString randomQuery(QRandomGenerator &random);

} // namespace contacts::testing
