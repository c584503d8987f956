// SPDX-License-Identifier: MIT
#pragma once

#include "domain/apierror.h"
#include "domain/contactchange.h"
#include "domain/contactid.h"
#include "domain/result.h"

#include <functional>
#include <memory>

namespace contacts {

class ContactChunk;

//! One change to be made on the server.
struct WriteRequest
{
    enum class Kind { Create, Update, Delete };

    Kind kind = Kind::Update;
    ContactId id; //!< not with Create
    ContactChange change; //!< not with Delete
    bool isBulk = false; //!< one of many: it waits for what a person looks at

    friend bool operator==(const WriteRequest &, const WriteRequest &) = default;
};

//! How a write ended, as far as its own exchange tells.
struct WriteOutcome
{
    enum class Kind {
        Accepted, //!< the server says that it is done
        Refused, //!< the server says no and did nothing
        NotSent, //!< it did not leave this computer, or was turned away before anybody looked at it
        Unknown, //!< it left, and nothing tells whether it arrived
    };

    Kind kind = Kind::Unknown;
    ContactId id; //!< Create and Accepted: the new contact's
    ApiError error; //!< unless Accepted
};

//! A write from its place in the queue of requests to its end. UI thread.
//! Destroying it before send() means that it is never sent. Destroying it later ends the wait, but
//! cannot call it back.
class WriteHandle
{
public:
    virtual ~WriteHandle() = default;
    //! Sends it, once: whatever happens, nothing sends it again. Only after `itsTurn` was called,
    //! and as soon as possible: others wait meanwhile. `ended` is called once, never from within
    //! send(), and never after the handle or the writer is gone.
    virtual void send(std::function<void(WriteOutcome)> ended) = 0;
};

//! Changes contacts on the server, and reads one. UI thread only.
class ContactWriter
{
public:
    //! The one contact; never null, holds one record.
    using ContactAnswer = Result<std::shared_ptr<const ContactChunk>, ApiError>;

    //! One read under way. Destroying it means that nobody wants the answer any more.
    class ReadHandle
    {
    public:
        virtual ~ReadHandle() = default;
    };

    virtual ~ContactWriter() = default;
    //! Reads a contact anew; tried again where it fails in passing. ApiError::Kind::NotFound: there
    //! is no such contact. Called once, never from within this, not after the handle is gone.
    [[nodiscard]] virtual std::unique_ptr<ReadHandle>
    readContact(ContactId id, std::function<void(ContactAnswer)> answered) = 0;

    //! Calls `itsTurn` when it may be sent: between the two, whoever writes puts on disk that it
    //! goes out now. Never called from within this, not after the handle is gone.
    [[nodiscard]] virtual std::unique_ptr<WriteHandle>
    prepareWrite(const WriteRequest &request, std::function<void()> itsTurn) = 0;
};

} // namespace contacts
