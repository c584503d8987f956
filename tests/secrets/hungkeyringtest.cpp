// SPDX-License-Identifier: MIT
#include "secrets/accountkeys.h"
#include "secrets/keychainsecretstore.h"
#include "secrets/privatehome.h"
#include "secrets/sessionbus.h"
#include "secrets/silentservice.h"
#include "secrets/storecall.h"
#include "support/manualclock.h"
#include "support/testregistry.h"

#include <QSignalSpy>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;
using namespace std::chrono_literals;
using Kind = KeyProblem::Kind;

//! A Secret Service that takes every call and answers none. A process of its own: whatever asks the
//! keychain after that waits behind the first job for ever.
class HungKeyringTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void accountKeysHavePatience();
    void storingAndForgettingEnd();
    void goneWhileItHangs();

private:
    PrivateHome m_home;
    SessionBus m_bus{m_home};
    std::unique_ptr<SilentService> m_service;
    KeychainSecretStore m_store{QStringLiteral("org.example.HungKeyringTest")};
    std::unique_ptr<Reading> m_plain; //!< the unprotected way: asked first, waits to the end
    ManualClock m_clock;
    const Timings m_timings{};
    Account m_account;
};

void HungKeyringTest::initTestCase()
{
    m_account.id.value = QStringLiteral("a-1");
    m_account.server = QStringLiteral("https://sms.example.org/api");
    QVERIFY2(m_bus.start(), qPrintable(m_bus.problem()));
    m_service =
        std::make_unique<SilentService>(m_bus.address(), QStringLiteral("org.freedesktop.secrets"));
    QVERIFY(m_service->isOnBus());
    m_plain = std::make_unique<Reading>(m_store, QStringLiteral("org.example/plain"));
    // The service is really asked.
    QTRY_VERIFY(m_service->callCount() > 0);
    QCOMPARE(m_plain->outcome(), "pending");
}

void HungKeyringTest::accountKeysHavePatience()
{
    AccountKeys keys(m_store, QStringLiteral("org.example"), m_clock, m_timings);
    const QSignalSpy read(&keys, &AccountKeys::read);
    const QSignalSpy slow(&keys, &AccountKeys::slow);
    const QSignalSpy failed(&keys, &AccountKeys::failed);
    keys.startReading(m_account);
    m_clock.advance(m_timings.keychainPatience - 1ms);
    QCOMPARE(slow.size(), 0);
    m_clock.advance(1ms);
    QCOMPARE(slow.size(), 1);
    QCOMPARE(slow.front().front().value<Account>(), m_account);
    m_clock.advance(m_timings.keychainPatience);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(wordFor(failed.front().at(1).value<KeyProblem>().kind), "NotAnswering");
    QCOMPARE(read.size(), 0);
    // Control: who only asks the store knows nothing yet.
    QCOMPARE(m_plain->outcome(), "pending");
}

void HungKeyringTest::storingAndForgettingEnd()
{
    AccountKeys keys(m_store, QStringLiteral("org.example"), m_clock, m_timings);
    Writing plain(m_store, QStringLiteral("org.example/plain"), "key");
    StoreCall storing;
    StoreCall forgetting;
    keys.store(m_account, ApiKey("key"), storing.context.get(), storing.ending());
    keys.forget(m_account, forgetting.context.get(), forgetting.ending());
    m_clock.advance(m_timings.keychainPatience - 1ms);
    QCOMPARE(storing.outcome(), "pending");
    QCOMPARE(forgetting.outcome(), "pending");
    m_clock.advance(1ms);
    QCOMPARE(storing.outcome(), "NotAnswering");
    QCOMPARE(forgetting.outcome(), "NotAnswering");
    QCOMPARE(plain.outcome(), "pending");
}

void HungKeyringTest::goneWhileItHangs()
{
    StoreCall storing;
    {
        AccountKeys keys(m_store, QStringLiteral("org.example"), m_clock, m_timings);
        keys.startReading(m_account);
        keys.store(m_account, ApiKey("key"), storing.context.get(), storing.ending());
    }
    m_plain.reset();
    m_clock.advance(1h);
    QCOMPARE(m_clock.nextTimer(), std::nullopt);
    QCOMPARE(storing.outcome(), "pending");
}

CONTACTS_TEST(HungKeyringTest)

#include "hungkeyringtest.moc"
