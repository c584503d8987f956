// SPDX-License-Identifier: MIT
#include "table/pagescheduler.h"

#include <algorithm>
#include <array>
#include <set>

namespace contacts {

namespace {
//! F5 in a result may show rows from all over the list; so many pages of them are read again.
constexpr size_t mostRefreshedPages = 4;
//! One bad contact among the first must not hide the whole list: any of these tells its length.
constexpr std::array firstPages{PageRequest{1, PageScheduler::firstPageSize},
                                PageRequest{1, allowedPageSizes.front()},
                                PageRequest{2, allowedPageSizes.front()}};
} // namespace

PageScheduler::PageScheduler(ContactList &list, PageReader &reader, Clock &clock,
                             const Timings &timings, QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_reader(reader)
    , m_timings(timings)
    , m_settle(clock.makeTimer())
{
    connect(&list, &ContactList::positionTakenOut, this, [this](qint64 position) {
        if (position < 0)
            return;
        m_unreadable.takeOut(position);
        m_smallPages.takeOut(position);
        Q_EMIT unreadableChanged();
    });
    // A page that somebody else was reading may have failed, or the list may have grown.
    connect(&reader, &PageReader::answered, this, [this](const PageRequest &page, bool successful) {
        if (successful)
            forgetUnreadable(rowsOf(page));
        schedule();
    });
}

PageScheduler::~PageScheduler() = default;

void PageScheduler::start()
{
    if (m_list.total() < 0 && m_requests.empty())
        request(firstPages.front(), true);
}

void PageScheduler::setVisibleRows(RowRange rows)
{
    if (rows == m_visible)
        return;
    m_visible = rows;
    if (m_settle->isActive()) {
        m_settle->start(m_timings.scrollSettle, [this] { schedule(); });
        return;
    }
    schedule();
    m_settle->start(m_timings.scrollSettle, [this] { schedule(); });
}

void PageScheduler::refresh(const std::vector<qint64> &visiblePositions)
{
    if (m_list.total() < 0) {
        start();
        return;
    }
    // One refresh at a time: the window of requests is shared with other programs.
    if (std::any_of(m_requests.begin(), m_requests.end(),
                    [](const Request &request) { return request.forced; }))
        return;
    m_unreadable.clear();
    m_smallPages.clear();
    Q_EMIT unreadableChanged();
    std::set<int> pages;
    for (const qint64 position : visiblePositions) {
        if (pages.size() < mostRefreshedPages)
            pages.insert(m_list.pageAt(position, pageSize, RequestPriority::Awaited).page);
    }
    pages.insert(1);
    pages.insert(
        m_list.pageAt(std::max<qint64>(0, m_list.total() - 1), pageSize, RequestPriority::Awaited)
            .page);
    for (const int page : pages) {
        const PageRequest wanted{page, pageSize, RequestPriority::Awaited};
        const bool underWay =
            std::any_of(m_requests.begin(), m_requests.end(),
                        [&wanted](const Request &request) { return request.page == wanted; });
        if (!underWay)
            request(wanted, true);
    }
}

void PageScheduler::retry()
{
    m_unreadable.clear();
    m_smallPages.clear();
    Q_EMIT unreadableChanged();
    start();
    schedule();
}

void PageScheduler::schedule()
{
    if (m_list.total() < 0)
        return;
    dropInvisible();
    while (const std::optional<PageRequest> page = nextMissing())
        request(*page, false);
}

void PageScheduler::dropInvisible()
{
    const size_t before = m_requests.size();
    std::erase_if(m_requests, [this](const Request &request) {
        if (request.forced || request.handle->isSent())
            return false;
        const RowRange rows = rowsOf(request.page);
        return rows.end <= m_visible.begin || rows.begin >= m_visible.end;
    });
    if (m_requests.empty() && before > 0)
        Q_EMIT readingChanged();
}

std::optional<PageRequest> PageScheduler::nextMissing() const
{
    const qint64 end = std::min(m_visible.end, m_list.total());
    for (qint64 row = m_list.firstUnread(m_visible.begin); row < end;
         row = m_list.firstUnread(row + 1)) {
        if (m_unreadable.contains({row, row + 1}) || isRequested(row) || m_reader.isOnTheWay(row))
            continue;
        const bool small = m_smallPages.contains({row, row + 1});
        return m_list.pageAt(row, small ? smallPageSize : pageSize, RequestPriority::Visible);
    }
    return std::nullopt;
}

RowRange PageScheduler::rowsOf(const PageRequest &page) const
{
    const qint64 size = m_list.servedPageSize(page.perPage);
    return {(page.page - 1) * size, page.page * size};
}

bool PageScheduler::isRequested(qint64 position) const
{
    return std::any_of(m_requests.begin(), m_requests.end(), [&](const Request &request) {
        return rowsOf(request.page).contains(position);
    });
}

void PageScheduler::request(const PageRequest &page, bool forced)
{
    m_requests.push_back({page, nullptr, m_list.servedPageSize(page.perPage), forced});
    m_requests.back().handle =
        m_reader.read(page, [this, page](const PageAnswer &answer) { answered(page, answer); });
    if (m_requests.size() == 1)
        Q_EMIT readingChanged();
}

void PageScheduler::answered(const PageRequest &page, const PageAnswer &answer)
{
    const auto done =
        std::find_if(m_requests.begin(), m_requests.end(),
                     [&page](const Request &request) { return request.page == page; });
    const Request finished = std::move(*done);
    m_requests.erase(done);
    if (answer) {
        // A page that does not hold what it was asked for would be asked for again for ever.
        if (!m_list.isRead(rowsOf(page)) && answer->perPage == finished.servedSize)
            giveUp(page);
        Q_EMIT succeeded();
    } else if (!triesSmaller(page, answer.error())) {
        // What a refresh could not have again is still there as it was.
        if (!m_list.isRead(rowsOf(page)))
            giveUp(page);
        Q_EMIT failed(answer.error());
    } else if (finished.forced && m_list.total() >= 0) {
        Q_EMIT failed(answer.error());
    }
    if (m_requests.empty())
        Q_EMIT readingChanged();
}

bool PageScheduler::triesSmaller(const PageRequest &page, const ApiError &error)
{
    if (!error.isWorthSmallerPage())
        return false;
    if (m_list.total() < 0) {
        const auto tried = std::find(firstPages.begin(), firstPages.end(), page);
        if (tried == firstPages.end() || std::next(tried) == firstPages.end())
            return false;
        request(*std::next(tried), true);
        return true;
    }
    if (page.perPage != pageSize || m_list.isRead(rowsOf(page)))
        return false;
    m_smallPages.add(rowsOf(page));
    return true;
}

void PageScheduler::forgetUnreadable(RowRange rows)
{
    const qint64 before = m_unreadable.count();
    // Only what did arrive: the page may have come without what it was asked for.
    for (qint64 row = rows.begin; row < rows.end && before > 0; ++row) {
        if (m_list.isRead({row, row + 1}))
            m_unreadable.remove({row, row + 1});
    }
    if (m_unreadable.count() != before)
        Q_EMIT unreadableChanged();
}

void PageScheduler::giveUp(const PageRequest &page)
{
    if (m_list.total() < 0)
        return;
    m_unreadable.add(rowsOf(page));
    Q_EMIT unreadableChanged();
}

} // namespace contacts
