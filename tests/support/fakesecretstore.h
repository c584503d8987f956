// SPDX-License-Identifier: MIT
#pragma once

#include "secrets/secretstore.h"

#include <QPointer>

#include <vector>

namespace contacts::testing {

//! A store that answers when the test says so, in any order or never. Holds no secrets of its own.
//! A test that uses it links contacts_secrets.
class FakeSecretStore final : public SecretStore
{
public:
    enum class Call { Read, Write, Remove };
    struct Request
    {
        Call call = Call::Read;
        QString entry;
        QByteArray secret; //!< what is written
        friend bool operator==(const Request &, const Request &) = default;
    };

    void read(const QString &entry, QObject *context, ReadEnded ended) override;
    void write(const QString &entry, const QByteArray &secret, QObject *context,
               Ended ended) override;
    void remove(const QString &entry, QObject *context, Ended ended) override;

    //! Requests without an answer, oldest first; also those whose context is gone.
    std::vector<Request> pending() const;
    int pendingCount() const { return int(m_pending.size()); }
    //! Every request there ever was, in order.
    const std::vector<Request> &asked() const { return m_asked; }
    int askedCount() const { return int(m_asked.size()); }

    //! Ends a pending reading. `index` counts pending().
    void answer(int index, const Result<QByteArray, KeyProblem> &answer);
    //! Ends a pending writing or removing; without a problem it was carried out.
    void end(int index, const std::optional<KeyProblem> &problem = std::nullopt);

private:
    struct Pending
    {
        Request request;
        QPointer<QObject> context;
        ReadEnded readEnded;
        Ended ended;
    };

    void add(Pending pending);
    Pending take(int index);

    std::vector<Request> m_asked;
    std::vector<Pending> m_pending;
};

} // namespace contacts::testing
