// SPDX-License-Identifier: MIT
#include "edit/journaledchanges.h"

#include <QLoggingCategory>

#include <algorithm>

namespace contacts {

namespace {

Q_LOGGING_CATEGORY(logWrite, "contacts.write", QtWarningMsg)

//! So many at once are not told of one by one.
constexpr size_t manyChanges = 50;

} // namespace

JournaledChanges::JournaledChanges(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
}

void JournaledChanges::load()
{
    m_parts.journal.load(m_parts.account, this, [this](const auto &writes) { loaded(writes); });
}

void JournaledChanges::loaded(const Result<std::vector<JournaledWrite>, QString> &writes)
{
    if (!writes) {
        m_loadError = writes.error();
        Q_EMIT stateChanged();
        Q_EMIT leftOverFound();
        return;
    }
    std::vector<qint64> sent;
    for (const JournaledWrite &write : *writes) {
        Change &change = m_changes.add(write);
        if (write.origin != m_parts.origin) {
            m_changes.setState(change, State::NotDone, Reason::OtherServer);
        } else if (write.state == JournaledWrite::State::Waiting) {
            m_changes.setHeld(change, true);
        } else if (write.state == JournaledWrite::State::Sent) {
            m_changes.setState(change, State::Checking);
            sent.push_back(change.id);
        } else {
            m_changes.setState(change, State::NotDone, Reason::Earlier);
        }
    }
    Q_EMIT changesReset();
    Q_EMIT stateChanged();
    if (!writes->empty())
        Q_EMIT leftOverFound();
    for (const qint64 id : sent)
        sentChangeFound(*m_changes.find(id));
}

std::vector<qint64> JournaledChanges::write(std::vector<JournaledWrite> writes)
{
    std::vector<qint64> ids;
    ids.reserve(writes.size());
    for (JournaledWrite &write : writes) {
        write.account = m_parts.account;
        write.origin = m_parts.origin;
        write.made = m_parts.clock.utcNow();
        ids.push_back(m_changes.add(write).id);
    }
    tell(ids, &JournaledChanges::changeAdded);
    m_parts.journal.add(std::move(writes), this,
                        [this, ids](const auto &numbers) { journalAdded(ids, numbers); });
    return ids;
}

void JournaledChanges::writeAgain(const Change &change)
{
    m_parts.journal.add({change.write}, this, [this, id = change.id](const auto &numbers) {
        journalAdded({id}, numbers);
    });
}

void JournaledChanges::noteOnDisk(Change &change, JournaledWrite::State state,
                                  std::function<void(WriteJournal::Failure)> done)
{
    change.write.state = state;
    if (change.write.number != 0) {
        m_parts.journal.setState(change.write.number, state, change.write.highestId, this,
                                 std::move(done));
    }
}

void JournaledChanges::journalAdded(std::vector<qint64> ids,
                                    const Result<std::vector<qint64>, QString> &numbers)
{
    std::vector<qint64> forgotten;
    for (size_t i = 0; i < ids.size(); ++i) {
        Change *change = m_changes.find(ids[i]);
        if (!change) {
            if (numbers)
                forgotten.push_back((*numbers)[i]); // discarded while it was written down
            continue;
        }
        if (!numbers) {
            change->diskError = numbers.error();
            m_changes.setState(*change, State::NotDone, Reason::NotOnDisk);
            continue;
        }
        change->write.number = (*numbers)[i];
        changeWritten(*change);
    }
    if (!numbers)
        tell(ids, &JournaledChanges::changeUpdated);
    if (!forgotten.empty())
        forget(std::move(forgotten));
    changesWritten();
}

std::vector<qint64> JournaledChanges::ids() const
{
    std::vector<qint64> ids;
    ids.reserve(m_changes.all().size());
    for (const auto &[id, change] : m_changes.all())
        ids.push_back(id);
    return ids;
}

void JournaledChanges::discard(const std::vector<qint64> &ids)
{
    std::vector<qint64> numbers;
    std::vector<qint64> erased;
    for (const qint64 id : ids) {
        const Change *change = find(id);
        if (!change || (change->state != State::Waiting && change->state != State::NotDone))
            continue;
        if (change->write.number != 0)
            numbers.push_back(change->write.number);
        erased.push_back(id);
    }
    if (!numbers.empty())
        forget(std::move(numbers));
    for (const qint64 id : erased)
        m_changes.erase(id);
    tell(erased, &JournaledChanges::changeRemoved);
}

void JournaledChanges::discardWaiting()
{
    std::vector<qint64> waiting;
    for (const auto &[id, change] : m_changes.all()) {
        if (change.state == State::Waiting)
            waiting.push_back(id);
    }
    discard(waiting);
}

void JournaledChanges::clearDone()
{
    m_changes.eraseDone();
    Q_EMIT changesReset();
    Q_EMIT stateChanged();
}

void JournaledChanges::setState(Change &change, State state, Reason reason)
{
    m_changes.setState(change, state, reason);
    if (!change.isOpen())
        logEnd(change);
    // Whoever hears it may discard the change: it is not touched after this.
    Q_EMIT changeUpdated(change.id);
    Q_EMIT stateChanged();
}

//! What could not be erased is tried again with the next one.
void JournaledChanges::forget(std::vector<qint64> numbers)
{
    numbers.insert(numbers.end(), m_unerased.begin(), m_unerased.end());
    m_unerased.clear();
    m_parts.journal.remove(numbers, this, [this, numbers](const WriteJournal::Failure &failure) {
        const bool hadFailed = !m_eraseError.isEmpty();
        m_eraseError = failure.value_or(QString());
        if (failure)
            m_unerased.insert(m_unerased.end(), numbers.begin(), numbers.end());
        if (failure || hadFailed)
            Q_EMIT stateChanged();
    });
}

//! Of many at once it is only said that everything is to be looked at anew.
void JournaledChanges::tell(const std::vector<qint64> &ids,
                            void (JournaledChanges::*signal)(qint64))
{
    if (ids.empty())
        return;
    if (ids.size() > manyChanges) {
        Q_EMIT changesReset();
    } else {
        for (const qint64 id : ids)
            Q_EMIT(this->*signal)(id);
    }
    Q_EMIT stateChanged();
}

void JournaledChanges::forgetOldDone()
{
    while (const qint64 id = m_changes.doneTooMany()) {
        m_changes.erase(id);
        Q_EMIT changeRemoved(id);
    }
}

void JournaledChanges::logEnd(const Change &change) const
{
    qCInfo(logWrite) << "change" << change.id << "kind" << int(change.write.request.kind) << "ended"
                     << change.state << change.reason;
}

} // namespace contacts
