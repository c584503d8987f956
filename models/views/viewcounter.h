// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "store/listwalker.h"
#include "views/viewlist.h"
#include "views/viewscan.h"

#include <set>

namespace contacts {

//! Keeps the counts of all views true while somebody looks at them, on one thread of its own and
//! with long rests. Reads what is in memory and never asks for more of the list. UI thread;
//! destroying cancels and waits for one segment of one query.
class ViewCounter : public QObject
{
    Q_OBJECT

public:
    //! Measured on the injected Clock.
    struct Pace
    {
        using ms = std::chrono::milliseconds;
        ms settled{400}; //!< the list has rested this long: it is counted
        ms whileChanging{3'000}; //!< it does not rest: counted at most this often
        int rest = 8; //!< after counting, so many times as long as it took
        ms longestRest{60'000};
        ms byTheClock{600'000}; //!< counts that hang on the time are made anew this often
    };

    //! The references must outlive the counter; so must what `makeScan` uses, from any thread.
    ViewCounter(const ContactList &list, const ListWalker &walker, ViewList &views,
                ViewScan::Maker makeScan, Clock &clock, const Pace &pace,
                QObject *parent = nullptr);
    ~ViewCounter() override;

    //! Not at first. Whoever hides the views makes it inactive: nothing is counted then.
    void setActive(bool active);
    bool isActive() const { return m_isActive; }
    //! By whose calendar the dates of queries are meant; UTC at first.
    void setZone(const QTimeZone &zone);
    //! A job is under way.
    bool isCounting() const { return m_isCounting; }

Q_SIGNALS:
    //! All counts of one moment are there.
    void counted();

private:
    class Worker;
    struct Job;
    struct Answer;
    //! A count, and what it was made from.
    struct Counted
    {
        qint64 contacts = 0;
        quint64 generation = 0;
        bool wasWhole = false;
    };

    void countSoon();
    void countNow();
    void onQueriesChanged();
    void onAnswer(quint64 sequence, const Answer &answer);
    void cancel();
    void publish();
    bool isUpToDate(const std::set<QString> &queries) const;
    bool isWhole() const;
    std::set<QString> queries() const;
    void startTimer(std::chrono::milliseconds due);

    const ContactList &m_list;
    const ListWalker &m_walker;
    ViewList &m_views;
    Clock &m_clock;
    const Pace m_pace;
    std::unique_ptr<ClockTimer> m_timer;
    QTimeZone m_zone = QTimeZone::utc();
    bool m_isActive = false;
    bool m_isCounting = false;
    bool m_isOutdated = false; //!< something changed while it was counted
    bool m_dependsOnTime = false;
    std::optional<std::chrono::milliseconds> m_changedAt; //!< the first change not counted yet
    std::chrono::milliseconds m_askedAt{0};
    std::chrono::milliseconds m_restUntil{0};
    quint64 m_sequence = 0;
    Counted m_asked; //!< the state of the list that is being counted
    std::map<QString, Counted> m_counted; //!< by query
    std::unique_ptr<Worker> m_worker; // last: its thread ends before anything it answers to
};

} // namespace contacts
