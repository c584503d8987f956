// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "edit/writequeue.h"

#include <QObject>

#include <optional>
#include <unordered_set>
#include <vector>

namespace contacts {

//! Deletions that can still be taken back: in memory only, so that whatever ends the program now
//! deletes nothing. A further one starts the time anew for all of them. UI thread.
class UndoableDeletions : public QObject
{
    Q_OBJECT

public:
    explicit UndoableDeletions(Clock &clock, QObject *parent = nullptr);
    ~UndoableDeletions() override;

    //! For deletions from now on; empty: until sendNow().
    void setUndoTime(std::optional<std::chrono::seconds> time) { m_undoTime = time; }

    void add(std::vector<WriteQueue::Deletion> deletions);
    //! Takes the newest call of add() back. False when there is none.
    bool undo();
    void sendNow();
    //! The time stands still while the person is at it, or cannot see it.
    void setHeld(bool held);

    bool isEmpty() const { return m_batches.empty(); }
    qint64 count() const { return qint64(m_ids.size()); }
    //! Of the newest call of add(); empty when there is none.
    const std::vector<WriteQueue::Deletion> &newest() const;
    bool contains(ContactId id) const { return m_ids.contains(id.value); }
    //! Empty: it waits until sendNow().
    std::optional<std::chrono::milliseconds> timeLeft() const;
    bool isHeld() const { return m_isHeld; }

Q_SIGNALS:
    void changed();
    //! Their time is over; they are no longer here.
    void due(const std::vector<contacts::WriteQueue::Deletion> &deletions);

private:
    void run();

    Clock &m_clock;
    std::unique_ptr<ClockTimer> m_timer;
    std::optional<std::chrono::seconds> m_undoTime{std::chrono::seconds(10)};
    std::vector<std::vector<WriteQueue::Deletion>> m_batches;
    std::unordered_set<qint64> m_ids;
    //! What is left, as of m_since; empty: no time runs.
    std::optional<std::chrono::milliseconds> m_left;
    std::chrono::milliseconds m_since{0};
    bool m_isHeld = false;
};

} // namespace contacts
