// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "domain/timings.h"
#include "net/rateheaders.h"
#include "session/budgetstate.h"
#include "source/contactsource.h"

#include <QObject>
#include <QPointer>

#include <array>
#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace contacts {

//! Decides when a request may go out; one per key, shared by everything that uses the key.
//!
//! At most 2 requests in flight, at most 1 of them background; Awaited before Visible before
//! Background, first come first served inside. Follows the server's window (contract.md "Rate
//! limit"): without X-RateLimit-* only the connection limit counts, until a 429 sets 60 per 60 s.
//! Background work leaves a part of the window to the owner's other programs, nobody uses the last
//! 5 (both in proportion for windows below 60). UI thread only.
class RequestBudget : public QObject
{
    Q_OBJECT
public:
    //! One place in the queue, then in flight. Destroying it gives the place up.
    class Ticket
    {
    public:
        ~Ticket();
        Ticket(const Ticket &) = delete;
        Ticket &operator=(const Ticket &) = delete;
        //! True once the start callback was called.
        bool isStarted() const { return m_isStarted; }

    private:
        friend class RequestBudget;
        Ticket(RequestBudget &budget, RequestPriority priority, std::function<void()> start);

        QPointer<RequestBudget> m_budget;
        std::function<void()> m_start;
        RequestPriority m_priority;
        bool m_isStarted = false;
        int m_window = 0; //!< which window it was sent in, as far as was known then
        std::optional<int> m_lowestBefore; //!< lowest Remaining answered in it before that
    };

    //! The clock must outlive this. leaveForOthers: of 60, what background work leaves unused.
    RequestBudget(Clock &clock, const Timings &timings, int leaveForOthers = 20,
                  QObject *parent = nullptr);
    ~RequestBudget() override;

    void setLeaveForOthers(int leaveForOthers);

    //! Calls `start` when the request may go out; never from within enqueue(), at most once, and
    //! not after the ticket is gone. The ticket may be destroyed inside `start`.
    [[nodiscard]] std::unique_ptr<Ticket> enqueue(RequestPriority priority,
                                                  std::function<void()> start);

    //! What an answer to the ticket's request said; call it before the ticket is destroyed. Which
    //! request it was matters because answers overtake each other: inside one window no answer can
    //! name more than was left before its own request was sent, so more is a new window.
    void noteAnswer(const Ticket &ticket, const RateHeaders &headers);
    //! A 429: nothing goes out for `wait`, else until the window ends; then work goes on by itself.
    void noteRateLimited(std::optional<std::chrono::seconds> wait);

    BudgetState state() const;

Q_SIGNALS:
    void stateChanged();

private:
    using ms = std::chrono::milliseconds;
    using Queue = std::deque<Ticket *>;

    void schedulePump();
    void pump();
    Ticket *nextStartable() const;
    bool mayStart(RequestPriority priority) const;
    void begin(Ticket &ticket);
    void remove(Ticket &ticket);
    void followClock();
    void beginWindow();
    void takeRemaining(int remaining, int othersInFlight);
    int unused(RequestPriority priority) const;
    std::optional<ms> nextWake() const;
    void wakeLater();
    void announce();
    Queue &queue(RequestPriority priority) { return m_queues[size_t(priority)]; }

    Clock &m_clock;
    const Timings m_timings;
    int m_leaveForOthers;
    std::unique_ptr<ClockTimer> m_timer;
    std::array<Queue, 3> m_queues;
    int m_inFlight = 0;
    int m_backgroundInFlight = 0;
    bool m_isPumpQueued = false;

    int m_limit = -1; //!< -1: no window known
    int m_remaining = 0; //!< what is surely left when all in flight are counted; if m_limit > 0
    int m_answered = -1; //!< last Remaining; -1: never answered
    std::optional<int> m_lowest; //!< lowest Remaining answered in this window
    std::optional<ms> m_windowEnd; //!< at the latest; empty: no request sent in it yet
    std::optional<ms> m_limitedUntil; //!< after a 429
    int m_window = 0; //!< counts windows
    BudgetState m_announced;
};

} // namespace contacts
