// SPDX-License-Identifier: MIT
#include "accountdialogs.h"

#include "accountdialog.h"
#include "connectdialog.h"
#include "countries.h"
#include "edit/writejournal.h"
#include "keytext.h"
#include "mainwindow.h"
#include "plainmessagebox.h"
#include "settingsdialog.h"
#include "translator.h"

#include <QPointer>
#include <QPushButton>

#include <algorithm>

namespace contacts {

namespace {

//! The keychain has one entry for all paths of a server.
bool haveOneKey(const QString &server, const QString &other)
{
    return QUrl(server).toString(QUrl::RemovePath) == QUrl(other).toString(QUrl::RemovePath);
}

} // namespace

AccountDialogs::AccountDialogs(AccountDesk &desk, Settings &settings, AccountKeys &keys,
                               WriteJournal &journal, Clock &clock, const Timings &timings,
                               MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_settings(settings)
    , m_keys(keys)
    , m_journal(journal)
    , m_window(window)
    , m_test(clock, timings)
{
    connect(&window, &MainWindow::connectRequested, this, &AccountDialogs::connectAccount);
    connect(&window, &MainWindow::replaceKeyRequested, this, &AccountDialogs::replaceKey);
    connect(&window, &MainWindow::editRequested, this, &AccountDialogs::editAccount);
    connect(&window, &MainWindow::forgetRequested, this, &AccountDialogs::forgetAccount);
    connect(&window, &MainWindow::settingsRequested, this, &AccountDialogs::showSettings);
    updateAccounts();
}

AccountColor AccountDialogs::unusedColor() const
{
    const std::vector<Account> accounts = m_settings.accounts();
    for (const AccountColor color : accountColors) {
        if (std::none_of(accounts.begin(), accounts.end(),
                         [color](const Account &account) { return account.color == color; }))
            return color;
    }
    return accountColors.front();
}

void AccountDialogs::connectAccount()
{
    Account account;
    account.id = AccountId::create();
    account.color = unusedColor();
    account.server = ServerAddress::standard().toString();
    auto *dialog = new ConnectDialog(m_test, ConnectDialog::Purpose::Connect, account,
                                     m_desk.zone(), &m_window);
    connect(dialog, &QDialog::rejected, this, [this, id = account.id] { takeBackNew(id); });
    runDialog(dialog, [this, dialog](const Account &entered) {
        // Should the program end before the key is kept, the account asks for it.
        return save(dialog, entered) && noteServer(dialog, entered);
    });
}

void AccountDialogs::replaceKey(const QString &movedTo)
{
    Account account = m_desk.account();
    if (!m_settings.account(account.id))
        return;
    if (const auto moved = ServerAddress::fromMovedList(QUrl(movedTo)))
        account.server = moved->toString();
    auto *dialog = new ConnectDialog(m_test, ConnectDialog::Purpose::ReplaceKey, account,
                                     m_desk.zone(), &m_window);
    const auto wasStored = std::make_shared<bool>(false);
    connect(dialog, &QDialog::rejected, this, [this, id = account.id, wasStored] {
        if (*wasStored)
            takeBackReplaced(id);
    });
    runDialog(dialog, [this, dialog, wasStored](const Account &entered) {
        if (!m_settings.account(entered.id)) {
            dialog->reject(); // it was forgotten meanwhile
            return false;
        }
        *wasStored = noteServer(dialog, entered);
        return *wasStored;
    });
}

//! `prepare`: what has to be on disk before the key goes into the keychain; false when it said why
//! not.
void AccountDialogs::runDialog(ConnectDialog *dialog,
                               const std::function<bool(const Account &)> &prepare)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectDialog::keepRequested, this,
            [this, dialog, prepare](const Account &account, const ApiKey &key) {
                if (prepare(account))
                    storeKey(dialog, account, key);
            });
    connect(dialog, &ConnectDialog::keepForThisRunRequested, this,
            [this, dialog](const Account &account, const ApiKey &key) {
                // Also a key that the keychain was too slow to take: nothing is kept there.
                m_keys.forget(account, this, [](const auto &) {});
                m_keys.keepForThisRun(account, key);
                finish(dialog, account, key);
            });
    dialog->open();
}

