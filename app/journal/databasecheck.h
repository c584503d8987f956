// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace contacts {

//! Why a database cannot be opened here; empty when it can. Tries one in memory.
QString databaseProblem();

} // namespace contacts
