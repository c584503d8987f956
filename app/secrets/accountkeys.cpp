// SPDX-License-Identifier: MIT
#include "secrets/accountkeys.h"

#include <QStringList>
#include <QUrl>

namespace contacts {

using Kind = KeyProblem::Kind;

AccountKeys::AccountKeys(SecretStore &keychain, QString programId, Clock &clock,
                         const Timings &timings, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_programId(std::move(programId))
    , m_clock(clock)
    , m_timings(timings)
    , m_patience(clock.makeTimer())
    , m_retry(clock.makeTimer())
{
}

AccountKeys::~AccountKeys() = default;

QString AccountKeys::entryName(const Account &account) const
{
    // The origin makes it impossible to read a key for another server than it was stored for.
    const QString origin = QUrl(account.server).toString(QUrl::RemovePath);
    return QStringList{m_programId, account.id.value, origin}.join(u'/');
}

void AccountKeys::startReading(const Account &account)
{
    stopReading();
    m_account = account;
    m_isSlow = false;
    m_wasRetried = false;
    m_patience->start(m_timings.keychainPatience, [this] { patienceEnded(); });
    ask(m_thisRun);
}

void AccountKeys::stopReading()
{
    ++m_reading;
    m_account = {};
    m_patience->stop();
    m_retry->stop();
}

void AccountKeys::ask(SecretStore &store)
{
    store.read(entryName(m_account), this,
               [this, &store, asked = m_reading](const Result<QByteArray, KeyProblem> &answer) {
                   if (asked == m_reading)
                       answered(answer, store);
               });
}

void AccountKeys::answered(const Result<QByteArray, KeyProblem> &answer, const SecretStore &store)
{
    if (!answer && &store == &m_thisRun)
        return ask(m_keychain);
    const Account account = m_account;
    if (answer && answer->isEmpty()) {
        // Somebody emptied the entry: that is no key.
        stopReading();
        Q_EMIT failed(account, {Kind::NotFound, {}});
        return;
    }
    if (answer) {
        // Whoever hears of it may start another reading.
        stopReading();
        Q_EMIT read(account, ApiKey(*answer));
        return;
    }
    const KeyProblem &problem = answer.error();
    const bool isPassing = problem.kind == Kind::NoService || problem.kind == Kind::Failed;
    if (isPassing && !m_wasRetried) {
        m_wasRetried = true;
        m_retry->start(m_timings.keychainRetry, [this] { ask(m_keychain); });
        return;
    }
    stopReading();
    Q_EMIT failed(account, problem);
}

void AccountKeys::patienceEnded()
{
    // Whoever hears of it may start another reading, or stop this one.
    const Account account = m_account;
    if (m_isSlow) {
        // It stays: the person may only now be typing the keychain's own password.
        Q_EMIT failed(account, {Kind::NotAnswering, {}});
        return;
    }
    m_isSlow = true;
    m_wasRetried = true;
    m_retry->stop();
    m_patience->start(m_timings.keychainPatience, [this] { patienceEnded(); });
    ask(m_keychain);
    Q_EMIT slow(account);
}

SecretStore::Ended AccountKeys::withPatience(QObject *context, Ended ended)
{
    const quint64 number = ++m_lastWaiting;
    Waiting &waiting = m_waiting[number];
    waiting.context = context;
    waiting.ended = std::move(ended);
    waiting.timer = m_clock.makeTimer();
    waiting.timer->start(m_timings.keychainPatience, [this, number] {
        endWaiting(number, KeyProblem{Kind::NotAnswering, {}});
    });
    return
        [this, number](const std::optional<KeyProblem> &problem) { endWaiting(number, problem); };
}

void AccountKeys::endWaiting(quint64 number, const std::optional<KeyProblem> &problem)
{
    const auto found = m_waiting.find(number);
    if (found == m_waiting.end())
        return; // its time was up
    const Waiting waiting = std::move(found->second);
    m_waiting.erase(found);
    if (waiting.context)
        waiting.ended(problem);
}

void AccountKeys::store(const Account &account, const ApiKey &key, QObject *context, Ended ended)
{
    m_keychain.write(entryName(account), key.bytes(), this,
                     withPatience(context, std::move(ended)));
}

void AccountKeys::keepForThisRun(const Account &account, const ApiKey &key)
{
    m_thisRun.write(entryName(account), key.bytes(), this, [](const auto &) {});
}

void AccountKeys::dropForThisRun(const Account &account)
{
    m_thisRun.remove(entryName(account), this, [](const auto &) {});
}

void AccountKeys::forget(const Account &account, QObject *context, Ended ended)
{
    dropForThisRun(account);
    m_keychain.remove(entryName(account), this, withPatience(context, std::move(ended)));
}

} // namespace contacts
