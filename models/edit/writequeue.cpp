// SPDX-License-Identifier: MIT
#include "edit/writequeue.h"

#include "edit/storedvalues.h"

#include <QLoggingCategory>

#include <algorithm>

namespace contacts {

using Kind = WriteRequest::Kind;

namespace {

Q_LOGGING_CATEGORY(logWrite, "contacts.write", QtWarningMsg)

//! So many at once are not told of one by one.
constexpr size_t manyChanges = 50;

//! A network that is gone comes back; what a server said no to stays so until a person does
//! something about it.
bool passes(const ApiError &error)
{
    return error.isOffline() || error.isTransient();
}

} // namespace

WriteQueue::WriteQueue(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_again(m_parts.clock.makeTimer())
{
}

WriteQueue::~WriteQueue() = default;

void WriteQueue::load()
{
    m_parts.journal.load(m_parts.account, this, [this](const auto &writes) { loaded(writes); });
}

void WriteQueue::loaded(const Result<std::vector<JournaledWrite>, QString> &writes)
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
        check(*m_changes.find(id));
}

qint64 WriteQueue::submit(const WriteRequest &request, const ContactValues &before)
{
    JournaledWrite write;
    write.account = m_parts.account;
    write.origin = m_parts.origin;
    write.request = request;
    write.before = before;
    write.made = m_parts.clock.utcNow();
    const qint64 id = m_changes.add(std::move(write)).id;
    Q_EMIT changeAdded(id);
    Q_EMIT stateChanged();
    m_parts.journal.add({m_changes.find(id)->write}, this,
                        [this, id](const auto &numbers) { journalAdded({id}, numbers); });
    return id;
}

void WriteQueue::submitDeletions(const std::vector<Deletion> &deletions)
{
    std::vector<qint64> ids;
    std::vector<JournaledWrite> writes;
    for (const Deletion &deletion : deletions) {
        JournaledWrite write;
        write.account = m_parts.account;
        write.origin = m_parts.origin;
        write.request.kind = Kind::Delete;
        write.request.id = deletion.id;
        write.request.isBulk = deletions.size() > 1;
        write.before = deletion.contact;
        write.before.parameters.clear(); // only who it is: there may be many of these
        write.made = m_parts.clock.utcNow();
        writes.push_back(write);
        ids.push_back(m_changes.add(std::move(write)).id);
    }
    tell(ids, &WriteQueue::changeAdded);
    m_parts.journal.add(std::move(writes), this,
                        [this, ids](const auto &numbers) { journalAdded(ids, numbers); });
}

void WriteQueue::journalAdded(std::vector<qint64> ids,
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
            setState(*change, State::NotDone, Reason::NotOnDisk);
            continue;
        }
        change->write.number = (*numbers)[i];
        enqueue(*change);
    }
    if (!forgotten.empty())
        m_parts.journal.remove(std::move(forgotten), this, [](const auto &) {});
    next();
}

std::vector<qint64> WriteQueue::ids() const
{
    std::vector<qint64> ids;
    ids.reserve(m_changes.all().size());
    for (const auto &[id, change] : m_changes.all())
        ids.push_back(id);
    return ids;
}

void WriteQueue::next()
{
    if (m_current != 0 || m_questioned != 0)
        return;
    if (Change *change = nextToSend())
        begin(*change);
}

WriteQueue::Change *WriteQueue::nextToSend()
{
    for (std::deque<qint64> *queue : {&m_urgent, &m_bulk}) {
        if (queue == &m_bulk && m_obstacle)
            break; // a person who waits is told at once what stands in the way
        while (!queue->empty()) {
            Change *change = m_changes.find(queue->front());
            queue->pop_front();
            if (change && change->state == State::Waiting && !change->isHeld)
                return change;
        }
    }
    return nullptr;
}

void WriteQueue::begin(Change &change)
{
    m_current = change.id;
    change.error.reset();
    setState(change, State::Sending);
    if (change.write.request.kind == Kind::Update)
        readBefore(change);
    else
        prepare(change);
}

