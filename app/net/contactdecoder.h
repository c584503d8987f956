// SPDX-License-Identifier: MIT
#pragma once

#include "domain/apierror.h"
#include "domain/contactpage.h"
#include "domain/result.h"
#include "source/contactsource.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <stop_token>

namespace contacts {

class ContactChunk;

//! Reads the body of a 200 answer to `request`, in every form of contract.md "Answers". Keeps the
//! order and the duplicates of parameters, and numbers as they are written. All of it is checked,
//! also the parts nobody uses: a page is whole and right, or an error with kind Malformed (or
//! NotThisApi for a web page) and `page` set, whose detail holds nothing of the body.
//! Any thread; records are folded here. When `stop` is requested it ends early with an error.
Result<ContactPage, ApiError> decodePage(QByteArray body, const PageRequest &request,
                                         const std::stop_token &stop = {});

//! The same for the answer to one contact's GET: {"data":{…}}; never null, one record. The detail
//! names no record. UI thread: contacts are small.
Result<std::shared_ptr<const ContactChunk>, ApiError> decodeContact(QByteArray body);

//! data.id of the answer to a write; nothing when the body is anything else. Servers answer the
//! whole contact or the id alone (contract.md "Answers"): nothing but the id is looked at.
std::optional<qint64> decodeWrittenId(QByteArray body);

//! The first title of {"errors":[{"title":…}]}, as plain text of at most 300 characters; markup
//! stays text. Empty when the body is anything else.
QString decodeErrorTitle(QByteArray body);

} // namespace contacts
