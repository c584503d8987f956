// SPDX-License-Identifier: MIT
#pragma once

#include "domain/timings.h"
#include "edit/createlookup.h"
#include "edit/journaledchanges.h"
#include "store/contactlist.h"

#include <QObject>

#include <deque>
#include <map>
#include <memory>
#include <set>

namespace contacts {

//! All changes of one account on their way to the server, one at a time: on disk before it is sent,
//! sent once, read back, and then erased. What a person waits for overtakes bulk work between two
//! changes. Whatever is uncertain is looked up or said, and never sent again by itself; what an
//! earlier run left waiting is held until sendHeld(). UI thread.
class WriteQueue : public JournaledChanges
{
    Q_OBJECT

public:
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
        bool wipesAbsentParameters = false; //!< as seen in an earlier run
    };
    //! Everything in `parts` must outlive this.
    explicit WriteQueue(Parts parts, QObject *parent = nullptr);
    ~WriteQueue() override;

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
    //! A new contact that could not be told from others: the person says that it is this one.
    void adopt(qint64 id, ContactId contact);
    //! The network is there again, or a person said so.
    void resume();
    //! By the person: bulk work stops between two changes.
    void setPaused(bool paused);
    bool isPaused() const { return m_isPaused; }
    //! How long one change took lately; empty before the second.
    std::optional<std::chrono::milliseconds> pace() const { return m_pace; }
    //! Answers keyQuestioned().
    void keyChecked(bool isAccepted);
    //! Answers it where nobody could be asked: nothing is known of the key.
    void keyNotChecked(const ApiError &error);

    //! Seen on this server: parameters that a write does not mention are wiped. They are sent
    //! along from then on.
    bool wipesAbsentParameters() const { return m_wipesAbsentParameters; }
    //! Nothing is sent until resume(), because of this.
    const std::optional<ApiError> &obstacle() const { return m_obstacle; }

Q_SIGNALS:
    //! A write was refused with 401: it may be the key (contract.md "Status codes").
    void keyQuestioned(const contacts::ApiError &error);
    //! wipesAbsentParameters() is true from now on.
    void wipingSeen();
    //! A contact was stored as wanted; it is in the list already. A new one also where it was not
    //! stored as wanted.
    void contactStored(contacts::ContactId id, bool isNew);

private:
    using Outcome = WriteOutcome::Kind;

    void changeWritten(const Change &change) override;
    void changesWritten() override;
    void sentChangeFound(Change &change) override;
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
    bool checkNext();
    void tryAgain();
    void noteNo(const Change &change, const std::optional<ApiError> &error);
    void notePace();
    void done(Change &change, ContactId contact);
    void notDone(Change &change, Reason reason, const std::optional<ApiError> &error = {});
    void waitAgain(Change &change);
    void pause(const ApiError &error);
    void release(const Change &change);
    void enqueue(const Change &change);

    Parts m_parts;
    std::deque<qint64> m_urgent; //!< ids that wait, what a person waits for
    std::deque<qint64> m_bulk;
    qint64 m_current = 0; //!< being sent or read before that; 0: none
    std::unique_ptr<WriteHandle> m_write;
    std::unique_ptr<ContactWriter::ReadHandle> m_read;
    std::map<qint64, std::unique_ptr<ContactWriter::ReadHandle>> m_checks;
    std::map<qint64, std::unique_ptr<CreateLookup>> m_lookups;
    std::unique_ptr<ClockTimer> m_again;
    std::optional<ApiError> m_obstacle;
    bool m_isPaused = false;
    int m_noInARow = 0;
    std::set<qint64> m_unchecked; //!< whose look-up failed
    bool m_isProbing = false; //!< one of them is looked up again
    std::optional<std::chrono::milliseconds> m_lastDone;
    std::optional<std::chrono::milliseconds> m_pace;
    qint64 m_questioned = 0; //!< waits for an answer to keyQuestioned(); 0: none
    bool m_wipesAbsentParameters;
};

} // namespace contacts
