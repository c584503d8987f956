// SPDX-License-Identifier: MIT
#include "accountdesk.h"

#include "accountdialog.h"
#include "connectdialog.h"
#include "countries.h"
#include "keytext.h"
#include "mainwindow.h"
#include "net/requestbudget.h"
#include "plainmessagebox.h"
#include "settingsdialog.h"
#include "translator.h"

#include <QPushButton>

#include <algorithm>

namespace contacts {

AccountDesk::AccountDesk(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_test(m_parts.clock, m_parts.timings)
    , m_keys(m_parts.keychain, m_parts.programId, m_parts.clock, m_parts.timings)
{
    connect(&m_keys, &AccountKeys::read, this,
            [this](const Account &, const ApiKey &key) { openWithKey(m_account, key); });
    connect(&m_keys, &AccountKeys::slow, this,
            [this] { m_parts.window.showReadingKey(m_account, true); });
    connect(&m_keys, &AccountKeys::failed, this,
            [this](const Account &, const KeyProblem &problem) {
                m_parts.window.showKeyProblem(m_account, problem);
            });
    connectWindow();
    updateAccounts();
}

AccountDesk::~AccountDesk()
{
    closeSession();
}

void AccountDesk::connectWindow()
{
    MainWindow *window = &m_parts.window;
    connect(window, &MainWindow::accountChosen, this, &AccountDesk::choose);
    connect(window, &MainWindow::practiceRequested, this, &AccountDesk::practice);
    connect(window, &MainWindow::tryAgainRequested, this, &AccountDesk::tryAgain);
    connect(window, &MainWindow::connectRequested, this, &AccountDesk::connectAccount);
    connect(window, &MainWindow::replaceKeyRequested, this, &AccountDesk::replaceKey);
    connect(window, &MainWindow::editRequested, this, &AccountDesk::editAccount);
    connect(window, &MainWindow::forgetRequested, this, &AccountDesk::forgetAccount);
    connect(window, &MainWindow::settingsRequested, this, &AccountDesk::showSettings);
    connect(window, &MainWindow::sheetStateChanged, this, [this](const SheetState &state) {
        m_states[m_account.id.value] = state;
        if (m_parts.settings)
            m_parts.settings->setSheetState(m_account.id, state);
    });
}

QTimeZone AccountDesk::zone() const
{
    const QByteArray chosen =
        m_parts.settings ? m_parts.settings->preferences().timeZone : QByteArray();
    return chosen.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(chosen);
}

// ---- opening

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
    closeSession();
    m_parts.window.showWelcome();
}

void AccountDesk::open(const Account &account)
{
    closeSession();
    m_account = account;
    m_parts.settings->setLastOpen(account.id);
    m_parts.window.showReadingKey(account, false);
    m_keys.startReading(account);
}

void AccountDesk::openWithKey(const Account &account, const ApiKey &key)
{
    const auto server = ServerAddress::parse(account.server);
    if (!server) {
        m_parts.window.showProblem(account, tr("The address of this account cannot be used"),
                                   ServerAddress::errorSentence(server.error()));
        return;
    }
    std::shared_ptr<RequestBudget> &budget = m_budgets[account.id.value];
    if (!budget)
        budget = std::make_shared<RequestBudget>(m_parts.clock, m_parts.timings);
    m_session = std::make_unique<Session>(m_parts.clock, m_parts.timings, zone());
    m_session->open(account, *server, key, budget);
    m_key = key;
    showSession();
}

bool AccountDesk::openPractice(const PracticeOptions &options, QString *error)
{
    closeSession();
    m_account = Session::practiceAccount();
    m_session = std::make_unique<Session>(m_parts.clock, m_parts.timings, zone());
    if (!m_session->openPractice(options, error)) {
        m_session.reset();
        return false;
    }
    showSession();
    return true;
}

void AccountDesk::openForThisRun(const ServerAddress &server, const ApiKey &key)
{
    closeSession();
    m_account = {};
    m_account.id = AccountId::create();
    m_account.name = server.base.host();
    m_account.server = server.toString();
    openWithKey(m_account, key);
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
    m_session->account().start();
}

void AccountDesk::closeSession()
{
    m_keys.stopReading();
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
    const auto account = m_parts.settings->account(id);
    if (account && id != m_account.id)
        open(*account);
}

void AccountDesk::practice()
{
    if (m_account.isPractice() && m_session)
        return;
    QString error;
    if (openPractice({}, &error)) {
        m_parts.settings->setLastOpen(m_account.id);
        return;
    }
    m_account = Session::practiceAccount();
    m_parts.window.showProblem(m_account, tr("The practice account cannot be opened"), error);
}

void AccountDesk::tryAgain()
{
    if (m_account.isPractice())
        practice();
    else
        open(Account(m_account));
}

// ---- connecting and replacing the key

AccountColor AccountDesk::unusedColor() const
{
    const std::vector<Account> accounts = m_parts.settings->accounts();
    for (const AccountColor color : accountColors) {
        if (std::none_of(accounts.begin(), accounts.end(),
                         [color](const Account &account) { return account.color == color; }))
            return color;
    }
    return accountColors.front();
}

void AccountDesk::connectAccount()
{
    Account account;
    account.id = AccountId::create();
    account.color = unusedColor();
    account.server = ServerAddress::standard().toString();
    auto *dialog =
        new ConnectDialog(m_test, ConnectDialog::Purpose::Connect, account, &m_parts.window);
    connect(dialog, &QDialog::rejected, this, [this, id = account.id] {
        // Who turns back takes everything back, also a key that arrives late.
        const auto kept = m_parts.settings->account(id);
        if (!kept)
            return;
        m_keys.forget(*kept, this, [](const auto &) {});
        forgetRest(id);
    });
    runDialog(dialog, true);
}

void AccountDesk::replaceKey(const QString &movedTo)
{
    Account account = m_account;
    if (!m_parts.settings || !m_parts.settings->account(account.id))
        return;
    if (const auto moved = ServerAddress::fromMovedList(QUrl(movedTo)))
        account.server = moved->toString();
    auto *dialog =
        new ConnectDialog(m_test, ConnectDialog::Purpose::ReplaceKey, account, &m_parts.window);
    m_replaced.reset();
    connect(dialog, &QDialog::rejected, this, &AccountDesk::undoReplacing);
    runDialog(dialog, false);
}

void AccountDesk::runDialog(ConnectDialog *dialog, bool isNew)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectDialog::keepRequested, this,
            [this, dialog, isNew](const Account &account, const ApiKey &key) {
                if (isNew)
                    keepNew(dialog, account, key);
                else
                    keepReplaced(dialog, account, key);
            });
    connect(dialog, &ConnectDialog::keepForThisRunRequested, this,
            [this, dialog](const Account &account, const ApiKey &key) {
                keepForThisRun(dialog, account, key);
            });
    dialog->open();
}

