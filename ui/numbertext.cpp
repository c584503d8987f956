// SPDX-License-Identifier: MIT
#include "numbertext.h"

#include <QStringList>

#include <algorithm>

namespace contacts {

using Judgement = PhoneNumbers::Reading::Judgement;

NumberText::Note NumberText::note(const EditSession &session, const TerritoryNames &territories)
{
    if (!session.isNumberChanged()) {
        return session.isNew() ? Note{false, tr("A new contact needs a phone number.")} : Note{};
    }
    const PhoneNumbers::Reading &reading = session.numberReading();
    Note note;
    switch (reading.judgement) {
    case Judgement::Impossible:
        return {true, impossible(session.number())};
    case Judgement::NoCountry:
        note = {true,
                tr("The country is missing. As it is, it will be stored as %1, which may be a "
                   "number of another country. Begin with + and the country's digits, or choose a "
                   "country for such numbers in File, Settings.")
                    .arg(reading.shown)};
        break;
    case Judgement::Doubtful:
        note = {true,
                stored(reading, territories) + u' '
                    + tr("No such number is known there; please check it.")};
        break;
    case Judgement::Good:
        note = {false, stored(reading, territories)};
        break;
    }
    if (!reading.extension.isEmpty()) {
        note.isWarning = true;
        note.text += u'\n' + tr("The extension %1 is not stored.").arg(reading.extension);
    }
    if (session.hasOptedOut()) {
        note.isWarning = true;
        note.text += u'\n'
            + tr("This person has opted out. The server remembers that for the old number; with "
                 "another number they may be messaged again by mistake.");
    }
    return note;
}

QString NumberText::stored(const PhoneNumbers::Reading &reading, const TerritoryNames &territories)
{
    if (reading.country.isEmpty())
        return tr("Will be stored as %1.").arg(reading.shown);
    const QString country = territories.name(CountryCode::fromText(reading.country.toStdString()));
    return reading.isDefaultCountry
        ? tr("Will be stored as %1 – %2 (your default country).").arg(reading.shown, country)
        : tr("Will be stored as %1 – %2.").arg(reading.shown, country);
}

QString NumberText::impossible(const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return tr("A contact needs a phone number.");
    const bool hasDigit =
        std::any_of(typed.begin(), typed.end(), [](QChar c) { return c.isDigit(); });
    return hasDigit ? tr("A phone number has at most 15 digits.")
                    : tr("There is no digit in this phone number.");
}

QString NumberText::nameOf(const EditSession &session, RecordHandle contact)
{
    const RecordRef record = session.session().list().store().record(contact);
    if (!record.chunk)
        return {};
    const QString name = session.text().display({ColumnKey::Field::Name, {}}, record);
    return name.trimmed().isEmpty()
        ? session.text().display({ColumnKey::Field::PhoneNumber, {}}, record)
        : name;
}

bool NumberText::hasOptedOutOther(const EditSession &session)
{
    const ContactStore &store = session.session().list().store();
    return std::any_of(session.others().begin(), session.others().end(),
                       [&store](RecordHandle handle) {
                           const RecordRef record = store.record(handle);
                           return record.chunk && record.chunk->hasOptedOut(record.row);
                       });
}

QString NumberText::others(const EditSession &session)
{
    const std::vector<RecordHandle> &others = session.others();
    if (!session.isNumberChanged() || others.empty())
        return {};
    const QString first = nameOf(session, others.front());
    QString text = others.size() == 1
        ? tr("%1 already has this number.").arg(first)
        : tr("%1 and %Ln more already have this number.", nullptr, int(others.size()) - 1)
              .arg(first);
    if (hasOptedOutOther(session)) {
        text += u' '
            + (session.isNew()
                   ? tr("Somebody with this number has opted out; a new contact would hide that.")
                   : tr("Somebody with this number has opted out; a second contact would hide "
                        "that."));
    }
    return text;
}

} // namespace contacts
