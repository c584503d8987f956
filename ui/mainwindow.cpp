// SPDX-License-Identifier: MIT
#include "mainwindow.h"

#include "accountcolors.h"
#include "accountview.h"
#include "keytext.h"
#include "noticepage.h"
#include "plainmessagebox.h"
#include "theme.h"
#include "unfinishedbox.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace contacts {

namespace {
constexpr int lineHeight = 3;
} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/contactsheet.svg")));
    resize(QSize(1180, 720).boundedTo(screen()->availableSize()));

    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_line = new QWidget(central);
    m_line->setObjectName(QStringLiteral("accountLine"));
    m_line->setFixedHeight(lineHeight);
    m_line->setAutoFillBackground(true);
    m_pages = new QStackedWidget(central);
    m_welcome = new NoticePage(QStringLiteral("welcome"), QStringLiteral("contactsheet"), m_pages);
    m_keyPage = new NoticePage(QStringLiteral("key"), QStringLiteral("key"), m_pages);
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_keyPage);
    layout->addWidget(m_line);
    layout->addWidget(m_pages, 1);
    setCentralWidget(central);

    createActions();
    createMenus();
    connect(m_welcome, &NoticePage::buttonClicked, this, [this](int index) {
        if (index == 0)
            Q_EMIT connectRequested();
        else
            Q_EMIT practiceRequested();
    });
    connect(m_keyPage, &NoticePage::buttonClicked, this, [this](int index) {
        if (index == 0)
            Q_EMIT tryAgainRequested();
        else
            Q_EMIT replaceKeyRequested({});
    });
    showWelcome();
}

MainWindow::~MainWindow() = default;

void MainWindow::createActions()
{
    const auto make = [this](const char *name, const QString &text) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        return action;
    };
    m_quit = make("actionQuit", tr("&Quit"));
    m_settings = make("actionSettings", tr("&Settings…"));
    m_connect = make("actionConnect", tr("&Connect an account…"));
    m_practice = make("actionPractice", tr("&Practice account"));
    m_editAccount = make("actionEditAccount", tr("&Name and colour…"));
    m_replaceKey = make("actionReplaceKey", tr("&Replace key…"));
    m_forget = make("actionForget", tr("&Forget account…"));
    m_about = make("actionAbout", tr("&About Contactsheet"));
    m_quit->setShortcut(QKeySequence::Quit);
    m_settings->setShortcut(QKeySequence::Preferences);
    m_quit->setMenuRole(QAction::QuitRole);
    m_settings->setMenuRole(QAction::PreferencesRole);
    m_about->setMenuRole(QAction::AboutRole);
    m_practice->setCheckable(true);
    m_practice->setData(Account::practiceId().value);

    connect(m_quit, &QAction::triggered, this, &QWidget::close);
    connect(m_settings, &QAction::triggered, this, &MainWindow::settingsRequested);
    connect(m_connect, &QAction::triggered, this, &MainWindow::connectRequested);
    connect(m_practice, &QAction::triggered, this, &MainWindow::practiceRequested);
    connect(m_editAccount, &QAction::triggered, this, &MainWindow::editRequested);
    connect(m_replaceKey, &QAction::triggered, this, [this] { Q_EMIT replaceKeyRequested({}); });
    connect(m_forget, &QAction::triggered, this, &MainWindow::forgetRequested);
    connect(m_about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::createMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(m_settings);
    file->addSeparator();
    file->addAction(m_quit);
    m_accountMenu = menuBar()->addMenu(tr("&Account"));
    m_accountMenu->setObjectName(QStringLiteral("accountMenu"));
    m_accountChoice = new QActionGroup(this);
    m_accountChoice->addAction(m_practice);
    m_accountMenu->addAction(m_practice);
    m_afterAccounts = m_accountMenu->addSeparator();
    m_accountMenu->addAction(m_connect);
    m_accountMenu->addSeparator();
    m_accountMenu->addAction(m_editAccount);
    m_accountMenu->addAction(m_replaceKey);
    m_accountMenu->addAction(m_forget);
    m_editMenu = menuBar()->addMenu(tr("&Edit"));
    m_viewMenu = menuBar()->addMenu(tr("&View"));
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(m_about);
}

