// SPDX-License-Identifier: MIT
#include "net/requestbudget.h"
#include "support/manualclock.h"
#include "support/testregistry.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace contacts;
using namespace contacts::testing;
using namespace std::chrono_literals;

namespace {

using ms = std::chrono::milliseconds;

//! The server's side of contract.md "Rate limit", written down as plainly as possible.
struct Server
{
    bool isAligned = false; //!< windows start on the minute, else with the first request
    int limit = 60;
    ms windowStart{-1'000'000};
    int used = 0;
    int window = 0;

    void follow(ms now)
    {
        if (now < windowStart + 60s)
            return;
        windowStart = isAligned ? now - now % 60'000ms : now;
        used = 0;
        ++window;
    }
    //! What it would say if asked now; a window that starts with a request is full before it.
    int remaining(ms now) const { return now < windowStart + 60s ? limit - used : limit; }
    //! nullopt: 429.
    std::optional<int> count(ms now)
    {
        follow(now);
        if (used >= limit)
            return std::nullopt;
        return limit - ++used;
    }
};

struct Request
{
    RequestPriority priority;
    std::unique_ptr<RequestBudget::Ticket> ticket;
    bool isStarted = false;
    bool isCounted = false;
    bool isRefused = false;
    RateHeaders headers;
};

//! Random requests, answers in any order, time: one run against one server.
class Simulation
{
public:
    Simulation(unsigned seed, bool hasOtherClient)
        : m_random(seed)
        , m_hasOtherClient(hasOtherClient)
        , m_budget(m_clock, Timings{})
    {
        m_server.isAligned = chance(50);
    }

    void run(int steps)
    {
        for (int i = 0; i < steps && m_problem.isEmpty(); ++i)
            step();
        drain();
    }
    QString problem() const { return m_problem; }
    int refusals() const { return m_refusals; }
    int starts() const { return m_starts; }
    int misleadingRises() const { return m_misleadingRises; }

private:
    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_random); }
    bool chance(int percent) { return below(100) < percent; }
    void expect(bool isRight, const char *what)
    {
        if (!isRight && m_problem.isEmpty())
            m_problem = QString::fromLatin1(what);
    }

    void step()
    {
        switch (below(10)) {
        case 0:
        case 1:
        case 2:
            if (m_requests.size() < 30)
                add();
            break;
        case 3:
        case 4:
            if (Request *request = inFlight(false))
                count(*request);
            break;
        case 5:
        case 6:
        case 7:
            if (Request *request = inFlight(chance(70)))
                answer(*request);
            break;
        case 8:
            if (m_hasOtherClient && chance(50)) {
                for (int i = below(20); i > 0; --i)
                    m_server.count(m_clock.now());
            } else if (chance(10) && !m_requests.empty()) {
                m_requests.erase(m_requests.begin() + below(int(m_requests.size())));
            }
            break;
        default:
            m_clock.advance(ms(chance(5) ? below(90'000) : below(600)));
        }
        settle();
    }

    void add()
    {
        auto request = std::make_shared<Request>();
        request->priority = RequestPriority(below(3));
        // The ticket is the request's own: it is not started after the request is gone.
        Request &sent = *request;
        sent.ticket = m_budget.enqueue(sent.priority, [this, &sent] { started(sent); });
        m_requests.push_back(std::move(request));
    }

    void started(Request &request)
    {
        request.isStarted = true;
        ++m_starts;
        int inFlightNow = 0;
        int backgroundNow = 0;
        int notCounted = 0;
        for (const auto &other : m_requests) {
            if (other->isStarted) {
                ++inFlightNow;
                backgroundNow += other->priority == RequestPriority::Background;
                notCounted += !other->isCounted;
            } else {
                expect(other->priority >= request.priority, "a more urgent one was waiting");
            }
        }
        for (const auto &other : m_requests) {
            if (other.get() == &request)
                break;
            expect(other->isStarted || other->priority != request.priority, "not first come first");
        }
        expect(inFlightNow <= 2, "more than 2 in flight");
        expect(backgroundNow <= 1, "more than 1 in background");
        expect(m_clock.now() >= m_noneBefore, "started in a pause");
        if (m_hasOtherClient)
            return;
        const int left = m_server.remaining(m_clock.now()) - notCounted;
        expect(left >= 5, "used the last 5");
        if (request.priority == RequestPriority::Background)
            expect(left >= 20, "left less than 20 to others");
    }

    Request *inFlight(bool isCounted)
    {
        std::vector<Request *> found;
        for (const auto &request : m_requests) {
            if (request->isStarted && (!isCounted || request->isCounted))
                found.push_back(request.get());
        }
        return found.empty() ? nullptr : found[size_t(below(int(found.size())))];
    }

    void count(Request &request)
    {
        if (std::exchange(request.isCounted, true))
            return;
        const auto remaining = m_server.count(m_clock.now());
        request.isRefused = !remaining;
        if (remaining) {
            request.headers = {m_server.limit, remaining, {}};
            m_windowOf[&request] = m_server.window;
        } else {
            const auto left = m_server.windowStart + 60s - m_clock.now();
            request.headers.wait = std::chrono::ceil<std::chrono::seconds>(left);
        }
    }

    void answer(Request &request)
    {
        count(request);
        m_budget.noteAnswer(*request.ticket, request.headers);
        if (request.isRefused) {
            ++m_refusals;
            expect(m_hasOtherClient, "429 although nobody else uses the key");
            m_budget.noteRateLimited(request.headers.wait);
            m_noneBefore = std::max(m_noneBefore, m_clock.now() + *request.headers.wait);
        } else {
            // What a look at the numbers alone would have taken for a new window.
            const int window = m_windowOf[&request];
            m_misleadingRises +=
                *request.headers.remaining > m_lastRemaining && window == m_lastWindow;
            m_lastRemaining = *request.headers.remaining;
            m_lastWindow = window;
        }
        m_windowOf.erase(&request);
        m_requests.erase(std::find_if(m_requests.begin(), m_requests.end(),
                                      [&](const auto &one) { return one.get() == &request; }));
    }

    //! Nobody disturbs any more: everything must go out, at 40 a minute at the least.
    void drain()
    {
        const ms end = m_clock.now() + 60s * (3 + int(m_requests.size()) / 40);
        while (!m_requests.empty() && m_problem.isEmpty()) {
            if (Request *request = inFlight(false)) {
                answer(*request);
            } else {
                const auto next = m_clock.nextTimer();
                expect(next.has_value(), "waits for nothing");
                m_clock.advance(next.value_or(0ms));
            }
            settle();
            expect(m_clock.now() <= end, "takes too long");
        }
    }

    void settle() { QCoreApplication::sendPostedEvents(&m_budget); }

    std::mt19937 m_random;
    const bool m_hasOtherClient;
    ManualClock m_clock;
    Server m_server;
    RequestBudget m_budget;
    std::vector<std::shared_ptr<Request>> m_requests;
    std::map<const Request *, int> m_windowOf;
    ms m_noneBefore{0};
    int m_lastRemaining = 60;
    int m_lastWindow = -1;
    int m_starts = 0;
    int m_refusals = 0;
    int m_misleadingRises = 0;
    QString m_problem;
};

} // namespace

//! Random operations against the server's rules.
class BudgetOracleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void alone();
    void withAnotherProgram();
};

