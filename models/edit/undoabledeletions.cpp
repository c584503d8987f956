// SPDX-License-Identifier: MIT
#include "edit/undoabledeletions.h"

#include <algorithm>

namespace contacts {

UndoableDeletions::UndoableDeletions(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
{
}

UndoableDeletions::~UndoableDeletions() = default;

void UndoableDeletions::add(std::vector<WriteQueue::Deletion> deletions)
{
    std::erase_if(deletions, [this](const WriteQueue::Deletion &deletion) {
        return !m_ids.insert(deletion.id.value).second;
    });
    if (deletions.empty())
        return;
    m_batches.push_back(std::move(deletions));
    m_left = m_undoTime;
    run();
    Q_EMIT changed();
}

bool UndoableDeletions::undo()
{
    if (m_batches.empty())
        return false;
    for (const WriteQueue::Deletion &deletion : m_batches.back())
        m_ids.erase(deletion.id.value);
    m_batches.pop_back();
    if (m_batches.empty())
        m_timer->stop();
    Q_EMIT changed();
    return true;
}

void UndoableDeletions::sendNow()
{
    if (m_batches.empty())
        return;
    m_timer->stop();
    std::vector<WriteQueue::Deletion> deletions;
    for (std::vector<WriteQueue::Deletion> &batch : m_batches)
        std::move(batch.begin(), batch.end(), std::back_inserter(deletions));
    m_batches.clear();
    m_ids.clear();
    // Handed on before it is said that they are gone from here: nobody sees them in neither place.
    Q_EMIT due(deletions);
    Q_EMIT changed();
}

void UndoableDeletions::setHeld(bool held)
{
    if (held == m_isHeld)
        return;
    if (held)
        m_left = timeLeft();
    m_isHeld = held;
    if (!m_batches.empty()) {
        run();
        Q_EMIT changed();
    }
}

const std::vector<WriteQueue::Deletion> &UndoableDeletions::newest() const
{
    static const std::vector<WriteQueue::Deletion> none;
    return m_batches.empty() ? none : m_batches.back();
}

std::optional<std::chrono::milliseconds> UndoableDeletions::timeLeft() const
{
    if (m_isHeld || !m_left)
        return m_left;
    return std::max(std::chrono::milliseconds(0), *m_left - (m_clock.now() - m_since));
}

void UndoableDeletions::run()
{
    m_since = m_clock.now();
    if (m_isHeld || !m_left)
        m_timer->stop();
    else
        m_timer->start(*m_left, [this] { sendNow(); });
}

} // namespace contacts
