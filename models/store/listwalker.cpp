// SPDX-License-Identifier: MIT
#include "store/listwalker.h"

#include <algorithm>
#include <limits>

namespace contacts {

namespace {

//! So many pages of the smallest size that fail one after the other are not bad contacts any more
//! but a server that is down.
constexpr int tooManyUnreadable = 3;

int smallerSize(int size)
{
    const auto at = std::find(allowedPageSizes.begin(), allowedPageSizes.end(), size);
    // Every second size: each step costs a page with all its retries.
    const auto index = std::distance(allowedPageSizes.begin(), at);
    return index == 0 ? 0 : allowedPageSizes[size_t(std::max<std::ptrdiff_t>(index - 2, 0))];
}

} // namespace

ListWalker::ListWalker(ContactList &list, PageReader &reader, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_reader(reader)
    , m_clock(clock)
{
    connect(&list, &ContactList::positionTakenOut, this, [this](qint64 position) {
        if (position < 0)
            return;
        if (m_cursor > position)
            --m_cursor;
        m_unreadable.takeOut(position);
    });
}

ListWalker::~ListWalker() = default;

void ListWalker::start()
{
    if (m_state == State::Reading || (m_state == State::Complete && m_list.isWhole()))
        return;
    m_error.reset();
    m_unreadable.clear();
    m_unreadableInARow = 0;
    m_secondReading = false;
    m_wholeSize = largestPage;
    if (m_list.shrankWhileReading())
        m_list.beginReading();
    ++m_reading;
    m_state = State::Reading;
    beginPass(Pass::Unread);
    Q_EMIT stateChanged();
    next();
}

void ListWalker::restart()
{
    stop();
    m_state = State::Idle;
    m_list.beginReading();
    start();
}

void ListWalker::stop()
{
    if (m_state != State::Reading)
        return;
    // A sent request is paid for: its answer is still welcome.
    if (m_request && !m_request->isSent())
        m_request.reset();
    m_state = State::Idle;
    Q_EMIT stateChanged();
}

qint64 ListWalker::missingAtMost() const
{
    // Who was read and is removed now counts as read, but not as somebody who is there.
    const qint64 there = m_list.readCount() - m_list.removedWhileReading();
    return std::max<qint64>(1, m_list.total() - std::max<qint64>(0, there));
}

qint64 ListWalker::requestsLeft() const
{
    if (m_state != State::Reading)
        return 0;
    if (m_pass != Pass::Unread)
        return qint64(m_revisit.size()) + (m_request ? 1 : 0);
    const qint64 unread = std::max<qint64>(0, m_list.total() - m_list.firstUnread(m_cursor));
    const int size = m_list.servedPageSize(m_wholeSize);
    return (unread + size - 1) / size;
}

std::optional<std::chrono::seconds> ListWalker::timeLeft() const
{
    if (m_state != State::Reading || m_paceRequests < 2)
        return std::nullopt;
    const auto elapsed = m_clock.now() - m_paceFrom;
    return std::chrono::ceil<std::chrono::seconds>(elapsed * requestsLeft() / m_paceRequests);
}

void ListWalker::beginPass(Pass pass)
{
    m_pass = pass;
    m_cursor = 0;
    m_smaller.clear();
    m_missedCursor = false;
    m_revisit.clear();
    m_paceFrom = m_clock.now();
    m_paceRequests = 0;
    if (pass == Pass::Ends && m_list.isWhole())
        m_revisit = {0}; // the other end was read last
    else if (pass == Pass::Ends)
        m_revisit = {std::max<qint64>(0, m_list.total() - 1), 0};
    else if (pass == Pass::Repeats)
        m_revisit = m_list.repeatsAt();
    // One request per page, however many reasons there are to read it again.
    const int size = m_list.servedPageSize(m_wholeSize);
    for (qint64 &position : m_revisit)
        position -= position % size;
    std::sort(m_revisit.begin(), m_revisit.end());
    m_revisit.erase(std::unique(m_revisit.begin(), m_revisit.end()), m_revisit.end());
}

void ListWalker::next()
{
    if (m_state != State::Reading || m_request)
        return;
    const std::optional<PageRequest> request = nextRequest();
    if (!request) {
        passEnded();
        return;
    }
    m_request = m_reader.read(
        *request, [this, request = *request, reading = m_reading](const PageAnswer &answer) {
            answered(request, answer, reading == m_reading);
        });
}

std::optional<PageRequest> ListWalker::nextRequest()
{
    return m_pass == Pass::Unread ? nextUnread() : nextRevisit();
}

std::optional<PageRequest> ListWalker::nextUnread()
{
    if (m_list.total() >= 0) {
        m_cursor = m_list.firstUnread(m_cursor);
        if (m_cursor >= m_list.total())
            return std::nullopt;
    }
    while (!m_smaller.empty() && m_cursor >= m_smaller.back().until)
        m_smaller.pop_back();
    return m_list.pageAt(m_cursor, m_smaller.empty() ? m_wholeSize : m_smaller.back().size,
                         RequestPriority::Background);
}

std::optional<PageRequest> ListWalker::nextRevisit()
{
    if (m_revisit.empty())
        return std::nullopt;
    const qint64 position = m_revisit.back();
    m_revisit.pop_back();
    return m_list.pageAt(std::min(position, std::max<qint64>(0, m_list.total() - 1)), m_wholeSize,
                         RequestPriority::Background);
}

void ListWalker::answered(const PageRequest &request, const PageAnswer &answer, bool isOurs)
{
    m_request.reset();
    ++m_paceRequests;
    // What a reading that was ended had sent is taken over, but says nothing of this one's place.
    if (!isOurs) {
        next();
        return;
    }
    if (answer) {
        m_unreadableInARow = 0;
        if (m_pass == Pass::Unread)
            advance(*answer);
    } else if (m_state == State::Reading) {
        failed(request, answer.error());
    }
    if (m_state == State::Reading) {
        Q_EMIT progressed();
        next();
    }
}

void ListWalker::advance(const ContactPage &page)
{
    const qint64 first = page.firstPosition();
    const qint64 end = first + std::max<qint64>(page.perPage, page.records->size());
    if (m_cursor >= first && m_cursor < end) {
        m_cursor = end;
        m_missedCursor = false;
    } else if (!m_missedCursor) {
        m_missedCursor = true; // the server replaced the page size; now its choice is known
    } else {
        m_cursor += std::max(1, page.perPage); // it answers what it likes: never ask for ever
        m_missedCursor = false;
    }
}

void ListWalker::failed(const PageRequest &request, const ApiError &error)
{
    if (!error.isWorthSmallerPage()) {
        m_error = error;
        finish(State::Failed);
        return;
    }
    if (m_pass != Pass::Unread)
        return; // was read before; the reading as a whole decides
    const qint64 end = request.page * qint64(m_list.servedPageSize(request.perPage));
    if (const int smaller = smallerSize(request.perPage); smaller > 0) {
        m_smaller.push_back({smaller, end});
        return;
    }
    m_unreadable.add({m_cursor, end});
    m_cursor = std::max(end, m_cursor + 1);
    if (++m_unreadableInARow >= tooManyUnreadable) {
        m_error = error;
        finish(State::Failed);
    }
}

void ListWalker::passEnded()
{
    // One contact removed and one added between two answers leave the total as it was. New ones
    // mostly stand in front or behind, so a reading of several answers looks at the front once
    // more.
    const bool isSure =
        m_pass != Pass::Unread || m_list.total() <= m_list.servedPageSize(m_wholeSize);
    if (m_list.isWhole() && isSure) {
        m_list.dropUnread();
        finish(State::Complete);
        return;
    }
    m_unreadable.remove({m_list.total(), std::numeric_limits<qint64>::max()});
    if (m_unreadable.count() > 0) {
        finish(State::Moved);
        return;
    }
    if (m_list.shrankWhileReading()) {
        beginSecondReading();
        return;
    }
    switch (m_pass) {
    case Pass::Unread:
        beginPass(Pass::Ends);
        break;
    case Pass::Ends:
        beginPass(Pass::Repeats);
        break;
    case Pass::Repeats:
        beginSecondReading();
        return;
    }
    next();
}

void ListWalker::beginSecondReading()
{
    if (m_secondReading) {
        finish(State::Moved);
        return;
    }
    m_secondReading = true;
    m_wholeSize = otherPage;
    m_list.beginReading();
    beginPass(Pass::Unread);
    next();
}

void ListWalker::finish(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace contacts
