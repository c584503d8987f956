// SPDX-License-Identifier: MIT
#include "edit/changelist.h"

namespace contacts {

ChangeList::Change *ChangeList::find(qint64 id)
{
    const auto found = m_changes.find(id);
    return found == m_changes.end() ? nullptr : &found->second;
}

ChangeList::Change &ChangeList::add(JournaledWrite write)
{
    Change change;
    change.id = ++m_lastId;
    change.write = std::move(write);
    Change &added = m_changes.emplace(change.id, std::move(change)).first->second;
    count(added, +1);
    return added;
}

void ChangeList::setState(Change &change, State state, Reason reason)
{
    count(change, -1);
    change.state = state;
    change.reason = reason;
    count(change, +1);
    if (state == State::Done)
        m_done.push_back(change.id);
}

void ChangeList::setHeld(Change &change, bool isHeld)
{
    count(change, -1);
    change.isHeld = isHeld;
    count(change, +1);
}

void ChangeList::erase(qint64 id)
{
    const Change *change = find(id);
    if (!change)
        return;
    if (change->state != State::Done)
        count(*change, -1);
    else
        std::erase(m_done, id);
    m_changes.erase(id);
}

qint64 ChangeList::doneTooMany() const
{
    return m_done.size() > mostDone ? m_done.front() : 0;
}

void ChangeList::eraseDone()
{
    for (const qint64 id : std::exchange(m_done, {}))
        m_changes.erase(id);
    m_counts.done = 0;
}

void ChangeList::count(const Change &change, int step)
{
    switch (change.state) {
    case State::Waiting:
        m_counts.waiting += step;
        m_counts.held += change.isHeld ? step : 0;
        break;
    case State::Sending:
        m_counts.sending += step;
        break;
    case State::Checking:
        m_counts.checking += step;
        break;
    case State::Done:
        m_counts.done += step;
        break;
    case State::NotDone:
        m_counts.notDone += step;
        break;
    }
    const WriteRequest &request = change.write.request;
    if (request.kind != WriteRequest::Kind::Delete || !change.isOpen() || change.isHeld)
        return;
    if ((m_leaving[request.id.value] += step) <= 0)
        m_leaving.erase(request.id.value);
}

} // namespace contacts