void MainWindow::setAccounts(const std::vector<Account> &accounts)
{
    m_accounts = accounts;
    m_hasAccounts = true;
    fillAccounts();
    updateActions();
}

void MainWindow::fillAccounts()
{
    for (QAction *action : m_accountChoice->actions()) {
        if (action != m_practice)
            delete action;
    }
    for (const Account &account : m_accounts) {
        auto *action = new QAction(withoutMnemonic(account.name), m_accountChoice);
        action->setCheckable(true);
        action->setData(account.id.value);
        connect(action, &QAction::triggered, this,
                [this, id = account.id] { Q_EMIT accountChosen(id); });
        m_accountMenu->insertAction(m_practice, action);
    }
}

void MainWindow::showWelcome()
{
    closeAccount();
    m_welcome->showText(
        tr("Welcome to Contactsheet"),
        tr("Connect the account whose contacts you look after. To look around first, try the "
           "practice account: made-up people, no key, no network."),
        {tr("&Connect an account"), tr("&Try the practice account")});
    showNotice(m_welcome, {});
}

void MainWindow::showReadingKey(const Account &account, bool slow)
{
    closeAccount();
    if (slow) {
        m_keyPage->showText(tr("The keychain has not answered yet"),
                            tr("It may be asking for its password in another window."),
                            {tr("&Try again"), tr("Enter the &key…")});
    } else {
        m_keyPage->showText(tr("Reading the key from the keychain…"), {}, {});
    }
    showNotice(m_keyPage, account);
}

void MainWindow::showKeyProblem(const Account &account, const KeyProblem &problem)
{
    closeAccount();
    m_keyPage->showText(KeyText::title(problem), KeyText::advice(problem),
                        {tr("&Try again"), tr("Enter the &key…")});
    showNotice(m_keyPage, account);
}

void MainWindow::showBadAddress(const Account &account, const QString &why)
{
    closeAccount();
    m_keyPage->showText(tr("The address of this account cannot be used"), why,
                        {tr("&Try again"), tr("Change the a&ddress…")});
    showNotice(m_keyPage, account);
}

void MainWindow::showProblem(const Account &account, const QString &title, const QString &text)
{
    closeAccount();
    m_keyPage->showText(title, text, {tr("&Try again")});
    showNotice(m_keyPage, account);
}

void MainWindow::showNotice(NoticePage *page, const Account &account)
{
    m_account = account;
    m_pages->setCurrentWidget(page);
    page->setFocus(Qt::OtherFocusReason);
    updateAccountLine();
    updateActions();
}

void MainWindow::showAccount(AccountSession &session, Clock &clock, const Timings &timings,
                             const SheetState &state)
{
    closeAccount();
    m_account = session.account();
    m_view = new AccountView(session, clock, timings, state, m_pages);
    m_view->fillMenus(*m_editMenu, *m_viewMenu);
    m_view->setKeyReplaceable(m_hasAccounts && !m_account.isPractice());
    connect(m_view, &AccountView::stateChanged, this, &MainWindow::sheetStateChanged);
    connect(m_view, &AccountView::ownViewsChanged, this, &MainWindow::ownViewsChanged);
    connect(m_view, &AccountView::replaceKeyRequested, this, &MainWindow::replaceKeyRequested);
    m_pages->addWidget(m_view);
    m_pages->setCurrentWidget(m_view);
    // Never so narrow that the bar would hide the search in its extension.
    setMinimumWidth(m_view->narrowest());
    m_view->focusSheet();
    updateAccountLine();
    updateActions();
}

void MainWindow::setOwnViews(const std::vector<SheetView> &views)
{
    if (m_view)
        m_view->setOwnViews(views);
}

