// SPDX-License-Identifier: MIT
#pragma once

#include "session/account.h"
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
    //! Completing::UpToLimit: longer lists are completed only when a search, a sort or a count
    //! needs it.
    static constexpr qint64 completeByItselfUpTo = 100'000;

    struct Parts
    {
        Account account;
        QString server; //!< the address as a person writes it, for messages
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
    //! The person changed the account's name, colour or settings; never its server or id.
    void setAccount(const Account &account);
    //! Every time shown changes to this zone.
    void setZone(const QTimeZone &zone);
    //! Asks the server whether it still takes the key: only this makes it KeyNotAccepted, since a
    //! 401 has other meanings as well (contract.md "Status codes"). Nothing while it is asked.
    void checkKey(const ApiError &because);

    const Account &account() const { return m_parts.account; }
    //! As a person writes it, for messages.
    const QString &server() const { return m_parts.server; }
    const Clock &clock() const { return m_clock; }
    const ContactList &list() const { return m_list; }
    const ListWalker &walker() const { return m_walker; }
    const PageScheduler &scheduler() const { return m_scheduler; }
    ContactTableModel &model() { return m_model; }
    const ContactTableModel &model() const { return m_model; }
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
    //! Connection, problem, budget, account or reading: anything that the status shows.
    void stateChanged();
    //! The first answer: columns can be chosen from what it holds.
    void firstPageArrived();

private:
    void onPageApplied(const ListChange &change);
    void onProblem(const ApiError &error);
    void onSuccess();
    void onWalkerChanged();
    void completeByItself();
    bool mayCompleteByItself() const;
    void keyChecked(const PageAnswer &answer);
    void syncVisibleRows();

    Parts m_parts;
    ContactSource &m_source;
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
    std::unique_ptr<RequestHandle> m_keyCheck;
    std::optional<ApiError> m_checkedBecause; //!< what made it be asked
    RowRange m_visible;
    bool m_stoppedByPerson = false;
};

} // namespace contacts
