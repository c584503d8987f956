// SPDX-License-Identifier: MIT
#pragma once

#include "edit/writejournal.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>
#include <thread>

namespace contacts {

class JournalTable;

//! The journal in an SQLite file, worked on by a thread of its own. UI thread.
//!
//! What was answered as done is on disk, also when the program is killed or the power fails right
//! after. What was answered as a failure was not done, but for a disk that failed in the very last
//! step: load() tells. Every call tries again to open a file that could not be opened.
//! A file that cannot be understood, or in which one row cannot, is a failure of load() and is left
//! as it is; see JournalConnection and JournalTable.
class SqliteWriteJournal final : public WriteJournal
{
public:
    //! The file is made when it is first needed, with its folder. Empty: in memory only, for what
    //! must not be stored.
    explicit SqliteWriteJournal(QString file);
    //! Waits until all that was asked for is on disk. No callback is called any more.
    ~SqliteWriteJournal() override;
    SqliteWriteJournal(const SqliteWriteJournal &) = delete;
    SqliteWriteJournal &operator=(const SqliteWriteJournal &) = delete;

    void add(std::vector<JournaledWrite> writes, QObject *context,
             std::function<void(Result<std::vector<qint64>, QString>)> done) override;
    void setState(qint64 number, JournaledWrite::State state, ContactId highestId, QObject *context,
                  std::function<void(Failure)> done) override;
    void remove(std::vector<qint64> numbers, QObject *context,
                std::function<void(Failure)> done) override;
    void load(const AccountId &account, QObject *context,
              std::function<void(Result<std::vector<JournaledWrite>, QString>)> done) override;
    void removeAccount(const AccountId &account, QObject *context,
                       std::function<void(Failure)> done) override;

private:
    using Job = std::function<void(JournalTable &)>;

    template<typename Answer>
    void run(QObject *context, std::function<void(Answer)> done,
             std::function<Answer(JournalTable &)> work);
    Job nextJob(const std::stop_token &stop);
    void work(const std::stop_token &stop, const QString &file);
    void deliverNext();

    QObject m_receiver; //!< brings the thread's word to the UI thread
    //! One for each call whose callback was not called yet, in their order; UI thread. What is
    //! captured by a callback never leaves this thread.
    std::deque<std::function<void()>> m_deliveries;

    std::mutex m_mutex;
    std::condition_variable_any m_hasJobs;
    std::deque<Job> m_jobs; //!< under m_mutex
    std::jthread m_thread; // last: ends before anything it uses
};

} // namespace contacts
