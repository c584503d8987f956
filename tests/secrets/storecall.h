// SPDX-License-Identifier: MIT
#pragma once

#include "secrets/secretstore.h"

namespace contacts::testing {

inline QString wordFor(KeyProblem::Kind kind)
{
    switch (kind) {
    case KeyProblem::Kind::NotFound:
        return QStringLiteral("NotFound");
    case KeyProblem::Kind::Denied:
        return QStringLiteral("Denied");
    case KeyProblem::Kind::NoService:
        return QStringLiteral("NoService");
    case KeyProblem::Kind::NotAnswering:
        return QStringLiteral("NotAnswering");
    case KeyProblem::Kind::Failed:
        return QStringLiteral("Failed");
    }
    return QStringLiteral("?");
}

//! One call to a store with nothing around it, the unprotected way, and how it ended.
struct StoreCall
{
    int endings = 0;
    std::optional<QByteArray> secret; //!< what was read
    std::optional<KeyProblem> problem;

    virtual ~StoreCall() = default;

    //! "pending", "done" or the kind of the problem; "ended twice", which must never be.
    QString outcome() const
    {
        if (endings == 0)
            return QStringLiteral("pending");
        if (endings > 1)
            return QStringLiteral("ended twice");
        return problem ? wordFor(problem->kind) : QStringLiteral("done");
    }

    SecretStore::Ended ending()
    {
        return [this](const std::optional<KeyProblem> &ended) {
            ++endings;
            problem = ended;
        };
    }
    SecretStore::ReadEnded readEnding()
    {
        return [this](const Result<QByteArray, KeyProblem> &answer) {
            ++endings;
            if (answer)
                secret = *answer;
            else
                problem = answer.error();
        };
    }

    std::unique_ptr<QObject> context = std::make_unique<QObject>();
};

struct Reading : StoreCall
{
    Reading(SecretStore &store, const QString &entry)
    {
        store.read(entry, context.get(), readEnding());
    }
};

struct Writing : StoreCall
{
    Writing(SecretStore &store, const QString &entry, const QByteArray &bytes)
    {
        store.write(entry, bytes, context.get(), ending());
    }
};

struct Removing : StoreCall
{
    Removing(SecretStore &store, const QString &entry)
    {
        store.remove(entry, context.get(), ending());
    }
};

} // namespace contacts::testing