bool AccountDialogs::save(ConnectDialog *dialog, const Account &account)
{
    if (m_settings.saveAccount(account))
        return true;
    dialog->showProblem(tr("The account could not be saved."), notWritable());
    return false;
}

bool AccountDialogs::noteServer(ConnectDialog *dialog, const Account &account)
{
    QStringList servers = m_settings.keyServers(account.id);
    if (!servers.contains(account.server))
        servers << account.server;
    if (m_settings.setKeyServers(account.id, servers))
        return true;
    dialog->showProblem(tr("The account could not be saved."), notWritable());
    return false;
}

void AccountDialogs::storeKey(ConnectDialog *dialog, const Account &account, const ApiKey &key)
{
    m_keys.store(account, key, dialog, [this, dialog, account, key](const auto &problem) {
        if (!dialog->isVisible())
            return; // the person turned back while the answer was on its way
        if (problem)
            return dialog->showKeyProblem(*problem);
        m_keys.dropForThisRun(account);
        finish(dialog, account, key);
    });
}

void AccountDialogs::finish(ConnectDialog *dialog, const Account &account, const ApiKey &key)
{
    if (!save(dialog, account))
        return;
    dialog->accept();
    updateAccounts();
    removeOtherKeys(account);
    m_desk.openWithNewKey(account, key);
}

void AccountDialogs::removeLeftKeys()
{
    for (const Account &account : m_settings.accounts())
        removeOtherKeys(account);
}

//! Keys for servers that the account is not on (any more). What cannot be removed now stays noted.
void AccountDialogs::removeOtherKeys(const Account &account)
{
    const QStringList servers = m_settings.keyServers(account.id);
    for (const QString &server : servers) {
        if (haveOneKey(server, account.server))
            continue;
        Account other = account;
        other.server = server;
        m_keys.forget(other, this, [this, other](const auto &problem) {
            QStringList left = m_settings.keyServers(other.id);
            if (!problem && left.removeAll(other.server) > 0 && m_settings.account(other.id)
                && !m_settings.setKeyServers(other.id, left))
                sayNotSaved();
        });
    }
}

//! Nothing of a new account stays, also no key that the keychain takes late: it carries out what
//! it is told in order.
void AccountDialogs::takeBackNew(const AccountId &id)
{
    const std::optional<Account> kept = m_settings.account(id);
    if (!kept)
        return;
    const QStringList servers = m_settings.keyServers(id);
    for (const QString &server : servers) {
        Account other = *kept;
        other.server = server;
        m_keys.forget(other, this, [](const auto &) {});
    }
    forgetRest(id);
}

//! The key in use is put back over one that the keychain may still take.
void AccountDialogs::takeBackReplaced(const AccountId &id)
{
    const std::optional<Account> kept = m_settings.account(id);
    if (!kept)
        return;
    removeOtherKeys(*kept);
    if (m_desk.account().id == id && !m_desk.key().isEmpty())
        m_keys.store(*kept, m_desk.key(), this, [](const auto &) {});
}

void AccountDialogs::editAccount()
{
    auto *dialog = new AccountDialog(m_desk.account(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const Account changed = dialog->account();
        if (!m_settings.account(changed.id))
            return; // it was forgotten meanwhile
        const bool isSaved = m_settings.saveAccount(changed);
        updateAccounts();
        if (changed.id == m_desk.account().id)
            m_desk.setAccount(changed);
        if (!isSaved)
            sayNotSaved();
    });
    dialog->open();
}

