// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

#include <memory>
#include <string>

namespace contacts {

//! The order in which the person's language puts texts. One thread at a time: each worker makes
//! a clone of its own.
class Collation
{
public:
    virtual ~Collation() = default;
    //! Appends bytes whose order, by memcmp and then by length, is the person's order. None of them
    //! is 0, so that keys cut short and filled up with 0 are never in the wrong order. The same
    //! text always gives the same bytes, and so do canonically equal ones. Where contacts without a
    //! text stand is up to the caller.
    virtual void appendSortKey(QStringView text, std::string &out) const = 0;
    virtual std::unique_ptr<Collation> clone() const = 0;
};

} // namespace contacts
