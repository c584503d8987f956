// SPDX-License-Identifier: MIT
#pragma once

#include "search/queryvocabulary.h"
#include "store/searchtext.h"

#include <functional>
#include <vector>

namespace contacts {

//! What may stand where somebody is writing in a query.
struct QueryCompletion
{
    struct Choice
    {
        QString text; //!< takes the place of `replaces`
        QString shown; //!< what it is, where the text alone does not say it; otherwise empty
    };
    //! The most frequent values of a parameter that begin so.
    using Values = std::function<QStringList(const QString &key, const QString &beginning)>;

    SearchText::Range replaces;
    std::vector<Choice> choices;
    bool isValue = false; //!< after a field: otherwise field names are proposed

    //! `cursor`: in UTF-16 code units. Nothing is proposed within quotes that are closed.
    static QueryCompletion at(const QString &text, int cursor, const QueryVocabulary &vocabulary,
                              const Values &values);
};

} // namespace contacts
