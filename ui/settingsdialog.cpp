// SPDX-License-Identifier: MIT
#include "settingsdialog.h"

#include "session/accountsession.h"
#include "theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

namespace contacts {

namespace {

constexpr int dialogWidth = 640;
constexpr int untilSent = 0;

//! A long list is typed into, and finds what is meant anywhere in its names.
void makeSearchable(QComboBox &box)
{
    box.setEditable(true);
    box.setInsertPolicy(QComboBox::NoInsert);
    box.completer()->setCompletionMode(QCompleter::PopupCompletion);
    box.completer()->setFilterMode(Qt::MatchContains);
    // What is typed and chosen by nobody is not taken.
    QObject::connect(box.lineEdit(), &QLineEdit::editingFinished, &box, [&box] {
        const int found = box.findText(box.currentText(), Qt::MatchFixedString);
        box.setCurrentIndex(found >= 0 ? found : box.currentIndex());
        box.setEditText(box.itemText(box.currentIndex()));
        box.lineEdit()->setCursorPosition(0);
    });
    box.lineEdit()->setCursorPosition(0); // the beginning of a long one is what is seen
}

QString zoneText(const QByteArray &id)
{
    return QString::fromLatin1(id).replace(u'_', u' ');
}

void choose(QComboBox &box, const QVariant &value)
{
    box.setCurrentIndex(std::max(0, box.findData(value)));
}

} // namespace

SettingsDialog::SettingsDialog(const Preferences &preferences,
                               const std::optional<Account> &account, const Choices &choices,
                               QWidget *parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_account(account)
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(createGeneral(choices));
    if (m_account)
        layout->addWidget(createAccount(choices));
    alignLabels();
    layout->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Save"));
    buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("settingsSave"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    for (const auto standard : {QDialogButtonBox::Ok, QDialogButtonBox::Cancel})
        buttons->button(standard)->setIcon({});
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    setMinimumWidth(dialogWidth);
}

//! Both groups have their fields below each other.
void SettingsDialog::alignLabels()
{
    int widest = 0;
    for (const QLabel *label : std::as_const(m_labels))
        widest = std::max(widest, label->sizeHint().width());
    for (QLabel *label : std::as_const(m_labels))
        label->setMinimumWidth(widest);
}

QComboBox *SettingsDialog::addChoice(QFormLayout &form, const char *name, const QString &label)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(QString(label).remove(u'&'));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(32);
    auto *caption = new QLabel(label, this);
    caption->setBuddy(box);
    m_labels << caption;
    form.addRow(caption, box);
    return box;
}

QWidget *SettingsDialog::createGeneral(const Choices &choices)
{
    auto *group = new QGroupBox(tr("Contactsheet"), this);
    auto *form = new QFormLayout(group);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_language = addChoice(*form, "settingLanguage", tr("&Language"));
    m_language->addItem(tr("As this computer"), QString());
    for (const Choice &language : choices.languages)
        m_language->addItem(language.text, language.value);
    choose(*m_language, m_preferences.language);
    auto *later =
        new QLabel(tr("Another language shows when Contactsheet is started again."), group);
    later->setTextFormat(Qt::PlainText);
    later->setWordWrap(true);
    later->setObjectName(QStringLiteral("settingLanguageLater"));
    later->hide();
    form->addRow(QString(), later);
    connect(m_language, &QComboBox::currentIndexChanged, later, [this, later] {
        later->setVisible(m_language->currentData() != m_preferences.language);
    });
    m_zone = addChoice(*form, "settingZone", tr("&Times are shown in"));
    addZones();
    m_undo = addChoice(*form, "settingUndo", tr("&Deleting can be undone"));
    addUndoTimes();
    return group;
}

void SettingsDialog::addZones()
{
    const QByteArray here = QTimeZone::systemTimeZoneId();
    m_zone->addItem(tr("This computer's time (%1)").arg(zoneText(here)), QByteArray());
    m_zone->addItem(tr("UTC, as the server counts"), QByteArrayLiteral("UTC"));
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids) {
        // Places; the rest are old names and offsets.
        if (id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            m_zone->addItem(zoneText(id), id);
    }
    // One from another program's hand.
    if (m_zone->findData(m_preferences.timeZone) < 0)
        m_zone->addItem(zoneText(m_preferences.timeZone), m_preferences.timeZone);
    choose(*m_zone, m_preferences.timeZone);
    makeSearchable(*m_zone);
}

void SettingsDialog::addUndoTimes()
{
    for (const std::chrono::seconds time : Preferences::undoChoices)
        m_undo->addItem(tr("for %n second(s)", nullptr, int(time.count())), int(time.count()));
    m_undo->addItem(tr("until I send it"), untilSent);
    choose(*m_undo, m_preferences.undoTime ? int(m_preferences.undoTime->count()) : untilSent);
}

QWidget *SettingsDialog::createAccount(const Choices &choices)
{
    auto *group = new QGroupBox(tr("Account “%1”").arg(withoutMnemonic(m_account->name)), this);
    auto *form = new QFormLayout(group);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_country = addChoice(*form, "settingCountry", tr("Numbers without a country &code are from"));
    m_country->addItem(tr("No country: it must be typed"), QString());
    for (const Choice &country : choices.countries)
        m_country->addItem(country.text, country.value);
    choose(*m_country, m_account->defaultCountry);
    makeSearchable(*m_country);

    m_completing = addChoice(*form, "settingCompleting", tr("The &whole list is read"));
    m_completing->addItem(tr("by itself, up to %1 contacts")
                              .arg(QLocale().toString(AccountSession::completeByItselfUpTo)),
                          int(Completing::UpToLimit));
    m_completing->addItem(tr("always"), int(Completing::Always));
    m_completing->addItem(tr("when a search or a sort needs it"), int(Completing::WhenNeeded));
    choose(*m_completing, int(m_account->completing));

    m_leave = addChoice(*form, "settingLeave", tr("Of 60 requests a minute, &other programs get"));
    for (const int leave : Account::leaveChoices)
        m_leave->addItem(QLocale().toString(leave), leave);
    choose(*m_leave, m_account->leaveForOthers);
    return group;
}

Preferences SettingsDialog::preferences() const
{
    Preferences chosen = m_preferences;
    chosen.language = m_language->currentData().toString();
    chosen.timeZone = m_zone->currentData().toByteArray();
    const int seconds = m_undo->currentData().toInt();
    chosen.undoTime = seconds == untilSent
        ? std::nullopt
        : std::optional<std::chrono::seconds>(std::chrono::seconds(seconds));
    return chosen;
}

std::optional<Account> SettingsDialog::account() const
{
    std::optional<Account> chosen = m_account;
    if (chosen) {
        chosen->defaultCountry = m_country->currentData().toString();
        chosen->completing = Completing(m_completing->currentData().toInt());
        chosen->leaveForOthers = m_leave->currentData().toInt();
    }
    return chosen;
}

} // namespace contacts
