// SPDX-License-Identifier: MIT
#include "support/fakesecretstore.h"

namespace contacts::testing {

void FakeSecretStore::read(const QString &entry, QObject *context, ReadEnded ended)
{
    add({{Call::Read, entry, {}}, context, std::move(ended), nullptr});
}

void FakeSecretStore::write(const QString &entry, const QByteArray &secret, QObject *context,
                            Ended ended)
{
    add({{Call::Write, entry, secret}, context, nullptr, std::move(ended)});
}

void FakeSecretStore::remove(const QString &entry, QObject *context, Ended ended)
{
    add({{Call::Remove, entry, {}}, context, nullptr, std::move(ended)});
}

std::vector<FakeSecretStore::Request> FakeSecretStore::pending() const
{
    std::vector<Request> requests;
    for (const Pending &pending : m_pending)
        requests.push_back(pending.request);
    return requests;
}

void FakeSecretStore::answer(int index, const Result<QByteArray, KeyProblem> &answer)
{
    const Pending pending = take(index);
    Q_ASSERT(pending.readEnded);
    if (pending.context)
        pending.readEnded(answer);
}

void FakeSecretStore::end(int index, const std::optional<KeyProblem> &problem)
{
    const Pending pending = take(index);
    Q_ASSERT(pending.ended);
    if (pending.context)
        pending.ended(problem);
}

void FakeSecretStore::add(Pending pending)
{
    m_asked.push_back(pending.request);
    m_pending.push_back(std::move(pending));
}

FakeSecretStore::Pending FakeSecretStore::take(int index)
{
    Pending pending = m_pending.at(size_t(index));
    m_pending.erase(m_pending.begin() + index);
    return pending;
}

} // namespace contacts::testing
