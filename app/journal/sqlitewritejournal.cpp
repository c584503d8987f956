// SPDX-License-Identifier: MIT
#include "journal/sqlitewritejournal.h"

#include "journal/journaltable.h"

#include <QPointer>

#include <memory>

namespace contacts {

SqliteWriteJournal::SqliteWriteJournal(QString file)
    : m_thread([this, file = std::move(file)](const std::stop_token &stop) { work(stop, file); })
{
}

SqliteWriteJournal::~SqliteWriteJournal() = default;

void SqliteWriteJournal::add(std::vector<JournaledWrite> writes, QObject *context,
                             std::function<void(Result<std::vector<qint64>, QString>)> done)
{
    run<Result<std::vector<qint64>, QString>>(
        context, std::move(done), [writes = std::move(writes)](JournalTable &table) mutable {
            return table.add(std::move(writes));
        });
}

void SqliteWriteJournal::setState(qint64 number, JournaledWrite::State state, ContactId highestId,
                                  QObject *context, std::function<void(Failure)> done)
{
    run<Failure>(context, std::move(done), [number, state, highestId](JournalTable &table) {
        return table.setState(number, state, highestId);
    });
}

void SqliteWriteJournal::remove(std::vector<qint64> numbers, QObject *context,
                                std::function<void(Failure)> done)
{
    run<Failure>(context, std::move(done), [numbers = std::move(numbers)](JournalTable &table) {
        return table.remove(numbers);
    });
}

void SqliteWriteJournal::load(
    const AccountId &account, QObject *context,
    std::function<void(Result<std::vector<JournaledWrite>, QString>)> done)
{
    run<Result<std::vector<JournaledWrite>, QString>>(
        context, std::move(done), [account](JournalTable &table) { return table.load(account); });
}

void SqliteWriteJournal::removeAccount(const AccountId &account, QObject *context,
                                       std::function<void(Failure)> done)
{
    run<Failure>(context, std::move(done),
                 [account](JournalTable &table) { return table.removeAccount(account); });
}

template<typename Answer>
void SqliteWriteJournal::run(QObject *context, std::function<void(Answer)> done,
                             std::function<Answer(JournalTable &)> work)
{
    const auto answer = std::make_shared<std::optional<Answer>>();
    m_deliveries.emplace_back(
        [answer, context = QPointer<QObject>(context), done = std::move(done)] {
            if (context)
                done(*std::move(*answer));
        });
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.emplace_back([answer, work = std::move(work)](JournalTable &table) {
            answer->emplace(work(table));
        });
    }
    m_hasJobs.notify_one();
}

//! Waits for one; none when the journal ends and all were handed out.
SqliteWriteJournal::Job SqliteWriteJournal::nextJob(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_hasJobs.wait(lock, stop, [this] { return !m_jobs.empty(); });
    if (m_jobs.empty())
        return {};
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

void SqliteWriteJournal::work(const std::stop_token &stop, const QString &file)
{
    JournalTable table(file);
    while (const Job job = nextJob(stop)) {
        job(table);
        QMetaObject::invokeMethod(
            &m_receiver, [this] { deliverNext(); }, Qt::QueuedConnection);
    }
}

void SqliteWriteJournal::deliverNext()
{
    const std::function<void()> deliver = std::move(m_deliveries.front());
    m_deliveries.pop_front();
    deliver(); // may destroy this
}

} // namespace contacts