bool AccountDesk::save(ConnectDialog *dialog, const Account &account)
{
    if (m_parts.settings->saveAccount(account))
        return true;
    dialog->showProblem(tr("The account could not be saved."), notWritable());
    return false;
}

//! The account first: should the program end here, it asks for the key, and no key is left in the
//! keychain that nobody knows of.
void AccountDesk::keepNew(ConnectDialog *dialog, const Account &account, const ApiKey &key)
{
    if (!save(dialog, account))
        return;
    storeKey(dialog, account, key);
}

//! A key belongs to one server. The old one is taken out before the account gets another address,
//! so that it can never be sent there, wherever the program ends in between.
void AccountDesk::keepReplaced(ConnectDialog *dialog, const Account &account, const ApiKey &key)
{
    const std::optional<Account> before = m_parts.settings->account(account.id);
    if (!before || before->server == account.server)
        return storeKey(dialog, account, key);
    m_keys.forget(*before, dialog, [this, dialog, before, account, key](const auto &problem) {
        if (problem)
            return dialog->showKeyProblem(*problem);
        if (!m_replaced)
            m_replaced = before;
        if (save(dialog, account))
            storeKey(dialog, account, key);
    });
}

//! The person turned back after all: the address and the key that is in use are put back.
void AccountDesk::undoReplacing()
{
    const std::optional<Account> before = std::exchange(m_replaced, std::nullopt);
    if (!before)
        return;
    if (!m_parts.settings->saveAccount(*before))
        sayNotSaved();
    if (m_session && m_account.id == before->id && !m_key.isEmpty())
        m_keys.store(*before, m_key, this, [](const auto &) {});
}

void AccountDesk::storeKey(ConnectDialog *dialog, const Account &account, const ApiKey &key)
{
    m_keys.store(account, key, dialog, [this, dialog, account, key](const auto &problem) {
        if (problem)
            return dialog->showKeyProblem(*problem);
        m_keys.dropForThisRun(account);
        finish(dialog, account, key);
    });
}

void AccountDesk::keepForThisRun(ConnectDialog *dialog, const Account &account, const ApiKey &key)
{
    if (!save(dialog, account))
        return;
    // Also a key that the keychain was too slow to take: nothing is kept there.
    m_keys.forget(account, this, [](const auto &) {});
    m_keys.keepForThisRun(account, key);
    finish(dialog, account, key);
}

