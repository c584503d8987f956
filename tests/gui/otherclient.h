// SPDX-License-Identifier: MIT
#pragma once

#include "domain/contactvalues.h"
#include "net/apiwriter.h"
#include "net/requestbudget.h"

#include <QNetworkAccessManager>

#include <map>

namespace contacts::testing {

//! Custom parameters: key → value.
using Pairs = std::map<QByteArray, QByteArray>;
Pairs pairsOf(const std::vector<ParameterValue> &parameters);

//! Somebody else at the same server, past everything that the program guards. Each call waits.
class OtherClient
{
public:
    explicit OtherClient(const QString &address);
    //! Short waits, and a short window.
    static Timings timings();

    WriteOutcome write(const WriteRequest &request);
    //! A contact with a number that nobody has.
    ContactId create(const std::vector<SentParameter> &parameters);
    //! Empty: it could not be read.
    std::optional<ContactValues> read(ContactId id);
    Pairs pairs(ContactId id);
    //! The answer as it comes.
    QByteArray raw(ContactId id);

private:
    const QString m_address;
    SystemClock m_clock;
    const Timings m_timings = timings();
    RequestBudget m_budget{m_clock, m_timings};
    ApiConnection m_connection;
    ApiWriter m_writer;
    QNetworkAccessManager m_manager;
    int m_created = 0;
};

} // namespace contacts::testing