//! Nobody else's change is overwritten: what is there now has to be what the person saw.
void WriteQueue::readBefore(Change &change)
{
    m_read = m_parts.writer.readContact(
        change.write.request.id, [this](const ContactWriter::ContactAnswer &answer) {
            const auto done = std::move(m_read);
            Change &current = *m_changes.find(m_current);
            if (!answer) {
                if (answer.error().kind == ApiError::Kind::NotFound) {
                    m_parts.list.removeContact(current.write.request.id);
                    return notDone(current, Reason::Gone);
                }
                if (answer.error().kind == ApiError::Kind::KeyNotAccepted)
                    return refused(current, answer.error());
                return notSent(current, answer.error());
            }
            m_parts.list.applyContact(*answer);
            current.now = ContactValues::from((*answer)->fields(0));
            if (!current.now->isSameAs(current.write.before))
                return notDone(current, Reason::ChangedMeanwhile);
            prepare(current);
        });
}

void WriteQueue::prepare(Change &change)
{
    m_write =
        m_parts.writer.prepareWrite(change.write.request, [this, id = change.id] { itsTurn(id); });
}

void WriteQueue::itsTurn(qint64 id)
{
    Change &change = *m_changes.find(id);
    // An id above the highest is new only where the highest one is known.
    change.write.highestId = m_parts.list.isWhole() ? m_parts.list.highestId() : ContactId{};
    change.write.state = JournaledWrite::State::Sent;
    m_parts.journal.setState(change.write.number, change.write.state, change.write.highestId, this,
                             [this, id](const WriteJournal::Failure &failure) {
                                 if (!failure)
                                     return send(id);
                                 m_write.reset(); // never sent
                                 Change &failed = *m_changes.find(id);
                                 failed.diskError = *failure;
                                 notDone(failed, Reason::NotOnDisk);
                             });
}

void WriteQueue::send(qint64 id)
{
    m_write->send([this, id](const WriteOutcome &outcome) { ended(id, outcome); });
}

void WriteQueue::ended(qint64 id, const WriteOutcome &outcome)
{
    const std::unique_ptr<WriteHandle> over = std::move(m_write);
    Change &change = *m_changes.find(id);
    switch (outcome.kind) {
    case Outcome::Accepted:
        m_obstacle.reset();
        if (change.write.request.kind == Kind::Delete) {
            m_parts.list.removeContact(change.write.request.id);
            return done(change, change.write.request.id);
        }
        change.contact = outcome.id;
        return check(change);
    case Outcome::Refused:
        return refused(change, outcome.error);
    case Outcome::NotSent:
        return notSent(change, outcome.error);
    case Outcome::Unknown:
        change.error = outcome.error;
        setState(change, State::Checking);
        return check(change);
    }
}

void WriteQueue::refused(Change &change, const ApiError &error)
{
    if (error.kind == ApiError::Kind::KeyNotAccepted) {
        change.error = error;
        m_questioned = change.id;
        Q_EMIT keyQuestioned(error);
        return;
    }
    const bool isGone =
        error.kind == ApiError::Kind::NotFound && change.write.request.kind == Kind::Update;
    if (isGone)
        m_parts.list.removeContact(change.write.request.id);
    notDone(change, isGone ? Reason::Gone : Reason::Refused, error);
}

void WriteQueue::keyChecked(bool isAccepted)
{
    Change *questioned = m_changes.find(std::exchange(m_questioned, 0));
    if (!questioned)
        return;
    Change &change = *questioned;
    ApiError error = change.error.value_or(ApiError());
    if (isAccepted) {
        error.kind = ApiError::Kind::Refused; // it takes the key and yet said no to this
        return notDone(change, Reason::Refused, error);
    }
    m_obstacle = error;
    if (!change.write.request.isBulk)
        return notDone(change, Reason::Refused, error);
    waitAgain(change);
    next();
}

void WriteQueue::notSent(Change &change, const ApiError &error)
{
    // Never processed: it goes again when the pause is over.
    if (error.kind == ApiError::Kind::RateLimited) {
        waitAgain(change);
        return next();
    }
    if (!change.write.request.isBulk)
        return notDone(change, Reason::NotSent, error);
    change.error = error;
    waitAgain(change);
    pause(error);
    next();
}

