// SPDX-License-Identifier: MIT
#pragma once

#include "secrets/accountkeys.h"
#include "secrets/storecall.h"
#include "support/fakesecretstore.h"
#include "support/manualclock.h"

#include <QTest>

namespace contacts::testing {

//! AccountKeys on a keychain that answers when the test says so, and what they were heard to say.
struct AccountKeysFixture
{
    ManualClock clock;
    Timings timings;
    FakeSecretStore keychain;
    std::unique_ptr<AccountKeys> keys;
    QStringList heard; //!< "read a-1 KEY", "slow a-1", "failed a-1 Denied", in order

    AccountKeysFixture()
        : keys(std::make_unique<AccountKeys>(keychain, QStringLiteral("org.example.Program"), clock,
                                             timings))
    {
        QObject::connect(keys.get(), &AccountKeys::read, keys.get(),
                         [this](const Account &account, const ApiKey &key) {
                             heard << QStringLiteral("read %1 %2")
                                          .arg(account.id.value, QString::fromUtf8(key.bytes()));
                         });
        QObject::connect(keys.get(), &AccountKeys::slow, keys.get(),
                         [this](const Account &account) {
                             heard << QStringLiteral("slow ") + account.id.value;
                         });
        QObject::connect(keys.get(), &AccountKeys::failed, keys.get(),
                         [this](const Account &account, const KeyProblem &problem) {
                             heard << QStringLiteral("failed %1 %2")
                                          .arg(account.id.value, wordFor(problem.kind));
                         });
    }

    Account account(const QString &id = QStringLiteral("a-1"),
                    const QString &server = QStringLiteral("https://sms.example.org/api")) const
    {
        Account made;
        made.id.value = id;
        made.server = server;
        return made;
    }

    //! Starts a reading; true once it waits for the keychain, which is not asked at once.
    bool startReading(const Account &account)
    {
        const int before = keychain.askedCount();
        keys->startReading(account);
        return QTest::qWaitFor([this, before] { return keychain.askedCount() > before; });
    }

    //! Lets everything that is queued by now happen.
    bool settle() const
    {
        bool isSettled = false;
        QObject context;
        QMetaObject::invokeMethod(
            &context, [&isSettled] { isSettled = true; }, Qt::QueuedConnection);
        return QTest::qWaitFor([&isSettled] { return isSettled; });
    }

    KeyProblem problem(KeyProblem::Kind kind) const { return {kind, {}}; }
};

} // namespace contacts::testing