void BudgetOracleTest::alone()
{
    constexpr unsigned seed = 4711;
    qInfo("seed %u", seed);
    int starts = 0;
    int misleading = 0;
    for (unsigned run = 0; run < 100; ++run) {
        Simulation simulation(seed + run, false);
        simulation.run(1000);
        QVERIFY2(simulation.problem().isEmpty(),
                 qPrintable(QStringLiteral("%1 in run %2").arg(simulation.problem()).arg(run)));
        starts += simulation.starts();
        misleading += simulation.misleadingRises();
    }
    qInfo("%d requests, %d misleading rises", starts, misleading);
    QVERIFY(starts > 10'000);
    // Control: answers did overtake each other.
    QVERIFY(misleading > 100);
}

void BudgetOracleTest::withAnotherProgram()
{
    constexpr unsigned seed = 815;
    qInfo("seed %u", seed);
    int starts = 0;
    int refusals = 0;
    for (unsigned run = 0; run < 100; ++run) {
        Simulation simulation(seed + run, true);
        simulation.run(1000);
        QVERIFY2(simulation.problem().isEmpty(),
                 qPrintable(QStringLiteral("%1 in run %2").arg(simulation.problem()).arg(run)));
        starts += simulation.starts();
        refusals += simulation.refusals();
    }
    qInfo("%d requests, %d of them refused", starts, refusals);
    // Control: the other program did use the key up; yet few requests are wasted on finding out.
    QVERIFY(refusals > 20);
    QVERIFY(refusals * 10 < starts);
}

CONTACTS_TEST(BudgetOracleTest)

#include "budgetoracletest.moc"
