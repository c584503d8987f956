// SPDX-License-Identifier: MIT
#pragma once

#include "models/queuefixture.h"

namespace contacts::testing {

using Kind = WriteRequest::Kind;
using State = WriteQueue::State;
using Reason = WriteQueue::Reason;
using Row = JournaledWrite::State;
using Outcome = WriteOutcome::Kind;
using Fault = ApiError::Kind;

//! What goes wrong with one write.
enum class Case {
    Nothing,
    Refused,
    KeyTaken, //!< 401, and the key is taken
    KeyRejected, //!< 401, and the key is not
    NotFound,
    RateLimited,
    Offline,
    Stored, //!< no answer, and it arrived
    NotStored, //!< no answer, and it did not arrive
    ReadBackFails, //!< it arrived, and reading it back fails once
    Different, //!< it arrived, and somebody changed it at once
};

struct Expected
{
    State state = State::Done;
    Reason reason = Reason::None;
    int sent = 1;
};

inline Expected expectedOf(Kind kind, Case fault)
{
    switch (fault) {
    case Case::Nothing:
    case Case::Stored:
    case Case::ReadBackFails:
        break;
    case Case::RateLimited:
        return {State::Done, Reason::None, 2};
    case Case::Refused:
    case Case::KeyTaken:
    case Case::KeyRejected:
        return {State::NotDone, Reason::Refused};
    case Case::NotFound:
        return {State::NotDone, kind == Kind::Update ? Reason::Gone : Reason::Refused};
    case Case::Offline:
        return {State::NotDone, Reason::NotSent};
    case Case::NotStored:
        return {State::NotDone,
                kind == Kind::Create       ? Reason::NotFound
                    : kind == Kind::Update ? Reason::NotStored
                                           : Reason::StillThere};
    case Case::Different:
        return {State::NotDone, Reason::StoredDifferently};
    }
    return {};
}

inline WriteRequest requestOf(Kind kind)
{
    switch (kind) {
    case Kind::Create:
        return QueueFixture::createOf("+390001");
    case Kind::Update:
        return QueueFixture::renamingOf(3, "Other");
    case Kind::Delete:
        break;
    }
    return QueueFixture::deletionOf(3);
}

} // namespace contacts::testing
