// SPDX-License-Identifier: MIT
#pragma once

#include "domain/columnkey.h"

namespace contacts {

//! An order of the sheet as settings keep it: "up:name", "down:param:city"; empty: as on the
//! server. Never for a person.
QString sortOrderText(const SortOrder &sort);
//! What cannot be read is the server's order.
SortOrder sortOrderOf(const QString &text);

} // namespace contacts
