// SPDX-License-Identifier: MIT
#include "gui/moodykeychain.h"

namespace contacts::testing {

class MoodyKeychain::Store final : public SecretStore
{
public:
    explicit Store(MoodyKeychain &keychain)
        : m_keychain(keychain)
    {
    }
    void read(const QString &entry, QObject *context, ReadEnded ended) override
    {
        ++m_keychain.m_reads;
        m_keychain.take({Call::Kind::Read, entry, {}, context, std::move(ended), {}});
    }
    void write(const QString &entry, const QByteArray &secret, QObject *context,
               Ended ended) override
    {
        ++m_keychain.m_writes;
        m_keychain.take({Call::Kind::Write, entry, secret, context, {}, std::move(ended)});
    }
    void remove(const QString &entry, QObject *context, Ended ended) override
    {
        ++m_keychain.m_removals;
        m_keychain.take({Call::Kind::Remove, entry, {}, context, {}, std::move(ended)});
    }

private:
    MoodyKeychain &m_keychain;
};

std::unique_ptr<SecretStore> MoodyKeychain::store()
{
    return std::make_unique<Store>(*this);
}

void MoodyKeychain::take(Call call)
{
    if (m_mood == Mood::Hangs) {
        m_hanging.push_back(std::move(call));
        return;
    }
    // Calls are carried out in the order they were made.
    release();
    carryOut(call);
}

void MoodyKeychain::release()
{
    const std::vector<Call> calls = std::exchange(m_hanging, {});
    for (const Call &call : calls)
        carryOut(call);
}

void MoodyKeychain::carryOut(const Call &call)
{
    using Answer = Result<QByteArray, KeyProblem>;
    const std::optional<KeyProblem> bad = problem();
    const auto later = [&call](auto function) {
        if (call.context)
            QMetaObject::invokeMethod(call.context, std::move(function), Qt::QueuedConnection);
    };
    if (call.kind == Call::Kind::Read) {
        const auto found = m_secrets.find(call.entry);
        const bool isThere = m_mood != Mood::NotFound && found != m_secrets.end();
        const Answer answer = bad ? Answer(*bad)
            : isThere             ? Answer(found->second)
                                  : Answer(KeyProblem{KeyProblem::Kind::NotFound, {}});
        later([ended = call.readEnded, answer] { ended(answer); });
        return;
    }
    if (!bad && call.kind == Call::Kind::Write)
        m_secrets[call.entry] = call.secret;
    else if (!bad)
        m_secrets.erase(call.entry);
    later([ended = call.ended, bad] { ended(bad); });
}

std::optional<KeyProblem> MoodyKeychain::problem() const
{
    switch (m_mood) {
    case Mood::Denied:
        return KeyProblem{KeyProblem::Kind::Denied, {}};
    case Mood::NoService:
        return KeyProblem{KeyProblem::Kind::NoService, {}};
    case Mood::Failed:
        return KeyProblem{KeyProblem::Kind::Failed, QStringLiteral("<b>disk</b> on fire")};
    case Mood::Works:
    case Mood::NotFound:
    case Mood::Hangs:
        break;
    }
    return std::nullopt;
}

QList<QByteArray> MoodyKeychain::secrets() const
{
    QList<QByteArray> secrets;
    for (const auto &[entry, secret] : m_secrets)
        secrets << secret;
    return secrets;
}

QStringList MoodyKeychain::entriesWith(const QString &text) const
{
    QStringList found;
    for (const auto &[entry, secret] : m_secrets) {
        if (entry.contains(text) || secret.contains(text.toUtf8()))
            found << entry;
    }
    return found;
}

} // namespace contacts::testing
