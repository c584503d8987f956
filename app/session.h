// SPDX-License-Identifier: MIT
#pragma once

#include "commandline.h"
#include "session/accountsession.h"

#include <memory>

namespace contacts {

class ApiClient;
class IcuCollation;
class IcuTerritoryNames;
class LibPhoneNumbers;
class PracticeServer;
class RequestBudget;

//! One open account with everything that it needs: the network, the language, and, for practice,
//! the server itself. UI thread.
class Session
{
public:
    Session(Clock &clock, const Timings &timings);
    ~Session();

    //! False with a text for the person when the practice server cannot start.
    [[nodiscard]] bool open(const CommandLine &line, QString *error);

    AccountSession &account() { return *m_account; }
    //! Only when it is open on the practice account.
    PracticeServer *practiceServer() { return m_practice.get(); }

private:
    [[nodiscard]] bool startPractice(const CommandLine &line, ServerAddress *server,
                                     QString *error);

    Clock &m_clock;
    const Timings m_timings;
    std::unique_ptr<IcuCollation> m_collation;
    std::unique_ptr<IcuTerritoryNames> m_territories;
    std::unique_ptr<LibPhoneNumbers> m_phoneNumbers;
    std::unique_ptr<PracticeServer> m_practice;
    std::unique_ptr<RequestBudget> m_budget;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<AccountSession> m_account;
};

} // namespace contacts
