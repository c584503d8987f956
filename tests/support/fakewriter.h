// SPDX-License-Identifier: MIT
#pragma once

#include "source/contactwriter.h"

#include <vector>

namespace contacts::testing {

//! A writer whose turns and answers the test gives, one after the other. As strict as the contract
//! allows: a callback is destroyed with its handle, also while it runs.
class FakeWriter final : public ContactWriter
{
public:
    ~FakeWriter() override;

    [[nodiscard]] std::unique_ptr<ReadHandle>
    readContact(ContactId id, std::function<void(ContactAnswer)> answered) override;
    [[nodiscard]] std::unique_ptr<WriteHandle> prepareWrite(const WriteRequest &request,
                                                            std::function<void()> itsTurn) override;

    //! Contacts somebody waits for, oldest first.
    std::vector<ContactId> reads() const;
    void answerRead(int index, const ContactAnswer &answer);
    //! Writes that wait for their turn, oldest first.
    std::vector<WriteRequest> waiting() const;
    void giveTurn(int index = 0);
    //! Writes that were sent and are not answered.
    std::vector<WriteRequest> underWay() const;
    void end(const WriteOutcome &outcome, int index = 0);

    //! Every write that was sent, in order.
    const std::vector<WriteRequest> &sent() const { return m_sent; }

private:
    class Read;
    class Write;

    std::vector<Write *> writesWhere(bool isSent) const;

    std::vector<Read *> m_reads;
    std::vector<Write *> m_writes;
    std::vector<WriteRequest> m_sent;
};

} // namespace contacts::testing
