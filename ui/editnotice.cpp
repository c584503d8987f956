// SPDX-License-Identifier: MIT
#include "editnotice.h"

#include "changetext.h"
#include "domain/displaytext.h"
#include "errortext.h"
#include "numbertext.h"

#include <QLocale>
#include <QStringList>

namespace contacts {

using Mood = DialogNotice::Mood;
using Question = EditSession::Question;
using State = EditSession::State;

namespace {

constexpr size_t mostLines = 6; //!< of a list in a notice; what follows is counted

} // namespace

EditNotice::Content EditNotice::of(const EditSession &session, bool savesAfterChecking)
{
    if (session.question() != Question::None)
        return ofQuestion(session);
    switch (session.state()) {
    case State::Checking:
        return {Mood::Working,
                tr("Checking for newer values…"),
                savesAfterChecking ? tr("After that it is saved.") : QString(),
                {}};
    case State::ReadOnly:
        return readOnly(session);
    case State::CheckingNumber:
        return {Mood::Working,
                tr("Reading the rest of the list…"),
                notFoundSoFar(session) + u' '
                    + tr("The contact is created when all are read and nobody has the number."),
                {Action::GoOnEditing, Action::CreateNow}};
    case State::Saving:
        return {Mood::Working,
                tr("Saving…"),
                tr("You can close this window: it is still being saved and continues in Changes."),
                {}};
    case State::Ready:
    case State::Saved:
        break;
    }
    return {};
}

EditNotice::Content EditNotice::ofQuestion(const EditSession &session)
{
    switch (session.question()) {
    case Question::None:
        break;
    case Question::NumberTaken:
        return numberTaken(session);
    case Question::ListIncomplete:
        return listIncomplete(session);
    case Question::ParametersWouldChange:
        return parametersWouldChange(session);
    case Question::ChangedMeanwhile:
        return {Mood::Bad,
                tr("Somebody else changed this contact meanwhile."),
                tr("Nothing was saved yet. Choose above what is to stay."),
                {Action::SaveMerged, Action::GoOnEditing}};
    case Question::StoredDifferently:
        return storedDifferently(session);
    case Question::Gone:
        return gone(session);
    case Question::Failed:
        return failed(session);
    case Question::Unclear:
        return {Mood::Bad,
                session.failureReason() == WriteQueue::Reason::NotFound
                    ? tr("The new contact was not found on the server.")
                    : tr("Nobody can tell whether one of the contacts with this number is the new "
                         "one."),
                tr("It is not sent again by itself. It stands in Changes, where you can look "
                   "what became of it."),
                {Action::ShowChanges, Action::Close}};
    }
    return {};
}

EditNotice::Content EditNotice::numberTaken(const EditSession &session)
{
    const QString others = NumberText::others(session);
    return {Mood::Bad,
            session.isNew() ? tr("There may be such a contact already.")
                            : tr("Another contact may have this number."),
            others,
            {Action::OpenOther, Action::GoOnEditing, Action::CreateAnyway}};
}

QString EditNotice::notFoundSoFar(const EditSession &session)
{
    const QLocale locale;
    const ContactList &list = session.session().list();
    return tr("The number was not found in the %1 of %2 contacts read.")
        .arg(locale.toString(list.readCount()), locale.toString(std::max<qint64>(0, list.total())));
}

EditNotice::Content EditNotice::listIncomplete(const EditSession &session)
{
    return {Mood::Info,
            tr("Not all contacts are read yet."),
            notFoundSoFar(session) + u' '
                + tr("It is safer to read the rest first: the server does not notice when two "
                     "contacts have the same number."),
            {Action::CreateWhenChecked, Action::CreateNow, Action::GoOnEditing}};
}

EditNotice::Content EditNotice::parametersWouldChange(const EditSession &session)
{
    QStringList lines{tr("The server takes all custom parameters at once, and would not keep "
                         "these as they are:")};
    const std::vector<ParameterValue> &endangered = session.endangered();
    for (size_t i = 0; i < std::min(endangered.size(), mostLines); ++i)
        lines << tr("%1: %2").arg(displayText(endangered[i].key), displayText(endangered[i].value));
    if (endangered.size() > mostLines)
        lines << tr("and %Ln more", nullptr, int(endangered.size() - mostLines));
    return {Mood::Bad,
            tr("Saving would change parameters that you did not touch."),
            lines.join(u'\n'),
            {Action::GoOnEditing, Action::SaveAnyway}};
}

QString EditNotice::difference(const EditSession::Difference &difference)
{
    if (difference.wanted.isNull())
        return tr("The server still has “%1”, which you removed.").arg(difference.stored);
    if (difference.stored.isNull())
        return tr("The server stored nothing instead of “%1”.").arg(difference.wanted);
    return tr("The server stored “%1” instead of “%2”.").arg(difference.stored, difference.wanted);
}

EditNotice::Content EditNotice::storedDifferently(const EditSession &session)
{
    QStringList lines;
    const std::vector<EditSession::Difference> &differences = session.differences();
    for (size_t i = 0; i < std::min(differences.size(), mostLines); ++i) {
        const EditSession::Difference &one = differences[i];
        const QString text = difference(one);
        switch (one.kind) {
        case ThreeWayMerge::Field::Kind::Name:
            lines << tr("Name: %1").arg(text);
            break;
        case ThreeWayMerge::Field::Kind::PhoneNumber:
            lines << tr("Phone number: %1").arg(text);
            break;
        case ThreeWayMerge::Field::Kind::Parameter:
            lines << tr("%1: %2").arg(one.key, text);
            break;
        }
    }
    if (differences.size() > mostLines)
        lines << tr("and %Ln more", nullptr, int(differences.size() - mostLines));
    if (session.droppedUntouched()) {
        const bool canPutBack = session.isChanged();
        return {Mood::Bad, tr("Saved, but the server dropped parameters that you did not touch."),
                lines.join(u'\n'),
                canPutBack ? std::vector<Action>{Action::KeepStored, Action::PutBack}
                           : std::vector<Action>{Action::KeepStored}};
    }
    return {Mood::Bad,
            tr("Saved, but the server stored something else."),
            lines.join(u'\n'),
            {Action::KeepStored, Action::GoOnEditing}};
}

EditNotice::Content EditNotice::gone(const EditSession &session)
{
    QString text = tr("Somebody else deleted it. You can create it again with what stands here; "
                      "its dates and counters start anew.");
    if (session.hasOptedOut()) {
        text += u' '
            + tr("The contact had opted out. A new one would not remember that, and could be "
                 "messaged by mistake.");
    }
    return {Mood::Bad,
            tr("This contact was deleted meanwhile."),
            text,
            {Action::Close, Action::CreateAgain}};
}

EditNotice::Content EditNotice::failed(const EditSession &session)
{
    QStringList lines;
    if (session.failure())
        lines << reason(*session.failure(), session);
    else if (session.failureReason() == WriteQueue::Reason::NotOnDisk)
        lines << tr("It could not be noted on this computer's disk first, and so it was not sent. "
                    "The disk may be full.");
    else if (session.failureReason() == WriteQueue::Reason::NotStored)
        lines << tr("The server took it, but still has what was there before.");
    lines << tr("Everything you typed is still here.");
    return {Mood::Bad, tr("It was not saved."), lines.join(u'\n'), {}};
}

QString EditNotice::reason(const ApiError &error, const EditSession &session)
{
    return ChangeText::refusalTitle(error, session.session().server()) + u' '
        + ChangeText::refusalAdvice(error, session.text().zone());
}

EditNotice::Content EditNotice::readOnly(const EditSession &session)
{
    if (session.readOnlyReason() == EditSession::ReadOnlyReason::LooksOnly)
        return {Mood::Info,
                tr("Contacts of this account are only looked at."),
                tr("To change them, allow it in the menu Account, Name and colour."),
                {}};
    Content content{Mood::Bad, tr("It cannot be changed now."), {}, {Action::TryAgain}};
    if (session.failure())
        content.text = ErrorText::title(*session.failure(), session.session().server()) + u' '
            + ErrorText::advice(*session.failure(), session.text().zone());
    return content;
}

QString EditNotice::text(Action action, const EditSession &session)
{
    switch (action) {
    case Action::OpenOther:
        return tr("&Open that contact");
    case Action::CreateAnyway:
        return session.isNew() ? tr("Create &anyway") : tr("Save &anyway");
    case Action::CreateWhenChecked:
        return tr("&Create when checked");
    case Action::CreateNow:
        return tr("Create no&w");
    case Action::SaveAnyway:
        return tr("Save &anyway");
    case Action::SaveMerged:
        return tr("Save &these");
    case Action::KeepStored:
        return tr("&Keep what is stored");
    case Action::PutBack:
        return tr("&Put them back");
    case Action::CreateAgain:
        return tr("Create &again");
    case Action::TryAgain:
        return tr("Try a&gain");
    case Action::ShowChanges:
        return tr("Sho&w Changes");
    case Action::GoOnEditing:
        return session.question() == Question::StoredDifferently ? tr("&Edit again")
                                                                 : tr("&Go on editing");
    case Action::Close:
        return tr("C&lose");
    }
    return {};
}

} // namespace contacts
