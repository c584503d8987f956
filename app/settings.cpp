// SPDX-License-Identifier: MIT
#include "settings.h"

#include "table/sortordertext.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTimeZone>

#include <algorithm>

namespace contacts {

namespace {

const QString orderKey = QStringLiteral("order");
const QString lastOpenKey = QStringLiteral("last-open");
const QString languageKey = QStringLiteral("language");
const QString zoneKey = QStringLiteral("time-zone");
const QString undoKey = QStringLiteral("undo-seconds");
constexpr int untilSent = 0;
constexpr int widestPane = 4'000;

QString keyOf(const AccountId &id, const char *name)
{
    return QStringLiteral("accounts/%1/%2").arg(id.value, QLatin1String(name));
}

//! Stored by word, so that a file can be read and old ones stay true.
template<typename Value>
struct Word
{
    Value value;
    const char *word;
};
constexpr Word<AccountColor> colorWords[] = {
    {AccountColor::Blue, "blue"},     {AccountColor::Green, "green"},
    {AccountColor::Orange, "orange"}, {AccountColor::Red, "red"},
    {AccountColor::Purple, "purple"}, {AccountColor::Teal, "teal"},
    {AccountColor::Pink, "pink"},     {AccountColor::Grey, "grey"},
};
constexpr Word<Completing> completingWords[] = {
    {Completing::UpToLimit, "up-to-limit"},
    {Completing::Always, "always"},
    {Completing::WhenNeeded, "when-needed"},
};

template<typename Value, size_t N>
QString wordOf(const Word<Value> (&words)[N], Value value)
{
    const auto found = std::find_if(std::begin(words), std::end(words),
                                    [value](const auto &word) { return word.value == value; });
    return QLatin1String(found->word);
}

template<typename Value, size_t N>
Value valueOf(const Word<Value> (&words)[N], const QString &text)
{
    const auto found = std::find_if(std::begin(words), std::end(words), [&text](const auto &word) {
        return text == QLatin1String(word.word);
    });
    return found == std::end(words) ? words[0].value : found->value;
}

//! A folder that is there already is the person's own business.
void prepareFolder(const QString &folder)
{
    if (QDir(folder).exists() || !QDir().mkpath(folder))
        return;
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace

QString Settings::standardFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
}

Settings::Settings(const QString &folder)
    : m_folder(folder)
    , m_settings(QDir(folder).filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
{
    prepareFolder(folder);
}

bool Settings::write()
{
    prepareFolder(m_folder);
    m_settings.sync();
    // QSettings keeps its first error for good, also one of reading; a new one tells how it is now,
    // and writes what is still unwritten.
    QSettings now(m_settings.fileName(), QSettings::IniFormat);
    now.sync();
    QFile::setPermissions(m_settings.fileName(), QFile::ReadOwner | QFile::WriteOwner);
    return now.status() == QSettings::NoError && QFile::exists(m_settings.fileName());
}

std::vector<Account> Settings::accounts() const
{
    std::vector<Account> accounts;
    const QStringList ids = m_settings.value(orderKey).toStringList();
    for (const QString &id : ids) {
        const auto known = account({id});
        const bool isRepeated =
            std::any_of(accounts.begin(), accounts.end(),
                        [&id](const Account &account) { return account.id.value == id; });
        if (known && !isRepeated)
            accounts.push_back(*known);
    }
    return accounts;
}

std::optional<Account> Settings::account(const AccountId &id) const
{
    if (id == Account::practiceId())
        return std::nullopt;
    const auto text = [this, &id](const char *name) {
        return m_settings.value(keyOf(id, name)).toString();
    };
    Account account;
    account.id = id;
    account.server = text("server");
    if (account.server.isEmpty())
        return std::nullopt;
    account.name = text("name");
    if (account.name.isEmpty())
        account.name = account.server;
    account.color = valueOf(colorWords, text("color"));
    account.looksOnly = m_settings.value(keyOf(id, "look-only")).toBool();
    account.wipesAbsentParameters = m_settings.value(keyOf(id, "wipes-parameters")).toBool();
    account.defaultCountry = text("country");
    account.completing = valueOf(completingWords, text("completing"));
    const int leave = m_settings.value(keyOf(id, "leave-for-others")).toInt();
    const auto &choices = Account::leaveChoices;
    if (std::find(choices.begin(), choices.end(), leave) != choices.end())
        account.leaveForOthers = leave;
    return account;
}

bool Settings::saveAccount(const Account &account)
{
    const auto set = [this, &account](const char *name, const QVariant &value) {
        m_settings.setValue(keyOf(account.id, name), value);
    };
    set("server", account.server);
    set("name", account.name);
    set("color", wordOf(colorWords, account.color));
    set("look-only", account.looksOnly);
    set("wipes-parameters", account.wipesAbsentParameters);
    set("country", account.defaultCountry);
    set("completing", wordOf(completingWords, account.completing));
    set("leave-for-others", account.leaveForOthers);
    QStringList order = m_settings.value(orderKey).toStringList();
    if (!order.contains(account.id.value))
        order << account.id.value;
    m_settings.setValue(orderKey, order);
    return write();
}

bool Settings::removeAccount(const AccountId &id)
{
    m_settings.remove(QStringLiteral("accounts/%1").arg(id.value));
    QStringList order = m_settings.value(orderKey).toStringList();
    order.removeAll(id.value);
    m_settings.setValue(orderKey, order);
    if (lastOpen() == id)
        m_settings.remove(lastOpenKey);
    return write();
}

QStringList Settings::keyServers(const AccountId &id) const
{
    return m_settings.value(keyOf(id, "key-servers")).toStringList();
}

bool Settings::setKeyServers(const AccountId &id, const QStringList &servers)
{
    m_settings.setValue(keyOf(id, "key-servers"), servers);
    return write();
}

AccountId Settings::lastOpen() const
{
    return {m_settings.value(lastOpenKey).toString()};
}

void Settings::setLastOpen(const AccountId &id)
{
    if (id != lastOpen())
        m_settings.setValue(lastOpenKey, id.value);
}

SheetState Settings::sheetState(const AccountId &id) const
{
    SheetState state;
    state.columns =
        ColumnLayout::fromStringList(m_settings.value(keyOf(id, "columns")).toStringList());
    state.sort = sortOrderOf(m_settings.value(keyOf(id, "sort")).toString());
    const auto readPane = [this, &id](const char *name, SheetState::Pane &pane) {
        const QStringList words = m_settings.value(keyOf(id, name)).toString().split(u' ');
        if (words.size() != 2)
            return;
        pane.isShown = words[0] == u"shown";
        pane.width = std::clamp(words[1].toInt(), 0, widestPane);
    };
    readPane("views-pane", state.views);
    readPane("detail-pane", state.detail);
    return state;
}

void Settings::setSheetState(const AccountId &id, const SheetState &state)
{
    const SheetState before = sheetState(id);
    if (state.columns != before.columns)
        m_settings.setValue(keyOf(id, "columns"), state.columns.toStringList());
    if (state.sort != before.sort)
        m_settings.setValue(keyOf(id, "sort"), sortOrderText(state.sort));
    const auto writePane = [this, &id](const char *name, const SheetState::Pane &pane) {
        const QString shown = pane.isShown ? QStringLiteral("shown") : QStringLiteral("hidden");
        m_settings.setValue(keyOf(id, name), shown + u' ' + QString::number(pane.width));
    };
    if (state.views != before.views)
        writePane("views-pane", state.views);
    if (state.detail != before.detail)
        writePane("detail-pane", state.detail);
}

std::vector<SheetView> Settings::ownViews(const AccountId &id) const
{
    return SheetView::fromStringList(m_settings.value(keyOf(id, "views")).toStringList());
}

bool Settings::setOwnViews(const AccountId &id, const std::vector<SheetView> &views)
{
    const QString key = keyOf(id, "views");
    const QStringList lines = SheetView::toStringList(views);
    if (lines == m_settings.value(key).toStringList())
        return true;
    if (lines.isEmpty())
        m_settings.remove(key);
    else
        m_settings.setValue(key, lines);
    return write();
}

Preferences Settings::preferences() const
{
    Preferences preferences;
    preferences.language = m_settings.value(languageKey).toString();
    const QByteArray zone = m_settings.value(zoneKey).toByteArray();
    if (QTimeZone::isTimeZoneIdAvailable(zone))
        preferences.timeZone = zone;
    bool isNumber = false;
    const int undo = m_settings.value(undoKey).toInt(&isNumber);
    const std::chrono::seconds seconds(undo);
    const auto &choices = Preferences::undoChoices;
    if (isNumber && undo == untilSent)
        preferences.undoTime.reset();
    else if (std::find(choices.begin(), choices.end(), seconds) != choices.end())
        preferences.undoTime = seconds;
    return preferences;
}

bool Settings::setPreferences(const Preferences &preferences)
{
    m_settings.setValue(languageKey, preferences.language);
    m_settings.setValue(zoneKey, preferences.timeZone);
    m_settings.setValue(undoKey,
                        preferences.undoTime ? int(preferences.undoTime->count()) : untilSent);
    return write();
}

} // namespace contacts
