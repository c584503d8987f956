// SPDX-License-Identifier: MIT
#pragma once

#include "domain/result.h"
#include "session/keyproblem.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <optional>

namespace contacts {

//! Where secrets are kept, one under each entry name. UI thread only.
//!
//! Each call ends at most once, never from within the call itself, and never after `context` is
//! gone. It may never end at all: a keychain can hang, so whoever waits has a time-out of its own.
//! Calls are carried out in the order they were made.
class SecretStore
{
public:
    using ReadEnded = std::function<void(Result<QByteArray, KeyProblem>)>;
    using Ended = std::function<void(std::optional<KeyProblem>)>;

    virtual ~SecretStore() = default;
    virtual void read(const QString &entry, QObject *context, ReadEnded ended) = 0;
    //! Takes the place of what was under that name.
    virtual void write(const QString &entry, const QByteArray &secret, QObject *context,
                       Ended ended) = 0;
    //! What is not there counts as removed.
    virtual void remove(const QString &entry, QObject *context, Ended ended) = 0;
};

} // namespace contacts
