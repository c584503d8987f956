// SPDX-License-Identifier: MIT
#pragma once

#include "session/budgetstate.h"
#include "table/contactselection.h"
#include "table/contactsheet.h"
#include "table/pagescheduler.h"
#include "table/rowcopier.h"

namespace contacts {

//! One open account as the screen knows it: its list and everything that reads and shows it.
//! Knows neither the key nor the network. UI thread.
class AccountSession : public QObject
{
    Q_OBJECT

public:
    //! Longer lists are completed only when a search, a sort or a count needs it.
    static constexpr qint64 completeByItselfUpTo = 100'000;

    struct Parts
    {
        QString title; //!< of the account, for the window's title
        QString server; //!< the address, for messages
        bool isPractice = false;
        int leaveForOthers = 20; //!< requests of each window left to other programs
    };
    enum class Connection { Connecting, Ready, Offline, KeyNotAccepted, Failed };
    Q_ENUM(Connection)

    //! The references must outlive the session.
    AccountSession(Parts parts, ContactSource &source, Clock &clock, const Timings &timings,
                   const Collation &collation, const TerritoryNames &territories,
                   const CellText &text, QObject *parent = nullptr);
    ~AccountSession() override;

    void start();
    //! F5.
    void refresh();
    void readEverythingAgain();
    void stopReading();
    //! After stopReading(), or where the list is too long to be completed by itself.
    void continueReading();
    //! Everything that failed, once more.
    void retry();
    //! Rows on the screen; the server's order or a result, as the model shows.
    void setVisibleRows(RowRange rows);
    void setBudgetState(const BudgetState &state);

    const Parts &parts() const { return m_parts; }
    const Clock &clock() const { return m_clock; }
    const ContactList &list() const { return m_list; }
    const ListWalker &walker() const { return m_walker; }
    const PageScheduler &scheduler() const { return m_scheduler; }
    ContactTableModel &model() { return m_model; }
    ContactSelection &selection() { return m_selection; }
    ContactSheet &sheet() { return m_sheet; }
    RowCopier &copier() { return m_copier; }
    const BudgetState &budget() const { return m_budget; }

    Connection connection() const { return m_connection; }
    //! What stands in the way, until something works again.
    const std::optional<ApiError> &problem() const { return m_problem; }
    //! When it is tried again by itself, on Clock::now()'s scale; offline only.
    std::optional<std::chrono::milliseconds> nextTry() const { return m_nextTry; }
    //! Until the list is complete; the request window is counted in.
    std::optional<std::chrono::seconds> readingTimeLeft() const;

Q_SIGNALS:
    //! Connection, problem, budget or reading: anything that the status shows.
    void stateChanged();
    //! The first answer: columns can be chosen from what it holds.
    void firstPageArrived();

private:
    void onPageApplied(const ListChange &change);
    void onProblem(const ApiError &error);
    void onSuccess();
    void onWalkerChanged();
    void completeByItself();
    void syncVisibleRows();

    const Parts m_parts;
    Clock &m_clock;
    const Timings m_timings;
    ContactList m_list;
    PageReader m_reader;
    ListWalker m_walker;
    PageScheduler m_scheduler;
    SearchEngine m_engine;
    ContactTableModel m_model;
    ContactSelection m_selection;
    ContactSheet m_sheet;
    RowCopier m_copier;
    BudgetState m_budget;
    Connection m_connection = Connection::Connecting;
    std::optional<ApiError> m_problem;
    std::unique_ptr<ClockTimer> m_probe;
    std::optional<std::chrono::milliseconds> m_nextTry;
    RowRange m_visible;
    bool m_stoppedByPerson = false;
};

} // namespace contacts
