// SPDX-License-Identifier: MIT
#pragma once

#include "domain/apierror.h"
#include "domain/apikey.h"
#include "domain/result.h"

#include <functional>
#include <memory>

namespace contacts {

//! Tries an address and a key with one request, before they are kept. UI thread.
class ConnectionTest
{
public:
    struct Found
    {
        QString server; //!< the base address that answered: as typed, or with /api behind it
        qint64 contacts = 0; //!< on the server
    };
    struct Problem
    {
        //! What is wrong with the address as it was typed; in the person's words, else empty.
        QString addressProblem;
        ApiError error; //!< when addressProblem is empty
        QString server; //!< the address that was asked, for messages
        //! ApiError::Kind::Redirected: what to type instead; empty when it cannot be told.
        QString newServer;
    };
    using Outcome = Result<Found, Problem>;

    //! One test under way. Destroying it ends it.
    class Run
    {
    public:
        virtual ~Run() = default;
    };

    virtual ~ConnectionTest() = default;
    //! One GET; a second one to the same origin with /api, where the address as typed is not this
    //! API. Nothing is tried again, and a request limit is not waited for. The callback is called
    //! once, never from within start(), and never after the run is gone.
    [[nodiscard]] virtual std::unique_ptr<Run> start(const QString &typedServer, const ApiKey &key,
                                                     std::function<void(Outcome)> ended) = 0;
};

} // namespace contacts
