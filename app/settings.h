// SPDX-License-Identifier: MIT
#pragma once

#include "session/account.h"
#include "session/preferences.h"
#include "table/sheetstate.h"
#include "views/sheetview.h"

#include <QSettings>

#include <memory>
#include <optional>
#include <vector>

namespace contacts {

//! What is remembered from one run to the next, in one file of one folder: never a key, never a
//! contact, never what was searched for, unless a person kept that as a view. What cannot be read
//! there counts as not set. UI thread.
class Settings
{
public:
    //! In the person's own configuration folder.
    static QString standardFolder();

    //! Makes the folder, for this person only, where it is missing.
    explicit Settings(const QString &folder);

    const QString &folder() const { return m_folder; }
    //! In the order in which they were connected.
    std::vector<Account> accounts() const;
    std::optional<Account> account(const AccountId &id) const;
    //! Adds it or takes its place. False when it could not be written.
    [[nodiscard]] bool saveAccount(const Account &account);
    //! With everything that is remembered of it.
    [[nodiscard]] bool removeAccount(const AccountId &id);

    //! Servers for which the keychain may hold a key of this account: noted before one is stored,
    //! taken off when it is surely gone, so that Forget finds them all wherever the program ended.
    QStringList keyServers(const AccountId &id) const;
    [[nodiscard]] bool setKeyServers(const AccountId &id, const QStringList &servers);

    //! The account that was open last, also the practice account; not valid: none.
    AccountId lastOpen() const;
    void setLastOpen(const AccountId &id);

    //! Without the query, which is not stored.
    SheetState sheetState(const AccountId &id) const;
    void setSheetState(const AccountId &id, const SheetState &state);

    //! The views that the person made, in their order; they go with the account.
    std::vector<SheetView> ownViews(const AccountId &id) const;
    //! False when it could not be written.
    [[nodiscard]] bool setOwnViews(const AccountId &id, const std::vector<SheetView> &views);

    Preferences preferences() const;
    [[nodiscard]] bool setPreferences(const Preferences &preferences);

private:
    bool write();

    const QString m_folder;
    mutable QSettings m_settings;
};

} // namespace contacts
