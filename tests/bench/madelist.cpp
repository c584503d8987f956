// SPDX-License-Identifier: MIT
#include "bench/madelist.h"

#include "bench/stopwatch.h"
#include "net/contactdecoder.h"
#include "practice/practicerenderer.h"

namespace contacts::bench {

MadeList::MadeList(quint32 rows)
    : m_rows(rows)
    , m_people(1, rows)
{
}

QByteArray MadeList::page(int number) const
{
    const PracticeList::Slice slice = m_people.slice(
        PracticeList::Order::Oldest, quint64(number - 1) * pageSize, pageSize, quint64(number));
    PracticeRenderer renderer(m_switches, m_people.people());
    const std::string json = renderer.page(
        {quint64(number), pageSize, slice.total, "http://127.0.0.1:8080/api"}, slice.rows);
    return QByteArray::fromStdString(json);
}

MadeList::Cost MadeList::readInto(ContactList &list) const
{
    Cost cost;
    for (int number = 1; number <= pages(); ++number) {
        const PageRequest request{number, int(pageSize), RequestPriority::Background};
        QByteArray body = page(number);
        const Milliseconds start = Stopwatch::threadCpu();
        const Result<ContactPage, ApiError> decoded = decodePage(std::move(body), request);
        const Milliseconds middle = Stopwatch::threadCpu();
        if (!decoded)
            qFatal("a page of the practice server could not be read");
        list.applyPage(request, decoded.value());
        cost.decode.add((middle - start).count());
        cost.apply.add((Stopwatch::threadCpu() - middle).count());
    }
    return cost;
}

} // namespace contacts::bench
