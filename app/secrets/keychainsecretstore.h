// SPDX-License-Identifier: MIT
#pragma once

#include "secrets/secretstore.h"

namespace contacts {

//! The keychain of the system, through QtKeychain: the Secret Service or KWallet on Linux, the
//! Credential Manager on Windows, the Keychain on macOS. Needs an event loop; on Linux one of
//! GLib's, Qt's own choice there (contract.md "Qt 6.4 traps").
//!
//! One job that hangs holds up those behind it, in this whole process: nothing can be done about
//! that but to start the program again, and a running job is never deleted.
class KeychainSecretStore final : public SecretStore
{
public:
    //! `service`: the program's own id, under which keychains list its entries.
    explicit KeychainSecretStore(QString service);

    //! What is used on this system, for --self-test; empty when that is not installed. Says nothing
    //! of whether it is unlocked. May ask the session bus and wait for it.
    static QString backendName();

    void read(const QString &entry, QObject *context, ReadEnded ended) override;
    void write(const QString &entry, const QByteArray &secret, QObject *context,
               Ended ended) override;
    void remove(const QString &entry, QObject *context, Ended ended) override;

private:
    const QString m_service;
};

} // namespace contacts
