// SPDX-License-Identifier: MIT
#pragma once

#include "domain/apikey.h"
#include "net/serveraddress.h"
#include "practiceoptions.h"
#include "session/accountsession.h"

#include <QTimeZone>

#include <memory>

namespace contacts {

class ApiClient;
class ApiConnection;
class ApiWriter;
class IcuCollation;
class IcuTerritoryNames;
class LibPhoneNumbers;
class PracticeServer;
class RequestBudget;
class WriteJournal;

//! One open account with everything that it needs: the network, the language, and, for practice,
//! the server itself. UI thread.
class Session
{
public:
    //! `zone`: of the times shown.
    Session(Clock &clock, const Timings &timings, const QTimeZone &zone);
    ~Session();

    //! `budget`: the one of this key.
    //! `journal` must outlive this; null: changes are kept in memory only.
    void open(const Account &account, const ServerAddress &server, const ApiKey &key,
              std::shared_ptr<RequestBudget> budget, WriteJournal *journal);
    //! False with a text for the person when the practice server cannot start.
    [[nodiscard]] bool openPractice(const PracticeOptions &options, QString *error);
    //! The practice account as it is shown; it has no settings of its own.
    static Account practiceAccount();

    //! Takes over what can change while it is open.
    void setAccount(const Account &account);

    AccountSession &account() { return *m_account; }
    const PhoneNumbers &phoneNumbers() const;
    const TerritoryNames &territories() const;
    //! Only when it is open on the practice account.
    PracticeServer *practiceServer() { return m_practice.get(); }

private:
    Clock &m_clock;
    const Timings m_timings;
    const QTimeZone m_zone;
    std::unique_ptr<IcuCollation> m_collation;
    std::unique_ptr<IcuTerritoryNames> m_territories;
    std::unique_ptr<LibPhoneNumbers> m_phoneNumbers;
    std::unique_ptr<PracticeServer> m_practice;
    std::shared_ptr<RequestBudget> m_budget;
    std::unique_ptr<ApiConnection> m_connection;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<ApiWriter> m_writer;
    std::unique_ptr<WriteJournal> m_memoryJournal;
    std::unique_ptr<AccountSession> m_account;
};

} // namespace contacts
