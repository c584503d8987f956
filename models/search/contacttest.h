// SPDX-License-Identifier: MIT
#pragma once

#include "search/contactquery.h"
#include "search/countryindex.h"
#include "search/numberfacts.h"
#include "store/storesnapshot.h"

#include <memory>

namespace contacts {

//! What a query is asked of, besides each contact; all of it must outlive what is made of it.
struct QueryContext
{
    const CountryIndex &countries;
    NumberFacts &numbers;
    const StoreSnapshot &store;
    QueryMoment moment;
};

//! A condition made ready to be asked of many contacts. Immutable, so that any number of threads
//! may ask.
class ContactTest
{
public:
    virtual ~ContactTest() = default;

    //! `condition` must outlive the test.
    static std::unique_ptr<ContactTest> of(const QueryCondition &condition,
                                           const QueryContext &context);

    virtual bool matches(const ContactChunk &chunk, int row) const = 0;
    //! Sets the flags (one per row of the chunk) of those that match, and leaves the others. An
    //! exact id alone is not looked at here.
    virtual void mark(const ContactChunk &chunk, char *flags) const;
    //! What asking a contact costs, compared with others: the cheap ones go first.
    virtual int cost() const = 0;
};

} // namespace contacts
