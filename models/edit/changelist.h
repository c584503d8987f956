// SPDX-License-Identifier: MIT
#pragma once

#include "domain/apierror.h"
#include "edit/writejournal.h"

#include <QObject>

#include <deque>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace contacts {

//! The changes of one account and what became of them, counted. Holds; sends nothing.
class ChangeList
{
    Q_GADGET

public:
    enum class State { Waiting, Sending, Checking, Done, NotDone };
    Q_ENUM(State)
    //! Why it is not done, or what it waits for.
    enum class Reason {
        None,
        Refused, //!< the server said no: `error`
        NotSent, //!< it did not leave this computer: `error`
        NotOnDisk, //!< it could not be written down, and so was not sent: `diskError`
        ChangedMeanwhile, //!< somebody else changed the contact: `now`; not sent
        Gone, //!< the contact was deleted meanwhile; not sent, or nothing to confirm
        StoredDifferently, //!< `now` is neither what was sent nor what was there before
        NotStored, //!< `now` is what was there before
        StillThere, //!< it was to be deleted, and the contact is still there
        NotFound, //!< it was to be created, and nobody with this number is there
        FoundOthers, //!< nobody can tell which of `found` is the new one, if any
        CannotCheck, //!< the look-up failed: `error`; tried again by itself
        OtherServer, //!< it was made for another server address
        Earlier, //!< an earlier run left it as not done
    };
    Q_ENUM(Reason)

    struct Change
    {
        qint64 id = 0; //!< of this run, from 1; never used again
        JournaledWrite write; //!< number 0: not on disk
        State state = State::Waiting;
        Reason reason = Reason::None;
        bool isHeld = false; //!< Waiting, from an earlier run: not sent before sendHeld()
        std::optional<ApiError> error;
        QString diskError; //!< technical
        ContactId contact; //!< Done: which one; for a new contact its id
        std::optional<ContactValues> now; //!< as read last
        std::vector<ContactId> found;
        int failedChecks = 0; //!< in a row

        bool isOpen() const { return state != State::Done && state != State::NotDone; }
    };

    struct Counts
    {
        qint64 waiting = 0; //!< held ones included
        qint64 held = 0;
        qint64 sending = 0;
        qint64 checking = 0;
        qint64 done = 0; //!< of this run
        qint64 notDone = 0;

        //! What would be left behind if the program ended now.
        qint64 unfinished() const { return waiting + sending + checking; }
        friend bool operator==(const Counts &, const Counts &) = default;
    };

    //! Done changes that are remembered; older ones are only counted.
    static constexpr size_t mostDone = 1'000;

    //! In the order in which they were made.
    const std::map<qint64, Change> &all() const { return m_changes; }
    //! Null when there is none (any more).
    Change *find(qint64 id);
    const Change *find(qint64 id) const { return const_cast<ChangeList *>(this)->find(id); }
    const Counts &counts() const { return m_counts; }
    //! A deletion of it waits, is under way, or is being looked up.
    bool isLeaving(ContactId id) const { return m_leaving.contains(id.value); }

    //! Waiting. The reference stays good until it is erased.
    Change &add(JournaledWrite write);
    void setState(Change &change, State state, Reason reason = Reason::None);
    void setHeld(Change &change, bool isHeld);
    //! What is done stays counted.
    void erase(qint64 id);
    //! The oldest of those done, once there are too many; 0: there are not.
    qint64 doneTooMany() const;
    void eraseDone();

private:
    void count(const Change &change, int step);

    std::map<qint64, Change> m_changes; //!< by id, and so in their order
    std::deque<qint64> m_done; //!< oldest first
    std::unordered_map<qint64, int> m_leaving; //!< contact id → deletions under way
    Counts m_counts;
    qint64 m_lastId = 0;
};

} // namespace contacts
