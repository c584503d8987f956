// SPDX-License-Identifier: MIT
#include "accountdesk.h"

#include "mainwindow.h"
#include "net/requestbudget.h"

namespace contacts {

AccountDesk::AccountDesk(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    connect(&m_parts.keys, &AccountKeys::read, this,
            [this](const Account &, const ApiKey &key) { openSession(m_account, key); });
    connect(&m_parts.keys, &AccountKeys::slow, this,
            [this] { m_parts.window.showReadingKey(m_account, true); });
    connect(&m_parts.keys, &AccountKeys::failed, this,
            [this](const Account &, const KeyProblem &problem) {
                m_parts.window.showKeyProblem(m_account, problem);
            });
    const MainWindow *window = &m_parts.window;
    connect(window, &MainWindow::accountChosen, this, &AccountDesk::choose);
    connect(window, &MainWindow::practiceRequested, this, &AccountDesk::practice);
    connect(window, &MainWindow::tryAgainRequested, this, &AccountDesk::tryAgain);
    connect(window, &MainWindow::sheetStateChanged, this, [this](const SheetState &state) {
        m_states[m_account.id.value] = state;
        if (m_parts.settings)
            m_parts.settings->setSheetState(m_account.id, state);
    });
    connect(window, &MainWindow::ownViewsChanged, this, &AccountDesk::keepViews);
}

AccountDesk::~AccountDesk()
{
    close();
}

QTimeZone AccountDesk::zone() const
{
    const QByteArray chosen =
        m_parts.settings ? m_parts.settings->preferences().timeZone : QByteArray();
    return chosen.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(chosen);
}

void AccountDesk::openLast()
{
    const AccountId last = m_parts.settings->lastOpen();
    if (last == Account::practiceId())
        return practice();
    if (const auto account = m_parts.settings->account(last))
        return open(*account);
    const std::vector<Account> accounts = m_parts.settings->accounts();
    if (!accounts.empty())
        return open(accounts.front());
    close();
    m_parts.window.showWelcome();
}

void AccountDesk::open(const Account &account)
{
    close();
    m_account = account;
    m_parts.settings->setLastOpen(account.id);
    m_parts.window.showReadingKey(account, false);
    m_parts.keys.startReading(account);
}

void AccountDesk::openWithNewKey(const Account &account, const ApiKey &key)
{
    close();
    m_budgets.erase(account.id.value); // another key has another window
    m_account = account;
    m_parts.settings->setLastOpen(account.id);
    openSession(account, key);
}

void AccountDesk::openForThisRun(const ServerAddress &server, const ApiKey &key)
{
    close();
    m_account.id = AccountId::create();
    m_account.name = server.base.host();
    m_account.server = server.toString();
    openSession(m_account, key);
}

void AccountDesk::openSession(const Account &account, const ApiKey &key)
{
    const auto server = ServerAddress::parse(account.server);
    if (!server) {
        m_parts.window.showBadAddress(account, ServerAddress::errorSentence(server.error()));
        return;
    }
    std::shared_ptr<RequestBudget> &budget = m_budgets[account.id.value];
    if (!budget)
        budget = std::make_shared<RequestBudget>(m_parts.clock, m_parts.timings);
    m_key = key;
    m_session = std::make_unique<Session>(m_parts.clock, m_parts.timings, zone());
    m_session->open(account, *server, key, budget, m_parts.journal);
    showSession();
}

bool AccountDesk::openPractice(const PracticeOptions &options, QString *error)
{
    close();
    m_account = Session::practiceAccount();
    m_session = std::make_unique<Session>(m_parts.clock, m_parts.timings, zone());
    if (!m_session->openPractice(options, error)) {
        m_session.reset();
        return false;
    }
    showSession();
    return true;
}

void AccountDesk::showSession()
{
    const QString id = m_account.id.value;
    auto state = m_states.find(id);
    if (state == m_states.end()) {
        const SheetState stored =
            m_parts.settings ? m_parts.settings->sheetState(m_account.id) : SheetState();
        state = m_states.emplace(id, stored).first;
    }
    m_parts.window.showAccount(m_session->account(), m_parts.clock, m_parts.timings, state->second);
    auto views = m_views.find(id);
    if (views == m_views.end() && m_parts.settings)
        views = m_views.emplace(id, m_parts.settings->ownViews(m_account.id)).first;
    if (views != m_views.end())
        m_parts.window.setOwnViews(views->second);
    AccountSession &account = m_session->account();
    connect(&account, &AccountSession::accountLearned, this, [this](const Account &learned) {
        m_account = learned;
        // Not told when it fails: it would only be learned anew.
        if (m_parts.settings && m_parts.settings->account(learned.id))
            (void)m_parts.settings->saveAccount(learned);
    });
    account.deletions().setUndoTime(undoTime());
    account.start();
}

void AccountDesk::keepViews(const std::vector<SheetView> &views)
{
    m_views[m_account.id.value] = views;
    if (m_parts.settings && !m_parts.settings->setOwnViews(m_account.id, views))
        m_parts.window.remark(tr("Your views could not be stored: they are gone after this run"));
}

void AccountDesk::close()
{
    m_parts.keys.stopReading();
    m_account = {};
    m_key = {};
    if (!m_session)
        return;
    // The view looks at the session until it is gone.
    m_parts.window.closeAccount();
    m_session.reset();
}

void AccountDesk::choose(const AccountId &id)
{
    if (id == m_account.id)
        return;
    m_parts.window.leaveAccount([this, id] {
        if (const auto account = m_parts.settings->account(id))
            open(*account);
    });
}

void AccountDesk::practice()
{
    if (m_account.isPractice() && m_session)
        return;
    m_parts.window.leaveAccount([this] {
        QString error;
        if (openPractice({}, &error)) {
            m_parts.settings->setLastOpen(m_account.id);
            return;
        }
        m_parts.window.showProblem(m_account, tr("The practice account cannot be opened"), error);
    });
}

void AccountDesk::tryAgain()
{
    if (m_account.isPractice())
        practice();
    else
        open(Account(m_account));
}

void AccountDesk::setAccount(const Account &account)
{
    m_account = account;
    if (m_session)
        m_session->setAccount(account);
    m_parts.window.updateAccount(account);
}

std::optional<std::chrono::seconds> AccountDesk::undoTime() const
{
    return m_parts.settings ? m_parts.settings->preferences().undoTime : Preferences().undoTime;
}

void AccountDesk::applyPreferences()
{
    if (!m_session)
        return;
    m_session->account().setZone(zone());
    m_session->account().deletions().setUndoTime(undoTime());
}

void AccountDesk::forget(const AccountId &id)
{
    m_budgets.erase(id.value);
    if (m_account.id == id) {
        close();
        openLast();
    }
    m_states.erase(id.value);
}

} // namespace contacts
