// SPDX-License-Identifier: MIT
#pragma once

#include "store/countrycounter.h"
#include "store/recordset.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace contacts {

//! What several contacts have in common, and their sums. A value.
struct SelectionDigest
{
    //! So many different values of a parameter are counted, and so many different keys.
    static constexpr size_t mostValues = 1'000;
    static constexpr size_t mostKeys = 10'000;
    //! So many of them are told.
    static constexpr size_t toldValues = 3;

    struct Value
    {
        QString text; //!< as a person reads it; the literal where it is no text
        bool isText = true;
        qint64 contacts = 0;

        friend bool operator==(const Value &, const Value &) = default;
    };
    //! Of a key that a contact has twice, the first value counts, as in the sheet.
    struct Parameter
    {
        QString key;
        qint64 contacts = 0; //!< that have it
        std::vector<Value> values; //!< the most frequent ones; empty: more than `mostValues`
        qint64 differentValues = 0; //!< 0: more than `mostValues`

        friend bool operator==(const Parameter &, const Parameter &) = default;
    };

    qint64 contacts = 0; //!< that are read
    qint64 unread = 0;
    qint64 sent = 0;
    qint64 pending = 0;
    qint64 failed = 0;
    qint64 received = 0;
    qint64 optedOut = 0;
    std::vector<CountryCount> countries; //!< most contacts first
    qint64 countryUnknown = 0;
    std::optional<qint64> firstCreated; //!< seconds since 1970 UTC
    std::optional<qint64> lastCreated;
    std::vector<Parameter> parameters; //!< most contacts first, then by key
    //! There are more keys than `mostKeys`; which ones are counted then is chance.
    bool hasMoreKeys = false;

    //! Works on several threads at once. Nothing when it was cancelled.
    static std::optional<SelectionDigest> of(const RecordSet &contacts,
                                             const std::function<bool()> &cancelled);
};

} // namespace contacts
