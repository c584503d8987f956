// SPDX-License-Identifier: MIT
#include "connectdialog.h"

#include "colorchoice.h"
#include "errortext.h"
#include "keyedit.h"
#include "keytext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QToolButton>
#include <QUrl>

namespace contacts {

namespace {

constexpr int dialogWidth = 560;

//! As a person would write it.
QString withoutScheme(const QString &server)
{
    const QLatin1String scheme("https://");
    return server.startsWith(scheme) ? server.mid(scheme.size()) : server;
}

} // namespace

ConnectDialog::ConnectDialog(ConnectionTest &test, Purpose purpose, const Account &account,
                             const QTimeZone &zone, QWidget *parent)
    : QDialog(parent)
    , m_test(test)
    , m_purpose(purpose)
    , m_account(account)
    , m_zone(zone)
    , m_notice(new DialogNotice(this))
{
    setObjectName(QStringLiteral("connectDialog"));
    setWindowTitle(purpose == Purpose::Connect ? tr("Connect an account")
                                               : tr("Key and address of “%1”").arg(account.name));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setIcon({});
    m_main = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_main->setObjectName(QStringLiteral("connectMain"));
    m_main->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(createFields());
    layout->addWidget(m_notice);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(dialogWidth);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connectFields();
    setState(State::Editing);
    (purpose == Purpose::Connect ? static_cast<QWidget *>(m_name) : m_key)->setFocus();
}

ConnectDialog::~ConnectDialog() = default;

QWidget *ConnectDialog::createFields()
{
    auto *fields = new QWidget(this);
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name = new QLineEdit(m_account.name, fields);
    m_name->setObjectName(QStringLiteral("accountName"));
    m_name->setPlaceholderText(tr("For example: My shop"));
    m_name->setMaxLength(Account::longestName);
    m_color = new ColorChoice(m_account.color, fields);
    m_server = new QLineEdit(withoutScheme(m_account.server), fields);
    m_server->setObjectName(QStringLiteral("accountServer"));
    m_server->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    m_key = new KeyEdit(fields);
    m_looksOnly = new QCheckBox(tr("&Only look, change nothing"), fields);
    m_looksOnly->setObjectName(QStringLiteral("accountLooksOnly"));
    m_looksOnly->setChecked(m_account.looksOnly);

    const bool isNew = m_purpose == Purpose::Connect;
    if (isNew) {
        form->addRow(tr("&Name"), m_name);
        form->addRow(tr("&Colour"), m_color);
    }
    form->addRow(tr("&Server"), m_server);
    form->addRow(tr("&Key"), m_key);
    addKeyHelp(*form);
    if (isNew)
        form->addRow(QString(), m_looksOnly);
    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_color),
                           static_cast<QWidget *>(m_looksOnly)})
        field->setVisible(isNew);
    m_server->setAccessibleName(tr("Server"));
    m_name->setAccessibleName(tr("Name"));
    m_color->setAccessibleName(tr("Colour"));
    return fields;
}

void ConnectDialog::addKeyHelp(QFormLayout &form)
{
    auto *question = new QToolButton(this);
    question->setObjectName(QStringLiteral("keyHelp"));
    question->setText(tr("&Where do I find my key?"));
    question->setCheckable(true);
    question->setAutoRaise(true);
    question->setArrowType(Qt::RightArrow);
    question->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *answer = new QLabel(
        tr("Sign in to your account on the server's website, with a browser. In the account's menu "
           "or settings, look for “API”: the key is a long row of letters and digits there. Copy "
           "it and paste it here. If there is no such page, your plan may not include it; ask who "
           "runs the server.\n\n"
           "The key is kept in this computer's keychain and sent to your server only. Do not hand "
           "it on: whoever has it can change your contacts."),
        this);
    answer->setObjectName(QStringLiteral("keyHelpAnswer"));
    answer->setTextFormat(Qt::PlainText);
    answer->setWordWrap(true);
    answer->hide();
    form.addRow(QString(), question);
    form.addRow(QString(), answer);
    connect(question, &QToolButton::toggled, this, [question, answer, this](bool open) {
        question->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        // The form asks for the height at its own width, which is not the field's.
        answer->setMinimumHeight(answer->heightForWidth(m_server->width()));
        answer->setVisible(open);
        fit();
    });
}

//! As high as what it says, also when the lines are long.
void ConnectDialog::fit()
{
    // What was shown or hidden inside is laid out by events that are on their way already.
    QMetaObject::invokeMethod(
        this,
        [this] {
            const int most = screen()->availableSize().height();
            resize(width(), std::min(most, layout()->totalHeightForWidth(width())));
        },
        Qt::QueuedConnection);
}

void ConnectDialog::say(DialogNotice::Mood mood, const QString &title, const QString &text,
                        const QStringList &buttons)
{
    m_notice->showText(mood, title, text, buttons);
    fit();
}

void ConnectDialog::connectFields()
{
    connect(m_server, &QLineEdit::textChanged, this, &ConnectDialog::onEdited);
    connect(m_key, &KeyEdit::edited, this, &ConnectDialog::onEdited);
    connect(m_main, &QPushButton::clicked, this, &ConnectDialog::onMainButton);
    connect(m_notice, &DialogNotice::buttonClicked, this, &ConnectDialog::onNoticeButton);
}

