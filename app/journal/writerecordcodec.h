// SPDX-License-Identifier: MIT
#pragma once

#include "edit/writejournal.h"

#include <QByteArray>

#include <optional>

namespace contacts {

//! What never changes of a write, as CBOR: its request, what was there before, when it was made.
QByteArray encodedWrite(const JournaledWrite &write);

//! The other way; number, account, origin, state and highest id are left as they are at first.
//! Empty unless every byte is understood: a write that is half understood must not be sent.
std::optional<JournaledWrite> decodedWrite(const QByteArray &content);

//! Tells whether anything of a row was damaged, its number and its account too.
QByteArray checksumOf(const JournaledWrite &write, const QByteArray &content);

} // namespace contacts
