// SPDX-License-Identifier: MIT
#include "accountdialogs.h"

#include "accountdialog.h"
#include "connectdialog.h"
#include "countries.h"
#include "keytext.h"
#include "mainwindow.h"
#include "plainmessagebox.h"
#include "settingsdialog.h"
#include "translator.h"

#include <QPushButton>

#include <algorithm>

namespace contacts {

AccountDialogs::AccountDialogs(AccountDesk &desk, Settings &settings, AccountKeys &keys,
                               Clock &clock, const Timings &timings, MainWindow &window,
                               QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_settings(settings)
    , m_keys(keys)
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
    auto *dialog = new ConnectDialog(m_test, ConnectDialog::Purpose::Connect, account, &m_window);
    connect(dialog, &QDialog::rejected, this, [this, id = account.id] {
        // Who turns back takes everything back, also a key that arrives late.
        const auto kept = m_settings.account(id);
        if (!kept)
            return;
        m_keys.forget(*kept, this, [](const auto &) {});
        forgetRest(id);
    });
    runDialog(dialog, true);
}

void AccountDialogs::replaceKey(const QString &movedTo)
{
    Account account = m_desk.account();
    if (!m_settings.account(account.id))
        return;
    if (const auto moved = ServerAddress::fromMovedList(QUrl(movedTo)))
        account.server = moved->toString();
    auto *dialog =
        new ConnectDialog(m_test, ConnectDialog::Purpose::ReplaceKey, account, &m_window);
    m_replaced.reset();
    connect(dialog, &QDialog::rejected, this, &AccountDialogs::undoReplacing);
    runDialog(dialog, false);
}

void AccountDialogs::runDialog(ConnectDialog *dialog, bool isNew)
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

bool AccountDialogs::save(ConnectDialog *dialog, const Account &account)
{
    if (m_settings.saveAccount(account))
        return true;
    dialog->showProblem(tr("The account could not be saved."), notWritable());
    return false;
}

//! The account first: should the program end here, it asks for the key, and no key is left in the
//! keychain that nobody knows of.
void AccountDialogs::keepNew(ConnectDialog *dialog, const Account &account, const ApiKey &key)
{
    if (!save(dialog, account))
        return;
    storeKey(dialog, account, key);
}

//! A key belongs to one server. The old one is taken out before the account gets another address,
//! so that it can never be sent there, wherever the program ends in between.
void AccountDialogs::keepReplaced(ConnectDialog *dialog, const Account &account, const ApiKey &key)
{
    const std::optional<Account> before = m_settings.account(account.id);
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
void AccountDialogs::undoReplacing()
{
    const std::optional<Account> before = std::exchange(m_replaced, std::nullopt);
    if (!before)
        return;
    if (!m_settings.saveAccount(*before))
        sayNotSaved();
    if (m_desk.account().id == before->id && !m_desk.key().isEmpty())
        m_keys.store(*before, m_desk.key(), this, [](const auto &) {});
}

void AccountDialogs::storeKey(ConnectDialog *dialog, const Account &account, const ApiKey &key)
{
    m_keys.store(account, key, dialog, [this, dialog, account, key](const auto &problem) {
        if (problem)
            return dialog->showKeyProblem(*problem);
        m_keys.dropForThisRun(account);
        finish(dialog, account, key);
    });
}

void AccountDialogs::keepForThisRun(ConnectDialog *dialog, const Account &account,
                                    const ApiKey &key)
{
    if (!save(dialog, account))
        return;
    // Also a key that the keychain was too slow to take: nothing is kept there.
    m_keys.forget(account, this, [](const auto &) {});
    m_keys.keepForThisRun(account, key);
    finish(dialog, account, key);
}

void AccountDialogs::finish(ConnectDialog *dialog, const Account &account, const ApiKey &key)
{
    m_replaced.reset();
    dialog->accept();
    updateAccounts();
    m_desk.openWithNewKey(account, key);
}

void AccountDialogs::editAccount()
{
    auto *dialog = new AccountDialog(m_desk.account(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const Account changed = dialog->account();
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
        tr("Its key is taken out of the keychain, and its settings are removed from this computer. "
           "Nothing changes on the server."),
        &m_window);
    QPushButton *forget = box->addButton(tr("&Forget account"), QMessageBox::DestructiveRole);
    forget->setObjectName(QStringLiteral("forgetButton"));
    box->setDefaultButton(box->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(forget, &QPushButton::clicked, this, [this, account] { forgetKey(account); });
    box->open();
}

//! The key first: should the program end here, the account is still there to be forgotten.
void AccountDialogs::forgetKey(const Account &account)
{
    m_keys.forget(account, this, [this, account](const std::optional<KeyProblem> &problem) {
        if (!problem)
            return forgetRest(account.id);
        auto *box = new PlainMessageBox(
            "forgetFailedBox", QMessageBox::Warning, tr("Forget account"),
            tr("The key of “%1” is still in the keychain.").arg(account.name),
            KeyText::title(*problem) + QLatin1String(". ") + KeyText::advice(*problem), &m_window);
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

void AccountDialogs::forgetRest(const AccountId &id)
{
    const bool isRemoved = m_settings.removeAccount(id);
    updateAccounts();
    m_desk.forget(id);
    if (!isRemoved)
        sayNotSaved();
}

void AccountDialogs::sayNotSaved()
{
    auto *box =
        new PlainMessageBox("notSavedBox", QMessageBox::Warning, tr("Settings"),
                            tr("The settings could not be saved."), notWritable(), &m_window);
    box->addButton(QMessageBox::Ok);
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
        m_desk.applyZone();
        if (const auto account = dialog->account()) {
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
