// SPDX-License-Identifier: MIT
#pragma once

#include "models/fakeserver.h"
#include "support/fakejournal.h"
#include "support/fakewriter.h"

namespace contacts::testing {

//! What a server makes of writes, and of reads of one contact, over the people of a FakeServer.
class WritingServer
{
public:
    //! What becomes of the parameters that a write does not mention.
    enum class Parameters { Replace, Merge, WipeWhenAbsent };

    explicit WritingServer(FakeServer &server)
        : m_server(server)
    {
    }

    ContactWriter::ContactAnswer contact(ContactId id) const;
    //! Does it and says so.
    WriteOutcome accept(const WriteRequest &request);
    //! Null when there is none.
    Person *find(ContactId id) const;
    //! Everybody with this number.
    std::vector<qint64> idsWithNumber(const std::string &number) const;

    //! Gives every turn and every honest answer, and works the journal, until nothing is left.
    void serve(FakeWriter &writer, FakeJournal &journal, FakeSource &source);
    //! The same but for writes: those that were sent are not answered.
    void serveReads(FakeWriter &writer, FakeJournal &journal, FakeSource &source);

    static WriteOutcome failed(WriteOutcome::Kind outcome, ApiError::Kind error);

    Parameters parameters = Parameters::Replace;
    bool keepsBytes = false; //!< stores text as it came, and not as ServerText says
    bool addsAtEnd = false; //!< new contacts stand last and not first
    int accepted = 0; //!< writes that were done

private:
    void store(Person &person, const ContactChange &change) const;

    FakeServer &m_server;
};

} // namespace contacts::testing
