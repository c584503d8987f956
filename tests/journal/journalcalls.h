// SPDX-License-Identifier: MIT
#pragma once

#include "edit/writejournal.h"

#include <QEventLoop>
#include <QTimer>

#include <functional>
#include <optional>

namespace contacts::testing {

using Added = Result<std::vector<qint64>, QString>;
using Loaded = Result<std::vector<JournaledWrite>, QString>;

//! Makes a call and waits for its callback; an answer that says so when none comes.
template<typename Answer>
Answer awaited(const std::function<void(QObject *, std::function<void(Answer)>)> &call)
{
    QEventLoop loop;
    std::optional<Answer> answer;
    QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
    call(&loop, [&answer, &loop](Answer given) {
        answer = std::move(given);
        loop.quit();
    });
    loop.exec();
    return answer ? *std::move(answer) : Answer(QStringLiteral("no callback within a minute"));
}

inline Added added(WriteJournal &journal, const std::vector<JournaledWrite> &writes)
{
    return awaited<Added>(
        [&](QObject *context, auto done) { journal.add(writes, context, std::move(done)); });
}

inline Loaded loaded(WriteJournal &journal, const AccountId &account)
{
    return awaited<Loaded>(
        [&](QObject *context, auto done) { journal.load(account, context, std::move(done)); });
}

//! The failure's text; empty: done.
inline QString stateSet(WriteJournal &journal, qint64 number, JournaledWrite::State state,
                        ContactId highestId = {})
{
    return awaited<WriteJournal::Failure>([&](QObject *context, auto done) {
               journal.setState(number, state, highestId, context, std::move(done));
           })
        .value_or(QString());
}

inline QString removed(WriteJournal &journal, const std::vector<qint64> &numbers)
{
    return awaited<WriteJournal::Failure>([&](QObject *context, auto done) {
               journal.remove(numbers, context, std::move(done));
           })
        .value_or(QString());
}

inline QString accountRemoved(WriteJournal &journal, const AccountId &account)
{
    return awaited<WriteJournal::Failure>([&](QObject *context, auto done) {
               journal.removeAccount(account, context, std::move(done));
           })
        .value_or(QString());
}

} // namespace contacts::testing