void WriteQueue::check(Change &change)
{
    const WriteRequest &request = change.write.request;
    const ContactId contact = request.kind == Kind::Create ? change.contact : request.id;
    if (!contact.isValid())
        return lookUp(change);
    m_checks[change.id] = m_parts.writer.readContact(
        contact, [this, id = change.id](const ContactWriter::ContactAnswer &answer) {
            checked(id, answer);
        });
}

void WriteQueue::checked(qint64 id, const ContactWriter::ContactAnswer &answer)
{
    const auto over = std::move(m_checks.at(id));
    m_checks.erase(id);
    Change &change = *m_changes.find(id);
    const WriteRequest &request = change.write.request;
    if (answer) {
        m_parts.list.applyContact(*answer);
        const ContactValues now = ContactValues::from((*answer)->fields(0));
        if (request.kind != Kind::Delete)
            return compare(change, now);
        change.now = now;
        return notDone(change, Reason::StillThere, change.error);
    }
    if (answer.error().kind != ApiError::Kind::NotFound)
        return checkLater(change, answer.error());
    if (request.kind == Kind::Create)
        return notDone(change, Reason::NotFound);
    m_parts.list.removeContact(request.id);
    if (request.kind == Kind::Delete)
        return done(change, request.id);
    notDone(change, Reason::Gone);
}

void WriteQueue::compare(Change &change, const ContactValues &now)
{
    const JournaledWrite &write = change.write;
    change.now = now;
    if (StoredValues::isSame(StoredValues::expected(write.before, write.request.change), now)) {
        return done(change, write.request.kind == Kind::Create ? change.contact : write.request.id);
    }
    if (write.request.kind == Kind::Update && now.isSameAs(write.before))
        return notDone(change, Reason::NotStored, change.error);
    if (write.request.kind == Kind::Update && !write.request.change.parameters
        && !write.before.parameters.empty() && now.parameters.empty())
        m_wipesAbsentParameters = true;
    notDone(change, Reason::StoredDifferently);
}

void WriteQueue::lookUp(Change &change)
{
    auto lookup = std::make_unique<CreateLookup>(
        m_parts.list, m_parts.reader, m_parts.walker,
        change.write.request.change.phoneNumber.value_or(QByteArray()), change.write.highestId);
    connect(lookup.get(), &CreateLookup::ended, this,
            [this, id = change.id](const CreateLookup::Found &found) { lookedUp(id, found); });
    CreateLookup &started = *(m_lookups[change.id] = std::move(lookup));
    // It may read for minutes; others need not wait for that.
    release(change);
    started.start();
    next();
}

void WriteQueue::lookedUp(qint64 id, const CreateLookup::Found &found)
{
    const auto over = m_lookups.find(id);
    over->second.release()->deleteLater(); // it is the one that calls
    m_lookups.erase(over);
    Change &change = *m_changes.find(id);
    if (found.adopted.isValid()) {
        change.contact = found.adopted;
        return check(change);
    }
    change.found = found.others;
    if (found.error)
        return checkLater(change, *found.error);
    notDone(change, found.others.empty() ? Reason::NotFound : Reason::FoundOthers, change.error);
}

void WriteQueue::checkLater(Change &change, const ApiError &error)
{
    change.error = error;
    release(change);
    setState(change, State::Checking, Reason::CannotCheck);
    if (!m_again->isActive())
        m_again->start(m_parts.timings.offlineProbe, [this] { resume(); });
    next();
}

void WriteQueue::checkDue()
{
    for (const qint64 id : ids()) {
        Change *change = m_changes.find(id);
        const bool isUnderWay = m_checks.contains(id) || m_lookups.contains(id);
        if (change && change->state == State::Checking && !isUnderWay && id != m_current)
            check(*change);
    }
}

void WriteQueue::done(Change &change, ContactId contact)
{
    const bool isStored = change.write.request.kind != Kind::Delete;
    const bool isNew = change.write.request.kind == Kind::Create;
    change.contact = contact;
    change.error.reset();
    if (change.write.number != 0)
        m_parts.journal.remove({change.write.number}, this, [](const auto &) {});
    change.write.number = 0;
    release(change);
    setState(change, State::Done);
    forgetOldDone();
    if (isStored)
        Q_EMIT contactStored(contact, isNew);
    next();
}

