// SPDX-License-Identifier: MIT
#pragma once

#include "domain/apierror.h"
#include "domain/contactpage.h"
#include "domain/result.h"
#include "source/contactsource.h"

#include <QByteArray>
#include <QString>

#include <stop_token>

namespace contacts {

//! Reads the body of a 200 answer to `request`, in every form of contract.md "Answers". Keeps the
//! order and the duplicates of parameters, and numbers as they are written. All of it is checked,
//! also the parts nobody uses: a page is whole and right, or an error with kind Malformed (or
//! NotThisApi for a web page) and `page` set, whose detail holds nothing of the body.
//! Any thread; records are folded here. When `stop` is requested it ends early with an error.
Result<ContactPage, ApiError> decodePage(QByteArray body, const PageRequest &request,
                                         const std::stop_token &stop = {});

//! The first title of {"errors":[{"title":…}]}, as plain text of at most 300 characters; markup
//! stays text. Empty when the body is anything else.
QString decodeErrorTitle(QByteArray body);

} // namespace contacts
