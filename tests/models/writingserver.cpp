// SPDX-License-Identifier: MIT
#include "models/writingserver.h"

#include "edit/servertext.h"

#include <algorithm>

namespace contacts::testing {

Person *WritingServer::find(ContactId id) const
{
    const auto found = std::find_if(m_server.people.begin(), m_server.people.end(),
                                    [id](const Person &person) { return person.id == id.value; });
    return found == m_server.people.end() ? nullptr : &*found;
}

std::vector<qint64> WritingServer::idsWithNumber(const std::string &number) const
{
    std::vector<qint64> ids;
    for (const Person &person : m_server.people) {
        if (person.phone == number)
            ids.push_back(person.id);
    }
    return ids;
}

ContactWriter::ContactAnswer WritingServer::contact(ContactId id) const
{
    const Person *person = find(id);
    if (!person)
        return errorOf(ApiError::Kind::NotFound);
    return chunkOf({*person});
}

WriteOutcome WritingServer::failed(WriteOutcome::Kind outcome, ApiError::Kind error)
{
    return {outcome, {}, errorOf(error)};
}

WriteOutcome WritingServer::accept(const WriteRequest &request)
{
    WriteOutcome outcome{WriteOutcome::Kind::Accepted, request.id, {}};
    if (request.kind == WriteRequest::Kind::Create) {
        Person person;
        person.id = m_server.newId();
        store(person, request.change);
        m_server.people.insert(addsAtEnd ? m_server.people.end() : m_server.people.begin(), person);
        outcome.id = ContactId{person.id};
        ++accepted;
        return outcome;
    }
    Person *person = find(request.id);
    if (!person && request.kind == WriteRequest::Kind::Update)
        return failed(WriteOutcome::Kind::Refused, ApiError::Kind::NotFound);
    if (!person) // who is gone is gone, and the writer says so
        return outcome;
    ++accepted;
    if (request.kind == WriteRequest::Kind::Update)
        store(*person, request.change);
    else
        m_server.removeAt(person - m_server.people.data());
    return outcome;
}

void WritingServer::store(Person &person, const ContactChange &change) const
{
    using Field = ServerText::Field;
    const auto text = [this](Field field, const QByteArray &sent) {
        return (keepsBytes ? sent : ServerText::stored(field, sent)).toStdString();
    };
    if (change.name)
        person.name = text(Field::Name, *change.name);
    if (change.phoneNumber)
        person.phone = change.phoneNumber->toStdString();
    if (!change.parameters) {
        if (parameters == Parameters::WipeWhenAbsent)
            person.parameters.clear();
        return;
    }
    if (parameters != Parameters::Merge)
        person.parameters.clear();
    for (const SentParameter &sent : *change.parameters) {
        if (ServerText::isDroppedKey(sent.key))
            continue;
        const Person::Parameter stored{text(Field::Key, sent.key), text(Field::Value, sent.value)};
        const auto known = std::find_if(
            person.parameters.begin(), person.parameters.end(),
            [&stored](const Person::Parameter &other) { return other.key == stored.key; });
        if (parameters == Parameters::Merge && known != person.parameters.end())
            *known = stored;
        else
            person.parameters.push_back(stored);
    }
}

void WritingServer::serveReads(FakeWriter &writer, FakeJournal &journal, FakeSource &source)
{
    for (;;) {
        journal.work();
        if (!writer.reads().empty())
            writer.answerRead(0, contact(writer.reads().front()));
        else if (!writer.waiting().empty())
            writer.giveTurn();
        else if (m_server.serve(source, 1) == 0 && journal.pending() == 0)
            return;
    }
}

void WritingServer::serve(FakeWriter &writer, FakeJournal &journal, FakeSource &source)
{
    for (;;) {
        serveReads(writer, journal, source);
        if (writer.underWay().empty())
            return;
        writer.end(accept(writer.underWay().front()));
    }
}

} // namespace contacts::testing
