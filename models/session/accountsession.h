// SPDX-License-Identifier: MIT
#pragma once

#include "edit/undoabledeletions.h"
#include "edit/writequeue.h"
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
        QString origin; //!< scheme://host:port, for the journal
        bool keepsChanges = false; //!< the journal outlives the program
    };
    //! What the session stands on; all of it must outlive it.
    struct Services
    {
        ContactSource &source;
        ContactWriter &writer;
        WriteJournal &journal;
        Clock &clock;
        const Collation &collation;
        const TerritoryNames &territories;
        const PhoneNumbers &phoneNumbers;
    };
    enum class Connection { Connecting, Ready, Offline, KeyNotAccepted, Failed };
    Q_ENUM(Connection)

    AccountSession(Parts parts, const Services &services, const Timings &timings,
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
    Clock &clock() const { return m_clock; }
    const ContactList &list() const { return m_list; }
    ContactList &list() { return m_list; }
    const ListWalker &walker() const { return m_walker; }
    const PageScheduler &scheduler() const { return m_scheduler; }
    ContactTableModel &model() { return m_model; }
    const ContactTableModel &model() const { return m_model; }
    ContactSelection &selection() { return m_selection; }
    ContactSheet &sheet() { return m_sheet; }
    RowCopier &copier() { return m_copier; }
    ContactWriter &writer() { return m_writer; }
    const PhoneNumbers &phoneNumbers() const { return m_phoneNumbers; }
    const TerritoryNames &territories() const { return m_territories; }
    NumberFacts &numberFacts() { return m_numberFacts; }
    WriteQueue &queue() { return m_queue; }
    const WriteQueue &queue() const { return m_queue; }
    //! What was just deleted and can be taken back.
    UndoableDeletions &deletions() { return m_deletions; }
    //! What is not finished can be finished in the next run.
    bool keepsChanges() const { return m_parts.keepsChanges; }
    //! False: nothing may be changed on the server.
    bool mayWrite() const { return !m_parts.account.looksOnly; }
    //! Reads the rest of the list, where it is not complete: somebody waits for it.
    void completeList();
    //! So many changes on their way, at the pace that the request window allows.
    std::chrono::seconds timeToSend(qint64 changes) const;
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
    //! Something about the server that is to be remembered with the account.
    void accountLearned(const contacts::Account &account);
    //! A contact was stored as the person wanted it.
    void contactStored(contacts::RecordHandle contact, bool isNew);

private:
    void connectWrites();
    void onContactStored(ContactId id, bool isNew);
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
    ContactWriter &m_writer;
    const PhoneNumbers &m_phoneNumbers;
    const TerritoryNames &m_territories;
    Clock &m_clock;
    const Timings m_timings;
    ContactList m_list;
    PageReader m_reader;
    ListWalker m_walker;
    PageScheduler m_scheduler;
    NumberFacts m_numberFacts;
    SearchEngine m_engine;
    ContactTableModel m_model;
    ContactSelection m_selection;
    ContactSheet m_sheet;
    RowCopier m_copier;
    WriteQueue m_queue;
    UndoableDeletions m_deletions;
    BudgetState m_budget;
    Connection m_connection = Connection::Connecting;
    std::optional<ApiError> m_problem;
    std::unique_ptr<ClockTimer> m_probe;
    std::optional<std::chrono::milliseconds> m_nextTry;
    std::unique_ptr<RequestHandle> m_keyCheck;
    std::optional<ApiError> m_checkedBecause; //!< what made it be asked
    bool m_isKeyQuestionedByWrite = false;
    RowRange m_visible;
    bool m_stoppedByPerson = false;
};

} // namespace contacts
