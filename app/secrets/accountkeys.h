// SPDX-License-Identifier: MIT
#pragma once

#include "domain/apikey.h"
#include "domain/clock.h"
#include "domain/timings.h"
#include "secrets/memorysecretstore.h"
#include "session/account.h"

#include <QPointer>

#include <map>

namespace contacts {

//! The keys of the accounts: in the keychain, or for this run only. Knows patience: a keychain that
//! is slow, hung or only starting holds nothing up. UI thread.
class AccountKeys : public QObject
{
    Q_OBJECT

public:
    using Ended = SecretStore::Ended;

    //! The store and the clock must outlive this. Entries are called
    //! programId/account/scheme://server:port: where keychains know no services (Windows) the first
    //! part is all that keeps them from other programs' entries, and the last one keeps a key from
    //! another server than the one it was stored for.
    AccountKeys(SecretStore &keychain, QString programId, Clock &clock, const Timings &timings,
                QObject *parent = nullptr);
    ~AccountKeys() override;

    //! Ends in read() or failed(). A reading under way is given up for it. What fails in passing is
    //! tried once more after Timings::keychainRetry. After Timings::keychainPatience without an
    //! answer it is asked once more and said so (slow()); after twice that it has failed as
    //! NotAnswering, and yet an answer that comes later still ends in read().
    void startReading(const Account &account);
    //! Nobody waits for it any more.
    void stopReading();

    //! Puts the key into the keychain; after Timings::keychainPatience it has failed as
    //! NotAnswering. Nothing is called after `context` is gone.
    void store(const Account &account, const ApiKey &key, QObject *context, Ended ended);
    //! Until the program ends; nothing is written. Comes before what the keychain has.
    void keepForThisRun(const Account &account, const ApiKey &key);
    void dropForThisRun(const Account &account);
    //! Takes the key out of the keychain and of this run, with the same patience as store().
    void forget(const Account &account, QObject *context, Ended ended);

Q_SIGNALS:
    void read(const contacts::Account &account, const contacts::ApiKey &key);
    void slow(const contacts::Account &account);
    void failed(const contacts::Account &account, const contacts::KeyProblem &problem);

private:
    struct Waiting
    {
        QPointer<QObject> context;
        Ended ended;
        std::unique_ptr<ClockTimer> timer;
    };

    QString entryName(const Account &account) const;
    void ask(SecretStore &store);
    void answered(const Result<QByteArray, KeyProblem> &answer, const SecretStore &store);
    void patienceEnded();
    Ended withPatience(QObject *context, Ended ended);
    void endWaiting(quint64 number, const std::optional<KeyProblem> &problem);

    SecretStore &m_keychain;
    MemorySecretStore m_thisRun;
    const QString m_programId;
    Clock &m_clock;
    const Timings m_timings;
    Account m_account; //!< whose key is being read
    quint64 m_reading = 0; //!< counts readings: answers to earlier ones are too late
    bool m_isSlow = false;
    bool m_wasRetried = false;
    std::unique_ptr<ClockTimer> m_patience;
    std::unique_ptr<ClockTimer> m_retry;
    std::map<quint64, Waiting> m_waiting; //!< those that write or remove
    quint64 m_lastWaiting = 0;
};

} // namespace contacts
