// SPDX-License-Identifier: MIT
#pragma once

#include "store/contactchunk.h"

#include <QString>

namespace contacts {

//! Names of countries and territories in the person's language. Any thread.
class TerritoryNames
{
public:
    virtual ~TerritoryNames() = default;
    //! The two letters themselves where no name is known; empty for an empty code.
    virtual QString name(CountryCode code) const = 0;
};

} // namespace contacts
