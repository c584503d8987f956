// SPDX-License-Identifier: MIT
#pragma once

#include "domain/contactvalues.h"
#include "domain/result.h"
#include "session/account.h"
#include "source/contactwriter.h"

#include <QDateTime>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

class QObject;

namespace contacts {

//! One change that is not confirmed yet, with all that is needed to find out what became of it.
struct JournaledWrite
{
    enum class State {
        Waiting, //!< never sent
        Sent, //!< it may have arrived
        NotDone, //!< the person has to say what happens with it
    };

    qint64 number = 0; //!< counts up over all accounts and runs; given by the journal, from 1
    AccountId account;
    QString origin; //!< scheme://host:port: it is never sent to another one
    State state = State::Waiting;
    WriteRequest request;
    ContactValues before; //!< not with Create: the contact as it was before
    ContactId highestId; //!< Create: the highest id seen before it was sent
    QDateTime made; //!< UTC

    friend bool operator==(const JournaledWrite &, const JournaledWrite &) = default;
};

//! Changes on disk from before they are sent until they are confirmed. UI thread; the work is done
//! elsewhere, and every callback is called once, in the order of the calls, later on the UI thread,
//! not after its context object is gone. A failure is a technical text of the system.
class WriteJournal
{
public:
    using Failure = std::optional<QString>; //!< empty: it is on disk now

    virtual ~WriteJournal() = default;
    //! All or none of them; answers their numbers in the same order.
    virtual void add(std::vector<JournaledWrite> writes, QObject *context,
                     std::function<void(Result<std::vector<qint64>, QString>)> done) = 0;
    //! `highestId` is kept as well.
    virtual void setState(qint64 number, JournaledWrite::State state, ContactId highestId,
                          QObject *context, std::function<void(Failure)> done) = 0;
    //! Leaves nothing of them in the file. Numbers that are not there are no failure.
    virtual void remove(std::vector<qint64> numbers, QObject *context,
                        std::function<void(Failure)> done) = 0;
    //! Everything of this account, oldest first, whatever its origin.
    virtual void load(const AccountId &account, QObject *context,
                      std::function<void(Result<std::vector<JournaledWrite>, QString>)> done) = 0;
    virtual void removeAccount(const AccountId &account, QObject *context,
                               std::function<void(Failure)> done) = 0;
};

} // namespace contacts
