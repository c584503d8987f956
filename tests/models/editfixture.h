// SPDX-License-Identifier: MIT
#pragma once

#include "edit/editsession.h"
#include "models/sessionfixture.h"
#include "models/writingserver.h"

#include <QtTest>

namespace contacts::testing {

using State = EditSession::State;
using Question = EditSession::Question;
using Kind = WriteRequest::Kind;
using Outcome = WriteOutcome::Kind;
using Fault = ApiError::Kind;
using Table = ParameterTableModel;

struct EditFixture : SessionFixture
{
    explicit EditFixture(qint64 count = 20)
        : SessionFixture(count)
    {
    }

    //! The session is open and everything is read.
    void readAll()
    {
        open();
        serve();
    }
    void serve() { writes.serve(writer, journal, source); }
    void serveReads() { writes.serveReads(writer, journal, source); }
    void fail(Outcome outcome, Fault error) { writer.end(WritingServer::failed(outcome, error)); }

    //! Not started yet.
    EditSession &edit(qint64 id)
    {
        editing = std::make_unique<EditSession>(
            *session, session->list().store().find(ContactId{id}).value());
        return *editing;
    }
    EditSession &editRead(qint64 id)
    {
        edit(id).start();
        serve();
        return *editing;
    }
    EditSession &create(const QString &number, const QString &name = QStringLiteral("New"))
    {
        editing = std::make_unique<EditSession>(*session);
        editing->start();
        editing->setName(name);
        editing->setNumber(number);
        return *editing;
    }
    void lookOnly()
    {
        Account account = session->account();
        account.looksOnly = true;
        session->setAccount(account);
    }
    Person &person(qint64 id) { return *writes.find(ContactId{id}); }
    void setValue(int row, const QString &value)
    {
        Table &table = editing->parameters();
        table.setData(table.index(row, Table::ValueColumn), value, Qt::EditRole);
    }
    void addParameter(const QString &key, const QString &value)
    {
        const int row = editing->parameters().emptyRow();
        Table &table = editing->parameters();
        table.setData(table.index(row, Table::KeyColumn), key, Qt::EditRole);
        setValue(row, value);
    }
    const ContactChange &lastSent() const { return writer.sent().back().change; }

    WritingServer writes{server};
    std::unique_ptr<EditSession> editing;
};

inline std::vector<SentParameter> sentOf(const Person &person)
{
    std::vector<SentParameter> sent;
    for (const Person::Parameter &parameter : person.parameters)
        sent.push_back(
            {QByteArray::fromStdString(parameter.key), QByteArray::fromStdString(parameter.value)});
    return sent;
}

} // namespace contacts::testing
