// SPDX-License-Identifier: MIT
#pragma once

#include "domain/phonenumbers.h"
#include "edit/parametertablemodel.h"
#include "edit/threewaymerge.h"
#include "edit/writequeue.h"
#include "session/accountsession.h"

#include <QObject>

#include <optional>

namespace contacts {

//! One contact while a person edits it, or a new one: what is known of it, what was typed, and the
//! way of the change to the server and back. The screen shows state() and question() and hands
//! answers on. Destroying it does not take back what was handed to the queue. UI thread.
class EditSession : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Checking, //!< newer values are being read; name and number may be typed, parameters not
        Ready,
        ReadOnly, //!< cannot be changed now: readOnlyReason()
        CheckingNumber, //!< a new contact waits until the rest of the list is read
        Saving,
        Saved, //!< stored as meant, or kept as stored: nothing is left to do
    };
    Q_ENUM(State)
    //! What the person has to say before it goes on; the dialog stays open with everything in it.
    enum class Question {
        None,
        NumberTaken, //!< others(): createAnyway() / open one of them
        ListIncomplete, //!< createWhenChecked() / createNow()
        ParametersWouldChange, //!< endangered(): saveAnyway() / go on editing
        ChangedMeanwhile, //!< merge(): chooseSide(), then saveMerged()
        StoredDifferently, //!< differences(): keepStored() / go on editing
        Gone, //!< deleted meanwhile: createAgain() / close
        Failed, //!< failureReason(): save() again
        Unclear, //!< nobody can tell whether it arrived; it stands in Changes
    };
    Q_ENUM(Question)
    enum class ReadOnlyReason { LooksOnly, CannotRead }; //!< CannotRead: failure()
    struct Difference
    {
        ThreeWayMerge::Field::Kind kind = ThreeWayMerge::Field::Kind::Name;
        QString key; //!< Parameter only
        QString wanted; //!< as a person reads it
        QString stored; //!< null: not there
    };

    //! A contact of the list. The session must outlive this.
    EditSession(AccountSession &session, RecordHandle contact, QObject *parent = nullptr);
    //! A new one.
    explicit EditSession(AccountSession &session, QObject *parent = nullptr);
    //! One that was not done (Create or Update): with what was typed then. It leaves the queue when
    //! it is saved anew.
    EditSession(AccountSession &session, const WriteQueue::Change &change,
                QObject *parent = nullptr);
    ~EditSession() override;

    //! Begins to read, or tries it again. After the screen is connected.
    void start();

    bool isNew() const { return !m_id.isValid(); }
    ContactId id() const { return m_id; }
    State state() const { return m_state; }
    Question question() const { return m_question; }
    ReadOnlyReason readOnlyReason() const { return m_readOnlyReason; }
    const std::optional<ApiError> &failure() const { return m_failure; }
    //! Why the queue ended it, with Question::Failed; says more where there is no failure().
    WriteQueue::Reason failureReason() const { return m_failureReason; }
    //! The contact as it was last read, for what cannot be changed; null for a new one.
    RecordRef record() const;
    //! Of the account, with its language and zone.
    const CellText &text() const { return m_session.model().text(); }
    const AccountSession &session() const { return m_session; }

    const QString &name() const { return m_name; }
    void setName(const QString &name);
    bool isNameChanged() const;
    //! What the server will make of the name; null where it keeps it.
    QString nameStoredAs() const;

    const QString &number() const { return m_number; }
    void setNumber(const QString &number);
    //! An untouched number is neither judged nor sent.
    bool isNumberChanged() const;
    //! Of the number typed; only where isNumberChanged().
    const PhoneNumbers::Reading &numberReading() const { return m_reading; }
    //! Other contacts among those read that have this number; only where isNumberChanged().
    const std::vector<RecordHandle> &others() const { return m_others; }
    bool hasOptedOut() const { return m_base.hasOptedOut; }

    ParameterTableModel &parameters() { return m_parameters; }
    const ParameterTableModel &parameters() const { return m_parameters; }

    //! Something was typed that closing would lose.
    bool isChanged() const;
    //! Ready, something to save, and nothing that the server could not take.
    bool canSave() const;
    //! Goes on by itself after State::Checking. Nothing where canSave() is false.
    void save();

    void createAnyway();
    void createWhenChecked();
    void createNow();
    void saveAnyway();
    const std::vector<ParameterValue> &endangered() const { return m_endangered; }
    const ThreeWayMerge *merge() const { return m_merge ? &*m_merge : nullptr; }
    void chooseSide(int field, ThreeWayMerge::Side side);
    void saveMerged();
    const std::vector<Difference> &differences() const { return m_differences; }
    //! With StoredDifferently: parameters that were not part of the change are gone. save() puts
    //! them back, where they are texts.
    bool droppedUntouched() const { return m_droppedUntouched; }
    //! Takes what the server stored for the person's own wish.
    void keepStored();
    void createAgain();
    //! Back to editing, whatever is asked; what is under way for this stops where it still can.
    void goOnEditing();

