// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <memory>

namespace contacts {

class ContactChunk;

//! One answer of the list call. Immutable; may be handed between threads.
struct ContactPage
{
    std::shared_ptr<const ContactChunk> records; //!< never null; may hold 0 records
    qint64 total = 0; //!< contacts on the server when it answered
    int page = 1; //!< as answered, from 1
    int perPage = 0; //!< as answered: servers replace sizes they do not like (contract.md)

    //! Where in the server's order the first record of this page stands, from 0.
    qint64 firstPosition() const { return qint64(page - 1) * perPage; }
};

} // namespace contacts
