// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace contacts {

//! Asks the session bus whether a keychain runs or can be started: the Secret Service or KWallet.
//! True everywhere but on Linux, where the keychain is a part of the system. Answers later, never
//! after `context` is gone. UI thread.
void askForKeychainService(QObject *context, std::function<void(bool isThere)> answered);

//! Asks the Secret Service whether it has this entry, as QtKeychain names it, but locked. False
//! where there is no such service. Starts none. Answers later, never after `context` is gone.
void askForLockedEntry(const QString &service, const QString &entry, QObject *context,
                       std::function<void(bool isLocked)> answered);

//! Makes libsecret connect anew: it keeps its session with a keyring that was started again
//! meanwhile, and every call fails for as long as the program runs. Safe at any time.
void forgetKeychainSession();

//! KeychainSecretStore::backendName()
QString keychainBackendName();

} // namespace contacts