void WriteQueue::notDone(Change &change, Reason reason, const std::optional<ApiError> &error)
{
    change.error = error;
    change.write.state = JournaledWrite::State::NotDone;
    if (change.write.number != 0) {
        m_parts.journal.setState(change.write.number, change.write.state, change.write.highestId,
                                 this, [](const auto &) {});
    }
    release(change);
    setState(change, State::NotDone, reason);
    next();
}

void WriteQueue::waitAgain(Change &change)
{
    change.write.state = JournaledWrite::State::Waiting;
    m_parts.journal.setState(change.write.number, change.write.state, {}, this,
                             [](const auto &) {});
    (change.write.request.isBulk ? m_bulk : m_urgent).push_front(change.id);
    release(change);
    setState(change, State::Waiting);
}

void WriteQueue::pause(const ApiError &error)
{
    m_obstacle = error;
    if (passes(error))
        m_again->start(m_parts.timings.offlineProbe, [this] { resume(); });
    Q_EMIT stateChanged();
}

void WriteQueue::resume()
{
    m_again->stop();
    m_obstacle.reset();
    Q_EMIT stateChanged();
    checkDue();
    next();
}

void WriteQueue::release(const Change &change)
{
    if (m_current == change.id)
        m_current = 0;
}

void WriteQueue::sendHeld()
{
    for (const qint64 id : ids()) {
        Change &change = *m_changes.find(id);
        if (!change.isHeld || change.state != State::Waiting)
            continue;
        m_changes.setHeld(change, false);
        enqueue(change);
    }
    Q_EMIT changesReset();
    Q_EMIT stateChanged();
    next();
}

void WriteQueue::retry(qint64 id)
{
    Change *found = m_changes.find(id);
    if (!found || found->reason == Reason::OtherServer)
        return;
    Change &change = *found;
    if (change.state == State::Checking)
        return resume();
    if (change.state != State::NotDone)
        return;
    // An earlier run does not say why: it may have arrived.
    if (change.reason == Reason::Earlier && change.write.request.kind == Kind::Create) {
        setState(change, State::Checking);
        return check(change);
    }
    change.write.state = JournaledWrite::State::Waiting;
    if (change.write.number == 0) {
        m_parts.journal.add({change.write}, this,
                            [this, id](const auto &numbers) { journalAdded({id}, numbers); });
        return setState(change, State::Waiting);
    }
    m_parts.journal.setState(change.write.number, change.write.state, {}, this,
                             [](const auto &) {});
    enqueue(change);
    setState(change, State::Waiting);
    next();
}

void WriteQueue::discard(const std::vector<qint64> &ids)
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
        m_parts.journal.remove(std::move(numbers), this, [](const auto &) {});
    for (const qint64 id : erased)
        m_changes.erase(id);
    tell(erased, &WriteQueue::changeRemoved);
}

void WriteQueue::discardWaiting()
{
    std::vector<qint64> waiting;
    for (const auto &[id, change] : m_changes.all()) {
        if (change.state == State::Waiting)
            waiting.push_back(id);
    }
    discard(waiting);
}

void WriteQueue::clearDone()
{
    m_changes.eraseDone();
    Q_EMIT changesReset();
    Q_EMIT stateChanged();
}

void WriteQueue::setState(Change &change, State state, Reason reason)
{
    m_changes.setState(change, state, reason);
    if (!change.isOpen())
        logEnd(change);
    // Whoever hears it may discard the change: it is not touched after this.
    Q_EMIT changeUpdated(change.id);
    Q_EMIT stateChanged();
}

void WriteQueue::enqueue(const Change &change)
{
    (change.write.request.isBulk ? m_bulk : m_urgent).push_back(change.id);
}

//! Of many at once it is only said that everything is to be looked at anew.
void WriteQueue::tell(const std::vector<qint64> &ids, void (WriteQueue::*signal)(qint64))
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

void WriteQueue::forgetOldDone()
{
    while (const qint64 id = m_changes.doneTooMany()) {
        m_changes.erase(id);
        Q_EMIT changeRemoved(id);
    }
}

void WriteQueue::logEnd(const Change &change) const
{
    qCInfo(logWrite) << "change" << change.id << "kind" << int(change.write.request.kind) << "ended"
                     << change.state << change.reason;
}

} // namespace contacts
