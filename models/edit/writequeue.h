// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "domain/timings.h"
#include "edit/changelist.h"
#include "edit/createlookup.h"
#include "edit/writejournal.h"
#include "store/contactlist.h"

#include <QObject>

#include <deque>
#include <map>
#include <memory>

namespace contacts {

//! All changes of one account on their way to the server, one at a time: on disk before it is sent,
//! sent once, read back, and then erased. What a person waits for overtakes bulk work between two
//! changes. Whatever is uncertain is looked up or said, and never sent again by itself; what an
//! earlier run left waiting is held until sendHeld(). UI thread.
class WriteQueue : public QObject
{
    Q_OBJECT

public:
    using State = ChangeList::State;
    using Reason = ChangeList::Reason;
    using Change = ChangeList::Change;
    using Counts = ChangeList::Counts;

    struct Parts
    {
        AccountId account;
        QString origin; //!< scheme://host:port
        ContactWriter &writer;
        WriteJournal &journal;
        ContactList &list;
        PageReader &reader;
        ListWalker &walker;
        Clock &clock;
        Timings timings;
    };
    //! Everything in `parts` must outlive this.
    explicit WriteQueue(Parts parts, QObject *parent = nullptr);
    ~WriteQueue() override;

    //! What earlier runs left.
    void load();
    //! Why they could not be read; technical. Empty: they were.
    const QString &loadError() const { return m_loadError; }

    //! One change a person waits for. `before`: the contact as it was read last; not with Create.
    qint64 submit(const WriteRequest &request, const ContactValues &before);
    //! Many contacts to delete, with name and number for the screen.
    struct Deletion
    {
        ContactId id;
        ContactValues contact;
    };
    void submitDeletions(const std::vector<Deletion> &deletions);

    //! Everything an earlier run left waiting.
    void sendHeld();
    //! NotDone: sends it anew, or, where it may have arrived, looks again first.
    void retry(qint64 id);
    //! Waiting or NotDone: it is forgotten. Others are left as they are.
    void discard(const std::vector<qint64> &ids);
    void discardWaiting();
    //! What is done leaves the screen.
    void clearDone();
    //! The network is there again, or a person said so.
    void resume();
    //! Answers keyQuestioned().
    void keyChecked(bool isAccepted);

    //! Null when there is none (any more). Not to be kept.
    const Change *find(qint64 id) const { return m_changes.find(id); }
    //! In the order in which they were made.
    std::vector<qint64> ids() const;
    const Counts &counts() const { return m_changes.counts(); }
    //! A deletion of it waits, is under way, or is being looked up.
    bool isLeaving(ContactId id) const { return m_changes.isLeaving(id); }
    //! Seen on this server: parameters that a write does not mention are wiped. They are sent
    //! along from then on.
    bool wipesAbsentParameters() const { return m_wipesAbsentParameters; }
    //! Nothing is sent until resume(), because of this.
    const std::optional<ApiError> &obstacle() const { return m_obstacle; }

Q_SIGNALS:
    void changeAdded(qint64 id);
    void changeUpdated(qint64 id);
    void changeRemoved(qint64 id);
    //! Many at once: everything is to be looked at anew.
    void changesReset();
    //! An earlier run left something, or it could not be read: the person has to know.
    void leftOverFound();
    //! counts(), obstacle(), isLeaving().
    void stateChanged();
    //! A write was refused with 401: it may be the key (contract.md "Status codes").
    void keyQuestioned(const contacts::ApiError &error);
    //! A contact was stored as wanted; it is in the list already.
    void contactStored(contacts::ContactId id, bool isNew);

private:
    using Outcome = WriteOutcome::Kind;

    void journalAdded(std::vector<qint64> ids, const Result<std::vector<qint64>, QString> &numbers);
    void loaded(const Result<std::vector<JournaledWrite>, QString> &writes);
    void next();
    Change *nextToSend();
    void begin(Change &change);
    void readBefore(Change &change);
    void prepare(Change &change);
    void itsTurn(qint64 id);
    void send(qint64 id);
    void ended(qint64 id, const WriteOutcome &outcome);
    void refused(Change &change, const ApiError &error);
    void notSent(Change &change, const ApiError &error);
    void check(Change &change);
    void checked(qint64 id, const ContactWriter::ContactAnswer &answer);
    void compare(Change &change, const ContactValues &now);
    void lookUp(Change &change);
    void lookedUp(qint64 id, const CreateLookup::Found &found);
    void checkLater(Change &change, const ApiError &error);
    void checkDue();
    void done(Change &change, ContactId contact);
    void notDone(Change &change, Reason reason, const std::optional<ApiError> &error = {});
    void waitAgain(Change &change);
    void pause(const ApiError &error);
    void release(const Change &change);
    void setState(Change &change, State state, Reason reason = Reason::None);
    void enqueue(const Change &change);
    void tell(const std::vector<qint64> &ids, void (WriteQueue::*signal)(qint64));
    void forgetOldDone();
    void logEnd(const Change &change) const;

    Parts m_parts;
    ChangeList m_changes;
    std::deque<qint64> m_urgent; //!< ids that wait, what a person waits for
    std::deque<qint64> m_bulk;
    qint64 m_current = 0; //!< being sent or read before that; 0: none
    std::unique_ptr<WriteHandle> m_write;
    std::unique_ptr<ContactWriter::ReadHandle> m_read;
    std::map<qint64, std::unique_ptr<ContactWriter::ReadHandle>> m_checks;
    std::map<qint64, std::unique_ptr<CreateLookup>> m_lookups;
    std::unique_ptr<ClockTimer> m_again;
    std::optional<ApiError> m_obstacle;
    qint64 m_questioned = 0; //!< waits for keyChecked(); 0: none
    QString m_loadError;
    bool m_wipesAbsentParameters = false;
};

} // namespace contacts
