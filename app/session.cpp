// SPDX-License-Identifier: MIT
#include "session.h"

#include "net/apiclient.h"
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

Session::Session(Clock &clock, const Timings &timings)
    : m_clock(clock)
    , m_timings(timings)
    , m_collation(std::make_unique<IcuCollation>(QLocale()))
    , m_territories(std::make_unique<IcuTerritoryNames>(QLocale()))
    , m_phoneNumbers(std::make_unique<LibPhoneNumbers>())
{
}

Session::~Session() = default;

bool Session::open(const CommandLine &line, QString *error)
{
    ServerAddress server = line.server;
    if (line.practice && !startPractice(line, &server, error))
        return false;

    AccountSession::Parts parts;
    parts.isPractice = line.practice;
    parts.server = server.display();
    parts.title = line.practice ? CommandLine::tr("Practice account") : server.base.host();
    m_budget = std::make_unique<RequestBudget>(m_clock, m_timings, parts.leaveForOthers);
    m_client = std::make_unique<ApiClient>(server, line.key, *m_budget, m_clock, m_timings);
    const CellText text(*m_phoneNumbers, *m_territories, QLocale(), QTimeZone::systemTimeZone());
    m_account = std::make_unique<AccountSession>(std::move(parts), *m_client, m_clock, m_timings,
                                                 *m_collation, *m_territories, text);
    QObject::connect(m_budget.get(), &RequestBudget::stateChanged, m_account.get(),
                     [this] { m_account->setBudgetState(m_budget->state()); });
    return true;
}

bool Session::startPractice(const CommandLine &line, ServerAddress *server, QString *error)
{
    PracticeServer::Options options;
    options.rows = quint32(line.practiceRows);
    options.profile = profileNamed(line.practiceProfile);
    for (const QString &setting : line.practiceSwitches) {
        const qsizetype equals = setting.indexOf(u'=');
        options.switches.emplace_back(setting.left(equals).toStdString(),
                                      setting.mid(equals + 1).toStdString());
    }
    m_practice = std::make_unique<PracticeServer>(std::move(options));
    if (!m_practice->start(error))
        return false;
    const auto address = ServerAddress::parse(m_practice->baseUrl());
    *server = *address;
    return true;
}

} // namespace contacts
