// SPDX-License-Identifier: MIT
#include "edit/writequeue.h"

#include "edit/storedvalues.h"

#include <algorithm>

namespace contacts {

using Kind = WriteRequest::Kind;

namespace {

//! So many look-ups of one change that fail do not hold up the others any more.
constexpr int mostFailedChecks = 3;
//! So many refusals one after the other are no accident.
constexpr int mostNoInARow = 5;

//! A network that is gone comes back; what a server said no to stays so until a person does
//! something about it.
bool passes(const ApiError &error)
{
    return error.isOffline() || error.isTransient();
}

} // namespace

WriteQueue::WriteQueue(Parts parts, QObject *parent)
    : JournaledChanges({parts.account, parts.origin, parts.journal, parts.clock}, parent)
    , m_parts(std::move(parts))
    , m_again(m_parts.clock.makeTimer())
    , m_wipesAbsentParameters(m_parts.wipesAbsentParameters)
{
}

WriteQueue::~WriteQueue() = default;

qint64 WriteQueue::submit(const WriteRequest &request, const ContactValues &before)
{
    JournaledWrite write;
    write.request = request;
    write.before = before;
    return this->write({write}).front();
}

void WriteQueue::submitDeletions(const std::vector<Deletion> &deletions)
{
    std::vector<JournaledWrite> writes;
    writes.reserve(deletions.size());
    for (const Deletion &deletion : deletions) {
        JournaledWrite write;
        write.request.kind = Kind::Delete;
        write.request.id = deletion.id;
        write.request.isBulk = deletions.size() > 1;
        write.before = deletion.contact;
        write.before.parameters.clear(); // only who it is: there may be many of these
        writes.push_back(std::move(write));
    }
    write(std::move(writes));
}

void WriteQueue::changeWritten(const Change &change)
{
    enqueue(change);
}

void WriteQueue::changesWritten()
{
    next();
}

void WriteQueue::sentChangeFound(Change &change)
{
    check(change);
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
        if (queue == &m_bulk && (m_obstacle || m_isPaused))
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
            // In another order they are the same to everybody who uses them.
            if (!StoredValues::isSame(*current.now, current.write.before))
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
    noteOnDisk(change, JournaledWrite::State::Sent,
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
        m_noInARow = 0;
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

void WriteQueue::keyNotChecked(const ApiError &error)
{
    const Change *questioned = m_changes.find(m_questioned);
    if (!questioned || !questioned->write.request.isBulk)
        return keyChecked(true); // whoever waits for it is told that the server said no
    Change &change = *m_changes.find(std::exchange(m_questioned, 0));
    // The others would be refused one by one, if it is the key.
    change.error = error;
    waitAgain(change);
    pause(error);
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
    // It answers again: the next one can be looked up, and the others can go on.
    const bool isAnswered = answer || answer.error().kind == ApiError::Kind::NotFound;
    if (isAnswered && std::exchange(m_isProbing, false))
        m_again->start({}, [this] { tryAgain(); });
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
        && !write.before.parameters.empty() && now.parameters.empty()
        && !std::exchange(m_wipesAbsentParameters, true))
        Q_EMIT wipingSeen();
    const ContactId created = write.request.kind == Kind::Create ? change.contact : ContactId();
    notDone(change, Reason::StoredDifferently);
    if (created.isValid())
        Q_EMIT contactStored(created, true);
}

//! One at a time: each reads the list anew and would end the reading of another one.
void WriteQueue::lookUp(Change &change)
{
    if (!m_lookups.empty()) {
        m_unchecked.insert(change.id);
        release(change);
        return next();
    }
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
    if (!found.error && (std::exchange(m_isProbing, false) || !m_unchecked.empty()))
        m_again->start({}, [this] { tryAgain(); });
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
    m_unchecked.insert(change.id);
    m_isProbing = false;
    // What is sent into a server that does not answer would only be as uncertain as this. Unless it
    // is this one contact that it does not answer for.
    const bool isItsOwn = ++change.failedChecks > mostFailedChecks && !error.isOffline();
    if (!m_obstacle || passes(*m_obstacle))
        m_obstacle = isItsOwn ? std::nullopt : std::optional(error);
    m_again->start(m_parts.timings.offlineProbe, [this] { tryAgain(); });
    setState(change, State::Checking, Reason::CannotCheck);
    next();
}

//! One at a time, oldest first. False when there is none.
bool WriteQueue::checkNext()
{
    while (!m_unchecked.empty()) {
        const qint64 id = *m_unchecked.begin();
        m_unchecked.erase(m_unchecked.begin());
        Change *change = m_changes.find(id);
        if (!change || change->state != State::Checking)
            continue;
        m_isProbing = true;
        check(*change);
        return true;
    }
    return false;
}

void WriteQueue::done(Change &change, ContactId contact)
{
    const bool isStored = change.write.request.kind != Kind::Delete;
    const bool isNew = change.write.request.kind == Kind::Create;
    change.contact = contact;
    change.error.reset();
    notePace();
    if (change.write.number != 0)
        forget({change.write.number});
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
    if (reason == Reason::Refused || reason == Reason::StillThere)
        noteNo(change, error);
    noteOnDisk(change, JournaledWrite::State::NotDone);
    release(change);
    setState(change, State::NotDone, reason);
    next();
}

void WriteQueue::waitAgain(Change &change)
{
    noteOnDisk(change, JournaledWrite::State::Waiting);
    (change.write.request.isBulk ? m_bulk : m_urgent).push_front(change.id);
    release(change);
    setState(change, State::Waiting);
}

void WriteQueue::pause(const ApiError &error)
{
    m_obstacle = error;
    if (passes(error))
        m_again->start(m_parts.timings.offlineProbe, [this] { tryAgain(); });
    Q_EMIT stateChanged();
}

//! Time alone does not take away what only a person can.
void WriteQueue::tryAgain()
{
    if (m_obstacle && !passes(*m_obstacle))
        (void)(m_isProbing || checkNext());
    else
        resume();
}

void WriteQueue::resume()
{
    m_again->stop();
    m_noInARow = 0;
    if (m_isProbing || checkNext())
        return; // what comes of it tells whether the others can go on
    m_obstacle.reset();
    Q_EMIT stateChanged();
    next();
}

void WriteQueue::setPaused(bool paused)
{
    if (paused == m_isPaused)
        return;
    m_isPaused = paused;
    Q_EMIT stateChanged();
    if (!paused)
        resume();
}

//! A server that says no to everything is not asked a hundred thousand times.
void WriteQueue::noteNo(const Change &change, const std::optional<ApiError> &error)
{
    if (!change.write.request.isBulk || ++m_noInARow < mostNoInARow)
        return;
    m_obstacle = error.value_or(ApiError());
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
    if (change.state == State::Checking) {
        m_isProbing = false;
        return resume();
    }
    if (change.state != State::NotDone)
        return;
    // It is there, or, as an earlier run does not say why it is not done, may be.
    const bool mayBeThere =
        change.reason == Reason::Earlier || change.reason == Reason::StoredDifferently;
    if (mayBeThere && change.write.request.kind == Kind::Create) {
        setState(change, State::Checking);
        return check(change);
    }
    if (change.write.number == 0) {
        change.write.state = JournaledWrite::State::Waiting;
        writeAgain(change);
        return setState(change, State::Waiting);
    }
    change.contact = {};
    noteOnDisk(change, JournaledWrite::State::Waiting);
    enqueue(change);
    setState(change, State::Waiting);
    next();
}

void WriteQueue::adopt(qint64 id, ContactId contact)
{
    Change *change = m_changes.find(id);
    if (change && change->state == State::NotDone && change->reason == Reason::FoundOthers)
        done(*change, contact);
}

void WriteQueue::notePace()
{
    const std::chrono::milliseconds now = m_parts.clock.now();
    // A pause is no pace.
    if (m_lastDone && now - *m_lastDone < m_parts.timings.window) {
        const std::chrono::milliseconds took = now - *m_lastDone;
        m_pace = m_pace ? (*m_pace * 7 + took) / 8 : took;
    }
    m_lastDone = now;
}

void WriteQueue::enqueue(const Change &change)
{
    (change.write.request.isBulk ? m_bulk : m_urgent).push_back(change.id);
}

} // namespace contacts
