// SPDX-License-Identifier: MIT
#pragma once

#include "settingsdialog.h"

namespace contacts {

//! Every country with numbers of its own, "Italy (+39)", in the person's language and order.
std::vector<SettingsDialog::Choice> countryChoices();

} // namespace contacts
