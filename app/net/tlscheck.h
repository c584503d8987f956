// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace contacts {

//! The TLS library that works here, with its version; empty when there is none.
QString tlsBackendName();

} // namespace contacts
