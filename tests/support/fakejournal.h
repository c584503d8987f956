// SPDX-License-Identifier: MIT
#pragma once

#include "edit/writejournal.h"

#include <deque>

namespace contacts::testing {

//! A journal in memory that outlives whoever writes in it. What is told to it is done, and
//! answered, when the test says so: until then it is not "on disk".
class FakeJournal final : public WriteJournal
{
public:
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

    //! Does and answers what was told so far, and what that leads to.
    void work();
    //! Only the oldest; false when there is none.
    bool workOnce();
    int pending() const { return int(m_jobs.size()); }
    //! As when the computer goes off: what was not done is lost.
    void lose() { m_jobs.clear(); }
    //! Everything fails from now on, with this text; empty: nothing does.
    void setFailure(const QString &failure) { m_failure = failure; }

    std::vector<JournaledWrite> rows;

private:
    void enqueue(QObject *context, std::function<std::function<void()>()> job);
    Failure failure() const { return m_failure.isEmpty() ? Failure() : Failure(m_failure); }

    std::deque<std::function<void()>> m_jobs;
    QString m_failure;
    qint64 m_lastNumber = 0;
};

} // namespace contacts::testing