void MainWindow::remark(const QString &text)
{
    if (m_view)
        m_view->remark(text);
}

void MainWindow::closeAccount()
{
    delete std::exchange(m_view, nullptr);
    m_editMenu->clear();
    m_viewMenu->clear();
    setMinimumWidth(0);
}

void MainWindow::leaveAccount(const std::function<void()> &leave)
{
    if (m_view && m_view->changes().unfinished() > m_view->changes().held)
        askToLeave(false, leave);
    else
        leave();
    markOpenAccount(); // the menu has ticked what was chosen
}

void MainWindow::askToLeave(bool isQuitting, const std::function<void()> &leave)
{
    if (findChild<UnfinishedBox *>())
        return; // it is being asked
    auto *box = new UnfinishedBox(m_view->changes(), m_view->keepsChanges(), isQuitting, this);
    connect(box, &UnfinishedBox::finishLaterChosen, this, leave);
    connect(box, &UnfinishedBox::discardChosen, this, [this, leave] {
        if (m_view)
            m_view->discardWaitingChanges();
        leave();
    });
    box->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool isAsked =
        m_view && !m_mayClose && m_view->changes().unfinished() > m_view->changes().held;
    if (!isAsked)
        return QMainWindow::closeEvent(event);
    event->ignore();
    askToLeave(true, [this] {
        m_mayClose = true;
        close();
    });
}

void MainWindow::updateAccount(const Account &account)
{
    m_account = account;
    updateAccountLine();
    updateActions();
}

void MainWindow::updateAccountLine()
{
    QString title = tr("Contactsheet");
    if (m_account.id.isValid()) {
        // Qt takes this one out of titles when it stands alone.
        const QString name =
            QString(m_account.name).replace(QLatin1String("[*]"), QLatin1String("[*][*]"));
        title = m_account.looksOnly ? tr("Contactsheet: %1 (look only)").arg(name)
                                    : tr("Contactsheet: %1").arg(name);
    }
    setWindowTitle(title);
    QPalette palette = m_line->palette();
    palette.setColor(m_line->backgroundRole(), AccountColors::shade(m_account.color));
    m_line->setPalette(palette);
    m_line->setVisible(m_account.id.isValid());
}

void MainWindow::updateActions()
{
    const bool isStored = m_hasAccounts && m_account.id.isValid() && !m_account.isPractice();
    m_accountMenu->menuAction()->setVisible(m_hasAccounts);
    m_settings->setVisible(m_hasAccounts);
    for (QAction *action : {m_editAccount, m_replaceKey, m_forget})
        action->setEnabled(isStored);
    markOpenAccount();
    for (QMenu *menu : {m_editMenu, m_viewMenu})
        menu->menuAction()->setVisible(m_view != nullptr);
}

//! By a tick and by weight: styles draw no mark of their own beside an icon.
void MainWindow::markOpenAccount()
{
    for (QAction *action : m_accountChoice->actions()) {
        const bool isOpen = action->data() == m_account.id.value;
        const auto known =
            std::find_if(m_accounts.begin(), m_accounts.end(), [action](const Account &account) {
                return action->data() == account.id.value;
            });
        const AccountColor color = known != m_accounts.end() ? known->color : AccountColor::Grey;
        action->setChecked(isOpen);
        action->setIcon(AccountColors::icon(color, isOpen));
        QFont font = m_accountMenu->font();
        font.setBold(isOpen);
        action->setFont(font);
    }
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::showAbout()
{
    auto *box =
        new PlainMessageBox("aboutBox", QMessageBox::NoIcon, tr("About Contactsheet"),
                            tr("Contactsheet %1").arg(QCoreApplication::applicationVersion()),
                            tr("Large contact lists as one searchable sheet.\n\n"
                               "Not made by SocioStacks. Talks only to your server. No telemetry."),
                            this);
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->open();
}

} // namespace contacts
