// SPDX-License-Identifier: MIT
#include "models/fakeserver.h"

#include <algorithm>

namespace contacts::testing {

PageAnswer FakeServer::answer(const PageRequest &request) const
{
    if (down)
        return *down;
    const int size = pageSize > 0 ? pageSize : std::max(1, request.perPage / sizeDivisor);
    const int page = ignoresPage ? 1 : request.page;
    const qint64 first = std::min<qint64>(qint64(page - 1) * size, qint64(people.size()));
    qint64 end = std::min<qint64>(first + size, qint64(people.size()));
    end = std::max(first, end - shortBy);
    const std::vector<Person> rows(people.begin() + first, people.begin() + end);
    const bool isBad = std::any_of(rows.begin(), rows.end(), [this](const Person &person) {
        return badIds.count(person.id) > 0;
    });
    if (isBad)
        return errorOf(badKind, request.page);
    return ContactPage{chunkOf(rows), qint64(people.size()), namesPageAsAsked ? request.page : page,
                       size};
}

int FakeServer::serve(FakeSource &source, int most, const std::function<void()> &between)
{
    int answered = 0;
    while (answered < most && source.pendingCount() > 0) {
        if (between)
            between();
        const PageRequest request = source.pending().front();
        source.answer(0, answer(request));
        ++answered;
    }
    return answered;
}

std::set<qint64> FakeServer::ids() const
{
    std::set<qint64> ids;
    for (const Person &person : people)
        ids.insert(person.id);
    return ids;
}

ApiError errorOf(ApiError::Kind kind, int page)
{
    ApiError error;
    error.kind = kind;
    error.page = page;
    return error;
}

} // namespace contacts::testing
