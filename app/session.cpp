// SPDX-License-Identifier: MIT
#include "session.h"

#include "journal/sqlitewritejournal.h"
#include "net/apiclient.h"
#include "net/apiwriter.h"
#include "net/requestbudget.h"
#include "phone/libphonenumbers.h"
#include "practice/practiceserver.h"
#include "text/icucollation.h"
#include "text/icuterritorynames.h"

namespace contacts {

namespace {

PracticeServer::Profile profileNamed(const QString &name)
{
    if (name == QLatin1String("docs"))
        return PracticeServer::Profile::Docs;
    if (name == QLatin1String("hostile"))
        return PracticeServer::Profile::Hostile;
    return PracticeServer::Profile::Family;
}

} // namespace

Session::Session(Clock &clock, const Timings &timings, const QTimeZone &zone)
    : m_clock(clock)
    , m_timings(timings)
    , m_zone(zone)
    , m_collation(std::make_unique<IcuCollation>(QLocale()))
    , m_territories(std::make_unique<IcuTerritoryNames>(QLocale()))
    , m_phoneNumbers(std::make_unique<LibPhoneNumbers>())
{
}

Session::~Session() = default;

void Session::open(const Account &account, const ServerAddress &server, const ApiKey &key,
                   std::shared_ptr<RequestBudget> budget, WriteJournal *journal)
{
    m_budget = std::move(budget);
    m_budget->setLeaveForOthers(account.leaveForOthers);
    m_connection = std::make_unique<ApiConnection>(server, key, *m_budget, m_clock, m_timings);
    m_client = std::make_unique<ApiClient>(*m_connection);
    const CellText text(*m_phoneNumbers, *m_territories, QLocale(), m_zone);
    m_writer = std::make_unique<ApiWriter>(*m_connection, account.looksOnly);
    if (!journal)
        m_memoryJournal = std::make_unique<SqliteWriteJournal>(QString());
    m_account = std::make_unique<AccountSession>(
        AccountSession::Parts{account, server.display(), server.origin(), journal != nullptr},
        AccountSession::Services{*m_client, *m_writer, journal ? *journal : *m_memoryJournal,
                                 m_clock, *m_collation, *m_territories, *m_phoneNumbers},
        m_timings, text);
    const auto follow = [this] { m_account->setBudgetState(m_budget->state()); };
    QObject::connect(m_budget.get(), &RequestBudget::stateChanged, m_account.get(), follow);
    follow();
}

Account Session::practiceAccount()
{
    Account account;
    account.id = Account::practiceId();
    account.name = QCoreApplication::translate("contacts::Session", "Practice account");
    account.color = AccountColor::Grey;
    return account;
}

bool Session::openPractice(const PracticeOptions &options, QString *error)
{
    PracticeServer::Options server;
    server.rows = quint32(options.rows);
    server.profile = profileNamed(options.profile);
    for (const QString &setting : options.switches) {
        const qsizetype equals = setting.indexOf(u'=');
        server.switches.emplace_back(setting.left(equals).toStdString(),
                                     setting.mid(equals + 1).toStdString());
    }
    m_practice = std::make_unique<PracticeServer>(std::move(server));
    if (!m_practice->start(error))
        return false;
    open(practiceAccount(), *ServerAddress::parse(m_practice->baseUrl()), {},
         std::make_shared<RequestBudget>(m_clock, m_timings), nullptr);
    return true;
}

void Session::setAccount(const Account &account)
{
    m_budget->setLeaveForOthers(account.leaveForOthers);
    m_writer->setLooksOnly(account.looksOnly);
    m_account->setAccount(account);
}

const PhoneNumbers &Session::phoneNumbers() const
{
    return *m_phoneNumbers;
}

const TerritoryNames &Session::territories() const
{
    return *m_territories;
}

} // namespace contacts
