// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <string>
#include <utility>
#include <vector>

namespace contacts {

//! One request as it arrived. Holds no key: every text in which a key stood has a mark instead.
struct PracticeJournalEntry
{
    using Field = std::pair<std::string, std::string>;

    qint64 sequence = 0; //!< from 1, in the order in which the requests were understood
    std::string method;
    std::string path; //!< decoded, without the query
    std::string query; //!< as sent, without the question mark
    std::vector<Field> form; //!< multipart fields in the order of the body
    std::vector<Field> headers; //!< by name; Authorization says only whether the key was accepted
    int status = 0; //!< answered; 0: the connection was closed without an answer
};

} // namespace contacts
