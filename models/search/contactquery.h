// SPDX-License-Identifier: MIT
#pragma once

#include "domain/contactid.h"
#include "store/searchtext.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace contacts {

//! What is looked for: every word must be found somewhere in a contact, in any order. A word is
//! looked for in name, country and parameter values (folded, see SearchText), in the number however
//! it is written, and it may be the exact id. An empty query finds everybody.
class ContactQuery
{
public:
    struct Word
    {
        std::string folded; //!< never empty, never with '\n'
        SearchText::NumberNeedle number;
        std::optional<ContactId> id;

        friend bool operator==(const Word &a, const Word &b) { return a.folded == b.folded; }
    };

    static ContactQuery fromText(const QString &text);

    bool isEmpty() const { return m_words.empty(); }
    const std::vector<Word> &words() const { return m_words; }

    //! True when every contact that this query finds is also found by `other`, exact ids aside:
    //! then the hits of `other` need only be narrowed.
    bool implies(const ContactQuery &other) const;

    friend bool operator==(const ContactQuery &, const ContactQuery &) = default;

private:
    std::vector<Word> m_words;
};

} // namespace contacts
