// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace contacts {

//! Why the keychain of the system did not give, take or remove a key.
struct KeyProblem
{
    enum class Kind {
        NotFound, //!< it answered: there is no such entry
        Denied, //!< locked and not opened, or the person said no
        NoService, //!< this system has no keychain, or none is running
        NotAnswering, //!< nothing came in time; it may be asking for its own password
        Failed, //!< anything else; `detail` says what
    };

    Kind kind = Kind::Failed;
    QString detail; //!< technical, from the system, plain text; never the key
};

} // namespace contacts
