// SPDX-License-Identifier: MIT
#pragma once

#include "models/person.h"
#include "support/fakesource.h"

#include <set>

namespace contacts::testing {

//! A list as a server holds it, with the oddities of contract.md as switches.
class FakeServer
{
public:
    FakeServer() = default;
    explicit FakeServer(qint64 count)
        : people(plainPeople(1, count))
    {
    }

    PageAnswer answer(const PageRequest &request) const;
    //! Answers the oldest pending request of the source, and again until none is left or `most`
    //! were answered; `between` is called before each. Returns how many it answered.
    int serve(FakeSource &source, int most = 100'000, const std::function<void()> &between = {});

    std::set<qint64> ids() const;
    qint64 newId() { return m_nextId++; }
    void insertAt(qint64 position)
    {
        people.insert(people.begin() + position, plainPerson(newId()));
    }
    void removeAt(qint64 position) { people.erase(people.begin() + position); }

    std::vector<Person> people;
    int pageSize = 0; //!< not 0: replaces whatever size is asked for
    int sizeDivisor = 1; //!< serves so many times less than asked for: small lists, many pages
    bool ignoresPage = false; //!< always the first page
    bool namesPageAsAsked = false; //!< with ignoresPage: and says it were the one asked for
    int shortBy = 0; //!< each page lacks so many of its last records
    std::set<qint64> badIds; //!< a page that holds one of them fails
    ApiError::Kind badKind = ApiError::Kind::Malformed;
    std::optional<ApiError> down; //!< every request fails

private:
    qint64 m_nextId = 1'000'000;
};

ApiError errorOf(ApiError::Kind kind, int page = 0);

} // namespace contacts::testing
