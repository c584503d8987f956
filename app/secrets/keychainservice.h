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

//! KeychainSecretStore::backendName()
QString keychainBackendName();

} // namespace contacts
