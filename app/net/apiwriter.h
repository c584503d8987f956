// SPDX-License-Identifier: MIT
#pragma once

#include "net/apiconnection.h"
#include "source/contactwriter.h"

#include <QObject>

namespace contacts {

//! Changes contacts of one server, over HTTP. A write leaves this computer once, and what its
//! answer means is said as carefully as contract.md allows. A 429 was never processed and so ends
//! in NotSent; the budget holds everything back until its pause is over. UI thread only.
class ApiWriter : public QObject, public ContactWriter
{
    Q_OBJECT
public:
    //! The connection must outlive this. `looksOnly`: every write is refused here, before it is
    //! sent, whoever asks for it.
    ApiWriter(ApiConnection &connection, bool looksOnly, QObject *parent = nullptr);
    ~ApiWriter() override;

    void setLooksOnly(bool looksOnly) { m_looksOnly = looksOnly; }

    [[nodiscard]] std::unique_ptr<ReadHandle>
    readContact(ContactId id, std::function<void(ContactAnswer)> answered) override;
    [[nodiscard]] std::unique_ptr<WriteHandle> prepareWrite(const WriteRequest &request,
                                                            std::function<void()> itsTurn) override;

private:
    class Read;
    class Write;

    ApiConnection &m_connection;
    bool m_looksOnly;
};

} // namespace contacts