void AccountDialogs::forgetAccount()
{
    const Account account = m_desk.account();
    auto *box = new PlainMessageBox(
        "forgetBox", QMessageBox::Question, tr("Forget account"),
        tr("Forget “%1”?").arg(account.name),
        tr("Its key is taken out of the keychain, and its settings and the changes that were not "
           "sent are removed from this computer. Nothing changes on the server."),
        &m_window);
    QPushButton *forget = box->addButton(tr("&Forget account"), QMessageBox::DestructiveRole);
    forget->setObjectName(QStringLiteral("forgetButton"));
    box->setDefaultButton(box->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(forget, &QPushButton::clicked, this, [this, account] { forgetKeys(account); });
    box->open();
}

//! The keys first: should the program end here, the account is still there to be forgotten.
void AccountDialogs::forgetKeys(const Account &account)
{
    auto *box = new PlainMessageBox("forgettingBox", QMessageBox::NoIcon, tr("Forget account"),
                                    tr("Taking the key out of the keychain…"), {}, &m_window);
    box->setStandardButtons(QMessageBox::NoButton);
    box->open();
    QStringList servers = m_settings.keyServers(account.id);
    servers.removeAll(account.server);
    servers << account.server;
    forgetNextKey(account, servers, box);
}

void AccountDialogs::forgetNextKey(const Account &account, QStringList servers,
                                   const QPointer<QDialog> &box)
{
    if (servers.isEmpty()) {
        delete box.data();
        return forgetRest(account.id);
    }
    Account other = account;
    other.server = servers.takeFirst();
    m_keys.forget(other, this, [this, account, servers, box](const auto &problem) {
        if (!problem)
            return forgetNextKey(account, servers, box);
        delete box.data();
        askToForgetAnyway(account, *problem);
    });
}

void AccountDialogs::askToForgetAnyway(const Account &account, const KeyProblem &problem)
{
    auto *box = new PlainMessageBox(
        "forgetFailedBox", QMessageBox::Warning, tr("Forget account"),
        tr("The keychain could not be told to remove the key of “%1”.").arg(account.name),
        KeyText::title(problem) + u'\n' + KeyText::advice(problem), &m_window);
    QPushButton *again = box->addButton(tr("&Try again"), QMessageBox::AcceptRole);
    again->setObjectName(QStringLiteral("forgetAgain"));
    QPushButton *anyway =
        box->addButton(tr("Forget and &leave the key"), QMessageBox::DestructiveRole);
    anyway->setObjectName(QStringLiteral("forgetAnyway"));
    box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    connect(again, &QPushButton::clicked, this, [this, account] { forgetKeys(account); });
    connect(anyway, &QPushButton::clicked, this, [this, account] { forgetRest(account.id); });
    box->open();
}

void AccountDialogs::forgetRest(const AccountId &id)
{
    const bool isRemoved = m_settings.removeAccount(id);
    updateAccounts();
    m_desk.forget(id); // its queue writes nothing any more after this
    m_journal.removeAccount(id, this, [this](const WriteJournal::Failure &failure) {
        if (failure)
            sayNotSaved();
    });
    if (!isRemoved)
        sayNotSaved();
}

void AccountDialogs::sayNotSaved()
{
    auto *box =
        new PlainMessageBox("notSavedBox", QMessageBox::Warning, tr("Settings"),
                            tr("The settings could not be saved."), notWritable(), &m_window);
    box->addButton(QMessageBox::Ok)->setIcon({});
    box->open();
}

QString AccountDialogs::notWritable() const
{
    return tr("Nothing can be written in %1. Check that the disk is not full and that the folder "
              "is yours.")
        .arg(m_settings.folder());
}

void AccountDialogs::updateAccounts()
{
    m_window.setAccounts(m_settings.accounts());
}

void AccountDialogs::showSettings()
{
    SettingsDialog::Choices choices;
    for (const Language &language : translatedLanguages())
        choices.languages.push_back({language.code, language.name});
    choices.countries = countryChoices();
    const std::optional<Account> stored = m_settings.account(m_desk.account().id);
    auto *dialog = new SettingsDialog(m_settings.preferences(), stored, choices, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        bool isSaved = m_settings.setPreferences(dialog->preferences());
        m_desk.applyPreferences();
        const auto account = dialog->account();
        if (account && m_settings.account(account->id)) {
            isSaved = m_settings.saveAccount(*account) && isSaved;
            if (account->id == m_desk.account().id)
                m_desk.setAccount(*account);
        }
        if (!isSaved)
            sayNotSaved();
    });
    dialog->open();
}

} // namespace contacts
