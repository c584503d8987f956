// SPDX-License-Identifier: MIT
#include "changetext.h"

#include "edit/changesmodel.h"
#include "errortext.h"

namespace contacts {

using Reason = WriteQueue::Reason;
using State = WriteQueue::State;

namespace {
constexpr int unauthorized = 401;
constexpr size_t mostFound = 20;
} // namespace

QString ChangeText::title(const WriteQueue::Change &change, const QString &server)
{
    switch (change.reason) {
    case Reason::None:
        break;
    case Reason::Refused:
    case Reason::NotSent:
        return refusalTitle(change.error.value_or(ApiError()), server);
    case Reason::NotOnDisk:
        return tr("It could not be written down on this computer, so it was not sent.");
    case Reason::ChangedMeanwhile:
        return tr("Somebody else changed this contact meanwhile, so nothing was sent.");
    case Reason::Gone:
        return tr("This contact is no longer on the server.");
    case Reason::StoredDifferently:
        return tr("The server stored something else than was sent.");
    case Reason::NotStored:
        return tr("The server still has what was there before.");
    case Reason::StillThere:
        return tr("The contact is still on the server.");
    case Reason::NotFound:
        return tr("The new contact was not found on the server.");
    case Reason::FoundOthers:
        return tr("Contacts with this number are on the server; nobody can tell whether one of "
                  "them is the new one.");
    case Reason::CannotCheck:
        return tr("Nobody knows yet whether it arrived: %1")
            .arg(ErrorText::title(change.error.value_or(ApiError()), server));
    case Reason::OtherServer:
        return tr("It was made for another server address, so it is not sent.");
    case Reason::Earlier:
        return tr("It was not done when the program was used last.");
    }
    return ChangesModel::stateText(change.state);
}

QString ChangeText::advice(const WriteQueue::Change &change, const QTimeZone &zone)
{
    switch (change.reason) {
    case Reason::None:
        return openAdvice(change, zone);
    case Reason::NotSent:
        return tr("It was not sent. %1", "%1: what to do now, a whole sentence")
            .arg(refusalAdvice(change.error.value_or(ApiError()), zone));
    case Reason::Refused:
        return refusalAdvice(change.error.value_or(ApiError()), zone);
    case Reason::NotOnDisk:
        return tr("Check that the disk is not full, then try again.");
    case Reason::ChangedMeanwhile:
        return tr("Open it to see both, field by field.");
    case Reason::Gone:
        return tr("Open it to create it again, or discard the change.");
    case Reason::StoredDifferently:
    case Reason::NotStored:
        return tr("Open the contact to see what is there now.");
    case Reason::StillThere:
        return tr("It may still be deleted when a slow request arrives. Refresh the list, then "
                  "try again or discard it.");
    case Reason::NotFound:
        return tr("It may still turn up when a slow request arrives. Open it to create it again: "
                  "the number is looked for first.");
    case Reason::FoundOthers:
        return change.found.size() == 1
            ? tr("Details names it. If it is the new one, press “It is there”; otherwise open the "
                 "change to create it again.")
            : tr("Search for the number. If the contact is there, discard this change; otherwise "
                 "open it to create it again.");
    case Reason::CannotCheck:
        return tr("It is looked up by itself as soon as that is possible.");
    case Reason::OtherServer:
        return tr("Discard it, and make it again where it belongs.");
    case Reason::Earlier:
        return tr("Try it again, or discard it.");
    }
    return {};
}

QString ChangeText::openAdvice(const WriteQueue::Change &change, const QTimeZone &zone)
{
    if (change.state == State::Waiting && change.isHeld)
        return tr("It was never sent. It goes when you say so.");
    if (change.state == State::Waiting && change.error)
        return ErrorText::advice(*change.error, zone);
    if (change.state == State::Checking)
        return tr("Nothing has to be done, and nothing is sent again.");
    return {};
}

QString ChangeText::details(const WriteQueue::Change &change)
{
    QStringList lines;
    const ContactId contact = change.contact.isValid() ? change.contact : change.write.request.id;
    if (contact.isValid())
        lines << tr("Contact on the server: %1").arg(contact.value);
    QStringList found;
    for (size_t i = 0; i < change.found.size() && i < mostFound; ++i)
        found << QString::number(change.found[i].value);
    if (!found.isEmpty())
        lines << tr("Contacts with this number: %1").arg(found.join(QLatin1String(", ")));
    if (change.error)
        lines << ErrorText::details(*change.error);
    if (!change.diskError.isEmpty())
        lines << change.diskError;
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString ChangeText::refusalTitle(const ApiError &error, const QString &server)
{
    if (error.kind != ApiError::Kind::Refused)
        return ErrorText::title(error, server);
    if (error.httpStatus == unauthorized)
        return tr("The server said no to this change.");
    if (error.httpStatus == 0)
        return tr("This account is only looked at.");
    return tr("The server refused the change.");
}

QString ChangeText::refusalAdvice(const ApiError &error, const QTimeZone &zone)
{
    if (error.kind != ApiError::Kind::Refused)
        return ErrorText::advice(error, zone);
    if (error.httpStatus == unauthorized) {
        return tr("Your plan may be full, or a field was missing; the server does not say which. "
                  "Your key is fine.");
    }
    if (error.httpStatus == 0)
        return tr("To change contacts, untick “Only look” in Account, Name and colour.");
    if (!error.serverMessage.isEmpty())
        return tr("It says: %1").arg(error.serverMessage);
    return tr("It does not say why.");
}

bool ChangeText::canRetry(const WriteQueue::Change &change)
{
    if (change.state == State::Checking)
        return change.reason == Reason::CannotCheck;
    if (change.state != State::NotDone)
        return false;
    switch (change.reason) {
    case Reason::OtherServer:
    case Reason::Gone:
    // Sent as it is it would write over what somebody else, or the server, made of the contact.
    case Reason::ChangedMeanwhile:
    case Reason::StoredDifferently:
    // A second contact is made in the dialog, which looks for the number first.
    case Reason::NotFound:
    case Reason::FoundOthers:
        return false;
    default:
        return true;
    }
}

bool ChangeText::canOpen(const WriteQueue::Change &change)
{
    const bool isDeletion = change.write.request.kind == WriteRequest::Kind::Delete;
    if (change.state == State::Done)
        return !isDeletion;
    return change.state == State::NotDone && change.reason != Reason::OtherServer;
}

} // namespace contacts