Q_SIGNALS:
    //! State, question, failure or record.
    void changed();
    //! Name or number were replaced by what was read; the parameters tell for themselves.
    void textsReplaced();
    //! What is said of the fields: numberReading(), nameStoredAs(), others(), canSave().
    void judged();

private:
    void connectSession();
    void setState(State state, Question question = Question::None);
    State stateToEdit() const;
    void contactRead(const ContactWriter::ContactAnswer &answer);
    bool takeNewer(const ContactValues &now);
    void takeBase(const ContactValues &base);
    void showWanted(const ContactValues &wanted);
    void showWantedParameters(const std::vector<ParameterValue> &parameters);
    QString shownNumber(const ContactValues &values) const;
    void judgeNumber();
    void findOthers();
    bool sendsParameters() const;
    ContactChange change() const;
    ContactValues wanted() const;
    Question firstQuestion();
    void submit();
    bool endsUnchanged();
    void forgetResumed();
    void onQueueChanged(qint64 id);
    void onQueueShrunk();
    void ended(const WriteQueue::Change &change);
    void storedDifferently(const ContactValues &expected, const ContactValues &stored);
    void addParameterDifferences(const ContactValues &expected, const ContactValues &stored);
    void listChanged();

    AccountSession &m_session;
    ContactId m_id; //!< not valid: new
    std::shared_ptr<const ContactChunk> m_read; //!< the newest answer
    RecordHandle m_handle;
    State m_state = State::Checking;
    Question m_question = Question::None;
    ReadOnlyReason m_readOnlyReason = ReadOnlyReason::LooksOnly;
    std::optional<ApiError> m_failure;
    WriteQueue::Reason m_failureReason = WriteQueue::Reason::None;
    std::optional<WriteQueue::Change> m_resumed; //!< what is taken up again
    ContactValues m_base; //!< what the typed texts are compared with
    QString m_name;
    QString m_number;
    QString m_baseNumber; //!< as it was put into the field
    PhoneNumbers::Reading m_reading;
    std::vector<RecordHandle> m_others;
    ParameterTableModel m_parameters;
    std::unique_ptr<ContactWriter::ReadHandle> m_readHandle;
    bool m_saveWanted = false; //!< pressed while Checking
    bool m_mayTakeNumber = false; //!< the person said so
    bool m_mayChangeParameters = false;
    bool m_mayCreateUnchecked = false;
    std::vector<ParameterValue> m_endangered;
    std::optional<ThreeWayMerge> m_merge;
    std::vector<Difference> m_differences;
    bool m_droppedUntouched = false;
    std::vector<ParameterValue> m_leftBehind; //!< of a contact that is created again: no texts
    qint64 m_change = 0; //!< in the queue; 0: none
};

} // namespace contacts