void AccountDesk::finish(ConnectDialog *dialog, const Account &account, const ApiKey &key)
{
    dialog->accept();
    closeSession();
    m_budgets.erase(account.id.value); // another key has another window
    m_account = account;
    m_parts.settings->setLastOpen(account.id);
    updateAccounts();
    openWithKey(account, key);
}

// ---- what is known of an account

void AccountDesk::editAccount()
{
    auto *dialog = new AccountDialog(m_account, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const Account changed = dialog->account();
        if (changed.id != m_account.id)
            return;
        m_account = changed;
        if (m_session)
            m_session->setAccount(changed);
        const bool isSaved = m_parts.settings->saveAccount(changed);
        updateAccounts();
        m_parts.window.updateAccount(changed);
        if (!isSaved)
            sayNotSaved();
    });
    dialog->open();
}

void AccountDesk::forgetAccount()
{
    const Account account = m_account;
    auto *box = new PlainMessageBox(
        "forgetBox", QMessageBox::Question, tr("Forget account"),
        tr("Forget “%1”?").arg(account.name),
        tr("Its key is taken out of the keychain, and its settings are removed from this computer. "
           "Nothing changes on the server."),
        &m_parts.window);
    QPushButton *forget = box->addButton(tr("&Forget account"), QMessageBox::DestructiveRole);
    forget->setObjectName(QStringLiteral("forgetButton"));
    box->setDefaultButton(box->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(forget, &QPushButton::clicked, this, [this, account] { forgetKey(account); });
    box->open();
}

//! The key first: should the program end here, the account is still there to be forgotten.
void AccountDesk::forgetKey(const Account &account)
{
    m_keys.forget(account, this, [this, account](const std::optional<KeyProblem> &problem) {
        if (!problem)
            return forgetRest(account.id);
        auto *box = new PlainMessageBox(
            "forgetFailedBox", QMessageBox::Warning, tr("Forget account"),
            tr("The key of “%1” is still in the keychain.").arg(account.name),
            KeyText::title(*problem) + QLatin1String(". ") + KeyText::advice(*problem),
            &m_parts.window);
        QPushButton *again = box->addButton(tr("&Try again"), QMessageBox::AcceptRole);
        again->setObjectName(QStringLiteral("forgetAgain"));
        QPushButton *anyway =
            box->addButton(tr("Forget and &leave the key"), QMessageBox::DestructiveRole);
        anyway->setObjectName(QStringLiteral("forgetAnyway"));
        box->addButton(tr("Cancel"), QMessageBox::RejectRole);
        connect(again, &QPushButton::clicked, this, [this, account] { forgetKey(account); });
        connect(anyway, &QPushButton::clicked, this, [this, account] { forgetRest(account.id); });
        box->open();
    });
}

void AccountDesk::forgetRest(const AccountId &id)
{
    const bool wasOpen = m_account.id == id;
    if (wasOpen)
        closeSession();
    m_budgets.erase(id.value);
    m_states.erase(id.value);
    const bool isRemoved = m_parts.settings->removeAccount(id);
    updateAccounts();
    if (wasOpen)
        openLast();
    if (!isRemoved)
        sayNotSaved();
}

void AccountDesk::sayNotSaved()
{
    auto *box =
        new PlainMessageBox("notSavedBox", QMessageBox::Warning, tr("Settings"),
                            tr("The settings could not be saved."), notWritable(), &m_parts.window);
    box->addButton(QMessageBox::Ok);
    box->open();
}

QString AccountDesk::notWritable() const
{
    return tr("Nothing can be written in %1. Check that the disk is not full and that the folder "
              "is yours.")
        .arg(m_parts.settings->folder());
}

void AccountDesk::updateAccounts()
{
    if (m_parts.settings)
        m_parts.window.setAccounts(m_parts.settings->accounts());
}

// ---- settings

void AccountDesk::showSettings()
{
    SettingsDialog::Choices choices;
    for (const Language &language : translatedLanguages())
        choices.languages.push_back({language.code, language.name});
    choices.countries = countryChoices();
    const bool isStored = m_parts.settings->account(m_account.id).has_value();
    auto *dialog = new SettingsDialog(m_parts.settings->preferences(),
                                      isStored ? std::optional(m_account) : std::nullopt, choices,
                                      &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const auto account = dialog->account();
        bool isSaved = m_parts.settings->setPreferences(dialog->preferences());
        if (m_session)
            m_session->account().model().setZone(zone());
        if (account && account->id == m_account.id) {
            m_account = *account;
            if (m_session)
                m_session->setAccount(m_account);
            isSaved = m_parts.settings->saveAccount(m_account) && isSaved;
        }
        if (!isSaved)
            sayNotSaved();
    });
    dialog->open();
}

} // namespace contacts
