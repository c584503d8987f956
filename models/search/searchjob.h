// SPDX-License-Identifier: MIT
#pragma once

#include "domain/columnkey.h"
#include "search/contactquery.h"
#include "search/countryindex.h"
#include "store/serveraxis.h"
#include "store/storesnapshot.h"

#include <QList>

#include <memory>
#include <vector>

namespace contacts {

//! Everything a search looks at: values and immutable snapshots.
struct SearchJob
{
    ContactQuery query;
    SortOrder sort;
    StoreSnapshot store;
    std::shared_ptr<const ServerAxis::Positions> positions;
    //! Those that the query names by their exact id, wanted or not.
    std::vector<RecordHandle> namedById;
    QueryMoment moment;
};

//! Contacts in the order to show them.
struct SearchResult
{
    ContactQuery query;
    SortOrder sort;
    QList<RecordHandle> handles;
    quint64 generation = 0; //!< StoreSnapshot::generation() that it covers
};

} // namespace contacts
