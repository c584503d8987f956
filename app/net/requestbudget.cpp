// SPDX-License-Identifier: MIT
#include "net/requestbudget.h"

#include <algorithm>

namespace contacts {

namespace {

constexpr int mostInFlight = 2;
constexpr int mostBackgroundInFlight = 1;
constexpr int neverUsed = 5;
constexpr int fullWindow = 60; // what leaveForOthers and neverUsed are parts of
constexpr std::chrono::seconds shortestPause{1};

} // namespace

RequestBudget::Ticket::Ticket(RequestBudget &budget, RequestPriority priority,
                              std::function<void()> start)
    : m_budget(&budget)
    , m_start(std::move(start))
    , m_priority(priority)
{
}

RequestBudget::Ticket::~Ticket()
{
    if (m_budget)
        m_budget->remove(*this);
}

RequestBudget::RequestBudget(Clock &clock, const Timings &timings, int leaveForOthers,
                             QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_timings(timings)
    , m_leaveForOthers(leaveForOthers)
    , m_timer(clock.makeTimer())
{
}

RequestBudget::~RequestBudget() = default;

void RequestBudget::setLeaveForOthers(int leaveForOthers)
{
    m_leaveForOthers = leaveForOthers;
    schedulePump();
    announce();
}

std::unique_ptr<RequestBudget::Ticket> RequestBudget::enqueue(RequestPriority priority,
                                                              std::function<void()> start)
{
    std::unique_ptr<Ticket> ticket(new Ticket(*this, priority, std::move(start)));
    queue(priority).push_back(ticket.get());
    schedulePump();
    return ticket;
}

void RequestBudget::noteAnswer(const Ticket &ticket, const RateHeaders &headers)
{
    followClock();
    const bool isFirst = m_limit < 0;
    if (headers.limit)
        m_limit = *headers.limit;
    else if (headers.remaining && isFirst)
        m_limit = std::max(m_timings.windowLimit, *headers.remaining);
    if (isFirst && m_limit > 0)
        m_remaining = m_limit - m_inFlight;
    if (headers.remaining) {
        const int remaining = *headers.remaining;
        const bool rose = ticket.m_lowestBefore && remaining > *ticket.m_lowestBefore;
        if (rose && ticket.m_window == m_window)
            beginWindow();
        // Otherwise it tells of a window that is over.
        if (rose || ticket.m_window == m_window)
            takeRemaining(remaining, m_inFlight - (ticket.m_isStarted ? 1 : 0));
    }
    schedulePump();
    announce();
}

void RequestBudget::takeRemaining(int remaining, int othersInFlight)
{
    m_answered = remaining;
    const int left = remaining - othersInFlight;
    if (m_lowest) {
        m_remaining = std::min(m_remaining, left);
        m_lowest = std::min(*m_lowest, remaining);
        return;
    }
    m_remaining = left;
    m_lowest = remaining;
    // The window was running when this was answered, so it ends a window's length from now at the
    // latest. Counting from when the request was sent could end it a moment too early, and the
    // first answer after that would be mistaken for a new window that is used up already.
    m_windowEnd = m_clock.now() + m_timings.window;
}

void RequestBudget::noteRateLimited(std::optional<std::chrono::seconds> wait)
{
    followClock();
    const ms now = m_clock.now();
    ms until = m_windowEnd.value_or(now + m_timings.window);
    if (wait)
        until = now + std::max(*wait, shortestPause);
    if (m_limit < 0)
        m_limit = m_timings.windowLimit;
    m_limitedUntil = std::max(until, m_limitedUntil.value_or(until));
    m_windowEnd = m_limitedUntil;
    m_remaining = 0;
    wakeLater();
    announce();
}

BudgetState RequestBudget::state() const
{
    BudgetState state;
    state.limit = m_limit;
    state.remaining = m_answered;
    const ms now = m_clock.now();
    if (m_limitedUntil && *m_limitedUntil > now)
        state.pausedUntil = m_limitedUntil;
    else if (m_limit > 0 && m_windowEnd && *m_windowEnd > now) {
        if (m_remaining <= unused(RequestPriority::Visible))
            state.pausedUntil = m_windowEnd;
        if (m_remaining <= unused(RequestPriority::Background))
            state.backgroundPausedUntil = m_windowEnd;
    }
    if (state.pausedUntil)
        state.backgroundPausedUntil = state.pausedUntil;
    return state;
}

void RequestBudget::schedulePump()
{
    if (std::exchange(m_isPumpQueued, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isPumpQueued = false;
            pump();
        },
        Qt::QueuedConnection);
}

void RequestBudget::pump()
{
    const QPointer<RequestBudget> self(this);
    followClock();
    while (Ticket *ticket = nextStartable()) {
        begin(*ticket);
        // The callback may destroy the ticket and with it the function that is running.
        const auto start = std::exchange(ticket->m_start, nullptr);
        start();
        if (!self)
            return;
    }
    wakeLater();
    announce();
}

RequestBudget::Ticket *RequestBudget::nextStartable() const
{
    for (const Queue &waiting : m_queues) {
        if (!waiting.empty() && mayStart(waiting.front()->m_priority))
            return waiting.front();
    }
    return nullptr;
}

bool RequestBudget::mayStart(RequestPriority priority) const
{
    if (m_limitedUntil || m_inFlight >= mostInFlight)
        return false;
    if (priority == RequestPriority::Background && m_backgroundInFlight >= mostBackgroundInFlight)
        return false;
    return m_limit < 0 || m_remaining > unused(priority);
}

void RequestBudget::begin(Ticket &ticket)
{
    queue(ticket.m_priority).pop_front();
    ticket.m_isStarted = true;
    ticket.m_window = m_window;
    ticket.m_lowestBefore = m_lowest;
    ++m_inFlight;
    if (ticket.m_priority == RequestPriority::Background)
        ++m_backgroundInFlight;
    if (!m_windowEnd)
        m_windowEnd = m_clock.now() + m_timings.window;
    if (m_limit > 0)
        --m_remaining;
}

void RequestBudget::remove(Ticket &ticket)
{
    if (!ticket.m_isStarted) {
        Queue &waiting = queue(ticket.m_priority);
        waiting.erase(std::find(waiting.begin(), waiting.end(), &ticket));
        return;
    }
    // m_remaining stays lowered: the server may have counted it even if no answer came.
    --m_inFlight;
    if (ticket.m_priority == RequestPriority::Background)
        --m_backgroundInFlight;
    schedulePump();
}

//! Takes the window as new and full once its end has surely passed; the first answer corrects it.
void RequestBudget::followClock()
{
    const ms now = m_clock.now();
    const bool isPauseOver = m_limitedUntil && now >= *m_limitedUntil;
    if (isPauseOver)
        m_limitedUntil.reset();
    if (isPauseOver || (m_windowEnd && now >= *m_windowEnd))
        beginWindow();
}

void RequestBudget::beginWindow()
{
    ++m_window;
    m_lowest.reset();
    m_windowEnd = m_limitedUntil;
    m_remaining = std::max(m_limit, 0);
    if (m_answered >= 0)
        m_answered = m_limit;
}

int RequestBudget::unused(RequestPriority priority) const
{
    const int kept =
        priority == RequestPriority::Background ? std::max(m_leaveForOthers, neverUsed) : neverUsed;
    return m_limit >= fullWindow ? kept : kept * m_limit / fullWindow;
}

std::optional<RequestBudget::ms> RequestBudget::nextWake() const
{
    if (m_limitedUntil)
        return m_limitedUntil;
    if (m_limit > 0 && m_remaining <= unused(RequestPriority::Background))
        return m_windowEnd;
    return std::nullopt;
}

void RequestBudget::wakeLater()
{
    const auto wake = nextWake();
    if (!wake)
        return m_timer->stop();
    m_timer->start(std::max(ms(0), *wake - m_clock.now()), [this] { pump(); });
}

void RequestBudget::announce()
{
    const BudgetState now = state();
    if (now == m_announced)
        return;
    m_announced = now;
    Q_EMIT stateChanged();
}

} // namespace contacts
