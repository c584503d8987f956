// SPDX-License-Identifier: MIT
#include "support/fakejournal.h"

#include <QPointer>

#include <algorithm>

namespace contacts::testing {

//! `job` does the work and answers what is to be told of it.
void FakeJournal::enqueue(QObject *context, std::function<std::function<void()>()> job)
{
    m_jobs.emplace_back([context = QPointer<QObject>(context), job = std::move(job)] {
        const std::function<void()> tell = job();
        if (context)
            tell();
    });
}

void FakeJournal::add(std::vector<JournaledWrite> writes, QObject *context,
                      std::function<void(Result<std::vector<qint64>, QString>)> done)
{
    enqueue(context, [this, writes = std::move(writes), done = std::move(done)]() mutable {
        if (!m_failure.isEmpty())
            return std::function([done, text = m_failure] { done(text); });
        std::vector<qint64> numbers;
        for (JournaledWrite &write : writes) {
            write.number = ++m_lastNumber;
            numbers.push_back(write.number);
            rows.push_back(write);
        }
        return std::function([done, numbers] { done(numbers); });
    });
}

void FakeJournal::setState(qint64 number, JournaledWrite::State state, ContactId highestId,
                           QObject *context, std::function<void(Failure)> done)
{
    enqueue(context, [this, number, state, highestId, done = std::move(done)] {
        for (JournaledWrite &row : rows) {
            if (row.number == number && m_failure.isEmpty()) {
                row.state = state;
                row.highestId = highestId;
            }
        }
        return std::function([done, result = failure()] { done(result); });
    });
}

void FakeJournal::remove(std::vector<qint64> numbers, QObject *context,
                         std::function<void(Failure)> done)
{
    enqueue(context, [this, numbers = std::move(numbers), done = std::move(done)] {
        if (m_failure.isEmpty()) {
            std::erase_if(rows, [&numbers](const JournaledWrite &row) {
                return std::find(numbers.begin(), numbers.end(), row.number) != numbers.end();
            });
        }
        return std::function([done, result = failure()] { done(result); });
    });
}

void FakeJournal::load(const AccountId &account, QObject *context,
                       std::function<void(Result<std::vector<JournaledWrite>, QString>)> done)
{
    enqueue(context, [this, account, done = std::move(done)] {
        if (!m_failure.isEmpty())
            return std::function([done, text = m_failure] { done(text); });
        std::vector<JournaledWrite> found;
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(found),
                     [&account](const JournaledWrite &row) { return row.account == account; });
        return std::function([done, found] { done(found); });
    });
}

void FakeJournal::removeAccount(const AccountId &account, QObject *context,
                                std::function<void(Failure)> done)
{
    enqueue(context, [this, account, done = std::move(done)] {
        std::erase_if(rows,
                      [&account](const JournaledWrite &row) { return row.account == account; });
        return std::function([done, result = failure()] { done(result); });
    });
}

bool FakeJournal::workOnce()
{
    if (m_jobs.empty())
        return false;
    const std::function<void()> job = std::move(m_jobs.front());
    m_jobs.pop_front();
    job();
    return true;
}

void FakeJournal::work()
{
    while (workOnce()) { }
}

} // namespace contacts::testing
