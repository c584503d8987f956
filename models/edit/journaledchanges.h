// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "edit/changelist.h"

#include <QObject>

#include <functional>
#include <vector>

namespace contacts {

//! The changes of one account, each of them on disk until it is finished: what earlier runs left,
//! what is new, and what is forgotten. Sends nothing. UI thread.
class JournaledChanges : public QObject
{
    Q_OBJECT

public:
    using State = ChangeList::State;
    using Reason = ChangeList::Reason;
    using Change = ChangeList::Change;
    using Counts = ChangeList::Counts;

    //! What earlier runs left.
    void load();
    //! Why they could not be read; technical. Empty: they were.
    const QString &loadError() const { return m_loadError; }
    //! Why what is finished could not be erased from the disk; technical, else empty.
    const QString &eraseError() const { return m_eraseError; }

    //! Waiting or NotDone: it is forgotten. Others are left as they are.
    void discard(const std::vector<qint64> &ids);
    void discardWaiting();
    //! What is done leaves the screen.
    void clearDone();

    //! Null when there is none (any more). Not to be kept.
    const Change *find(qint64 id) const { return m_changes.find(id); }
    //! In the order in which they were made.
    std::vector<qint64> ids() const;
    const Counts &counts() const { return m_changes.counts(); }
    //! A deletion of it waits, is under way, or is being looked up.
    bool isLeaving(ContactId id) const { return m_changes.isLeaving(id); }

Q_SIGNALS:
    void changeAdded(qint64 id);
    void changeUpdated(qint64 id);
    void changeRemoved(qint64 id);
    //! Many at once: everything is to be looked at anew.
    void changesReset();
    //! An earlier run left something, or it could not be read: the person has to know.
    void leftOverFound();
    //! counts(), isLeaving(), or what else is said of all of them.
    void stateChanged();

protected:
    struct Parts
    {
        AccountId account;
        QString origin; //!< scheme://host:port
        WriteJournal &journal;
        Clock &clock;
    };

    //! What `parts` refers to must outlive this.
    explicit JournaledChanges(Parts parts, QObject *parent = nullptr);

    //! It is on disk now, and may be sent.
    virtual void changeWritten(const Change &change) = 0;
    //! After one or more of those, or when they could not be written.
    virtual void changesWritten() = 0;
    //! An earlier run had sent it; nobody knows what became of it.
    virtual void sentChangeFound(Change &change) = 0;

    //! New ones, Waiting; answers their ids.
    std::vector<qint64> write(std::vector<JournaledWrite> writes);
    //! One that could not be written before.
    void writeAgain(const Change &change);
    void noteOnDisk(
        Change &change, JournaledWrite::State state,
        std::function<void(WriteJournal::Failure)> done = [](const WriteJournal::Failure &) {});
    //! What is finished leaves the disk. What could not be erased is tried again with the next one.
    void forget(std::vector<qint64> numbers);
    //! Whoever hears of it may discard the change: it is not to be touched after this.
    void setState(Change &change, State state, Reason reason = Reason::None);
    void forgetOldDone();

    ChangeList m_changes;

private:
    void loaded(const Result<std::vector<JournaledWrite>, QString> &writes);
    void journalAdded(std::vector<qint64> ids, const Result<std::vector<qint64>, QString> &numbers);
    void tell(const std::vector<qint64> &ids, void (JournaledChanges::*signal)(qint64));
    void logEnd(const Change &change) const;

    Parts m_parts;
    std::vector<qint64> m_unerased; //!< journal numbers
    QString m_eraseError;
    QString m_loadError;
};

} // namespace contacts