void ConnectDialog::setState(State state)
{
    m_state = state;
    const bool isBusy = state == State::Testing || state == State::Keeping;
    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_color),
                           static_cast<QWidget *>(m_server), static_cast<QWidget *>(m_key),
                           static_cast<QWidget *>(m_looksOnly)})
        field->setEnabled(!isBusy);
    const bool isTested = state == State::Tested || state == State::KeyProblem;
    if (state == State::Testing)
        m_main->setText(tr("S&top"));
    else if (!isTested && state != State::Keeping)
        m_main->setText(tr("&Test"));
    else
        m_main->setText(m_purpose == Purpose::Connect ? tr("O&pen the account")
                                                      : tr("&Use this key"));
    const bool isComplete = !m_server->text().trimmed().isEmpty() && !m_key->key().isEmpty();
    m_main->setEnabled(state == State::Testing || (isComplete && state != State::Keeping));
    // What was disabled meanwhile has given the keyboard away, perhaps to Cancel.
    if (isTested)
        m_main->setFocus();
}

void ConnectDialog::onEdited()
{
    // What was tried is not what stands here any more.
    m_run.reset();
    m_notice->clear();
    setState(State::Editing);
    fit();
}

void ConnectDialog::onMainButton()
{
    switch (m_state) {
    case State::Editing:
        return startTest();
    case State::Testing:
        return onEdited();
    case State::Tested:
    case State::KeyProblem:
        return keep();
    case State::Keeping:
        return;
    }
}

void ConnectDialog::onNoticeButton(int index)
{
    if (m_state == State::KeyProblem) {
        if (index == 0)
            return keep();
        setState(State::Keeping);
        Q_EMIT keepForThisRunRequested(entered(), m_key->key());
        return;
    }
    // The new address is entered, not used: the person sees it and tries it.
    m_server->setText(m_offeredServer);
    m_main->setFocus();
}

void ConnectDialog::startTest()
{
    if (!m_key->key().isSendable()) {
        say(DialogNotice::Mood::Bad, tr("This is not a key."),
            tr("It holds characters that no key has. Copy it once more from the "
               "server's website."));
        return;
    }
    say(DialogNotice::Mood::Working, tr("Asking the server…"));
    m_run = m_test.start(m_server->text(), m_key->key(),
                         [this](const ConnectionTest::Outcome &outcome) {
                             // The run cannot go while it is calling.
                             const std::shared_ptr<ConnectionTest::Run> done = std::move(m_run);
                             onTested(outcome);
                         });
    setState(State::Testing);
}

void ConnectDialog::onTested(const ConnectionTest::Outcome &outcome)
{
    if (!outcome) {
        setState(State::Editing);
        showFault(outcome.error());
        return;
    }
    {
        // The address that answered takes the place of the one typed: nothing new to try.
        const QSignalBlocker quiet(m_server);
        m_server->setText(withoutScheme(outcome->server));
    }
    m_testedServer = outcome->server;
    if (m_name->text().trimmed().isEmpty())
        m_name->setText(QUrl(outcome->server).host());
    say(DialogNotice::Mood::Good,
        tr("%Ln contact(s) found", nullptr, int(std::min<qint64>(outcome->contacts, INT_MAX))));
    setState(State::Tested);
}

void ConnectDialog::showFault(const ConnectionTest::Problem &problem)
{
    using Mood = DialogNotice::Mood;
    if (!problem.addressProblem.isEmpty()) {
        say(Mood::Bad, problem.addressProblem);
        m_server->setFocus();
        m_server->selectAll();
        return;
    }
    QStringList buttons;
    QString advice = ErrorText::advice(problem.error, m_zone);
    m_offeredServer = problem.newServer;
    if (!m_offeredServer.isEmpty()) {
        advice = tr("It was not followed, and the key was not sent there. If you trust the new "
                    "address, use it: %1")
                     .arg(m_offeredServer);
        buttons << tr("&Enter the new address");
    }
    say(Mood::Bad, ErrorText::title(problem.error, problem.server), advice, buttons);
    if (problem.error.kind == ApiError::Kind::KeyNotAccepted) {
        m_key->lineEdit()->setFocus();
        m_key->lineEdit()->selectAll();
    } else {
        m_main->setFocus();
    }
}

void ConnectDialog::keep()
{
    say(DialogNotice::Mood::Working, tr("Putting the key into the keychain…"));
    setState(State::Keeping);
    Q_EMIT keepRequested(entered(), m_key->key());
}

void ConnectDialog::showKeyProblem(const KeyProblem &problem)
{
    setState(State::KeyProblem);
    say(DialogNotice::Mood::Bad, KeyText::title(problem),
        KeyText::advice(problem) + u'\n'
            + tr("Or use the key until Contactsheet is closed; it is not written "
                 "anywhere then."),
        {tr("&Try again"), tr("&For this session only")});
}

void ConnectDialog::showProblem(const QString &title, const QString &text)
{
    setState(State::Tested);
    say(DialogNotice::Mood::Bad, title, text);
}

Account ConnectDialog::entered() const
{
    Account account = m_account;
    account.server = m_testedServer;
    account.name = m_name->text().simplified();
    if (account.name.isEmpty())
        account.name = QUrl(m_testedServer).host();
    account.color = m_color->color();
    account.looksOnly = m_looksOnly->isChecked();
    return account;
}

} // namespace contacts
