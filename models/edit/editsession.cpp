// SPDX-License-Identifier: MIT
#include "edit/editsession.h"

#include "domain/displaytext.h"
#include "edit/servertext.h"
#include "edit/storedvalues.h"

#include <algorithm>

namespace contacts {

using FieldKind = ThreeWayMerge::Field::Kind;

namespace {

//! More of them help nobody to choose.
constexpr size_t mostOthers = 20;

//! A null text means that there is nothing.
QString orEmpty(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace

EditSession::EditSession(AccountSession &session, RecordHandle contact, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_handle(contact)
{
    const RecordRef record = session.list().store().record(contact);
    if (record.chunk) {
        m_id = record.chunk->id(record.row);
        takeBase(ContactValues::from(record.chunk->fields(record.row)));
    }
    connectSession();
}

EditSession::EditSession(AccountSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connectSession();
}

EditSession::EditSession(AccountSession &session, const WriteQueue::Change &change, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_resumed(change)
{
    const WriteRequest &request = change.write.request;
    if (request.kind == WriteRequest::Kind::Update) {
        m_id = request.id;
        m_handle = session.list().store().find(m_id).value_or(RecordHandle());
        takeBase(change.write.before);
    }
    showWanted(StoredValues::typed(change.write.before, request.change));
    connectSession();
}

EditSession::~EditSession() = default;

void EditSession::connectSession()
{
    connect(&m_parameters, &ParameterTableModel::edited, this, &EditSession::judged);
    connect(&m_session.queue(), &WriteQueue::changeUpdated, this, &EditSession::onQueueChanged);
    connect(&m_session.queue(), &WriteQueue::changeRemoved, this, &EditSession::onQueueShrunk);
    connect(&m_session.queue(), &WriteQueue::changesReset, this, &EditSession::onQueueShrunk);
    connect(&m_session.sheet(), &ContactSheet::updated, this, &EditSession::listChanged);
    connect(&m_session, &AccountSession::stateChanged, this, &EditSession::listChanged);
    m_parameters.setLocked(m_id.isValid() || !m_session.mayWrite());
}

void EditSession::start()
{
    m_failure.reset();
    if (!m_id.isValid()) {
        setState(stateToEdit());
        return;
    }
    setState(State::Checking);
    m_readHandle =
        m_session.writer().readContact(m_id, [this](const ContactWriter::ContactAnswer &answer) {
            const auto done = std::move(m_readHandle);
            contactRead(answer);
        });
}

EditSession::State EditSession::stateToEdit() const
{
    return m_session.mayWrite() ? State::Ready : State::ReadOnly;
}

void EditSession::contactRead(const ContactWriter::ContactAnswer &answer)
{
    if (!answer) {
        m_saveWanted = false;
        if (answer.error().kind == ApiError::Kind::NotFound) {
            m_session.list().removeContact(m_id);
            return setState(stateToEdit(), Question::Gone);
        }
        m_failure = answer.error();
        m_readOnlyReason = ReadOnlyReason::CannotRead;
        return setState(State::ReadOnly);
    }
    m_read = *answer;
    m_handle = m_session.list().applyContact(m_read);
    m_readOnlyReason = ReadOnlyReason::LooksOnly;
    const bool savesNow = std::exchange(m_saveWanted, false);
    const bool asks = takeNewer(ContactValues::from(m_read->fields(0)));
    if (savesNow && !asks && endsUnchanged())
        return;
    setState(stateToEdit(), asks ? Question::ChangedMeanwhile : Question::None);
    if (savesNow && !asks)
        save();
}

//! True when the person has to choose between what they typed and what came.
bool EditSession::takeNewer(const ContactValues &now)
{
    const ContactValues opened = m_base;
    const ContactValues mine = wanted();
    ThreeWayMerge merge(opened, now, mine);
    const bool isNameTyped = isNameChanged();
    const bool isNumberTyped = isNumberChanged();
    const QString name = m_name;
    const QString number = m_number;
    takeBase(now);
    // As it was typed: the person may be in the middle of it.
    if (isNameTyped)
        m_name = name;
    if (isNumberTyped)
        m_number = number;
    judgeNumber();
    m_parameters.setLocked(!m_session.mayWrite());
    if (!merge.merged().hasSameParameters(now))
        showWantedParameters(merge.merged().parameters);
    Q_EMIT textsReplaced();
    const bool isContested =
        std::any_of(merge.fields().begin(), merge.fields().end(),
                    [](const ThreeWayMerge::Field &field) { return field.isContested; });
    if (isContested)
        m_merge.emplace(std::move(merge));
    return isContested;
}

//! The fields show this, untouched.
void EditSession::takeBase(const ContactValues &base)
{
    m_base = base;
    m_name = displayText(base.name);
    m_baseNumber = shownNumber(base);
    m_number = m_baseNumber;
    m_parameters.setParameters(base.parameters);
    judgeNumber();
}

//! The fields show this; what differs from the base counts as typed.
void EditSession::showWanted(const ContactValues &wanted)
{
    m_name = displayText(wanted.name);
    m_number = wanted.hasSameNumber(m_base) ? m_baseNumber : shownNumber(wanted);
    if (!wanted.hasSameParameters(m_base))
        showWantedParameters(wanted.parameters);
    judgeNumber();
    Q_EMIT textsReplaced();
}

//! Values that are no texts cannot be sent, so a set with any of them stays as the server has it.
void EditSession::showWantedParameters(const std::vector<ParameterValue> &parameters)
{
    const ParameterTableModel::Lock lock = m_parameters.contentLock();
    if (lock == ParameterTableModel::Lock::None
        && ParameterTableModel::lockOf(parameters) == ParameterTableModel::Lock::None)
        m_parameters.showWanted(parameters);
}

QString EditSession::shownNumber(const ContactValues &values) const
{
    return m_session.phoneNumbers().international(displayText(values.phoneNumber));
}

void EditSession::setState(State state, Question question)
{
    m_state = state;
    m_question = question;
    Q_EMIT changed();
    Q_EMIT judged();
}

RecordRef EditSession::record() const
{
    return m_read ? RecordRef{m_read.get(), 0} : m_session.list().store().record(m_handle);
}

void EditSession::setName(const QString &name)
{
    m_name = name;
    Q_EMIT judged();
}

bool EditSession::isNameChanged() const
{
    return m_name != displayText(m_base.name);
}

QString EditSession::nameStoredAs() const
{
    const QByteArray name = m_name.toUtf8();
    if (!isNameChanged() || ServerText::isKept(ServerText::Field::Name, name))
        return {};
    const QString stored = displayText(ServerText::stored(ServerText::Field::Name, name));
    return orEmpty(stored);
}

void EditSession::setNumber(const QString &number)
{
    if (number == m_number)
        return;
    m_number = number;
    m_mayTakeNumber = false;
    judgeNumber();
    Q_EMIT judged();
}

bool EditSession::isNumberChanged() const
{
    return m_number != m_baseNumber;
}

void EditSession::judgeNumber()
{
    m_reading = isNumberChanged()
        ? m_session.phoneNumbers().read(m_number, m_session.account().defaultCountry)
        : PhoneNumbers::Reading();
    findOthers();
}

void EditSession::findOthers()
{
    m_others.clear();
    if (!isNumberChanged() || m_reading.stored.isEmpty())
        return;
    m_others = m_session.list().store().findNumber(m_reading.stored.toStdString(), mostOthers);
    std::erase(m_others, m_handle);
}

bool EditSession::isChanged() const
{
    return isNameChanged() || isNumberChanged() || m_parameters.isChanged();
}

bool EditSession::canSave() const
{
    const bool isOpen = m_state == State::Ready || (m_state == State::Checking && !m_saveWanted);
    if (!isOpen || !m_session.mayWrite() || m_question == Question::Unclear
        || m_question == Question::Gone)
        return false;
    if (!isChanged() && !m_resumed)
        return false;
    const bool needsNumber = isNew() || isNumberChanged();
    const bool hasNumber = m_reading.judgement != PhoneNumbers::Reading::Judgement::Impossible;
    return (!needsNumber || hasNumber) && m_parameters.firstProblem() < 0;
}

void EditSession::save()
{
    if (!canSave())
        return;
    if (m_state == State::Checking) {
        m_saveWanted = true;
        setState(State::Checking);
        return;
    }
    if (endsUnchanged())
        return;
    const Question question = firstQuestion();
    if (question != Question::None)
        setState(State::Ready, question);
    else
        submit();
}

//! It is on the server as the person wants it, whoever did it: Saved.
bool EditSession::endsUnchanged()
{
    if (isNew() || isChanged())
        return false;
    forgetResumed();
    setState(State::Saved);
    return true;
}

EditSession::Question EditSession::firstQuestion()
{
    findOthers();
    if (!m_others.empty() && !m_mayTakeNumber)
        return Question::NumberTaken;
    if (isNew() && !m_mayCreateUnchecked && !m_session.sheet().coverage().isWhole)
        return Question::ListIncomplete;
    m_endangered = sendsParameters() ? m_parameters.endangered() : m_leftBehind;
    // Seen on this server: what is not mentioned is wiped, and these cannot be mentioned.
    if (!isNew() && !sendsParameters() && m_session.queue().wipesAbsentParameters())
        m_endangered = m_parameters.parameters();
    return m_endangered.empty() || m_mayChangeParameters ? Question::None
                                                         : Question::ParametersWouldChange;
}

//! Where a server wipes what is not mentioned, they are always mentioned.
bool EditSession::sendsParameters() const
{
    if (m_parameters.contentLock() != ParameterTableModel::Lock::None)
        return false;
    const bool wouldBeWiped =
        !isNew() && m_session.queue().wipesAbsentParameters() && m_parameters.parameterCount() > 0;
    return m_parameters.isChanged() || wouldBeWiped;
}

ContactValues EditSession::wanted() const
{
    ContactValues wanted = m_base;
    if (isNameChanged())
        wanted.name = m_name.toUtf8();
    if (isNumberChanged())
        wanted.phoneNumber = m_reading.stored.toUtf8();
    if (sendsParameters())
        wanted.parameters = m_parameters.parameters();
    return wanted;
}

ContactChange EditSession::change() const
{
    ContactChange change;
    if (isNameChanged())
        change.name = m_name.toUtf8();
    if (isNew() || isNumberChanged())
        change.phoneNumber = m_reading.stored.toUtf8();
    if (!sendsParameters())
        return change;
    change.parameters.emplace();
    for (const ParameterValue &value : m_parameters.parameters())
        change.parameters->push_back({value.key, value.value});
    return change;
}

void EditSession::submit()
{
    WriteRequest request;
    request.kind = isNew() ? WriteRequest::Kind::Create : WriteRequest::Kind::Update;
    request.id = m_id;
    request.change = change();
    m_merge.reset();
    m_differences.clear();
    m_droppedUntouched = false;
    m_failure.reset();
    m_failureReason = WriteQueue::Reason::None;
    m_change = m_session.queue().submit(request, m_base);
    forgetResumed();
    setState(State::Saving);
}

//! It is in the queue anew, or on the server already.
void EditSession::forgetResumed()
{
    if (const auto resumed = std::exchange(m_resumed, std::nullopt))
        m_session.queue().discard({resumed->id});
}

//! Somebody discarded the change in the list of changes: it is only in the dialog now.
void EditSession::onQueueShrunk()
{
    if (m_change == 0 || m_session.queue().find(m_change))
        return;
    m_change = 0;
    setState(stateToEdit());
}

void EditSession::onQueueChanged(qint64 id)
{
    const WriteQueue::Change *change = id == m_change ? m_session.queue().find(id) : nullptr;
    if (!change || change->isOpen())
        return;
    m_change = 0;
    if (change->state == WriteQueue::State::Done) {
        m_id = change->contact;
        setState(State::Saved);
        return;
    }
    const WriteQueue::Change over = *change;
    const bool isUnclear = over.reason == WriteQueue::Reason::NotFound
        || over.reason == WriteQueue::Reason::FoundOthers;
    // It is in the dialog again; only what nobody knows the end of stays in the list of changes.
    if (!isUnclear)
        m_session.queue().discard({id});
    ended(over);
}

void EditSession::ended(const WriteQueue::Change &change)
{
    using Reason = WriteQueue::Reason;
    m_failure = change.error;
    m_failureReason = change.reason;
    switch (change.reason) {
    case Reason::ChangedMeanwhile: {
        const ContactValues mine = wanted();
        m_merge.emplace(m_base, *change.now, mine);
        return setState(State::Ready, Question::ChangedMeanwhile);
    }
    case Reason::Gone:
        return setState(State::Ready, Question::Gone);
    case Reason::StoredDifferently:
        if (change.write.request.kind == WriteRequest::Kind::Create) {
            m_id = change.contact;
            m_handle = m_session.list().store().find(m_id).value_or(RecordHandle());
        }
        m_droppedUntouched = !change.write.request.change.parameters;
        return storedDifferently(
            StoredValues::expected(change.write.before, change.write.request.change), *change.now);
    case Reason::NotFound:
    case Reason::FoundOthers:
        return setState(State::Ready, Question::Unclear);
    default:
        return setState(State::Ready, Question::Failed);
    }
}

void EditSession::storedDifferently(const ContactValues &expected, const ContactValues &stored)
{
    m_differences.clear();
    const auto differ = [this](FieldKind kind, const QString &wanted, const QString &now) {
        m_differences.push_back({kind, {}, wanted, now});
    };
    const QString name = m_name;
    const QString number = m_number;
    const std::vector<ParameterValue> parameters = m_parameters.parameters();
    takeBase(stored);
    if (!StoredValues::isSameName(expected, stored)) {
        differ(FieldKind::Name, displayText(expected.name), orEmpty(m_name));
        m_name = name;
    }
    if (!StoredValues::isSameNumber(expected, stored)) {
        differ(FieldKind::PhoneNumber, shownNumber(expected), orEmpty(m_number));
        m_number = number;
        judgeNumber();
    }
    if (!StoredValues::hasSameParameters(expected, stored)) {
        addParameterDifferences(expected, stored);
        showWantedParameters(parameters);
    } else {
        m_droppedUntouched = false;
    }
    Q_EMIT textsReplaced();
    setState(State::Ready, Question::StoredDifferently);
}

void EditSession::addParameterDifferences(const ContactValues &expected,
                                          const ContactValues &stored)
{
    const auto find = [](const ContactValues &values, const QString &key) {
        const auto found = std::find_if(
            values.parameters.begin(), values.parameters.end(),
            [&key](const ParameterValue &value) { return displayText(value.key) == key; });
        return found == values.parameters.end() ? QString() : orEmpty(displayText(found->value));
    };
    QStringList keys;
    for (const ContactValues *values : {&expected, &stored}) {
        for (const ParameterValue &value : values->parameters) {
            if (!keys.contains(displayText(value.key)))
                keys << displayText(value.key);
        }
    }
    for (const QString &key : keys) {
        const QString wanted = find(expected, key);
        const QString now = find(stored, key);
        if (wanted != now || wanted.isNull() != now.isNull())
            m_differences.push_back({FieldKind::Parameter, key, wanted, now});
    }
}

void EditSession::createAnyway()
{
    m_mayTakeNumber = true;
    goOnEditing();
    save();
}

void EditSession::createWhenChecked()
{
    setState(State::CheckingNumber);
    m_session.completeList();
    listChanged();
}

void EditSession::createNow()
{
    m_mayCreateUnchecked = true;
    goOnEditing();
    save();
}

void EditSession::saveAnyway()
{
    m_mayChangeParameters = true;
    goOnEditing();
    save();
}

void EditSession::listChanged()
{
    if (m_state != State::CheckingNumber)
        return;
    if (m_session.sheet().coverage().isWhole) {
        setState(State::Ready);
        return save();
    }
    // Stopped, failed, or it moved: it is as incomplete as before.
    if (!m_session.walker().isReading())
        setState(State::Ready, Question::ListIncomplete);
}

void EditSession::chooseSide(int field, ThreeWayMerge::Side side)
{
    if (m_merge)
        m_merge->choose(field, side);
}

void EditSession::saveMerged()
{
    if (!m_merge)
        return;
    const ContactValues merged = m_merge->merged();
    takeBase(m_merge->server());
    showWanted(merged);
    m_merge.reset();
    setState(State::Ready);
    if (!endsUnchanged())
        save();
}

void EditSession::keepStored()
{
    takeBase(m_base);
    Q_EMIT textsReplaced();
    setState(State::Saved);
}

void EditSession::createAgain()
{
    ContactValues mine = wanted();
    m_leftBehind.clear();
    std::erase_if(mine.parameters, [this](const ParameterValue &value) {
        const bool isText = value.isText();
        if (!isText)
            m_leftBehind.push_back(value);
        return !isText;
    });
    m_id = {};
    m_handle = {};
    m_read.reset();
    m_base = {};
    m_baseNumber.clear();
    m_parameters.setLocked(!m_session.mayWrite());
    m_parameters.setParameters({});
    showWanted(mine);
    setState(stateToEdit());
    save();
}

void EditSession::goOnEditing()
{
    if (m_state == State::CheckingNumber || m_state == State::Ready)
        setState(State::Ready);
}

} // namespace contacts
